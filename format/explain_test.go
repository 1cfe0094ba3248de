package format

import (
	"errors"
	"strings"
	"testing"

	"jianbao/format/terminal"
	"jianbao/parse"
)

func traced() parse.Issue {
	return parse.Issue{Source: "-", Trace: &parse.Trace{Blocks: []parse.BlockTrace{
		{
			Lines: []parse.Range{{1, 1}}, Text: "新渠通了水", Label: "head+", Article: "1", Cost: -1.346,
			Features: []parse.FeatureCost{{Feature: "open=quote", Cost: 1}, {Feature: "first=\x1b[31m|h", Cost: -0.25}, {Feature: "class=head", Cost: -0.5}},
			Second:   "bare+", Behind: 5.789,
		},
		{
			Lines: []parse.Range{{3, 4}, {7, 7}}, Text: "渠里的水“哗哗”地流\u202e，一天一个样。", Label: "body", Article: "12", Cost: 10,
		},
	}}}
}

func TestExplain(t *testing.T) {
	var b strings.Builder
	if err := Explain.Print(&b, Options{Width: 76}, traced()); err != nil {
		t.Fatal(err)
	}
	want := `lines  article  label   cost  second  behind  text
1      1        head+  -1.35  bare+     5.79  新渠通了水
         -0.50 class=head
         -0.25 first=\u001b[31m|h
3-4,7  12       body   10.00  -            -  渠里的水“哗哗”地流\u202e，一..
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestExplainKeepsToTheWidth(t *testing.T) {
	for _, width := range []int{0, 60, 80, 200} {
		var b strings.Builder
		if err := Explain.Print(&b, Options{Width: width}, traced()); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			if limit := max(width, 60); width > 0 && terminal.Width(line) > limit {
				t.Errorf("width %d: %d columns: %s", width, terminal.Width(line), line)
			}
		}
	}
}

func TestExplainTellsWriteErrors(t *testing.T) {
	if err := Explain.Print(&brittle{}, Options{}, traced()); !errors.Is(err, errBrittle) {
		t.Errorf("got %v", err)
	}
}
