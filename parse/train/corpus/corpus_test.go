package corpus

import (
	"strings"
	"testing"
)

func TestParseSourcesFails(t *testing.T) {
	for line, want := range map[string]string{
		"a.xz\tprc\t1946-1950\t1":            "fields",
		"a.xz\tprc\t1946\t1\t-":              "sources.tsv:1",
		"a.xz\tprc\t1946-1950\tmuch\t-":      "invalid",
		"a.xz\tprc\t1946-1950\t1\tbylines":   "unknown mark",
		"# a comment\na\tb\t1946-1950\tc\td": "sources.tsv:2",
	} {
		if _, err := parseSources(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v", line, err)
		}
	}
}

func TestSources(t *testing.T) {
	s, ok := ByFile("rmrb-1998")
	if !ok || s.Medium != "prc" || !s.Marks.Has(MarksOrder|MarksParagraphs) || s.Marks.Has(MarksByline) {
		t.Errorf("got %+v", s)
	}
	if y := s.Year(&Record{Date: "2031-01-01"}); y != 1998 {
		t.Errorf("year %d", y)
	}
	if _, ok := ByFile("no such file"); ok {
		t.Error("found a source that is not there")
	}
}

func TestIsArticle(t *testing.T) {
	for kind, want := range map[string]bool{"": true, "photo": true, "imprint": false, "title-only": false} {
		r := Record{Kind: kind, Paragraphs: []string{"水来了。"}}
		if r.IsArticle() != want {
			t.Errorf("%q: %v", kind, !want)
		}
	}
	if (&Record{}).IsArticle() {
		t.Error("a record without text is an article")
	}
}
