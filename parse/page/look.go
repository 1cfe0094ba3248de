package page

import (
	"jianbao/parse/han"
	"unicode/utf8"
)

// longestForm is the longest line, in bytes, that can be furniture.
const longestForm = 360

// A class is a set of kinds of characters. One pass over a line finds the
// classes it holds; a form that asks for others is not tried.
type class uint16

const (
	hasNumber   class = 1 << iota // a digit, arabic or Chinese
	hasHan                        // any Chinese character
	hasLatin                      // a letter of ASCII
	hasLabel                      // a colon, slash or space after a word
	hasStop                       // 。！？
	hasComma                      // ，
	hasPageSign                   // 版, 页, 叠 or P
	hasTrail                      // ＞ or ｜
	opensEditor                   // the first character of a word of a list, and so on
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
	text   string // as printed
	runes  int    // of tight
	mask   class
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
	l := &look{text: s}
	for _, r := range s {
		r = han.FoldRune(r)
		if uint32(r) < uint32(len(classes)) {
			l.mask |= classes[r]
		}
		if !han.IsSpace(r) {
			l.runes++
		}
	}
	return l
}

// spell fills in the spellings that the forms match on.
func (l *look) spell() {
	if l.folded == "" {
		l.folded = han.Fold(l.text)
		l.tight, l.plain = han.Squeeze(l.text), han.Squeeze(l.folded)
	}
}

// prose reports whether the line holds a comma or a full stop, as running
// text does.
func (l *look) prose() bool { return l.mask&(hasStop|hasComma) != 0 }

// shorter reports whether the line has at most n characters.
func (l *look) shorter(n int) bool { return l.runes <= n }

func runesIn(s string) int { return utf8.RuneCountInString(s) }
