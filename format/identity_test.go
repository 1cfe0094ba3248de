package format

import (
	"regexp"
	"slices"
	"testing"

	"jianbao/parse"
)

func ids(issue parse.Issue) []string {
	return each(numbered(issue), func(a article) string { return a.ID })
}

// An id stays when the issue is read again, when other articles come or go, and
// when its lines are cut in another way.
func TestIDsStay(t *testing.T) {
	want := ids(sample())
	changed := sample()
	changed.Articles = slices.Insert(changed.Articles, 0, parse.Article{Title: "新的一篇"})
	changed.Articles[1].Title = " 新渠通了水， 老田“醒”过来"
	changed.Articles[1].Lines = nil
	if got := ids(changed); !slices.Equal(got[1:], want) || got[0] == want[0] {
		t.Errorf("got %q, want %q", got, want)
	}
	changed.Articles[1].Paragraphs[0] += "。"
	if got := ids(changed); got[1] == want[0] || got[2] != want[1] {
		t.Errorf("got %q, before %q", got, want)
	}
}

func TestIDsDiffer(t *testing.T) {
	form := regexp.MustCompile(`^a[0-9a-f]{10}(-[0-9]+)?$`)
	for _, issue := range papers(t) {
		issue.Articles = append(issue.Articles, issue.Articles...)
		all := ids(issue)
		for _, id := range all {
			if !form.MatchString(id) {
				t.Errorf("%s: id %q", issue.Source, id)
			}
		}
		slices.Sort(all)
		if n := len(slices.Compact(all)); n != len(issue.Articles) {
			t.Errorf("%s: %d ids for %d articles", issue.Source, n, len(issue.Articles))
		}
	}
}

// Numbers and ids go on over the parts of a long issue and begin anew with the next.
func TestNumbering(t *testing.T) {
	var n numbering
	first, second := sample(), sample()
	first.More = true
	for i, c := range []struct {
		issue  parse.Issue
		no, at int
		suffix string
	}{{first, 1, 1, ""}, {second, 1, 4, "-2"}, {sample(), 2, 1, ""}} {
		p := n.part(c.issue)
		if p.No != c.no || p.Articles[0].No != c.at || p.Articles[0].ID != ids(sample())[0]+c.suffix {
			t.Errorf("part %d: issue %d, article %d, id %s", i, p.No, p.Articles[0].No, p.Articles[0].ID)
		}
	}
}
