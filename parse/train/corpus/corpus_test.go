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

func TestWithout(t *testing.T) {
	for _, c := range []struct {
		set, paper, date string
		day, whole       bool
	}{
		{"rmrb1998", "人民日报", "1998-01-05", true, true},
		{"rmrb1998", "人民日报", "1998-01-31", false, true},
		{"rmrb1998", "人民日报", "2020-01-05", false, false},
		{"rmrb1998", "文汇报", "1998-01-05", false, false},
		{"shenbao", "申報（漢口版）", "1938-03-01", false, true},
		{"oldpapers", "皖北日报", "1951-04-29", true, true},
		{"county2025", "人民日报", "2025-01-01", false, false},
		{"no such set", "人民日报", "1998-01-05", false, false},
	} {
		if got := WithoutDays(c.set)(c.paper, c.date); got != c.day {
			t.Errorf("%s leaves out %s of %s, by day: %v", c.set, c.date, c.paper, got)
		}
		if got := WithoutPapers(c.set)(c.paper, c.date); got != c.whole {
			t.Errorf("%s leaves out %s of %s, by paper: %v", c.set, c.date, c.paper, got)
		}
	}
}

// Every set that has days in common with the corpus has its row.
func TestSetsHaveRows(t *testing.T) {
	for name := range setDays {
		if s, ok := SetNamed(name); !ok || s.Weight <= 0 || s.Years[0] > s.Years[1] {
			t.Errorf("set %s: %+v", name, s)
		}
	}
}
