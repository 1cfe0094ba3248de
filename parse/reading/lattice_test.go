package reading

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// everyPath lists all readings of n blocks with their costs.
func everyPath(l *lattice) (paths [][]Label, costs []float64) {
	var walk func(path []Label, cost float64)
	walk = func(path []Label, cost float64) {
		if len(path) == len(l.at) {
			paths = append(paths, slices.Clone(path))
			costs = append(costs, cost+float64(l.close[path[len(path)-1]]))
			return
		}
		i := len(path)
		for to := Label(0); to < NumLabels; to++ {
			c := cost + float64(l.at[i][to])
			switch {
			case i == 0 && to.Starts():
			case i > 0 && to.Starts():
				c += float64(l.close[path[i-1]])
			case i > 0 && slices.Contains(labels[path[i-1]].next, to):
				c += float64(l.step[path[i-1]][to])
			default:
				continue
			}
			if !math.IsInf(c, 1) {
				walk(append(path, to), c)
			}
		}
	}
	walk(nil, 0)
	return paths, costs
}

// shaken is a lattice of random costs with some labels forbidden.
func shaken(rng *rand.Rand, blocks int) *lattice {
	l := &lattice{at: make([][NumLabels]float32, blocks), step: new([NumLabels][NumLabels]float32), close: new([NumLabels]float32)}
	for i := range l.at {
		for k := range l.at[i] {
			l.at[i][k] = 4*rng.Float32() - 2
			if rng.IntN(4) == 0 && !Label(k).Starts() {
				l.at[i][k] = inf
			}
		}
	}
	for p := range l.step {
		l.close[p] = rng.Float32() - 0.5
		for q := range l.step[p] {
			l.step[p][q] = rng.Float32() - 0.5
		}
	}
	return l
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-4*(1+math.Abs(b)) }

func TestReadingsEqualBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		l := shaken(rng, 1+rng.IntN(4))
		paths, costs := everyPath(l)
		least, total := math.Inf(1), 0.0
		for _, c := range costs {
			least = min(least, c)
			total += math.Exp(-c)
		}
		path := l.cheapest()
		k := slices.IndexFunc(paths, func(p []Label) bool { return slices.Equal(p, path) })
		if k < 0 || !near(costs[k], least) {
			t.Fatalf("the cheapest reading is %v, of cost %v", path, least)
		}
		z, ok := l.sum(1)
		if !ok || !near(z.logTotal(), math.Log(total)) {
			t.Fatalf("the sum is %v, not %v", z.logTotal(), math.Log(total))
		}
		checkMarginals(t, l, z, paths, costs, total)
		checkLeasts(t, l, paths, costs)
	}
}

func checkMarginals(t *testing.T, l *lattice, z *sums, paths [][]Label, costs []float64, total float64) {
	t.Helper()
	for i := range l.at {
		for own := Label(0); own < NumLabels; own++ {
			share, closing := 0.0, 0.0
			for k, p := range paths {
				if p[i] == own {
					share += math.Exp(-costs[k]) / total
					if i+1 == len(p) || p[i+1].Starts() {
						closing += math.Exp(-costs[k]) / total
					}
				}
			}
			if got := z.marginal(i, own); !near(got, share) {
				t.Fatalf("block %d: the marginal of %s is %v, not %v", i, own, got, share)
			}
			if got := z.closeMarginal(i, own); !near(got, closing) {
				t.Fatalf("block %d: an article ends with %s at %v, not %v", i, own, got, closing)
			}
		}
	}
	first := 0
	for i := 1; i <= len(l.at); i++ { // the articles of the first reading
		if i < len(l.at) && !paths[0][i].Starts() {
			continue
		}
		own, share := paths[0][first:i], 0.0
		for k, p := range paths {
			if slices.Equal(p[first:i], own) && (i == len(p) || p[i].Starts()) {
				share += math.Exp(-costs[k]) / total
			}
		}
		if got := z.span(first, own); !near(got, share) {
			t.Fatalf("article %v: confidence %v, not %v", own, got, share)
		}
		first = i
	}
}

func checkLeasts(t *testing.T, l *lattice, paths [][]Label, costs []float64) {
	t.Helper()
	leasts := l.leasts()
	for i := range l.at {
		for own := Label(0); own < NumLabels; own++ {
			least := math.Inf(1)
			for k, p := range paths {
				if p[i] == own {
					least = min(least, costs[k])
				}
			}
			if got := float64(leasts[i][own]); got != least && !near(got, least) {
				t.Fatalf("block %d: the least cost with %s is %v, not %v", i, own, got, least)
			}
		}
	}
}

// Labels that no way leads to do not crowd out the others over a long article.
func TestSumsOfLongArticles(t *testing.T) {
	l := &lattice{at: make([][NumLabels]float32, 2000), step: new([NumLabels][NumLabels]float32), close: new([NumLabels]float32)}
	for i := range l.at {
		for k := range l.at[i] {
			l.at[i][k] = inf
		}
		l.at[i][Bare], l.at[i][Body] = 8, -8
	}
	l.at[0][BareStart] = 0
	z, ok := l.sum(1)
	if !ok || !near(z.marginal(1000, Bare), 1) {
		t.Errorf("possible: %v, marginal %v", ok, z.marginal(1000, Bare))
	}
}

func TestContradiction(t *testing.T) {
	for _, c := range []struct {
		allowed []Labels
		want    int
	}{
		{[]Labels{Of(TitleStart), Of(Body), Of(BodyBy), Of(TitleStart)}, -1},
		{[]Labels{Of(TitleStart), Of(Bare)}, 1},
		{[]Labels{Of(Body)}, 0},
		{[]Labels{AnyLabel, AnyLabel, Of(LateHead), Of(Body)}, 3},
	} {
		if got := Contradiction(c.allowed); got != c.want {
			t.Errorf("%v: %d, want %d", c.allowed, got, c.want)
		}
	}
}

// span is the probability that the blocks from first on are an article with
// just these labels.
func (z *sums) span(first int, ls []Label) float64 {
	p := z.start[first] * z.weight[first][ls[0]] / z.scale[first]
	for k := 1; k < len(ls); k++ {
		i := first + k
		p *= z.step[ls[k-1]][ls[k]] * z.weight[i][ls[k]] / z.scale[i]
	}
	last := len(ls) - 1
	return min(1, p*z.closing(first+last, ls[last]))
}
