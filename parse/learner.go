package parse

import (
	"jianbao/parse/page"
	"sort"
)

// span is a run of whole articles.
type span struct {
	features [][]int32 // of each block
	allowed  []uint32  // bit s: state s agrees with the truth
	barred   []bool    // of each block: it cannot be the rest of a paragraph
}

type learner struct {
	spans     []span
	names     []string
	cost      []float32 // by feature and aspect
	seen      []float32 // summed squares of the gradients
	step      *costs
	stepIndex map[string]int32
	sum       []float32
	times     int
}

func newLearner(examples []Example) *learner {
	l := &learner{step: newCosts()}
	count := map[string]int{}
	type read struct {
		features [][]string
		allowed  []uint32
		barred   []bool
	}
	var reads []read
	for _, e := range examples {
		blocks, furn := page.MakeBlocks(page.SplitLines(string(e.Text)))
		v := newView(blocks, furn)
		r := read{allowed: align(v, e.Articles)}
		for i := range blocks {
			fs := v.features(i)
			r.features = append(r.features, fs)
			r.barred = append(r.barred, v.wholeLine(i))
			for _, f := range fs {
				count[f]++
			}
		}
		reads = append(reads, r)
	}
	index := l.index(count)
	for _, r := range reads {
		l.cut(r.features, r.allowed, r.barred, index)
	}
	return l
}

// index numbers the features that are common enough, and the steps.
func (l *learner) index(count map[string]int) map[string]int32 {
	for f, n := range count {
		if n >= learnRare {
			l.names = append(l.names, f)
		}
	}
	for s := range follows {
		for _, p := range follows[s] {
			l.names = append(l.names, stepName(p, state(s)))
		}
	}
	sort.Strings(l.names)
	index := make(map[string]int32, len(l.names))
	for i, f := range l.names {
		index[f] = int32(i)
	}
	l.cost = make([]float32, len(l.names)*numAspects)
	l.sum = make([]float32, len(l.cost))
	l.stepIndex = index
	return index
}

// cut parts an issue into spans of whole articles.
func (l *learner) cut(features [][]string, allowed []uint32, barred []bool, index map[string]int32) {
	const startBits = 1<<headStart | 1<<bareStart
	var s span
	for i := range features {
		if len(s.features) >= spanBlocks && allowed[i]&^startBits == 0 {
			l.spans = append(l.spans, s)
			s = span{}
		}
		var ids []int32
		for _, f := range features[i] {
			if id, ok := index[f]; ok {
				ids = append(ids, id)
			}
		}
		s.features = append(s.features, ids)
		s.allowed = append(s.allowed, allowed[i])
		s.barred = append(s.barred, barred[i])
	}
	if len(s.features) > 0 {
		l.spans = append(l.spans, s)
	}
}

// fresh returns a learner of the same examples that has learned nothing yet.
func (l *learner) fresh() *learner {
	n := len(l.names) * numAspects
	return &learner{spans: l.spans, names: l.names, stepIndex: l.stepIndex, cost: make([]float32, n), seen: make([]float32, n), sum: make([]float32, n), step: newCosts()}
}

// add adds up the costs that average divides.
func (l *learner) add(other *learner) {
	l.times += other.times
	for k, c := range other.sum {
		l.sum[k] += c
	}
}

// average replaces the costs by their mean over the epochs remembered: it
// holds better on other issues than the last costs do.
func (l *learner) average() {
	for k, c := range l.sum {
		l.cost[k] = c / float32(l.times)
	}
}

// table returns what was learned, as costs.
func (l *learner) table() *costs {
	c := newCosts()
	for i, name := range l.names {
		row := new(costRow)
		copy(row[:], l.cost[i*numAspects:])
		c.row[name] = row
	}
	return c
}
