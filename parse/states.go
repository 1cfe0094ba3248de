package parse

import "slices"

// state is what a block is to its article. A reading of an issue is one state
// a block; an article begins wherever a starting state stands.
type state uint8

const (
	headStart state = iota // first heading line, opens the article
	head                   // further heading line before the body
	headBy                 // byline between heading and body
	body                   // paragraph of an article that has its heading before it
	bodyRest               // goes on in the paragraph before it, which was cut
	bodyBy                 // byline behind such a body
	lateHead               // heading behind a body that has one before it too: a floating column
	bareStart              // first paragraph of an article without a heading before it
	bare                   // further paragraph of such an article
	bareRest               // goes on in the paragraph before it
	bareBy                 // byline behind or among such paragraphs
	tailHead               // heading behind such a body: it stands after its article
	tailBy                 // byline below such a heading
	numStates
)

// A trait is what states have in common; costs are kept by trait, so that
// what is learned of headings before bodies serves those behind them.
type trait uint8

const (
	isHead trait = iota
	isBody
	isBy
	isStart
	isTail
	isRest
	numTraits
)

// A stateInfo says what a state means and which states may follow it.
type stateInfo struct {
	name   string
	traits []trait
	next   []state // within the same article
}

var states = [numStates]stateInfo{
	headStart: {"head+", []trait{isHead, isStart}, []state{head, headBy, body}},
	head:      {"head", []trait{isHead}, []state{head, headBy, body}},
	headBy:    {"head-by", []trait{isBy}, []state{head, headBy, body}},
	body:      {"body", []trait{isBody}, []state{body, bodyRest, bodyBy, lateHead}},
	bodyRest:  {"body-rest", []trait{isBody, isRest}, []state{body, bodyRest, bodyBy, lateHead}},
	bodyBy:    {"body-by", []trait{isBy, isTail}, []state{body, bodyBy, lateHead}},
	lateHead:  {"late-head", []trait{isHead, isTail}, []state{lateHead}},
	bareStart: {"bare+", []trait{isBody, isStart}, []state{bare, bareRest, bareBy, tailHead}},
	bare:      {"bare", []trait{isBody}, []state{bare, bareRest, bareBy, tailHead}},
	bareRest:  {"bare-rest", []trait{isBody, isRest}, []state{bare, bareRest, bareBy, tailHead}},
	bareBy:    {"bare-by", []trait{isBy, isTail}, []state{bare, bareBy, tailHead}},
	tailHead:  {"tail-head", []trait{isHead, isTail}, []state{tailHead, tailBy}},
	tailBy:    {"tail-by", []trait{isBy, isTail}, []state{tailHead}},
}

// starts says whether s opens an article.
func (s state) starts() bool { return s == headStart || s == bareStart }

// has says whether s has trait t.
func (s state) has(t trait) bool { return slices.Contains(states[s].traits, t) }

// follows[s] lists the states that may stand before s; begins the states an
// issue may begin with.
var (
	follows = makeFollows()
	begins  = []state{headStart, bareStart}
)

func makeFollows() (f [numStates][]state) {
	for p := state(0); p < numStates; p++ {
		for _, s := range states[p].next {
			f[s] = append(f[s], p)
		}
		for _, s := range begins {
			f[s] = append(f[s], p)
		}
	}
	return f
}
