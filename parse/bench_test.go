package parse

import (
	"bytes"
	"fmt"
	"testing"
)

// BenchmarkParse clips an issue of some 170 KB, and longer ones made of it:
// time a block must not grow with the length.
func BenchmarkParse(b *testing.B) {
	var one bytes.Buffer
	for _, s := range goldenSamples() {
		one.WriteString(s.text + "\n")
	}
	for _, times := range []int{1, 4, 16} {
		text := bytes.Repeat(one.Bytes(), times)
		blocks, _ := makeBlocks(splitLines(string(text)))
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(blocks)), "ns/block")
		})
	}
}
