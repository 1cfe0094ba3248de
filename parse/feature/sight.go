package feature

import (
	"strings"
	"unicode/utf8"

	"jianbao/parse/han"
	"jianbao/parse/page"
)

// A sight holds the value of every part at one block.
type sight [numParts]uint64

// see fills in what can be seen at block i.
func (v *view) see(i int, s *sight) {
	*s = sight{}
	v.seeBlock(i, s)
	v.seeNeighbours(i, s)
	v.seeSetting(i, s)
	v.seeMeaning(i, s)
	v.seeHeads(i, s)
	if i > 0 {
		v.seeSeam(i, s)
	}
}

// seeBlock looks at the block alone.
func (v *view) seeBlock(i int, s *sight) {
	l, t := &v.looks[i], v.page.Blocks[i].Text
	s[ownClass], s[ownLength], s[ownOpen], s[ownEnd] = l.class, l.length, l.open, l.end
	s[ownInside], s[ownSpaces], s[ownKind] = l.inside, l.spaces, 1
	if l.closes == closesOpen {
		s[ownSuffix] = l.suffix
	}
	if v.page.Blocks[i].Column != "" {
		s[ownLabel] = 1
	}
	first, n := utf8.DecodeRuneInString(t)
	last, m := utf8.DecodeLastRuneInString(t)
	s[firstRune], s[lastRune] = masked(first), masked(last)
	if len(t) >= n+m {
		second, _ := utf8.DecodeRuneInString(t[n:])
		penult, _ := utf8.DecodeLastRuneInString(t[:len(t)-m])
		s[firstTwo] = masked(first)<<21 | masked(second)
		s[lastTwo] = masked(penult)<<21 | masked(last)
	}
	if l.short {
		s[ownKind] = 2
		if hasHalves(t) {
			s[ownHalves] = 1
		}
	}
}

// masked makes every arabic digit one.
func masked(r rune) uint64 {
	if han.IsArabic(r) {
		return '0'
	}
	return uint64(r)
}

// hasHalves reports whether s is two balanced halves with a space between, as
// titles are: 保护文化生态 畅享说唱文化.
func hasHalves(s string) bool {
	a, b, ok := han.CutSpace(s)
	return ok && utf8.RuneCountInString(a) >= 4 && utf8.RuneCountInString(a) == utf8.RuneCountInString(b)
}

// seeNeighbours looks at the blocks around.
func (v *view) seeNeighbours(i int, s *sight) {
	p2, p, n, n2 := v.look(i-2), v.look(i-1), v.look(i+1), v.look(i+2)
	s[prev2Class], s[prevClass], s[nextClass], s[next2Class] = p2.class, p.class, n.class, n2.class
	s[prevLength], s[nextLength] = p.length, n.length
	s[prevOpen], s[nextOpen] = p.open, n.open
	s[prevEnd], s[nextEnd] = p.end, n.end
	s[prevCloses], s[prev2Closes] = p.closes, p2.closes
	s[headsAbove], s[headsBelow] = v.run(i, -1), v.run(i, 1)
	s[listAbove], s[listBelow] = v.listMark(i, -1), v.listMark(i, 1)
}

// run counts the heading-like blocks next to i in one direction, at most 4.
func (v *view) run(i, step int) uint64 {
	n := uint64(1)
	for k := i + step; n < 5 && k >= 0 && k < len(v.looks) && v.looks[k].short; k += step {
		n++
	}
	return n
}

// listReach is how far away an item of the same list may stand, in blocks.
const listReach = 6

// listMark says whether a numbered or bulleted item stands near on one side.
func (v *view) listMark(i, step int) uint64 {
	for k := i + step; k >= 0 && k < len(v.looks) && (k-i)*step <= listReach; k += step {
		switch v.looks[k].open {
		case openItem:
			return 2
		case openBullet, openRing:
			return 3
		case openChapter:
			return 4
		}
	}
	return 1
}

// seeSetting looks at blank lines, indents, page turns and the customs of the
// issue.
func (v *view) seeSetting(i int, s *sight) {
	b := &v.page.Blocks[i]
	s[ownGap], s[ownRank], s[issueGaps] = uint64(min(b.Gap, 3))+1, v.rank[i], v.gaps
	if i+1 < len(v.page.Blocks) {
		s[nextGap], s[nextRank] = uint64(min(v.page.Blocks[i+1].Gap, 3))+1, v.rank[i+1]
	}
	if v.indents == some {
		s[prevIndent], s[ownIndent], s[nextIndent] = v.indentMark(i-1), v.indentMark(i), v.indentMark(i+1)
		s[deeper] = v.deepness(i)
	}
	if b.Turn {
		s[turned] = 1
	}
	if v.wrapped {
		s[rows] = uint64(min(len(b.Lines), 4))
		s[cut] = flag(b.Cut)
	}
	s[issueBreaks], s[issuePrint], s[issueSigns], s[issueBehind], s[issueNews] = v.breaks, v.print, v.signs, v.behind, v.news
}

func flag(b bool) uint64 {
	if b {
		return 2
	}
	return 1
}

func (v *view) indentMark(i int) uint64 {
	switch {
	case i < 0 || i >= len(v.page.Blocks):
		return 3
	case v.page.Blocks[i].Indent >= 2:
		return 2
	}
	return 1
}

// deepness compares the indents of block i and of the one before it.
func (v *view) deepness(i int) uint64 {
	if i == 0 {
		return uint64(len(scaleNames))
	}
	switch d := v.page.Blocks[i].Indent - v.page.Blocks[i-1].Indent; {
	case d <= -4:
		return 1
	case d < 0:
		return 2
	case d == 0:
		return 3
	case d < 4:
		return 4
	}
	return 5
}

// seeMeaning looks at which words come back where.
func (v *view) seeMeaning(i int, s *sight) {
	up, down := v.above[i], v.below[i]
	s[fitsAbove], s[fitsBelow] = classIn(up, fitBounds[:]), classIn(down, fitBounds[:])
	s[leans] = classIn(down-up, leanBounds[:])
	if i > 0 {
		s[near] = classIn(v.near[i], fitBounds[:])
	}
	s[grip], s[hold] = classIn(v.grip[i], cohesionBounds[:]), classIn(v.hold[i], cohesionBounds[:])
	s[prevLoose], s[ownLoose], s[nextLoose] = v.looseness(i-1), v.looseness(i), v.looseness(i+1)
}

// looseness says how loosely block i hangs on what stands before it.
func (v *view) looseness(i int) uint64 {
	if i <= 0 || i >= len(v.looks) {
		return 1
	}
	switch c := classIn(v.grip[i], cohesionBounds[:]); {
	case c <= 2:
		return 2
	case c <= 5:
		return 3
	}
	return 4
}

// seeHeads compares heading-like blocks with those around.
func (v *view) seeHeads(i int, s *sight) {
	edge := uint64(len(scaleNames))
	s[scaleAbove], s[scaleBelow] = edge, edge
	if i > 0 {
		s[scaleAbove] = scale(v.page.Blocks[i].Runes, v.page.Blocks[i-1].Runes)
	}
	if i+1 < len(v.page.Blocks) {
		s[scaleBelow] = scale(v.page.Blocks[i].Runes, v.page.Blocks[i+1].Runes)
	}
	s[twinAbove], s[twinBelow] = v.twin(i, v.before[i]), v.twin(i, v.after[i])
	s[sinceHead] = distance(i-int(v.before[i]), v.before[i] >= 0)
	s[tillHead] = distance(int(v.after[i])-i, v.after[i] >= 0)
	s[tillSign] = distance(int(v.closed[i])-i, int(v.closed[i]) < len(v.looks))
}

// seeSeam looks at whether block i goes on in the paragraph before it: a
// paragraph cut by a column or page end breaks in mid-sentence, often in
// mid-word.
func (v *view) seeSeam(i int, s *sight) {
	p, t := &v.page.Blocks[i-1], v.page.Blocks[i].Text
	s[seamLeft], s[seamRight], s[seamWord] = leftSide(p), rightSide(t), v.wordAcross(p.Text, t)
	s[brokenOff] = flag(s[seamLeft] == sideHanOn && s[seamRight] == sideHan && !v.looks[i-1].short && v.looks[i].open == openText)
}

// The sides of a seam: values of sideNames, the second of each pair where a
// clause was ended before.
const (
	sideMark uint64 = iota + 1
	sideMarkOn
	sideHan
	sideHanOn
	sideLatin
	sideLatinOn
	sidePause
	sidePauseOn
	sideClosed
)

func leftSide(b *page.Block) uint64 {
	if han.EndsSentence(b.Text) {
		return sideClosed
	}
	side := sideMark
	switch r := han.LastRune(b.Text); {
	case han.IsHan(r):
		side = sideHan
	case han.IsArabic(r) || han.IsLatin(r):
		side = sideLatin
	case strings.ContainsRune(han.Pauses, r):
		side = sidePause
	}
	if strings.Contains(b.Text, "，") || strings.Contains(b.Text, "。") {
		side++
	}
	return side
}

func rightSide(s string) uint64 {
	switch r := han.FirstRune(s); {
	case han.IsHan(r):
		return sideHan
	case han.IsArabic(r) || han.IsLatin(r):
		return sideLatin
	}
	return sideMark
}
