package reading

import (
	"math"
	"math/rand/v2"
	"testing"
)

const gradientFeatures = 5

// randomExample is an example of some blocks, each with a few of the features.
func randomExample(rng *rand.Rand, blocks int) *Example {
	e := &Example{Weight: 1}
	for range blocks {
		var fs []int32
		for f := range int32(gradientFeatures) {
			if rng.IntN(2) == 0 {
				fs = append(fs, f)
			}
		}
		page := Labels(rng.Uint32())&AnyLabel | Starts
		e.Features = append(e.Features, fs)
		e.Page = append(e.Page, page)
		e.Truth = append(e.Truth, page&(Labels(rng.Uint32())|Of(TitleStart)))
	}
	return e
}

func randomCosts(rng *rand.Rand) *Learned {
	c := &Learned{Cost: make([]float32, gradientFeatures*NumAspects)}
	for k := range c.Cost {
		c.Cost[k] = rng.Float32() - 0.5
	}
	Steps(func(p, l Label) { c.Step[p][l] = rng.Float32() - 0.5 })
	for p := range c.Close {
		c.Close[p] = rng.Float32() - 0.5
	}
	return c
}

// gathered is a gradient by cost.
type gathered struct {
	cost  [gradientFeatures * NumAspects]float64
	step  [NumLabels][NumLabels]float64
	close [NumLabels]float64
}

func (g *gathered) Block(features []int32, by *[NumAspects]float32) {
	for _, f := range features {
		for a, d := range by {
			g.cost[int(f)*NumAspects+a] += float64(d)
		}
	}
}
func (g *gathered) Step(p, l Label, by float64) { g.step[p][l] += by }
func (g *gathered) Close(p Label, by float64)   { g.close[p] += by }

// slope is by how much the loss grows with one of the costs.
func slope(t *testing.T, c *Learned, e *Example, cost *float32) float64 {
	t.Helper()
	const step = 1.0 / 64
	loss := func(at float32) float64 {
		*cost = at
		l, possible := c.Correct(e, &gathered{})
		if !possible {
			t.Fatal("no reading is possible")
		}
		return l
	}
	was := *cost
	more, less := loss(was+step), loss(was-step)
	*cost = was
	return (more - less) / (2 * step)
}

// The gradient is that of the loss, by finite differences.
func TestGradientIsThatOfTheLoss(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 6 {
		e, c := randomExample(rng, 1+rng.IntN(5)), randomCosts(rng)
		var g gathered
		if loss, possible := c.Correct(e, &g); !possible || loss < -1e-6 {
			t.Fatalf("loss %v, possible %v", loss, possible)
		}
		check := func(what string, got float64, cost *float32) {
			t.Helper()
			if want := slope(t, c, e, cost); math.Abs(got-want) > 3e-3 {
				t.Errorf("%s: gradient %.5f, the loss grows by %.5f", what, got, want)
			}
		}
		for k := range c.Cost {
			check(aspectNames[k%NumAspects], g.cost[k], &c.Cost[k])
		}
		Steps(func(p, l Label) { check(stepName(p, l), g.step[p][l], &c.Step[p][l]) })
		for p := range c.Close {
			check(closeName(Label(p)), g.close[p], &c.Close[p])
		}
	}
}

// An example that weighs more corrects by as much more; its loss is the same.
func TestGradientIsWeighed(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	e, c := randomExample(rng, 4), randomCosts(rng)
	var one, three gathered
	loss, _ := c.Correct(e, &one)
	e.Weight = 3
	if heavy, _ := c.Correct(e, &three); heavy != loss {
		t.Errorf("loss %v, weighed %v", loss, heavy)
	}
	for k := range one.cost {
		if math.Abs(three.cost[k]-3*one.cost[k]) > 2e-3 {
			t.Errorf("%s: %v, weighed %v", aspectNames[k%NumAspects], one.cost[k], three.cost[k])
		}
	}
	if math.Abs(three.close[Body]-3*one.close[Body]) > 1e-9 {
		t.Errorf("closing: %v, weighed %v", one.close[Body], three.close[Body])
	}
}

// Truth that no reading agrees with corrects nothing.
func TestImpossibleTruth(t *testing.T) {
	e := randomExample(rand.New(rand.NewPCG(9, 10)), 3)
	e.Truth[0] = Of(Body)
	var g gathered
	if _, possible := randomCosts(rand.New(rand.NewPCG(1, 1))).Correct(e, &g); possible || g != (gathered{}) {
		t.Errorf("possible %v, gradient %v", possible, g.close)
	}
}
