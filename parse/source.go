package parse

import (
	"io"

	"jianbao/parse/page"
	"jianbao/parse/text"
)

// source gives the lines of a stream as soon as they are complete.
type source struct {
	dec     *text.Decoder
	split   page.Splitter
	queue   []page.Line // split
	taken   int         // of them
	maxLine int         // bytes
	told    map[string]int
	fixes   *fixes // nil for none
	err     error  // why decoding ended
}

func newSource(r io.Reader, o Options, f *fixes) *source {
	if f != nil {
		r = f.fitted(r, o.Encoding)
	}
	dec := text.NewDecoder(r, o.Encoding)
	dec.Force = o.Force
	return &source{dec: dec, maxLine: o.MaxLine, told: map[string]int{}, fixes: f}
}

// next returns the next line with text; the error is io.EOF after the last.
func (s *source) next() (page.Line, error) {
	for s.taken == len(s.queue) {
		if s.err != nil {
			return page.Line{}, s.err
		}
		if err := s.fill(); err != nil {
			return page.Line{}, err
		}
	}
	s.taken++
	return s.queue[s.taken-1], nil
}

// fill splits the next piece of text.
func (s *source) fill() error {
	s.queue, s.taken = s.queue[:0], 0
	add := func(l page.Line) {
		s.fixes.mark(&l)
		s.queue = append(s.queue, l)
	}
	piece, err := s.dec.Next()
	if err != nil {
		s.err = err
		s.split.End(add)
	}
	s.split.Add(string(piece), add)
	if s.split.Begun() > s.maxLine {
		return &LimitError{"line", s.split.Num + 1, s.maxLine}
	}
	for _, l := range s.queue {
		if len(l.Text) > s.maxLine {
			return &LimitError{"line", l.Num, s.maxLine}
		}
	}
	return nil
}

// report returns the encoding so far, and the warnings that are new since the
// last report.
func (s *source) report() (encoding string, fresh []text.Warning) {
	t := s.dec.Report()
	for _, w := range t.Warnings {
		if n := w.Count - s.told[w.Kind]; n > 0 {
			s.told[w.Kind] = w.Count
			w.Count = n
			fresh = append(fresh, w)
		}
	}
	return t.Encoding, fresh
}
