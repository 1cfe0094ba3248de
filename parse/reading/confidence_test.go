package reading

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestOdds: what the confidence is made of is what the sums of all labels give.
func TestOdds(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		l := shaken(rng, 1+rng.IntN(40))
		ls := l.cheapest()
		z, possible := l.sum(temper)
		o, also := newOdds(l, weighSteps(l.step, l.close), ls)
		if possible != also {
			t.Fatalf("possible: %t, not %t", also, possible)
		}
		if !possible {
			continue
		}
		for first := 0; first < len(ls); {
			last := first + 1
			for last < len(ls) && !ls[last].Starts() {
				last++
			}
			want, got := z.span(first, ls[first:last]), o.span(first, last)
			if math.Abs(want-got) > 1e-9 {
				t.Fatalf("blocks %d to %d: %v, not %v", first, last, got, want)
			}
			first = last
		}
	}
}
