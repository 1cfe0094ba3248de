package reading

import (
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"

	"jianbao/parse/feature"
)

// An aspect is what a cost speaks about: the traits, then the labels.
const (
	NumTraits  = int(numTraits)
	NumAspects = NumTraits + int(NumLabels)
)

var aspectNames = func() (names [NumAspects]string) {
	copy(names[:], traitNames[:])
	for l := range labels {
		names[int(numTraits)+l] = labels[l].name + "!"
	}
	return names
}()

// AspectsOf lists, for each label, the aspects that its cost is the sum of.
var AspectsOf = func() (of [NumLabels][]int) {
	for l, info := range labels {
		for _, t := range info.traits {
			of[l] = append(of[l], int(t))
		}
		of[l] = append(of[l], int(numTraits)+l)
	}
	return of
}()

// An aspectRow holds the costs of one feature, by aspect.
type aspectRow [NumAspects]float32

// Weights are the costs of a table: a row a feature, with the cost that it
// adds to each aspect it speaks about; negative costs speak for it. Costs are
// negative logarithms of probabilities, up to a constant.
type Weights struct {
	Rows  map[feature.Key]*aspectRow
	Step  [NumLabels][NumLabels]float32 // of a label following another in its article
	Close [NumLabels]float32            // of the article ending with a label
}

// NewWeights returns weights of nothing.
func NewWeights() *Weights { return &Weights{Rows: map[feature.Key]*aspectRow{}} }

// Steps calls yield for each pair of labels of which the second may follow the
// first in its article, in a fixed order.
func Steps(yield func(before, after Label)) {
	for p := Label(0); p < NumLabels; p++ {
		for _, l := range labels[p].next {
			yield(p, l)
		}
	}
}

func stepName(p, l Label) string { return "step=" + labels[p].name + "|" + labels[l].name }
func closeName(l Label) string   { return "close=" + labels[l].name }

// ReadWeights reads a table of rows: feature, TAB, aspect:cost aspect:cost …
// The rows step=A|B and close=A have one cost without an aspect. The error
// names the line.
func ReadWeights(table string) (*Weights, error) {
	w := NewWeights()
	steps := map[string]*float32{}
	Steps(func(p, l Label) { steps[stepName(p, l)] = &w.Step[p][l] })
	for l := Label(0); l < NumLabels; l++ {
		steps[closeName(l)] = &w.Close[l]
	}
	aspects := map[string]int{}
	for i, n := range aspectNames {
		aspects[n] = i
	}
	for num, l := range strings.Split(table, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		name, rest, _ := strings.Cut(l, "\t")
		var err error
		if cost := steps[name]; cost != nil {
			*cost, err = readCost(rest)
		} else {
			err = w.readRow(name, rest, aspects)
		}
		if err != nil {
			return nil, fmt.Errorf("costs.tsv:%d: %w", num+1, err)
		}
	}
	return w, nil
}

func (w *Weights) readRow(name, rest string, aspects map[string]int) error {
	key, err := feature.ParseKey(name)
	if err != nil {
		return err
	}
	if w.Rows[key] != nil {
		return fmt.Errorf("%q stands twice", name)
	}
	row := new(aspectRow)
	for _, part := range strings.Fields(rest) {
		aspect, cost, _ := strings.Cut(part, ":")
		a, known := aspects[aspect]
		v, err := readCost(cost)
		if !known || err != nil || row[a] != 0 {
			return fmt.Errorf("cannot read %q", part)
		}
		row[a] = v
	}
	if *row == (aspectRow{}) {
		return fmt.Errorf("no cost")
	}
	w.Rows[key] = row
	return nil
}

func readCost(s string) (float32, error) {
	v, err := strconv.ParseFloat(s, 32)
	if err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
		err = fmt.Errorf("%q is no cost", s)
	}
	return float32(v), err
}

// Write prints the table, rows sorted by name, costs that round to zero left
// out.
func (w *Weights) Write(to io.Writer) error {
	var lines []string
	Steps(func(p, l Label) {
		if s := printCost(w.Step[p][l]); s != "" {
			lines = append(lines, stepName(p, l)+"\t"+s)
		}
	})
	for l := Label(0); l < NumLabels; l++ {
		if s := printCost(w.Close[l]); s != "" {
			lines = append(lines, closeName(l)+"\t"+s)
		}
	}
	for key, row := range w.Rows {
		var parts []string
		for a, v := range row {
			if s := printCost(v); s != "" {
				parts = append(parts, aspectNames[a]+":"+s)
			}
		}
		if len(parts) > 0 {
			lines = append(lines, key.String()+"\t"+strings.Join(parts, " "))
		}
	}
	sort.Strings(lines)
	for _, l := range lines {
		if _, err := io.WriteString(to, l+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// printCost writes a cost with two decimals, "" for zero.
func printCost(v float32) string {
	s := strconv.FormatFloat(float64(v), 'f', 2, 32)
	if s == "0.00" || s == "-0.00" {
		return ""
	}
	return s
}
