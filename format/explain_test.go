package format

import (
	"errors"
	"strings"
	"testing"

	"jianbao/format/terminal"
	"jianbao/parse"
)

func explanation() parse.Explanation {
	return parse.Explanation{Blocks: []parse.BlockReading{
		{
			Lines: []parse.Range{{1, 1}}, Text: "新渠通了水", State: "head+", Article: "1", Cost: -1.346,
			For:    []parse.Weight{{Feature: "class=head", Cost: -0.5}, {Feature: "first=\x1b[31m|h", Cost: -0.25}},
			Second: "bare+", Behind: 5.789,
		},
		{
			Lines: []parse.Range{{3, 4}, {7, 7}}, Text: "渠里的水“哗哗”地流\u202e，一天一个样。", State: "body", Article: "12", Cost: 10,
		},
	}}
}

func TestExplain(t *testing.T) {
	var b strings.Builder
	if err := Explain(&b, explanation(), 76); err != nil {
		t.Fatal(err)
	}
	want := `lines  article  role    cost  second  behind  text
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
		if err := Explain(&b, explanation(), width); err != nil {
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
	if err := Explain(&brittle{}, explanation(), 80); !errors.Is(err, errBrittle) {
		t.Errorf("got %v", err)
	}
}
