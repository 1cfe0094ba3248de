package parse

import (
	"jianbao/parse/han"
	"math"
	"sort"
)

// Explanation tells how an issue was read, block by block. A block is a
// paragraph or a heading line.
type Explanation struct {
	Blocks []BlockReading
}

// BlockReading tells how one block was read. Costs are negative logarithms of
// probabilities, up to a constant: a reading that costs 1 more is e times less
// likely.
type BlockReading struct {
	Lines   []Range // its input lines, 1-based
	Text    string  // its first characters, as printed
	State   string  // what it is to its article, as in costs.tsv: head+, body, …
	Article string  // the ID of its article
	Cost    float64 // of State, and of the step there from the block before
	For     []Weight
	Second  string  // its state in the cheapest reading that gives it another; empty when there is none
	Behind  float64 // how much more that reading costs; 0 when there is none
}

// Weight is a feature of a block with what it adds to the cost of its state,
// against that of the second state. Negative weights speak for the state.
type Weight struct {
	Feature string
	Cost    float64
}

const (
	explainRunes   = 24 // characters shown of a block
	explainWeights = 3  // features shown of a block
)

// reading is the cheapest reading of an issue, with what decided.
type reading struct {
	view  *view
	costs *costs
	lat   *lattice
	path  []state
}

func newReading(v *view, c *costs) *reading {
	lat := newLattice(v, c)
	return &reading{v, c, lat, lat.cheapest()}
}

// Explain parses the text of one issue and tells what decided. Time and memory
// are linear in the text, as for Parse.
func Explain(text []byte) Explanation {
	c := loadCosts()
	issue, r := clipIssue(text, c)
	e := Explanation{Blocks: []BlockReading{}}
	if r == nil {
		return e
	}
	least, ids := r.lat.leasts(), articlesByLine(issue.Articles)
	for i := range r.path {
		b := r.explain(i, &least[i])
		b.Article = ids[b.Lines[0][0]]
		e.Blocks = append(e.Blocks, b)
	}
	return e
}

// explain tells how block i was read; least is what each state costs there.
func (r *reading) explain(i int, least *[numStates]float64) BlockReading {
	s := r.path[i]
	b := BlockReading{
		Lines: r.view.ranges(clip{first: i, last: i + 1}),
		Text:  han.HeadRunes(r.view.blocks[i].Text, explainRunes),
		State: states[s].name,
		Cost:  r.lat.at[i][s],
	}
	if i > 0 {
		b.Cost += r.lat.step[r.path[i-1]][s]
	}
	second, behind := secondBest(least, s)
	if second < numStates {
		b.Second, b.Behind = states[second].name, behind
	}
	b.For = r.costs.weights(r.view.features(i), s, second)
	return b
}

// articlesByLine gives the ID of the article that each input line went to.
func articlesByLine(articles []Article) map[int]string {
	ids := map[int]string{}
	for _, a := range articles {
		for _, r := range a.Lines {
			for n := r[0]; n <= r[1]; n++ {
				ids[n] = a.ID
			}
		}
	}
	return ids
}

// leasts gives, for each state at each block, the cost of the cheapest reading
// that has it there (a max-marginal).
func (l *lattice) leasts() [][numStates]float64 {
	n := len(l.at)
	least := make([][numStates]float64, n)
	least[0] = l.first()
	for i := 1; i < n; i++ {
		for s := range least[i] {
			best := math.Inf(1)
			for _, p := range follows[s] {
				best = min(best, least[i-1][p]+l.step[p][s])
			}
			least[i][s] = best + l.at[i][s]
		}
	}
	var onward [numStates]float64 // cheapest way from a state to the end, its own cost left out
	for i := n - 2; i >= 0; i-- {
		var here [numStates]float64
		for p := range here {
			here[p] = math.Inf(1)
		}
		for s := range follows {
			for _, p := range follows[s] {
				here[p] = min(here[p], l.step[p][s]+l.at[i+1][s]+onward[s])
			}
		}
		onward = here
		for s := range least[i] {
			least[i][s] += onward[s]
		}
	}
	return least
}

// secondBest is the cheapest state other than s, and how much more it costs;
// it is numStates where there is no other.
func secondBest(least *[numStates]float64, s state) (second state, behind float64) {
	second, behind = numStates, math.Inf(1)
	for o, c := range least {
		if d := c - least[s]; state(o) != s && d < behind {
			second, behind = state(o), d
		}
	}
	return second, max(behind, 0) // rounding
}

// weights lists the features that speak most for state s against state other,
// or where other is none, for s as such.
func (c *costs) weights(features []string, s, other state) []Weight {
	ws := []Weight{}
	for _, f := range features {
		row := c.row[f]
		if row == nil {
			continue
		}
		w := row.of(s)
		if other < numStates {
			w -= row.of(other)
		}
		if w < 0 {
			ws = append(ws, Weight{f, w})
		}
	}
	sort.SliceStable(ws, func(i, j int) bool { return ws[i].Cost < ws[j].Cost })
	return ws[:min(len(ws), explainWeights)]
}
