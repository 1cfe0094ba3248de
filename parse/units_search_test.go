package parse

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// randomLattice has n blocks; now and then a state is forbidden.
func randomLattice(random *rand.Rand, n int) *lattice {
	c := newCosts()
	for p := range c.step {
		for s := range c.step[p] {
			c.step[p][s] += random.NormFloat64() // +Inf stays
		}
	}
	l := &lattice{at: make([][numStates]float64, n), step: &c.step}
	for i := range l.at {
		for s := range l.at[i] {
			l.at[i][s] = 2 * random.NormFloat64()
			if !state(s).starts() && random.IntN(8) == 0 {
				l.at[i][s] = math.Inf(1)
			}
		}
	}
	return l
}

// price is the cost of a reading, +Inf for one that cannot be.
func (l *lattice) price(path []state) float64 {
	cost := 0.0
	if !path[0].starts() {
		return math.Inf(1)
	}
	for i, s := range path {
		cost += l.at[i][s]
		if i > 0 {
			cost += l.step[path[i-1]][s]
		}
	}
	return cost
}

// eachReading calls do with every sequence of n states.
func eachReading(n int, do func([]state)) {
	path := make([]state, n)
	var fill func(i int)
	fill = func(i int) {
		if i == n {
			do(path)
			return
		}
		for s := range numStates {
			path[i] = s
			fill(i + 1)
		}
	}
	fill(0)
}

// eachLattice calls do with small random lattices.
func eachLattice(do func(l *lattice)) {
	random := rand.New(rand.NewPCG(7, 11))
	for n := 1; n <= 4; n++ {
		for range 5 {
			do(randomLattice(random, n))
		}
	}
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*(1+math.Abs(b)) }

func TestCheapestReading(t *testing.T) {
	eachLattice(func(l *lattice) {
		best := math.Inf(1)
		eachReading(len(l.at), func(path []state) { best = min(best, l.price(path)) })
		got := l.cheapest()
		if len(got) != len(l.at) || !near(l.price(got), best) {
			t.Errorf("%d blocks: %v costs %v, the cheapest costs %v", len(l.at), got, l.price(got), best)
		}
	})
	if path := (&lattice{}).cheapest(); path != nil {
		t.Errorf("no blocks give %v", path)
	}
}

func TestSumsOfAllReadings(t *testing.T) {
	eachLattice(func(l *lattice) {
		z := l.sums()
		total := 0.0
		shares := make([][numStates]float64, len(l.at))
		steps := make([][numStates][numStates]float64, len(l.at))
		eachReading(len(l.at), func(path []state) {
			w := math.Exp(-l.price(path))
			total += w
			for i, s := range path {
				shares[i][s] += w
				if i > 0 {
					steps[i][path[i-1]][s] += w
				}
			}
		})
		if !near(z.total, math.Log(total)) {
			t.Errorf("%d blocks: total %v, want %v", len(l.at), z.total, math.Log(total))
		}
		for i := range shares {
			for s, want := range shares[i] {
				if got := z.share(i, state(s)); !near(got, want/total) {
					t.Errorf("block %d of %d, state %s: share %v, want %v", i, len(l.at), states[s].name, got, want/total)
				}
				for p := 0; i > 0 && p < int(numStates); p++ {
					if got := z.stepShare(l, i, state(p), state(s)); !near(got, steps[i][p][s]/total) {
						t.Errorf("block %d of %d, %s behind %s: share %v, want %v", i, len(l.at), states[s].name, states[p].name, got, steps[i][p][s]/total)
					}
				}
			}
		}
	})
}

// TestConfidence compares the probability of each article, with the states of
// its blocks, with that of all readings that hold it.
func TestConfidence(t *testing.T) {
	eachLattice(func(l *lattice) {
		n, z := len(l.at), l.sums()
		type article struct {
			first  int
			states string
		}
		key := func(c clip) article { return article{c.first, fmt.Sprint(c.states)} }
		want, found, total := map[article]float64{}, map[article]clip{}, 0.0
		eachReading(n, func(path []state) {
			w := math.Exp(-l.price(path))
			if w == 0 {
				return
			}
			total += w
			for _, c := range clips(path) {
				want[key(c)] += w
				found[key(c)] = c
			}
		})
		for k, c := range found {
			if got := l.confidence(z, c); !near(got, want[k]/total) {
				t.Errorf("%d blocks: article %v has %v, want %v", n, k, got, want[k]/total)
			}
		}
	})
}

// TestPartitionsSumToOne: a partition is cut before some blocks; with the
// cuts fixed, the readings are those of the articles between them.
func TestPartitionsSumToOne(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for n := 1; n <= 9; n++ {
		l := randomLattice(random, n)
		z := l.sums()
		sum := 0.0
		for cuts := range 1 << (n - 1) {
			sum += math.Exp(l.cutAt(cuts<<1|1).sums().total - z.total)
		}
		if !near(sum, 1) {
			t.Errorf("%d blocks: the partitions add up to %v", n, sum)
		}
	}
}

// cutAt is l with articles that begin at the blocks marked by bits only.
func (l *lattice) cutAt(bits int) *lattice {
	cut := &lattice{at: append([][numStates]float64(nil), l.at...), step: l.step}
	for i := range cut.at {
		for s := range cut.at[i] {
			if state(s).starts() != (bits>>i&1 == 1) {
				cut.at[i][s] = math.Inf(1)
			}
		}
	}
	return cut
}

func TestLogAdd(t *testing.T) {
	inf := math.Inf(-1)
	for _, c := range []struct{ a, b, want float64 }{
		{0, 0, math.Log(2)}, {inf, 3, 3}, {3, inf, 3}, {inf, inf, inf}, {-1000, 1000, 1000}, {math.Log(3), math.Log(4), math.Log(7)},
	} {
		if got := logAdd(c.a, c.b); got != c.want && !near(got, c.want) {
			t.Errorf("logAdd(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestClips(t *testing.T) {
	cs := clips([]state{headStart, body, bareStart, bareStart, tailHead})
	want := [][2]int{{0, 2}, {2, 3}, {3, 5}}
	for k, c := range cs {
		if len(cs) != len(want) || want[k] != [2]int{c.first, c.last} || len(c.states) != c.last-c.first {
			t.Fatalf("got %v, want %v", cs, want)
		}
	}
}
