package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jianbao/parse/learn"
	"jianbao/parse/reading"
)

// learnTable writes the table and its compiled form.
func learnTable(args []string) error {
	m := material{own: []string{"testdata", "testdata/papers"}}
	flags := flag.NewFlagSet("learn", flag.ContinueOnError)
	flags.StringVar(&m.gold, "gold", "../shared/gold", "`folder` of the sets of real issues")
	flags.StringVar(&m.corpus, "corpus", "../shared/corpus", "`folder` of the corpus")
	flags.Func("without", "`names` of sets to leave out with all of their papers, parted by commas", func(sets string) error {
		m.without, m.papers = strings.Split(sets, ","), true
		return nil
	})
	to := flags.String("o", "parse/reading", "`folder` to write costs.tsv and costs.bin to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	c, err := m.collect()
	if err != nil {
		return err
	}
	o := learn.Defaults
	o.Report = func(run, epoch int, loss float64) {
		fmt.Fprintf(os.Stderr, "%d blocks, run %d, round %d: loss %.4f a block\n", c.Blocks(), run+1, epoch+1, loss/float64(c.Blocks()))
	}
	return writeTable(c.Learn(o), *to)
}

// writeTable writes what is left after printing, so that the compiled form is
// that of the table.
func writeTable(w *reading.Weights, dir string) error {
	var table bytes.Buffer
	if err := w.Write(&table); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "costs.tsv"), table.Bytes(), 0o644); err != nil {
		return err
	}
	return compileTable(dir)
}

// readTable reads the costs.tsv of a folder.
func readTable(dir string) (*reading.Weights, error) {
	table, err := os.ReadFile(filepath.Join(dir, "costs.tsv"))
	if err != nil {
		return nil, err
	}
	return reading.ReadWeights(string(table))
}

// compileTable makes costs.bin of costs.tsv.
func compileTable(dir string) error {
	w, err := readTable(dir)
	if err != nil {
		return err
	}
	compiled, err := w.Compiled()
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "costs.bin"), compiled, 0o644)
}
