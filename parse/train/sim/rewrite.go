package sim

import (
	"strings"
	"unicode/utf8"
)

// redate takes the dateline of today off a text that is made to look old, and
// gives it one of its time where the style asks for that.
//
//	（重慶廿日海通電） 〔中央社南京廿日電〕 【新华社延安十二日电】
func (p *press) redate(dr *draft) {
	st := p.st
	if len(dr.body) == 0 || dr.body[0].Part != Body {
		return
	}
	first := dr.body[0].Text
	if dr.body[0].Open != 0 || utf8.RuneCountInString(first) < 20 {
		return
	}
	end := datelineEnd(first)
	if end > 0 && p.old() && dr.year > 1950 {
		first, end = afterDateline(first), 0
	}
	opened := end > 0 || hasAnyPrefix(first, []string{"▲", "○", "●", "△", "（"})
	if !opened && p.dateForm != "" && p.chance(st.Dateline) {
		first = p.fill(p.dated()) + first
	}
	if first != dr.body[0].Text {
		dr.body = append([]Piece{}, dr.body...)
		dr.body[0].Text = first
		if p.dateForm != "" && strings.ContainsAny(p.dateForm, "（〔【▲") {
			p.redateMore(dr)
		}
	}
}

// dated is the form of a dateline: mostly that of the page.
func (p *press) dated() string {
	if p.chance(0.3) {
		return oneOf(p.dice, p.st.DateForms)
	}
	return p.dateForm
}

// redateMore gives further paragraphs datelines of their own, as where several
// dispatches stand under one head.
func (p *press) redateMore(dr *draft) {
	if !p.chance(0.35) {
		return
	}
	for i := 1; i < len(dr.body); i++ {
		if q := &dr.body[i]; q.Part == Body && q.Open == 0 && datelineEnd(q.Text) == 0 && utf8.RuneCountInString(q.Text) > 40 && p.chance(0.6) {
			q.Text = p.fill(p.dated()) + q.Text
		}
	}
}

// rewrite makes a text look as the style's time prints it.
func (p *press) rewrite(s string, part Part) string {
	rw := &p.st.Rewrite
	if rw.Marks == marksKept && rw.Digits == digitsKept && rw.Gaps == 0 && rw.Quotes == 0 {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	n, total := 0, utf8.RuneCountInString(s)
	var figure []rune
	for _, r := range s {
		n++
		if len(figure) > 0 && !isDigit(r) {
			out.WriteString(spoken(figure))
			figure = figure[:0]
		}
		switch {
		case isDigit(r) && rw.Digits == digitsHan:
			figure = append(figure, r)
			continue
		case isDigit(r):
			out.WriteString(rw.digit(r))
		case rw.Quotes > 0 && strings.ContainsRune("“”‘’", r):
			out.WriteString(oldQuotes.Replace(string(r)))
		case strings.ContainsRune("，。；：！？", r) && part != Head:
			out.WriteString(p.mark(r, n == total))
		case rw.Gaps > 0 && isHan(r) && n > 1 && n < total && p.chance(rw.Gaps):
			out.WriteString(pick(p.dice, "　", "　", "〓", "□"))
		default:
			out.WriteRune(r)
		}
	}
	out.WriteString(spoken(figure))
	return out.String()
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// spoken: 12 becomes 十二, 1933 一九三三
func spoken(figure []rune) string {
	if n := len(figure); n > 0 && n <= 2 && figure[0] != '0' {
		v := 0
		for _, r := range figure {
			v = 10*v + int(r-'0')
		}
		return han(v)
	}
	var s strings.Builder
	for _, r := range figure {
		s.WriteRune([]rune(hanDigits)[r-'0'])
	}
	return s.String()
}

var oldQuotes = strings.NewReplacer("“", "「", "”", "」", "‘", "『", "’", "』")

// digit prints a figure in the way of the time.
func (rw *rewrite) digit(r rune) string {
	if rw.Digits == digitsWide {
		return string(r - '0' + '０')
	}
	return string(r)
}

// mark is what the time prints for a sentence mark.
func (p *press) mark(r rune, last bool) string {
	switch p.st.Rewrite.Marks {
	case marksNone:
		return ""
	case marksComma:
		if r == '：' {
			return pick(p.dice, "、", "：", "、")
		}
		if last && p.chance(0.2) {
			return pick(p.dice, "", "云、", "云", "。")
		}
		return "、"
	case marksSome:
		if last || p.chance(0.7) {
			return ""
		}
		return "、"
	case marksDot:
		return "。"
	}
	return string(r)
}
