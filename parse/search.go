package parse

import (
	"jianbao/parse/page"
	"math"
)

// lattice holds the cost of every state at every block. The cheapest way
// through it is the reading of the issue; exp(-cost) makes ways comparable as
// probabilities.
type lattice struct {
	at   [][numStates]float64 // cost of a state at a block; +Inf forbids it
	step *[numStates][numStates]float64
}

func newLattice(v *view, c *costs) *lattice {
	l := &lattice{at: make([][numStates]float64, len(v.blocks)), step: &c.step}
	for i := range l.at {
		l.at[i] = c.of(v.features(i))
		if v.wholeLine(i) {
			bar(&l.at[i])
		}
		if page.JumpIn(v.blocks[i].Text) > 0 {
			v.barAtJump(i, &l.at[i])
		}
	}
	return l
}

// barAtJump makes block i, which opens with （上接…）, begin an article, or its
// body under a heading.
func (v *view) barAtJump(i int, at *[numStates]float64) {
	bar(at)
	at[bare] = math.Inf(1)
	if i > 0 && !v.headish(i-1) {
		at[body] = math.Inf(1)
	}
}

// wholeLine says whether block i cannot be the rest of a paragraph: in text
// that is not wrapped only a blank line or a page end parts one.
func (v *view) wholeLine(i int) bool {
	return !v.habit.wrapped && v.blocks[i].Gap == 0 && !v.blocks[i].Turn
}

// bar forbids a block to be the rest of a paragraph.
func bar(at *[numStates]float64) {
	at[bodyRest], at[bareRest] = math.Inf(1), math.Inf(1)
}

// cheapest returns the states of the cheapest reading. Time and memory are
// linear in the number of blocks.
func (l *lattice) cheapest() []state {
	if len(l.at) == 0 {
		return nil
	}
	back := make([][numStates]state, len(l.at))
	cost := l.first()
	for i := 1; i < len(l.at); i++ {
		var next [numStates]float64
		for s := range next {
			best := math.Inf(1)
			for _, p := range follows[s] {
				if c := cost[p] + l.step[p][s]; c < best {
					best, back[i][s] = c, p
				}
			}
			next[s] = best + l.at[i][s]
		}
		cost = next
	}
	return trace(back, cheapestState(cost))
}

// first is the cost of each state at the first block.
func (l *lattice) first() (cost [numStates]float64) {
	for s := range cost {
		cost[s] = math.Inf(1)
	}
	for _, s := range begins {
		cost[s] = l.at[0][s]
	}
	return cost
}

func cheapestState(cost [numStates]float64) state {
	best := state(0)
	for s := range cost {
		if cost[s] < cost[best] {
			best = state(s)
		}
	}
	return best
}

// trace follows the marks back from the last block.
func trace(back [][numStates]state, last state) []state {
	path := make([]state, len(back))
	for i := len(back) - 1; i >= 0; i-- {
		path[i] = last
		last = back[i][last]
	}
	return path
}

// sums are the forward and backward sums of a lattice: logarithms of the
// summed weight of all ways up to, and from, each state.
type sums struct {
	fore, aft [][numStates]float64
	total     float64
}

func (l *lattice) sums() *sums {
	n := len(l.at)
	z := &sums{fore: make([][numStates]float64, n), aft: make([][numStates]float64, n)}
	for s, c := range l.first() {
		z.fore[0][s] = -c
	}
	for i := 1; i < n; i++ {
		for s := range z.fore[i] {
			acc := math.Inf(-1)
			for _, p := range follows[s] {
				acc = logAdd(acc, z.fore[i-1][p]-l.step[p][s])
			}
			z.fore[i][s] = acc - l.at[i][s]
		}
	}
	for i := n - 2; i >= 0; i-- {
		z.aft[i] = l.behind(i, &z.aft[i+1])
	}
	z.total = math.Inf(-1)
	for s := range z.fore[n-1] {
		z.total = logAdd(z.total, z.fore[n-1][s])
	}
	return z
}

// behind sums the ways from each state at block i to the end.
func (l *lattice) behind(i int, next *[numStates]float64) (acc [numStates]float64) {
	for s := range acc {
		acc[s] = math.Inf(-1)
	}
	for s := range next {
		for _, p := range follows[s] {
			acc[p] = logAdd(acc[p], next[s]-l.step[p][s]-l.at[i+1][s])
		}
	}
	return acc
}

// logAdd is log(exp(a)+exp(b)).
func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

// share is the probability of state s at block i.
func (z *sums) share(i int, s state) float64 {
	return math.Exp(z.fore[i][s] + z.aft[i][s] - z.total)
}

// temperature divides the costs for the confidence. Costs that are averaged
// over their learning, and shrunk, are somewhat too cautious: on sets that they
// were not learned from, the probabilities hold best at this value, and with it
// 96 of 100 articles above 0.9 are right (see package train).
const temperature = 0.9

// tempered is l with its costs divided by temperature.
func (l *lattice) tempered() *lattice {
	t := &lattice{at: make([][numStates]float64, len(l.at)), step: new([numStates][numStates]float64)}
	for i := range l.at {
		for s, c := range l.at[i] {
			t.at[i][s] = c / temperature
		}
	}
	for p := range l.step {
		for s, c := range l.step[p] {
			t.step[p][s] = c / temperature
		}
	}
	return t
}

// confidence is the probability that an article is clip c, with just its
// blocks and just their states. Its boundaries alone say too little: a heading
// line may still be taken for text.
func (l *lattice) confidence(z *sums, c clip) float64 {
	log := z.fore[c.first][c.states[0]]
	for k := 1; k < len(c.states); k++ {
		s := c.states[k]
		log -= l.step[c.states[k-1]][s] + l.at[c.first+k][s]
	}
	return min(1, math.Exp(log+l.closing(z, c.states[len(c.states)-1], c.last)-z.total))
}

// closing sums the ways that end an article with state s before block j.
func (l *lattice) closing(z *sums, s state, j int) float64 {
	if j == len(l.at) {
		return 0
	}
	acc := math.Inf(-1)
	for _, b := range begins {
		acc = logAdd(acc, z.aft[j][b]-l.step[s][b]-l.at[j][b])
	}
	return acc
}
