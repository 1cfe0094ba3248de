package page

import (
	"jianbao/parse/han"
	"strings"
)

// head is what a running head (报眉) holds: the line over a page that repeats
// paper, date and page.
type head struct {
	mark    Mark
	paged   bool
	dated   bool
	named   bool // the paper
	numbers bool // the number of the issue
	others  int  // words that nothing is known of
}

// mostOthers is how many words may stand in a running head of which nothing is
// known, as the name of a page.
const mostOthers = 2

// readHead reads a line that holds nothing but what running heads hold.
func readHead(l *look) (h head, ok bool) {
	text := l.text
	if d, from, to := han.FindDate(text); to > 0 && d.Month > 0 && d.Day > 0 {
		h.dated = true
		text = text[:from] + " " + text[to:]
	}
	words := fields(text, "|｜·/")
	for i, w := range words {
		if h.dated && h.named && i+1 == len(words) && h.takeNumber(w) {
			continue
		}
		if !h.take(w) {
			return head{}, false
		}
	}
	return h, h.others == 0 || h.others <= mostOthers && h.dated && h.named && h.paged
}

// takeNumber reads the bare number of a page that closes a running head.
func (h *head) takeNumber(w string) bool {
	m, n := readMark(w)
	if n != len(w) || !m.bare || h.paged {
		return false
	}
	m.bare = false
	h.paged, h.mark = true, m
	return true
}

// take reads one word of a running head.
func (h *head) take(w string) bool {
	w = strings.Trim(w, pageTrim)
	if w == "" || isBesideDate(w) {
		return true
	}
	if isSectionName(w) {
		h.mark.Section = w
		return true
	}
	if m, ok := readPageWord(w); ok {
		if m.Section == "" {
			m.Section = h.mark.Section
		}
		h.paged, h.mark = true, m
		return true
	}
	if isSerial(han.Fold(w)) {
		h.numbers = true
		return true
	}
	if isPaperWord(w) {
		h.named = true
		return true
	}
	if label, _, ok := strings.Cut(strings.ReplaceAll(w, ":", "："), "："); ok {
		plain := han.Fold(label)
		return editorWords[plain] || labels[plain] != "" || plain == "电话" || plain == "邮箱"
	}
	if runesIn(w) > 6 || !han.AllHan(w) {
		return false
	}
	h.others++
	if h.mark.Section == "" {
		h.mark.Section = w
	}
	return true
}

// readPageWord reads a word that is the mark of a page, perhaps with the name
// of its section: A03版：民生.
func readPageWord(w string) (m Mark, ok bool) {
	m, n := readMark(w)
	if n == 0 || m.bare {
		return Mark{}, false
	}
	rest := strings.Trim(w[n:], "：:")
	return sectioned(m, rest), rest == "" || isSectionName(rest)
}

// isBesideDate reports whether a word stands beside dates: 星期一,
// 农历三月廿八, 今日四版.
func isBesideDate(w string) bool {
	plain := han.Fold(w)
	for _, p := range []string{"星期", "周", "礼拜", "农历", "夏历", "旧历", "阴历"} {
		if strings.HasPrefix(plain, p) && runesIn(plain) <= 10 {
			return true
		}
	}
	return isSheetCount(plain)
}

// areBesideDates reports whether all words of a line stand beside dates:
// 星期二　农历戊戌年九月十五.
func areBesideDates(s string) bool {
	words := fields(s, "")
	for _, w := range words {
		if !isBesideDate(w) {
			return false
		}
	}
	return len(words) > 0
}

// isSheetCount is how many pages the issue has: 今日四版, 本期共8版, 今日二张.
func isSheetCount(plain string) bool {
	for _, p := range []string{"今日", "本期", "共", "今天", "本日"} {
		rest, ok := strings.CutPrefix(plain, p)
		if !ok {
			continue
		}
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, "出版"), "共")
		after := strings.TrimLeftFunc(rest, han.IsDigit)
		if after != rest && (after == "版" || after == "张" || after == "页") {
			return true
		}
	}
	return false
}

// isPaperWord reports whether a word beside a date or page is the name of a
// paper, also one of two characters: 晶報.
func isPaperWord(w string) bool {
	if IsPaperName(w) {
		return true
	}
	plain := han.Fold(w)
	return runesIn(w) == 2 && strings.HasSuffix(plain, "报") && !han.EndsWithAny(plain, notPapers)
}

// isPageHead is a running head with a page in it: 清溪日报　2024年5月6日　第3版.
func isPageHead(l *look) bool {
	h, ok := readHead(l)
	return ok && h.paged && (h.dated || h.named)
}

// isDateLine is a date with nothing but weekday, lunar date, paper and number
// beside it: 2024年5月6日　星期一　农历三月廿八.
func isDateLine(l *look) bool {
	d, from, to := han.FindDate(l.tight)
	if to == 0 || d.Year == 0 || d.Month == 0 {
		return false
	}
	if h, ok := readHead(l); ok && (h.named || h.numbers) {
		return true
	}
	return runesIn(l.tight[:from]) <= longestBeside && opensDateWord(l.plain[to:])
}

// longestBeside is how many characters may stand before the date of a page head.
const longestBeside = 12

// opensDateWord reports whether what follows a date goes on as a page head
// does: with the weekday, the date of the old calendar or the number.
func opensDateWord(rest string) bool {
	rest = strings.TrimLeft(rest, "（(·")
	for _, w := range dateWords {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}
