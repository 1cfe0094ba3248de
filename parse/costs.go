package parse

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// costTable is the one place where all costs stand: a row a feature, with the
// cost that it adds to each trait and each state it speaks about; negative
// costs speak for it. It is learned by Learn and read by people.
//
//go:embed costs.tsv
var costTable string

// aspects are what a cost can speak about: the traits, then the states.
const numAspects = int(numTraits) + int(numStates)

var aspectNames = [numAspects]string{"head", "body", "by", "start", "tail", "rest"}

// aspectsOf lists, for each state, the aspects that its cost is the sum of.
var aspectsOf [numStates][]int

func init() {
	for s := range states {
		aspectNames[int(numTraits)+s] = states[s].name + "!"
		for _, t := range states[s].traits {
			aspectsOf[s] = append(aspectsOf[s], int(t))
		}
		aspectsOf[s] = append(aspectsOf[s], int(numTraits)+s)
	}
}

// A costRow holds the costs of one feature, by aspect.
type costRow [numAspects]float32

// costs holds the table in memory.
type costs struct {
	row  map[string]*costRow
	step [numStates][numStates]float64 // of one state following another; +Inf where it cannot
}

var loadCosts = sync.OnceValue(func() *costs {
	c, err := readCosts(costTable)
	if err != nil {
		panic(err) // the table is compiled in and tested
	}
	return c
})

func newCosts() *costs {
	c := &costs{row: map[string]*costRow{}}
	for p := range c.step {
		for s := range c.step[p] {
			c.step[p][s] = math.Inf(1)
		}
	}
	for s, before := range follows {
		for _, p := range before {
			c.step[p][s] = 0
		}
	}
	return c
}

// stepName is the feature name of state s following state p.
func stepName(p, s state) string {
	return "step=" + states[p].name + "|" + states[s].name
}

// readCosts reads rows of: feature, TAB, aspect:cost, aspect:cost, …
func readCosts(table string) (*costs, error) {
	c := newCosts()
	index := map[string]int{}
	for i, n := range aspectNames {
		index[n] = i
	}
	for num, l := range strings.Split(table, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		name, rest, ok := strings.Cut(l, "\t")
		row := new(costRow)
		for _, part := range strings.Fields(rest) {
			aspect, cost, found := strings.Cut(part, ":")
			a, known := index[aspect]
			v, err := strconv.ParseFloat(cost, 32)
			if !found || !known || err != nil || math.IsNaN(v) || math.IsInf(v, 0) || row[a] != 0 {
				return nil, fmt.Errorf("costs.tsv:%d: cannot read %q", num+1, part)
			}
			row[a] = float32(v)
		}
		switch {
		case !ok || rest == "":
			return nil, fmt.Errorf("costs.tsv:%d: no cost", num+1)
		case c.row[name] != nil:
			return nil, fmt.Errorf("costs.tsv:%d: %q stands twice", num+1, name)
		}
		c.row[name] = row
	}
	c.readSteps()
	return c, nil
}

// readSteps moves the rows named step=… into the matrix.
func (c *costs) readSteps() {
	for p := state(0); p < numStates; p++ {
		for s := state(0); s < numStates; s++ {
			if row := c.row[stepName(p, s)]; row != nil {
				c.step[p][s] += float64(row[0])
			}
		}
	}
}

// of adds up the costs of features for each state.
func (c *costs) of(features []string) (sum [numStates]float64) {
	var byAspect [numAspects]float64
	for _, f := range features {
		if row := c.row[f]; row != nil {
			for a, v := range row {
				byAspect[a] += float64(v)
			}
		}
	}
	return spread(&byAspect)
}

// spread adds up, for each state, the costs of its aspects.
func spread(byAspect *[numAspects]float64) (sum [numStates]float64) {
	for s := range sum {
		for _, a := range aspectsOf[s] {
			sum[s] += byAspect[a]
		}
	}
	return sum
}

// write prints the table, rows sorted by name, zero costs left out.
func (c *costs) write(w io.Writer) error {
	names := make([]string, 0, len(c.row))
	for n := range c.row {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		var parts []string
		for a, v := range c.row[n] {
			if s := strconv.FormatFloat(float64(v), 'f', 2, 32); s != "0.00" && s != "-0.00" {
				parts = append(parts, aspectNames[a]+":"+s)
			}
		}
		if len(parts) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\n", n, strings.Join(parts, " ")); err != nil {
			return err
		}
	}
	return nil
}
