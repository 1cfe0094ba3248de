package page

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// joiner decides which lines go on in the block before them.
type joiner struct {
	wrap
	lines     []Line
	width     int    // of the line being filled, in the wrap's measure
	last      string // that line
	rows      int    // Lines of the page that the block fills so far
	headWidth int    // At which wrapped headings are cut, 0 where it is not known
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
		s, next := j.lines[i].Text, j.lines[i+1]
		w := j.lineWidth(i)
		if w < 12*j.unit || w > j.wrap.width-3*j.unit || endsClause(s) || endsBracket(s) || next.Gap > 0 || j.lines[i].Indent > 0 || strings.ContainsAny(s, "。，；") {
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
	return j.headWidth > 0 && j.rows == 1 && j.width >= j.headWidth-j.unit/2 && j.width <= j.headWidth+j.unit/2 && l.Gap == 0 && !opensItem(l.Text) && !endsBracket(j.last) && !byline.LooksLikeName(l.Text) && !endsClause(l.Text) && !strings.Contains(l.Text, "。") && j.lineWidth(i) <= j.headWidth
}

// lineWidth is the width of line i with its indent.
func (j *joiner) lineWidth(i int) int {
	if !j.on {
		return 0
	}
	return j.measure(j.lines[i].Text) + j.lines[i].Indent*j.unit/2
}

// longestJoin bounds, in bytes, what is joined at sight; the search joins more.
const longestJoin = 1 << 15

// joins says whether line i goes on in block b.
func (j *joiner) joins(b *Block, i int) bool {
	l := j.lines[i]
	first := j.rows == 1
	switch {
	case len(b.Text) > longestJoin:
		return false
	case beginsClosed(l.Text):
		return true // nothing begins with ）or 。: it found no room above
	case !j.on:
		return false
	case j.indented && l.Indent >= 2:
		return false
	case bracketOpenIn(b.Text):
		return true
	case j.spaced && l.Gap > 0 && !han.EndsSentence(b.Text):
		return j.joinsSpaced(b, i)
	case j.ended(j.last, j.width, first, l.Text):
		return j.headGoesOn(i)
	case endsClause(b.Text) && strings.ContainsRune(han.Dashes+han.Bullets, han.FirstRune(l.Text)):
		return false
	case j.lost && endsClause(b.Text):
		return j.goesOnFull(i)
	case han.EndsSentence(b.Text) || endsBracket(b.Text):
		return l.Gap == 0 && !j.opensHeading(i)
	case l.Gap > 0 && first && !brokenOff(b.Text):
		return false // a full line that may be a heading
	}
	return !opensItem(l.Text) || j.indented || han.StopInside(b.Text)
}

// beginsClosed says whether s begins with what nothing begins with: ）or 。.
func beginsClosed(s string) bool {
	r := han.FirstRune(s)
	return strings.ContainsRune(han.Closers+han.Stops+han.Pauses, r) && r != '"' && r != '…'
}

// goesOnFull says whether line i fills the full width, as first lines whose
// Indent was lost do not, or is the short end of a paragraph.
func (j *joiner) goesOnFull(i int) bool {
	w := j.lineWidth(i)
	return w > j.capacity(true)+j.unit/2 || w < j.capacity(true)-j.unit && han.EndsSentence(j.lines[i].Text) && !j.opensHeading(i)
}

// joinsSpaced decides where a blank line may stand for a space: both parts
// fill one line, or both are short and belong to one name or heading.
func (j *joiner) joinsSpaced(b *Block, i int) bool {
	l := j.lines[i].Text
	first := j.rows == 1
	if endsBracket(b.Text) && !first {
		return false
	}
	if !j.ended(j.last, j.width, first, l) {
		return !opensItem(l) && (!first || brokenOff(b.Text) || j.lost && (j.goesOnFull(i) || strings.Contains(b.Text, "，")))
	}
	sum := j.width + j.unit + j.measure(l)
	switch {
	case byline.IsBylineLine(b.Text):
		return isNameOnly(l) || byline.IsCreditLine(l)
	case byline.IsDatelineOnly(b.Text):
		return sum <= j.capacity(true)+j.unit
	case opensItem(l) || !han.OpenEnded(b.Text) && (!endsBracket(b.Text) || byline.DatelineHead(b.Text) == 0):
		return false
	case j.fills(sum, first):
		return true
	}
	return sum < j.capacity(true) && han.OpenEnded(l) && !han.StopInside(b.Text) && j.lines[i].Gap == 1
}

// join puts line i at the end of block b.
func (j *joiner) join(b *Block, i int) {
	l := j.lines[i]
	sep := ""
	if j.spaced && l.Gap > 0 && j.ended(j.last, j.width, j.rows == 1, l.Text) {
		sep = " "
		j.width += j.unit + j.lineWidth(i)
		j.last += " " + l.Text
	} else {
		j.width = j.lineWidth(i)
		j.last = l.Text
		j.rows++
	}
	b.Text += sep + l.Text
	b.Lines = append(b.Lines, l.Num)
}

// opensHeading says whether the lines from i on, up to where one was ended on
// purpose, look like a heading: few, and no sentence.
func (j *joiner) opensHeading(i int) bool {
	if opensItem(j.lines[i].Text) {
		return true
	}
	for k := i; k < len(j.lines) && k < i+3; k++ {
		s := j.lines[k].Text
		if han.EndsSentence(s) && !strings.HasSuffix(s, "？") && !strings.HasSuffix(s, "！") || strings.Contains(s, "。") {
			return false
		}
		if k+1 == len(j.lines) || j.lines[k+1].Gap > 0 || j.ended(s, j.lineWidth(k), k == i, j.lines[k+1].Text) {
			return true
		}
		if j.indented && j.lines[k+1].Indent >= 2 {
			return true
		}
	}
	return false
}

// opensItem says whether s can only begin something: a dateline, a byline.
func opensItem(s string) bool {
	return byline.DatelineHead(s) > 0 || byline.IsBylineLine(s) || byline.IsCreditLine(s)
}

// brokenOff says whether s is a paragraph that was cut in mid-sentence: long
// enough for one, with a sentence or clause before the cut.
func brokenOff(s string) bool {
	if !han.OpenEnded(s) || byline.CreditTail(s) != "" {
		return false
	}
	n := utf8.RuneCountInString(s)
	return n >= 20 && han.StopInside(s) || n >= 45 && strings.Contains(s, "，")
}

func BylineStart(s string) int {
	at, _ := byline.BylineTail(s)
	return at
}

// endsClause says whether a paragraph can end as s does.
func endsClause(s string) bool {
	return han.EndsSentence(s) || strings.ContainsRune("：；", han.LastRune(s))
}

// bracketOpenIn says whether s ends inside a bracket, as where the names of
// many reporters fill several lines.
func bracketOpenIn(s string) bool {
	at := strings.LastIndex(s, "（")
	return at >= 0 && len(s)-at < 600 && !strings.Contains(s[at:], "）")
}

func endsBracket(s string) bool { return strings.ContainsRune(han.Brackets, han.LastRune(s)) }
