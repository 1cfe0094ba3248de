package parse

import (
	"strings"
	"unicode/utf8"
)

// joiner decides which lines go on in the block before them.
type joiner struct {
	wrap
	lines     []line
	width     int    // of the line being filled, in the wrap's measure
	last      string // that line
	rows      int    // lines of the page that the block fills so far
	headWidth int    // at which wrapped headings are cut, 0 where it is not known
}

// measureHeads finds the width at which headings are cut, set larger than
// the body and so with fewer characters to the line: several short lines
// reach it and none of their kind exceeds it.
func (j *joiner) measureHeads() {
	if !j.on {
		return
	}
	count := map[int]int{}
	widest := 0
	for i := 0; i+1 < len(j.lines); i++ {
		s, next := j.lines[i].text, j.lines[i+1]
		w := j.lineWidth(i)
		if w < 12*j.unit || w > j.wrap.width-3*j.unit || endsClause(s) || endsBracket(s) || next.gap > 0 || j.lines[i].indent > 0 || strings.ContainsAny(s, "。，；") {
			continue
		}
		count[w]++
		widest = max(widest, w)
	}
	if count[widest] >= 2 {
		j.headWidth = widest
	}
}

// headGoesOn says whether line i is the rest of a heading cut at its width.
func (j *joiner) headGoesOn(i int) bool {
	l := j.lines[i]
	return j.headWidth > 0 && j.rows == 1 && j.width >= j.headWidth-j.unit/2 && j.width <= j.headWidth+j.unit/2 && l.gap == 0 && !opensItem(l.text) && !endsBracket(j.last) && !looksLikeName(l.text) && !endsClause(l.text) && !strings.Contains(l.text, "。") && j.lineWidth(i) <= j.headWidth
}

// lineWidth is the width of line i with its indent.
func (j *joiner) lineWidth(i int) int {
	if !j.on {
		return 0
	}
	return j.measure(j.lines[i].text) + j.lines[i].indent*j.unit/2
}

// longestJoin bounds, in bytes, what is joined at sight; the search joins more.
const longestJoin = 1 << 15

// joins says whether line i goes on in block b.
func (j *joiner) joins(b *block, i int) bool {
	l := j.lines[i]
	first := j.rows == 1
	switch {
	case len(b.text) > longestJoin:
		return false
	case beginsClosed(l.text):
		return true // nothing begins with ）or 。: it found no room above
	case !j.on:
		return false
	case j.indented && l.indent >= 2:
		return false
	case bracketOpenIn(b.text):
		return true
	case j.spaced && l.gap > 0 && !endsSentence(b.text):
		return j.joinsSpaced(b, i)
	case j.ended(j.last, j.width, first, l.text):
		return j.headGoesOn(i)
	case endsClause(b.text) && strings.ContainsRune(dashes+bullets, firstRune(l.text)):
		return false
	case j.lost && endsClause(b.text):
		return j.goesOnFull(i)
	case endsSentence(b.text) || endsBracket(b.text):
		return l.gap == 0 && !j.opensHeading(i)
	case l.gap > 0 && first && !brokenOff(b.text):
		return false // a full line that may be a heading
	}
	return !opensItem(l.text) || j.indented || stopInside(b.text)
}

// beginsClosed says whether s begins with what nothing begins with: ）or 。.
func beginsClosed(s string) bool {
	r := firstRune(s)
	return strings.ContainsRune(closers+stops+pauses, r) && r != '"' && r != '…'
}

// goesOnFull says whether line i fills the full width, as first lines whose
// indent was lost do not, or is the short end of a paragraph.
func (j *joiner) goesOnFull(i int) bool {
	w := j.lineWidth(i)
	return w > j.capacity(true)+j.unit/2 || w < j.capacity(true)-j.unit && endsSentence(j.lines[i].text) && !j.opensHeading(i)
}

// joinsSpaced decides where a blank line may stand for a space: both parts
// fill one line, or both are short and belong to one name or heading.
func (j *joiner) joinsSpaced(b *block, i int) bool {
	l := j.lines[i].text
	first := j.rows == 1
	if endsBracket(b.text) && !first {
		return false
	}
	if !j.ended(j.last, j.width, first, l) {
		return !opensItem(l) && (!first || brokenOff(b.text) || j.lost && (j.goesOnFull(i) || strings.Contains(b.text, "，")))
	}
	sum := j.width + j.unit + j.measure(l)
	switch {
	case isBylineLine(b.text):
		return isNameOnly(l) || isCreditLine(l)
	case isDatelineOnly(b.text):
		return sum <= j.capacity(true)+j.unit
	case opensItem(l) || !openEnded(b.text) && (!endsBracket(b.text) || datelineHead(b.text) == 0):
		return false
	case j.fills(sum, first):
		return true
	}
	return sum < j.capacity(true) && openEnded(l) && !stopInside(b.text) && j.lines[i].gap == 1
}

// endsClause says whether a paragraph can end as s does.
func endsClause(s string) bool {
	return endsSentence(s) || strings.ContainsRune("：；", lastRune(s))
}

// bracketOpenIn says whether s ends inside a bracket, as where the names of
// many reporters fill several lines.
func bracketOpenIn(s string) bool {
	at := strings.LastIndex(s, "（")
	return at >= 0 && len(s)-at < 600 && !strings.Contains(s[at:], "）")
}

func endsBracket(s string) bool { return strings.ContainsRune(brackets, lastRune(s)) }

// join puts line i at the end of block b.
func (j *joiner) join(b *block, i int) {
	l := j.lines[i]
	sep := ""
	if j.spaced && l.gap > 0 && j.ended(j.last, j.width, j.rows == 1, l.text) {
		sep = " "
		j.width += j.unit + j.lineWidth(i)
		j.last += " " + l.text
	} else {
		j.width = j.lineWidth(i)
		j.last = l.text
		j.rows++
	}
	b.text += sep + l.text
	b.lines = append(b.lines, l.num)
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// opensHeading says whether the lines from i on, up to where one was ended on
// purpose, look like a heading: few, and no sentence.
func (j *joiner) opensHeading(i int) bool {
	if opensItem(j.lines[i].text) {
		return true
	}
	for k := i; k < len(j.lines) && k < i+3; k++ {
		s := j.lines[k].text
		if endsSentence(s) && !strings.HasSuffix(s, "？") && !strings.HasSuffix(s, "！") || strings.Contains(s, "。") {
			return false
		}
		if k+1 == len(j.lines) || j.lines[k+1].gap > 0 || j.ended(s, j.lineWidth(k), k == i, j.lines[k+1].text) {
			return true
		}
		if j.indented && j.lines[k+1].indent >= 2 {
			return true
		}
	}
	return false
}

// opensItem says whether s can only begin something: a dateline, a byline.
func opensItem(s string) bool {
	return datelineHead(s) > 0 || isBylineLine(s) || isCreditLine(s)
}

// brokenOff says whether s is a paragraph that was cut in mid-sentence: long
// enough for one, with a sentence or clause before the cut.
func brokenOff(s string) bool {
	if !openEnded(s) || creditTail(s) != "" {
		return false
	}
	n := utf8.RuneCountInString(s)
	return n >= 20 && stopInside(s) || n >= 45 && strings.Contains(s, "，")
}

func bylineStart(s string) int {
	at, _ := bylineTail(s)
	return at
}
