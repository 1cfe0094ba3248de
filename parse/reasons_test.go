package parse

import (
	"slices"
	"strings"
	"testing"
)

func TestReasonsTellWhatDecided(t *testing.T) {
	for _, c := range []struct {
		issue, id, want string
	}{
		{"heading-after.txt", "1", "begins here: first text of the issue"},
		{"heading-after.txt", "1", "heading behind its body: affinity "},
		{"heading-after.txt", "4", "ends here: last text of the issue"},
		{"floating-column.txt", "1", "ends here: byline in brackets ends it"},
		{"floating-column.txt", "3", "column name behind the body: affinity "},
		{"briefs.txt", "2", "begins here: a dateline opens it"},
		{"briefs.txt", "2", "ends here: line 3 begins the next: a dateline opens it"},
	} {
		for _, a := range Parse(readTestdata(t, c.issue)).Articles {
			says := func(r string) bool { return strings.HasPrefix(r, c.want) }
			if a.ID == c.id && !slices.ContainsFunc(a.Reasons, says) {
				t.Errorf("%s, article %s: %q is not among %q", c.issue, c.id, c.want, a.Reasons)
			}
		}
	}
}

func TestReasonsAreFew(t *testing.T) {
	for _, text := range testdataIssues(t) {
		for _, a := range Parse(text).Articles {
			if len(a.Reasons) < 2 || len(a.Reasons) > maxReasons {
				t.Errorf("article %s %q: %d reasons: %q", a.ID, a.Title, len(a.Reasons), a.Reasons)
			}
			if unsplit := slices.ContainsFunc(a.Reasons, func(r string) bool { return strings.HasPrefix(r, "no authors: ") }); unsplit != (a.Byline != "" && len(a.Authors) == 0) {
				t.Errorf("article %s, byline %q, authors %v: %q", a.ID, a.Byline, a.Authors, a.Reasons)
			}
		}
	}
}

// Each template in phrases must exist and have as many parts as it says.
func TestPhrasesFitTheFeatures(t *testing.T) {
	missing := map[string]bool{}
	for template := range phrases {
		missing[template] = true
	}
	for _, text := range testdataIssues(t) {
		_, r := clipIssue(text, loadCosts())
		for i := range r.path {
			for _, f := range r.view.features(i) {
				template, value, _ := strings.Cut(f, "=")
				parts, ok := phrases[template]
				if ok && strings.Count(value, "|")+1 != len(parts) && !strings.Contains(r.view.blocks[i].Text, "|") {
					t.Fatalf("%s has not %d parts", f, len(parts))
				}
				delete(missing, template)
			}
		}
	}
	for template := range missing {
		t.Errorf("no feature has the template %q", template)
	}
}

func TestPhraseWeights(t *testing.T) {
	var w phraseWeights
	w.add("prev,this=names|head", -1)
	w.add("class=head", -2)
	w.add("fits-below=5|h", -0.01) // too little to be told
	w.add("gap=1|some|h", 3)       // speaks against
	w.add("first=#", -9)           // masked
	want := []string{ownClass["head"], prevClass["names"]}
	if got := w.best(5); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func BenchmarkParseForReasons(b *testing.B) {
	text := readTestdata(b, "long-feature.txt")
	for b.Loop() {
		Parse(text)
	}
}

func BenchmarkReasons(b *testing.B) {
	_, r := clipIssue(readTestdata(b, "long-feature.txt"), loadCosts())
	cs := clips(r.path)
	for b.Loop() {
		opened := r.opened(cs)
		for k := range cs {
			r.reasons(&Article{}, cs, opened, k)
		}
	}
}
