package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode"

	"jianbao/parse"
)

// check prints how often the articles of sets are right, by confidence.
func check(sets []string, w io.Writer) error {
	var all []verdict
	for _, set := range sets {
		vs, err := judgeSet(set, parse.Parse)
		if err != nil {
			return err
		}
		all = append(all, vs...)
	}
	return printBands(all, w)
}

// checkUnseen does so with costs that were learned from the other sets.
func checkUnseen(sets []string, w io.Writer) error {
	var all []verdict
	for i, set := range sets {
		read, err := learnedFrom(slices.Concat(sets[:i], sets[i+1:]))
		if err != nil {
			return err
		}
		vs, err := judgeSet(set, read)
		if err != nil {
			return err
		}
		all = append(all, vs...)
	}
	return printBands(all, w)
}

func judgeSet(set string, read func([]byte) parse.Issue) ([]verdict, error) {
	var all []verdict
	examples, err := readSets(set)
	for _, e := range examples {
		all = append(all, judge(e, read(e.Text).Articles)...)
	}
	return all, err
}

// learnedFrom returns the parser with costs learned from sets.
func learnedFrom(sets []string) (func([]byte) parse.Issue, error) {
	var table strings.Builder
	if err := learn(sets, &table); err != nil {
		return nil, err
	}
	return parse.With(table.String())
}

// A verdict says of one article whether it was right, and how sure of that
// the parser was.
type verdict struct {
	confidence float64
	right      bool
}

// sameText is the least share of the text of two articles, out of what either
// holds, that both must hold to count as the same.
const sameText = 0.95

// judge compares the articles found in an issue with the true ones. An article
// is right when its text is that of a true article: its body, or all its text
// where the truth does not tell them apart, or its title where it has no body.
func judge(e parse.Example, found []parse.Article) []verdict {
	truth, got := make([]string, len(e.Articles)), make([]string, len(found))
	apart := bodiesKnown(e)
	for i, t := range e.Articles {
		truth[i] = textOf(apart, append(append([]string{t.Byline}, t.Heads...), t.Rest...), t.Paragraphs)
	}
	for i, a := range found {
		got[i] = textOf(apart, []string{a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline}, a.Paragraphs)
	}
	same := matches(truth, got)
	verdicts := make([]verdict, len(found))
	for i, a := range found {
		verdicts[i] = verdict{a.Confidence, same[i]}
	}
	return verdicts
}

// bodiesKnown says whether the truth tells bodies from headings.
func bodiesKnown(e parse.Example) bool {
	for _, t := range e.Articles {
		if len(t.Rest) > 0 {
			return false
		}
	}
	return true
}

// textOf is the text by which an article is compared.
func textOf(bodiesKnown bool, around, body []string) string {
	if bodiesKnown && len(body) > 0 {
		return squeeze(strings.Join(body, ""))
	}
	return squeeze(strings.Join(around, "") + strings.Join(body, ""))
}

// squeeze leaves out spaces, and brackets, which bylines lose.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("（）()【】\ufeff", r) {
			return -1
		}
		return r
	}, s)
}

// matches says which of the texts got are those of a true article. Shingles
// tell which one that could be. Then characters are compared in any order: a
// byline may stand in its paragraph or on its own.
func matches(truth, got []string) []bool {
	in, mine := shinglesOf(truth), shinglesOf(got)
	shared := make([]map[int]int, len(got))
	for s, i := range mine {
		if k, ok := in[s]; ok {
			if shared[i] == nil {
				shared[i] = map[int]int{}
			}
			shared[i][k]++
		}
	}
	same := make([]bool, len(got))
	for i, t := range got {
		best, most := -1, 0
		for k, n := range shared[i] {
			if n > most || n == most && k < best {
				best, most = k, n
			}
		}
		same[i] = best >= 0 && likeness(truth[best], t) >= sameText
	}
	return same
}

// likeness is the share of characters that two texts have in common, of those
// that either has.
func likeness(a, b string) float64 {
	count := map[rune]int{}
	all, both := 0, 0
	for _, r := range a {
		count[r]++
		all++
	}
	for _, r := range b {
		if count[r]--; count[r] >= 0 {
			both++
		} else {
			all++
		}
	}
	return float64(both) / float64(max(all, 1))
}

// A shingle is a short piece of text, told apart from those like it by the
// number that stand before it.
type shingle struct {
	text   string
	before int
}

const shingleRunes = 6

// shinglesOf tells which text each shingle stands in.
func shinglesOf(texts []string) map[shingle]int {
	in, seen := map[shingle]int{}, map[string]int{}
	for i, t := range texts {
		runes := []rune(t)
		for k := 0; k < max(1, len(runes)-shingleRunes+1); k++ {
			s := string(runes[k:min(k+shingleRunes, len(runes))])
			in[shingle{s, seen[s]}] = i
			seen[s]++
		}
	}
	return in
}

// bands are the lower bounds of the bands of confidence, highest first.
var bands = []float64{0.9, 0.7, 0.5, 0}

// printBands prints the table as Markdown.
func printBands(all []verdict, w io.Writer) error {
	var b strings.Builder
	b.WriteString("| confidence | articles | right | share right | share of all errors |\n|---|--:|--:|--:|--:|\n")
	wrong := len(all) - countRight(all)
	for i, low := range bands {
		high := math.Inf(1)
		name := fmt.Sprintf("%.2f and more", low)
		if i > 0 {
			high = bands[i-1]
			name = fmt.Sprintf("%.2f to %.2f", low, high)
		}
		in := slices.DeleteFunc(slices.Clone(all), func(v verdict) bool { return v.confidence < low || v.confidence >= high })
		bandRow(&b, name, in, wrong)
	}
	bandRow(&b, "all", all, wrong)
	_, err := io.WriteString(w, b.String())
	return err
}

func bandRow(b *strings.Builder, name string, in []verdict, wrong int) {
	right := countRight(in)
	fmt.Fprintf(b, "| %s | %d | %d | %s | %s |\n", name, len(in), right, percent(right, len(in)), percent(len(in)-right, wrong))
}

func countRight(vs []verdict) (n int) {
	for _, v := range vs {
		if v.right {
			n++
		}
	}
	return n
}

func percent(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of))
}
