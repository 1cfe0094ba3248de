package format

import (
	"io"
	"testing"
)

// What is left out is counted, and the others keep their numbers.
func TestKeep(t *testing.T) {
	for _, c := range []struct {
		keep    Keep
		leftOut int
		nos     []int
	}{
		{Keep{}, 0, []int{1, 2, 3}}, {Keep{Least: 0.875}, 1, []int{1, 2}}, {Keep{Below: Doubtful}, 2, []int{3}}, {Keep{Least: 0.9, Below: 0.95}, 3, nil},
	} {
		w := jsonlFormat.New(io.Discard, Options{Keep: c.keep})
		var seen []int
		w.printer = printerFunc(func(p part) error {
			for _, a := range p.Articles {
				seen = append(seen, a.No)
			}
			return nil
		})
		if err := w.Issue(sample()); err != nil {
			t.Fatal(err)
		}
		if w.Tally().LeftOut != c.leftOut || w.Tally().Printed != len(c.nos) || len(seen) != len(c.nos) || len(seen) > 0 && seen[0] != c.nos[0] {
			t.Errorf("%+v: %d left out, printed %d", c.keep, w.Tally().LeftOut, seen)
		}
	}
}

type printerFunc func(part) error

func (f printerFunc) print(p part) error { return f(p) }
func (f printerFunc) close() error       { return nil }
