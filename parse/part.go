package parse

import (
	"io"
	"slices"

	"jianbao/parse/page"
	"jianbao/parse/text"
)

// A portion is a part: a run of lines that is clipped at once: an issue, or a piece of a
// long one. The pieces overlap, so that each reads its ends with what stands
// around them, and none waits for another: where both readings of an overlap
// begin an article at the same line, they are joined; see sequel.
type portion struct {
	lines  []page.Line
	weight int  // of lines
	first  bool // the issue begins with it
	last   bool // the issue ends with it
	cut    int  // number of the line at which it was to begin, without the overlap
	shared int  // number of the line that the part after it begins with

	before   []Furniture // separators before lines
	after    []Furniture // and behind
	encoding string
	warnings []text.Warning
	force    bool // read columns that cannot be told apart
}

const (
	// lineWeight is what a line takes besides its text, when it is read: a
	// part of a million one-character lines would not fit into memory.
	lineWeight  = 512
	fewestAfter = 8   // lines after a cut, more than a masthead fills
	mostRules   = 512 // separators that are held back
)

// sizes say how long issues are cut.
type sizes struct {
	part    int // weight of a part
	overlap int // weight of what two parts share, at each side of the cut
	blocks  int // of an article at least that are read together
}

// usualSizes are, in paragraphs of 256 bytes, 700 KB for a part and 128
// paragraphs, some ten articles, for an overlap.
var usualSizes = sizes{part: 1 << 21, overlap: 3 << 15, blocks: 1 << 11}

func weigh(l page.Line) int { return len(l.Text) + lineWeight }

// cutter makes parts of lines, by their look alone.
type cutter struct {
	source   *source
	force    bool // read columns that cannot be told apart
	sizes    sizes
	boundary boundary
	lines    []page.Line // of the part that is being gathered
	head     int         // of them, lines that the part before has too
	weight   int         // of the lines after head
	cut      int         // number of the line after head, 0 at the start of an issue

	rules  []Furniture // separators before any line
	began  bool        // a part of the issue has been cut
	lined  bool        // the issue has a line
	text   bool        // the issue has text, not furniture alone
	looked int         // lines of which that is known
	issues int         // ended
	usual  int         // lines of the part before
	ended  bool

	spare chan []page.Line // of parts that are done
}

// giveBack takes the lines of a part that is done, for one to come: they were a
// sixth of all memory.
func (c *cutter) giveBack(lines []page.Line) {
	clear(lines) // the text goes
	select {
	case c.spare <- lines:
	default:
	}
}

// room returns a place for lines.
func (c *cutter) room() []page.Line {
	select {
	case lines := <-c.spare:
		return lines[:0]
	default:
		return make([]page.Line, 0, c.usual)
	}
}

// next returns the next part; the error is io.EOF at the end.
func (c *cutter) next() (*portion, error) {
	for !c.ended {
		l, err := c.source.next()
		if err == io.EOF {
			return c.end()
		}
		if err != nil {
			return nil, err
		}
		if p := c.add(l); p != nil {
			return p, nil
		}
	}
	return nil, io.EOF
}

// add takes a line, and returns the part that is complete now, or nil.
func (c *cutter) add(l page.Line) *portion {
	if c.boundary.separates(l.Text) {
		return c.separate(Furniture{page.FurnRule, l.Text, []Range{{l.Num, l.Num}}})
	}
	if head := c.boundary.opens(l, c.lines); head >= 0 && c.hasText(head) {
		return c.turnOver(l, head)
	}
	c.take(l)
	if c.weight > c.sizes.part+c.sizes.part/4 {
		return c.cutPart()
	}
	return nil
}

func (c *cutter) take(l page.Line) {
	if c.lines == nil {
		c.lines = c.room()
	}
	c.lines = append(c.lines, l)
	c.weight += weigh(l)
	c.lined = true
}

// separate ends the issue at a separator. Before any line there is no issue to
// end: the separator belongs to the next.
func (c *cutter) separate(rule Furniture) *portion {
	if c.lined {
		return c.close(rule)
	}
	c.rules = append(c.rules, rule)
	if len(c.rules) < mostRules {
		return nil
	}
	return c.part(nil)
}

// hasText reports whether the lines before head, and what was cut before them,
// hold more than furniture. Each line is looked at once.
func (c *cutter) hasText(head int) bool {
	for ; !c.text && c.looked < head; c.looked++ {
		c.text = isText(c.lines[c.looked])
	}
	return c.text
}

// turnOver returns the issue before line head and begins the next there.
func (c *cutter) turnOver(l page.Line, head int) *portion {
	top, date := slices.Clone(c.lines[head:]), c.boundary.date
	c.lines = c.lines[:head]
	p := c.close()
	c.boundary.date = date
	for _, t := range top {
		c.take(t)
	}
	c.take(l)
	return p
}

// close returns what is left of the issue.
func (c *cutter) close(after ...Furniture) *portion {
	p := c.part(c.lines)
	p.last, p.after = true, after
	*c = cutter{source: c.source, force: c.force, sizes: c.sizes, boundary: boundary{separator: c.boundary.separator}, issues: c.issues + 1, usual: len(p.lines), spare: c.spare}
	return p
}

// end returns what is left at the end of the stream.
func (c *cutter) end() (*portion, error) {
	if !c.lined && !c.began && len(c.rules) == 0 && c.issues > 0 {
		return nil, io.EOF
	}
	p := c.close()
	c.ended = true
	return p, nil
}

// cutPart returns a part and keeps the lines after the cut, and as many before
// it as both parts read. It is nil where too few lines follow.
func (c *cutter) cutPart() *portion {
	at, weight := c.head, 0
	for weight < c.sizes.part && at < len(c.lines)-fewestAfter {
		weight += weigh(c.lines[at])
		at++
	}
	if at == c.head {
		return nil
	}
	c.hasText(at)
	from, to := overlapAt(c.lines, at, c.sizes.overlap)
	kept := slices.Clone(c.lines[from:])
	p := c.part(c.lines[:to:to])
	p.shared = kept[0].Num
	kept[0].Seam = true
	c.lines, c.head, c.cut = kept, at-from, kept[at-from].Num
	c.looked = max(0, c.looked-from)
	c.weight = weighAll(kept[c.head:])
	return p
}

// overlapAt returns the lines around index at that both parts read.
func overlapAt(lines []page.Line, at, most int) (from, to int) {
	from, to = at, at
	for w := 0; from > 0; from-- {
		if w += weigh(lines[from-1]); w > most {
			break
		}
	}
	for w := 0; to < len(lines); to++ {
		if w += weigh(lines[to]); w > most {
			break
		}
	}
	return from, to
}

func weighAll(lines []page.Line) (w int) {
	for _, l := range lines {
		w += weigh(l)
	}
	return w
}

// part makes a part of lines.
func (c *cutter) part(lines []page.Line) *portion {
	p := &portion{lines: lines, weight: weighAll(lines), first: !c.began, cut: c.cut, before: c.rules, force: c.force}
	p.encoding, p.warnings = c.source.report()
	c.rules, c.began = nil, true
	return p
}
