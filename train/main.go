// Command train learns the costs of package parse from sets of issues with
// known articles.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"jianbao/parse"
)

type goldFile struct {
	Partition bool `json:"partition"`
	Articles  []struct {
		Column, Kicker, Title, Subtitle, Byline any
		Headings                                []string
		Paragraphs                              []string
	} `json:"articles"`
}

func main() {
	var ex []parse.Example
	for _, dir := range os.Args[1:] {
		e, err := readSet(dir)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		ex = append(ex, e...)
	}
	if err := parse.Learn(ex, os.Stdout); err != nil {
		os.Exit(1)
	}
}

func readSet(dir string) ([]parse.Example, error) {
	names, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	sort.Strings(names)
	var out []parse.Example
	for _, n := range names {
		text, err := os.ReadFile(n)
		if err != nil {
			return nil, err
		}
		raw, err := os.ReadFile(strings.TrimSuffix(n, ".txt") + ".gold.json")
		if err != nil {
			return nil, err
		}
		var g goldFile
		if err := json.Unmarshal(raw, &g); err != nil {
			return nil, fmt.Errorf("%s: %w", n, err)
		}
		e := parse.Example{Text: text}
		for _, a := range g.Articles {
			t := parse.Truth{Heads: a.Headings, Paragraphs: a.Paragraphs, Unlabelled: g.Partition, Byline: first(a.Byline)}
			for _, h := range []any{a.Column, a.Kicker, a.Title, a.Subtitle} {
				if s := first(h); s != "" {
					t.Heads = append(t.Heads, s)
				}
			}
			e.Articles = append(e.Articles, t)
		}
		out = append(out, e)
	}
	return out, nil
}

func first(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			s, _ := v[0].(string)
			return s
		}
	}
	return ""
}
