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
	nums      []int           // of the lines: blocks share them
	text      strings.Builder // of the block that grows, if it has lines joined
	width     int             // of the line being filled, in the wrap's measure
	last      string          // that line
	rows      int             // Lines of the page that the block fills so far
	headWidth int             // At which wrapped headings are cut, 0 where it is not known
	listed    []Listing       // of the lines
	places    []standing      // of the lines in settings of their own; nil for none
}

// newJoiner finds out how lines were set.
func newJoiner(lines []Line) *joiner {
	j := &joiner{wrap: detectWrap(lines), lines: lines, nums: make([]int, len(lines))}
	for i := range lines {
		j.nums[i] = lines[i].Num
	}
	j.listed = listed(lines)
	j.measureHeads()
	j.places = setLines(lines, j.wrap)
	return j
}

// begin makes a block of line i; turn says that a page turned before it.
func (j *joiner) begin(i int, turn bool) Block {
	l := &j.lines[i]
	cut := i > 0 && j.cutBefore(i)
	j.width, j.last, j.rows = j.lineWidth(i), l.Text, 1
	return Block{
		Text: l.Text, Lines: j.nums[i : i+1 : i+1], Indent: l.Indent, Gap: l.Gap,
		Turn: turn, Listing: j.listed[i], Cut: cut, Width: j.setWidth(i), Signs: *l.scan(), Runes: l.measured().runes,
	}
}

// fewest is about how many blocks so many lines make at least.
func (j *joiner) fewest(lines int) int {
	if j.on {
		return lines / 4
	}
	return lines
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
		w := j.lineWidth(i)
		if !j.isHeadWidth(w) || j.lines[i+1].Gap > 0 || !mayBeCutHead(&j.lines[i]) {
			continue
		}
		count[w]++
		widest = max(widest, w)
	}
	if count[widest] >= 2 {
		j.headWidth = widest
	}
}

// isHeadWidth reports whether a heading may be cut at width w.
func (j *joiner) isHeadWidth(w int) bool {
	return w >= 12*j.unit && w <= j.wrap.width-3*j.unit
}

// mayBeCutHead reports whether a line can be the first of a heading of two.
func mayBeCutHead(l *Line) bool {
	return l.Indent == 0 && breaksOff(l.Text) && !l.hasAny(hasFullStop|hasComma|hasSemicolon, "。，；")
}

// breaksOff reports whether s ends as no clause and no bracket does.
func breaksOff(s string) bool { return !endsClause(s) && !endsBracket(s) }

// headGoesOn reports whether line i is the rest of a heading cut at its width.
func (j *joiner) headGoesOn(i int) bool {
	if j.headWidth == 0 || j.rows != 1 || !j.fillsHead() || endsBracket(j.last) {
		return false
	}
	return j.lines[i].Gap == 0 && j.lineWidth(i) <= j.headWidth && j.closesHead(&j.lines[i])
}

// fillsHead reports whether the line above fills the width of headings.
func (j *joiner) fillsHead() bool {
	d := j.width - j.headWidth
	return d >= -j.unit/2 && d <= j.unit/2
}

// closesHead reports whether l can be the last line of a heading.
func (j *joiner) closesHead(l *Line) bool {
	if endsClause(l.Text) || strings.Contains(l.Text, "。") {
		return false
	}
	return !l.opensItem() && !l.scan().Name
}

// lineWidth is the width of line i with its indent.
func (j *joiner) lineWidth(i int) int {
	if !j.on {
		return 0
	}
	return j.widthOf(&j.lines[i]) + j.lines[i].Indent*j.unit/2
}

// longestJoin bounds, in bytes, what is joined at sight; the search joins more.
const longestJoin = 1 << 15

// joins reports whether line i goes on in block b.
func (j *joiner) joins(b *Block, i int) bool {
	l := &j.lines[i]
	first := j.rows == 1
	switch {
	case l.Told.has(Begins) || j.lines[i-1].Told.has(Ends):
		return false
	case l.Told.has(GoesOn):
		return true
	case len(b.Text) > longestJoin || j.parts(i):
		return false
	case beginsClosed(l.Text):
		return true // nothing begins with ）or 。: it found no room above
	case j.rows <= longestVertical && isSingle(l.Text) && isSingle(j.last) && l.Gap == 0:
		return true // 長, 期, 跳, 舞: a heading set downwards
	case j.apart(i) || j.apart(i-1):
		return j.places[i].goesOn
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
	return j.indented || han.StopInside(b.Text) || !l.opensItem()
}

// parts reports whether a table or a column of briefs parts line i from the
// line before it: what stands in them is a line by itself, or opens an item.
func (j *joiner) parts(i int) bool {
	switch j.listed[i-1] {
	case TableTitle, TableRow, BriefTitle:
		return true
	}
	return j.listed[i] != NotListed
}

// longestVertical is how many characters a heading set downwards has at most.
const longestVertical = 8

// isSingle reports whether s is one character.
func isSingle(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && han.IsHan(r)
}

// apart reports whether line i stands in a setting of its own, unlike that of
// the text as a whole.
func (j *joiner) apart(i int) bool { return j.places != nil && j.places[i].setting.width > 0 }

// cutBefore reports whether the line before line i is full, so that it may go
// on there.
func (j *joiner) cutBefore(i int) bool {
	if j.apart(i - 1) {
		return j.places[i-1].full
	}
	return j.on && !j.ended(j.last, j.width, j.rows == 1, j.lines[i].Text)
}

// setWidth is how many characters a full line holds where line i stands, 0 for
// lines that were not cut to a width.
func (j *joiner) setWidth(i int) int {
	switch {
	case j.apart(i):
		return j.places[i].setting.width / 2
	case j.on:
		return j.wrap.width / j.unit
	}
	return 0
}

// beginsClosed reports whether s begins with what nothing begins with: ）or 。.
func beginsClosed(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r == '’' && han.IsArabic(han.FirstRune(s[n:])) {
		return false // ’９７
	}
	return closedOpeners.Has(r)
}

var closedOpeners = han.NewRuneSet(strings.NewReplacer(`"`, "", "…", "").Replace(han.Closers + han.Stops + han.Pauses))

// goesOnFull reports whether line i fills the full width, as first lines whose
// Indent was lost do not, or is the short end of a paragraph.
func (j *joiner) goesOnFull(i int) bool {
	w := j.lineWidth(i)
	c := j.capacity(true)
	if w > c+j.unit/2 {
		return true
	}
	return w < c-j.unit && han.EndsSentence(j.lines[i].Text) && !j.opensHeading(i)
}

// joinsSpaced decides where a blank line may stand for a space: both parts
// fill one line, or both are short and belong to one name or heading.
func (j *joiner) joinsSpaced(b *Block, i int) bool {
	l := &j.lines[i]
	first := j.rows == 1
	if endsBracket(b.Text) && !first {
		return false
	}
	if !j.ended(j.last, j.width, first, l.Text) {
		return !l.opensItem() && (!first || j.goesOnBroken(b.Text, i))
	}
	signs := j.signsOf(b)
	sum := j.width + j.unit + j.widthOf(l)
	switch {
	case signs.Byline:
		return l.isNameOnly() || l.scan().CreditLine
	case byline.IsDatelineOnly(b.Text):
		return sum <= j.capacity(true)+j.unit
	case l.opensItem():
		return false
	case !han.OpenEnded(b.Text) && (!endsBracket(b.Text) || signs.DatelineHead == 0):
		return false
	case j.fills(sum, first):
		return true
	}
	return sum < j.capacity(true) && han.OpenEnded(l.Text) && !han.StopInside(b.Text) && l.Gap == 1
}

// goesOnBroken reports whether the full first line s of a block goes on in
// line i, over a blank line.
func (j *joiner) goesOnBroken(s string, i int) bool {
	return brokenOff(s) || j.lost && (j.goesOnFull(i) || strings.Contains(s, "，"))
}

// signsOf returns the signs of a block that still grows.
func (j *joiner) signsOf(b *Block) *byline.Signs {
	if len(b.Lines) > 1 {
		signs := scan(b.Text)
		return &signs
	}
	return &b.Signs
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
	j.grow(b, sep, l.Text)
	b.Lines = j.nums[i-len(b.Lines) : i+1 : i+1]
}

// grow adds to the text of block b, in place: a paragraph of many lines is not
// copied for each.
func (j *joiner) grow(b *Block, sep, text string) {
	if len(b.Lines) == 1 {
		j.text = strings.Builder{}
		j.text.Grow(2 * (len(b.Text) + len(text)))
		j.text.WriteString(b.Text)
	}
	j.text.WriteString(sep)
	j.text.WriteString(text)
	b.Text = j.text.String()
}

// opensHeading reports whether the lines from i on, up to where one was ended on
// purpose, look like a heading: few, and no sentence.
func (j *joiner) opensHeading(i int) bool {
	if j.lines[i].opensItem() {
		return true
	}
	for k := i; k < len(j.lines) && k < i+3; k++ {
		s := j.lines[k].Text
		if strings.Contains(s, "。") || han.EndsSentence(s) && !han.EndsWithAny(s, headStops) {
			return false
		}
		if k+1 == len(j.lines) || j.endsBefore(k+1, k == i) {
			return true
		}
	}
	return false
}

// headStops are the stops that close headings too.
var headStops = []string{"？", "！"}

// endsBefore reports whether a paragraph or heading ends before line i; first
// says that the line above is its first.
func (j *joiner) endsBefore(i int, first bool) bool {
	l := &j.lines[i]
	if l.Gap > 0 || j.indented && l.Indent >= 2 {
		return true
	}
	return j.ended(j.lines[i-1].Text, j.lineWidth(i-1), first, l.Text)
}

// brokenOff reports whether s is a paragraph that was cut in mid-sentence: long
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

// endsClause reports whether a paragraph can end as s does.
func endsClause(s string) bool {
	return han.EndsSentence(s) || strings.ContainsRune("：；", han.LastRune(s))
}

// bracketOpenIn reports whether s ends inside a bracket, as where the names of
// many reporters fill several lines.
func bracketOpenIn(s string) bool {
	s = s[max(0, len(s)-longestBracket):]
	at := strings.LastIndex(s, "（")
	return at >= 0 && !strings.Contains(s[at:], "）")
}

// longestBracket bounds, in bytes, what a bracket may hold.
const longestBracket = 599

func endsBracket(s string) bool { return brackets.Has(han.LastRune(s)) }

var brackets = han.NewRuneSet(han.Brackets)
