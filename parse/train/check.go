package main

import (
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jianbao/parse"
	"jianbao/parse/train/score"
)

// scoreSets prints how well the built-in costs read sets of known issues,
// folders or names of sets, an issue a line:
//
//	go run ./parse/train score -worst 3 testdata rmrb1946
func scoreSets(args []string, w io.Writer) error {
	flags := flag.NewFlagSet("score", flag.ContinueOnError)
	folder := flags.String("gold", "../shared/gold", "`folder` of the sets of real issues")
	worst := flags.Int("worst", 0, "wrong articles to name of each issue")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("score: name a set, or a folder of NAME.txt each with its NAME.gold.json")
	}
	var all []judged
	for _, set := range flags.Args() {
		js, err := judgeSet(folderOf(*folder, set), parse.Parse)
		if err != nil {
			return err
		}
		for _, j := range js {
			fmt.Fprintln(w, figuresRow(filepath.Join(filepath.Base(set), j.name), j.Figures))
			printWrong(w, j.Wrong, *worst)
		}
		fmt.Fprintln(w, figuresRow("ALL "+filepath.Base(set), setOf(js)))
		all = append(all, js...)
	}
	return printBands(w, all)
}

// folderOf finds a set by the name of its folder, or by its own.
func folderOf(gold, set string) string {
	if _, err := os.Stat(set); err == nil {
		return set
	}
	return filepath.Join(gold, set)
}

// judged is how one issue was read.
type judged struct {
	name       string
	confidence []float64 // of each clipped article
	*score.Result
}

// judgeSet reads the issues of a folder and scores what was clipped.
func judgeSet(dir string, read func([]byte) parse.Issue) ([]judged, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("%s: no issues (NAME.txt with NAME.gold.json)", dir)
	}
	var all []judged
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		g, err := score.ReadGold(strings.TrimSuffix(name, ".txt") + ".gold.json")
		if err != nil {
			return nil, err
		}
		articles := read(text).Articles
		j := judged{name: filepath.Base(name), Result: score.Issue(g, articles)}
		for _, a := range articles {
			j.confidence = append(j.confidence, a.Confidence)
		}
		all = append(all, j)
	}
	return all, nil
}

// setOf gives the figures of several issues.
func setOf(js []judged) score.Figures {
	var results []*score.Result
	for _, j := range js {
		results = append(results, j.Result)
	}
	return score.Set(results)
}

// figuresRow is a row as ../shared/score prints it.
func figuresRow(name string, f score.Figures) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-34s", tail(name, 34))
	for _, c := range [...]struct {
		name   string
		figure float64
		told   bool // it needs more than who shares an article with whom
	}{
		{"perfect", f.Perfect, true}, {"pq", f.PQ, false}, {"whole", f.Whole, false}, {"body", f.Body, false}, {"paras", f.Paras, true},
		{"heads", f.Heads, true}, {"roles", f.Roles, true}, {"bylines", f.Bylines, true}, {"count", f.Count, false},
	} {
		if f.Told || !c.told {
			fmt.Fprintf(&b, " %s %.3f", c.name, c.figure)
		}
	}
	fmt.Fprintf(&b, "  n=%d", f.Articles)
	return b.String()
}

// tail is the last n runes of s.
func tail(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

func printWrong(w io.Writer, wrong []score.Wrong, most int) {
	for _, x := range wrong[:min(most, len(wrong))] {
		fmt.Fprintf(w, "    %s: %s\n", x.Name, strings.Join(x.Why, "; "))
	}
}

// bands are the lower bounds of the bands of confidence, highest first.
var bands = []float64{0.9, 0.7, 0.5, 0}

// A band counts articles of about the same confidence.
type band struct{ all, right, told, perfect int }

// printBands prints, as Markdown, how often articles are right by confidence:
// right where they have the text of a true article, and its headings, byline
// and paragraphs where these are known.
func printBands(w io.Writer, all []judged) error {
	var of [5]band // the last is all of them
	for _, j := range all {
		for _, v := range j.Verdicts {
			k := slices.IndexFunc(bands, func(low float64) bool { return j.confidence[v.Clip] >= low })
			for _, k := range [...]int{k, len(bands)} {
				of[k].count(v, j.Told)
			}
		}
	}
	var b strings.Builder
	b.WriteString("\n| confidence | articles | right | of all errors | perfect |\n|---|--:|--:|--:|--:|\n")
	errors := of[len(bands)].all - of[len(bands)].right
	for k, c := range of {
		fmt.Fprintf(&b, "| %s | %d | %s | %s | %s |\n", bandName(k), c.all, percent(c.right, c.all), percent(c.all-c.right, errors), percent(c.perfect, c.told))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *band) count(v score.Verdict, told bool) {
	c.all++
	if v.Whole {
		c.right++
	}
	if told {
		c.told++
	}
	if v.Perfect {
		c.perfect++
	}
}

func bandName(k int) string {
	switch k {
	case 0:
		return fmt.Sprintf("%.1f and more", bands[0])
	case len(bands) - 1:
		return fmt.Sprintf("below %.1f", bands[k-1])
	case len(bands):
		return "all"
	}
	return fmt.Sprintf("%.1f to %.1f", bands[k], bands[k-1])
}

func percent(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(of))
}

// figure prints a figure of a table, – for none.
func figure(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return fmt.Sprintf("%.3f", x)
}
