package batch

import (
	"fmt"
	"io"

	"jianbao/format"
)

// Stream takes the outputs one after another, in the order of the inputs.
type Stream struct {
	io.Writer
	Opening  []byte // printed before the first output
	Failures bool   // a line of JSON stands for each input that failed
}

func (s Stream) check([]Input) error { return nil }

func (s Stream) open(_, _ []Input, _ Shard) (sink, error) {
	_, err := s.Write(s.Opening)
	return s, err
}

func (s Stream) plan() func(Input) string {
	return func(Input) string { return "" }
}

func (s Stream) has(Input) bool { return false }

func (s Stream) store(Input, *outcome) {}

func (s Stream) done(_ Input, o outcome) error {
	_, err := s.Write(o.Out)
	return err
}

func (s Stream) failed(in Input, cause error) error {
	if !s.Failures {
		return nil
	}
	_, err := fmt.Fprint(s, format.Failure(in.Source, cause))
	return err
}

func (s Stream) close() error { return nil }
