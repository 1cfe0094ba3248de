package parse

import (
	"jianbao/parse/han"
	"strconv"
	"strings"
	"unicode/utf8"
)

// seamFeatures look at whether block i goes on in the paragraph before it: a
// paragraph cut by a column or page end breaks in mid-sentence, often in
// mid-word.
func (v *view) seamFeatures(f *featureList, i int) {
	if i == 0 {
		return
	}
	p, t := v.blocks[i-1].Text, v.blocks[i].Text
	s, prev := v.shape(i), v.shape(i-1)
	seam := seamMark(p, t)
	f.add("seam", seam, v.wordAcross(p, t), v.seamHabit())
	f.add("seam,length", seam, prev.length, v.seamHabit())
	f.add("seam,this", seam, s.class, s.end)
	f.add("seam,prev", seam, prev.class)
	f.add("seamfirst", seam, han.MaskDigits(han.HeadRunes(t, 1)))
	if v.habit.wrapped {
		f.add("seam,cut", seam, strconv.FormatBool(v.blocks[i].Cut), prev.class)
	}
}

// seamHabit says what parts blocks in this issue.
func (v *view) seamHabit() string {
	if v.habit.wrapped {
		return "wrapped"
	}
	return v.habit.gaps
}

// seamMark names the kinds of characters on both sides of a seam.
func seamMark(p, t string) string {
	if han.EndsSentence(p) {
		return "closed"
	}
	left, right := "mark", "mark"
	if r := han.LastRune(p); han.IsHan(r) {
		left = "han"
	} else if han.IsArabic(r) || han.IsLatin(r) {
		left = "latin"
	} else if strings.ContainsRune(han.Pauses, r) {
		left = "pause"
	}
	if r := han.FirstRune(t); han.IsHan(r) {
		right = "han"
	} else if han.IsArabic(r) || han.IsLatin(r) {
		right = "latin"
	}
	if strings.ContainsAny(p, "，。") {
		left += "+"
	}
	return left + "_" + right
}

// wordAcross says how often the two characters at a seam stand side by side
// elsewhere in the issue: 访｜问 is a word, 局｜四 is none.
func (v *view) wordAcross(p, t string) string {
	a, _ := utf8.DecodeLastRuneInString(p)
	b, _ := utf8.DecodeRuneInString(t)
	if !han.IsHan(a) || !han.IsHan(b) {
		return "-"
	}
	switch n := v.lex.count[pairCell(a, b)]; {
	case n == 0:
		return "0"
	case n == 1:
		return "1"
	case n <= 3:
		return "2"
	}
	return "4"
}
