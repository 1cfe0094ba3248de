package page

import (
	"jianbao/parse/han"
	"strings"
)

// Line is one line of the input that holds more than white space.
type Line struct {
	Num    int    // 1-based line number in the input
	Text   string // without the white space around it
	Indent int    // columns of white space before the text
	Gap    int    // blank lines before it
	Feed   bool   // a form feed stands before it: a new page
	Seam   bool   // it opens a further part of an issue, not the issue
}

// Splitter cuts text that comes in pieces into lines at LF, CRLF, CR, NEL,
// U+2028 and U+2029, and drops lines of white space. A form feed ends a page,
// not a line.
type Splitter struct {
	Num  int    // of the last line cut off, 1-based
	gap  int    // blank lines since the last line with text
	feed bool   // a form feed since then
	Rest string // begun line
	cr   bool   // the last line ended in CR: an LF that follows belongs to it
}

// Add hands each line with text that piece completes to yield.
func (s *Splitter) Add(piece string, yield func(Line)) {
	if s.cr && piece != "" {
		piece = strings.TrimPrefix(piece, "\n")
		s.cr = false
	}
	for {
		i, n := lineEnd(piece)
		if n == 0 {
			s.Rest += piece
			return
		}
		s.cr = piece[i:] == "\r"
		s.cut(s.Rest+piece[:i], yield)
		s.Rest, piece = "", piece[i+n:]
	}
}

// End hands over the last line, which has no line end.
func (s *Splitter) End(yield func(Line)) {
	if s.Rest != "" {
		s.cut(s.Rest, yield)
		s.Rest = ""
	}
}

func (s *Splitter) cut(raw string, yield func(Line)) {
	s.Num++
	s.feed = s.feed || strings.ContainsRune(raw, '\f')
	body := strings.TrimFunc(raw, han.IsSpace)
	if body == "" {
		s.gap++
		return
	}
	at := strings.Index(raw, body)
	yield(Line{Num: s.Num, Text: body, Indent: han.Columns(raw[:at]), Gap: s.gap, Feed: s.feed})
	s.gap, s.feed = 0, false
}

// SplitLines cuts a whole text.
func SplitLines(text string) []Line {
	var lines []Line
	var s Splitter
	add := func(l Line) { lines = append(lines, l) }
	s.Add(text, add)
	s.End(add)
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
