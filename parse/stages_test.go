package parse

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"jianbao/parse/feature"
	"jianbao/parse/page"
	"jianbao/parse/reading"
	"jianbao/parse/text"
)

// stages are measured on the simulated papers.
type stages struct {
	data  [][]byte
	bytes int64
}

func newStages(b *testing.B) (s stages) {
	b.Helper()
	files, err := filepath.Glob("../testdata/papers/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no papers", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		s.data = append(s.data, data)
		s.bytes += int64(len(data))
	}
	return s
}

// run does a stage once for each paper in each round.
func (s stages) run(b *testing.B, once func(data []byte)) {
	b.SetBytes(s.bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range s.data {
			once(data)
		}
	}
}

// BenchmarkStages measures each stage of reading by itself, over the same
// bytes: their nanoseconds add up to those of a whole run.
func BenchmarkStages(b *testing.B) {
	s := newStages(b)
	model := reading.Default()
	lines := func(data []byte) []page.Line { return page.SplitLines(text.Decode(data, text.EncodingAuto).Text) }
	table := func(data []byte) *feature.Table { return feature.New(page.Read(lines(data))) }
	b.Run("decode", func(b *testing.B) {
		s.run(b, func(data []byte) { text.Decode(data, text.EncodingAuto) })
	})
	b.Run("lines", func(b *testing.B) {
		texts := map[*byte]string{}
		for _, data := range s.data {
			texts[&data[0]] = text.Decode(data, text.EncodingAuto).Text
		}
		s.run(b, func(data []byte) { page.SplitLines(texts[&data[0]]) })
	})
	b.Run("blocks", func(b *testing.B) {
		// Signs are kept with a line, so that each round has lines of its own.
		made := map[*byte][]page.Line{}
		for _, data := range s.data {
			made[&data[0]] = lines(data)
		}
		s.run(b, func(data []byte) { page.Read(append([]page.Line(nil), made[&data[0]]...)) })
	})
	b.Run("features", func(b *testing.B) {
		pages := map[*byte]*page.Page{}
		for _, data := range s.data {
			pages[&data[0]] = page.Read(lines(data))
		}
		s.run(b, func(data []byte) { feature.New(pages[&data[0]]).Release() })
	})
	b.Run("reading", func(b *testing.B) {
		tables := map[*byte]*feature.Table{}
		for _, data := range s.data {
			tables[&data[0]] = table(data)
		}
		s.run(b, func(data []byte) {
			t := tables[&data[0]]
			model.Read(t, reading.Allow(t))
		})
	})
	b.Run("articles", func(b *testing.B) {
		readings := map[*byte]*reading.Reading{}
		for _, data := range s.data {
			t := table(data)
			readings[&data[0]] = model.Read(t, reading.Allow(t))
		}
		s.run(b, func(data []byte) {
			c := clipping{}
			c.read(readings[&data[0]], true)
		})
	})
	b.Run("stream", func(b *testing.B) {
		all := bytes.Join(s.data, []byte("\n"))
		b.SetBytes(s.bytes)
		b.ReportAllocs()
		for b.Loop() {
			r := NewReader(bytes.NewReader(all), Options{})
			for {
				if _, err := r.Next(); err != nil {
					break
				}
			}
		}
	})
}
