package reading

// Label is what a block is to its article. A reading of a page is one label a
// block; an article begins wherever a starting label stands.
type Label uint8

// The labels. The heading of an article stands before its body, or after it;
// an article without a heading before its body is bare.
const (
	ColumnStart   Label = iota // name of a column, opens the article
	KickerStart                // 引题, opens the article
	TitleStart                 // 主题, opens the article
	Kicker                     // further kicker, or one below a column
	Title                      // title below a kicker or a column
	HeadRest                   // goes on in the heading line before it
	Subtitle                   // 副题
	Column                     // name of a column below a title
	HeadBy                     // byline between heading and body
	Body                       // paragraph of an article that has its heading before it
	BodyRest                   // goes on in the paragraph before it, which was cut
	Subhead                    // 小标题 in such a body
	BodyBy                     // byline after such a body
	LateHead                   // heading after a body that has one before it too: a floating column
	BareStart                  // first paragraph of an article without a heading before it
	Bare                       // further paragraph of such an article
	BareRest                   // goes on in the paragraph before it
	BareSubhead                // 小标题 in such a body
	BareBy                     // byline after or among such paragraphs
	TailColumn                 // the heading of such a body stands after it: its column,
	TailKicker                 // its kicker,
	TailTitle                  // its title,
	TailRest                   // the rest of such a line,
	TailSubtitle               // its subtitle,
	TailBy                     // and a byline below it
	Furniture                  // belongs to no article, stands between two
	BodyFurniture              // furniture within a body that has its heading before it
	BareFurniture              // furniture within a bare body
	NumLabels
)

// A trait is what labels have in common; costs are kept by trait, so that what
// is learned of headings before bodies serves those after them.
type trait uint8

const (
	isHead trait = iota
	isBody
	isBy
	isStart
	isTail
	isRest     // of a body
	isHeadRest // of a heading
	isColumn
	isKicker
	isTitle
	isSubtitle
	isSubhead
	isFurniture
	numTraits
)

var traitNames = [numTraits]string{"head", "body", "by", "start", "tail", "rest", "head-rest", "column", "kicker", "title", "subtitle", "subhead", "furniture"}

// A labelInfo says what a label means and which labels may follow it within
// the same article.
type labelInfo struct {
	name   string
	traits []trait
	next   []Label
}

var (
	afterBody = []Label{Body, BodyRest, Subhead, BodyBy, LateHead, BodyFurniture}
	afterBare = []Label{Bare, BareRest, BareSubhead, BareBy, TailColumn, TailKicker, TailTitle, BareFurniture}
)

var labels = [NumLabels]labelInfo{
	ColumnStart:   {"column+", []trait{isHead, isColumn, isStart}, []Label{Kicker, Title, HeadBy, Body, Subhead, Bare}},
	KickerStart:   {"kicker+", []trait{isHead, isKicker, isStart}, []Label{Kicker, Title, HeadRest}},
	TitleStart:    {"title+", []trait{isHead, isTitle, isStart}, []Label{HeadRest, Subtitle, Column, HeadBy, Body, Subhead}},
	Kicker:        {"kicker", []trait{isHead, isKicker}, []Label{Kicker, Title, HeadRest}},
	Title:         {"title", []trait{isHead, isTitle}, []Label{HeadRest, Subtitle, Column, HeadBy, Body, Subhead}},
	HeadRest:      {"head-rest", []trait{isHead, isHeadRest}, []Label{HeadRest, Kicker, Title, Subtitle, Column, HeadBy, Body, Subhead}},
	Subtitle:      {"subtitle", []trait{isHead, isSubtitle}, []Label{Subtitle, HeadRest, Column, HeadBy, Body, Subhead}},
	Column:        {"column", []trait{isHead, isColumn}, []Label{Kicker, Title, Subtitle, HeadBy, Body, Subhead}},
	HeadBy:        {"head-by", []trait{isBy}, []Label{HeadBy, Kicker, Title, Subtitle, Column, Body, Subhead}},
	Body:          {"body", []trait{isBody}, afterBody},
	BodyRest:      {"body-rest", []trait{isBody, isRest}, afterBody},
	Subhead:       {"subhead", []trait{isBody, isSubhead}, []Label{Body, BodyRest, Subhead, BodyBy}},
	BodyBy:        {"body-by", []trait{isBy, isTail}, []Label{Body, Subhead, BodyBy, LateHead}},
	LateHead:      {"late-head", []trait{isHead, isTail}, []Label{LateHead}},
	BareStart:     {"bare+", []trait{isBody, isStart}, afterBare},
	Bare:          {"bare", []trait{isBody}, afterBare},
	BareRest:      {"bare-rest", []trait{isBody, isRest}, afterBare},
	BareSubhead:   {"bare-subhead", []trait{isBody, isSubhead}, []Label{Bare, BareRest, BareSubhead}},
	BareBy:        {"bare-by", []trait{isBy, isTail}, []Label{Bare, BareSubhead, BareBy, TailColumn, TailKicker, TailTitle}},
	TailColumn:    {"tail-column", []trait{isHead, isColumn, isTail}, []Label{TailKicker, TailTitle}},
	TailKicker:    {"tail-kicker", []trait{isHead, isKicker, isTail}, []Label{TailKicker, TailTitle, TailRest}},
	TailTitle:     {"tail-title", []trait{isHead, isTitle, isTail}, []Label{TailRest, TailSubtitle, TailColumn, TailBy}},
	TailRest:      {"tail-rest", []trait{isHead, isHeadRest, isTail}, []Label{TailRest, TailTitle, TailSubtitle, TailColumn, TailBy}},
	TailSubtitle:  {"tail-subtitle", []trait{isHead, isSubtitle, isTail}, []Label{TailSubtitle, TailRest, TailColumn, TailBy}},
	TailBy:        {"tail-by", []trait{isBy, isTail}, []Label{TailTitle, TailSubtitle}},
	Furniture:     {"furniture", []trait{isFurniture, isStart}, nil},
	BodyFurniture: {"body-furniture", []trait{isFurniture}, afterBody},
	BareFurniture: {"bare-furniture", []trait{isFurniture}, afterBare},
}

// starts are the labels that open an article; an issue begins with one.
var starts = [...]Label{ColumnStart, KickerStart, TitleStart, BareStart, Furniture}

// Labels is a set of labels, a bit each.
type Labels uint32

// AnyLabel allows every label.
const AnyLabel = Labels(1<<NumLabels - 1)

// Of makes a set.
func Of(ls ...Label) (set Labels) {
	for _, l := range ls {
		set |= 1 << l
	}
	return set
}

// Has reports whether l is in the set.
func (set Labels) Has(l Label) bool { return set>>l&1 == 1 }

func having(t trait) (set Labels) {
	for l, info := range labels {
		for _, own := range info.traits {
			if own == t {
				set |= 1 << l
			}
		}
	}
	return set
}

// What labels have in common.
var (
	Heads     = having(isHead)
	Bodies    = having(isBody)
	Bylines   = having(isBy)
	Starts    = having(isStart)
	Tails     = having(isTail)
	Rests     = having(isRest) | having(isHeadRest)
	Columns   = having(isColumn)
	Kickers   = having(isKicker)
	Titles    = having(isTitle)
	Subtitles = having(isSubtitle)
	Subheads  = having(isSubhead)
	Loose     = having(isFurniture)
	BodyRests = Bodies & Rests
	HeadRests = Heads & Rests
)

// In reports whether l is one of a set.
func (l Label) In(set Labels) bool { return set.Has(l) }

// Starts reports whether l opens an article.
func (l Label) Starts() bool { return Starts.Has(l) }

// String is the name of the label, as in costs.tsv.
func (l Label) String() string {
	if l < NumLabels {
		return labels[l].name
	}
	return ""
}

// before[l] lists the labels that may stand before l in its article.
var before = func() (b [NumLabels][]Label) {
	for p := Label(0); p < NumLabels; p++ {
		for _, l := range labels[p].next {
			b[l] = append(b[l], p)
		}
	}
	return b
}()
