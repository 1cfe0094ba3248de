package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
)

// piece is a part of a text, as printed and folded for matching. Both are of
// the same length in bytes, so that one offset cuts both.
type piece struct{ printed, folded string }

// fold makes a piece of a text as printed.
func fold(s string) piece { return piece{s, han.Fold(s)} }

func (p piece) empty() bool { return p.printed == "" }

func (p piece) len() int { return len(p.printed) }

// upto is the first n bytes of p.
func (p piece) upto(n int) piece { return piece{p.printed[:n], p.folded[:n]} }

// from is p from byte n on.
func (p piece) from(n int) piece { return piece{p.printed[n:], p.folded[n:]} }

func (p piece) cut(from, to int) piece { return p.upto(to).from(from) }

// trim takes the white space off both ends.
func (p piece) trim() piece {
	p = p.upto(len(strings.TrimRightFunc(p.printed, unicode.IsSpace)))
	return p.from(len(p.printed) - len(strings.TrimLeftFunc(p.printed, unicode.IsSpace)))
}

// trimSuffix takes off a suffix of n bytes.
func (p piece) trimSuffix(n int) piece { return p.upto(p.len() - n) }

// then is p with q after it.
func (p piece) then(q piece) piece { return piece{p.printed + q.printed, p.folded + q.folded} }
