package parse

import "strconv"

// view is an issue as the features see it.
type view struct {
	blocks     []block
	shapes     []shape
	lex        *lexicon
	habit      habit
	furn       []furnLine
	grip, hold []byte    // cohesion across the front of each block, near and far, '0' to '8'
	up, down   []float64 // affinity of each block to the bodies above and below it
}

// habit is what this issue does as a rule; a sign means more where it is rare.
type habit struct {
	gaps    string // blank lines between blocks: none, some, all
	indents string // indented blocks: none, some, all
	wrapped bool   // lines were cut at a page width
	signs   string // articles closed by a byline in brackets: none, some, most
	behind  string // headings behind their bodies: none, some, many
}

func newView(blocks []block, furn []furnLine) *view {
	v := &view{blocks: blocks, furn: furn, shapes: make([]shape, len(blocks)), lex: newLexicon(blocks)}
	gaps, indents := 0, 0
	for i := range blocks {
		v.shapes[i] = shapeOf(&blocks[i])
		gaps += ifThen(blocks[i].gap > 0, 1)
		indents += ifThen(blocks[i].indent >= 2, 1)
		v.habit.wrapped = v.habit.wrapped || len(blocks[i].lines) > 3 || blocks[i].cut
	}
	v.habit.gaps = shareClass(gaps, len(blocks))
	v.habit.indents = shareClass(indents, len(blocks))
	v.measureAffinity()
	v.measureCohesion()
	v.habit.behind = v.headsBehind()
	v.habit.signs = v.closingNames()
	return v
}

// measureAffinity compares every block with the bodies above and below it.
func (v *view) measureAffinity() {
	v.up, v.down = make([]float64, len(v.blocks)), make([]float64, len(v.blocks))
	for i := range v.blocks {
		v.up[i] = v.lex.affinity(i, v.bodies(i, -1))
		v.down[i] = v.lex.affinity(i, v.bodies(i, 1))
	}
}

// closingNames says how common a byline at the end is, against headings.
func (v *view) closingNames() string {
	names, heads := 0, 0
	for i := range v.shapes {
		switch v.shapes[i].class {
		case "signed", "names":
			names++
		case "head", "line":
			heads++
		}
	}
	switch {
	case names*12 <= heads:
		return "none"
	case names*5 <= heads*2:
		return "some"
	}
	return "most"
}

// headsBehind says how common headings behind their bodies are in this issue,
// by those whose words clearly come back on one side.
func (v *view) headsBehind() string {
	behind, before := 0, 0
	for i := range v.blocks {
		if !v.shapes[i].short || v.blocks[i].runes < 6 || v.habit.indents == "some" && v.blocks[i].indent >= 2 {
			continue
		}
		switch d := v.down[i] - v.up[i]; {
		case d < -0.15:
			behind++
		case d > 0.15:
			before++
		}
	}
	switch {
	case behind*14 <= before:
		return "none"
	case behind*5 <= before:
		return "some"
	}
	return "many"
}

func shareClass(n, all int) string {
	switch {
	case n*25 <= all:
		return "none"
	case n*200 >= all*199:
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
	v.seamFeatures(f, i)
	return f.names
}

// ownFeatures look at the block alone.
func (v *view) ownFeatures(f *featureList, i int) {
	s, t := v.shape(i), v.blocks[i].text
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
	f.add("first", runesAt(t, 1), headish(s))
	f.add("last", runesAt(t, -1), headish(s))
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
	f.add("ends", p.end, s.end)
	f.add("opens", s.open, n.open)
	f.add("prevopen,open", p.open, s.open)
	f.add("closed", closedMark(p), s.class, v.habit.behind)
	f.add("closed,next", closedMark(p), s.class, n.class)
	f.add("signs,closed", v.habit.signs, closedMark(p), s.class)
	f.add("heads-run", strconv.Itoa(v.run(i, -1)), strconv.Itoa(v.run(i, 1)), headish(s))
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
	gap := strconv.Itoa(min(b.gap, 3))
	f.add("gap", gap, v.habit.gaps, headish(s))
	if i+1 < len(v.blocks) {
		f.add("nextgap", strconv.Itoa(min(v.blocks[i+1].gap, 3)), v.habit.gaps, headish(s))
	}
	if v.habit.indents == "some" {
		ind := [2]string{"flush", "indent"}
		f.add("indent", ind[ifThen(b.indent >= 2, 1)], headish(s))
		f.add("indent,class", ind[ifThen(b.indent >= 2, 1)], s.class)
		f.add("indents", v.indentMark(i-1), v.indentMark(i), v.indentMark(i+1))
		f.add("indents,class", v.indentMark(i-1), v.indentMark(i), v.indentMark(i+1), s.class)
	}
	if b.turn {
		f.add("turn", headish(s))
	}
	if v.habit.wrapped {
		f.add("wraplines", strconv.Itoa(min(len(b.lines), 4)), headish(s))
	}
}

func (v *view) indentMark(i int) string {
	switch {
	case i < 0 || i >= len(v.blocks):
		return "edge"
	case v.blocks[i].indent >= 2:
		return "in"
	}
	return "out"
}

// meaningFeatures look at which words come back where.
func (v *view) meaningFeatures(f *featureList, i int) {
	s := v.shape(i)
	up, down := v.up[i], v.down[i]
	f.add("fits-above", bin(up), headish(s))
	f.add("fits-below", bin(down), headish(s))
	f.add("fits", bin(up), bin(down), headish(s))
	f.add("leans", lean(up, down), s.class)
	f.add("leans,prev", lean(up, down), v.shape(i-1).class, headish(s))
	f.add("leans,next", lean(up, down), v.shape(i+1).class, headish(s))
	f.add("behind", v.habit.behind, headish(s))
	f.add("behind,leans", v.habit.behind, lean(up, down), headish(s))
	f.add("behind,prev,this", v.habit.behind, v.shape(i-1).class, s.class)
	f.add("behind,this,next", v.habit.behind, s.class, v.shape(i+1).class)
	hold := string(v.grip[i])
	f.add("far-hold", string(v.hold[i]), s.class)
	f.add("holds", hold, string(v.hold[i]), headish(s))
	f.add("hold", hold, s.class)
	f.add("hold,prev", hold, v.shape(i-1).class, headish(s))
	f.add("hold,next", hold, v.shape(i+1).class, headish(s))
	f.add("hold,fits", hold, bin(up), bin(down), headish(s))
	f.add("loose", v.looseness(i-1), v.looseness(i), v.looseness(i+1), s.class)
	if i > 0 {
		f.add("near", bin(v.lex.shared([]int{i - 1}, []int{i})), s.class, v.shape(i-1).class)
	}
	f.add("list", v.listMark(i), s.class)
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

// looseness says how loosely block i hangs on what stands before it.
func (v *view) looseness(i int) string {
	if i <= 0 || i >= len(v.blocks) {
		return "edge"
	}
	switch v.grip[i] {
	case '0', '1':
		return "loose"
	case '2', '3', '4':
		return "slack"
	}
	return "tight"
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

// measureCohesion says, for each block, how much of what stands just before
// it (grip), and of the longer text before it (hold), comes back from it on.
func (v *view) measureCohesion() {
	v.grip, v.hold = make([]byte, len(v.blocks)), make([]byte, len(v.blocks))
	for i := range v.blocks {
		v.grip[i] = cohesionClass(v.lex.shared(v.window(i-1, -1, 200), v.window(i, 1, 200)))
		v.hold[i] = cohesionClass(v.lex.shared(v.window(i-1, -1, 800), v.window(i, 1, 800)))
	}
}

// cohesionClass parts cohesion into classes '0' to '8'.
func cohesionClass(c float64) byte {
	class := byte('0')
	for _, b := range [...]float64{0.002, 0.01, 0.02, 0.04, 0.065, 0.1, 0.15, 0.25} {
		if c >= b {
			class++
		}
	}
	return class
}

// window lists the nearest blocks in one direction, up to some many characters.
func (v *view) window(i, step, runes int) []int {
	var found []int
	for n := 0; i >= 0 && i < len(v.blocks) && len(found) < 8 && n < runes; i += step {
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
