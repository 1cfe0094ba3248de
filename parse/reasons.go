package parse

import (
	"fmt"
	"strings"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/reading"
)

const (
	maxReasons   = 4
	startPhrases = 2     // told of a begin
	leastWeight  = -0.03 // what a phrase must lower the cost by to be told
)

// reasons tells why article a, made of spans of a reading, begins and ends where it
// does, where its heading stands, and what is doubtful.
func reasons(r *reading.Reading, a *Article, opened [][]string, item []int) []string {
	first, k := item[0], item[len(item)-1]
	s := r.Spans[k]
	rs := make([]string, 0, maxReasons)
	rs = append(rs, "begins here: "+strings.Join(opened[first], "; "))
	if why := closedBy(r, s); why != "" {
		rs = append(rs, "ends here: "+why)
	} else if k+1 < len(r.Spans) {
		rs = append(rs, fmt.Sprintf("ends here: line %d begins the next: %s", r.Table().Page().Blocks[s.Last].Lines[0], opened[k+1][0]))
	}
	jumps := opensJump(a) || closesJump(a) >= 0 // these bring their own reason
	if why := headAfter(r, s); why != "" && !jumps {
		rs = append(rs, why)
	}
	if a.Byline != "" && len(a.Authors) == 0 {
		rs = append(rs, "no authors: "+byline.AuthorsDoubt(a.Byline))
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

// closedBy names what ends an article by its form.
func closedBy(r *reading.Reading, s reading.Span) string {
	last := s.Labels[len(s.Labels)-1]
	switch class := r.Table().Class(s.Last - 1); {
	case class == feature.ClassNames || class == feature.ClassSigned:
		return "byline in brackets ends it"
	case last.In(reading.Bylines & reading.Tails):
		return "byline ends it"
	case class == feature.ClassSource:
		return "dateline ends it"
	case class == feature.ClassCredit:
		return "photo credit ends it"
	case s.Last == len(r.Labels):
		return "last text of the issue"
	}
	return ""
}

// headAfter says of headings after their body how much of their words comes
// back on each side.
func headAfter(r *reading.Reading, s reading.Span) string {
	for k, l := range s.Labels {
		if !l.In(reading.Heads & reading.Tails) {
			continue
		}
		what := "heading after its body"
		if l == reading.LateHead {
			what = "column name after the body"
		}
		above, below := r.Table().Affinity(s.First + k)
		return fmt.Sprintf("%s: affinity %.2f to the text above, %.2f below", what, above, below)
	}
	return ""
}

// openedBy says why an article begins at block i: what speaks most for it
// there against the cheapest way to go on with the article before.
func openedBy(r *reading.Reading, i int) []string {
	if i == 0 {
		return []string{"first text of the issue"}
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
		return []string{"reads best as a new heading"}
	}
	return []string{"reads best as a new item without a heading"}
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
