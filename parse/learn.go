package parse

import (
	"io"
	"math"
	"math/rand"
	"sync"
)

// Example is an issue with the articles that people found in it.
type Example struct {
	Text     []byte
	Articles []Truth
}

// Truth is what is known of one article. Articles stand in the order of the
// issue.
type Truth struct {
	Heads      []string
	Byline     string
	Paragraphs []string
	Rest       []string // text of the article of which no more is known
}

// Learn finds the costs under which the true readings of the examples are the
// cheapest: a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) with hidden states where the truth leaves them open, trained
// by AdaGrad with an L1 penalty. It writes the table costs.tsv. The same
// examples give the same table.
func Learn(examples []Example, w io.Writer) error {
	l := newLearner(examples)
	var wait sync.WaitGroup
	rounds := make([]*learner, learnRounds)
	for r := range rounds {
		rounds[r] = l.fresh()
		wait.Add(1)
		go func() {
			defer wait.Done()
			rounds[r].study(int64(r))
		}()
	}
	wait.Wait()
	for _, r := range rounds {
		l.add(r)
	}
	l.average()
	return l.table().write(w)
}

const (
	learnRounds = 3  // runs in different orders, whose costs are averaged
	learnEpochs = 30 // times that a run goes over the examples
	learnRate   = 0.04
	learnSparse = 0.003 // L1 penalty of a step
	learnRare   = 10    // features seen less often are left out
	spanBlocks  = 30    // blocks studied at a time, up to the article's end
)

// correct moves the costs so that the readings of s that agree with the truth
// become cheaper than the rest.
func (l *learner) correct(s *span) {
	all := l.lattice(s)
	held := &lattice{at: append([][numStates]float64(nil), all.at...), step: all.step}
	for i := range held.at {
		for st := range held.at[i] {
			if s.allowed[i]&(1<<st) == 0 {
				held.at[i][st] = math.Inf(1)
			}
		}
	}
	za, zt := all.sums(), held.sums()
	if math.IsInf(zt.total, -1) {
		return // the truth is not a reading, as where two articles share a line
	}
	for i, fs := range s.features {
		var g [numAspects]float64
		for st := range all.at[i] {
			d := zt.share(i, state(st)) - za.share(i, state(st))
			for _, a := range aspectsOf[st] {
				g[a] += d
			}
		}
		for a, d := range g {
			if math.Abs(d) < 1e-5 {
				continue
			}
			for _, f := range fs {
				l.move(int(f)*numAspects+a, d)
			}
		}
	}
	l.studySteps(all, held, za, zt)
}

// studySteps does the same for the costs of steps.
func (l *learner) studySteps(all, held *lattice, za, zt *sums) {
	for s := range follows {
		for _, p := range follows[s] {
			d := 0.0
			for i := 1; i < len(all.at); i++ {
				d += zt.stepShare(held, i, p, state(s)) - za.stepShare(all, i, p, state(s))
			}
			at := int(l.stepIndex[stepName(p, state(s))]) * numAspects
			l.move(at, d)
			l.step.step[p][s] = float64(l.cost[at])
		}
	}
}

// stepShare is the probability of state s at block i behind state p.
func (z *sums) stepShare(l *lattice, i int, p, s state) float64 {
	return math.Exp(z.fore[i-1][p] - l.step[p][s] - l.at[i][s] + z.aft[i][s] - z.total)
}

// move lowers the cost at k by the gradient d, and shrinks it towards zero.
func (l *learner) move(k int, d float64) {
	l.seen[k] += float32(d * d)
	rate := learnRate / (math.Sqrt(float64(l.seen[k])) + 0.1)
	c := float64(l.cost[k]) - rate*d
	shrink := rate * learnSparse
	switch {
	case c > shrink:
		c -= shrink
	case c < -shrink:
		c += shrink
	default:
		c = 0
	}
	l.cost[k] = float32(c)
}

func (l *learner) lattice(s *span) *lattice {
	lat := &lattice{at: make([][numStates]float64, len(s.features)), step: &l.step.step}
	for i, fs := range s.features {
		var byAspect [numAspects]float64
		for _, f := range fs {
			row := l.cost[int(f)*numAspects : int(f+1)*numAspects]
			for a, c := range row {
				byAspect[a] += float64(c)
			}
		}
		lat.at[i] = spread(&byAspect)
		if s.barred[i] {
			bar(&lat.at[i])
		}
	}
	return lat
}

// study goes over the examples again and again, in an order drawn by seed.
func (l *learner) study(seed int64) {
	rng := rand.New(rand.NewSource(1946 + seed))
	order := rng.Perm(len(l.spans))
	for epoch := 0; epoch < learnEpochs; epoch++ {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.correct(&l.spans[i])
		}
		if epoch >= learnEpochs/3 {
			l.add(&learner{sum: l.cost, times: 1})
		}
	}
}
