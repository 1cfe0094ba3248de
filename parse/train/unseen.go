package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jianbao/parse"
	"jianbao/parse/learn"
	"jianbao/parse/reading"
	"jianbao/parse/train/corpus"
	"jianbao/parse/train/score"
)

// checkUnseen prints how well papers are read that were left out of the
// learning, one family of sets after the other:
//
//	go run ./parse/train check-unseen -sets rmrb1946,shenbao
//
// Everything is collected anew for each family, by the code that the built-in
// costs are learned with: what is left out changes the pages that are made, and
// collecting takes no longer than learning does.
func checkUnseen(args []string, w io.Writer) error {
	m := material{own: []string{"testdata", "testdata/papers"}}
	flags := flag.NewFlagSet("check-unseen", flag.ContinueOnError)
	flags.StringVar(&m.gold, "gold", "../shared/gold", "`folder` of the sets of real issues")
	flags.StringVar(&m.corpus, "corpus", "../shared/corpus", "`folder` of the corpus")
	days := flags.Bool("days", false, "leave out the days of a set only, not all that its papers printed in its years")
	sets := flags.String("sets", "", "`names` of sets to leave out, parted by commas; all of them if empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	m.papers = !*days
	families, err := familiesOf(m.gold, *sets)
	if err != nil {
		return err
	}
	var all []judged
	var rows []row
	for _, family := range families {
		begun := time.Now()
		js, err := m.judgeUnseen(family)
		if err != nil {
			return err
		}
		for k, set := range family.judged {
			rows = append(rows, row{set, setOf(js[k])})
			all = append(all, js[k]...)
		}
		fmt.Fprintf(os.Stderr, "%s: left out, learned and judged in %.0f s\n", strings.Join(family.sets, ", "), time.Since(begun).Seconds())
	}
	if err := printRows(w, rows); err != nil {
		return err
	}
	return printBands(w, all)
}

// A family is the same issues in several layouts, or one set; its sets are left
// out together, and some of them judged.
type family struct {
	sets   []string
	judged []corpus.Set
}

// judgeUnseen learns from all but the sets of a family, and reads those that
// are to be judged.
func (m material) judgeUnseen(f family) ([][]judged, error) {
	m.without = f.sets
	c, err := m.collect()
	if err != nil {
		return nil, err
	}
	model, err := modelOf(c.Learn(learn.Defaults))
	if err != nil {
		return nil, err
	}
	var all [][]judged
	for _, set := range f.judged {
		js, err := judgeSet(filepath.Join(m.gold, set.Name), parse.With(model))
		if err != nil {
			return nil, err
		}
		all = append(all, js)
	}
	return all, nil
}

// modelOf makes a model of what is left of weights after printing, as the
// built-in one is made.
func modelOf(w *reading.Weights) (*reading.Model, error) {
	var table bytes.Buffer
	if err := w.Write(&table); err != nil {
		return nil, err
	}
	printed, err := reading.ReadWeights(table.String())
	if err != nil {
		return nil, err
	}
	return reading.Compile(printed)
}

// familiesOf parts the sets that stand in a folder into families. chosen names
// the sets to be judged, parted by commas; "" is all.
func familiesOf(gold, chosen string) ([]family, error) {
	wanted := strings.FieldsFunc(chosen, func(r rune) bool { return r == ',' || r == ' ' })
	for _, name := range wanted {
		if _, known := corpus.SetNamed(name); !known {
			return nil, fmt.Errorf("no set is called %q; see parse/train/corpus/gold.tsv", name)
		}
	}
	var families []family
	for _, set := range corpus.Sets {
		if _, err := os.Stat(filepath.Join(gold, set.Name)); err != nil {
			continue
		}
		k := slices.IndexFunc(families, func(f family) bool { return familyName(f.sets[0]) == familyName(set.Name) })
		if k < 0 {
			k = len(families)
			families = append(families, family{})
		}
		f := &families[k]
		f.sets = append(f.sets, set.Name)
		if len(wanted) == 0 || slices.Contains(wanted, set.Name) {
			f.judged = append(f.judged, set)
		}
	}
	families = slices.DeleteFunc(families, func(f family) bool { return len(f.judged) == 0 })
	if len(families) == 0 {
		return nil, fmt.Errorf("%s: none of the sets stands here", gold)
	}
	return families, nil
}

// familyName is rmrb1998 for rmrb1998-wrap18.
func familyName(set string) string {
	if strings.HasPrefix(set, "rmrb1998") {
		return "rmrb1998"
	}
	return set
}

// A row is how well a set was read.
type row struct {
	set corpus.Set
	score.Figures
}

// columns are the figures of a row; NaN where one is not known.
func (r *row) columns() []float64 {
	known := []float64{r.PQ, r.Whole, r.Perfect, r.Heads, r.Roles, r.Bylines, r.Paras}
	if !r.Told {
		for i := 2; i < len(known); i++ {
			known[i] = math.NaN()
		}
	}
	return known
}

// printRows prints the sets as a Markdown table; the last row holds the means
// of the sets, each counting once.
func printRows(w io.Writer, rows []row) error {
	var b strings.Builder
	b.WriteString("| set | medium | years | articles | pq | whole | perfect | heads | roles | bylines | paras |\n")
	b.WriteString("|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	articles := 0
	columns := make([][]float64, len(rows))
	for i := range rows {
		r := &rows[i]
		columns[i] = r.columns()
		articles += r.Articles
		writeRow(&b, r.set.Name, r.set.Medium, fmt.Sprintf("%d-%d", r.set.Years[0], r.set.Years[1]), r.Articles, columns[i])
	}
	writeRow(&b, "mean", "", "", articles, meansOf(columns))
	_, err := io.WriteString(w, b.String())
	return err
}

func writeRow(b *strings.Builder, set, medium, years string, articles int, columns []float64) {
	fmt.Fprintf(b, "| %s | %s | %s | %d |", set, medium, years, articles)
	for _, x := range columns {
		fmt.Fprintf(b, " %s |", figure(x))
	}
	b.WriteString("\n")
}

// meansOf takes the mean of each column over the rows that know it.
func meansOf(rows [][]float64) []float64 {
	var means []float64
	for k := range rows[0] {
		sum, n := 0.0, 0
		for _, r := range rows {
			if !math.IsNaN(r[k]) {
				sum += r[k]
				n++
			}
		}
		means = append(means, sum/float64(n)) // NaN where no row knows it
	}
	return means
}
