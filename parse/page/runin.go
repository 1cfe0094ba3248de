package page

import (
	"jianbao/parse/han"
	"strings"
)

// A run-in heading stands in the first line of its text, parted from it by a
// gap: 本县春耕结束　本报讯　截至昨天…. Its length is in characters.
const (
	shortestRunIn = 4
	longestRunIn  = 26
	shortestNews  = 16 // of what follows, with a dateline
	shortestText  = 30 // and without one, after a gap as wide as two characters
)

// partRunIn cuts run-in headings off. It returns lines itself where there are
// none.
func partRunIn(lines []Line) []Line {
	for i := range lines {
		if runIn(&lines[i]) == 0 {
			continue
		}
		out := append([]Line(nil), lines[:i]...)
		for _, l := range lines[i:] {
			out = appendRunIn(out, l)
		}
		return out
	}
	return lines
}

// appendRunIn adds l to out, cut where a heading was run in.
func appendRunIn(out []Line, l Line) []Line {
	at := runIn(&l)
	if at == 0 {
		return append(out, l)
	}
	head := strings.TrimRightFunc(l.Text[:at], han.IsSpace)
	rest, indent := l.Text[at:], l.Indent
	if len(rest) <= longestSet {
		indent += han.Columns(l.Text[:at]) // it fills the rest of its line
	}
	out = append(out, pieceOf(l, head, l.Indent))
	l.Gap, l.Feed, l.Seam = 0, false, false
	return append(out, pieceOf(l, rest, indent))
}

// pieceOf is a piece of line l.
func pieceOf(l Line, text string, indent int) Line {
	l.Text, l.Indent, l.signs = text, indent, nil
	l.look(new(look))
	return l
}

// runIn is where the text after a run-in heading begins, in bytes, 0 for none.
func runIn(l *Line) int {
	if l.Kind != "" || len(l.Text) < 3*(shortestRunIn+shortestNews) {
		return 0
	}
	head := l.Text[:min(len(l.Text), 4*longestRunIn)]
	for at := 0; ; {
		i := strings.IndexFunc(head[at:], han.IsSpace)
		if i < 0 {
			return 0
		}
		from := at + i
		to := len(l.Text) - len(strings.TrimLeftFunc(l.Text[from:], han.IsSpace))
		if !mayRunIn(l.Text[:from]) {
			return 0
		}
		if runesIn(l.Text[:from]) >= shortestRunIn && FurnitureKind(l.Text[:from]) == "" && followsRunIn(l.Text[from:to], l.Text[to:]) {
			return to
		}
		if to >= len(head) {
			return 0
		}
		at = to
	}
}

// mayRunIn reports whether s can be a heading before its text: short, no
// clause, and nothing that opens an item.
func mayRunIn(s string) bool {
	if runesIn(s) > longestRunIn || strings.ContainsAny(s, "，。；：、:（(【〔[|｜") || strings.ContainsRune(han.Bullets+han.Dashes, han.FirstRune(s)) {
		return false
	}
	signs := scan(s)
	return !signs.OpensItem() && !signs.Name && !han.EndsWithAny(han.Fold(s), []string{"讯", "电", "日", "记者", "通讯员"})
}

// followsRunIn reports whether text after a gap can be what a heading was run
// into.
func followsRunIn(gap, text string) bool {
	signs := scan(headOf(text))
	if signs.DatelineHead > 0 && strings.ContainsAny(headOf(text[:signs.DatelineHead]), "讯訊电電") {
		return runesIn(text) >= shortestNews
	}
	return strings.HasPrefix(gap, seam) && runesIn(text) >= shortestText && strings.Contains(text, "。") && !strings.Contains(text, seam)
}

// headOf is as much of a text as its dateline may fill.
func headOf(s string) string { return han.HeadRunes(s, 100) }
