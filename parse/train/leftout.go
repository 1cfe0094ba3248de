package main

import (
	"hash/fnv"
	"path/filepath"
	"unicode/utf8"

	"jianbao/parse/gold"
	"jianbao/parse/han"
)

// Sets share days: county-like holds articles that rmrb1998 has too. So issues
// of other sets are left out where they carry an article of a set that is.

// carried is the long paragraphs of some sets, hashed.
type carried map[uint64]bool

// carriedRunes is the length from which on a paragraph stands in one article
// only.
const carriedRunes = 40

// carriedBy reads the paragraphs of sets.
func carriedBy(folder string, sets []string) (carried, error) {
	c := carried{}
	for _, set := range sets {
		issues, _, err := gold.ReadSet(filepath.Join(folder, set))
		if err != nil {
			return nil, err
		}
		for _, g := range issues {
			eachParagraph(g, func(hash uint64) { c[hash] = true })
		}
	}
	return c, nil
}

// sharedWith reports whether an issue carries one of the paragraphs.
func (c carried) sharedWith(g *gold.Issue) (shared bool) {
	if len(c) > 0 {
		eachParagraph(g, func(hash uint64) { shared = shared || c[hash] })
	}
	return shared
}

func eachParagraph(g *gold.Issue, yield func(hash uint64)) {
	for i := range g.Articles {
		for _, p := range g.Articles[i].Pieces {
			text := han.Squeeze(p.Text)
			if utf8.RuneCountInString(text) < carriedRunes {
				continue
			}
			h := fnv.New64a()
			h.Write([]byte(text))
			yield(h.Sum64())
		}
	}
}
