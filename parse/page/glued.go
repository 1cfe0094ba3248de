package page

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// A glued line is a whole page or column as one line, where nothing but
// parts headings and paragraphs. It is longer than this, in bytes, and holds
// at least so many seams.
const (
	gluedBytes = 900
	gluedSeams = 3
	seam       = "　　"
)

// A heading at the end of a paragraph is this long, in characters.
const (
	shortestTail = 4
	longestTail  = 24
)

// unglue cuts glued lines into their pieces, which keep the number of their
// line. It returns lines itself where none is glued.
func unglue(lines []Line) []Line {
	for i := range lines {
		if !isGlued(lines[i].Text) && !holdsItems(lines[i].Text) {
			continue
		}
		out := append([]Line(nil), lines[:i]...)
		for _, l := range lines[i:] {
			switch {
			case isGlued(l.Text):
				out = append(out, pieces(l)...)
			case holdsItems(l.Text):
				out = append(out, items(l)...)
			default:
				out = append(out, l)
			}
		}
		return out
	}
	return lines
}

// ring parts the items of one line in print without punctuation:
// …傳見無論正佐一律坐談覆試○學校司示照得本司奉督憲札發….
const ring = "○"

// itemsBytes is the length of a line that may hold several items.
const itemsBytes = 180

// holdsItems reports whether a ring parts items in s.
func holdsItems(s string) bool {
	if len(s) < itemsBytes || !strings.Contains(s[1:], ring) || strings.ContainsAny(s, "。，、") {
		return false
	}
	return nextItem(s) < len(s)
}

// nextItem is where the second item of s begins, len(s) for none. A ring
// beside a numeral or a space is a nought.
func nextItem(s string) int {
	for at := len(ring); ; {
		i := strings.Index(s[min(at, len(s)):], ring)
		if i < 0 {
			return len(s)
		}
		at += i
		if isWord(han.LastRune(s[:at])) && isWord(han.FirstRune(s[at+len(ring):])) {
			return at
		}
		at += len(ring)
	}
}

func isWord(r rune) bool { return han.IsHan(r) && !han.IsDigit(r) }

// items cuts a line into its items.
func items(l Line) []Line {
	var out []Line
	for s := l.Text; s != ""; {
		at := nextItem(s)
		out = appendPiece(out, l, s[:at], l.Indent)
		s = s[at:]
	}
	return out
}

// appendPiece adds a piece of line l.
func appendPiece(out []Line, l Line, text string, indent int) []Line {
	if len(out) > 0 {
		l.Gap, l.Feed, l.Seam = 0, false, false
	}
	l.Text, l.Indent, l.signs = text, indent, nil
	l.look(new(look))
	return append(out, l)
}

func isGlued(s string) bool {
	return len(s) >= gluedBytes && strings.Count(s, seam) >= gluedSeams
}

// pieces cuts a glued line at its seams, and off the end of a paragraph the
// heading that follows it without a seam: …尚不可知、日人陰謀一斑　　日機….
func pieces(l Line) []Line {
	var out []Line
	texts := strings.Split(l.Text, seam)
	indent := l.Indent
	for i, s := range texts {
		s = strings.TrimFunc(s, han.IsSpace)
		if s == "" {
			indent = han.Columns(seam)
			continue
		}
		at := len(s)
		if i+1 < len(texts) {
			at = tailHeading(s)
		}
		out = appendPiece(out, l, s[:at], indent)
		if at < len(s) {
			out = appendPiece(out, l, s[at:], 0)
		}
		indent = han.Columns(seam)
	}
	return out
}

// tailHeading is where the heading that closes a long piece begins, len(s) for
// none.
func tailHeading(s string) int {
	if utf8.RuneCountInString(s) < 2*longestTail || !han.IsHan(han.LastRune(s)) {
		return len(s)
	}
	at := strings.LastIndexAny(s, han.Stops+han.Closers+"、，；")
	if at < 0 {
		return len(s)
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	if r := utf8.RuneCountInString(s[at+n:]); r < shortestTail || r > longestTail {
		return len(s)
	}
	return at + n
}
