// Package learn finds the costs under which the true readings of issues are
// the cheapest: a linear-chain conditional random field (Lafferty, McCallum and
// Pereira 2001) with hidden labels where the truth leaves them open, learned by
// AdaGrad with an L1 penalty, the costs averaged over the run. The same issues
// in the same order give the same table.
//
// Add issues to a Collection, then call Learn.
package learn

import (
	"math"
	"math/rand/v2"
	"sort"
	"sync"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/gold"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// Options say how to learn.
type Options struct {
	Runs    int     // runs in different orders, whose costs are averaged
	Epochs  int     // times that a run goes over the examples
	Rate    float64 // of AdaGrad
	Sparse  float64 // L1 penalty of a change
	SparseN float64 // factor to it for features that hold characters
	Rare    int     // features seen in fewer blocks are left out
	RareN   int     // the same for features that hold two characters
	Seed    uint64  // of the order
	Report  func(run, epoch int, loss float64)
}

// Defaults of Options; chosen on papers left out of the learning.
var Defaults = Options{Runs: 2, Epochs: 3, Rate: 0.05, Sparse: 0.05, SparseN: 3, Rare: 18, RareN: 56, Seed: 1946}

const (
	exampleBlocks = 96 // blocks of an example, up to the end of an article
	batchExamples = 24 // examples between changes of the costs
	averages      = 60 // times that the costs are taken into the mean
)

// A Collection is what is learned from.
type Collection struct {
	keys  [][]feature.Key // of each block
	runs  []run
	count map[feature.Key]int32
}

// A run is an example before its features are numbered.
type run struct {
	first, last int // blocks in keys
	page, truth []reading.Labels
	weight      float32
}

// NewCollection returns an empty collection.
func NewCollection() *Collection { return &Collection{count: map[feature.Key]int32{}} }

// Seen is an issue as the features see it, ready to be added.
type Seen struct {
	keys        [][]feature.Key
	page, truth []reading.Labels
}

// See looks at an issue.
func See(g *gold.Issue) *Seen {
	lines := page.SplitLines(string(g.Text))
	t := feature.New(page.Read(lines))
	s := &Seen{keys: make([][]feature.Key, t.Len()), page: reading.Allow(t)}
	s.truth = append([]reading.Labels(nil), s.page...)
	g.Allow(t, lines, s.truth)
	for i, l := range s.truth {
		s.page[i] |= l
	}
	var keys []feature.Key
	for i := range s.keys {
		keys = t.Keys(i, keys[:0])
		s.keys[i] = append([]feature.Key(nil), keys...)
	}
	return s
}

// Blocks is the number of blocks.
func (s *Seen) Blocks() int { return len(s.keys) }

// Add takes in an issue; weight is what each of its blocks weighs.
func (c *Collection) Add(s *Seen, weight float32) {
	base := len(c.keys)
	c.keys = append(c.keys, s.keys...)
	for _, ks := range s.keys {
		for _, k := range ks {
			c.count[k]++
		}
	}
	from := 0
	cut := func(to int) {
		if to > from {
			c.runs = append(c.runs, run{base + from, base + to, s.page[from:to], s.truth[from:to], weight})
		}
		from = to
	}
	for i := range s.keys {
		if i-from >= exampleBlocks && s.truth[i]&^reading.Starts == 0 {
			cut(i)
		}
	}
	cut(len(s.keys))
}

// Blocks is the number of blocks of all issues.
func (c *Collection) Blocks() int { return len(c.keys) }

// Learn finds the costs.
func (c *Collection) Learn(o Options) *reading.Weights {
	names, number := c.numberFeatures(o)
	l := newLearner(names, o)
	l.examples = c.examples(number)
	return l.run()
}

// numberFeatures numbers the features that are common enough.
func (c *Collection) numberFeatures(o Options) ([]feature.Key, map[feature.Key]int32) {
	var names []feature.Key
	for k, n := range c.count {
		least := o.Rare
		if k.Runes() >= 2 {
			least = o.RareN
		}
		if int(n) >= least && !namesSomebody(k) {
			names = append(names, k)
		}
	}
	sort.Slice(names, func(i, j int) bool { return names[i] < names[j] })
	number := make(map[feature.Key]int32, len(names))
	for i, k := range names {
		number[k] = int32(i)
	}
	return names, number
}

// namesSomebody reports whether a feature holds two characters that read as a
// name: a table of costs knows no one by name.
func namesSomebody(k feature.Key) bool { return k.Runes() == 2 && byline.Scan(k.Text()).Name }

func (c *Collection) examples(number map[feature.Key]int32) []reading.Example {
	features := make([][]int32, len(c.keys))
	for i, ks := range c.keys {
		fs := make([]int32, 0, len(ks))
		for _, k := range ks {
			if f, ok := number[k]; ok {
				fs = append(fs, f)
			}
		}
		features[i] = fs
	}
	examples := make([]reading.Example, len(c.runs))
	for i, r := range c.runs {
		examples[i] = reading.Example{Features: features[r.first:r.last], Page: r.page, Truth: r.truth, Weight: r.weight}
	}
	return examples
}

// learner holds the costs while they are learned.
type learner struct {
	o         Options
	names     []feature.Key
	sparse    []float32 // penalty factor of each feature
	examples  []reading.Example
	now       reading.Learned
	keep      []bool    // which costs there are, by feature and aspect; nil for all
	seen      []float32 // summed squares of the gradients, by feature and aspect
	stepSeen  [reading.NumLabels][reading.NumLabels]float64
	closeSeen [reading.NumLabels]float64
	mean      reading.Learned
	meanTimes int
	workers   [workers]worker
}

// largestOfLabels is the number of parts up to which a feature has costs for
// single labels, and not only for what labels have in common: that is enough
// for larger ones, and keeps the table small.
const largestOfLabels = 1

func aspectsOf(names []feature.Key) []uint8 {
	aspects := make([]uint8, len(names))
	for i, k := range names {
		aspects[i] = uint8(reading.NumTraits)
		if k.Parts() <= largestOfLabels && k.Runes() == 0 {
			aspects[i] = uint8(reading.NumAspects)
		}
	}
	return aspects
}

// workers is fixed, so that the result does not depend on the machine.
const workers = 2

func newLearner(names []feature.Key, o Options) *learner {
	n := len(names) * reading.NumAspects
	l := &learner{o: o, names: names, seen: make([]float32, n), sparse: make([]float32, len(names))}
	l.now.Cost, l.mean.Cost = make([]float32, n), make([]float32, n)
	for i, k := range names {
		l.sparse[i] = 1
		if k.Runes() > 0 {
			l.sparse[i] = float32(o.SparseN)
		}
	}
	for w := range l.workers {
		l.workers[w] = worker{aspects: aspectsOf(names), cost: make([]float32, n), touched: make([]bool, len(names))}
	}
	return l
}

// worker gathers the gradients of its share of a batch.
type worker struct {
	aspects []uint8 // of each feature, how many of the aspects it may have costs for
	cost    []float32
	touched []bool
	list    []int32
	step    [reading.NumLabels][reading.NumLabels]float64
	close   [reading.NumLabels]float64
	loss    float64
}

func (w *worker) Block(features []int32, by *[reading.NumAspects]float32) {
	for _, f := range features {
		if !w.touched[f] {
			w.touched[f] = true
			w.list = append(w.list, f)
		}
		row := w.cost[int(f)*reading.NumAspects:][:w.aspects[f]]
		for a := range row {
			row[a] += by[a]
		}
	}
}

func (w *worker) Step(p, l reading.Label, by float64) { w.step[p][l] += by }
func (w *worker) Close(p reading.Label, by float64)   { w.close[p] += by }

// run learns twice. The first time the penalty is large and chooses which costs
// there are at all, but also makes those that stay too small; the second time,
// among these alone, it is small. So the table is short without being timid.
func (l *learner) run() *reading.Weights {
	l.runs(0, l.o.Sparse)
	l.keep = make([]bool, len(l.mean.Cost))
	for k, c := range l.average().Cost {
		l.keep[k] = c >= leastKept || c <= -leastKept
	}
	l.mean, l.meanTimes = reading.Learned{Cost: make([]float32, len(l.mean.Cost))}, 0
	l.runs(max(1, l.o.Runs), l.o.Sparse/lightly)
	return l.average().Weights(l.names)
}

const (
	leastKept = 0.02 // costs below that are not worth a place in the table
	lightly   = 8    // by how much the penalty is smaller the second time
)

// runs learns several times, each time in an order drawn by the seed; first is
// the number of the first run.
func (l *learner) runs(first int, sparse float64) {
	for r := first; r < first+max(1, l.o.Runs); r++ {
		clear(l.now.Cost)
		clear(l.seen)
		l.now = reading.Learned{Cost: l.now.Cost}
		l.stepSeen, l.closeSeen = [reading.NumLabels][reading.NumLabels]float64{}, [reading.NumLabels]float64{}
		l.study(r, sparse)
	}
}

// study goes over the examples again and again. Costs count for the mean once
// they have had a third of the time to settle.
func (l *learner) study(run int, sparse float64) {
	rng := rand.New(rand.NewPCG(l.o.Seed, uint64(run)))
	order := rng.Perm(len(l.examples))
	batches := (len(order) + batchExamples - 1) / batchExamples
	steps := l.o.Epochs * batches
	every := max(1, steps/averages)
	done := 0
	for epoch := range l.o.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for b := range batches {
			loss += l.batch(order[b*batchExamples:min(len(order), (b+1)*batchExamples)], sparse)
			if done++; done == steps || done%every == 0 && done*3 > steps {
				l.remember()
			}
		}
		if l.o.Report != nil {
			l.o.Report(run, epoch, loss)
		}
	}
}

// batch corrects the costs by some examples.
func (l *learner) batch(order []int, sparse float64) (loss float64) {
	var wait sync.WaitGroup
	for w := range l.workers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			me := &l.workers[w]
			for k := w; k < len(order); k += workers {
				loss, _ := l.now.Correct(&l.examples[order[k]], me)
				me.loss += loss
			}
		}()
	}
	wait.Wait()
	first := &l.workers[0]
	for w := 1; w < workers; w++ {
		first.take(&l.workers[w])
	}
	l.apply(first, sparse)
	loss, first.loss = first.loss, 0
	return loss
}

// take adds another worker's gradients to w and clears them there.
func (w *worker) take(o *worker) {
	for _, f := range o.list {
		if !w.touched[f] {
			w.touched[f] = true
			w.list = append(w.list, f)
		}
		row := o.cost[int(f)*reading.NumAspects : int(f+1)*reading.NumAspects]
		for a, d := range row {
			w.cost[int(f)*reading.NumAspects+a] += d
			row[a] = 0
		}
		o.touched[f] = false
	}
	o.list = o.list[:0]
	for p := range o.step {
		for q, d := range o.step[p] {
			w.step[p][q] += d
		}
		w.close[p] += o.close[p]
	}
	o.step, o.close = [reading.NumLabels][reading.NumLabels]float64{}, [reading.NumLabels]float64{}
	w.loss += o.loss
	o.loss = 0
}

// apply moves the costs by the gradients and clears these.
func (l *learner) apply(w *worker, sparse float64) {
	for _, f := range w.list {
		shrink := sparse * float64(l.sparse[f])
		for k := int(f) * reading.NumAspects; k < int(f+1)*reading.NumAspects; k++ {
			if d := float64(w.cost[k]); d != 0 && (l.keep == nil || l.keep[k]) {
				l.now.Cost[k] = l.moved(l.now.Cost[k], &l.seen[k], d, shrink)
			}
			w.cost[k] = 0
		}
		w.touched[f] = false
	}
	w.list = w.list[:0]
	reading.Steps(func(p, q reading.Label) {
		l.now.Step[p][q] = l.movedPlain(l.now.Step[p][q], &l.stepSeen[p][q], w.step[p][q])
	})
	for p := range w.close {
		l.now.Close[p] = l.movedPlain(l.now.Close[p], &l.closeSeen[p], w.close[p])
	}
	w.step, w.close = [reading.NumLabels][reading.NumLabels]float64{}, [reading.NumLabels]float64{}
}

// moved lowers a cost by the gradient d, and shrinks it towards zero.
func (l *learner) moved(cost float32, seen *float32, d, sparse float64) float32 {
	*seen += float32(d * d)
	rate := l.o.Rate / (math.Sqrt(float64(*seen)) + 0.1)
	c := float64(cost) - rate*d
	shrink := rate * sparse
	switch {
	case c > shrink:
		return float32(c - shrink)
	case c < -shrink:
		return float32(c + shrink)
	}
	return 0
}

func (l *learner) movedPlain(cost float32, seen *float64, d float64) float32 {
	*seen += d * d
	return float32(float64(cost) - l.o.Rate/(math.Sqrt(*seen)+0.1)*d)
}

// remember takes the costs into the mean: it holds better on other issues than
// the last costs do.
func (l *learner) remember() {
	l.meanTimes++
	for k, c := range l.now.Cost {
		l.mean.Cost[k] += c
	}
	for p := range l.now.Step {
		for q, c := range l.now.Step[p] {
			l.mean.Step[p][q] += c
		}
		l.mean.Close[p] += l.now.Close[p]
	}
}

func (l *learner) average() *reading.Learned {
	if l.meanTimes == 0 {
		l.remember()
	}
	by := 1 / float32(l.meanTimes)
	for k := range l.mean.Cost {
		l.mean.Cost[k] *= by
	}
	for p := range l.mean.Step {
		for q := range l.mean.Step[p] {
			l.mean.Step[p][q] *= by
		}
		l.mean.Close[p] *= by
	}
	return &l.mean
}
