// Command train learns the costs of package parse from sets of issues whose
// articles are known, and prints the table parse/costs.tsv:
//
//	go run ./train SET_DIR... > costs.tsv && mv costs.tsv parse/costs.tsv
//
// A set is a folder of NAME.txt with NAME.gold.json beside it. Besides the
// issues as they are it studies pages made up of their articles in other
// layouts (see layout.go), since one paper's habits don't carry to the next.
// The same sets give the same table.
package main

import (
	"fmt"
	"io"
	"os"

	"jianbao/parse"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(dirs []string, w io.Writer) error {
	var examples []parse.Example
	var stock []parse.Truth
	for _, dir := range dirs {
		issues, err := readSet(dir)
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
