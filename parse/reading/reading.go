package reading

import (
	"runtime"
	"sync"

	"jianbao/parse/feature"
)

// Reading is the cheapest reading of a page.
type Reading struct {
	Labels []Label // one a block
	Spans  []Span  // the articles, in order

	model *Model
	table *feature.Table
	lat   lattice
}

// A Span is one article of a reading: blocks First up to, not including, Last.
type Span struct {
	First, Last int
	Labels      []Label
	Confidence  float64 // probability that it has just these blocks and labels
}

// Read finds the cheapest reading of what was seen of a page, under what is
// allowed at each block.
func (m *Model) Read(t *feature.Table, allowed []Labels) *Reading {
	r := &Reading{model: m, table: t, lat: m.lattice(t, allowed)}
	r.Labels = r.lat.cheapest()
	sums, known := r.lat.sum(temper)
	for i, l := range r.Labels {
		if l.Starts() {
			r.Spans = append(r.Spans, Span{First: i})
		}
		r.Spans[len(r.Spans)-1].Last = i + 1
	}
	for k := range r.Spans {
		s := &r.Spans[k]
		s.Labels = r.Labels[s.First:s.Last]
		if known {
			s.Confidence = sums.span(s.First, s.Labels)
		}
	}
	sums.release()
	return r
}

// A page of so many blocks is worth a second core.
const blocksForTwo = 512

// lattice adds up the costs of what was seen.
func (m *Model) lattice(t *feature.Table, allowed []Labels) lattice {
	l := lattice{at: make([][NumLabels]float32, t.Len()), step: &m.step, close: &m.close}
	fill := func(from, to int) {
		var f feature.Features
		for i := from; i < to; i++ {
			t.Features(i, &f)
			for k, c := range m.costsOf(&f) {
				l.at[i][k] = float32(c) / costUnit
				if !allowed[i].Has(Label(k)) {
					l.at[i][k] = inf
				}
			}
		}
	}
	workers := min(runtime.GOMAXPROCS(0), 1+t.Len()/blocksForTwo)
	var wait sync.WaitGroup
	for w := range workers {
		from, to := w*t.Len()/workers, (w+1)*t.Len()/workers
		if w == workers-1 {
			fill(from, to)
			break
		}
		wait.Add(1)
		go func() {
			defer wait.Done()
			fill(from, to)
		}()
	}
	wait.Wait()
	return l
}

// Table is what was seen of the page.
func (r *Reading) Table() *feature.Table { return r.table }

// Cost is the cost of the label that block i has, and of the step there from
// the block before.
func (r *Reading) Cost(i int) float64 {
	l := r.Labels[i]
	c := r.lat.at[i][l]
	if i > 0 && l.Starts() {
		c += r.lat.close[r.Labels[i-1]]
	} else if i > 0 {
		c += r.lat.step[r.Labels[i-1]][l]
	}
	return float64(c)
}

// GoingOn is the cheapest label of block i that goes on with the article of
// the block before it.
func (r *Reading) GoingOn(i int) Label {
	best, least := Bare, inf
	for _, l := range labels[r.Labels[i-1]].next {
		if c := r.lat.step[r.Labels[i-1]][l] + r.lat.at[i][l]; c < least {
			best, least = l, c
		}
	}
	return best
}

// Second gives, for each block, its label in the cheapest reading that gives
// it another, and how much more that costs; NumLabels where there is none.
func (r *Reading) Second() (labels []Label, more []float64) {
	labels, more = make([]Label, len(r.Labels)), make([]float64, len(r.Labels))
	for i, least := range r.lat.leasts() {
		own := r.Labels[i]
		labels[i] = NumLabels
		best := inf
		for o, c := range least {
			if Label(o) != own && c-least[own] < best {
				labels[i], best = Label(o), c-least[own]
			}
		}
		if labels[i] < NumLabels {
			more[i] = float64(max(best, 0)) // rounding
		}
	}
	return labels, more
}

// Marginals gives the probability of the label that each block has; 0 where the
// costs are too far apart to tell.
func (r *Reading) Marginals() []float64 {
	all := make([]float64, len(r.Labels))
	sums, known := r.lat.sum(temper)
	for i, l := range r.Labels {
		if known {
			all[i] = min(1, sums.marginal(i, l))
		}
	}
	sums.release()
	return all
}

// Weight is what a feature of block i adds to the cost of label l, against
// that to label other, or as such where other is NumLabels.
func (r *Reading) Weight(k feature.Key, l, other Label) float64 {
	row := &r.model.rows[r.model.row(k)]
	w := float64(row.cost(l)) / costUnit
	if other < NumLabels {
		w -= float64(row.cost(other)) / costUnit
	}
	return w
}
