package sim

import (
	"strings"
	"unicode/utf8"
)

// dress makes an item of a draft, in the style of the page.
func (p *press) dress(dr draft) item {
	st, d := p.st, p.dice
	dr.shorten(d.length(st.Longest))
	p.strip(&dr)
	p.clip(&dr)
	p.joinBody(&dr)
	it := item{continues: -1}
	p.redate(&dr)
	if p.asPhoto(&dr, &it) {
		p.finish(&it)
		return it
	}
	p.reletter(&dr)
	p.question(&dr)
	before, after := p.arrange(&dr)
	it.add3(before)
	under, end := p.sign(&dr, &it)
	if under != "" && len(before) > 0 {
		it.add(Byline, under)
	}
	if len(before) > 0 && d.chance(st.Note) {
		it.add(Body, p.note())
	}
	first := len(it.blocks)
	p.setBody(&dr, &it)
	if first > 0 && first < len(it.blocks) && p.st.Web != noWeb && p.chance(0.6) {
		it.blocks[first].before = p.webHead()
	}
	if end.Text != "" {
		it.blocks = append(it.blocks, end)
	}
	it.add3(after)
	if under != "" && len(before) == 0 {
		it.add(Byline, under)
	}
	p.finish(&it)
	return it
}

func (it *item) add3(pieces []Piece) {
	for _, q := range pieces {
		it.blocks = append(it.blocks, block{Piece: q})
	}
}

// length draws how long an article may be: as it is, or cut short.
func (d dice) length(longest int) int {
	if d.chance(0.5) {
		return longest
	}
	return int(float64(longest) * (0.1 + 0.9*d.Float64()*d.Float64()))
}

// setBody adds the paragraphs with their subheads, captions and breaks.
func (p *press) setBody(dr *draft, it *item) {
	body := dr.body
	if p.st.SubMade > 0 && p.chance(p.st.SubMade) {
		body = p.withSubheads(body)
	}
	at := -1
	if len(dr.captions) > 0 && p.chance(p.st.Caption) {
		at = p.IntN(len(body))
	}
	for i, q := range body {
		b := block{Piece: q}
		if q.Part == Body && p.chance(p.st.Broken) {
			b.broken = p.columnEnd(q.Text)
		}
		if q.Part == Body && i > 0 && body[i-1].Part == Subhead && p.chance(p.st.subRunIn()) {
			b.sep = runIn
		}
		it.blocks = append(it.blocks, b)
		if i == at {
			p.addCaption(dr, it)
		}
	}
	if p.chance(p.st.Verse) {
		it.add(Body, p.verse()...)
	}
	if p.chance(p.st.Lists) {
		it.add(Body, p.list()...)
	}
}

// addCaption: 11月10日，渔民驾船穿梭在养殖网箱间。　　徐燕 报道
func (p *press) addCaption(dr *draft, it *item) {
	for _, c := range dr.captions[:min(len(dr.captions), 2)] {
		c = clean(c)
		if c == "" {
			continue
		}
		part := Caption
		if utf8.RuneCountInString(c) < 24 && hasAny(c, signedBy) {
			part = Credit
		}
		it.add(part, c)
	}
}

// columnEnd is a place in mid-sentence where a column may end, 0 if there is
// none.
func (p *press) columnEnd(s string) int {
	r := []rune(s)
	if len(r) < 50 {
		return 0
	}
	at := 15 + p.IntN(len(r)-30)
	if strings.ContainsRune("，。；：、！？”（", r[at-1]) || strings.ContainsRune("，。；：、！？”） 　", r[at]) || r[at-1] == ' ' || r[at-1] == '　' {
		return 0
	}
	return len(string(r[:at]))
}

// withSubheads puts short lines made of first clauses before some paragraphs.
func (p *press) withSubheads(body []Piece) []Piece {
	if len(body) < 5 {
		return body
	}
	for _, q := range body {
		if q.Part == Subhead || q.Open&OpenSubhead != 0 {
			return body // it has its own
		}
	}
	every := p.between(2, 4)
	form := p.st.subForm(p.dice)
	var out []Piece
	n := 0
	for i, q := range body {
		if i > 0 && i%every == 0 {
			if s := firstClause(q.Text, 4, 16); s != "" {
				n++
				out = append(out, Piece{Part: Subhead, Text: form(n, s)})
			}
		}
		out = append(out, q)
	}
	return out
}

// subForm is how the subheads of a page look: 一、…, ▌ 01 …, ■…, or plain.
func (st *Style) subForm(d dice) func(n int, s string) string {
	switch d.weighed(6, 2, 1, 1, 0.6, 0.6) {
	case 1:
		return func(n int, s string) string { return han(n) + "、" + s }
	case 2:
		return func(n int, s string) string { return "（" + han(n) + "）" + s }
	case 3:
		mark := pick(d, "■", "●", "◆", "▌", "★", "○", "【")
		if mark == "【" {
			return func(n int, s string) string { return "【" + s + "】" }
		}
		return func(n int, s string) string { return mark + s }
	case 4:
		return func(n int, s string) string { return "▌ 0" + numeral(n) + " " + s }
	case 5:
		return func(n int, s string) string { return "“" + s + "”" }
	}
	return func(n int, s string) string { return s }
}

// firstClause is the first clause of s with from to to characters, "" if
// there is none.
func firstClause(s string, from, to int) string {
	for _, c := range strings.FieldsFunc(s[:min(len(s), 240)], func(r rune) bool { return strings.ContainsRune("，。；：、！？“”「」（）【】", r) }) {
		if n := utf8.RuneCountInString(c); n >= from && n <= to && utf8.ValidString(c) && !strings.ContainsAny(c, " 　电電讯訊") {
			return c
		}
	}
	return ""
}

// subRunIn is how often a subhead runs into its paragraph without a space.
func (st *Style) subRunIn() float64 {
	if st.Name == "shenbao30" {
		return 0.4
	}
	return 0
}

// finish puts the text of an item into the dress of its time.
func (p *press) finish(it *item) {
	st := p.st
	p.runBody(it)
	if len(st.Wraps) > 0 {
		it.widths[0] = oneOf(p.dice, st.Wraps)
		if p.chance(st.Mixed) {
			it.widths[1] = oneOf(p.dice, st.Wraps)
			it.change = p.between(1, 6)
		}
	}
	for i := range it.blocks {
		b := &it.blocks[i]
		rest := b.Text[b.broken:]
		if b.broken > 0 {
			head := p.print(b.Text[:b.broken], b.Part)
			b.Text, b.broken = head+p.print(rest, b.Part), len(head)
			continue
		}
		b.Text = p.print(rest, b.Part)
	}
	it.byline = p.convert(it.byline)
	kept := it.blocks[:0]
	for _, b := range it.blocks {
		if strings.Trim(b.Text, " 　") != "" {
			kept = append(kept, b)
		}
	}
	it.blocks = kept
}

// runBody marks where the body begins, or lets the heading run into it.
func (p *press) runBody(it *item) {
	for i := range it.blocks {
		b := &it.blocks[i]
		if b.Part != Body {
			continue
		}
		if it.kind == News && !hasAnyPrefix(b.Text, []string{"▲", "○", "●", "△"}) {
			b.Text = p.st.BodyMark + b.Text
			if b.broken > 0 {
				b.broken += len(p.st.BodyMark)
			}
		}
		if i > 0 && it.blocks[i-1].Part == Head && p.chance(p.st.RunIn) {
			b.sep = runIn
		}
		return
	}
}

func (p *press) print(s string, part Part) string {
	return p.rewrite(p.convert(s), part)
}

// convert puts the source's text into the script of the page. Text that is
// traditional already would lose by it: 云 is no 雲 there.
func (p *press) convert(s string) string {
	traditionalSource := p.src.Medium == "republic" || p.src.Medium == "hk" || p.src.Medium == "tw"
	switch {
	case p.st.Script == scriptTraditional && !traditionalSource:
		return p.made(s)
	case p.st.Script == scriptSimplified && traditionalSource:
		return simplified.convert(s)
	}
	return s
}
