package reading

import "jianbao/parse/feature"

// An Example is a run of whole articles to learn from: what was seen of each
// block, as numbers of features that the learner gave, what a page allows and
// what the truth allows.
type Example struct {
	Features [][]int32
	Page     []Labels
	Truth    []Labels
	Weight   float32 // of a block, 1 for one that was set once
}

// A Learned holds costs while they are learned: Cost by feature and aspect.
type Learned struct {
	Cost  []float32
	Step  [NumLabels][NumLabels]float32
	Close [NumLabels]float32
}

// A Gradient takes what an example says of the costs: by how much the
// probability under the truth of what a cost speaks about exceeds that under
// the costs. A cost is to be lowered by it.
type Gradient interface {
	Block(features []int32, by *[NumAspects]float32)
	Step(p, l Label, by float64)
	Close(p Label, by float64)
}

// leastGradient is what is worth a change.
const leastGradient = 1e-4

// Correct compares the readings of an example that agree with the truth with
// all of them. possible is false where no reading agrees; loss is the negative
// logarithm of the probability of the truth.
func (c *Learned) Correct(e *Example, g Gradient) (loss float64, possible bool) {
	all := c.lattice(e, e.Page)
	za, ok := all.sum(1)
	if !ok {
		return 0, false
	}
	zt, ok := c.hold(&all, e).sum(1)
	if !ok {
		return 0, false // as where two articles share a line
	}
	for i, fs := range e.Features {
		var by [NumAspects]float32
		worth := false
		for l := Label(0); l < NumLabels; l++ {
			d := float32(zt.marginal(i, l)-za.marginal(i, l)) * e.Weight
			if d > leastGradient || d < -leastGradient {
				worth = true
				for _, a := range AspectsOf[l] {
					by[a] += d
				}
			}
		}
		if worth {
			g.Block(fs, &by)
		}
	}
	c.correctSteps(e, za, zt, g)
	return za.logTotal() - zt.logTotal(), true
}

func (c *Learned) correctSteps(e *Example, za, zt *sums, g Gradient) {
	w := float64(e.Weight)
	Steps(func(p, l Label) {
		d := 0.0
		for i := 1; i < len(e.Features); i++ {
			d += zt.stepMarginal(i, p, l) - za.stepMarginal(i, p, l)
		}
		g.Step(p, l, d*w)
	})
	for p := Label(0); p < NumLabels; p++ {
		d := 0.0
		for i := range e.Features {
			d += zt.closeMarginal(i, p) - za.closeMarginal(i, p)
		}
		g.Close(p, d*w)
	}
}

// lattice adds up the costs of an example.
func (c *Learned) lattice(e *Example, allowed []Labels) lattice {
	l := lattice{at: make([][NumLabels]float32, len(e.Features)), step: &c.Step, close: &c.Close}
	for i, fs := range e.Features {
		var by [NumAspects]float32
		for _, f := range fs {
			row := c.Cost[int(f)*NumAspects : int(f+1)*NumAspects]
			for a, v := range row {
				by[a] += v
			}
		}
		row := aspectRow(by)
		l.at[i] = row.byLabel()
		forbid(&l.at[i], allowed[i])
	}
	return l
}

// hold returns the lattice of the readings that agree with the truth.
func (c *Learned) hold(all *lattice, e *Example) *lattice {
	held := &lattice{at: append([][NumLabels]float32(nil), all.at...), step: all.step, close: all.close}
	for i := range held.at {
		forbid(&held.at[i], e.Truth[i])
	}
	return held
}

func forbid(at *[NumLabels]float32, allowed Labels) {
	for l := range at {
		if !allowed.Has(Label(l)) {
			at[l] = inf
		}
	}
}

// Weights makes weights of what was learned; keys names the features.
func (c *Learned) Weights(keys []feature.Key) *Weights {
	w := NewWeights()
	w.Step, w.Close = c.Step, c.Close
	for i, k := range keys {
		row := new(aspectRow)
		copy(row[:], c.Cost[i*NumAspects:])
		if *row != (aspectRow{}) {
			w.Rows[k] = row
		}
	}
	return w
}
