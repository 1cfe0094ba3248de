package parse

import "strconv"

// view is an issue as the features see it.
type view struct {
	blocks []block
	shapes []shape
	lex    *lexicon
	habit  habit
	furn   []furnLine
}

// habit is what this issue does as a rule; a sign means more where it is rare.
type habit struct {
	gaps    string // blank lines between blocks: none, some, all
	indents string // indented blocks: none, some, all
	wrapped bool
}

func newView(blocks []block, furn []furnLine) *view {
	v := &view{blocks: blocks, furn: furn, shapes: make([]shape, len(blocks)), lex: newLexicon(blocks)}
	gaps, indents := 0, 0
	for i := range blocks {
		v.shapes[i] = shapeOf(&blocks[i])
		gaps += ifThen(blocks[i].gap > 0, 1)
		indents += ifThen(blocks[i].indent >= 2, 1)
		v.habit.wrapped = v.habit.wrapped || len(blocks[i].lines) > 3
	}
	v.habit.gaps = shareClass(gaps, len(blocks))
	v.habit.indents = shareClass(indents, len(blocks))
	return v
}

func shareClass(n, all int) string {
	switch {
	case n*20 <= all:
		return "none"
	case n*10 >= all*9:
		return "all"
	}
	return "some"
}

// shape returns the shape of block i, or that of a page's edge.
func (v *view) shape(i int) *shape {
	if i < 0 || i >= len(v.blocks) {
		return &edge
	}
	return &v.shapes[i]
}

var edge = shape{class: "edge", length: "-", open: "-", end: "-"}

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
	return f.names
}

// ownFeatures look at the block alone.
func (v *view) ownFeatures(f *featureList, i int) {
	s, t := v.shape(i), v.blocks[i].text
	f.add("any")
	f.add("class", s.class)
	f.add("length", s.length)
	f.add("open", s.open)
	f.add("end", s.end)
	f.add("class,length", s.class, s.length)
	f.add("open,end", s.open, s.end)
	f.add("class,open", s.class, s.open)
	f.add("class,end", s.class, s.end)
	if s.suffix != "" {
		f.add("suffix", s.suffix)
	}
	f.add("first", runesAt(t, 1), headish(s))
	f.add("first2", runesAt(t, 2))
	f.add("last", runesAt(t, -1), headish(s))
	f.add("last2", runesAt(t, -2), headish(s))
	if s.short && hasHalves(t) {
		f.add("halves")
	}
}

func headish(s *shape) string {
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
	f.add("lengths", p.length, s.length, n.length)
	f.add("ends", p.end, s.end)
	f.add("opens", s.open, n.open)
	f.add("prevopen,open", p.open, s.open)
	if i > 0 {
		f.add("prevlast2", runesAt(v.blocks[i-1].text, -2), headish(s))
	}
	if i+1 < len(v.blocks) {
		f.add("nextfirst2", runesAt(v.blocks[i+1].text, 2), headish(s))
	}
	f.add("heads-run", strconv.Itoa(v.run(i, -1)), strconv.Itoa(v.run(i, 1)), headish(s))
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
	gap := strconv.Itoa(min(b.gap, 3))
	f.add("gap", gap, v.habit.gaps, headish(s))
	if i+1 < len(v.blocks) {
		f.add("nextgap", strconv.Itoa(min(v.blocks[i+1].gap, 3)), v.habit.gaps, headish(s))
	}
	if v.habit.indents == "some" {
		ind := [2]string{"flush", "indent"}
		f.add("indent", ind[ifThen(b.indent >= 2, 1)], headish(s))
		f.add("indent,class", ind[ifThen(b.indent >= 2, 1)], s.class)
		if i > 0 {
			f.add("indents", ind[ifThen(v.blocks[i-1].indent >= 2, 1)], ind[ifThen(b.indent >= 2, 1)])
		}
	}
	if b.turn {
		f.add("turn", headish(s))
	}
	if v.habit.wrapped {
		f.add("wraplines", strconv.Itoa(min(len(b.lines), 4)), headish(s))
	}
}

// meaningFeatures look at which words come back where.
func (v *view) meaningFeatures(f *featureList, i int) {
	s := v.shape(i)
	back, ahead := v.bodies(i, -1), v.bodies(i, 1)
	up, down := v.lex.affinity(i, back), v.lex.affinity(i, ahead)
	f.add("fits-above", bin(up), headish(s))
	f.add("fits-below", bin(down), headish(s))
	f.add("fits", bin(up), bin(down), headish(s))
	f.add("leans", lean(up, down), s.class)
	f.add("leans,prev", lean(up, down), v.shape(i-1).class, headish(s))
	f.add("leans,next", lean(up, down), v.shape(i+1).class, headish(s))
	hold := v.cohesion(i)
	f.add("hold", hold, s.class)
	f.add("hold,prev", hold, v.shape(i-1).class, headish(s))
	f.add("hold,next", hold, v.shape(i+1).class, headish(s))
	f.add("hold,fits", hold, bin(up), bin(down), headish(s))
}

// bodies lists up to four blocks in one direction that look like body, with
// nothing behind the next heading-like block that follows them.
func (v *view) bodies(i, step int) []int {
	var found []int
	for k := i + step; k >= 0 && k < len(v.blocks) && len(found) < 4 && (k-i)*step <= 8; k += step {
		if v.shapes[k].short && len(found) > 0 {
			break
		}
		if !v.shapes[k].short {
			found = append(found, k)
		}
	}
	return found
}

// cohesion says how much of what stands before block i comes back from it on.
func (v *view) cohesion(i int) string {
	before, from := v.window(i-1, -1), v.window(i, 1)
	c := v.lex.shared(before, from)
	for k, b := range [...]float64{0.01, 0.03, 0.05, 0.075, 0.1, 0.14, 0.2} {
		if c < b {
			return strconv.Itoa(k)
		}
	}
	return "7"
}

// window lists the nearest blocks in one direction, up to some 600 characters.
func (v *view) window(i, step int) []int {
	var found []int
	for n := 0; i >= 0 && i < len(v.blocks) && len(found) < 6 && n < 600; i += step {
		n += v.blocks[i].runes
		found = append(found, i)
	}
	return found
}

// bin parts an affinity into classes.
func bin(a float64) string {
	for i, b := range [...]float64{0.001, 0.1, 0.2, 0.3, 0.45, 0.6} {
		if a < b {
			return strconv.Itoa(i)
		}
	}
	return "6"
}

// lean says where a block's words come back more.
func lean(up, down float64) string {
	d := down - up
	for i, b := range [...]float64{-0.4, -0.2, -0.07, -0.001, 0.001, 0.07, 0.2, 0.4} {
		if d < b {
			return strconv.Itoa(i - 4)
		}
	}
	return "4"
}

// runesAt returns the first n runes of s, or the last -n, digits made #.
func runesAt(s string, n int) string {
	if n < 0 {
		s = tailRunes(s, -n)
	} else {
		s = headRunes(s, n)
	}
	return maskDigits(s)
}
