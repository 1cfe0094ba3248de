package format

import (
	"bytes"
	"reflect"
	"testing"

	"jianbao/parse"
)

// FuzzLine: a line is what the standard library writes, with every control
// character escaped.
func FuzzLine(f *testing.F) {
	f.Add("春耕忙", "“本报讯”——\u2028…\u202e", int16(3), uint16(998))
	f.Add("\"\\\b\f\n\r\t\x00\x1f\x7f\u0080\u009f", "\xff\xe2\x80\xed\xa0\x80\u061c\u200f\u2066\u00a0\ufffd", int16(-1), uint16(0))
	f.Add("\u2010\u2026\u2027\u206f\U0001f600", "a\u2029", int16(0), uint16(1000))
	f.Fuzz(func(t *testing.T, s, other string, n int16, share uint16) {
		a := parse.Article{
			ID: s, Kind: parse.Kind(other), Page: s, PageNumber: int(n), Section: other, Column: s, Kicker: other, Title: s, Subtitle: other, Byline: s,
			Authors: []parse.Author{{Name: s, Role: other}, {Affiliation: s}}, Dateline: other, Agency: s, Place: other, Date: s, Origin: other, Credit: s,
			Paragraphs: []string{s, other, s + other}, Subheads: []int{int(n), 2}, Lines: []parse.Range{{1, int(n)}, {3, 4}},
			Confidence: float64(share) / 1000,
		}
		codes := []parse.Reason{{Code: parse.Code(s), Args: []string{other, s}}, {Args: []string{}}}
		checkLine(t, &articleRecord{origin{s, int(n)}, parse.Masthead{Paper: s, Date: other, ISO: s, Number: other}, article{other, int(n), a, []string{other, s}, codes}})
		checkLine(t, &articleRecord{article: article{Article: filled(parse.Article{}), Reasons: []string{}, Codes: []parse.Reason{}}})
	})
}

func checkLine(t *testing.T, r *articleRecord) {
	t.Helper()
	var want bytes.Buffer
	if err := encodeTo(&want, r, ""); err != nil {
		t.Fatal(err)
	}
	if got := r.appendLine(nil); !bytes.Equal(got, want.Bytes()) {
		t.Errorf("got  %q\nwant %q", got, want.Bytes())
	}
}

// TestLineHasAllFields: no field of an article is forgotten.
func TestLineHasAllFields(t *testing.T) {
	if n := reflect.TypeFor[parse.Article]().NumField(); n != 23 {
		t.Errorf("an article has %d fields: appendLine and FuzzLine want them too", n)
	}
}
