package sim

import "math/rand/v2"

// dice draws what varies from page to page.
type dice struct{ *rand.Rand }

func newDice(seed, stream uint64) dice { return dice{rand.New(rand.NewPCG(seed, stream))} }

// chance reports true with probability p.
func (d dice) chance(p float64) bool { return p > 0 && d.Float64() < p }

// between draws a number from low to high, both included.
func (d dice) between(low, high int) int { return low + d.IntN(high-low+1) }

// pick draws one of the choices.
func pick[T any](d dice, choices ...T) T { return choices[d.IntN(len(choices))] }

// oneOf draws one of a list.
func oneOf[T any](d dice, list []T) T { return list[d.IntN(len(list))] }

// weighed draws an index with the chances that weights give.
func (d dice) weighed(weights ...float64) int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	x := d.Float64() * sum
	for i, w := range weights {
		if x -= w; x < 0 {
			return i
		}
	}
	return len(weights) - 1
}
