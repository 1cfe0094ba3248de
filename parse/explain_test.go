package parse

import (
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// readTestdata returns an issue of ../testdata.
func readTestdata(t testing.TB, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestExplainTellsEveryBlock(t *testing.T) {
	type row struct {
		lines         Range
		role, article string
	}
	want := []row{
		{Range{1, 1}, "bare+", "1"}, {Range{3, 3}, "bare", "1"}, {Range{5, 5}, "bare", "1"}, {Range{7, 7}, "tail-head", "1"},
		{Range{9, 9}, "bare+", "2"}, {Range{11, 11}, "bare", "2"}, {Range{13, 13}, "bare", "2"}, {Range{15, 15}, "tail-head", "2"},
	}
	var got []row
	for _, b := range Explain(readTestdata(t, "heading-after.txt")).Blocks[:len(want)] {
		got = append(got, row{b.Lines[0], b.State, b.Article})
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestExplainAgreesWithParse(t *testing.T) {
	for _, text := range testdataIssues(t) {
		total := 0.0
		e := Explain(text)
		_, r := clipIssue(text, loadCosts())
		for i, b := range e.Blocks {
			total += b.Cost
			switch {
			case b.Behind < 0:
				t.Errorf("block %d: the second best reading costs %g more", i, b.Behind)
			case b.Second == b.State || b.Article == "" || len(b.Lines) == 0:
				t.Errorf("block %d: %+v", i, b)
			case len(b.For) > explainWeights || len(b.For) > 1 && b.For[0].Cost > b.For[1].Cost:
				t.Errorf("block %d: features %v", i, b.For)
			}
		}
		if least := r.lat.leasts()[0][r.path[0]]; math.Abs(total-least) > 1e-6*math.Abs(total) {
			t.Errorf("the costs of the blocks add up to %g, the reading costs %g", total, least)
		}
	}
}

func TestExplainNothing(t *testing.T) {
	if e := Explain(nil); e.Blocks == nil || len(e.Blocks) != 0 {
		t.Errorf("got %v", e)
	}
}

// testdataIssues returns all issues of ../testdata that hold text.
func testdataIssues(t testing.TB) (texts [][]byte) {
	t.Helper()
	names, _ := filepath.Glob("../testdata/*.txt")
	for _, n := range names {
		text := readTestdata(t, filepath.Base(n))
		if _, r := clipIssue(text, loadCosts()); r != nil {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		t.Fatal("no issues in ../testdata")
	}
	return texts
}

// shakenLattice has some states forbidden, as real ones have.
func shakenLattice(rng *rand.Rand, blocks int) *lattice {
	c := newCosts()
	for s, before := range follows {
		for _, p := range before {
			c.step[p][s] = 4 * rng.NormFloat64()
		}
	}
	l := &lattice{at: make([][numStates]float64, blocks), step: &c.step}
	for i := range l.at {
		for s := range l.at[i] {
			l.at[i][s] = 4 * rng.NormFloat64()
		}
		if rng.Intn(2) == 0 {
			bar(&l.at[i])
		}
	}
	return l
}

// walk calls visit for every reading of l with its cost.
func (l *lattice) walk(path []state, cost float64, visit func([]state, float64)) {
	i := len(path)
	if i == len(l.at) {
		visit(path, cost)
		return
	}
	for s := state(0); s < numStates; s++ {
		step := 0.0
		if i == 0 && !s.starts() {
			continue
		} else if i > 0 {
			step = l.step[path[i-1]][s]
		}
		if c := cost + step + l.at[i][s]; !math.IsInf(c, 1) {
			l.walk(append(path, s), c, visit)
		}
	}
}

func TestLeastsEqualBruteForce(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for round := 0; round < 20; round++ {
		l := shakenLattice(rng, 1+rng.Intn(4))
		want := make([][numStates]float64, len(l.at))
		for i := range want {
			for s := range want[i] {
				want[i][s] = math.Inf(1)
			}
		}
		l.walk(nil, 0, func(path []state, cost float64) {
			for i, s := range path {
				want[i][s] = min(want[i][s], cost)
			}
		})
		for i, least := range l.leasts() {
			for s, got := range least {
				if got != want[i][s] && math.Abs(got-want[i][s]) > 1e-9 {
					t.Errorf("block %d of %d, %s: got %g, want %g", i, len(l.at), states[s].name, got, want[i][s])
				}
			}
		}
	}
}

func TestConfidenceEqualsBruteForce(t *testing.T) {
	rng := rand.New(rand.NewSource(2))
	for round := 0; round < 20; round++ {
		l := shakenLattice(rng, 1+rng.Intn(4))
		all, weight, clipOf := 0.0, map[string]float64{}, map[string]clip{}
		l.walk(nil, 0, func(path []state, cost float64) {
			all += math.Exp(-cost / temperature)
			for _, c := range clips(path) {
				name := fmt.Sprint(c)
				weight[name] += math.Exp(-cost / temperature)
				clipOf[name] = c
			}
		})
		sure := l.tempered()
		z := sure.sums()
		for name, w := range weight {
			if got := sure.confidence(z, clipOf[name]); math.Abs(got-w/all) > 1e-9 {
				t.Errorf("clip %s of %d blocks: got %g, want %g", name, len(l.at), got, w/all)
			}
		}
	}
}

func FuzzExplain(f *testing.F) {
	for _, text := range testdataIssues(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for i, b := range Explain(text).Blocks {
			if !(b.Behind >= 0) || math.IsInf(b.Cost, 0) || math.IsNaN(b.Cost) || len(b.Lines) == 0 || b.Article == "" {
				t.Errorf("block %d: %+v", i, b)
			}
		}
		for _, a := range Parse(text).Articles {
			if !(a.Confidence >= 0 && a.Confidence <= 1) || len(a.Reasons) > maxReasons {
				t.Errorf("article %s: confidence %g, reasons %q", a.ID, a.Confidence, a.Reasons)
			}
		}
	})
}
