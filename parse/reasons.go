package parse

import (
	"fmt"
	"jianbao/parse/byline"
	"math"
	"strings"
)

const (
	maxReasons   = 4
	startPhrases = 2     // told of a begin
	leastWeight  = -0.03 // what a phrase must lower the cost by to be told
)

// reasons tells why article a, clip k of a reading, begins and ends where it
// does, where its heading stands, and what is doubtful.
func (r *reading) reasons(a *Article, cs []clip, opened [][]string, k int) []string {
	c := cs[k]
	rs := make([]string, 0, maxReasons)
	rs = append(rs, "begins here: "+strings.Join(opened[k], "; "))
	if why := r.closedBy(c); why != "" {
		rs = append(rs, "ends here: "+why)
	} else if k+1 < len(cs) {
		rs = append(rs, fmt.Sprintf("ends here: line %d begins the next: %s", r.view.blocks[c.last].Lines[0], opened[k+1][0]))
	}
	jumps := opensJump(a) || closesJump(a) >= 0 // these bring their own reason
	if why := r.headBehind(c); why != "" && !jumps {
		rs = append(rs, why)
	}
	if a.Byline != "" && len(a.Authors) == 0 {
		rs = append(rs, "no authors: "+byline.AuthorsDoubt(a.Byline))
	}
	return rs
}

// opened tells why each clip begins where it does.
func (r *reading) opened(cs []clip) [][]string {
	opened := make([][]string, len(cs))
	for k, c := range cs {
		opened[k] = r.openedBy(c.first)
	}
	return opened
}

// closedBy names what ends a clip by its form.
func (r *reading) closedBy(c clip) string {
	last := c.last - 1
	s := c.states[len(c.states)-1]
	switch class := r.view.shapes[last].class; {
	case class == "names" || class == "signed":
		return "byline in brackets ends it"
	case s.has(isBy) && s.has(isTail) && r.view.signs(last, s):
		return "byline ends it"
	case class == "source":
		return "dateline ends it"
	case class == "credit":
		return "photo credit ends it"
	case c.last == len(r.path):
		return "last text of the issue"
	}
	return ""
}

// headBehind says of headings behind their body how much of their words comes
// back on each side.
func (r *reading) headBehind(c clip) string {
	for k, s := range c.states {
		if i := c.first + k; s.has(isHead) && s.has(isTail) {
			what := "heading behind its body"
			if s == lateHead {
				what = "column name behind the body"
			}
			return fmt.Sprintf("%s: affinity %.2f to the text above, %.2f below", what, r.view.up[i], r.view.down[i])
		}
	}
	return ""
}

// openedBy says why an article begins at block i: what speaks most for it
// there against the cheapest way to go on with the article before.
func (r *reading) openedBy(i int) []string {
	if i == 0 {
		return []string{"first text of the issue"}
	}
	start, other := r.path[i], r.goingOn(i)
	var t phraseWeights
	for _, f := range r.view.features(i) {
		if row := r.costs.row[f]; row != nil {
			t.add(f, row.of(start)-row.of(other))
		}
	}
	if why := t.best(startPhrases); len(why) > 0 {
		return why
	}
	if start.has(isHead) {
		return []string{"reads best as a new heading"}
	}
	return []string{"reads best as a new item without a heading"}
}

// goingOn is the cheapest state of block i that goes on with the article of
// the block before it.
func (r *reading) goingOn(i int) state {
	best, least := bare, math.Inf(1)
	for s := state(0); s < numStates; s++ {
		if c := r.lat.step[r.path[i-1]][s] + r.lat.at[i][s]; !s.starts() && c < least {
			best, least = s, c
		}
	}
	return best
}

// of is the cost that a row adds to state s.
func (row *costRow) of(s state) (sum float64) {
	for _, a := range aspectsOf[s] {
		sum += float64(row[a])
	}
	return sum
}

// phraseWeights adds up how much each phrase speaks for something.
type phraseWeights struct {
	phrases []string
	weights []float64
}

// add shares the weight of a feature out among the phrases of its parts.
func (t *phraseWeights) add(feature string, weight float64) {
	template, value, _ := strings.Cut(feature, "=")
	parts := phrases[template]
	if len(parts) == 0 {
		return
	}
	for _, p := range parts {
		var v string
		v, value, _ = strings.Cut(value, "|")
		if words := p.words(v); words != "" {
			t.count(words, weight/float64(len(parts)))
		}
	}
}

// words are those for value v. Digits in text values are masked, so these are
// left out.
func (p phrasing) words(v string) string {
	if words := p[v]; words != "" || v == "" || strings.Contains(v, "#") {
		return words
	}
	return strings.Replace(p[anyValue], anyValue, v, 1)
}

func (t *phraseWeights) count(words string, weight float64) {
	for k, p := range t.phrases {
		if p == words {
			t.weights[k] += weight
			return
		}
	}
	t.phrases, t.weights = append(t.phrases, words), append(t.weights, weight)
}

// best lists up to n phrases, the one that speaks most first.
func (t *phraseWeights) best(n int) (list []string) {
	for len(list) < n {
		at := -1
		for k, w := range t.weights {
			if w <= leastWeight && (at < 0 || w < t.weights[at]) {
				at = k
			}
		}
		if at < 0 {
			break
		}
		list = append(list, t.phrases[at])
		t.weights[at] = 0
	}
	return list
}
