package page

import (
	"jianbao/parse/han"
	"sort"
	"strconv"
	"strings"
)

// PageIn finds the number of a page as printed: 第3版, 第66页, A12, 02.
func PageIn(t string) string {
	for _, unit := range []string{"版", "页", "頁"} {
		if i := strings.Index(t, unit); i >= 0 {
			from := len(strings.TrimRightFunc(t[:i], han.IsDigit))
			if from < i {
				return t[len(strings.TrimSuffix(t[:from], "第")) : i+len(unit)]
			}
		}
	}
	t = strings.TrimLeft(t, han.Dashes+"·. ")
	n := len(t) - len(strings.TrimLeftFunc(t, func(r rune) bool { return han.IsArabic(r) || r >= 'A' && r <= 'D' }))
	return t[:n]
}

// pages are the page lines of an issue.
type pages struct {
	lines []FurnLine
	foot  bool // they stand at the foot of their pages
}

func PagesOf(furn []FurnLine) pages {
	p := pages{foot: true}
	for _, f := range furn {
		if f.Kind == FurnPage {
			p.lines = append(p.lines, f)
			p.foot = p.foot && f.at > 0
		}
	}
	return p
}

// At tells the page that block i stands on, by the page line before it, or
// where page lines stand at the foot, by the one behind it; "" is unknown.
func (p pages) At(i int) string {
	k := sort.Search(len(p.lines), func(k int) bool { return p.lines[k].at > i })
	if !p.foot {
		k--
	}
	if k < 0 || k >= len(p.lines) {
		return ""
	}
	return PageIn(han.Squeeze(p.lines[k].Line.Text))
}

// DigitsOf returns the number of a page in arabic digits: 第十二版 is 12.
func DigitsOf(printed string) string {
	n := han.NumberOf(strings.TrimFunc(printed, func(r rune) bool { return !han.IsDigit(r) }))
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}
