package format

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"unicode"

	"jianbao/parse"
)

// idDigits are 40 bits: that two of a million articles share an id by chance is one
// in three.
const idDigits = 10

// idPrefix keeps programs from reading 8863267587 or 12e5997896 as a number, and
// makes the id one that XML takes.
const idPrefix = "a"

// article is an article with what tells it from all others of its input.
type article struct {
	ID string `json:"id"` // of its text, so it stays when other articles come or go
	No int    `json:"no"` // in its issue, from 1
	parse.Article
}

// mostIDs is how many ids of an issue are remembered, to tell articles of the same
// text apart: a stream that never begins another issue must not fill the memory.
const mostIDs = 1 << 17

// numbering numbers the issues of an input and their articles.
type numbering struct {
	issues   int
	articles int            // of the issue
	ids      map[string]int // of the issue, and how often
	open     bool           // the issue goes on
}

// part numbers the next part. Lists of its articles are never nil.
func (n *numbering) part(issue parse.Issue) part {
	if !n.open {
		n.issues, n.articles, n.ids = n.issues+1, 0, map[string]int{}
	}
	n.open = issue.More
	p := part{Issue: issue, No: n.issues}
	for _, a := range issue.Articles {
		n.articles++
		p.Articles = append(p.Articles, article{n.id(a), n.articles, filled(a)})
	}
	return p
}

// id is the id of an article; the second one of the same text in an issue gets
// -2 after it.
func (n *numbering) id(a parse.Article) string {
	id := textID(a)
	if len(n.ids) == mostIDs {
		clear(n.ids)
	}
	n.ids[id]++
	if k := n.ids[id]; k > 1 {
		id += "-" + strconv.Itoa(k)
	}
	return id
}

// textID is a short hash of all that an article prints, without its spaces: how
// the lines were cut changes nothing.
func textID(a parse.Article) string {
	hash := sha256.New()
	for _, s := range append([]string{a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline}, a.Paragraphs...) {
		io.WriteString(hash, strings.Map(unspaced, s)) // no error from a hash
	}
	return idPrefix + hex.EncodeToString(hash.Sum(nil))[:idDigits]
}

func unspaced(r rune) rune {
	if unicode.IsSpace(r) {
		return -1
	}
	return r
}

// filled gives an article's lists a value, so that none is printed as null.
func filled(a parse.Article) parse.Article {
	a.Authors = list(a.Authors)
	a.Paragraphs = list(a.Paragraphs)
	a.Subheads = list(a.Subheads)
	a.Lines = list(a.Lines)
	a.Reasons = list(a.Reasons)
	return a
}
