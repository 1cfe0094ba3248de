package score

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// strangeFolder holds pages as people paste them, written by somebody who had
// not seen the code: sites, accounts, e-papers, tables, briefs, letters, both
// scripts.
const strangeFolder = "../../../testdata/strange"

// fewestRight is how many articles in a hundred must be right in their text
// and their headings.
const fewestRight = 90

func TestPagesAsPeoplePasteThem(t *testing.T) {
	texts, _ := filepath.Glob(filepath.Join(strangeFolder, "*.txt"))
	right, all := 0, 0
	for _, name := range texts {
		g, articles := clipFile(t, name)
		r := Issue(g, articles)
		wrong := slices.DeleteFunc(slices.Clone(r.Wrong), func(w Wrong) bool { return !spoilsArticle(w) })
		for _, w := range wrong {
			t.Logf("%s: %s: %s", strings.TrimPrefix(name, strangeFolder+"/"), w.Name, strings.Join(w.Why, "; "))
		}
		all += r.Articles
		right += max(0, min(r.Articles-len(wrong), int(r.Whole*float64(r.Articles)+0.5)))
	}
	if all < 100 {
		t.Fatalf("%d articles in %s", all, strangeFolder)
	}
	t.Logf("%d of %d articles are right in text and headings", right, all)
	if right*100 < all*fewestRight {
		t.Errorf("%d of %d articles are right in text and headings, want %d in 100", right, all, fewestRight)
	}
}

// spoilsArticle reports whether the text or a heading of a true article is
// wrong, not only a role, a byline, or where paragraphs break. An article too
// many counts where it takes text from another.
func spoilsArticle(w Wrong) bool {
	return slices.ContainsFunc(w.Why, func(why string) bool {
		return why == "article not found" || strings.HasPrefix(why, "heading") || strings.HasPrefix(why, "split or merged")
	})
}
