package page

import (
	"math"
)

// A setting is how a run of lines was set: to which width, and how its
// paragraphs open. One page may hold several, side by side or around a head.
// The zero setting is that of lines that were not cut to a width.
type setting struct {
	width    int  // of a full line, in half-width columns
	lost     int  // columns that a first line lacks, where its indent did not survive
	indented bool // first lines stand indented
}

// Widths, in columns, of what may be a column of text.
const (
	narrowest = 8
	widestSet = 100
)

// Fewest lines in a row that show a width. Where lines are as long as those of
// running text, fewer do: no two heads are alike by chance.
const (
	fewestRows     = 4
	fewestLongRows = 3
	longRow        = 30 // columns
)

// settingsOn lists the settings that lines may be in: the widths that come
// back and at which lines break off inside a sentence.
func settingsOn(lines []measured) []setting {
	var rows [widestSet + 1]rowCount
	indented := false
	for i := range lines {
		m := &lines[i]
		indented = indented || m.indent >= 2
		if m.wide < narrowest || m.wide > widestSet || m.listed {
			continue
		}
		if m.wide >= longRow {
			rows[m.wide].countLong(m)
		} else {
			countShort(&rows, lines, i)
		}
	}
	all := []setting{{}}
	for w := range rows {
		if !rows[w].shows(w) {
			continue
		}
		all = append(all, setting{width: w}, setting{width: w, lost: 2}, setting{width: w, lost: 4})
		if indented {
			all = append(all, setting{width: w, indented: true})
		}
	}
	return all
}

// rowCount counts the lines of one width.
type rowCount struct {
	rows   int // of them in a row, or as long as those of running text
	inside int // that end inside a sentence
	uneven int // that end inside a sentence beside one nearly as wide
}

// shows reports whether lines of w columns show a setting.
func (c *rowCount) shows(w int) bool {
	if w >= longRow {
		return c.rows >= fewestLongRows
	}
	return c.rows >= fewestRows && c.inside*2 >= c.rows && c.uneven <= c.rows
}

// countLong counts a line as long as those of running text: it shows a width
// where it holds clauses and breaks off.
func (c *rowCount) countLong(m *measured) {
	if m.end == endsInside && m.clauses {
		c.rows++
	}
}

// countShort counts line i where it is the third of a width, or the second
// below a first line that is a little shorter.
func countShort(rows *[widestSet + 1]rowCount, lines []measured, i int) {
	if i < 2 || lines[i].gap || lines[i].indent > 0 || lines[i-1].listed {
		return
	}
	p, w := &lines[i-1], lines[i].wide
	switch d := w - p.wide - p.indent; {
	case d == 0 && leads(&lines[i-2], w):
		rows[w].rows++
		if p.end == endsInside {
			rows[w].inside++
		}
	case d != 0 && d >= -4 && d <= 4 && p.end == endsInside:
		rows[max(w, p.wide)].uneven++
	}
}

// leads reports whether m may be the full line above one of w columns.
func leads(m *measured, w int) bool {
	d := w - m.wide - m.indent
	return d == 0 || d == 2 || d == 4
}

// Costs of a reading of lines as paragraphs, in nats: what is rarer in print
// costs more.
const (
	costAlone     = 2.5 // a line by itself, of any width
	costAlike     = 1.0 // as wide as the line above, which also stands alone
	costOpen      = 1.0 // a paragraph of several lines begins
	costChange    = 3.0 // another setting
	costBend      = 4.0 // another width within a paragraph, as around a head
	costUneven    = 5.0 // a line that should be full is not quite
	costHung      = 1.0 // a mark hangs over the edge
	costOpens     = 6.0 // what opens an item stands inside a paragraph
	costBare      = 5.0 // what begins nothing begins a paragraph
	costSame      = 2.0 // two lines end alike, as the captions of one photographer
	costBracket   = 3.0 // a bracket that fills a line is a line of a paragraph
	costBroken    = 1.5 // a line by itself holds clauses and breaks off
	costUnclosed  = 3.0 // a line by itself opens a bracket and does not close it
	costRow       = 4.0 // a row of a table is a line of a paragraph
	costItem      = 1.5 // and a line that a number or a mark opens
	costGapInside = 4.0 // a blank line stands inside a paragraph
)

// never is the cost of what cannot be.
var never = math.Inf(1)

// Costs of going on, and of ending, after each kind of line ending.
var (
	costGoesOn    = [...]float64{endsInside: 0.2, endsPause: 1.8, endsStop: 2.5}
	costEndsAlone = [...]float64{endsInside: 0.5, endsPause: 0.7, endsStop: 0.1}
	costEndsPara  = [...]float64{endsInside: 3.5, endsPause: 0.8, endsStop: 0.1}
)

// full is the cost of reading m as a full line of s, the first of its
// paragraph or not.
func (s setting) full(m *measured, first bool) float64 {
	width, indent := s.width, m.indent
	switch {
	case s.width == 0:
		return never
	case first && s.indented:
		if m.indent < 2 {
			return never
		}
		width -= indent
	case first:
		width -= s.lost
		if indent >= 2 {
			return never
		}
	case indent >= 2:
		return costUneven
	}
	switch {
	case m.fills(width):
		return 0
	case m.wide == width+2 && m.end != endsInside:
		return costHung
	case m.wide == width-2 || m.wide == width+2:
		return costUneven
	}
	return never
}

// nearlyFull reports whether full may be less than never for m.
func (s setting) nearlyFull(m *measured) bool {
	return m.narrow-2 <= s.width && s.width <= m.wide+m.indent+4
}

// holds reports whether m may be the last line of a paragraph in s.
func (s setting) holds(m *measured) bool { return m.narrow <= s.width+2 && m.indent < 2 }

// goesOn is the cost of line m going on in the paragraph of p.
func goesOn(p, m *measured) float64 {
	c := costGoesOn[p.end]
	if m.bare || p.unclosed {
		c = 0
	}
	if m.opens && !p.unclosed {
		c += costOpens
	}
	if m.gap {
		c += costGapInside
	}
	if m.listed || p.listed {
		c += costRow
	}
	if m.itemized {
		c += costItem
	}
	if m.tail == p.tail && m.end == endsInside {
		c += costSame
	}
	if m.bracketed {
		c += costBracket
	}
	return c
}

// alone is the cost of line m by itself, below p, nil for none.
func alone(p, m *measured) float64 {
	c := costAlone + costEndsAlone[m.end]
	if p != nil && p.wide == m.wide {
		c = costAlike + costEndsAlone[m.end]
	}
	if m.bare {
		c += costBare
	}
	if m.clauses && m.end == endsInside {
		c += costBroken
	}
	if m.unclosed {
		c += costUnclosed
	}
	return c
}
