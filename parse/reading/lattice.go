package reading

import (
	"math"
)

// inf is the cost of what cannot be.
var inf = float32(math.Inf(1))

// lattice holds the cost of every label at every block. The cheapest way
// through it is the reading; exp(-cost) makes ways comparable as probabilities.
// An article may end after any label and the next may begin with any start, so
// that ways between articles meet in one point before each block.
type lattice struct {
	at    [][NumLabels]float32 // cost of a label at a block; +Inf forbids it
	step  *[NumLabels][NumLabels]float32
	close *[NumLabels]float32
}

// cheapest returns the labels of the cheapest reading. Time and memory are
// linear in the number of blocks.
func (l *lattice) cheapest() []Label {
	n := len(l.at)
	if n == 0 {
		return nil
	}
	back := make([][NumLabels]Label, n) // within an article
	closed := make([]Label, n)          // the last label of the article that ends before a block
	cost := l.first()
	for i := 1; i < n; i++ {
		var next [NumLabels]float32
		end, last := l.closeCheapest(&cost)
		closed[i] = last
		for to := range next {
			best := inf
			for _, p := range before[to] {
				if c := cost[p] + l.step[p][to]; c < best {
					best, back[i][to] = c, p
				}
			}
			next[to] = best + l.at[i][to]
		}
		for _, s := range starts {
			next[s] = end + l.at[i][s]
		}
		cost = next
	}
	_, last := l.closeCheapest(&cost)
	path := make([]Label, n)
	for i := n - 1; i >= 0; i-- {
		path[i] = last
		if last.Starts() {
			last = closed[i]
		} else {
			last = back[i][last]
		}
	}
	return path
}

// first is the cost of each label at the first block.
func (l *lattice) first() (cost [NumLabels]float32) {
	for i := range cost {
		cost[i] = inf
	}
	for _, s := range starts {
		cost[s] = l.at[0][s]
	}
	return cost
}

// closeCheapest is the cheapest way to end an article with one of the labels.
func (l *lattice) closeCheapest(cost *[NumLabels]float32) (least float32, last Label) {
	least = inf
	for i, c := range cost {
		if c += l.close[i]; c < least {
			least, last = c, Label(i)
		}
	}
	return least, last
}

// leasts gives, for each label at each block, the cost of the cheapest reading
// that has it there (a max-marginal).
func (l *lattice) leasts() [][NumLabels]float32 {
	n := len(l.at)
	least := make([][NumLabels]float32, n)
	if n == 0 {
		return least
	}
	least[0] = l.first()
	for i := 1; i < n; i++ {
		end, _ := l.closeCheapest(&least[i-1])
		for to := range least[i] {
			best := inf
			for _, p := range before[to] {
				best = min(best, least[i-1][p]+l.step[p][to])
			}
			if Label(to).Starts() {
				best = end
			}
			least[i][to] = best + l.at[i][to]
		}
	}
	onward := *l.close // cheapest way from a label to the end, its own cost left out
	for i := n - 1; ; i-- {
		for to := range least[i] {
			least[i][to] += onward[to]
		}
		if i == 0 {
			return least
		}
		onward = l.onward(i, &onward)
	}
}

// onward is the cheapest way from each label at block i-1 to the end.
func (l *lattice) onward(i int, next *[NumLabels]float32) (here [NumLabels]float32) {
	start := inf
	for _, s := range starts {
		start = min(start, l.at[i][s]+next[s])
	}
	for p := range here {
		here[p] = l.close[p] + start
		for _, to := range labels[p].next {
			here[p] = min(here[p], l.step[p][to]+l.at[i][to]+next[to])
		}
	}
	return here
}

// temper divides the costs for the probabilities. Costs that are averaged over
// their learning, and shrunk, are too cautious or too sure: on papers that they
// were not learned from, probabilities hold best at this value (see
// parse/train).
const temper = 0.5

// sums are the forward and backward sums of a lattice, scaled so that the
// forward sums of a block add up to one.
type sums struct {
	weight       [][NumLabels]float64 // exp(-cost), scaled by block
	fore, aft    [][NumLabels]float64
	start        []float64 // forward sum of the point before each block
	scale        []float64 // what the forward sums of a block were divided by
	norm         []float64 // sum of fore*aft at a block
	toStart      []float64 // of the ways that begin an article at a block, to the end
	step         [NumLabels][NumLabels]float64
	close        [NumLabels]float64
	total        float64
	logOfWeights float64
}

// spare are sums that nobody needs any more: they take 700 bytes a block.
var spare = make(chan *sums, 4)

// newSums returns sums of n blocks, with nothing added up.
func newSums(n int) *sums {
	var z *sums
	select {
	case z = <-spare:
	default:
		z = new(sums)
	}
	return &sums{
		weight: zeros(z.weight, n), fore: zeros(z.fore, n), aft: zeros(z.aft, n),
		start: zeros(z.start, n+1), scale: zeros(z.scale, n), norm: zeros(z.norm, n), toStart: zeros(z.toStart, n+1),
	}
}

// mostSpare is how many blocks of sums are kept at most; more are left to the
// garbage collector, which lets what is kept count twice.
const mostSpare = 1 << 10

// release gives the sums back.
func (z *sums) release() {
	if len(z.scale) > mostSpare {
		return
	}
	select {
	case spare <- z:
	default:
	}
}

// zeros is n zeros, in the place of old where they fit.
func zeros[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n)
	}
	clear(old[:n])
	return old[:n]
}

// sum adds up the weight of all ways. possible is false where there is none.
func (l *lattice) sum(temper float64) (z *sums, possible bool) {
	n := len(l.at)
	z = newSums(n)
	Steps(func(p, to Label) { z.step[p][to] = math.Exp(-float64(l.step[p][to]) / temper) })
	for p, c := range l.close {
		z.close[p] = math.Exp(-float64(c) / temper)
	}
	for i := range l.at {
		z.logOfWeights += l.weigh(i, &z.weight[i], temper)
	}
	z.start[0] = 1
	for i := range n {
		if !z.forward(i) {
			return z, false
		}
	}
	return z, z.backward()
}

// weigh makes weights of the costs at block i, the cheapest one 1, and returns
// the logarithm of what they were multiplied with.
func (l *lattice) weigh(i int, weight *[NumLabels]float64, temper float64) float64 {
	least := inf
	for _, c := range l.at[i] {
		least = min(least, c)
	}
	for p, c := range l.at[i] {
		if c < inf {
			weight[p] = weightOf(c-least, temper)
		}
	}
	return float64(least) / temper
}

// weights are those of costs above the least that are whole hundredths, as all
// that a Model adds up are, by temper. A table of the exponentials saves half
// of the time of the sums.
var weights = func() (w [1 << 11]float64) {
	for n := range w {
		w[n] = math.Exp(-float64(n) / costUnit / temper)
	}
	return w
}()

// weightOf is the weight of a cost above the least.
func weightOf(above float32, by float64) float64 {
	if n := int(above*costUnit + 0.5); by == temper && n < len(weights) && above-float32(n)/costUnit < 1e-4 && float32(n)/costUnit-above < 1e-4 {
		return weights[n]
	}
	return math.Exp(-float64(above) / by)
}

// leastSum is the least sum that one can be divided by.
const leastSum = 1e-300

// forward fills in the sums at block i and at the point after it, and reports
// whether any way leads there.
func (z *sums) forward(i int) bool {
	here := &z.fore[i]
	total := 0.0
	for to := range here {
		acc := 0.0
		if Label(to).Starts() {
			acc = z.start[i]
		} else if i > 0 {
			for _, p := range before[to] {
				acc += z.fore[i-1][p] * z.step[p][to]
			}
		}
		here[to] = acc * z.weight[i][to]
		total += here[to]
	}
	if total < leastSum {
		return false
	}
	z.scale[i] = total
	part := 1 / total
	for to := range here {
		here[to] *= part
		z.start[i+1] += here[to] * z.close[to]
	}
	z.total = z.start[i+1]
	return z.total > 0
}

// backward fills in the sums from each label to the end, those of a block
// scaled so that the largest is one. It reports whether they can be told from
// zero.
func (z *sums) backward() bool {
	n := len(z.fore)
	if n == 0 {
		return true
	}
	z.aft[n-1] = z.close
	for i := n - 1; ; i-- {
		z.norm[i] = scaleDown(&z.aft[i], &z.fore[i])
		if z.norm[i] == 0 {
			return false
		}
		if i == 0 {
			return true
		}
		z.toStart[i] = z.starting(i)
		next, weight := &z.aft[i], &z.weight[i]
		for p := range z.aft[i-1] {
			acc := z.close[p] * z.toStart[i]
			for _, to := range labels[p].next {
				acc += z.step[p][to] * weight[to] * next[to]
			}
			z.aft[i-1][p] = acc
		}
	}
}

// scaleDown makes the largest of the backward sums one and returns what the
// ways through the block then weigh. Labels that no way leads to are left out:
// over a long article their sums can outgrow all others.
func scaleDown(aft, fore *[NumLabels]float64) (norm float64) {
	most := 0.0
	for l, a := range aft {
		if fore[l] == 0 {
			aft[l] = 0
		} else {
			most = max(most, a)
		}
	}
	if most < leastSum {
		return 0
	}
	part := 1 / most
	for l := range aft {
		aft[l] *= part
		norm += aft[l] * fore[l]
	}
	return norm
}

// starting sums the ways that begin an article at block i.
func (z *sums) starting(i int) (sum float64) {
	for _, s := range starts {
		sum += z.weight[i][s] * z.aft[i][s]
	}
	return sum
}

// logTotal is the logarithm of the weight of all ways.
func (z *sums) logTotal() float64 {
	log := math.Log(z.total) - z.logOfWeights
	for _, s := range z.scale {
		log += math.Log(s)
	}
	return log
}

// marginal is the probability of a label at block i.
func (z *sums) marginal(i int, l Label) float64 { return z.fore[i][l] * z.aft[i][l] / z.norm[i] }

// stepMarginal is the probability of a label at block i after another.
func (z *sums) stepMarginal(i int, p, l Label) float64 {
	return z.fore[i-1][p] * z.step[p][l] * z.weight[i][l] * z.aft[i][l] / (z.scale[i] * z.norm[i])
}

// closing is what to multiply the scaled weight of a way up to label p of
// block i with, to have the probability that an article ends there.
func (z *sums) closing(i int, p Label) float64 {
	if i == len(z.fore)-1 {
		return z.close[p] / z.total
	}
	return z.close[p] * z.toStart[i+1] / (z.scale[i+1] * z.norm[i+1])
}

// closeMarginal is the probability that an article ends at block i with p.
func (z *sums) closeMarginal(i int, p Label) float64 { return z.fore[i][p] * z.closing(i, p) }

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
