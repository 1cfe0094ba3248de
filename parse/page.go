package parse

import (
	"sort"
	"strings"
)

// pageIn finds the number of a page as printed: 第3版, 第66页, A12, 02.
func pageIn(t string) string {
	for _, unit := range []string{"版", "页", "頁"} {
		if i := strings.Index(t, unit); i >= 0 {
			from := len(strings.TrimRightFunc(t[:i], isDigit))
			if from < i {
				return t[len(strings.TrimSuffix(t[:from], "第")) : i+len(unit)]
			}
		}
	}
	t = strings.TrimLeft(t, dashes+"·. ")
	n := len(t) - len(strings.TrimLeftFunc(t, func(r rune) bool { return isArabic(r) || r >= 'A' && r <= 'D' }))
	return t[:n]
}

// pages are the page lines of an issue.
type pages struct {
	lines []furnLine
	foot  bool // they stand at the foot of their pages
}

func pagesOf(furn []furnLine) pages {
	p := pages{foot: true}
	for _, f := range furn {
		if f.kind == furnPage {
			p.lines = append(p.lines, f)
			p.foot = p.foot && f.at > 0
		}
	}
	return p
}

// at tells the page that block i stands on, by the page line before it, or
// where page lines stand at the foot, by the one behind it; "" is unknown.
func (p pages) at(i int) string {
	k := sort.Search(len(p.lines), func(k int) bool { return p.lines[k].at > i })
	if !p.foot {
		k--
	}
	if k < 0 || k >= len(p.lines) {
		return ""
	}
	return pageIn(squeeze(p.lines[k].line.text))
}
