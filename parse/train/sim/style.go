package sim

import (
	_ "embed"
	"fmt"
	"strings"
)

// A Style is how a page is set: one is drawn for each page.
type Style struct {
	Name string

	Articles [2]int // articles of a page, from and to
	Longest  int    // characters of an article, at most about

	// Blank lines: before an article, between its heading lines, between
	// heading and body, between paragraphs.
	GapArticle, GapHead, GapBody, GapPara int

	Indent               string // before paragraphs
	HeadIndent, ByIndent string

	Wraps         []int   // widths of body lines; one is drawn for each article
	HeadWrap      int     // width of heading lines, 0: that of the body
	HeadNarrow    bool    // headings are no wider than their body
	FirstShort    int     // characters by which first lines are short, of an indent that was lost
	Hang          bool    // marks that may not begin a line hang over at its end
	Mixed         float64 // an article changes its width on the way
	Halves        bool    // ASCII is half as wide, and its words are not parted
	BreakAtSpaces bool    // inner spaces of headings and bylines part lines

	HeadSep    string // between heading lines; "\n" for lines of their own
	BodySep    string // between heading and body
	ParaSep    string // between paragraphs
	ArticleSep string // between articles

	Rewrite rewrite // what happens to the text itself

	PageLines  string // form of the lines that head a page, "" for none
	Masthead   float64
	Running    float64 // a running head or a page number between blocks
	Editors    float64 // 责编：
	EveryPage  bool    // a page line before every article
	ColumnLine bool    // 专栏： below it
	Web        webKind

	HeadAfter  float64 // heading after its body
	HeadLess   float64
	HeadCut    float64 // a heading of one line is cut into short ones
	KickerMade float64
	ColumnMade float64   // a floating column above or after
	Suffix     float64   // column in brackets after the title
	Note       float64   // editor's note
	Reporter   float64   // a byline is made up where none is known
	ByWays     []float64 // chances of the places of a byline, see bylines.go
	ByForms    []string
	Dateline   float64 // a dateline is made up
	DateForms  []string
	Art        float64 // a picture named in one line: 苗乡集市〔版画〕　章某某
	Caption    float64 // captions among the paragraphs
	Photo      float64 // a short article becomes a photo item
	Briefs     float64 // a run of briefs after an article
	BriefHead  float64 // with one head over them
	BriefMark  string  // ▲ ● ○ before each, "" none
	SubMade    float64 // subheads are made of first clauses
	Broken     float64 // paragraph broken by a blank line, as by a column end
	Jumps      float64
	Ads        float64
	Verse      float64
	Lists      float64
	Letters    float64
	Spread     string  // within names of two characters
	HeadLong   [2]int  // characters of a title that is made of a clause
	HeadSplit  [2]int  // characters of the parts that long headings are cut into
	HeadMade   float64 // the title is a clause of the body, as with short foreign news
	Deck       float64 // lines below the title are marked as decks
	Pictures   float64 // a suffix is （附图片１张）
	RunIn      float64 // a heading runs into its body without a space
	BodyMark   string  // ▲ before the first paragraph of each article
	PageBreaks float64 // a page ends where a paragraph is broken
	Questions  float64 // paragraphs as 问： and 答：
	Stripped   float64 // a page has only such bylines as were made for it
	Joined     float64 // an article is one paragraph without subheads
	Clipped    float64 // paragraphs are cut after a sentence or two
	Serial     float64
	PoolHeads  float64 // headings of old papers in place of its own
	Script     script
}

// rewrite is how modern text is made to look old.
type rewrite struct {
	Marks  marks // sentence marks
	Digits digits
	Quotes float64 // “” become 「」
	Gaps   float64 // glyphs that were not read
}

type marks uint8

const (
	marksKept  marks = iota
	marksNone        // none at all, as before 1905
	marksComma       // 、 for every mark, as until 1940
	marksSome        // 、 here and there, none at paragraph ends
	marksDot         // 。 for every mark, as about 1906
)

type digits uint8

const (
	digitsKept digits = iota
	digitsWide
	digitsHan // 二〇一九 → 一二
)

type script uint8

const (
	scriptKept script = iota
	scriptTraditional
	scriptSimplified
)

type webKind uint8

const (
	noWeb webKind = iota
	ePaper
	portal
	weChat
)

//go:embed styles.tsv
var styleTable string

// A suit tells how often a style is drawn for a medium in some years.
type suit struct {
	style, medium string
	from, to      int
	weight        float64
}

var suits = parseSuits(styleTable)

func parseSuits(table string) (all []suit) {
	for n, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var s suit
		if _, err := fmt.Sscanf(line, "%s\t%s\t%d-%d\t%g", &s.style, &s.medium, &s.from, &s.to, &s.weight); err != nil || styles[s.style] == nil {
			panic(fmt.Sprintf("styles.tsv:%d: %q: %v", n+1, line, err))
		}
		all = append(all, s)
	}
	return all
}

// styleFor draws a style that suits a medium and a year.
func (d dice) styleFor(medium string, year int) *Style {
	var names []string
	var weights []float64
	for _, s := range suits {
		if s.medium == medium && s.from <= year && year <= s.to {
			names, weights = append(names, s.style), append(weights, s.weight)
		}
	}
	if len(names) == 0 {
		return d.styleNamed("plain")
	}
	return d.styleNamed(names[d.weighed(weights...)])
}

// styleNamed draws the traits of a style.
func (d dice) styleNamed(name string) *Style {
	st := &Style{Name: name, Longest: 4000, Articles: [2]int{4, 14}, HeadSep: "\n", BodySep: "\n", ParaSep: "\n", ArticleSep: "\n", HeadLong: [2]int{8, 26}}
	styles[name](d, st)
	return st
}

// StyleNames lists the styles there are.
func StyleNames() (names []string) {
	for n := range styles {
		names = append(names, n)
	}
	return names
}
