package text

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestSwiftReadsAsTheCodec: a line that the table takes has the text that the
// codec gives, and fits as well.
func TestSwiftReadsAsTheCodec(t *testing.T) {
	random := rand.New(rand.NewPCG(18030, 5))
	text := readText(t, "testdata/enc/traditional.txt")
	for _, enc := range []Encoding{EncodingGB18030, EncodingBig5} {
		data, _ := encode(t, enc, text)
		taken := 0
		for range 4000 {
			line := make([]byte, 0, 40)
			for range random.IntN(20) {
				switch random.IntN(8) {
				case 0:
					line = append(line, byte(random.IntN(256)))
				case 1:
					line = append(line, byte(0x81+random.IntN(0x7E)), byte(0x40+random.IntN(0xBF)))
				default:
					at := random.IntN(len(data) - 8)
					line = append(line, data[at:at+1+random.IntN(8)]...)
				}
			}
			line = append(line, '\n')
			out, n, fit := swiftOf(enc).line([]byte("x"), line)
			if n == 0 {
				if string(out) != "x" {
					t.Fatalf("%s %x: %q is left", enc, line, out)
				}
				continue
			}
			taken++
			want := Decode(line[:n], enc)
			slow, _ := fitBytes(enc, line[:n])
			if "x"+want.Text != string(out) || len(want.Warnings) > 0 || fit.known != slow.known || fit.odd != slow.odd {
				t.Fatalf("%s %x: %+v, want %+v %v\n%q\n%q", enc, line[:n], fit, slow, want.Warnings, out, want.Text)
			}
		}
		if taken < 300 {
			t.Errorf("%s: only %d lines are taken", enc, taken)
		}
	}
}

func BenchmarkTables(b *testing.B) {
	for name, build := range map[string]func(){
		"gb18030": func() { newSwiftTable(newCharTable(encoders[EncodingGB18030], lostGB)) },
		"big5":    func() { newSwiftTable(newCharTable(encoders[EncodingBig5], noLost)) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				build()
			}
		})
	}
}

// BenchmarkStart reads one short text.
func BenchmarkStart(b *testing.B) {
	text := []byte(strings.Repeat(readText(b, "testdata/enc/simplified.txt"), 4))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Decode(text, EncodingAuto)
	}
}
