package reading

import (
	"os"
	"path/filepath"
	"testing"

	"jianbao/parse/feature"
	"jianbao/parse/page"
)

// papers looks at all simulated papers.
func papers(b *testing.B) (tables []*feature.Table, bytes int64) {
	b.Helper()
	files, err := filepath.Glob("../../testdata/papers/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no papers", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		tables = append(tables, feature.New(page.Read(page.SplitLines(string(data)))))
		bytes += int64(len(data))
	}
	return tables, bytes
}

// BenchmarkCosts adds up the costs of blocks, in bytes of text.
func BenchmarkCosts(b *testing.B) {
	tables, bytes := papers(b)
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range tables {
			Default().lattice(t, Allow(t))
		}
	}
}

// BenchmarkWays finds the cheapest way through lattices, and adds up all.
func BenchmarkWays(b *testing.B) {
	tables, bytes := papers(b)
	var lattices []lattice
	for _, t := range tables {
		lattices = append(lattices, Default().lattice(t, Allow(t)))
	}
	for name, do := range map[string]func(l *lattice){
		"cheapest": func(l *lattice) { l.cheapest() },
		"sum": func(l *lattice) {
			z, _ := l.sum(temper)
			z.release()
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for i := range lattices {
					do(&lattices[i])
				}
			}
		})
	}
}
