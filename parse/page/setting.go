package page

import (
	"math"
	"slices"
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
	costRow       = 4.0 // a row of a table is a line of a paragraph
	costItem      = 1.5 // and a line that a number or a mark opens
	costGapInside = 4.0
	costNever     = 1e6
)

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
		return costNever
	case first && s.indented:
		if m.indent < 2 {
			return costNever
		}
		width -= indent
	case first:
		width -= s.lost
		if indent >= 2 {
			return costNever
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
	return costNever
}

// rest is the cost of reading m as the last line of a paragraph in s.
func (s setting) rest(m *measured) float64 {
	if s.width == 0 || m.narrow > s.width+2 || m.indent >= 2 {
		return costNever
	}
	return math.Log(float64(s.width)/2) + costEndsPara[m.end]
}

// goesOn is the cost of line m going on in the paragraph of p.
func goesOn(p, m *measured) float64 {
	c := costGoesOn[p.end]
	if m.bare {
		c = 0
	}
	if m.opens {
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
	return c
}

// A setter finds the cheapest reading of lines as paragraphs in settings. Its
// state after a line is a setting and whether the paragraph goes on.
type setter struct {
	lines        []measured
	settings     []setting
	shut, open   []float64 // costs so far, by setting
	fromShut     [][]step
	fromOpen     [][]step
	bestShut     int
	bestOpen     int
	nextS, nextO []float64
}

// step tells where the cheapest way to a state comes from.
type step struct {
	setting int16
	open    bool
}

// standing is where a line stands in the cheapest reading.
type standing struct {
	setting setting
	goesOn  bool // in the paragraph of the line before
	full    bool // it is a full line of its setting
}

// setLines reads lines in the settings found on them, besides the one that w
// has found for the whole; nil where there are none.
func setLines(lines []Line, w wrap) []standing {
	ms := make([]measured, len(lines))
	for i := range lines {
		ms[i] = measureLine(&lines[i])
	}
	levelIndents(ms)
	settings := settingsOn(ms)
	if !slices.ContainsFunc(settings, w.unlike) {
		return nil
	}
	for i := range lines {
		ms[i].opens = lines[i].opensItem()
	}
	s := &setter{lines: ms, settings: settings}
	s.run()
	places := s.trace()
	doubt(ms, places, w)
	return places
}

func (s *setter) run() {
	n := len(s.settings)
	s.shut, s.open, s.nextS, s.nextO = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for k := range s.shut {
		s.shut[k], s.open[k] = costChange, costNever
	}
	s.shut[0] = 0
	for i := range s.lines {
		s.bestShut, s.bestOpen = least(s.shut), least(s.open)
		s.fromShut, s.fromOpen = append(s.fromShut, make([]step, n)), append(s.fromOpen, make([]step, n))
		for k := range s.settings {
			s.reach(i, k)
		}
		s.shut, s.nextS, s.open, s.nextO = s.nextS, s.shut, s.nextO, s.open
	}
}

// reach finds the cheapest ways to setting k after line i.
func (s *setter) reach(i, k int) {
	m, set := &s.lines[i], s.settings[k]
	var prev *measured
	if i > 0 {
		prev = &s.lines[i-1]
	}
	shutFrom, shut := cheaper(k, s.shut[k], s.bestShut, s.shut[s.bestShut]+costChange)
	openFrom, open := cheaper(k, s.open[k], s.bestOpen, s.open[s.bestOpen]+costBend)
	if prev != nil {
		open += goesOn(prev, m)
	} else {
		open = costNever
	}
	opened := shut + costOpen + set.full(m, true)
	if m.bare {
		opened += costBare
	}
	s.nextO[k], s.fromOpen[i][k] = open+set.full(m, false), step{openFrom, true}
	if opened < s.nextO[k] {
		s.nextO[k], s.fromOpen[i][k] = opened, step{shutFrom, false}
	}
	s.nextS[k], s.fromShut[i][k] = shut+alone(prev, m), step{shutFrom, false}
	if closed := open + set.rest(m); closed < s.nextS[k] {
		s.nextS[k], s.fromShut[i][k] = closed, step{openFrom, true}
	}
}

// cheaper returns the cheaper of two ways.
func cheaper(k int, stay float64, other int, change float64) (int16, float64) {
	if stay <= change {
		return int16(k), stay
	}
	return int16(other), change
}

// least is the index of the smallest cost.
func least(costs []float64) int {
	return slices.Index(costs, slices.Min(costs))
}

// trace follows the cheapest reading back. A paragraph still open at the end
// is as good as closed.
func (s *setter) trace() []standing {
	places := make([]standing, len(s.lines))
	k, open := int16(least(s.shut)), false
	if o := int16(least(s.open)); s.open[o]+costEndsPara[endsInside] < s.shut[k] {
		k, open = o, true
	}
	for i := len(places) - 1; i >= 0; i-- {
		from := s.fromShut[i][k]
		if open {
			from = s.fromOpen[i][k]
		}
		p := &places[i]
		p.goesOn, p.full = from.open, open
		if open || from.open {
			p.setting = s.settings[k]
		}
		k, open = from.setting, from.open
	}
	return places
}

// unlike reports whether s is of a width that is not that of w.
func (w wrap) unlike(s setting) bool {
	if s.width == 0 || !w.on {
		return s.width > 0
	}
	d := s.width - w.width*2/w.unit
	near := 2 * (w.slack/w.unit + 2)
	return d < -near || d > near
}
