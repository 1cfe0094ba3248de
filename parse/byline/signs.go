package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Signs is all that the readers of this package find in one line or paragraph.
// It is taken once, where the text is born, and kept with it. Offsets are
// bytes; strings are substrings of the text, as printed.
type Signs struct {
	Byline       bool   // the whole text is a byline: 本报记者 张三
	CreditLine   bool   // the whole text is a photo credit: 张三摄
	Name         bool   // the whole text looks like one personal name
	Signature    bool   // the whole text may sign a letter or a notice: 妻　王秀英, 县农业技术推广站
	DatelineHead int    // length of the dateline that opens it, 0 for none
	DatelineTail int    // where the dateline that closes it begins, -1 for none
	TailByline   int    // where the bracketed byline that closes it begins, -1 for none
	Signed       string // what that bracket holds
	Credit       string // the photo credit that closes it
}

// Scan reads the signs of a text. It looks once at the head and the end, and
// only at a line that can be a byline from end to end.
func Scan(s string) Signs {
	signs := Signs{DatelineHead: datelineHead(s), DatelineTail: -1, TailByline: -1}
	body := strings.TrimRightFunc(s, unicode.IsSpace)
	b := closingBracket(body)
	if b.start >= 0 {
		signs.addBracket(body, &b)
	} else {
		signs.Credit = openCredit(body)
	}
	signs.addLine(body, &b)
	return signs
}

// addBracket takes in what the bracket at the end of s is.
func (s *Signs) addBracket(text string, b *bracket) {
	s.Credit = b.creditOf(text)
	if b.dated {
		s.DatelineTail = b.start
	}
	if b.isByline() {
		s.TailByline, s.Signed = b.start, b.inner.printed
	}
}

// addLine takes in what the whole line is.
func (s *Signs) addLine(text string, b *bracket) {
	line := strings.TrimLeftFunc(text, unicode.IsSpace)
	if line == "" || len(line) > maxBylineBytes {
		return
	}
	if b.start >= 0 {
		b.start -= len(text) - len(line)
	}
	s.CreditLine = isCreditLine(line, s.Credit, b)
	s.Name = isName(line)
	s.Byline = s.isByline(line, b)
	s.Signature = !s.Byline && !s.CreditLine && isSignature(line)
}

// isByline reports whether a trimmed line is a byline from end to end.
func (s *Signs) isByline(line string, b *bracket) bool {
	switch {
	case b.start == 0 && s.TailByline >= 0:
		return !endsText.in(line)
	case opensWithDash(line):
		return isDashedName(line)
	case !hasBylineSign(line) || s.CreditLine || s.DatelineHead > 0 || kindOf(han.FirstRune(line)) == itemBracket:
		return false
	}
	return isSignedLine(fold(line))
}

// OpensItem reports whether the text can only begin something: it opens with
// a dateline, or is a byline or a credit.
func (s *Signs) OpensItem() bool { return s.DatelineHead > 0 || s.Byline || s.CreditLine }

// Tailed reports whether a byline, a dateline or a credit closes the text.
func (s *Signs) Tailed() bool { return s.TailByline >= 0 || s.DatelineTail >= 0 || s.Credit != "" }

// headBytes is the first n bytes of s, or less so as to cut no character.
func headBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
