package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"jianbao/parse"
	"jianbao/parse/learn"
	"jianbao/parse/reading"
)

// teach adds to a table what corrected issues of one's own paper tell, in
// folders of NAME.txt each with its NAME.gold.json:
//
//	go run ./parse/train teach -judge other mine
//
// It needs no corpus: it begins with the costs that there are. What is invented
// in testdata goes along, so that they stay good for other papers.
func teach(args []string, w io.Writer) error {
	flags := flag.NewFlagSet("teach", flag.ContinueOnError)
	from := flags.String("from", "parse/reading", "`folder` of the costs.tsv to begin with")
	to := flags.String("o", "parse/reading", "`folder` to write costs.tsv and costs.bin to")
	judge := flags.String("judge", "", "`folder` of other issues, to be read before and after")
	o := learn.TeachDefaults
	weight := flags.Float64("w", 2, "")
	flags.IntVar(&o.Epochs, "e", o.Epochs, "")
	flags.Float64Var(&o.Rate, "r", o.Rate, "")
	flags.IntVar(&o.Rare, "rare", o.Rare, "")
	flags.IntVar(&o.RareN, "raren", o.RareN, "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return fmt.Errorf("teach: name folders of NAME.txt each with its NAME.gold.json")
	}
	table, err := readTable(*from)
	if err != nil {
		return err
	}
	c := learn.NewCollection()
	for _, dir := range []string{"testdata", "testdata/papers"} {
		if err := addSet(c, dir, 1, nil); err != nil {
			return err
		}
	}
	for _, dir := range flags.Args() {
		if err := addSet(c, dir, float32(*weight), nil); err != nil {
			return err
		}
	}
	taught := c.Teach(table, o)
	if *judge != "" {
		if err := printTaught(w, *judge, table, taught); err != nil {
			return err
		}
	}
	return writeTable(taught, *to)
}

func readTable(dir string) (*reading.Weights, error) {
	table, err := os.ReadFile(filepath.Join(dir, "costs.tsv"))
	if err != nil {
		return nil, err
	}
	return reading.ReadWeights(string(table))
}

// printTaught prints how well a folder of issues is read before and after.
func printTaught(w io.Writer, dir string, before, after *reading.Weights) error {
	for _, t := range [...]struct {
		when  string
		table *reading.Weights
	}{{"before", before}, {"after", after}} {
		model, err := modelOf(t.table)
		if err != nil {
			return err
		}
		js, err := judgeSet(dir, parse.With(model))
		if err != nil {
			return err
		}
		fmt.Fprintln(w, figuresRow(t.when, setOf(js)))
	}
	return nil
}
