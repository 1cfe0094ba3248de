package parse

import (
	"sort"

	"jianbao/parse/reading"
)

// Explanation tells how an issue was read, block by block. A block is a
// paragraph or a heading line.
type Explanation struct {
	Blocks []BlockReading
}

// BlockReading tells how one block was read. Costs are negative logarithms of
// probabilities, up to a constant: a reading that costs 1 more is e times less
// likely.
type BlockReading struct {
	Lines   []Range // its input lines, 1-based
	Text    string  // its first characters, as printed
	State   string  // its label, as in costs.tsv: title+, body, …
	Article string  // the ID of its article
	Cost    float64 // of its label, and of the step there from the block before
	For     []Weight
	Second  string  // its label in the cheapest reading that gives it another; empty when there is none
	Behind  float64 // how much more that reading costs; 0 when there is none
}

// Weight is a feature of a block with what it adds to the cost of its label,
// against that to the second one. Negative weights speak for the label.
type Weight struct {
	Feature string
	Cost    float64
}

const (
	explainRunes   = 24 // characters shown of a block
	explainWeights = 3  // features shown of a block
)

// Explain parses the text of one issue and tells what decided. Time and memory
// are linear in the text, as for Parse.
func Explain(data []byte) Explanation {
	c := clipIssue(data, reading.Default())
	return c.explain()
}

// explain tells how each block was read.
func (c *clipping) explain() Explanation {
	e := Explanation{Blocks: []BlockReading{}}
	r := c.reading
	if r == nil {
		return e
	}
	second, more := r.Second()
	ids := articlesByLine(c.issue.Articles)
	for i, l := range r.Labels {
		p := r.Table().Page()
		b := BlockReading{
			Lines:  linesOf(p, i, i+1),
			Text:   headRunes(p.Blocks[i].Text, explainRunes),
			State:  l.String(),
			Cost:   r.Cost(i),
			For:    weightsOf(r, i, l, second[i]),
			Second: second[i].String(),
			Behind: more[i],
		}
		b.Article = ids[b.Lines[0][0]]
		e.Blocks = append(e.Blocks, b)
	}
	return e
}

// headRunes returns the first n runes of s.
func headRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// articlesByLine gives the ID of the article that each input line went to.
func articlesByLine(articles []Article) map[int]string {
	ids := map[int]string{}
	for _, a := range articles {
		for _, r := range a.Lines {
			for n := r[0]; n <= r[1]; n++ {
				ids[n] = a.ID
			}
		}
	}
	return ids
}

// weightsOf lists the features of block i that speak most for its label
// against the second one.
func weightsOf(r *reading.Reading, i int, l, second reading.Label) []Weight {
	ws := []Weight{}
	for _, k := range r.Table().Keys(i, nil) {
		if w := r.Weight(k, l, second); w < 0 {
			ws = append(ws, Weight{k.String(), w})
		}
	}
	sort.SliceStable(ws, func(i, j int) bool { return ws[i].Cost < ws[j].Cost })
	return ws[:min(len(ws), explainWeights)]
}
