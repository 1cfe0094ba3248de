package parse

import (
	"bytes"
	"fmt"
	"testing"

	"jianbao/parse/page"
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
		blocks := len(page.Read(page.SplitLines(string(text))).Blocks)
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Parse(text)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*blocks), "ns/block")
		})
	}
}

// BenchmarkParseOdd repeats what could make time grow faster than the text:
// ns/line must not grow with the number of lines.
func BenchmarkParseOdd(b *testing.B) {
	for _, c := range []struct{ name, unit string }{
		{"pages", "第3版\n春耕忙\n　　本报讯　水来了，田里的秧苗一天一个样。\n"},
		{"paragraph", "渠里的水哗哗地流着田里的秧苗一天一个样子\n"},
		{"closers", "）\n"},
		{"jumps", "春耕忙\n　　本报讯　水来了，田里的秧苗一天一个样。（下转第三版）\n小学添新书\n（上接第一版）风停了。\n"},
		{"headings", "春耕忙\n"},
	} {
		for _, times := range []int{500, 2000} {
			text := bytes.Repeat([]byte(c.unit), times)
			b.Run(fmt.Sprintf("%s/%d", c.name, times), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Parse(text)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*bytes.Count(text, []byte("\n"))), "ns/line")
			})
		}
	}
}
