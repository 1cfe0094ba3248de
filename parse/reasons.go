package parse

import (
	"slices"
	"strconv"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/reading"
)

const (
	maxReasons   = 4
	startPhrases = 2     // told of a begin
	leastWeight  = -0.03 // what a phrase must lower the cost by to be told
)

// Reason tells one thing that decided an article, or is doubtful in it, for programs:
// package words of the formats has it in words. Args are codes too, or numbers, or
// text.
type Reason struct {
	Code Code     `json:"code"`
	Args []string `json:"args"` // never nil
}

// Code names a reason, or an argument of one.
type Code string

// The codes of reasons, with their arguments.
const (
	ReasonBegins      Code = "begins"       // codes of what speaks for its begin, the one that speaks most first
	ReasonEnds        Code = "ends"         // the code of what ends it
	ReasonEndsBefore  Code = "ends-before"  // the line that begins the next article, and the code of why
	ReasonHeadAfter   Code = "head-after"   // the heading stands after the body: affinity to the text above and below, 0.00 to 1.00
	ReasonColumnAfter Code = "column-after" // so does the name of the column
	ReasonNoAuthors   Code = "no-authors"   // the code of why the byline gives none
	ReasonJumpJoined  Code = "jump-joined"  // none: joined at its jump lines
	ReasonJumpOpen    Code = "jump-open"    // none: the other end of a jump line is not there
	ReasonCorrected   Code = "corrected"    // a correction
)

// Codes of why an article begins or ends where it does, besides those of features.
const (
	firstText     = "first-text"
	newHeading    = "new-heading"
	newItem       = "new-item"
	signatureEnds = "signature-ends"
	bylineEnds    = "byline-ends"
	datelineEnds  = "dateline-ends"
	creditEnds    = "credit-ends"
	lastText      = "last-text"
)

// Codes lists every code that a Reason or its arguments may have.
func Codes() []Code {
	codes := []Code{ReasonBegins, ReasonEnds, ReasonEndsBefore, ReasonHeadAfter, ReasonColumnAfter, ReasonNoAuthors,
		ReasonJumpJoined, ReasonJumpOpen, ReasonCorrected,
		firstText, newHeading, newItem, signatureEnds, bylineEnds, datelineEnds, creditEnds, lastText}
	for _, code := range slices.Concat(feature.PhraseCodes(), byline.Doubts) {
		codes = append(codes, Code(code))
	}
	return codes
}

func reason(code Code, args ...string) Reason {
	if args == nil {
		args = []string{}
	}
	return Reason{code, args}
}

// reasons tells why article a, made of spans of a reading, begins and ends where it
// does, where its heading stands, and what is doubtful.
func reasons(r *reading.Reading, a *Article, opened [][]string, item []int) []Reason {
	first, k := item[0], item[len(item)-1]
	s := r.Spans[k]
	rs := make([]Reason, 0, maxReasons)
	rs = append(rs, reason(ReasonBegins, opened[first]...))
	if why := closedBy(r, s); why != "" {
		rs = append(rs, reason(ReasonEnds, why))
	} else if k+1 < len(r.Spans) {
		rs = append(rs, reason(ReasonEndsBefore, strconv.Itoa(r.Table().Page().Blocks[s.Last].Lines[0]), opened[k+1][0]))
	}
	jumps := opensJump(a) || closesJump(a) >= 0 // these bring their own reason
	if !jumps {
		rs = append(rs, headAfter(r, s)...)
	}
	if a.Byline != "" && len(a.Authors) == 0 {
		rs = append(rs, reason(ReasonNoAuthors, byline.AuthorsDoubt(a.Byline)))
	}
	return rs
}

// openings tells why each article begins where it does.
func openings(r *reading.Reading) [][]string {
	opened := make([][]string, len(r.Spans))
	for k, s := range r.Spans {
		opened[k] = openedBy(r, s.First)
	}
	return opened
}

// closedBy is the code of what ends an article by its form, "" for none.
func closedBy(r *reading.Reading, s reading.Span) string {
	last := s.Labels[len(s.Labels)-1]
	switch class := r.Table().Class(s.Last - 1); {
	case class == feature.ClassNames || class == feature.ClassSigned:
		return signatureEnds
	case last.In(reading.Bylines & reading.Tails):
		return bylineEnds
	case class == feature.ClassSource:
		return datelineEnds
	case class == feature.ClassCredit:
		return creditEnds
	case s.Last == len(r.Labels):
		return lastText
	}
	return ""
}

// headAfter says of the first heading after its body, if there is one, how much
// of its words comes back on each side.
func headAfter(r *reading.Reading, s reading.Span) []Reason {
	for k, l := range s.Labels {
		if !l.In(reading.Heads & reading.Tails) {
			continue
		}
		code := ReasonHeadAfter
		if l == reading.LateHead {
			code = ReasonColumnAfter
		}
		above, below := r.Table().Affinity(s.First + k)
		return []Reason{reason(code, hundredths(above), hundredths(below))}
	}
	return nil
}

func hundredths(x float32) string { return strconv.FormatFloat(float64(x), 'f', 2, 32) }

// openedBy is the codes of why an article begins at block i: what speaks most for it
// there against the cheapest way to go on with the article before.
func openedBy(r *reading.Reading, i int) []string {
	if i == 0 {
		return []string{firstText}
	}
	start, other := r.Labels[i], r.GoingOn(i)
	var t phraseWeights
	for _, key := range r.Table().Keys(i, make([]feature.Key, 0, 128)) {
		said, parts := key.Phrases()
		if said == [len(said)]feature.Phrase{} {
			continue
		}
		t.add(said[:parts], r.Weight(key, start, other))
	}
	if why := t.best(startPhrases); len(why) > 0 {
		return why
	}
	if start.In(reading.Heads) {
		return []string{newHeading}
	}
	return []string{newItem}
}

// phraseWeights adds up how much each phrase speaks for something.
type phraseWeights struct {
	told    []feature.Phrase // in the order of the parts
	weights [feature.NumPhrases]float64
	counted [feature.NumPhrases]bool
}

// add shares the weight of a feature out among the phrases of its parts.
func (t *phraseWeights) add(said []feature.Phrase, weight float64) {
	for _, p := range said {
		if p == 0 {
			continue
		}
		if !t.counted[p] {
			t.counted[p], t.told = true, append(t.told, p)
		}
		t.weights[p] += weight / float64(len(said))
	}
}

// best lists up to n phrases, the one that speaks most first.
func (t *phraseWeights) best(n int) (list []string) {
	for len(list) < n {
		best, least := feature.Phrase(0), leastWeight
		for _, p := range t.told {
			if w := t.weights[p]; w < least || w == least && best == 0 {
				best, least = p, w
			}
		}
		if best == 0 {
			break
		}
		list = append(list, best.String())
		t.weights[best] = 0
	}
	return list
}
