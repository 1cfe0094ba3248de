package page

import (
	"jianbao/parse/han"
	"unicode/utf8"
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
)

// classes maps a folded character of the basic plane to its classes.
var classes = func() *[1 << 16]class {
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
	mark(firstRunes(navigation, shareWords), opensButton)
	mark(firstRunes(rights), opensRight)
	for w := range listTitles {
		mark(string(han.FirstRune(w)), opensList)
	}
	return t
}()

// look is a line as the forms of furniture see it.
type look struct {
	text  string // as printed
	runes int    // of tight
	extent
	folded string // text in simplified characters
	tight  string // text without white space, as printed
	plain  string // tight in simplified characters
}

// lookAt makes the one pass over a line; it is nil for lines that are too long
// to be furniture.
func lookAt(s string) *look {
	if len(s) > longestForm {
		return nil
	}
	l := &look{text: s, extent: extentOf(s)}
	l.runes = l.extent.runes - l.spaces
	return l
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
		for i := 0; i < len(s); {
			r, n := han.RuneAt(s, i)
			i += n
			e.runes++
			e.cols += han.RuneColumns(r)
		}
		return e
	}
	for i := 0; i < len(s); {
		r, n := han.RuneAt(s, i)
		i += n
		e.runes++
		e.cols += han.RuneColumns(r)
		if han.IsSpace(r) {
			e.spaces++
		}
		folded := han.FoldRune(r)
		e.folds = e.folds || folded != r
		if uint32(folded) < uint32(len(classes)) {
			e.mask |= classes[folded]
		}
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
