// Command train learns the costs of package parse from sets of issues whose
// articles are known, and prints the table parse/costs.tsv:
//
//	go run ./parse/train SET_DIR... > costs.tsv && mv costs.tsv parse/costs.tsv
//
// The table that is compiled in came from the ten sets of ../shared/gold in the
// order of .ci/floors, then testdata and testdata/papers.
//
// A set is a folder of NAME.txt with NAME.gold.json beside it. Besides the
// issues as they are it studies pages made up of their articles in other
// layouts (see layout.go), since one paper's habits don't carry to the next.
// The same sets give the same table.
//
// It also tells how far the confidence of an article can be trusted:
//
//	go run ./parse/train check SET...
//	go run ./parse/train check-unseen SET SET...
//
// prints, by bands of confidence, how many articles were found and how many of
// them are right: their text is that of one true article, but for a twentieth;
// and where the headings are known too, how many have these as well.
// check reads with the costs compiled in; check-unseen reads each set with
// costs learned from the other sets alone, which takes a minute or so for each.
// Folders that hold the same texts, such as one paper in several layouts, are
// joined by commas to one set.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"jianbao/parse"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(args []string, w io.Writer) error {
	switch {
	case len(args) > 0 && args[0] == "page":
		return show(args[1:], w)
	case len(args) > 1 && args[0] == "check":
		return check(args[1:], w)
	case len(args) > 2 && args[0] == "check-unseen":
		return checkUnseen(args[1:], w)
	case len(args) == 0 || strings.HasPrefix(args[0], "check"):
		return errors.New("usage: train SET, train check SET or train check-unseen SET SET (sets are folders)")
	}
	return learn(args, w)
}

func learn(sets []string, w io.Writer) error {
	var examples []parse.Example
	var stock []parse.Truth
	for _, set := range sets {
		issues, err := readSets(set)
		if err != nil {
			return err
		}
		examples = append(examples, issues...)
		for _, e := range issues {
			stock = append(stock, e.Articles...)
		}
	}
	examples = append(examples, makePages(stock)...)
	return parse.Learn(examples, w)
}

// readSets reads a set, or several joined by commas.
func readSets(set string) ([]parse.Example, error) {
	var all []parse.Example
	for _, dir := range strings.Split(set, ",") {
		issues, err := readSet(dir)
		if err != nil {
			return nil, err
		}
		all = append(all, issues...)
	}
	return all, nil
}
