package feature

import (
	"unicode/utf8"

	"jianbao/parse/han"
	"jianbao/parse/page"
)

// view is a page as the features see it.
type view struct {
	page  *page.Page
	looks []look
	lex   *lexicon
	meaning
	customs
	rank   []uint64 // of each block, how wide the gap before it is among those of the issue
	heads  []int32  // of each block, heading-like blocks in one run that ends with it, 0 for none
	before []int32  // of each block, the last heading-like one before it that other text parts from it, or -1
	after  []int32  // the same after it
	closed []int32  // of each block, the next one from it on that may close an article, or the number of blocks
}

// customs is what this issue does as a rule; a sign means more where it is rare.
type customs struct {
	gaps    uint64 // blank lines between blocks: none, some, all
	indents uint64 // indented blocks: none, some, all
	breaks  uint64 // what parts blocks
	print   uint64 // which marks end sentences
	signs   uint64 // articles closed by a byline in brackets, against headings
	behind  uint64 // headings after their bodies, against those before
	news    uint64 // blocks that a dateline opens
	wrapped bool   // lines were cut at a page width
}

const (
	none uint64 = iota + 1
	some
	all
)

const many = all

func newView(p *page.Page) *view {
	v := &view{page: p, looks: make([]look, len(p.Blocks))}
	for i := range p.Blocks {
		v.looks[i] = lookAt(&p.Blocks[i])
	}
	v.lex = newLexicon(p.Blocks)
	v.findHeads()
	v.rankGaps()
	v.measure()
	v.learnCustoms()
	return v
}

// look returns the look of block i, or that of a page's edge.
func (v *view) look(i int) *look {
	if i < 0 || i >= len(v.looks) {
		return &edge
	}
	return &v.looks[i]
}

// findHeads finds for each block the runs of heading-like blocks around it.
func (v *view) findHeads() {
	n := len(v.looks)
	v.heads, v.before, v.after, v.closed = make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)
	last, parted := int32(-1), int32(-1)
	for i := range v.looks {
		if v.looks[i].short {
			v.heads[i] = 1
			if i > 0 {
				v.heads[i] += v.heads[i-1]
			}
			if v.heads[i] == 1 {
				parted = last
			}
			v.before[i], last = parted, int32(i)
			continue
		}
		parted = last
		v.before[i] = last
	}
	last, parted = -1, -1
	sign := int32(n)
	for i := n - 1; i >= 0; i-- {
		if v.looks[i].short {
			if i+1 == n || !v.looks[i+1].short {
				parted = last
			}
			v.after[i], last = parted, int32(i)
		} else {
			parted = last
			v.after[i] = last
		}
		if v.looks[i].closes != closesOpen {
			sign = int32(i)
		}
		v.closed[i] = sign
	}
}

// A gap is usual where no other is more common; the shares say from where on a
// wider one is a rank of its own.
const rankShare = 25

// rankGaps ranks the gaps of the issue.
func (v *view) rankGaps() {
	var count [4]int
	for i := range v.page.Blocks {
		count[min(v.page.Blocks[i].Gap, 3)]++
	}
	usual := 0
	for g, n := range count {
		if n > count[usual] {
			usual = g
		}
	}
	var ranks [4]uint64
	rank := uint64(2)
	for g := range ranks {
		switch {
		case g < usual:
			ranks[g] = 1
		case g == usual:
			ranks[g] = 2
		default:
			ranks[g] = min(rank+1, 4)
			if count[g]*rankShare >= count[usual] || g == 2 {
				rank = ranks[g]
			}
		}
	}
	v.rank = make([]uint64, len(v.page.Blocks))
	for i := range v.rank {
		v.rank[i] = ranks[min(v.page.Blocks[i].Gap, 3)]
	}
}

// learnCustoms takes what the issue does as a rule from all its blocks.
func (v *view) learnCustoms() {
	gaps, indents, signs, heads, news := 0, 0, 0, 0, 0
	for i := range v.page.Blocks {
		b := &v.page.Blocks[i]
		if b.Gap > 0 {
			gaps++
		}
		if b.Indent >= 2 {
			indents++
		}
		v.wrapped = v.wrapped || len(b.Lines) > 3 || b.Cut
		switch v.looks[i].class {
		case classSigned, classNames:
			signs++
		case classHead, classLine:
			heads++
		case classNews:
			news++
		}
	}
	n := len(v.page.Blocks)
	v.gaps, v.indents = shareOf(gaps, n), shareOf(indents, n)
	v.signs = muchOf(signs*12, signs*5, heads, heads*2)
	v.news = muchOf(news*40, news*6, n, n)
	v.behind = v.headsBehind()
	v.print = v.punctuation()
	v.breaks = v.gaps + 1
	if v.wrapped {
		v.breaks = 1
	}
}

func shareOf(n, of int) uint64 {
	switch {
	case n*25 <= of:
		return none
	case n*200 >= of*199:
		return all
	}
	return some
}

func muchOf(few, lots, someAt, manyAt int) uint64 {
	switch {
	case few <= someAt:
		return none
	case lots <= manyAt:
		return some
	}
	return many
}

// headsBehind says how common headings after their bodies are, by those whose
// words clearly come back on one side.
func (v *view) headsBehind() uint64 {
	behind, before := 0, 0
	for i := range v.looks {
		b := &v.page.Blocks[i]
		if !v.looks[i].short || b.Runes < 6 || v.indents == some && b.Indent >= 2 {
			continue
		}
		switch d := v.below[i] - v.above[i]; {
		case d < -0.15:
			behind++
		case d > 0.15:
			before++
		}
	}
	return muchOf(behind*14, behind*5, before, before)
}

// Old print has commas alone between sentences, older print no mark at all.
const (
	printStops uint64 = iota + 1
	printCommas
	printBare
)

// punctuation says which marks the paragraphs of the issue have.
func (v *view) punctuation() uint64 {
	long, stops, commas := 0, 0, 0
	for i := range v.page.Blocks {
		if v.page.Blocks[i].Runes <= 40 {
			continue
		}
		long++
		switch stop, comma := marksIn(v.page.Blocks[i].Text); {
		case stop:
			stops++
		case comma:
			commas++
		}
	}
	switch {
	case stops*2 >= long:
		return printStops
	case (stops+commas)*2 >= long:
		return printCommas
	}
	return printBare
}

// marksIn looks for a full stop and a comma in the first 100 runes of s.
func marksIn(s string) (stop, comma bool) {
	n := 0
	for _, r := range s {
		switch r {
		case '。', '．':
			return true, comma
		case '，', '、':
			comma = true
		}
		if n++; n > 100 {
			break
		}
	}
	return false, comma
}

// twin compares the heading-like block i with another one, and says how far
// that is away.
func (v *view) twin(i int, other int32) uint64 {
	if other < 0 || !v.looks[i].short {
		return 1
	}
	a, b := &v.looks[i], &v.looks[other]
	p, q := &v.page.Blocks[i], &v.page.Blocks[other]
	same := a.open == b.open && a.end == b.end && p.Gap == q.Gap && p.Indent == q.Indent && a.spaces == b.spaces &&
		max(p.Runes, q.Runes) <= min(p.Runes, q.Runes)+3
	kind := uint64(2)
	if same {
		kind++
	}
	if d := int(other) - i; d <= 6 && d >= -6 {
		kind += 2
	}
	return kind
}

// scale compares the length of two lines.
func scale(own, other int) uint64 {
	switch {
	case own*2 <= other:
		return 1
	case own < other:
		return 2
	case own == other:
		return 3
	case own < other*2:
		return 4
	}
	return 5
}

// distance is the class of a number of blocks, the last where there is none.
func distance(n int, known bool) uint64 {
	if !known {
		return uint64(len(distNames))
	}
	for i, d := range [...]int{0, 1, 2, 4, 8} {
		if n <= d {
			return uint64(i) + 1
		}
	}
	return 6
}

// wordAcross says how often the two characters at a seam stand side by side
// elsewhere in the issue: 访｜问 is a word, 局｜四 is none.
func (v *view) wordAcross(p, t string) uint64 {
	a, _ := utf8.DecodeLastRuneInString(p)
	b, _ := utf8.DecodeRuneInString(t)
	if !han.IsHan(a) || !han.IsHan(b) {
		return 1
	}
	switch n := v.lex.holding(a, b); {
	case n <= 1:
		return uint64(n) + 2
	case n <= 3:
		return 4
	}
	return 5
}
