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
}

// splitLines cuts text at LF, CRLF, CR, NEL, U+2028 and U+2029, and drops
// lines of white space. A form feed ends a page, not a line.
func splitLines(text string) []line {
	var lines []line
	num, gap, feed := 0, 0, false
	for len(text) > 0 {
		var raw string
		raw, text = cutLine(text)
		num++
		feed = feed || strings.ContainsRune(raw, '\f')
		body := strings.TrimFunc(raw, isSpace)
		if body == "" {
			gap++
			continue
		}
		at := strings.Index(raw, body)
		lines = append(lines, line{num, body, columns(raw[:at]), gap, feed})
		gap, feed = 0, false
	}
	return lines
}

// cutLine returns the first line of s without its end, and what follows.
func cutLine(s string) (line, rest string) {
	for i := 0; i < len(s); i++ {
		if n := lineEnd(s[i:]); n > 0 {
			return s[:i], s[i+n:]
		}
	}
	return s, ""
}

// lineEnd is the length in bytes of the line end that s opens with, or 0.
func lineEnd(s string) int {
	switch s[0] {
	case '\n':
		return 1
	case '\r':
		if strings.HasPrefix(s, "\r\n") {
			return 2
		}
		return 1
	case 0xC2:
		if strings.HasPrefix(s, "\u0085") {
			return 2
		}
	case 0xE2:
		if strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029") {
			return 3
		}
	}
	return 0
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
