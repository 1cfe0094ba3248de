package reading

import "math"

// odds are what the confidence of articles is made of: the sums over all ways
// through a lattice, forward and backward, of which it keeps a few numbers a
// block. The sums of labels, which learning needs, take 700 bytes a block; see
// sums. Both give the same.
type odds struct {
	lat     *lattice
	step    *weighed
	start   []float64 // forward sum of the point before each block
	scale   []float64 // what the forward sums of a block were divided by
	norm    []float64 // sum of forward times backward at a block
	toStart []float64 // of the ways that begin an article at a block, to the end
	reached []Labels  // the labels that a way leads to
	labels  []Label   // of the cheapest way
	weight  []float64 // of those labels, against the cheapest of a block
	total   float64
}

// labelSums are a sum for each label.
type labelSums = [NumLabels]float64

// weighed are the steps and the closings of a model as weights.
type weighed struct {
	step  [NumLabels]labelSums
	into  [NumLabels][]way // the steps to a label
	from  [NumLabels][]way // those from it
	close labelSums
}

// A way is a step from a label, or to it, and its weight.
type way struct {
	label  Label
	weight float64
}

// weighSteps makes weights of the costs of steps.
func weighSteps(step *[NumLabels][NumLabels]float32, closing *[NumLabels]float32) *weighed {
	w := new(weighed)
	Steps(func(p, to Label) {
		v := math.Exp(-float64(step[p][to]) / temper)
		w.step[p][to] = v
		w.into[to] = append(w.into[to], way{p, v})
		w.from[p] = append(w.from[p], way{to, v})
	})
	for p, c := range closing {
		w.close[p] = math.Exp(-float64(c) / temper)
	}
	return w
}

// newOdds adds up all ways, of which labels are the cheapest; possible is false
// where there is none.
func newOdds(l *lattice, step *weighed, labels []Label) (o *odds, possible bool) {
	n := len(l.at)
	numbers := make([]float64, 5*n+2)
	o = &odds{lat: l, step: step, reached: make([]Labels, n), labels: labels}
	o.weight, numbers = numbers[:n], numbers[n:]
	o.start, numbers = numbers[:n+1], numbers[n+1:]
	o.toStart, numbers = numbers[:n+1], numbers[n+1:]
	o.scale, o.norm = numbers[:n], numbers[n:]
	o.start[0] = 1
	var fore labelSums
	for i := range n {
		if !o.forward(i, &fore) {
			return o, false
		}
	}
	return o, o.backward()
}

// forward makes the sums at block i of those at the block before, and reports
// whether any way leads there.
func (o *odds) forward(i int, fore *labelSums) bool {
	var weight, here labelSums
	o.lat.weigh(i, &weight, temper)
	total := 0.0
	for to := range here {
		acc := 0.0
		if Label(to).Starts() {
			acc = o.start[i]
		} else if i > 0 {
			for _, w := range o.step.into[to] {
				acc += fore[w.label] * w.weight
			}
		}
		here[to] = acc * weight[to]
		total += here[to]
	}
	if total < leastSum {
		return false
	}
	o.scale[i], o.weight[i] = total, weight[o.labels[i]]
	part, next := 1/total, 0.0
	for to, v := range here {
		if v > 0 {
			o.reached[i] |= 1 << to
		}
		fore[to] = v * part
		next += fore[to] * o.step.close[to]
	}
	o.start[i+1], o.total = next, next
	return next > 0
}

// backward goes from the end to the front. It reports whether the sums can be
// told from zero.
func (o *odds) backward() bool {
	n := len(o.scale)
	if n == 0 {
		return true
	}
	aft := o.step.close
	through := o.total // of all ways, in the scale of aft
	for i := n - 1; ; i-- {
		most := largest(&aft, o.reached[i])
		if most < leastSum {
			return false
		}
		part := 1 / most
		for l := range aft {
			aft[l] *= part
		}
		through *= part
		o.norm[i] = through
		if i == 0 {
			return true
		}
		aft = o.onward(i, &aft)
		through *= o.scale[i]
	}
}

// largest is the largest backward sum of the labels that a way leads to; the
// others are left out: over a long article they can outgrow all.
func largest(aft *labelSums, reached Labels) (most float64) {
	for l, a := range aft {
		if !reached.Has(Label(l)) {
			aft[l] = 0
		} else {
			most = max(most, a)
		}
	}
	return most
}

// onward makes the backward sums of the block before i of those at i.
func (o *odds) onward(i int, aft *labelSums) (before labelSums) {
	var weight labelSums
	o.lat.weigh(i, &weight, temper)
	for l := range weight {
		weight[l] *= aft[l]
	}
	for _, s := range starts {
		o.toStart[i] += weight[s]
	}
	for p := range before {
		acc := o.step.close[p] * o.toStart[i]
		for _, w := range o.step.from[p] {
			acc += w.weight * weight[w.label]
		}
		before[p] = acc
	}
	return before
}

// span is the probability that the blocks from first up to, not including,
// last are an article with just the labels of the cheapest way.
func (o *odds) span(first, last int) float64 {
	p := o.start[first] * o.weight[first] / o.scale[first]
	for i := first + 1; i < last; i++ {
		p *= o.step.step[o.labels[i-1]][o.labels[i]] * o.weight[i] / o.scale[i]
	}
	return min(1, p*o.closing(last-1))
}

// closing is what to multiply the scaled weight of a way up to block i with, to
// have the probability that an article ends there.
func (o *odds) closing(i int) float64 {
	end := o.step.close[o.labels[i]]
	if i == len(o.scale)-1 {
		return end / o.total
	}
	return end * o.toStart[i+1] / (o.scale[i+1] * o.norm[i+1])
}
