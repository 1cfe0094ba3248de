package feature

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/parse/han"
	"jianbao/parse/page"
)

// look is what can be seen of a block by itself. Its fields are values of the
// parts of the same names, see parts.go.
type look struct {
	class  uint64 // what the block looks like at first sight
	length uint64 // class of its length
	open   uint64 // what it opens with
	end    uint64 // what it ends with
	suffix uint64 // what its closing bracket holds, 0 for nothing
	inside uint64 // the strongest mark in it, before its last character
	closes uint64 // how it may close an article
	spaces uint64 // gaps of white space in a heading-like line
	short  bool   // it may be a heading, by its length and its end
}

// edge is what stands before the first block and after the last.
var edge = look{class: classEdge, length: lengthEdge, open: openEdge, end: endEdge, closes: closesOpen}

func lookAt(b *page.Block) look {
	l := look{
		length: lengthOf(b.Runes),
		open:   openOf(b),
		end:    endOf(b.Text),
		suffix: suffixOf(b.Text),
	}
	tailed := b.Signs.Tailed()
	l.class = classOf(b, &l, tailed)
	l.short = l.class == classHead || l.class == classLine
	l.inside = insideOf(b)
	l.closes = closesOf(l.class, tailed)
	if l.short {
		l.spaces = spacesIn(b.Text)
	}
	return l
}

// Lengths part, in runes, where the kinds of lines part: names, titles, long
// titles, short and long paragraphs.
var lengthBounds = [...]int{2, 4, 7, 10, 13, 16, 20, 24, 30, 38, 50, 70, 100, 160, 300}

const lengthEdge = uint64(len(lengthBounds)) + 2

func lengthOf(runes int) uint64 {
	for i, b := range lengthBounds {
		if runes <= b {
			return uint64(i) + 1
		}
	}
	return uint64(len(lengthBounds)) + 1
}

// openOf names what a block opens with.
func openOf(b *page.Block) uint64 {
	if b.Signs.DatelineHead > 0 {
		return openDateline
	}
	s := b.Text
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case han.IsHan(r) && r != '第' && !han.IsDigit(r):
		return wordOpen(s)
	case strings.HasPrefix(s, "——"), strings.HasPrefix(s, "--"):
		return openDash
	case r == '○' || r == '〇' || r == '◯':
		return openRing
	case strings.ContainsRune(han.Bullets, r):
		return openBullet
	case strings.ContainsRune("“‘『「﹁﹃", r):
		return openQuote
	case strings.ContainsRune("（(", r):
		return bracketOpen(s)
	case strings.ContainsRune("【[〔", r):
		return openSquare
	case strings.ContainsRune("《〈", r):
		return openBook
	case r >= '①' && r <= '⑳':
		return openItem
	case han.IsArabic(r):
		return numberOpen(s, han.IsArabic)
	case r == '第':
		return numberOpen(s[n:], han.IsDigit)
	case han.IsDigit(r):
		return numberOpen(s, han.IsDigit)
	}
	return wordOpen(s)
}

// wordOpen parts a speaker (某某：…) from other text.
func wordOpen(s string) uint64 {
	head := s[:min(len(s), 27)]
	i := strings.IndexByte(head, ':')
	if j := strings.Index(head, "："); j >= 0 && (i < 0 || j < i) {
		i = j
	}
	if i > 0 && i <= 24 && !strings.ContainsAny(s[:i], "，。、") {
		return openSpeaker
	}
	return openText
}

// bracketOpen parts （一） and （１） from other openings in brackets.
func bracketOpen(s string) uint64 {
	_, n := utf8.DecodeRuneInString(s)
	rest := strings.TrimLeftFunc(s[n:], han.IsDigit)
	if len(rest) < len(s)-n && strings.ContainsRune("）)", han.FirstRune(rest)) {
		return openItem
	}
	if strings.ContainsRune(han.Brackets, han.LastRune(s)) && strings.Count(s, "（")+strings.Count(s, "(") == 1 {
		return openAllBracket
	}
	return openBracket
}

// numberOpen parts 一、 １． 3. from dates and amounts.
func numberOpen(s string, digit func(rune) bool) uint64 {
	rest := strings.TrimLeftFunc(s, digit)
	switch r := han.FirstRune(rest); {
	case strings.ContainsRune("、．.·：:", r):
		return openItem
	case strings.ContainsRune("章条條节節编編", r):
		return openChapter
	case strings.ContainsRune("月年日时時", r):
		return openDate
	}
	return openNumber
}

// endOf names what a text ends with.
func endOf(s string) uint64 {
	r := han.LastRune(s)
	switch {
	case han.IsHan(r):
		return endWord
	case strings.HasSuffix(s, "——"), strings.HasSuffix(s, "--"):
		return endDash
	case strings.ContainsRune("。．｡", r):
		return endStop
	case strings.ContainsRune("！？!?", r):
		return endCall
	case r == '…':
		return endDots
	case strings.ContainsRune("：:", r):
		return endColon
	case r == '、':
		return endList
	case strings.ContainsRune("，,；;", r):
		return endPause
	case strings.ContainsRune(han.Brackets, r):
		return endBracket
	case strings.ContainsRune(han.Closers, r) && han.EndsSentence(s):
		return endQuoteStop
	case strings.ContainsRune(han.Closers, r):
		return endQuote
	case han.IsArabic(r) || han.IsLatin(r):
		return endLatin
	}
	return endWord
}

// suffixOf names the short text in the bracket that ends s: one of
// suffixWords, or other.
func suffixOf(s string) uint64 {
	r, n := utf8.DecodeLastRuneInString(s)
	if r != '）' && r != ')' {
		return 0
	}
	i := strings.LastIndexAny(s, "（(")
	if i < 0 || len(s)-i > 30 {
		return 0
	}
	_, m := utf8.DecodeRuneInString(s[i:])
	held := strings.Map(func(r rune) rune {
		if han.IsDigit(r) {
			return '#'
		}
		return r
	}, s[i+m:len(s)-n])
	if k := slices.Index(suffixWords, held); k >= 0 {
		return uint64(k) + 1
	}
	return uint64(len(suffixWords))
}

// insideOf names the strongest mark inside a line of up to 100 runes; longer
// ones are text whatever stands in them.
func insideOf(b *page.Block) uint64 {
	if b.Runes > 100 {
		return insideLong
	}
	marks := insideNone
	for i, r := range b.Text {
		if i+utf8.RuneLen(r) >= len(b.Text) {
			break
		}
		switch r {
		case '。':
			return insideStop
		case '，', '；', ',', ';':
			marks = max(marks, insideComma)
		case '、':
			marks = max(marks, insideList)
		case '：', ':':
			marks = max(marks, insideColon)
		}
	}
	return marks
}

// spacesIn counts the gaps in a line, three at most.
func spacesIn(s string) uint64 {
	n := uint64(1)
	space := false
	for _, r := range s {
		is := han.IsSpace(r)
		if is && !space && n < 4 {
			n++
		}
		space = is
	}
	return n
}

// classOf says what a block looks like at first sight.
func classOf(b *page.Block, l *look, tailed bool) uint64 {
	if class := signClass(b, l); class != 0 {
		return class
	}
	stop := han.EndsSentence(b.Text)
	switch {
	case (l.open == openItem || l.open == openChapter) && b.Runes <= 30 && !stop:
		return classItem
	case b.Runes <= 24 && l.end == endCall && !strings.ContainsAny(b.Text, "。；"):
		return classHead
	case b.Runes <= 36 && l.end != endPause && l.end != endList && isTitleLike(b, l, stop, tailed):
		return classHead
	case b.Runes <= 70 && isTitleLike(b, l, stop, tailed):
		return classLine
	case tailed && b.Signs.TailByline >= 0:
		return classSigned
	case tailed:
		return classClosed
	case l.end == endColon:
		return classLead
	case b.Runes <= 40:
		return classShort
	}
	return classPara
}

// signClass is the class of a block that a byline, a credit or a dateline
// marks, 0 for none.
func signClass(b *page.Block, l *look) uint64 {
	s := &b.Signs
	switch {
	case s.CreditLine:
		return classCredit
	case l.open == openAllBracket && (s.TailByline == 0 || s.Byline):
		return classNames
	case s.Byline:
		return classByline
	case b.Runes <= 40 && s.DatelineTail == 0:
		return classSource
	case l.open == openDateline && b.Runes > 12:
		return classNews
	case b.Runes <= 8 && s.Name:
		return className
	}
	return 0
}

// isTitleLike reports whether nothing in a block speaks for a sentence.
func isTitleLike(b *page.Block, l *look, stop, tailed bool) bool {
	return !stop && !tailed && l.end != endColon && !han.StopInside(b.Text)
}

// closesOf says how a block may close an article.
func closesOf(class uint64, tailed bool) uint64 {
	switch class {
	case classNames:
		return closesNames
	case classSource:
		return closesSource
	case classCredit:
		return closesCredit
	case classByline:
		return closesByline
	}
	if tailed {
		return closesTail
	}
	return closesOpen
}
