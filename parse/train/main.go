// Command train learns the costs that package reading adds up.
//
//	go run ./parse/train learn
//
// writes parse/reading/costs.tsv, which people read, and costs.bin, which the
// program reads. It learns from the sets of real issues in ../shared/gold and
// testdata, and from pages simulated from the articles of ../shared/corpus (see
// packages sim and corpus; the weights stand in corpus/gold.tsv and
// corpus/sources.tsv). The same material gives the same table.
//
//	go run ./parse/train teach FOLDER
//
// adds to the table what the corrected issues of one paper tell (docs/teach.md).
//
//	go run ./parse/train compile parse/reading
//
// makes costs.bin anew, after costs.tsv was edited or the features changed.
//
//	go run ./parse/train page
//
// prints simulated pages, to be compared by eye with real ones.
//
//	go run ./parse/train score SET...
//	go run ./parse/train check-unseen
//
// print how well the built-in costs read sets of known issues, and how well
// costs do that were learned without them; see package score for the figures.
//
//	go run ./parse/train gold NAME.txt...
//
// makes NAME.gold.json of each text and its NAME.corrections, so that an issue
// that a person has corrected can be learned from.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// errUsage says what can be asked for.
var errUsage = errors.New("usage: train learn|teach|compile|page|score|check-unseen|gold [FLAGS]; -h after a command lists its flags")

func run(args []string, w io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	switch args[0] {
	case "learn":
		return learnTable(args[1:])
	case "teach":
		return teach(args[1:], w)
	case "compile":
		if len(args) != 2 {
			return errors.New("usage: train compile FOLDER, which holds costs.tsv")
		}
		return compileTable(args[1])
	case "page":
		return show(args[1:], w)
	case "score":
		return scoreSets(args[1:], w)
	case "gold":
		return writeTruth(args[1:], w)
	case "check-unseen":
		return checkUnseen(args[1:], w)
	}
	return errUsage
}
