package page

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// Line is one line of the input that holds more than white space.
type Line struct {
	Num    int    // 1-based line number in the input
	Text   string // without the white space around it
	Indent int    // columns of white space before the text
	Gap    int    // blank lines before it
	Feed   bool   // a form feed stands before it: a new page
	Seam   bool   // it opens a further part of an issue, not the issue
	Kind   string // furniture by its form, "" for text
	Beside string // what furniture it is at the top of an issue or beside a masthead, "" for none
	Told   Told   // what a person says of it

	lead   int           // characters of white space before the text
	extent extent        // of its text; nothing until it is looked at
	list   string        // the kind of list that it is the title of, "" for none
	signs  *byline.Signs // of its text, nil until somebody asks
}

// parted reports whether a blank line or a page end stands before the line.
func (l *Line) parted() bool { return l.Gap > 0 || l.Feed }

// fields cuts s at white space and at the marks, which holds the words of rows
// and running heads apart.
func fields(s, marks string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return han.IsSpace(r) || strings.ContainsRune(marks, r)
	})
}

// scanned is called for each text whose signs are taken; tests count it.
var scanned = func(string) {}

// scan takes the signs of a text.
func scan(s string) byline.Signs {
	scanned(s)
	return byline.Scan(s)
}

// scan returns the signs of the line, which are taken once.
func (l *Line) scan() *byline.Signs {
	if l.signs == nil {
		signs := scan(l.Text)
		l.signs = &signs
	}
	return l.signs
}

// Signs are those of the line, which are taken once.
func (l *Line) Signs() *byline.Signs { return l.scan() }

// opensItem reports whether the line can only begin something: a dateline, a
// byline.
func (l *Line) opensItem() bool { return l.scan().OpensItem() }

// isNameOnly reports whether the line is no more than a name, or a piece of one.
func (l *Line) isNameOnly() bool {
	if l.scan().Name {
		return true
	}
	t := han.Squeeze(l.Text)
	return utf8.RuneCountInString(t) == 1 && han.IsHan(han.FirstRune(t))
}

// Splitter cuts text that comes in pieces into lines at LF, CRLF, CR, NEL,
// U+2028 and U+2029, and drops lines of white space. A form feed ends a page,
// not a line.
type Splitter struct {
	Num  int    // of the last line cut off, 1-based
	gap  int    // blank lines since the last line with text
	feed bool   // a form feed since then
	seen look   // the last line, made anew for each
	rest []byte // begun line
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
			s.rest = append(s.rest, piece...)
			return
		}
		s.cr = piece[i:] == "\r"
		s.cut(s.take(piece[:i]), yield)
		piece = piece[i+n:]
	}
}

// take returns the begun line with its end. A long line comes in many pieces,
// each of which is copied once.
func (s *Splitter) take(end string) string {
	if len(s.rest) == 0 {
		return end
	}
	line := string(append(s.rest, end...))
	s.rest = nil
	return line
}

// Begun returns how many bytes there are of a line that has not ended yet.
func (s *Splitter) Begun() int { return len(s.rest) }

// End hands over the last line, which has no line end.
func (s *Splitter) End(yield func(Line)) {
	if len(s.rest) > 0 {
		s.cut(s.take(""), yield)
	}
}

func (s *Splitter) cut(raw string, yield func(Line)) {
	s.Num++
	s.feed = s.feed || strings.IndexByte(raw, '\f') >= 0
	body := strings.TrimFunc(raw, han.IsSpace)
	if body == "" {
		s.gap++
		return
	}
	at := len(raw) - len(strings.TrimLeftFunc(raw, han.IsSpace))
	l := Line{Num: s.Num, Text: body, Indent: han.Columns(raw[:at]), Gap: s.gap, Feed: s.feed, lead: runesIn(raw[:at])}
	l.look(&s.seen)
	yield(l)
	s.gap, s.feed = 0, false
}

// look finds out once what furniture the line may be, in the place of another
// look.
func (l *Line) look(k *look) {
	l.Kind, l.Beside, l.list = "", "", ""
	if len(l.Text) > longestForm {
		l.extent = longExtent(l.Text)
		return
	}
	k.at(l.Text)
	l.extent = k.extent
	l.Kind = formOf(k)
	if l.Kind == "" {
		l.Beside, l.list = besideKind(k), listKind(k)
	}
}

// measured returns the extent of the line, which is taken once.
func (l *Line) measured() *extent {
	if l.extent.runes == 0 {
		l.extent = extentOf(l.Text)
	}
	return &l.extent
}

// hasAny reports whether one of the marks stands in the line; these are those
// of the classes.
func (l *Line) hasAny(of class, marks string) bool {
	if len(l.Text) > longestForm {
		return strings.ContainsAny(l.Text, marks)
	}
	return l.measured().mask&of != 0
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
