package format

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"unicode"
	"unicode/utf8"

	"jianbao/format/words"
	"jianbao/msg"
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
	Reasons []string       `json:"reasons"` // in words
	Codes   []parse.Reason `json:"reason_codes"`
}

// mostIDs is how many ids of an issue are remembered, to tell articles of the same
// text apart: a stream that never begins another issue must not fill the memory.
const mostIDs = 1 << 17

// numbering numbers the issues of an input and their articles.
type numbering struct {
	lang     msg.Lang // of reasons
	issues   int
	articles int            // of the issue
	ids      map[string]int // of the issue, and how often
	open     bool           // the issue goes on
	text     []byte         // of the last article, without its spaces
}

// part numbers the next part. Lists of its articles are never nil.
func (n *numbering) part(issue parse.Issue) part {
	if !n.open {
		n.issues, n.articles, n.ids = n.issues+1, 0, map[string]int{}
	}
	n.open = issue.More
	p := part{Issue: issue, No: n.issues}
	p.Articles = make([]article, len(issue.Articles))
	for i := range issue.Articles {
		a := &issue.Articles[i]
		n.articles++
		p.Articles[i] = article{n.id(a), n.articles, filled(*a), words.Reasons(n.lang, a.Reasons), orEmpty(a.Reasons)}
	}
	return p
}

// id is the id of an article; the second one of the same text in an issue gets
// -2 after it.
func (n *numbering) id(a *parse.Article) string {
	n.text = appendText(n.text[:0], a)
	id := textID(n.text)
	if len(n.ids) == mostIDs {
		clear(n.ids)
	}
	n.ids[id]++
	if k := n.ids[id]; k > 1 {
		id += "-" + strconv.Itoa(k)
	}
	return id
}

// textID is a short hash of a text.
func textID(text []byte) string {
	sum := sha256.Sum256(text)
	return idPrefix + hex.EncodeToString(sum[:])[:idDigits]
}

// appendText appends all that an article prints, without its spaces: how the
// lines were cut changes nothing.
func appendText(text []byte, a *parse.Article) []byte {
	for _, s := range [...]string{a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline} {
		text = appendUnspaced(text, s)
	}
	for _, s := range a.Paragraphs {
		text = appendUnspaced(text, s)
	}
	return text
}

// appendUnspaced appends s without its white space.
func appendUnspaced(text []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		if b := s[i]; b > ' ' && b != 0xc2 && (b < 0xe1 || b > 0xe3) { // no white space begins with it
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r <= '\u3000' && unicode.IsSpace(r) {
			text, from = append(text, s[from:i]...), i+n
		}
		i += n
	}
	return append(text, s[from:]...)
}

// filled gives an article's lists a value, so that none is printed as null.
func filled(a parse.Article) parse.Article {
	a.Authors = orEmpty(a.Authors)
	a.Paragraphs = orEmpty(a.Paragraphs)
	a.Subheads = orEmpty(a.Subheads)
	a.Lines = orEmpty(a.Lines)
	a.Reasons = nil // stand beside it, in words and as codes
	return a
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
