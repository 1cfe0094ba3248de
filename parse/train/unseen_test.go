package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/parse/gold"
	"jianbao/parse/train/corpus"
	"jianbao/parse/train/score"
)

// setsIn makes an empty folder for each set.
func setsIn(t *testing.T, sets ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, s := range sets {
		if err := os.Mkdir(filepath.Join(dir, s), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A family is left out whole even where only one of its sets is judged.
func TestFamilies(t *testing.T) {
	dir := setsIn(t, "rmrb1998", "rmrb1998-wrap18", "rmrb1946", "shenbao", "unknown")
	for chosen, want := range map[string]string{
		"":                         "rmrb1946: rmrb1946 | rmrb1998,rmrb1998-wrap18: rmrb1998 rmrb1998-wrap18 | shenbao: shenbao",
		"shenbao,rmrb1998":         "rmrb1998,rmrb1998-wrap18: rmrb1998 | shenbao: shenbao",
		"rmrb1998-wrap18, shenbao": "rmrb1998,rmrb1998-wrap18: rmrb1998-wrap18 | shenbao: shenbao",
	} {
		families, err := familiesOf(dir, chosen)
		if err != nil {
			t.Errorf("%q: %v", chosen, err)
		}
		var got []string
		for _, f := range families {
			text := strings.Join(f.sets, ",") + ":"
			for _, set := range f.judged {
				text += " " + set.Name
			}
			got = append(got, text)
		}
		if strings.Join(got, " | ") != want {
			t.Errorf("%q: %q, want %s", chosen, got, want)
		}
	}
}

func TestPrintRows(t *testing.T) {
	one, _ := corpus.SetNamed("rmrb1946")
	two, _ := corpus.SetNamed("jingbao1939")
	var b strings.Builder
	err := printRows(&b, []row{
		{one, score.Figures{Told: true, PQ: 0.5, Whole: 0.4, Perfect: 0.3, Heads: 0.2, Roles: 0.1, Bylines: 1, Paras: 0.9, Articles: 3}},
		{two, score.Figures{PQ: 1, Whole: 0.6, Articles: 4}},
	})
	want := `| set | medium | years | articles | pq | whole | perfect | heads | roles | bylines | paras |
|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|
| rmrb1946 | prc | 1946-1946 | 3 | 0.500 | 0.400 | 0.300 | 0.200 | 0.100 | 1.000 | 0.900 |
| jingbao1939 | republic | 1939-1939 | 4 | 1.000 | 0.600 | – | – | – | – | – |
| mean |  |  | 7 | 0.750 | 0.500 | 0.300 | 0.200 | 0.100 | 1.000 | 0.900 |
`
	if err != nil || b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// An issue of another set that carries an article left out is left out too.
func TestIssuesThatShareArticlesAreLeftOut(t *testing.T) {
	long := strings.Repeat("青石镇的水渠今年修了十二里", 4) + "。"
	dir := setsIn(t, "rmrb1998")
	for name, text := range map[string]string{
		"a.txt": long, "a.gold.json": `{"articles": [{"title": "新渠通水", "paragraphs": ["` + long + `", "夜读灯亮。"]}]}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, "rmrb1998", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, err := carriedBy(dir, []string{"rmrb1998"})
	if err != nil {
		t.Fatal(err)
	}
	issue := func(paragraph string) *gold.Issue {
		return &gold.Issue{Articles: []gold.Article{{Pieces: []gold.Piece{{Part: gold.Body, Text: paragraph}}}}}
	}
	if !out.sharedWith(issue("　" + long)) {
		t.Error("an issue with the same paragraph is learned from")
	}
	if out.sharedWith(issue("夜读灯亮。")) || (carried{}).sharedWith(issue(long)) {
		t.Error("an issue without the long paragraph is left out")
	}
	if _, err := carriedBy(dir, []string{"no such set"}); err == nil {
		t.Error("no error")
	}
}
