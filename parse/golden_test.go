package parse

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

var (
	update = flag.Bool("update", false, "raise the floors in testdata/golden.floors to what is reached")
	lower  = flag.Bool("lower", false, "with -update: lower floors too")
)

const (
	goldenDir   = "../testdata"
	goldenFloor = goldenDir + "/golden.floors"
	realDir     = "../../shared/gold" // issues of real papers, where they are at hand
)

// goldenGroups are what is counted: of articles, how many are right in it; of
// furniture, the items; of issue, the fields.
var goldenGroups = []string{"text", "heads", "lines", "kind", "subheads", "whole", "furniture", "issue"}

// golden is a NAME.gold.json, written by hand. A field that it leaves out is
// not asserted; white space never counts.
type golden struct {
	Articles  []goldenArticle
	Furniture []struct {
		Kind *string
		Text string
	}
	Issue map[string]string
}

type goldenArticle struct {
	Kind, Column, Kicker, Title, Subtitle, Byline accepted

	Paragraphs []string
	Subheads   []int
	Lines      []Range
}

// accepted lists the values that are right, best first; nil asserts nothing.
type accepted []string

func (a *accepted) UnmarshalJSON(raw []byte) error {
	if raw[0] == '[' {
		return json.Unmarshal(raw, (*[]string)(a))
	}
	*a = accepted{""}
	return json.Unmarshal(raw, &(*a)[0])
}

// sample is an issue at hand with what Parse makes of it.
type sample struct {
	name, text string
	issue      Issue
}

var (
	goldenSamples = sync.OnceValue(func() []sample { return readSamples(goldenDir) })
	realSamples   = sync.OnceValue(func() []sample { return readSamples(realDir) })
)

// readSamples reads and parses the issues below dir that have a .gold.json,
// named by their path without .txt, in the order of the names.
func readSamples(dir string) (found []sample) {
	filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		base, isText := strings.CutSuffix(path, ".txt")
		if err != nil || !isText {
			return nil
		}
		if _, err := os.Stat(base + ".gold.json"); err != nil {
			return nil
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		name, _ := filepath.Rel(dir, base)
		found = append(found, sample{name: filepath.ToSlash(name), text: Decode(raw, EncodingAuto).Text})
		return nil
	})
	var wait sync.WaitGroup
	for i := range found {
		wait.Go(func() { found[i].issue = Parse([]byte(found[i].text)) })
	}
	wait.Wait()
	return found
}

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
		if !slices.ContainsFunc(f.want, func(w string) bool { return squeeze(w) == squeeze(f.got) }) {
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
	g, w := []rune(squeeze(got)), []rune(squeeze(want))
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
			if n >= 1 && n <= len(text) && squeeze(text[n-1]) != "" {
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
			return squeeze(f.Text) == squeeze(w.Text) && (w.Kind == nil || f.Kind == *w.Kind)
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

// TestGolden holds every issue of testdata to its floors, so that nothing
// gets worse unnoticed. With -v it shows all that differs from the truth.
func TestGolden(t *testing.T) {
	floors := readFloors(t)
	reached := floorTable{}
	total := &judgement{right: map[string]int{}, all: map[string]int{}}
	for _, s := range goldenSamples() {
		t.Run(s.name, func(t *testing.T) {
			j := judge(t, s)
			for group, all := range j.all {
				key, now := floorKey{s.name, group}, floor{j.right[group], all}
				total.right[group] += now.right
				total.all[group] += all
				reached[key] = now
				if !*update {
					floors.check(t, key, now)
				}
			}
		})
	}
	if *update {
		floors.raise(reached).write(t)
	} else if stale := len(floors) - len(reached); stale != 0 && !t.Failed() {
		t.Errorf("%s: %d rows are of no issue; run go test -run Golden -update", goldenFloor, stale)
	}
	for _, group := range goldenGroups {
		t.Logf("%-10s %4d/%-4d %5.1f%%", group, total.right[group], total.all[group], 100*share(total.right[group], total.all[group]))
	}
}

// TestGoldenReads makes sure that nothing of the truth goes unread by a
// misspelt field.
func TestGoldenReads(t *testing.T) {
	if len(goldenSamples()) < 40 {
		t.Fatalf("only %d issues in %s", len(goldenSamples()), goldenDir)
	}
	known := reflect.TypeFor[Article]()
	names := []string{}
	for i := range known.NumField() {
		names = append(names, known.Field(i).Tag.Get("json"))
	}
	for _, s := range goldenSamples() {
		raw, _ := os.ReadFile(filepath.Join(goldenDir, s.name+".gold.json"))
		var g struct{ Articles []map[string]json.RawMessage }
		if err := json.Unmarshal(raw, &g); err != nil {
			t.Errorf("%s: %v", s.name, err)
		}
		for i, a := range g.Articles {
			for key := range a {
				if !slices.Contains(names, key) {
					t.Errorf("%s: article %d: unknown field %q", s.name, i, key)
				}
			}
		}
	}
}
