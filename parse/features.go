package parse

import (
	"jianbao/parse/han"
	"strconv"
)

// A feature is a name for something that can be seen at a block. The costs of
// all features are in one table, see costs.go.
type featureList struct {
	buf   []byte
	names []string
}

// add appends the feature template=parts.
func (f *featureList) add(template string, parts ...string) {
	f.buf = append(f.buf[:0], template...)
	for i, p := range parts {
		f.buf = append(f.buf, "=|"[min(i, 1)])
		f.buf = append(f.buf, p...)
	}
	f.names = append(f.names, string(f.buf))
}

// features lists what can be seen at block i.
func (v *view) features(i int) []string {
	f := &featureList{}
	v.ownFeatures(f, i)
	v.neighbourFeatures(f, i)
	v.layoutFeatures(f, i)
	v.meaningFeatures(f, i)
	v.seamFeatures(f, i)
	return f.names
}

// ownFeatures look at the block alone.
func (v *view) ownFeatures(f *featureList, i int) {
	s, t := v.shape(i), v.blocks[i].Text
	f.add("class", s.class)
	f.add("length", s.length)
	f.add("open", s.open)
	f.add("end", s.end)
	f.add("class,length", s.class, s.length)
	f.add("open,end", s.open, s.end)
	f.add("class,open", s.class, s.open)
	f.add("class,end", s.class, s.end)
	if s.suffix != "" && !s.tailed {
		f.add("suffix", s.suffix)
	}
	f.add("first", han.MaskDigits(han.HeadRunes(t, 1)), shortMark(s))
	f.add("last", han.MaskDigits(han.TailRunes(t, 1)), shortMark(s))
	if s.short && han.HasHalves(t) {
		f.add("halves")
	}
}

// shortMark parts what may be a heading by its shape from the rest.
func shortMark(s *shape) string {
	if s.short {
		return "h"
	}
	return "b"
}

// neighbourFeatures look at the blocks around.
func (v *view) neighbourFeatures(f *featureList, i int) {
	p2, p, s, n, n2 := v.shape(i-2), v.shape(i-1), v.shape(i), v.shape(i+1), v.shape(i+2)
	f.add("prev", p.class)
	f.add("next", n.class)
	f.add("prev,this", p.class, s.class)
	f.add("this,next", s.class, n.class)
	f.add("prev,this,next", p.class, s.class, n.class)
	f.add("prev2,prev,this", p2.class, p.class, s.class)
	f.add("this,next,next2", s.class, n.class, n2.class)
	f.add("prev2..next2", p2.class, p.class, s.class, n.class, n2.class)
	f.add("prevend,this", p.end, s.class)
	f.add("prevlength,this", p.length, s.class)
	f.add("thislength,next", s.length, n.class)
	f.add("ends", p.end, s.end)
	f.add("opens", s.open, n.open)
	f.add("prevopen,open", p.open, s.open)
	f.add("closed", closedMark(p), s.class, v.habit.behind)
	f.add("closed,next", closedMark(p), s.class, n.class)
	f.add("signs,closed", v.habit.signs, closedMark(p), s.class)
	f.add("heads-run", strconv.Itoa(v.run(i, -1)), strconv.Itoa(v.run(i, 1)), shortMark(s))
}

// closedMark says how the block before may have closed an article.
func closedMark(p *shape) string {
	switch {
	case p.class == "names" || p.class == "source" || p.class == "credit" || p.class == "byline":
		return p.class
	case p.tailed:
		return "tailed"
	}
	return "open"
}

// run counts the heading-like blocks next to i in one direction, at most 4.
func (v *view) run(i, step int) int {
	n := 0
	for k := i + step; n < 4 && k >= 0 && k < len(v.blocks) && v.shapes[k].short; k += step {
		n++
	}
	return n
}

// layoutFeatures look at blank lines, indents and page turns.
func (v *view) layoutFeatures(f *featureList, i int) {
	b, s := &v.blocks[i], v.shape(i)
	gap := strconv.Itoa(min(b.Gap, 3))
	f.add("gap", gap, v.habit.gaps, shortMark(s))
	if i+1 < len(v.blocks) {
		f.add("nextgap", strconv.Itoa(min(v.blocks[i+1].Gap, 3)), v.habit.gaps, shortMark(s))
	}
	if v.habit.indents == "some" {
		ind := [2]string{"flush", "indent"}
		f.add("indent", ind[ifThen(b.Indent >= 2, 1)], shortMark(s))
		f.add("indent,class", ind[ifThen(b.Indent >= 2, 1)], s.class)
		f.add("indents", v.indentMark(i-1), v.indentMark(i), v.indentMark(i+1))
		f.add("indents,class", v.indentMark(i-1), v.indentMark(i), v.indentMark(i+1), s.class)
	}
	if b.Turn {
		f.add("turn", shortMark(s))
	}
	if v.habit.wrapped {
		f.add("wraplines", strconv.Itoa(min(len(b.Lines), 4)), shortMark(s))
	}
}

func (v *view) indentMark(i int) string {
	switch {
	case i < 0 || i >= len(v.blocks):
		return "edge"
	case v.blocks[i].Indent >= 2:
		return "in"
	}
	return "out"
}

// listMark says whether numbered or bulleted items stand near on both sides.
func (v *view) listMark(i int) string {
	mark := [2]string{"", ""}
	for side, step := range [2]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(v.blocks) && (k-i)*step <= 6; k += step {
			if o := v.shapes[k].open; o == "item" || o == "bullet" || o == "chapter" {
				mark[side] = o
				break
			}
		}
	}
	return mark[0] + "/" + mark[1]
}
