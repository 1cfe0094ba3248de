package parse

import "jianbao/parse/page"

// view is an issue as the features see it.
type view struct {
	blocks     []page.Block
	shapes     []shape
	lex        *lexicon
	habit      habit
	furn       []page.FurnLine
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

func newView(blocks []page.Block, furn []page.FurnLine) *view {
	v := &view{blocks: blocks, furn: furn, shapes: make([]shape, len(blocks)), lex: newLexicon(blocks)}
	gaps, indents := 0, 0
	for i := range blocks {
		v.shapes[i] = shapeOf(&blocks[i])
		gaps += ifThen(blocks[i].Gap > 0, 1)
		indents += ifThen(blocks[i].Indent >= 2, 1)
		v.habit.wrapped = v.habit.wrapped || len(blocks[i].Lines) > 3 || blocks[i].Cut
	}
	v.habit.gaps = shareClass(gaps, len(blocks))
	v.habit.indents = shareClass(indents, len(blocks))
	v.measureAffinity()
	v.measureCohesion()
	v.habit.behind = v.headsBehind()
	v.habit.signs = v.closingNames()
	return v
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
		if !v.shapes[i].short || v.blocks[i].Runes < 6 || v.habit.indents == "some" && v.blocks[i].Indent >= 2 {
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
