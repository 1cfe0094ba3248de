package text

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// mutate drops, doubles, swaps or overwrites a byte.
func mutate(random *rand.Rand, data []byte, at int) []byte {
	data = slices.Clone(data)
	switch random.IntN(4) {
	case 0:
		return slices.Delete(data, at, at+1)
	case 1:
		return slices.Insert(data, at, data[at])
	case 2:
		data[at], data[at+1] = data[at+1], data[at]
	default:
		data[at] = byte(random.IntN(256))
	}
	return data
}

// TestDecodeMutated damages one byte at a time. Lines before the damage and
// after it stay as they were: from the next line on; in UTF-16, whose line end
// is two bytes that bring a shifted reading back in step, from the line behind
// the next, for the damage may hit those two bytes.
func TestDecodeMutated(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, enc := range encReadings {
		name, reach := "simplified", 2
		if enc == EncodingBig5 {
			name = "traditional"
		}
		if enc == EncodingUTF16LE || enc == EncodingUTF16BE {
			reach = 3
		}
		data, text := encode(t, enc, readText(t, "testdata/enc/"+name+".txt"))
		lines := strings.Split(text, "\n")
		for range 1700 {
			at := random.IntN(len(data) - 1)
			damaged := mutate(random, data, at)
			before, _, _ := strings.Cut(Decode(data[:at], enc).Text, "\uFFFD")
			line := strings.Count(before, "\n")
			got := Decode(damaged, EncodingAuto)
			if got.Encoding != string(enc) {
				t.Fatalf("%s: with byte %d damaged it is read as %s", enc, at, got.Encoding)
			}
			kept := strings.Split(got.Text, "\n")
			after := max(0, len(lines)-line-reach)
			if len(kept) < after || len(kept) > len(lines)+2 ||
				!slices.Equal(kept[:line], lines[:line]) || !slices.Equal(kept[len(kept)-after:], lines[len(lines)-after:]) {
				t.Fatalf("%s: damage to byte %d on line %d reaches beyond\n%q", enc, at, line+1, got.Text)
			}
		}
	}
}

// checkTotal demands what holds for any input.
func checkTotal(t *testing.T, data []byte, enc Encoding) {
	t.Helper()
	got := Decode(data, enc)
	if !utf8.ValidString(got.Text) {
		t.Fatalf("%q in %s: not valid UTF-8: %q", data, enc, got.Text)
	}
	if _, ok := LookupEncoding(got.Encoding); !ok || got.Sure < 0 || got.Sure > 1 {
		t.Fatalf("%q in %s: encoding %q, certainty %v", data, enc, got.Encoding, got.Sure)
	}
	count := 0
	var lines lineCount
	for _, r := range got.Text {
		lines.add(r)
		if strayControl(r) {
			t.Fatalf("%q in %s: control character %U", data, enc, r)
		}
	}
	if lines.ends > len(data) {
		t.Fatalf("%q in %s: %d line ends in %d bytes", data, enc, lines.ends, len(data))
	}
	for _, w := range got.Warnings {
		if w.Count < 1 || w.Line < 1 || w.Line > lines.ends+1 || w.Text == "" {
			t.Fatalf("%q in %s: warning %+v, %d line ends", data, enc, w, lines.ends)
		}
		if w.Kind != WarnChange && w.Kind != WarnUnsure {
			count += w.Count
		}
	}
	if marks := strings.Count(got.Text, "\uFFFD"); marks != count {
		t.Fatalf("%q in %s: %d U+FFFD, but the warnings count %d: %v", data, enc, marks, count, got.Warnings)
	}
}

func FuzzDecode(f *testing.F) {
	for _, enc := range encReadings {
		data, _ := encode(f, enc, "青柳报讯：夏粮\r\n\x00\u0085中")
		f.Add(data, 0)
		f.Add(append(data, "\x81\x30\xFF~{~\n"...), 2)
	}
	names := EncodingNames()
	f.Fuzz(func(t *testing.T, data []byte, which int) {
		checkTotal(t, data, Encoding(names[uint(which)%uint(len(names))]))
	})
}

func BenchmarkDecode(b *testing.B) {
	for _, enc := range encReadings {
		text := readText(b, "testdata/enc/simplified.txt")
		if enc == EncodingBig5 {
			text = readText(b, "testdata/enc/traditional.txt")
		}
		data, _ := encode(b, enc, strings.Repeat(text, 1000))
		b.Run(string(enc), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				Decode(data, EncodingAuto)
			}
		})
	}
}
