package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"jianbao/parse"
	"jianbao/parse/learn"
	"jianbao/parse/reading"
	"jianbao/parse/train/score"
)

// teach adds to a table what the corrected issues of a paper tell, folders of
// NAME.txt each with its NAME.gold.json:
//
//	go run ./parse/train teach -judge others mine
//
// It takes seconds and no corpus, for it begins with the costs that there are.
// The invented issues of testdata go along, so that these stay good for others.
func teach(args []string, w io.Writer) error {
	flags := flag.NewFlagSet("teach", flag.ContinueOnError)
	from := flags.String("from", "parse/reading", "`folder` of the costs.tsv to begin with")
	to := flags.String("o", "parse/reading", "`folder` to write costs.tsv and costs.bin to")
	others := flags.String("judge", "", "`folder` of other issues, to be read before and after")
	own := flags.String("own", "testdata", "`folder` of the invented issues")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("teach: name folders of corrected issues, NAME.txt each with its NAME.gold.json")
	}
	table, err := readTable(*from)
	if err != nil {
		return err
	}
	taught, err := taughtBy(table, []string{*own, filepath.Join(*own, "papers")}, flags.Args())
	if err != nil {
		return err
	}
	if err := printTaught(w, *others, table, taught); err != nil {
		return err
	}
	return writeTable(taught, *to)
}

// taughtBy learns from folders of corrected issues, and from invented ones, of
// which a block weighs 1.
func taughtBy(table *reading.Weights, invented, corrected []string) (*reading.Weights, error) {
	c := learn.NewCollection()
	for _, dir := range invented {
		if err := addSet(c, dir, 1, nil); err != nil {
			return nil, err
		}
	}
	for _, dir := range corrected {
		if err := addSet(c, dir, taughtWeight, nil); err != nil {
			return nil, err
		}
	}
	return c.Teach(table, learn.TeachDefaults), nil
}

// taughtWeight is what a block of a corrected issue weighs when teaching.
const taughtWeight = 12

// printTaught prints how well a folder of issues is read before and after.
func printTaught(w io.Writer, dir string, before, after *reading.Weights) error {
	if dir == "" {
		return nil
	}
	then, err := figuresOf(dir, before)
	if err != nil {
		return err
	}
	now, err := figuresOf(dir, after)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s\n%s\n", figuresRow("before", then), figuresRow("after", now))
	return err
}

// figuresOf tells how well a folder of issues is read by a table.
func figuresOf(dir string, table *reading.Weights) (f score.Figures, err error) {
	model, err := modelOf(table)
	if err != nil {
		return f, err
	}
	js, err := judgeSet(dir, parse.With(model))
	if err != nil {
		return f, err
	}
	return setOf(js), nil
}
