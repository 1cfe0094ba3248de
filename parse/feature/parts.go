package feature

import (
	"fmt"
	"strconv"
	"strings"
)

// Values of the parts, in the order of their names; 0 is nothing to see.
const (
	classHead uint64 = iota + 1
	classLine
	classCredit
	classNames
	classByline
	classSource
	classNews
	className
	classItem
	classSigned
	classClosed
	classLead
	classShort
	classPara
	classEdge
)

const (
	openText uint64 = iota + 1
	openDateline
	openDash
	openBullet
	openRing
	openQuote
	openAllBracket
	openBracket
	openSquare
	openBook
	openItem
	openChapter
	openDate
	openNumber
	openSpeaker
	openEdge
)

const (
	endWord uint64 = iota + 1
	endDash
	endStop
	endCall
	endDots
	endColon
	endPause
	endList
	endBracket
	endQuote
	endQuoteStop
	endLatin
	endEdge
)

const (
	insideNone uint64 = iota + 1
	insideColon
	insideList
	insideComma
	insideStop
	insideLong
)

const (
	closesOpen uint64 = iota + 1
	closesNames
	closesSource
	closesCredit
	closesByline
	closesTail
)

// suffixWords are what brackets after headings hold, digits made #; the last
// stands for all others.
var suffixWords = []string{"#", "##", "上", "下", "中", "之#", "#首", "图片", "圖片", "外#首", "小说", "摘要", "摘译", "散文", "未完待续", "续", "節選", "節譯", "组诗", "节选", "评论", "诗", "連載", "连载", "附图", "附图片", "附图片#张", "随笔", "other"}

// Names of the values.
var (
	classValues  = words("head line credit names byline source news name item signed closed lead short para edge")
	lengthNames  = words("a b c d e f g h i j k l m n o z -")
	openNames    = words("text dateline dash bullet ring quote all-bracket bracket square book item chapter date number speaker edge")
	endNames     = words("word dash stop call dots colon pause list bracket quote quote-stop latin edge")
	insideNames  = words("none colon list comma stop long")
	closesValues = words("open names source credit byline tailed")
	kindNames    = words("b h")
	countNames   = words("0 1 2 3 4 5 6 7 8")
	shareNames   = words("none some all")
	muchNames    = words("none some many")
	indentNames  = words("out in edge")
	looseNames   = words("edge loose slack tight")
	leanNames    = words("-4 -3 -2 -1 0 1 2 3 4")
	listNames    = words("none item bullet chapter")
	sideNames    = words("mark mark+ han han+ latin latin+ pause pause+ closed")
	acrossNames  = words("- 0 1 2 4")
	breakNames   = words("wrapped none some all")
	rankNames    = words("none usual wider widest")
	printNames   = words("stops commas bare")
	scaleNames   = words("much-shorter shorter same longer much-longer edge")
	twinNames    = words("none far-other far-same near-other near-same")
	distNames    = words("0 1 2 4 8 16 none")
	boolNames    = words("no yes")
)

func words(s string) []string { return strings.Fields(s) }

// A part is one thing that can be seen at a block or beside it. Its values are
// small numbers with names, or runes.
type part struct {
	name   string
	names  []string // of the values from 1 on; nil for runes
	runes  int      // how many runes a value holds
	phrase phrasing // what a value means where it speaks for the begin of an article
}

// The parts, in the order of partTable.
const (
	ownClass = iota
	ownLength
	ownOpen
	ownEnd
	ownSuffix
	ownInside
	ownSpaces
	ownKind
	ownHalves
	ownLabel
	firstRune
	lastRune
	firstTwo
	lastTwo
	prevClass
	prev2Class
	nextClass
	next2Class
	prevLength
	nextLength
	prevOpen
	nextOpen
	prevEnd
	nextEnd
	prevCloses
	prev2Closes
	headsAbove
	headsBelow
	ownGap
	nextGap
	ownRank
	nextRank
	issueGaps
	ownIndent
	prevIndent
	nextIndent
	deeper
	turned
	rows
	cut
	issuePrint
	issueSigns
	issueBehind
	issueNews
	fitsAbove
	fitsBelow
	leans
	near
	grip
	hold
	prevLoose
	ownLoose
	nextLoose
	listAbove
	listBelow
	seamLeft
	seamRight
	seamWord
	brokenOff
	issueBreaks
	scaleAbove
	scaleBelow
	twinAbove
	twinBelow
	sinceHead
	tillHead
	tillSign
	numParts
)

var partTable = [numParts]part{
	ownClass:    {name: "class", names: classValues, phrase: sayClass},
	ownLength:   {name: "length", names: lengthNames},
	ownOpen:     {name: "open", names: openNames, phrase: sayOpen},
	ownEnd:      {name: "end", names: endNames},
	ownSuffix:   {name: "suffix", names: suffixWords, phrase: phrasing{anyValue: "brackets-end"}},
	ownInside:   {name: "inside", names: insideNames},
	ownSpaces:   {name: "spaces", names: words("0 1 2 3")},
	ownKind:     {name: "kind", names: kindNames},
	ownHalves:   {name: "halves", names: words("yes")},
	ownLabel:    {name: "label", names: words("yes"), phrase: phrasing{"yes": "is-column"}},
	firstRune:   {name: "first", runes: 1},
	lastRune:    {name: "last", runes: 1},
	firstTwo:    {name: "first2", runes: 2},
	lastTwo:     {name: "last2", runes: 2},
	prevClass:   {name: "prev", names: classValues, phrase: sayPrev},
	prev2Class:  {name: "prev2", names: classValues},
	nextClass:   {name: "next", names: classValues, phrase: sayNext},
	next2Class:  {name: "next2", names: classValues},
	prevLength:  {name: "prevlength", names: lengthNames},
	nextLength:  {name: "nextlength", names: lengthNames},
	prevOpen:    {name: "prevopen", names: openNames},
	nextOpen:    {name: "nextopen", names: openNames},
	prevEnd:     {name: "prevend", names: endNames},
	nextEnd:     {name: "nextend", names: endNames},
	prevCloses:  {name: "closed", names: closesValues, phrase: sayClosed},
	prev2Closes: {name: "closed2", names: closesValues},
	headsAbove:  {name: "heads-above", names: countNames[:5]},
	headsBelow:  {name: "heads-below", names: countNames[:5], phrase: sayHeadsBelow},
	ownGap:      {name: "gap", names: countNames[:4], phrase: sayGap},
	nextGap:     {name: "nextgap", names: countNames[:4]},
	ownRank:     {name: "rank", names: rankNames, phrase: sayRank},
	nextRank:    {name: "nextrank", names: rankNames},
	issueGaps:   {name: "gaps", names: shareNames},
	ownIndent:   {name: "indent", names: indentNames, phrase: sayIndent},
	prevIndent:  {name: "previndent", names: indentNames},
	nextIndent:  {name: "nextindent", names: indentNames},
	deeper:      {name: "deeper", names: scaleNames},
	turned:      {name: "turn", names: words("yes"), phrase: phrasing{"yes": "after-page-turn"}},
	rows:        {name: "rows", names: countNames[1:5]},
	cut:         {name: "cut", names: boolNames},
	issuePrint:  {name: "print", names: printNames},
	issueSigns:  {name: "signs", names: muchNames},
	issueBehind: {name: "behind", names: muchNames},
	issueNews:   {name: "news", names: muchNames},
	fitsAbove:   {name: "fits-above", names: countNames[:7]},
	fitsBelow:   {name: "fits-below", names: countNames[:7], phrase: sayFits},
	leans:       {name: "leans", names: leanNames, phrase: sayLeans},
	near:        {name: "near", names: countNames[:7], phrase: phrasing{"0": newWords}},
	grip:        {name: "grip", names: countNames, phrase: sayHold},
	hold:        {name: "hold", names: countNames, phrase: sayHold},
	prevLoose:   {name: "prevloose", names: looseNames},
	ownLoose:    {name: "loose", names: looseNames, phrase: sayHold},
	nextLoose:   {name: "nextloose", names: looseNames},
	listAbove:   {name: "list-above", names: listNames},
	listBelow:   {name: "list-below", names: listNames},
	seamLeft:    {name: "seam-left", names: sideNames},
	seamRight:   {name: "seam-right", names: sideNames},
	seamWord:    {name: "seam-word", names: acrossNames},
	brokenOff:   {name: "broken-off", names: boolNames},
	issueBreaks: {name: "breaks", names: breakNames},
	scaleAbove:  {name: "scale-above", names: scaleNames},
	scaleBelow:  {name: "scale-below", names: scaleNames},
	twinAbove:   {name: "twin-above", names: twinNames},
	twinBelow:   {name: "twin-below", names: twinNames},
	sinceHead:   {name: "since-head", names: distNames},
	tillHead:    {name: "till-head", names: distNames},
	tillSign:    {name: "till-sign", names: distNames},
}

// bits is how many bits a value of the part takes.
func (p *part) bits() uint {
	if p.names == nil {
		return uint(21 * p.runes)
	}
	n := uint(1)
	for 1<<n <= len(p.names) {
		n++
	}
	return n
}

// print writes a value as it stands in a table of costs.
func (p *part) print(v uint64) string {
	if p.names != nil {
		return p.names[v-1]
	}
	var b strings.Builder
	for k := p.runes - 1; k >= 0; k-- {
		if r := rune(v >> (21 * k) & (1<<21 - 1)); strings.ContainsRune("|=\\#", r) || r <= ' ' || !strconv.IsPrint(r) {
			fmt.Fprintf(&b, "\\%06x", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// parse reads what print wrote.
func (p *part) parse(s string) (v uint64, ok bool) {
	if p.names != nil {
		for i, n := range p.names {
			if n == s {
				return uint64(i) + 1, true
			}
		}
		return 0, false
	}
	n := 0
	for s != "" {
		r, size, err := takeRune(s)
		if err != nil {
			return 0, false
		}
		v, s = v<<21|uint64(r), s[size:]
		n++
	}
	return v, n == p.runes && v != 0
}

// takeRune reads one rune, or one that is written as \ and six hex digits.
func takeRune(s string) (r rune, size int, err error) {
	if s[0] == '\\' && len(s) >= 7 {
		n, err := strconv.ParseUint(s[1:7], 16, 21)
		return rune(n), 7, err
	}
	for i, r := range s {
		if i > 0 {
			return []rune(s)[0], i, nil
		}
		_ = r
	}
	return []rune(s)[0], len(s), nil
}
