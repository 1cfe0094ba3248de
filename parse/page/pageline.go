package page

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// Mark is what a page line says of its page.
type Mark struct {
	Printed string // 第3版, A12
	Number  int    // 3, 12; 0 where none is given
	Section string // 要闻
	bare    bool   // a number and nothing else
}

// pageTrim stands around a page mark: ■ 第3版 ■, 【第3版】, － 4 －.
const pageTrim = han.Dashes + han.Bullets + "【】[]〔〕（）()《》.*＊=＝~～/|｜▌"

var trimsPage = han.NewRuneSet(pageTrim)

// readMark reads a page mark at the beginning of t, which has no white space
// and nothing of pageTrim before it, and returns what stands after it: 第3版,
// A02, P4, 头版. whole is 0 for no mark.
func readMark(t string) (m Mark, whole int) {
	if !opensMark.Has(han.FirstRune(t)) {
		return Mark{}, 0
	}
	plain := han.Fold(t)
	if strings.HasPrefix(plain, "头版") {
		return Mark{Printed: t[:len("头版")], Number: 1}, len("头版")
	}
	if n := sheetMark(plain); n > 0 {
		m, whole = readMark(t[n:])
		m.Printed = t[:n+len(m.Printed)]
		return m, n + whole
	}
	rest, numbered := strings.CutPrefix(plain, "第")
	rest, letter := cutSheet(rest)
	isNumeral := han.IsArabic
	if numbered {
		isNumeral = han.IsDigit
	}
	after := strings.TrimLeftFunc(rest, isNumeral)
	digits := rest[:len(rest)-len(after)]
	if digits == "" || runesIn(digits) > 3 {
		return Mark{}, 0
	}
	unit := unitOf(after)
	if numbered && unit == 0 || letter != "" && runesIn(digits) > 2 {
		return Mark{}, 0
	}
	whole = len(plain) - len(after) + unit
	m = Mark{Printed: t[:whole], Number: max(0, han.NumberOf(digits))}
	m.bare = !numbered && letter == "" && unit == 0
	return m, whole
}

// opensMark holds the characters that the marks of pages begin with.
var opensMark = han.NewRuneSet("第头頭PpABCDEFGHＡＢＣＤＥＦＧＨ" + han.ArabicDigits)

// sheetMark is the length of the sheet that a mark opens with, where a page
// follows: 第一張 of 第一張第二版.
func sheetMark(plain string) int {
	sheet, page, ok := strings.Cut(plain, "张第")
	number, numbered := strings.CutPrefix(sheet, "第")
	if !ok || !numbered || number == "" || strings.TrimLeftFunc(number, han.IsDigit) != "" {
		return 0
	}
	after := strings.TrimLeftFunc(page, han.IsDigit)
	if after == page || unitOf(after) == 0 {
		return 0
	}
	return len(sheet) + len("张")
}

// cutSheet cuts the letter of a sheet, or P and Page, off the front of s.
func cutSheet(s string) (rest, letter string) {
	for _, p := range []string{"Page", "PAGE", "page", "P", "p."} {
		if r, ok := strings.CutPrefix(s, p); ok && han.IsArabic(han.FirstRune(r)) {
			return r, p
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if r = han.NarrowRune(r); r >= 'A' && r <= 'H' {
		return s[n:], string(r)
	}
	return s, ""
}

// unitOf is the length of the word for a page that s begins with, 0 for none.
func unitOf(s string) int {
	for _, u := range []string{"版", "页", "叠"} {
		if strings.HasPrefix(s, u) {
			return len(u)
		}
	}
	return 0
}

// readPageLine reads a line that is no more than the mark of a page and the
// name of its section.
func readPageLine(tight string) (m Mark, ok bool) {
	core := strings.TrimFunc(tight, trimsPage.Has)
	m, n := readMark(core)
	if n == 0 {
		return Mark{}, false
	}
	rest := strings.Trim(core[n:], pageTrim+"：:")
	bracketed := strings.ContainsAny(tight, "（(【")
	switch {
	case rest == "":
		return m, !m.bare || !bracketed
	case strings.ContainsAny(rest, "，。的了"):
		return Mark{}, false
	case endsInUnit(m.Printed):
		return sectioned(m, rest), len(rest) <= longestSection || opensEditors(rest)
	case m.bare && n < 2:
		return Mark{}, false
	}
	return sectioned(m, rest), isSectionName(rest)
}

// endsInUnit reports whether a mark ends with the word for a page and has a
// number: whatever stands after it is the name of the page.
func endsInUnit(printed string) bool {
	plain := han.Fold(printed)
	return plain != "头版" && unitOf(plain[max(0, len(plain)-len("版")):]) > 0
}

// longestSection is the longest name of a section, in bytes.
const longestSection = 36

// sectioned adds the name of the section to a mark, unless editors stand there.
func sectioned(m Mark, rest string) Mark {
	m.bare = false
	if !opensEditors(rest) && len(rest) <= longestSection {
		m.Section = rest
	}
	return m
}

// opensEditors reports whether s begins with the name of a desk.
func opensEditors(s string) bool {
	plain := han.Fold(s)
	for w := range editorWords {
		if strings.HasPrefix(plain, w) {
			return true
		}
	}
	return false
}

// isSectionName reports whether s is the name of a section, or several with
// dots between: 要闻, 科技·新知.
func isSectionName(s string) bool {
	for _, part := range fields(han.Fold(s), "·•/、") {
		if sections[part] || sections[strings.TrimSuffix(part, "新闻")] {
			return true
		}
	}
	return false
}

// isPageLine covers 第 66 页, 第3版, ３版, － 4 －, A12, 04, 第三版：要闻, P4.
func isPageLine(l *look) bool {
	_, ok := readPageLine(l.tight)
	return ok
}
