package parse

import (
	"sort"
	"unicode/utf8"
)

// wrap describes text whose lines were all cut at one page width.
type wrap struct {
	on       bool
	measure  func(string) int // runes or columns, whichever fits the text more tightly
	unit     int              // width of one Chinese character in that measure
	width    int              // of a full line
	slack    int              // how much narrower than width a full line may be
	indented bool             // paragraphs open with an indent
	spaced   bool             // a blank line stands for a space inside a line, as pdftotext leaves it
}

// A line is nearly full from this share of the widest on.
const nearlyFull = 0.85

// detectWrap reads the wrap width off the widths of the lines.
func detectWrap(lines []line) wrap {
	runes := fitWrap(lines, utf8.RuneCountInString, 1)
	cols := fitWrap(lines, columns, 2)
	w := cols
	if runes.on && (!cols.on || 2*runes.slack < cols.slack) {
		w = runes
	}
	if !w.on {
		return wrap{}
	}
	w.indented = indentShare(lines) >= 0.04
	w.spaced = !w.indented && spaceBreaks(lines, w) >= 2
	return w
}

// fitWrap finds the width that nearly no line exceeds and that many lines reach.
func fitWrap(lines []line, measure func(string) int, unit int) wrap {
	widths := make([]int, len(lines))
	for i, l := range lines {
		widths[i] = measure(l.text) + l.indent*unit/2
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
	cut, near := 0, 0
	for i, l := range lines {
		if float64(widths[i]) < nearlyFull*float64(widest) {
			continue
		}
		near++
		if cutInside(l.text) {
			cut++
			full = append(full, widths[i])
		}
	}
	if near*5 < len(lines)*2 || cut*2 < near {
		return wrap{}
	}
	sort.Ints(full)
	width := mode(full)
	return wrap{on: true, measure: measure, unit: unit, width: width, slack: max(0, width-full[len(full)/20])}
}

// cutInside says whether a line stops in mid-sentence.
func cutInside(s string) bool {
	r := lastRune(s)
	return isHan(r) || r < 0x80 || r >= '０' && r <= '９'
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

func indentShare(lines []line) float64 {
	n := 0
	for _, l := range lines {
		if l.indent >= 2 {
			n++
		}
	}
	return float64(n) / float64(max(1, len(lines)))
}

// spaceBreaks counts the lines that only together with the line behind a
// blank fill the width.
func spaceBreaks(lines []line, w wrap) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		p, l := lines[i-1].text, lines[i].text
		if lines[i].gap > 0 && openEnded(p) && w.ended(w.measure(p), l) && w.fills(w.measure(p)+w.unit+w.measure(l)) {
			n++
		}
	}
	return n
}

// ended says whether a line of the given width was ended on purpose: the
// first character of the next line would still have fitted.
func (w wrap) ended(width int, next string) bool {
	return width+w.measure(string(firstRune(next))) <= w.width-w.slack
}

// fills says whether width is that of a full line.
func (w wrap) fills(width int) bool {
	return width >= w.width-w.slack-w.unit && width <= w.width+2*w.unit
}
