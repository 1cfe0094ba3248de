package parse

import (
	"slices"
	"strings"
	"testing"

	"jianbao/parse/feature"
	"jianbao/parse/reading"
)

func TestReasonsTellWhatDecided(t *testing.T) {
	for _, c := range []struct {
		issue, id, want string
	}{
		{"heading-after", "1", "begins here: first text of the issue"},
		{"heading-after", "1", "heading after its body: affinity "},
		{"heading-after", "4", "ends here: last text of the issue"},
		{"floating-column", "1", "ends here: byline in brackets ends it"},
		{"floating-column", "3", "column name after the body: affinity "},
		{"briefs", "2", "begins here: "},
		{"briefs", "2", "ends here: line 3 begins the next: "},
	} {
		found := false
		for _, a := range Parse([]byte(readSample(t, c.issue))).Articles {
			says := func(r string) bool { return strings.HasPrefix(r, c.want) }
			if a.ID == c.id {
				found = true
				if !slices.ContainsFunc(a.Reasons, says) {
					t.Errorf("%s, article %s: %q is not among %q", c.issue, c.id, c.want, a.Reasons)
				}
			}
		}
		if !found {
			t.Errorf("%s has no article %s", c.issue, c.id)
		}
	}
}

func TestReasonsAreFew(t *testing.T) {
	for _, text := range testdataIssues(t) {
		for _, a := range Parse(text).Articles {
			if len(a.Reasons) < 2 || len(a.Reasons) > maxReasons {
				t.Errorf("article %s %q: %d reasons: %q", a.ID, a.Title, len(a.Reasons), a.Reasons)
			}
			unsplit := slices.ContainsFunc(a.Reasons, func(r string) bool { return strings.HasPrefix(r, "no authors: ") })
			if unsplit != (a.Byline != "" && len(a.Authors) == 0) {
				t.Errorf("article %s, byline %q, authors %v: %q", a.ID, a.Byline, a.Authors, a.Reasons)
			}
		}
	}
}

func TestPhraseWeights(t *testing.T) {
	var w phraseWeights
	for _, f := range []struct {
		key    string
		weight float64
	}{
		{"prev,class=names|head", -1},
		{"class=head", -2},
		{"fits-below,kind=5|h", -0.01}, // too little to be told
		{"gap,gaps,kind=1|some|h", 3},  // speaks against
		{"suffix,kind=#|h", -9},        // masked
	} {
		key, err := feature.ParseKey(f.key)
		if err != nil {
			t.Fatal(err)
		}
		said, parts := key.Phrases()
		w.add(said[:parts], f.weight)
	}
	want := []string{"a short line without a full stop, as headings are", "a byline in brackets stands before it"}
	if got := w.best(5); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkReasons(b *testing.B) {
	c := clipIssue([]byte(readSample(b, "long-feature")), reading.Default())
	for b.Loop() {
		opened := openings(c.reading)
		for k := range c.reading.Spans {
			reasons(c.reading, &Article{}, opened, []int{k})
		}
	}
}
