package byline

import (
	"jianbao/parse/han"
	"strings"
	"testing"
)

// form names the strongest sign of a text.
func form(s string) string {
	signs := Scan(s)
	switch {
	case signs.DatelineHead > 0 || signs.DatelineTail == 0:
		return "dateline"
	case signs.CreditLine:
		return "credit"
	case signs.Byline:
		return "byline"
	case signs.TailByline >= 0:
		return "tail byline"
	case signs.Name:
		return "name"
	case signs.Signature:
		return "signature"
	case isOffice(han.Fold(s)):
		return "place"
	}
	return "other"
}

// authorsOf are the authors of a text of any form.
func authorsOf(s string) []Author {
	signs := Scan(s)
	switch {
	case signs.DatelineHead > 0:
		return DatelineAuthors(s)
	case signs.TailByline >= 0:
		return SplitAuthors(signs.Signed)
	case signs.Credit != "":
		return SplitAuthors(signs.Credit)
	}
	return SplitAuthors(s)
}

// Traditional print reads as its simplified twin does.
func TestTraditionalTwins(t *testing.T) {
	for _, row := range readForms(t, "twins.tsv", 3) {
		printed, twin := row[0], han.Fold(row[0])
		if printed == twin && !strings.ContainsAny(printed, "□") {
			t.Errorf("%s is not traditional", printed)
		}
		if form(printed) != row[1] || form(twin) != row[1] {
			t.Errorf("%s is %s, its twin %s; want %s", printed, form(printed), form(twin), row[1])
		}
		if row[1] == "place" {
			continue
		}
		got, of := show(authorsOf(printed)), show(authorsOf(twin))
		if got != row[2] || han.Fold(got) != of {
			t.Errorf("%s: authors %q, its twin's %q; want %q", printed, got, of, row[2])
		}
	}
}

// The mark of one character by which old papers tell the writer is a byline
// only in traditional print.
func TestWriterMarks(t *testing.T) {
	for s, want := range map[string]string{
		"觀者塞途，至晚始散（聽）": "聽", "觀者塞途，至晚始散。（銅）": "銅", "免予議處也（必）": "必",
		"今年收成好。（完）": "", "今年收成好。（必）": "", "觀者塞途（完）": "", "李國強（女）": "", "第二局（東）": "", "總額（五）": "",
	} {
		if _, got := BylineTail(s); got != want {
			t.Errorf("%s: byline %q, want %q", s, got, want)
		}
	}
}

func TestSignatures(t *testing.T) {
	for _, row := range readForms(t, "signatures.tsv", 2) {
		if signs := Scan(row[0]); signs.Signature != (row[1] == "yes") || signs.Signature && signs.Byline {
			t.Errorf("%s: signature %v, byline %v; want %s", row[0], signs.Signature, signs.Byline, row[1])
		}
	}
}

// FuzzScan holds the offsets of the signs inside the text, and the signs of a
// text to those of its simplified twin.
func FuzzScan(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		signs := Scan(s)
		for _, at := range []int{signs.DatelineHead, max(signs.DatelineTail, 0), max(signs.TailByline, 0)} {
			checkOffset(t, s, at)
		}
		for _, part := range []string{signs.Signed, signs.Credit} {
			if !strings.Contains(s, part) {
				t.Errorf("Scan(%q): %q is not in it", s, part)
			}
		}
		DatelineAuthors(s)
	})
}
