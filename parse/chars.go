package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Punctuation by what it does at the edge of a line; GB/T 15834-2011 and its
// traditional and ASCII counterparts.
const (
	stops    = "。．！？!?…｡"         // end a sentence
	closers  = "”’』」﹂﹄）)］]】〕》〉\"" // close what was opened; may follow a stop
	openers  = "“‘『「﹁﹃（(［[【〔《〈"
	pauses   = "，,、；;：:" // a sentence goes on behind them
	dashes   = "—–―─－-"
	bullets  = "●■□◆◇▲△★☆◎○※▼▽•·"
	brackets = "）)】〕］]"
)

// endsSentence says whether s ends with a full stop, also one inside closing
// quotes or brackets.
func endsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if strings.ContainsRune(stops, r) {
			return true
		}
		if !strings.ContainsRune(closers, r) {
			return false
		}
		s = s[:len(s)-n]
	}
	return false
}

// stopInside says whether a full stop (。) stands before the last rune of s.
func stopInside(s string) bool {
	i := strings.Index(s, "。")
	return i >= 0 && i+len("。") < len(strings.TrimRight(s, closers))
}

// openEnded says whether s breaks off: no stop, bracket, colon or other mark
// ends it, so a column or a page end may have cut it.
func openEnded(s string) bool {
	r := lastRune(s)
	return !endsSentence(s) && !strings.ContainsRune("：:；;"+dashes+closers, r)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) || r == '〇' }

// isDigit covers ASCII, full-width and Chinese digits.
func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '０' && r <= '９' || strings.ContainsRune("〇零一二三四五六七八九十百千两廿卅", r)
}

// headRunes returns the first n runes of s.
func headRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// tailRunes returns the last n runes of s.
func tailRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// maskDigits makes every arabic digit a #.
func maskDigits(s string) string {
	if strings.IndexFunc(s, isArabic) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isArabic(r) {
			return '#'
		}
		return r
	}, s)
}

// hasHalves says whether s is two balanced halves with a space between, as
// titles are: 保护文化生态 畅享说唱文化.
func hasHalves(s string) bool {
	a, b, ok := cutSpace(s)
	return ok && utf8.RuneCountInString(a) >= 4 && utf8.RuneCountInString(a) == utf8.RuneCountInString(b)
}
