package sim

import (
	"jianbao/parse/train/corpus"
)

// A press makes one page: its style, its day and its habits.
type press struct {
	dice
	st       *Style
	src      *corpus.Source
	pool     *pools
	year     int
	month    int
	day      int
	columns  []string     // the columns that the page may use
	dateSign string       // how a name stands in its datelines
	city     string       // where the paper comes out
	dateForm string       // form of made-up datelines
	title    string       // of the paper
	stock    []draft      // of the source: briefs are drawn from it
	used     map[int]bool // those that were drawn
	stripped bool         // bylines are only those that the page has made
	printer  printer
}

func newPress(d dice, st *Style, src *corpus.Source, pool *pools, stock []draft, year int) *press {
	p := &press{stock: stock, used: map[int]bool{}, dice: d, st: st, src: src, pool: pool, year: year, month: d.between(1, 12), day: d.between(1, 30)}
	names := columnNames
	if p.old() {
		names = oldColumnNames
	}
	for range d.between(1, 4) {
		p.columns = append(p.columns, oneOf(d, names))
		if p.old() && p.chance(0.2) {
			p.columns = append(p.columns, oneOf(d, places)) // 無錫 above the news from there
		}
	}
	p.dateSign = pick(d, "（记者A）", "（记者 A）", "记者A报道：", "　（记者A）", "  （记者A）", "（A）")
	p.city = oneOf(d, places)
	p.title = p.paperName()
	p.stripped = p.chance(max(st.Stripped, 0.25))
	if len(st.DateForms) > 0 {
		p.dateForm = oneOf(d, st.DateForms)
	}
	p.printer = printer{d: d, st: st, page: &Page{Style: st.Name, Source: src.File, Year: year}}
	return p
}

// page sets the drafts, with what stands between them.
func (p *press) page(drafts []draft) *Page {
	out := &p.printer
	p.masthead()
	open := -1 // the item that waits for its rest after a jump
	var rest item
	for i, dr := range drafts {
		if i == 0 || p.chance(p.turn()) {
			p.pageLine(&dr)
		}
		if p.chance(p.st.Ads) {
			ad := p.ad()
			out.item(&ad)
		}
		it := p.dress(dr)
		if len(it.blocks) == 0 {
			continue
		}
		if open < 0 && i+1 < len(drafts) && p.chance(p.st.Jumps) {
			if tail, ok := p.jump(&it); ok {
				open, rest = len(out.page.Articles), tail
			}
		}
		out.item(&it)
		p.between2(&dr)
		if p.chance(p.st.Art) {
			art := p.art()
			out.item(&art)
		}
		if open >= 0 && open < len(out.page.Articles)-1 && p.chance(0.6) {
			rest.continues = open
			out.item(&rest)
			open = -1
		}
		if p.chance(p.st.Briefs) {
			p.briefs()
		}
	}
	if open >= 0 {
		rest.continues = open
		out.item(&rest)
	}
	p.foot()
	out.flush()
	out.page.Text = out.text
	return out.page
}

// turn is how often a new page begins before an article.
func (p *press) turn() float64 {
	switch {
	case p.st.EveryPage:
		return 1
	case p.st.PageLines == "" || p.st.BreakAtSpaces:
		return 0
	}
	return 0.2
}

// jump cuts an item in two: （下转第二版） … （上接第一版）…
func (p *press) jump(it *item) (tail item, ok bool) {
	n := len(it.blocks)
	if n < 4 || it.blocks[n-1].Part != Body || it.blocks[n-2].Part != Body {
		return tail, false
	}
	to, from := han(p.between(2, 8)), han(p.between(1, 7))
	form := pick(p.dice, "（下转第N版）", "（下转第N版）", "（下转N版）", "（下接第N版）", "(下转第N版)")
	back := pick(p.dice, "（上接第N版）", "（上接第N版）", "（上接N版）", "(上接第N版)")
	tail = item{kind: it.kind, blocks: append([]block{}, it.blocks[n-2:]...), byline: "", continues: 0, widths: it.widths}
	it.blocks = it.blocks[:n-2]
	mark := p.made(replaceN(form, to))
	if last := &it.blocks[len(it.blocks)-1]; last.Part == Body && p.chance(0.6) {
		last.Text += mark
	} else {
		it.add(Jump, mark)
	}
	mark = p.made(replaceN(back, from))
	if p.chance(0.7) {
		tail.blocks[0].Text = mark + tail.blocks[0].Text
		if tail.blocks[0].broken > 0 {
			tail.blocks[0].broken += len(mark)
		}
	} else {
		tail.blocks = append([]block{{Piece: Piece{Part: Jump, Text: mark}}}, tail.blocks...)
	}
	if len(it.blocks) > 0 && it.blocks[0].Part == Head && p.chance(0.3) {
		tail.blocks = append([]block{it.blocks[0]}, tail.blocks...) // the heading comes again
	}
	return tail, true
}
