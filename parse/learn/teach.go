package learn

import (
	"slices"

	"jianbao/parse/feature"
	"jianbao/parse/reading"
)

// TeachDefaults of Options for Teach; chosen on two papers left out of the table.
var TeachDefaults = Options{Runs: 1, Epochs: 40, Rate: 0.05, Rare: 16, RareN: 50, Seed: 1946}

// Teach finds costs for a paper that a table does not know well. It begins with
// the costs of the table and goes over a few issues without any penalty, so that
// costs of which these say nothing stay.
func (c *Collection) Teach(table *reading.Weights, o Options) *reading.Weights {
	names, number := c.numberFeatures(o)
	for name := range table.Rows {
		if _, has := number[name]; !has {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	number = make(map[feature.Key]int32, len(names))
	for i, k := range names {
		number[k] = int32(i)
	}
	l := newLearner(names, o)
	l.examples = c.examples(number)
	l.beginWith(table)
	l.study(0, 0)
	return l.average().Weights(l.names)
}

// beginWith sets the costs to those of a table.
func (l *learner) beginWith(table *reading.Weights) {
	l.now.Step, l.now.Close = table.Step, table.Close
	for i, k := range l.names {
		if row := table.Rows[k]; row != nil {
			copy(l.now.Cost[i*reading.NumAspects:], row[:])
		}
	}
}
