package page

import (
	"slices"
	"unicode/utf8"

	"jianbao/parse/han"
)

// longestForm is the longest line, in bytes, that can be furniture.
const longestForm = 360

// A class is a set of kinds of characters. One pass over a line finds the
// classes it holds; a form that asks for others is not tried.
type class uint32

const (
	hasNumber      class = 1 << iota // a digit, arabic or Chinese
	hasHan                           // any Chinese character
	hasLatin                         // a letter of ASCII
	hasLabel                         // a colon, slash or space after a word
	hasStop                          // 。！？
	hasComma                         // ，
	hasPageSign                      // 版, 页, 叠 or P
	hasTrail                         // ＞ or ｜
	hasFullStop                      // 。
	hasListComma                     // 、
	hasSemicolon                     // ；
	hasColon                         // ：
	hasBar                           // a bar or a tab, as in tables
	hasSpace                         // of ASCII
	hasWideSpace                     // U+3000
	hasOpenBracket                   // （
	opensEditor                      // the first character of a word of a list, and so on
	opensContact
	opensRegistration
	opensButton
	opensRight
	opensList
	hasGap         // white space of any sort
	hasAnyColon    // ： or :
	hasDateMark    // 年 or 月, or what parts the numbers of a date: no date is without
	endsPaper      // the last character of the name of a paper
	endsSerial     // 期 or 号
	edgesPublisher // the first or last of what names a publisher
)

// classes maps a folded character of the basic plane to its classes.
var classes = makeClasses()

func makeClasses() *[1 << 16]class {
	t := new([1 << 16]class)
	mark := func(chars string, c class) {
		for _, r := range chars {
			t[r] |= c
		}
	}
	for r := '\u3400'; r <= '\u9fff'; r++ {
		t[r] |= hasHan
	}
	for r := 'a'; r <= 'z'; r++ {
		t[r] |= hasLatin
		t[r-'a'+'A'] |= hasLatin
	}
	mark(han.DateNumerals+"百千两", hasNumber)
	mark("：:/／ 　\t", hasLabel)
	mark("。！？", hasStop)
	mark("，", hasComma)
	mark("。", hasFullStop)
	mark("、", hasListComma)
	mark("；", hasSemicolon)
	mark("：", hasColon)
	mark("|｜\t", hasBar)
	mark(" ", hasSpace)
	mark("　", hasWideSpace)
	mark("（", hasOpenBracket)
	mark("版页叠PpＰ", hasPageSign)
	mark(">＞›»|｜", hasTrail)
	for w := range editorWords {
		mark(string(han.FirstRune(w)), opensEditor)
	}
	mark(firstRunes(contactWords, contactPlain, contactOpeners), opensContact)
	mark(firstRunes(registrations), opensRegistration)
	mark("<＜"+firstRunes(navigation, shareWords), opensButton)
	mark(firstRunes(rights), opensRight)
	for w := range listTitles {
		mark(string(han.FirstRune(w)), opensList)
	}
	mark("：:", hasAnyColon)
	mark("年月-./－．／", hasDateMark)
	mark("报"+lastRunes(paperEnds), endsPaper)
	mark("期号號", endsSerial)
	mark(firstRunes(publisherLabels)+lastRunes(publisherEnds), edgesPublisher)
	return t
}

// A char is what one pass over a line asks of a character.
type char struct {
	mask  class // of its folded form
	cols  uint8
	space uint8 // 1 for white space
	folds bool
}

// chars are all sorts of characters that there are in the basic plane, some
// hundred, and charOf the sort of each. A byte for each character keeps what a
// line needs in the first cache.
var chars, charOf = sortChars()

func sortChars() ([]char, *[1 << 16]uint8) {
	all, of := []char{}, new([1 << 16]uint8)
	last, mask := 0, ^class(0) // the sort before, and its mask if it is wide and does not fold
	for r := range rune(len(of)) {
		if classes[r] == mask && isWide(r) && han.FoldRune(r) == r { // nearly always
			of[r] = uint8(last)
			continue
		}
		c := charAt(r)
		if last = slices.Index(all, c); last < 0 {
			last, all = len(all), append(all, c)
		}
		of[r], mask = uint8(last), ^class(0)
		if isWide(r) && !c.folds {
			mask = c.mask
		}
	}
	if len(all) > 1<<8 {
		panic("page: too many sorts of characters")
	}
	return all, of
}

// isWide reports whether r stands where all characters are wide, and none is
// white space.
func isWide(r rune) bool { return r > '\u3000' && r < '\ufeff' }

// charAt is what a line asks of one character.
func charAt(r rune) char {
	folded := han.FoldRune(r)
	c := char{cols: 2, folds: folded != r, mask: classes[folded]}
	if isWide(r) {
		return c
	}
	c.cols = uint8(han.RuneColumns(r))
	if han.IsSpace(r) {
		c.space, c.mask = 1, c.mask|hasGap
	}
	return c
}

// look is a line as the forms of furniture see it.
type look struct {
	text  string // as printed
	runes int    // of tight
	extent
	folded string // text in simplified characters
	tight  string // text without white space, as printed
	plain  string // tight in simplified characters

	meta *metaLine // what its labels say, nil until somebody asks
}

// lookAt makes the one pass over a line; it is nil for lines that are too long
// to be furniture.
func lookAt(s string) *look {
	if len(s) > longestForm {
		return nil
	}
	l := new(look)
	l.at(s)
	return l
}

// at is lookAt, in the place of another line.
func (l *look) at(s string) {
	*l = look{text: s, extent: extentOf(s)}
	l.runes = l.extent.runes - l.spaces
}

// An extent is what one pass over a line tells of it.
type extent struct {
	mask   class // of a line that can be furniture; 0 for a longer one
	runes  int
	spaces int  // of runes, in a line that can be furniture
	cols   int  // its width on paper
	folds  bool // it has other characters when it is folded, if it can be furniture
}

// extentOf makes the pass, which is the only one over the characters of most
// lines: measuring each for itself took a fifth of the time of reading.
func extentOf(s string) (e extent) {
	if len(s) > longestForm {
		return longExtent(s)
	}
	for i := 0; i < len(s); {
		r, n := han.RuneAt(s, i)
		i += n
		e.runes++
		if uint32(r) >= uint32(len(charOf)) {
			e.cols += han.RuneColumns(r)
			continue
		}
		c := &chars[charOf[r]]
		e.mask |= c.mask
		e.cols += int(c.cols)
		e.spaces += int(c.space)
		e.folds = e.folds || c.folds
	}
	return e
}

// longExtent is the extent of a line that can be no furniture.
func longExtent(s string) (e extent) {
	for i := 0; i < len(s); {
		if c := s[i]; c >= 0xe3 && c <= 0xee && i+2 < len(s) { // nearly always
			i += 3
			e.runes++
			e.cols += 2
			continue
		}
		r, n := han.RuneAt(s, i)
		i += n
		e.runes++
		e.cols += han.RuneColumns(r)
	}
	return e
}

// hasClause reports whether a comma or a full stop stands in the line.
func (e *extent) hasClause() bool { return e.mask&(hasComma|hasListComma|hasFullStop) != 0 }

// spell fills in the spellings that the forms match on.
func (l *look) spell() {
	if l.folded != "" {
		return
	}
	l.folded, l.tight = l.text, l.text
	if l.folds {
		l.folded = han.Fold(l.text)
	}
	l.plain = l.folded
	if l.spaces > 0 {
		l.tight, l.plain = han.Squeeze(l.text), han.Squeeze(l.folded)
	}
}

// shorter reports whether the line has at most n characters.
func (l *look) shorter(n int) bool { return l.runes <= n }

func runesIn(s string) int { return utf8.RuneCountInString(s) }
