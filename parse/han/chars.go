package han

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Punctuation by what it does at the edge of a line; GB/T 15834-2011 and its
// traditional and ASCII counterparts.
const (
	Stops    = "。．！？!?…｡"         // end a sentence
	Closers  = "”’』」﹂﹄）)］]】〕》〉\"" // close what was opened; may follow a stop
	Pauses   = "，,、；;：:"          // a sentence goes on after them
	Dashes   = "—–―─－-"
	Bullets  = "●■□◆◇▲△★☆◎○※▼▽•·"
	Openers  = "（([【〔［" // brackets that bylines and datelines stand in
	Brackets = "）)】〕］]" // and those that close them
)

// EndsSentence reports whether s ends with a full stop, also one inside closing
// quotes or brackets.
func EndsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case inCommonHan(r):
			return false
		case stops.Has(r):
			return true
		case !closers.Has(r):
			return false
		}
		s = s[:len(s)-n]
	}
	return false
}

var stops, closers = NewRuneSet(Stops), NewRuneSet(Closers)

// StopInside reports whether a full stop (。) stands before the last rune of s.
func StopInside(s string) bool {
	i := strings.Index(s, "。")
	return i >= 0 && i+len("。") < len(strings.TrimRight(s, Closers))
}

// OpenEnded reports whether s breaks off: no stop, bracket, colon or other mark
// ends it, so a column or a page end may have cut it.
func OpenEnded(s string) bool {
	r := LastRune(s)
	return inCommonHan(r) || !EndsSentence(s) && !strings.ContainsRune("：:；;"+Dashes+Closers, r)
}

// IsHan reports whether r is a Han character; 〇 is one. It is asked of every
// character, of which nearly all stand in one block.
func IsHan(r rune) bool {
	if inCommonHan(r) {
		return true
	}
	return r >= '\u2e80' && (r == '〇' || unicode.Is(unicode.Han, r))
}

// inCommonHan reports whether r stands in the block of the common characters.
func inCommonHan(r rune) bool { return r >= '\u4e00' && r <= '\u9fff' }

// IsDigit reports whether r is a digit: ASCII, full-width or Chinese.
func IsDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '０' && r <= '９' || digitSet.Has(r)
}

var digitSet = NewRuneSet("〇零一二三四五六七八九十百千两廿卅")

// HeadRunes returns the first n runes of s.
func HeadRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// TailRunes returns the last n runes of s.
func TailRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// MaskDigits returns s with every arabic digit as #.
func MaskDigits(s string) string {
	if strings.IndexFunc(s, IsArabic) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if IsArabic(r) {
			return '#'
		}
		return r
	}, s)
}

// HasHalves reports whether s is two balanced halves with a space between, as
// titles are: 保护文化生态 畅享说唱文化.
func HasHalves(s string) bool {
	a, b, ok := CutSpace(s)
	return ok && utf8.RuneCountInString(a) >= 4 && utf8.RuneCountInString(a) == utf8.RuneCountInString(b)
}

// ContainsDigit reports whether an arabic digit stands in s.
func ContainsDigit(s string) bool { return strings.IndexFunc(s, IsArabic) >= 0 }

// IsArabic reports whether r is an arabic digit, in either width.
func IsArabic(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// AllDigits reports whether s holds nothing but digits.
func AllDigits(s string) bool { return strings.TrimLeftFunc(s, IsDigit) == "" }

// CutSpace cuts s at its first white space.
func CutSpace(s string) (before, after string, found bool) {
	i := strings.IndexFunc(s, IsSpace)
	if i < 0 {
		return s, "", false
	}
	return s[:i], strings.TrimLeftFunc(s[i:], IsSpace), true
}

// Digits counts the arabic digits in s.
func Digits(s string) int {
	n := 0
	for _, r := range s {
		if IsArabic(r) {
			n++
		}
	}
	return n
}

// IsLatin reports whether r is a letter of ASCII.
func IsLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// IsSpace reports whether r leaves no mark on paper: white space, the
// ideographic space, and the zero-width spaces that page software leaves.
func IsSpace(r rune) bool {
	if r > '\u3000' && r < '\ufeff' {
		return false
	}
	switch r {
	case '\u200b', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r)
}

// Columns is the width of s on paper, in half-width columns.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += RuneColumns(r)
	}
	return n
}

// RuneColumns is 1 for ASCII and what is set as narrow as it, else 2:
// Chinese papers set quotes, dashes and ellipses full-width.
func RuneColumns(r rune) int {
	switch {
	case r >= '\u3000' && r < '\ufeff':
		return 2
	case r == '\t':
		return 4
	case r < 0x300 && r != '·' && r != '×':
		return 1
	case IsSpace(r) && r != '\u3000':
		return 1
	}
	return 2
}

// Squeeze returns s without white space.
func Squeeze(s string) string {
	if strings.IndexFunc(s, IsSpace) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// FirstRune is the first character of s, utf8.RuneError when it is empty.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// LastRune is the last character of s, utf8.RuneError when it is empty.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// AllHan reports whether s holds nothing but Han characters.
func AllHan(s string) bool { return strings.TrimLeftFunc(s, IsHan) == "" }
