package format

import (
	"strings"
	"testing"
	"unicode"

	"jianbao/parse"
)

// forbidden is what no output may hold, written down a second time so that the
// test doesn't believe the code.
func forbidden(r rune) bool {
	return r != '\n' && unicode.IsControl(r) ||
		r == 0x061c || r == 0x200e || r == 0x200f ||
		r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// everywhere puts s into each field that can hold a string.
func everywhere(s string) parse.Issue {
	return parse.Issue{
		Source: s, Encoding: s, Masthead: parse.Masthead{Paper: s, Date: s, ISO: s, Number: s},
		Articles: []parse.Article{
			{
				ID: s, Kind: parse.Kind(s), Page: s, Column: s, Kicker: s, Title: s, Subtitle: s, Byline: s,
				Authors: []parse.Author{{Name: s, Role: s, Affiliation: s}},
				Section: s, Agency: s, Place: s, Date: s, Origin: s, Dateline: s, Credit: s, Paragraphs: []string{s, s}, Subheads: []int{1},
				Lines: []parse.Range{{1, 2}}, Reasons: []parse.Reason{{Code: parse.Code(s), Args: []string{s}}, {Code: parse.ReasonCorrected, Args: []string{s}}},
			},
			{Paragraphs: []string{s}},
		},
		Furniture: []parse.Furniture{{Kind: s, Text: s}},
		Warnings:  []parse.Warning{{Kind: s, Text: s}},
	}
}

func FuzzNoControlCharacters(f *testing.F) {
	f.Add("春耕\x1b]0;x\a\x9b\u009b\u202e\u2066\r\t\x00\x7f\n", 80)
	f.Add("\u2028[\n1,\n2\n]", 0)
	f.Add("\xff\xfe\ufffd", 5)
	f.Fuzz(func(t *testing.T, s string, width int) {
		for _, form := range textual() {
			out := printed(t, form.Name, Options{Width: width, Terminal: true}, everywhere(s))
			if form.Name == tsvFormat.Name {
				out = strings.ReplaceAll(out, "\t", "") // between the cells
			}
			if i := strings.IndexFunc(out, forbidden); i >= 0 {
				t.Errorf("%s: %q", form.Name, out[i:min(len(out), i+8)])
			}
		}
	})
}
