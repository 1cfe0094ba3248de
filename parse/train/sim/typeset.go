package sim

import (
	"strings"
	"unicode/utf8"
)

// runIn stands for no separator at all: 兩人共呑萬餘金無錫人沈福林，…
const runIn = "\x00"

// A block is a piece on its way to the page.
type block struct {
	Piece
	sep    string // between it and the block before; "" leaves it to the style
	broken int    // byte at which a column ends within it, 0 for none
	before string // furniture between it and the block before
}

// An item is an article on its way to the page.
type item struct {
	kind      Kind
	blocks    []block
	byline    string
	continues int
	widths    [2]int // of body lines: at first, and after the change
	change    int    // lines before the change
	tight     bool   // no gap before it: a brief among its kind
}

func (it *item) add(part Part, texts ...string) {
	for _, t := range texts {
		if t != "" {
			it.blocks = append(it.blocks, block{Piece: Piece{Part: part, Text: t}})
		}
	}
}

// A cut is where a piece stands in a line group.
type cut struct {
	article, piece int32
	from, to       int
}

// A group is what is set without a line end of its own: one block, or several
// that the style runs together.
type group struct {
	text   strings.Builder
	cuts   []cut
	body   bool
	part   Part
	widths [2]int
	change int
	broken int
}

// printer prints a page.
type printer struct {
	d     dice
	st    *Style
	page  *Page
	text  []byte
	group group
	lines int // since the last page number
	no    int // of the page, as printed
}

func (p *printer) blank(n int) {
	if len(p.text) == 0 {
		return
	}
	have := -1
	for i := len(p.text) - 1; i >= 0 && p.text[i] == '\n'; i-- {
		have++
	}
	for ; have < n; have++ {
		p.text = append(p.text, '\n')
	}
}

// furniture prints a line that belongs to no article.
func (p *printer) furniture(lines ...string) {
	p.flush()
	for _, s := range lines {
		if strings.Trim(s, " 　") == "" {
			continue
		}
		p.run(s, -1, int32(len(p.page.Furniture)))
		p.page.Furniture = append(p.page.Furniture, s)
		p.text = append(p.text, '\n')
	}
}

// run prints part of a line.
func (p *printer) run(s string, article, piece int32) {
	from := len(p.text)
	p.text = append(p.text, s...)
	p.page.Runs = append(p.page.Runs, Run{From: from, To: len(p.text), Article: article, Piece: piece})
}

// item prints an article.
func (p *printer) item(it *item) {
	a := Article{Kind: it.kind, Byline: it.byline, Continues: it.continues}
	no := int32(len(p.page.Articles))
	for i := range it.blocks {
		b := &it.blocks[i]
		sep := p.sepBefore(it, i)
		if sep == "\n" {
			p.flush()
			p.blank(p.gapBefore(it, i))
		}
		if b.before != "" && sep == "\n" {
			p.furniture(b.before)
			p.blank(p.gapBefore(it, i))
		}
		p.add(b, sep, it, no, int32(i))
		a.Pieces = append(a.Pieces, b.Piece)
	}
	p.page.Articles = append(p.page.Articles, a)
	if p.st.ArticleSep == "\n" {
		p.flush()
	}
}

// add adds a block to the group.
func (p *printer) add(b *block, sep string, it *item, article, piece int32) {
	g := &p.group
	if g.text.Len() > 0 && sep != runIn {
		g.text.WriteString(sep)
	}
	if g.text.Len() == 0 {
		g.part = b.Part
	}
	g.body = g.body || b.Part != Head
	g.widths, g.change = it.widths, it.change
	from := g.text.Len()
	if b.broken > 0 {
		g.broken = from + b.broken
	}
	g.text.WriteString(b.Text)
	g.cuts = append(g.cuts, cut{article, piece, from, g.text.Len()})
}

func (p *printer) sepBefore(it *item, i int) string {
	b := &it.blocks[i]
	switch {
	case i == 0:
		return p.st.ArticleSep
	case b.sep != "":
		return b.sep
	case b.Part == Head && it.blocks[i-1].Part == Head:
		return p.st.HeadSep
	case b.Part == Body && it.blocks[i-1].Part == Head:
		return p.st.BodySep
	case b.Part == Head || it.blocks[i-1].Part == Head || b.Part == Byline:
		return max(p.st.ArticleSep, "\n")
	}
	return p.st.ParaSep
}

func (p *printer) gapBefore(it *item, i int) int {
	if i == 0 {
		if it.tight {
			return p.st.GapPara
		}
		return p.st.GapArticle
	}
	before, now := it.blocks[i-1].Part, it.blocks[i].Part
	switch {
	case now == Head && before == Head:
		return p.st.GapHead
	case now == Head || before == Head:
		return p.st.GapBody
	}
	return p.st.GapPara
}

// flush prints the group, wrapped at its width.
func (p *printer) flush() {
	g := &p.group
	if g.text.Len() == 0 {
		return
	}
	text := g.text.String()
	if g.broken > 0 {
		p.wrap(text, 0, g.broken)
		p.turn()
		p.blank(p.st.GapPara)
		p.wrap(text, g.broken, len(text))
	} else {
		p.wrap(text, 0, len(text))
	}
	*g = group{cuts: g.cuts[:0]}
}

// turn ends the page in mid-paragraph, as where 申報 goes on after "Page 2".
func (p *printer) turn() {
	form := p.st.PageLines
	if form == "" || strings.ContainsAny(form, "|") || strings.Contains(form, "{s}") || strings.Contains(form, "{p}") || !p.d.chance(p.st.PageBreaks) {
		return
	}
	p.no++
	gap := p.d.IntN(2)
	p.blank(gap)
	s := strings.NewReplacer("{n}", numeral(p.no), "{0n}", pad(p.no), "{h}", han(p.no)).Replace(form)
	p.run(s, -1, int32(len(p.page.Furniture)))
	p.page.Furniture = append(p.page.Furniture, s)
	p.text = append(p.text, '\n')
	p.blank(gap)
}

func (p *printer) indent() string {
	switch {
	case p.group.part == Head:
		return p.st.HeadIndent
	case p.group.part == Byline:
		return p.st.ByIndent
	}
	return p.st.Indent
}

// wrap prints bytes from to to of the group's text in lines.
func (p *printer) wrap(text string, from, to int) {
	indent := ""
	if from == 0 {
		indent = p.indent()
	}
	if len(p.st.Wraps) == 0 {
		p.line(text, from, to, indent)
		return
	}
	w := wrapper{hang: p.st.Hang, halves: p.st.Halves}
	short := utf8.RuneCountInString(indent)
	if from == 0 && indent == "" && p.group.body {
		short = p.st.FirstShort
	}
	for n := 0; from < to; n++ {
		width := p.width(n)
		end := w.cut(text, from, to, max(2, width-short))
		if p.st.BreakAtSpaces && p.group.part != Body {
			end = breakAtSpace(text, from, end)
		}
		p.line(text, from, end, indent)
		if end < to && strings.HasPrefix(text[end:], " ") {
			p.text = append(p.text, '\n')
		}
		p.number()
		from, short, indent = end, 0, ""
		for from < to && (text[from] == ' ' || strings.HasPrefix(text[from:], "　")) && p.st.BreakAtSpaces {
			_, size := utf8.DecodeRuneInString(text[from:])
			from += size
		}
	}
}

// width is the width of line n of the group.
func (p *printer) width(n int) int {
	g := &p.group
	if !g.body && p.st.HeadWrap > 0 {
		if p.st.HeadNarrow {
			return min(p.st.HeadWrap, g.widths[0])
		}
		return p.st.HeadWrap
	}
	if g.change > 0 && n >= g.change {
		return g.widths[1]
	}
	return g.widths[0]
}

// line prints bytes from to to of the group's text as one line.
func (p *printer) line(text string, from, to int, indent string) {
	p.text = append(p.text, indent...)
	at := from
	for _, c := range p.group.cuts {
		lo, hi := max(from, c.from), min(to, c.to)
		if lo >= hi {
			continue
		}
		p.text = append(p.text, text[at:lo]...)
		p.run(text[lo:hi], c.article, c.piece)
		at = hi
	}
	p.text = append(p.text, text[at:to]...)
	p.text = append(p.text, '\n')
	p.lines++
}

// number prints the number of a page in mid-text, as pdftotext leaves it.
func (p *printer) number() {
	if p.st.BreakAtSpaces && p.lines > 30 && p.d.chance(0.06) {
		p.lines = 0
		p.no++
		s := strings.ReplaceAll(p.st.PageLines, "{n}", numeral(p.no))
		if s == "" {
			return
		}
		p.text = append(p.text, '\n')
		p.run(s, -1, int32(len(p.page.Furniture)))
		p.page.Furniture = append(p.page.Furniture, s)
		p.text = append(p.text, "\n\n"...)
	}
}

// A wrapper cuts text into lines.
type wrapper struct {
	hang   bool // marks that may not begin a line hang over
	halves bool // ASCII is half as wide, and its words are not parted
}

// cut returns where the line that begins at from ends, to at most.
func (w wrapper) cut(text string, from, to, width int) int {
	used, word := 0, -1
	for i, r := range text[from:to] {
		ascii := r < 0x80
		if w.halves && ascii {
			if word < 0 {
				word = i
			}
			used++
		} else {
			word = -1
			used += 2
		}
		if used <= 2*width || i == 0 || w.hang && strings.ContainsRune("，。；：、！？”’』」）》〕】", r) {
			continue
		}
		if word > 0 && r != ' ' {
			return from + word
		}
		return from + i
	}
	return to
}

// breakAtSpace ends a line at the first space within it.
func breakAtSpace(text string, from, end int) int {
	if i := strings.IndexAny(text[from:end], " 　"); i > 0 {
		return from + i
	}
	return end
}
