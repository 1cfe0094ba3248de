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
	right      bool // its text is that of a true article
	told       bool // the truth tells its headings
	headed     bool // right, and its headings are those of the true article
}

// Least shares of the characters of two articles, out of what either holds,
// that both must hold to count as the same. Headings may be split and named in
// more than one right way.
const (
	sameText  = 0.95
	sameHeads = 0.8
)

// judge compares the articles found in an issue with the true ones, by their
// bodies, or by all their text where the truth does not tell bodies apart or
// there is none.
func judge(e parse.Example, found []parse.Article) []verdict {
	truth, got := make([]string, len(e.Articles)), make([]string, len(found))
	told := bodiesKnown(e)
	for i, t := range e.Articles {
		truth[i] = textOf(told, slices.Concat([]string{t.Byline}, t.Heads, t.Rest), t.Paragraphs)
	}
	for i, a := range found {
		got[i] = textOf(told, append(headsIn(a), a.Byline), a.Paragraphs)
	}
	verdicts := make([]verdict, len(found))
	for i, k := range candidates(truth, got) {
		v := verdict{confidence: found[i].Confidence, told: told}
		v.right = k >= 0 && likeness(truth[k], got[i]) >= sameText
		v.headed = v.right && likeness(squeeze(strings.Join(e.Articles[k].Heads, "")), squeeze(strings.Join(headsIn(found[i]), ""))) >= sameHeads
		verdicts[i] = v
	}
	return verdicts
}

func headsIn(a parse.Article) []string {
	return []string{a.Column, a.Kicker, a.Title, a.Subtitle}
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

// candidates gives, for each text of got, the true text that shares the most
// shingles with it, or -1.
func candidates(truth, got []string) []int {
	in, mine := shinglesOf(truth), shinglesOf(got)
	shared := make([]map[int]int, len(got))
	for i := range shared {
		shared[i] = map[int]int{}
	}
	for s, i := range mine {
		if k, ok := in[s]; ok {
			shared[i][k]++
		}
	}
	best := make([]int, len(got))
	for i := range got {
		best[i] = -1
		for k, n := range shared[i] {
			if b := best[i]; b < 0 || n > shared[i][b] || n == shared[i][b] && k < b {
				best[i] = k
			}
		}
	}
	return best
}

// likeness is the share of characters that two texts have in common, of those
// that either has, in any order: a byline may stand in its paragraph or on its
// own. Two empty texts are alike.
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
	if all == 0 {
		return 1
	}
	return float64(both) / float64(all)
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
	b.WriteString("| confidence | articles | right | of all errors | headings right too |\n|---|--:|--:|--:|--:|\n")
	wrong := len(all) - count(all, isRight)
	for i, low := range bands {
		name, high := fmt.Sprintf("%.2f and more", low), math.Inf(1)
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
	right := count(in, isRight)
	headed := percent(count(in, func(v verdict) bool { return v.headed && v.told }), count(in, func(v verdict) bool { return v.told }))
	fmt.Fprintf(b, "| %s | %d | %s | %s | %s |\n", name, len(in), percent(right, len(in)), percent(len(in)-right, wrong), headed)
}

func isRight(v verdict) bool { return v.right }

func count(vs []verdict, is func(verdict) bool) (n int) {
	for _, v := range vs {
		if is(v) {
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
