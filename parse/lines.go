package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of the input that holds more than white space.
type line struct {
	num    int    // 1-based line number in the input
	text   string // without the white space around it
	indent int    // columns of white space before the text
	gap    int    // blank lines before it
	feed   bool   // a form feed stands before it: a new page
	seam   bool   // it opens a further part of an issue, not the issue
}

// splitter cuts text that comes in pieces into lines at LF, CRLF, CR, NEL,
// U+2028 and U+2029, and drops lines of white space. A form feed ends a page,
// not a line.
type splitter struct {
	num  int    // of the last line cut off, 1-based
	gap  int    // blank lines since the last line with text
	feed bool   // a form feed since then
	rest string // begun line
	cr   bool   // the last line ended in CR: an LF that follows belongs to it
}

// add hands each line with text that piece completes to yield.
func (s *splitter) add(piece string, yield func(line)) {
	if s.cr && piece != "" {
		piece = strings.TrimPrefix(piece, "\n")
		s.cr = false
	}
	for {
		i, n := lineEnd(piece)
		if n == 0 {
			s.rest += piece
			return
		}
		s.cr = piece[i:] == "\r"
		s.cut(s.rest+piece[:i], yield)
		s.rest, piece = "", piece[i+n:]
	}
}

// end hands over the last line, which has no line end.
func (s *splitter) end(yield func(line)) {
	if s.rest != "" {
		s.cut(s.rest, yield)
		s.rest = ""
	}
}

func (s *splitter) cut(raw string, yield func(line)) {
	s.num++
	s.feed = s.feed || strings.ContainsRune(raw, '\f')
	body := strings.TrimFunc(raw, isSpace)
	if body == "" {
		s.gap++
		return
	}
	at := strings.Index(raw, body)
	yield(line{num: s.num, text: body, indent: columns(raw[:at]), gap: s.gap, feed: s.feed})
	s.gap, s.feed = 0, false
}

// splitLines cuts a whole text.
func splitLines(text string) []line {
	var lines []line
	var s splitter
	add := func(l line) { lines = append(lines, l) }
	s.add(text, add)
	s.end(add)
	return lines
}

// lineEnd finds the first line end in s: where it begins and its length in
// bytes, 0 for none.
func lineEnd(s string) (at, length int) {
	for at := 0; at < len(s); at++ {
		switch s[at] {
		case '\n':
			return at, 1
		case '\r':
			if strings.HasPrefix(s[at:], "\r\n") {
				return at, 2
			}
			return at, 1
		case 0xC2:
			if strings.HasPrefix(s[at:], "\u0085") {
				return at, 2
			}
		case 0xE2:
			if strings.HasPrefix(s[at:], "\u2028") || strings.HasPrefix(s[at:], "\u2029") {
				return at, 3
			}
		}
	}
	return 0, 0
}

// isSpace says whether r leaves no mark on paper: white space, the
// ideographic space, and the zero-width spaces that page software leaves.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// columns is the width of s on paper, in half-width columns.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

// runeColumns is 1 for ASCII and what is set as narrow as it, else 2:
// Chinese papers set quotes, dashes and ellipses full-width.
func runeColumns(r rune) int {
	switch {
	case r == '\t':
		return 4
	case r < 0x300 && r != '·' && r != '×':
		return 1
	case isSpace(r) && r != '\u3000':
		return 1
	}
	return 2
}

// squeeze returns s without white space.
func squeeze(s string) string {
	if strings.IndexFunc(s, isSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
