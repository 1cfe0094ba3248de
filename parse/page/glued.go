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
		if !isGlued(lines[i].Text) {
			continue
		}
		out := append([]Line(nil), lines[:i]...)
		for _, l := range lines[i:] {
			if isGlued(l.Text) {
				out = append(out, pieces(l)...)
			} else {
				out = append(out, l)
			}
		}
		return out
	}
	return lines
}

func isGlued(s string) bool {
	return len(s) >= gluedBytes && strings.Count(s, seam) >= gluedSeams
}

// pieces cuts a glued line at its seams, and off the end of a paragraph the
// heading that follows it without a seam: …尚不可知、日人陰謀一斑　　日機….
func pieces(l Line) []Line {
	var out []Line
	add := func(s string, indent int) {
		p := l
		p.Text, p.Indent, p.signs = s, indent, nil
		if len(out) > 0 {
			p.Gap, p.Feed, p.Seam = 0, false, false
		}
		p.look()
		out = append(out, p)
	}
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
		add(s[:at], indent)
		if at < len(s) {
			add(s[at:], 0)
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
