package format

import (
	"os"
	"strings"
	"testing"

	"jianbao/parse"
)

// Every line with text that a paper's articles and furniture name is in the lines.
func TestLinesAreThoseOfTheReader(t *testing.T) {
	text := "春耕忙\r\n\r\n本报讯 水来了。\u2028第二行。\r田里\u0085（甲某某）\n"
	lines := Lines(text)
	issue := parse.Parse([]byte(text))
	for _, a := range issue.Articles {
		for _, r := range a.Lines {
			for no := r[0]; no <= r[1]; no++ {
				lines[no-1] = ""
			}
		}
	}
	if rest := strings.TrimSpace(strings.Join(lines, "")); rest != "" {
		t.Errorf("left over: %q of %+v", rest, issue.Articles)
	}
}

func TestLineRoles(t *testing.T) {
	text := Lines("田间地头\n青石镇里说起春耕——\n新渠通了水\n老田“醒”过来\n——全镇早稻\n本报记者 甲某某\n\n　　渠里的水\n哗哗地流。\n先修渠\n他说，\n水来得早。（乙某）\n页脚")
	a := article{Article: parse.Article{
		Column: "田间地头", Kicker: "青石镇里说起春耕——", Title: "新渠通了水 老田“醒”过来", Subtitle: "——全镇早稻", Byline: "本报记者 甲某某",
		Paragraphs: []string{"渠里的水哗哗地流。", "先修渠", "他说，水来得早。"}, Subheads: []int{1}, Lines: []parse.Range{{1, 12}},
	}}
	roles := lineRoles(part{Articles: []article{a}}, text)
	want := strings.Fields("column kicker title title subtitle byline - paragraph rest subhead paragraph rest -")
	for i, role := range want {
		if got, ok := roles[i+1]; ok && got.role != role || !ok && role != "-" {
			t.Errorf("line %d %s: %s, want %s", i+1, text[i], got.role, role)
		}
	}
	if !roles[1].first || roles[2].first {
		t.Error("the first line is not the first")
	}
}

// clippedFile is an invented issue with the lines it is from.
func clippedFile(t *testing.T, name string) (parse.Issue, []string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	issue := parse.Parse(text)
	issue.Source = name
	return issue, Lines(parse.Decode(text, parse.EncodingAuto).Text)
}
