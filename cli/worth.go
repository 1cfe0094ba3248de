package cli

import (
	"errors"
	"unicode/utf8"

	"jianbao/format"
	"jianbao/parse"
)

// tally is what was found in a text so far.
type tally struct {
	articles int
	chars    int // characters in them, and in the furniture
	leftOut  int // articles not printed
	warnings []parse.Warning
}

func (t *tally) add(issue parse.Issue) {
	t.articles += len(issue.Articles)
	t.warnings = format.AddWarnings(t.warnings, issue.Warnings)
	for _, a := range issue.Articles {
		t.count(a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline)
		t.count(a.Paragraphs...)
	}
	for _, f := range issue.Furniture {
		t.count(f.Text)
	}
}

func (t *tally) count(texts ...string) {
	for _, text := range texts {
		t.chars += utf8.RuneCountInString(text)
	}
}

// bad is how many bytes were no characters, or characters that no text has.
func (t tally) bad() (n int) {
	for _, w := range t.warnings {
		switch w.Kind {
		case parse.WarnBadBytes, parse.WarnNUL, parse.WarnControl:
			n += w.Count
		}
	}
	return n
}

// What is wrong with an input that was read but holds no text.
var (
	errEmpty  = errors.New("empty") // nothing but blanks
	errNoText = errors.New("no text, or in an unknown encoding; --encoding names one")
)

// worth returns an error for a text that isn't worth clipping: it is empty, or
// more than one character in ten is undecodable or a control, so that damaged text
// passes, a picture or a program doesn't. Where the encoding is only a guess it is
// one in fifty: random bytes read as UTF-16 have one in thirty.
func (t tally) worth() error {
	few := 10
	if hasUnsure(t.warnings) {
		few = 50
	}
	switch {
	case t.chars == 0:
		return errEmpty
	case t.bad()*few > t.chars:
		return errNoText
	}
	return nil
}
