package han

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:generate go test -run TestFoldTable -update

// The pairs of the folding, one a line: the printed character, the one it is
// matched as. foldTable is the library's (OpenCC, traditional to simplified),
// written by go generate; foldGlyphs are old forms that it does not hold.
var (
	//go:embed fold.txt
	foldTable string
	//go:embed fold_glyphs.txt
	foldGlyphs string
)

// folded maps a character of the basic plane to its simplified form, 0 where
// it has none of its own.
var folded = func() *[1 << 16]uint16 {
	table := new([1 << 16]uint16)
	addPairs(table, foldTable)
	addPairs(table, foldGlyphs)
	return table
}()

// addPairs reads pairs, one a line, into a table; # opens a comment.
func addPairs(table *[1 << 16]uint16, pairs string) {
	var from rune
	comment := false
	for _, r := range pairs {
		switch {
		case r == '\n':
			from, comment = 0, false
		case r == '#' || comment:
			comment = true
		case from == 0:
			from = r
		default:
			table[from] = uint16(r)
		}
	}
}

// FoldRune is the simplified form of r, r itself where it has none.
func FoldRune(r rune) rune {
	if uint32(r) < uint32(len(folded)) && folded[r] != 0 {
		return rune(folded[r])
	}
	return r
}

// Fold returns s in simplified characters, for matching: what is printed stays
// as it is. Each character becomes one of the same length in bytes, so that
// an offset into the folded text is one into the printed text. A text without
// traditional characters is returned itself.
func Fold(s string) string {
	var out []byte
	for i, r := range s {
		to := FoldRune(r)
		if to == r {
			continue
		}
		if out == nil {
			out = []byte(s)
		}
		utf8.EncodeRune(out[i:], to)
	}
	if out == nil {
		return s
	}
	return string(out)
}

// Narrow returns s with full-width letters, digits and marks as the half-width
// ones of ASCII, and the ideographic space as a space. It keeps the number of
// runes, not of bytes.
func Narrow(s string) string {
	return strings.Map(NarrowRune, s)
}

// NarrowRune is the half-width form of r, r itself where it has none.
func NarrowRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '\u3000':
		return ' '
	}
	return r
}
