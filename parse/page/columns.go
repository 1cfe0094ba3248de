package page

import (
	"jianbao/parse/han"
	"slices"
	"strings"
)

// Where columns stand side by side, as pdftotext -layout leaves them, each
// line holds a line of every column, with white space between. A gutter is the
// place of that white space; the lines that keep it free are cut there, and the
// columns are read one after the other.

// A strip is a run of lines between two pages, in which gutters are looked for.
const (
	fewestStripRows = 5  // lines with text on both sides of a gutter
	gutterReach     = 2  // how far from the gutter its white space may end
	fewestCellRunes = 8  // of a line of running text in a narrow column
	narrowestStrip  = 10 // columns to the left of a gutter at least
	widestSpace     = 2  // columns of a space that may stand in a line of text
	wideShare       = 5  // one row in so many has more between its pieces: not all lines are full
)

// blank is white space within a line, in bytes and on paper.
type blank struct {
	from, to   int // bytes
	start, end int // columns
}

// row is a line as the search for gutters sees it.
type row struct {
	line   *Line
	blanks []blank
	start  int // column of its first character
	end    int // column after its last
}

// A measure counts how far along a line a character stands: in columns of a
// terminal or, as some tools pad lines, in characters.
type measure struct {
	width  func(r rune) int
	indent func(l *Line) int
	whole  func(l *Line) int // of the text
}

var (
	inColumns = measure{han.RuneColumns, func(l *Line) int { return l.Indent }, func(l *Line) int { return l.measured().cols }}
	inRunes   = measure{func(rune) int { return 1 }, func(l *Line) int { return l.lead }, func(l *Line) int { return l.measured().runes }}
)

// rowsOf measures lines.
func rowsOf(lines []Line, in measure) []row {
	rows := make([]row, len(lines))
	for i := range lines {
		rows[i] = rowOf(&lines[i], in)
	}
	return rows
}

func rowOf(l *Line, in measure) row {
	r := row{line: l, start: in.indent(l)}
	if !l.holdsGap() {
		r.end = r.start + in.whole(l)
		return r
	}
	r.end = r.start
	for at, c := range l.Text {
		from := r.end
		r.end += in.width(c)
		if !han.IsSpace(c) {
			continue
		}
		n := len(string(c))
		if k := len(r.blanks) - 1; k >= 0 && r.blanks[k].to == at {
			r.blanks[k].to, r.blanks[k].end = at+n, r.end
			continue
		}
		r.blanks = append(r.blanks, blank{at, at + n, from, r.end})
	}
	return r
}

// A side says where the text of a row stands beside a gutter.
type side int

const (
	across side = iota // over it
	left
	right
	both
)

// at tells the side of a row, and the blank at which it is cut.
func (r *row) at(gutter int) (side, blank) {
	switch {
	case r.end <= gutter+gutterReach:
		return left, blank{}
	case r.start >= gutter-gutterReach:
		return right, blank{}
	}
	for _, b := range r.blanks {
		if b.start <= gutter+gutterReach && b.end >= gutter-gutterReach {
			return both, b
		}
	}
	return across, blank{}
}

// widestGutter is the place, in the measure of rows, that most rows have white
// space at; 0 for none.
func widestGutter(rows []row) int {
	var votes []int
	for i := range rows {
		for _, b := range rows[i].blanks {
			for at := max(b.start, narrowestStrip); at < b.end; at++ {
				if at >= len(votes) {
					votes = append(votes, make([]int, at+1-len(votes))...)
				}
				votes[at]++
			}
		}
	}
	best := 0
	for at, n := range votes {
		if n >= fewestStripRows && n > votes[best] {
			best = at
		}
	}
	return best
}

// unmix puts lines that hold columns side by side in the order of the columns.
// Each piece keeps the number of its line. It returns lines itself where there
// are none.
func unmix(lines []Line) []Line {
	if !mayBeMixed(lines) {
		return lines
	}
	var out []Line
	for from := 0; from < len(lines); {
		to := from + 1
		for to < len(lines) && !lines[to].Feed {
			to++
		}
		out = append(out, unmixPage(lines[from:to])...)
		from = to
	}
	return out
}

// mayBeMixed reports whether lines with white space stand close enough to be
// those of columns: a third of a strip at least has text on both sides.
func mayBeMixed(lines []Line) bool {
	var last [fewestStripRows]int // of the lines with white space, from 1
	n := 0
	for i := range lines {
		if !lines[i].holdsGap() {
			continue
		}
		last[n%fewestStripRows] = i + 1
		if n++; n >= fewestStripRows && i+1-last[n%fewestStripRows] < mixedShare*fewestStripRows {
			return true
		}
	}
	return false
}

// holdsGap reports whether white space stands in the line.
func (l *Line) holdsGap() bool { return l.hasAny(hasGap, " \t　") }

// unmixPage is unmix for the lines of a page. The measure in which more lines
// keep a gutter free is taken.
func unmixPage(lines []Line) []Line {
	strips := stripsOf(lines, inColumns)
	if other := stripsOf(lines, inRunes); rowsIn(other) > rowsIn(strips) {
		strips = other
	}
	if len(strips) == 0 {
		return lines
	}
	var out []Line
	at := 0
	for _, s := range strips {
		out = append(out, lines[at:s.from]...)
		l, r := s.cut()
		out = append(append(out, unmixPage(l)...), unmixPage(r)...)
		at = s.to
	}
	return append(out, lines[at:]...)
}

// strip is a run of lines that keep a gutter free.
type strip struct {
	rows     []row
	gutter   int
	from, to int // of the lines
	beside   int // rows with text on both sides
	wide     int // of them, those with more than a space between
}

func rowsIn(strips []strip) (n int) {
	for _, s := range strips {
		n += s.beside
	}
	return n
}

// stripsOf finds the runs of lines in which a gutter parts running text.
func stripsOf(lines []Line, in measure) []strip {
	rows := rowsOf(lines, in)
	gutter := widestGutter(rows)
	if gutter == 0 {
		return nil
	}
	var strips []strip
	for from := 0; from < len(rows); {
		to := from
		for to < len(rows) && keepsFree(&rows[to], gutter) {
			to++
		}
		s := strip{rows: rows[from:to], gutter: gutter, from: from, to: to}
		if s.narrow(); s.holdsColumns() {
			strips = append(strips, s)
		}
		from = max(to, from+1)
	}
	return strips
}

// keepsFree reports whether no text of a row stands over the gutter. Furniture
// ends a strip.
func keepsFree(r *row, gutter int) bool {
	is, _ := r.at(gutter)
	return is != across && r.line.Kind == ""
}

// narrow drops the rows before the first that stands beside another column.
func (s *strip) narrow() {
	first := slices.IndexFunc(s.rows, func(r row) bool { is, _ := r.at(s.gutter); return is != left })
	if first < 0 {
		first = len(s.rows)
	}
	s.rows, s.from = s.rows[first:], s.from+first
	for i := range s.rows {
		is, b := s.rows[i].at(s.gutter)
		if is != both {
			continue
		}
		s.beside++
		if b.end-b.start > widestSpace {
			s.wide++
		}
	}
}

// holdsColumns reports whether running text stands on both sides.
func (s *strip) holdsColumns() bool {
	if s.beside < fewestStripRows || 3*s.beside < len(s.rows) || wideShare*s.wide < s.beside {
		return false
	}
	l, r := s.cut()
	return isRunningText(l) && isRunningText(r)
}

// isRunningText reports whether lines are those of a narrow column, and no
// cells of a table: long enough, broken off inside sentences, with marks.
func isRunningText(lines []Line) bool {
	long, broken, marked := 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if runesIn(l.Text) < fewestCellRunes {
			continue
		}
		long++
		if cutInside(l.Text) {
			broken++
		}
		if strings.ContainsAny(l.Text, "，。、；：") {
			marked++
		}
	}
	return 2*long >= len(lines) && 4*broken >= long && 2*marked >= long
}

// cut cuts the rows at the gutter.
func (s *strip) cut() (lefts, rights []Line) {
	base := s.rightEdge()
	var leftGap, rightGap int
	for i := range s.rows {
		l := *s.rows[i].line
		leftGap, rightGap = leftGap+l.Gap, rightGap+l.Gap
		is, b := s.rows[i].at(s.gutter)
		if is == left || is == both {
			text := l.Text
			if is == both {
				text = l.Text[:b.from]
			}
			lefts = appendCell(lefts, l, text, l.Indent, leftGap)
			leftGap = 0
		} else {
			leftGap++
		}
		if is == right || is == both {
			indent := max(0, l.Indent-base)
			if is == both {
				indent = indentAfter(l.Text[b.from:b.to], base-b.start)
			}
			rights = appendCell(rights, l, l.Text[b.to:], indent, rightGap)
			rightGap = 0
		} else {
			rightGap++
		}
	}
	if len(rights) > 0 {
		rights[0].Gap = 0
	}
	return lefts, rights
}

// rightEdge is where the text to the right of the gutter begins.
func (s *strip) rightEdge() int {
	edge := -1
	for i := range s.rows {
		is, b := s.rows[i].at(s.gutter)
		start := b.end
		switch is {
		case both:
		case right:
			start = s.rows[i].start
		default:
			continue
		}
		if edge < 0 || start < edge {
			edge = start
		}
	}
	return edge
}

// indentAfter is the width of white space without its first n characters, which
// are spaces of ASCII or as wide as two of them.
func indentAfter(space string, n int) int {
	for _, r := range space {
		if n <= 0 {
			break
		}
		n--
		space = space[len(string(r)):]
	}
	return han.Columns(space)
}

// appendCell adds the piece of line l that stands in a column.
func appendCell(cells []Line, l Line, text string, indent, gap int) []Line {
	l.Feed, l.Seam = l.Feed && len(cells) == 0, l.Seam && len(cells) == 0
	l.Text, l.Indent, l.lead, l.Gap, l.signs = text, indent, indent, gap, nil
	l.look(new(look))
	return append(cells, l)
}

// Mixed returns the number of the first line of columns side by side that
// cannot be told apart, 0 for none: in many lines white space stands amid
// running text, or in some of a page of which the rest could be cut.
func Mixed(lines []Line) int {
	if !mayBeMixed(lines) {
		return 0
	}
	all := unmix(lines)
	gap, cut := "  ", len(all) > len(lines)
	if cut {
		gap = " " // all that is left where the line beside is full
	}
	first, n := 0, 0
	for i := range all {
		if !isMixed(all[i].Text, gap) {
			continue
		}
		if n++; first == 0 || all[i].Num < first {
			first = all[i].Num
		}
	}
	if cut && n >= fewestLeft || n >= fewestMixed && n*mixedShare >= len(all) {
		return first
	}
	return 0
}

// So many lines with white space in running text, one in so many, are columns;
// so many are, where other lines of the text were cut.
const (
	fewestMixed = 8
	mixedShare  = 4
	fewestLeft  = 3
)

// isMixed reports whether a gap stands between two pieces of running text.
func isMixed(s, gap string) bool {
	if !strings.Contains(s, gap) || strings.ContainsAny(s, "|｜\t") || !strings.ContainsAny(s, "，。、") {
		return false
	}
	long := 0
	for cell := range strings.SplitSeq(s, gap) {
		if runesIn(strings.TrimFunc(cell, han.IsSpace)) >= fewestCellRunes {
			long++
		}
	}
	return long >= 2
}
