package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jianbao/parse"
)

// goldIssue is a NAME.gold.json. A field may be a list of accepted strings,
// best first.
type goldIssue struct {
	Partition bool `json:"partition"` // only known which text shares an article
	Articles  []struct {
		Column, Kicker, Title, Subtitle, Byline any

		Headings   []string
		Paragraphs []string
	} `json:"articles"`
}

// readSet reads the issues of a folder in the order of their names.
func readSet(dir string) ([]parse.Example, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("%s: no issues (NAME.txt with NAME.gold.json)", dir)
	}
	var examples []parse.Example
	for _, n := range names {
		e, err := readIssue(n)
		if err != nil {
			return nil, err
		}
		examples = append(examples, e)
	}
	return examples, nil
}

func readIssue(name string) (parse.Example, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return parse.Example{}, err
	}
	raw, err := os.ReadFile(strings.TrimSuffix(name, ".txt") + ".gold.json")
	if err != nil {
		return parse.Example{}, err
	}
	var g goldIssue
	if err := json.Unmarshal(raw, &g); err != nil {
		return parse.Example{}, fmt.Errorf("%s: %w", name, err)
	}
	return parse.Example{Text: text, Articles: g.truths()}, nil
}

func (g *goldIssue) truths() []parse.Truth {
	var ts []parse.Truth
	for _, a := range g.Articles {
		t := parse.Truth{Heads: a.Headings, Byline: best(a.Byline)}
		for _, h := range []any{a.Column, a.Kicker, a.Title, a.Subtitle} {
			if s := best(h); s != "" {
				t.Heads = append(t.Heads, s)
			}
		}
		if g.Partition {
			t.Rest = a.Paragraphs
		} else {
			t.Paragraphs = a.Paragraphs
		}
		ts = append(ts, t)
	}
	return ts
}

// best returns a string, or the first of a list of them.
func best(v any) string {
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	s, _ := v.(string)
	return s
}
