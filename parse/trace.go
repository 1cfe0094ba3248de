package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/page"
)

// Trace tells how the lines of an issue became articles, stage by stage: what
// was seen of each line, which lines make a block, which features a block has,
// and how it was read.
type Trace struct {
	Lines  []LineTrace  // of the lines with text, in order
	Blocks []BlockTrace // in order; a block is a paragraph or a heading line
}

// LineTrace tells what was seen of one line.
type LineTrace struct {
	Line   int          // 1-based
	Kind   string       // of furniture, "" for text
	Indent int          // columns before the text
	Gap    int          // blank lines before it
	Signs  byline.Signs // of a byline, a dateline, a credit
	Text   string       // without the white space around it
}

// BlockTrace tells what was seen of one block, and how it was read. Costs are
// negative logarithms of probabilities, up to a constant: a reading that costs
// 1 more is e times less likely.
type BlockTrace struct {
	Lines    []Range // its input lines, 1-based
	Break    Break   // before it
	JumpFrom string  // the jump mark that opens it: 上接第一版
	JumpTo   string  // the jump mark that closes it: 下转第三版
	Text     string  // its first characters, as printed

	Label    string        // as in costs.tsv: title+, body, …
	Article  string        // the ID of its article, "" for none
	Cost     float64       // of its label, and of the step there from the block before
	Marginal float64       // 0..1, the probability of its label; 0 where it is not known
	Second   string        // its label in the cheapest reading that gives it another; "" when there is none
	Behind   float64       // how much more that reading costs; 0 when there is none
	Features []FeatureCost // all that it has, in the order of the templates
}

// Break is what stands before a block.
type Break string

// The kinds of breaks.
const (
	BreakPage  Break = "page"  // a page turned
	BreakBlank Break = "blank" // blank lines
	BreakFull  Break = "full"  // the end of a line that was full, so that it may go on
	BreakLine  Break = "line"  // the end of a line
)

// FeatureCost is a feature of a block with what it adds to the cost of its
// label, against that to the second one, or as such where there is no second.
// Negative costs speak for the label.
type FeatureCost struct {
	Feature string // template and values: class,length=head|c
	Cost    float64
}

const tracedRunes = 24 // characters shown of a block

// trace tells how lines were clipped.
func (c *clipping) trace(lines []page.Line) *Trace {
	p, r := c.page, c.reading
	t := &Trace{Lines: traceLines(lines, p.Furniture)}
	if r == nil {
		return t
	}
	second, behind := r.Second()
	marginals := r.Marginals()
	for i := range p.Blocks {
		b := traceBlock(p, i)
		b.Label, b.Cost, b.Marginal = r.Labels[i].String(), r.Cost(i), marginals[i]
		b.Second, b.Behind = second[i].String(), behind[i]
		for _, k := range r.Table().Keys(i, nil) {
			b.Features = append(b.Features, FeatureCost{k.String(), r.Weight(k, r.Labels[i], second[i])})
		}
		t.Blocks = append(t.Blocks, b)
	}
	return t
}

// traceLines tells what was seen of lines.
func traceLines(lines []page.Line, furniture []page.FurnLine) []LineTrace {
	kinds := map[int]string{}
	for _, f := range furniture {
		kinds[f.Line.Num] = f.Kind
	}
	all := make([]LineTrace, len(lines))
	for i := range lines {
		l := &lines[i]
		all[i] = LineTrace{l.Num, kinds[l.Num], l.Indent, l.Gap, *l.Signs(), l.Text}
	}
	return all
}

// traceBlock tells what was seen of block i.
func traceBlock(p *page.Page, i int) BlockTrace {
	b := &p.Blocks[i]
	t := BlockTrace{Lines: linesOf(p, i, i+1), Break: breakBefore(b), JumpFrom: b.Text[:b.JumpIn], Text: headRunes(b.Text, tracedRunes)}
	if b.JumpOut >= 0 {
		t.JumpTo = b.Text[b.JumpOut:]
	}
	return t
}

func breakBefore(b *page.Block) Break {
	switch {
	case b.Turn:
		return BreakPage
	case b.Gap > 0:
		return BreakBlank
	case b.Cut:
		return BreakFull
	}
	return BreakLine
}

// headRunes returns the first n runes of s.
func headRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// around parts a trace at a line. It is nil on both sides where there is none.
func (t *Trace) around(line int) (before, after *Trace) {
	if t == nil {
		return nil, nil
	}
	before, after = &Trace{}, &Trace{}
	for _, l := range t.Lines {
		side := sideOf(l.Line, line, before, after)
		side.Lines = append(side.Lines, l)
	}
	for _, b := range t.Blocks {
		side := sideOf(b.Lines[0][0], line, before, after)
		side.Blocks = append(side.Blocks, b)
	}
	return before, after
}

func sideOf(at, line int, before, after *Trace) *Trace {
	if at < line {
		return before
	}
	return after
}

// amid returns a trace with the separators around its lines.
func (t *Trace) amid(before, after []Furniture) *Trace {
	if t == nil {
		return nil
	}
	return traceSeparators(before).then(t).then(traceSeparators(after))
}

func traceSeparators(all []Furniture) *Trace {
	t := &Trace{}
	for _, f := range all {
		t.Lines = append(t.Lines, LineTrace{Line: f.Lines[0][0], Kind: f.Kind, Signs: byline.Scan(f.Text), Text: f.Text})
	}
	return t
}

// then returns a trace with the one after it.
func (t *Trace) then(after *Trace) *Trace {
	if t == nil {
		return after
	}
	if after == nil {
		return t
	}
	return &Trace{append(t.Lines, after.Lines...), append(t.Blocks, after.Blocks...)}
}

// nameArticles tells each block the ID of the article that its first line went to.
func (t *Trace) nameArticles(articles []Article) {
	if t == nil {
		return
	}
	ids := map[int]string{}
	for _, a := range articles {
		for _, r := range a.Lines {
			for n := r[0]; n <= r[1]; n++ {
				ids[n] = a.ID
			}
		}
	}
	for i := range t.Blocks {
		t.Blocks[i].Article = ids[t.Blocks[i].Lines[0][0]]
	}
}
