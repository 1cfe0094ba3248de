// Package score compares the articles that were clipped from an issue with the
// true ones. Issue gives the figures of one issue, Set those of several.
//
// The truth is a NAME.gold.json beside NAME.txt:
//
//	{"articles": [{"column", "kicker", "title", "subtitle", "byline", "paragraphs": [...]}]}
//
// A heading field or the byline may be a list: any of its strings is accepted,
// and "" in the list means that the field may be empty. An article may give
// "headings": [...] in place of the four heading fields: each string must stand
// in some heading field, whatever its role. "heads_anyrole": true accepts the
// headings of an article under any role. An article without "byline" (not null:
// absent) leaves its byline unscored; a heading given as byline then counts as
// found.
//
// "partition": true at the top scores only who shares an article with whom:
// headings, byline and paragraphs count alike as text, clause by clause. On one
// article it says that all its text counts as body and nothing else of it is
// scored, as for display advertisements. "loose": [...] on an article are strings
// that may stand as a paragraph, at the end of one, as byline, or not at all.
// "free": [...] at the top is text that may be furniture or an article.
//
// White space never counts.
package score

import (
	"encoding/json"
	"fmt"
	"os"
)

// Gold is the truth of one issue, as a gold file gives it.
type Gold struct {
	Partition bool       `json:"partition"`
	Free      []string   `json:"free"`
	Articles  []goldItem `json:"articles"`
}

// goldItem is the truth of one article.
type goldItem struct {
	Column, Kicker, Title, Subtitle accepted

	Byline     accepted
	Headings   []string // nil where the heading fields are given
	Paragraphs []string
	Partition  bool
	AnyRole    bool `json:"heads_anyrole"`
	Loose      []string
}

// accepted are the strings that are right for a field, the best first; nil for
// a field that is absent.
type accepted []string

func (a *accepted) UnmarshalJSON(data []byte) error {
	var list []string
	if json.Unmarshal(data, &list) == nil && list != nil {
		*a = list
		return nil
	}
	var one string // null is the empty string
	if err := json.Unmarshal(data, &one); err != nil {
		return err
	}
	*a = accepted{one}
	return nil
}

// ReadGold reads a gold file; the error names it.
func ReadGold(name string) (*Gold, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	g := new(Gold)
	if err := json.Unmarshal(data, g); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return g, nil
}
