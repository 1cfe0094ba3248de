package parse

import (
	"fmt"
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
		{"heading-after", "1", "begins [first-text"},
		{"heading-after", "1", "head-after [0."},
		{"heading-after", "4", "ends [last-text]"},
		{"floating-column", "1", "ends [signature-ends]"},
		{"floating-column", "3", "column-after [0."},
		{"briefs", "2", "begins ["},
		{"briefs", "2", "ends-before [3 "},
	} {
		found := false
		for _, a := range Parse([]byte(readSample(t, c.issue))).Articles {
			says := func(r Reason) bool { return strings.HasPrefix(fmt.Sprint(r.Code, " ", r.Args), c.want) }
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
			unsplit := slices.ContainsFunc(a.Reasons, func(r Reason) bool { return r.Code == ReasonNoAuthors })
			if unsplit != (a.Byline != "" && len(a.Authors) == 0) {
				t.Errorf("article %s, byline %q, authors %v: %q", a.ID, a.Byline, a.Authors, a.Reasons)
			}
		}
	}
}

// What is told has a code that is listed, and arguments that are a list.
func TestReasonsHaveListedCodes(t *testing.T) {
	listed := Codes()
	for _, text := range testdataIssues(t) {
		for _, a := range Parse(text).Articles {
			for _, r := range a.Reasons {
				if !slices.Contains(listed, r.Code) || r.Args == nil {
					t.Errorf("article %s %q: %+v", a.ID, a.Title, r)
				}
				for _, arg := range r.Args {
					if r.Code == ReasonBegins && !slices.Contains(listed, Code(arg)) {
						t.Errorf("article %s %q: it begins by %q", a.ID, a.Title, arg)
					}
				}
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
	want := []string{"heading-like", "after-signature"}
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
