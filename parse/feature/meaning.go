package feature

// meaning is which words come back where.
type meaning struct {
	above, below []float32 // affinity of each block to the bodies above and below it, 0 to 1
	near         []float32 // what each block has in common with the one before it, 0 to 1
	grip, hold   []float32 // cohesion across the front of each block, within 200 runes and within 800, 0 to 1
}

// The windows of cohesion: so many runes and at most so many blocks on a side.
const (
	gripRunes    = 200
	holdRunes    = 800
	windowBlocks = 8
)

// What bodies above and below are compared: so many, no farther away.
const (
	bodyBlocks = 4
	bodyReach  = 8
)

func (v *view) measure() {
	n := len(v.page.Blocks)
	v.meaning = meaning{
		above: make([]float32, n), below: make([]float32, n), near: make([]float32, n),
	}
	v.measureAffinity(v.above, 1)
	v.measureAffinity(v.below, -1)
	v.measureNear()
	v.measureCohesion()
}

// measureAffinity takes, of the pairs of each block, the share that comes back
// in the bodies on one side, weighted by rarity. It goes over the page in the
// direction step and so has seen what stands on that side.
func (v *view) measureAffinity(affinity []float32, step int) {
	n := len(v.page.Blocks)
	last := v.lex.unmarked() // how many blocks from the start of the way a pair was last in a body
	i := 0
	if step < 0 {
		i = n - 1
	}
	for at := int32(1); i >= 0 && i < n; i, at = i+step, at+1 {
		reach := at - v.reach(i, -step)
		hit, all := float32(0), float32(0)
		body := !v.looks[i].short
		for _, id := range v.lex.of(i) {
			all += v.lex.rarity[id]
			if last[id] >= reach && last[id] > 0 {
				hit += v.lex.rarity[id]
			}
			if body {
				last[id] = at
			}
		}
		if all > 0 {
			affinity[i] = hit / all
		}
	}
}

// reach is how far away the farthest body is that block i is compared with in
// direction step: bodies up to the next heading after them.
func (v *view) reach(i, step int) int32 {
	found, far := 0, 0
	for d := 1; d <= bodyReach && found < bodyBlocks; d++ {
		k := i + d*step
		if k < 0 || k >= len(v.looks) || v.looks[k].short && found > 0 {
			break
		}
		if !v.looks[k].short {
			found++
			far = d
		}
	}
	return int32(far)
}

// measureNear compares each block with the one before it.
func (v *view) measureNear() {
	last := v.lex.unmarked()
	before := float32(0)
	for i := range v.near {
		both, all := float32(0), float32(0)
		for _, id := range v.lex.of(i) {
			w := v.lex.weight[id]
			all += w
			if int(last[id]) == i && i > 0 {
				both += w
			}
			last[id] = int32(i) + 1
		}
		if m := min(all, before); m > 0 {
			v.near[i] = both / m
		}
		before = all
	}
}

// measureCohesion takes, for the front of each block, the weight of the pairs that stand
// in the window before it and come back in the window after it, against that
// of all pairs in the lighter window. A pair weighs at the fronts between two
// places that it stands in, as far as the windows reach, so that each place
// adds to a few sums of differences.
//
// Both windows are taken in one way over the pairs: half of it is to look up
// what is known of a pair.
func (v *view) measureCohesion() {
	grips, holds := v.newCohesion(gripRunes), v.newCohesion(holdRunes)
	last := v.lex.unmarked() // 1 + the block before that holds the pair
	for q := range v.page.Blocks {
		for _, id := range v.lex.of(q) {
			w, p := float64(v.lex.weight[id]), int(last[id])-1
			grips.add(p, q, w)
			holds.add(p, q, w)
			last[id] = int32(q) + 1
		}
	}
	for id, p := range last {
		if p > 0 {
			grips.end(int(p)-1, float64(v.lex.weight[id]))
			holds.end(int(p)-1, float64(v.lex.weight[id]))
		}
	}
	v.grip, v.hold = grips.shares(), holds.shares()
}

// A cohesion gathers the weights in windows of one size, as differences from
// one front to the next.
type cohesion struct {
	fronts         []frontRange
	both, one, two ranges // weight of the pairs on both sides, before and after
}

func (v *view) newCohesion(runes int) *cohesion {
	n := len(v.page.Blocks)
	return &cohesion{v.windows(runes), newRanges(n), newRanges(n), newRanges(n)}
}

// add adds a pair that stands in block q, and before that in block p, -1 for
// none.
func (c *cohesion) add(p, q int, w float64) {
	from := c.fronts[q].from
	c.two.add(max(p+1, from), q, w)
	if p >= 0 {
		till := min(q, c.fronts[p].till)
		c.one.add(p+1, till, w)
		c.both.add(max(p+1, from), till, w)
	}
}

// end adds a pair that stands in block p for the last time.
func (c *cohesion) end(p int, w float64) { c.one.add(p+1, c.fronts[p].till, w) }

// shares gives the cohesion at the front of each block.
func (c *cohesion) shares() []float32 {
	b, l, r := c.both.sums(), c.one.sums(), c.two.sums()
	share := make([]float32, len(c.fronts))
	for i := range share {
		if m := min(l[i], r[i]); m > leastWeight {
			share[i] = float32(max(0, b[i]) / m)
		}
	}
	return share
}

// leastWeight is less than any weight, and more than sums of differences err.
const leastWeight = 1e-6

// A frontRange is, of a block, the fronts whose windows hold it: those from
// .from up to its own hold it after them, those up to .till before them.
type frontRange struct{ from, till int }

func (v *view) windows(runes int) []frontRange {
	n := len(v.page.Blocks)
	fronts := make([]frontRange, n)
	for q := range fronts {
		fronts[q] = frontRange{from: q, till: q}
	}
	for i := range n {
		sum := 0
		for k := i; k < n && k < i+windowBlocks && sum < runes; k++ {
			sum += v.page.Blocks[k].Runes
			fronts[k].from = min(fronts[k].from, i)
		}
		sum = 0
		for k := i - 1; k >= 0 && k >= i-windowBlocks && sum < runes; k-- {
			sum += v.page.Blocks[k].Runes
			fronts[k].till = i
		}
	}
	return fronts
}

// ranges adds weights to ranges of fronts.
type ranges []float64

func newRanges(n int) ranges { return make(ranges, n+1) }

func (r ranges) add(from, to int, w float64) {
	if from <= to {
		r[from] += w
		r[to+1] -= w
	}
}

func (r ranges) sums() []float64 {
	for i := 1; i < len(r); i++ {
		r[i] += r[i-1]
	}
	return r
}

// Bounds of the classes of affinity, of leaning and of cohesion.
var (
	fitBounds      = [...]float32{0.001, 0.1, 0.2, 0.3, 0.45, 0.6}
	leanBounds     = [...]float32{-0.4, -0.2, -0.07, -0.001, 0.001, 0.07, 0.2, 0.4}
	cohesionBounds = [...]float32{0.002, 0.01, 0.02, 0.04, 0.065, 0.1, 0.15, 0.25}
)

// classIn is the class of x between ascending bounds, from 1 on.
func classIn(x float32, bounds []float32) uint64 {
	for i, b := range bounds {
		if x < b {
			return uint64(i) + 1
		}
	}
	return uint64(len(bounds)) + 1
}
