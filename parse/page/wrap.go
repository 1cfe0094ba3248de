package page

import (
	"jianbao/parse/han"
	"sort"
	"unicode/utf8"
)

// wrap describes text whose lines were all cut at one page width.
type wrap struct {
	on       bool
	measure  func(string) int // Runes or columns, whichever fits the text more tightly
	unit     int              // width of one Chinese character in that measure
	width    int              // of a full line
	slack    int              // how much narrower than width a full line may be
	spread   int              // between the narrow and the wide of the full lines
	indented bool             // paragraphs open with an indent
	lost     bool             // they did on the page: their first lines are two characters narrower
	spaced   bool             // a blank line stands for a space in a line, as pdftotext leaves it
}

// A line is nearly full from this share of the widest on.
const nearlyFull = 0.85

// detectWrap reads the wrap width off the widths of the lines.
func detectWrap(lines []Line) wrap {
	runes := fitWrap(lines, utf8.RuneCountInString, 1)
	cols := fitWrap(lines, han.Columns, 2)
	w := cols
	if runes.on && (!cols.on || 2*runes.spread < cols.spread) {
		w = runes
	}
	if !w.on {
		return wrap{}
	}
	w.indented = indentShare(lines) >= 0.04
	if w.lost = !w.indented && lostIndents(lines, w); w.lost {
		w.slack = min(w.slack, w.unit)
	}
	w.spaced = w.lost || !w.indented && spaceBreaks(lines, w) >= 2
	return w
}

// fitWrap finds the width that nearly no line exceeds and that many lines reach.
func fitWrap(lines []Line, measure func(string) int, unit int) wrap {
	widths := make([]int, len(lines))
	w := wrap{measure: measure, unit: unit}
	for i := range lines {
		widths[i] = w.widthOf(&lines[i]) + lines[i].Indent*unit/2
	}
	sorted := append([]int(nil), widths...)
	sort.Ints(sorted)
	if len(sorted) < 8 {
		return wrap{}
	}
	widest := sorted[len(sorted)-1-len(sorted)/50]
	if widest < 10*unit || widest > 60*unit {
		return wrap{}
	}
	var full []int
	cut, near, marked := 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if float64(widths[i]) < nearlyFull*float64(widest) {
			continue
		}
		near++
		if l.hasAny(hasComma|hasListComma|hasFullStop|hasSemicolon, "，、。；") {
			marked++
		}
		if cutInside(l.Text) {
			cut++
			full = append(full, widths[i])
		}
	}
	if near*5 < len(lines)*2 || cut*2 < near || marked*5 < near {
		return wrap{}
	}
	sort.Ints(full)
	width := mode(full)
	narrow, wide := full[len(full)/20], full[len(full)-1-len(full)/20]
	return wrap{
		on: true, measure: measure, unit: unit,
		width: width, slack: max(0, width-narrow), spread: wide - narrow,
	}
}

// widthOf is the width of a line's text.
func (w *wrap) widthOf(l *Line) int {
	if w.unit == 1 {
		return l.measured().runes
	}
	return l.measured().cols
}

// cutInside reports whether a line stops in mid-sentence.
func cutInside(s string) bool {
	r := han.LastRune(s)
	return han.IsHan(r) || r < 0x80 || r >= '０' && r <= '９'
}

// mode returns the most common value of a sorted list, the largest of equals.
func mode(sorted []int) int {
	best, most, run := 0, 0, 0
	for i, v := range sorted {
		if i > 0 && v == sorted[i-1] {
			run++
		} else {
			run = 1
		}
		if run >= most {
			best, most = v, run
		}
	}
	return best
}

func indentShare(lines []Line) float64 {
	n := 0
	for i := range lines {
		if lines[i].Indent >= 2 {
			n++
		}
	}
	return float64(n) / float64(max(1, len(lines)))
}

// spaceBreaks counts the lines that only together with the line behind a
// blank fill the width.
func spaceBreaks(lines []Line, w wrap) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		p, l := lines[i-1].Text, lines[i].Text
		if lines[i].Gap == 0 || !han.OpenEnded(p) || !w.ended(p, w.widthOf(&lines[i-1]), true, l) {
			continue
		}
		if w.fills(w.widthOf(&lines[i-1])+w.unit+w.widthOf(&lines[i]), true) {
			n++
		}
	}
	return n
}

// lostIndents reports whether many full lines are just two characters narrower
// than the rest: first lines whose indent did not survive.
func lostIndents(lines []Line, w wrap) bool {
	var at, below, between int
	for i := range lines {
		if !cutInside(lines[i].Text) {
			continue
		}
		switch d := w.width - w.widthOf(&lines[i]); {
		case d <= w.unit/2 && d >= -w.unit:
			at++
		case d >= 2*w.unit-w.unit/2 && d <= 2*w.unit+w.unit/2:
			below++
		case d > 0 && d < 2*w.unit:
			between++
		}
	}
	return below*5 > at && below > 2*between
}

// capacity is the width of a full line; the first of a paragraph holds less
// where the indent was lost.
func (w wrap) capacity(first bool) int {
	if w.lost && first {
		return w.width - 2*w.unit
	}
	return w.width
}

// ended reports whether a line of the given width was ended on purpose: the
// first character of the next line would still have fitted.
// Only lines with narrow characters in them come out uneven.
func (w wrap) ended(s string, width int, first bool, next string) bool {
	slack := w.slack
	if w.lost && han.Columns(s) == 2*utf8.RuneCountInString(s) {
		slack = 0
	}
	return width+w.measure(string(han.FirstRune(next))) <= w.capacity(first)-slack
}

// fills reports whether width is that of a full line.
func (w wrap) fills(width int, first bool) bool {
	c := w.capacity(first)
	return width >= c-w.slack-w.unit && width <= c+w.unit
}
