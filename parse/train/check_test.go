package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/parse"
	"jianbao/parse/train/score"
)

// judgedAs is an issue of clipped articles with these confidences; a verdict
// is wrong, whole or perfect.
func judgedAs(told bool, articles ...string) judged {
	r := &score.Result{Figures: score.Figures{Told: told}}
	j := judged{Result: r}
	for i, a := range articles {
		var confidence float64
		var verdict string
		fmt.Sscan(a, &confidence, &verdict)
		j.confidence = append(j.confidence, confidence)
		r.Verdicts = append(r.Verdicts, score.Verdict{Clip: i, Whole: verdict != "wrong", Perfect: verdict == "perfect"})
	}
	return j
}

func TestPrintBands(t *testing.T) {
	var b strings.Builder
	all := []judged{judgedAs(true, "1 perfect", "0.9 whole", "0.89 wrong"), judgedAs(false, "0.2 whole", "0 wrong")}
	if err := printBands(&b, all); err != nil {
		t.Fatal(err)
	}
	want := `
| confidence | articles | right | of all errors | perfect |
|---|--:|--:|--:|--:|
| 0.9 and more | 2 | 100.0 % | 0.0 % | 50.0 % |
| 0.7 to 0.9 | 1 | 0.0 % | 50.0 % | 0.0 % |
| 0.5 to 0.7 | 0 | – | 0.0 % | – |
| below 0.5 | 2 | 50.0 % | 50.0 % | – |
| all | 5 | 60.0 % | 100.0 % | 33.3 % |
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// Verdicts are joined to the confidence of the article they are of.
func TestConfidenceIsOfTheArticleJudged(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt":       "text",
		"a.gold.json": `{"free": ["某处的广告语"], "articles": [{"title": "新渠通水", "paragraphs": ["青石镇的水渠今年修了十二里。"]}]}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	js, err := judgeSet(dir, func([]byte) parse.Issue {
		return parse.Issue{Articles: []parse.Article{
			{Paragraphs: []string{"某处的广告语"}, Confidence: 0.1},
			{Title: "新渠通水", Paragraphs: []string{"青石镇的水渠今年修了十二里。"}, Confidence: 0.8},
		}}
	})
	if err != nil || len(js) != 1 {
		t.Fatal(js, err)
	}
	v := js[0].Verdicts
	if len(v) != 1 || !v[0].Perfect || js[0].confidence[v[0].Clip] != 0.8 || js[0].Perfect != 1 {
		t.Errorf("got %+v of %v", v, js[0].confidence)
	}
}

func TestFiguresRow(t *testing.T) {
	f := score.Figures{Told: true, Perfect: 0.5, PQ: 0.25, Articles: 3}
	want := "ALL rmrb1946                       perfect 0.500 pq 0.250 whole 0.000 body 0.000 paras 0.000 heads 0.000 roles 0.000 bylines 0.000 count 0.000  n=3"
	if got := figuresRow("ALL rmrb1946", f); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	f.Told = false
	want = "ALL rmrb1946                       pq 0.250 whole 0.000 body 0.000 count 0.000  n=3"
	if got := figuresRow("ALL rmrb1946", f); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestScorePrintsEachIssueAndTheSet(t *testing.T) {
	var b strings.Builder
	if err := run([]string{"score", "../../testdata"}, &b); err != nil {
		t.Fatal(err)
	}
	texts, _ := filepath.Glob("../../testdata/*.txt")
	lines := strings.Split(b.String(), "\n")
	n := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "ALL testdata ") })
	if n != len(texts) || n == 0 || !strings.HasPrefix(lines[0], "testdata/") || !strings.Contains(b.String(), "| below 0.5 |") {
		t.Errorf("%d issues, the row of the set is number %d:\n%.300s", len(texts), n, b.String())
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		nil, {"no such command"}, {"score"}, {"score", "no such set"}, {"score", t.TempDir()}, {"check-unseen", "-sets", "no such set"},
		{"check-unseen", "-gold", "no such folder"}, {"check-unseen", "-sets", "rmrb1946", "-gold", t.TempDir()},
	} {
		if err := run(args, &strings.Builder{}); err == nil {
			t.Errorf("%q gives no error", args)
		}
	}
}
