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

// Lines have the roles that the reading gave them, whatever else has the same words.
func TestLineRoles(t *testing.T) {
	const source = "田间地头\n新渠通了水\n——青石镇纪事\n本报记者 甘小雨\n　　青石镇今年修通了十二里新渠，四千亩旱田第一次在立夏以前浇上了水。\n　　新渠通了水\n　　老农说，这样的年成二十年里只见过两回，收下的麦子当天就晒在场上。\n"
	text := Lines(source)
	issue := parse.Parse([]byte(source))
	if len(issue.Articles) != 1 {
		t.Fatalf("%+v", issue.Articles)
	}
	roles := lineRoles(new(numbering).part(issue), text)
	want := strings.Fields("column title subtitle byline paragraph paragraph paragraph")
	for i, role := range want {
		if got := roles[i+1]; got.role != role || got.first != (i == 0) {
			t.Errorf("line %d %s: %+v, want %s", i+1, text[i], got, role)
		}
	}
}

// Each line of each article of a paper has a role that has a name.
func TestEveryLineHasARole(t *testing.T) {
	for _, name := range []string{"../testdata/side-by-side.txt", "../testdata/wrap20-noindent.txt", "../testdata/jump.txt", "../testdata/wrapped-title.txt", "../testdata/serial.txt"} {
		issue, text := clippedFile(t, name)
		p := new(numbering).part(issue)
		roles := lineRoles(p, text)
		for i, a := range p.Articles {
			for _, r := range a.Lines {
				for no := r[0]; no <= r[1]; no++ {
					if got := roles[no]; strings.TrimSpace(text[no-1]) != "" && (got.article != i || roleWords[got.role] == "") {
						t.Errorf("%s:%d: %+v", name, no, got)
					}
				}
			}
		}
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
