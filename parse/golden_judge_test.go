package parse

import (
	"encoding/json"
	"fmt"
	"jianbao/parse/han"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// judgement is what comparing one issue with its truth gave.
type judgement struct {
	t     *testing.T
	right map[string]int
	all   map[string]int
	wrong bool // something of the article at hand
}

// count notes whether one thing of a group is right, and tells what is not.
func (j *judgement) count(group string, right bool, format string, args ...any) {
	j.all[group]++
	if right {
		j.right[group]++
		return
	}
	j.wrong = true
	j.t.Logf("%s: %s", group, fmt.Sprintf(format, args...))
}

// field is one asserted field of an article.
type field struct {
	name string
	want accepted
	got  string
}

// fields counts a group whose fields must all be right; one that asserts
// nothing is not counted.
func (j *judgement) fields(group, at string, fields ...field) {
	var asserted bool
	var wrong []string
	for _, f := range fields {
		if f.want == nil {
			continue
		}
		asserted = true
		if !slices.ContainsFunc(f.want, func(w string) bool { return han.Squeeze(w) == han.Squeeze(f.got) }) {
			wrong = append(wrong, difference(f.name, f.got, f.want[0]))
		}
	}
	if len(wrong) > 3 {
		wrong = append(wrong[:3], fmt.Sprintf("and %d more", len(wrong)-3))
	}
	if asserted {
		j.count(group, len(wrong) == 0, "%s\n\t%s", at, strings.Join(wrong, "\n\t"))
	}
}

func (j *judgement) article(a *Article, g *goldenArticle, text []string) {
	at := fmt.Sprintf("article %s %q, lines %v", a.ID, a.Title, a.Lines)
	body := []field{{"byline", g.Byline, a.Byline}}
	if g.Paragraphs != nil {
		body = append(body, paragraphFields(a.Paragraphs, g.Paragraphs)...)
	}
	j.wrong = false
	j.fields("text", at, body...)
	j.fields("heads", at, field{"column", g.Column, a.Column}, field{"kicker", g.Kicker, a.Kicker}, field{"title", g.Title, a.Title}, field{"subtitle", g.Subtitle, a.Subtitle})
	j.fields("kind", at, field{"kind", g.Kind, string(a.Kind)})
	if g.Lines != nil {
		got, want := inked(a.Lines, text), inked(g.Lines, text)
		j.count("lines", slices.Equal(got, want), "%s, want %v", at, g.Lines)
	}
	if g.Subheads != nil {
		j.count("subheads", slices.Equal(a.Subheads, g.Subheads), "%s\n\tgot %v, want %v", at, a.Subheads, g.Subheads)
	}
	j.all["whole"]++
	if !j.wrong {
		j.right["whole"]++
	}
}

// paragraphFields compares one by one, so that the first that differs shows.
func paragraphFields(got, want []string) (fs []field) {
	for k := range max(len(got), len(want)) {
		fs = append(fs, field{fmt.Sprintf("paragraph %d of %d", k, len(want)), accepted{at(want, k)}, at(got, k)})
	}
	return fs
}

func at(list []string, k int) string {
	if k < len(list) {
		return list[k]
	}
	return ""
}

// difference shows where two texts part.
func difference(name, got, want string) string {
	g, w := []rune(han.Squeeze(got)), []rune(han.Squeeze(want))
	n := 0
	for n < len(g) && n < len(w) && g[n] == w[n] {
		n++
	}
	from := max(0, n-8)
	return fmt.Sprintf("%s from rune %d: got %.40q, want %.40q", name, from, string(g[from:]), string(w[from:]))
}

// inked lists the lines of ranges that are not blank.
func inked(ranges []Range, text []string) (nums []int) {
	for _, r := range ranges {
		for n := r[0]; n <= r[1]; n++ {
			if n >= 1 && n <= len(text) && han.Squeeze(text[n-1]) != "" {
				nums = append(nums, n)
			}
		}
	}
	return nums
}

// overlap is how many lines a and b share.
func overlap(a, b []int) (n int) {
	for _, k := range a {
		if slices.Contains(b, k) {
			n++
		}
	}
	return n
}

// partner is the article that most lines of the true one went to.
func partner(as []Article, g *goldenArticle, text []string) *Article {
	best, most := &Article{ID: "none"}, 0
	want := inked(g.Lines, text)
	for i := range as {
		if n := overlap(inked(as[i].Lines, text), want); n > most {
			best, most = &as[i], n
		}
	}
	return best
}

// furniture looks for each true item by its text and, where the truth gives
// one, its kind. Items that the truth does not have count as wrong.
func (j *judgement) furniture(got []Furniture, g *golden) {
	rest := slices.DeleteFunc(slices.Clone(got), func(f Furniture) bool { return f.Kind == furnJump })
	for _, w := range g.Furniture {
		k := slices.IndexFunc(rest, func(f Furniture) bool {
			return han.Squeeze(f.Text) == han.Squeeze(w.Text) && (w.Kind == nil || f.Kind == *w.Kind)
		})
		j.count("furniture", k >= 0, "not found: %q", w.Text)
		if k >= 0 {
			rest = slices.Delete(rest, k, k+1)
		}
	}
	for _, f := range rest {
		j.count("furniture", false, "not expected: %s %q", f.Kind, f.Text)
	}
}

func judge(t *testing.T, s sample) *judgement {
	raw, err := os.ReadFile(filepath.Join(goldenDir, s.name+".gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var g golden
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s.gold.json: %v", s.name, err)
	}
	j := &judgement{t: t, right: map[string]int{}, all: map[string]int{}}
	text := splitNaively(s.text)
	for i := range g.Articles {
		j.article(partner(s.issue.Articles, &g.Articles[i], text), &g.Articles[i], text)
	}
	if g.Furniture != nil {
		j.furniture(s.issue.Furniture, &g)
	}
	m := s.issue.Masthead
	got := map[string]string{"paper": m.Paper, "date": m.Date, "number": m.Number}
	for _, key := range slices.Sorted(maps.Keys(g.Issue)) {
		j.fields("issue", "masthead", field{key, accepted{g.Issue[key]}, got[key]})
	}
	return j
}
