package page

import (
	"jianbao/parse/han"
	"sort"
	"strconv"
	"strings"
)

// PageIn finds the number of a page as printed: 第3版, 第66页, A12, 02, 头版.
func PageIn(t string) string { return markIn(t).Printed }

// markIn finds the mark of a page in a line without white space: the line may
// be one, or a running head that holds one.
func markIn(t string) Mark {
	if m, ok := readPageLine(t); ok {
		return m
	}
	plain := han.Fold(t)
	for _, unit := range []string{"版", "页"} {
		i := strings.Index(plain, unit)
		if i < 0 {
			continue
		}
		from := len(strings.TrimRightFunc(plain[:i], han.IsDigit))
		if from == i {
			continue
		}
		number := han.NumberOf(plain[from:i])
		from = len(strings.TrimSuffix(strings.TrimRight(plain[:from], "ABCDEFGH"), "第"))
		return Mark{Printed: t[from : i+len(unit)], Number: max(0, number)}
	}
	return Mark{}
}

// pages are the page lines of an issue.
type Pages struct {
	lines []FurnLine
	marks []Mark
	foot  bool // they stand at the foot of their pages
}

// PagesOf reads the page lines of a text. Bare numbers count only where each
// goes on from the page before it: stray ones set no page.
func PagesOf(page *Page) Pages {
	var p Pages
	for _, f := range page.Furniture {
		if f.Kind != FurnPage {
			continue
		}
		m := pageMark(&f.Line)
		if n := len(p.marks); m.Printed == "" && n > 0 && p.lines[n-1].at == f.at && isSectionName(f.Line.Text) && p.marks[n-1].Section == "" {
			p.marks[n-1].Section = f.Line.Text // below 第3版
		}
		if m.Printed != "" {
			p.lines, p.marks = append(p.lines, f), append(p.marks, m)
		}
	}
	if !p.bareGoOn() {
		p.dropBare()
	}
	p.foot = p.standAtFoot(len(page.Blocks))
	return p
}

// standAtFoot reports whether page lines close their pages: text stands before
// the first, and none of blocks after the last. The first page of a paper may
// have no page line but its masthead: the second then opens with 第2版.
func (p *Pages) standAtFoot(blocks int) bool {
	n := len(p.lines)
	if n == 0 || p.lines[0].at == 0 {
		return false
	}
	return p.lines[n-1].at == blocks || p.marks[0].Number != 2
}

// pageMark reads the mark of a page line.
func pageMark(l *Line) Mark {
	if k := lookAt(l.Text); k != nil {
		k.spell()
		if h, ok := readHead(k); ok && h.paged && (h.dated || h.named) {
			return h.mark
		}
	}
	return markIn(han.Squeeze(l.Text))
}

// bareGoOn reports whether each bare number goes on from the page before it,
// or where it is the first, is gone on from by the next.
func (p *Pages) bareGoOn() bool {
	for i, m := range p.marks {
		switch {
		case !m.bare:
		case i > 0 && m.Number != p.marks[i-1].Number+1:
			return false
		case i == 0 && (len(p.marks) == 1 || p.marks[1].Number != m.Number+1):
			return false
		}
	}
	return true
}

func (p *Pages) dropBare() {
	n := 0
	for i, m := range p.marks {
		if !m.bare {
			p.lines[n], p.marks[n] = p.lines[i], m
			n++
		}
	}
	p.lines, p.marks = p.lines[:n], p.marks[:n]
}

// At tells the page that block i stands on as printed, by the page line before
// it, or where page lines stand at the foot, by the one after it; "" is unknown.
func (p Pages) At(i int) string { return p.Mark(i).Printed }

// Mark tells the page that block i stands on, with its number and section; it
// is zero where the page is unknown.
func (p Pages) Mark(i int) Mark {
	k := sort.Search(len(p.lines), func(k int) bool { return p.lines[k].at > i })
	if !p.foot {
		k--
	}
	if k < 0 || k >= len(p.lines) {
		return Mark{}
	}
	return p.marks[k]
}

// DigitsOf returns the number of a page in arabic digits: 第十二版 is 12.
func DigitsOf(printed string) string {
	if han.Fold(printed) == "头版" {
		return "1"
	}
	n := han.NumberOf(strings.TrimFunc(printed, func(r rune) bool { return !han.IsDigit(r) }))
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}
