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
type pages struct {
	lines []FurnLine
	marks []Mark
	foot  bool // they stand at the foot of their pages
}

// PagesOf reads the page lines among furniture. A bare number counts only
// where it goes on from the page before it: a stray one sets no page.
func PagesOf(furn []FurnLine) pages {
	p := pages{foot: true}
	last := 0
	for k, f := range furn {
		if f.Kind != FurnPage {
			continue
		}
		m := pageMark(&f.Line)
		if m.Printed == "" || m.bare && !inSequence(furn, k, m.Number, last) {
			continue
		}
		last = m.Number
		p.lines, p.marks = append(p.lines, f), append(p.marks, m)
		p.foot = p.foot && f.at > 0
	}
	return p
}

// pageMark reads the mark of a page line.
func pageMark(l *Line) Mark {
	if k := lookAt(l.Text); k != nil {
		k.spell()
		if h, ok := readHead(k); ok && h.paged {
			return h.mark
		}
	}
	return markIn(han.Squeeze(l.Text))
}

// inSequence reports whether the bare number n of page line k goes on from
// the page before it, or is gone on from by the next.
func inSequence(furn []FurnLine, k, n, last int) bool {
	if last > 0 && n == last+1 {
		return true
	}
	for _, f := range furn[k+1:] {
		if f.Kind == FurnPage {
			return pageMark(&f.Line).Number == n+1
		}
	}
	return false
}

// At tells the page that block i stands on as printed, by the page line before
// it, or where page lines stand at the foot, by the one after it; "" is unknown.
func (p pages) At(i int) string { return p.Mark(i).Printed }

// Mark tells the page that block i stands on, with its number and section; it
// is zero where the page is unknown.
func (p pages) Mark(i int) Mark {
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
