package text

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// encoders write what Decode is to read.
var encoders = map[Encoding]encoding.Encoding{
	EncodingUTF8:    encoding.Nop,
	EncodingGB18030: simplifiedchinese.GB18030,
	EncodingBig5:    traditionalchinese.Big5,
	EncodingUTF16LE: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	EncodingUTF16BE: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	EncodingHZ:      simplifiedchinese.HZGB2312,
}

// encode writes text in enc, and gives the text as it can be read back: □, as
// printers do, for what the encoding lacks.
func encode(t testing.TB, enc Encoding, text string) (data []byte, back string) {
	t.Helper()
	encoder := encoders[enc].NewEncoder()
	data, err := encoder.Bytes([]byte(text))
	if err == nil {
		return data, text
	}
	back = strings.Map(func(r rune) rune {
		if _, err := encoder.String(string(r)); err != nil {
			return '□'
		}
		return r
	}, text)
	if data, err = encoder.Bytes([]byte(back)); err != nil {
		t.Fatal(err)
	}
	return data, back
}

func readText(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// goldTexts gives the gold issues below folders that match, none without them.
func goldTexts(t testing.TB, folder string) (texts []string) {
	t.Helper()
	paths, _ := filepath.Glob("../../../shared/gold/" + folder + "/*.txt")
	for _, path := range paths {
		texts = append(texts, readText(t, path))
	}
	return texts
}

var simplifiedEncodings = []Encoding{EncodingUTF8, EncodingGB18030, EncodingUTF16LE, EncodingUTF16BE, EncodingHZ}
var traditionalEncodings = []Encoding{EncodingUTF8, EncodingGB18030, EncodingBig5, EncodingUTF16LE, EncodingUTF16BE}

// checkAuto demands that text in enc is read by auto as it was, as a whole and
// in its first 200 bytes.
func checkAuto(t *testing.T, enc Encoding, text string) {
	t.Helper()
	data, text := encode(t, enc, text)
	got := Decode(data, EncodingAuto)
	if got.Encoding != string(enc) || got.Text != text || len(got.Warnings) > 0 {
		t.Errorf("%s: a whole issue is read as %s (%.3f), same text: %v, warnings %v",
			enc, got.Encoding, got.Sure, got.Text == text, got.Warnings)
	}
	got = Decode(data[:200], EncodingAuto)
	if start := strings.TrimRight(got.Text, "\uFFFD"); got.Encoding != string(enc) || !strings.HasPrefix(text, start) || len(got.Text) < 100 {
		t.Errorf("%s: the first 200 bytes are read as %s (%.3f): %q", enc, got.Encoding, got.Sure, got.Text)
	}
}

func TestAutoReadsInventedText(t *testing.T) {
	for _, enc := range simplifiedEncodings {
		checkAuto(t, enc, readText(t, "testdata/enc/simplified.txt"))
	}
	for _, enc := range traditionalEncodings {
		checkAuto(t, enc, readText(t, "testdata/enc/traditional.txt"))
	}
}

func TestAutoReadsGold(t *testing.T) {
	simplified, traditional := goldTexts(t, "[^h]*"), goldTexts(t, "hkcnews*")
	if len(simplified) == 0 {
		t.Skip("no gold issues here")
	}
	for _, enc := range simplifiedEncodings {
		for _, text := range simplified {
			checkAuto(t, enc, text)
		}
	}
	for _, enc := range traditionalEncodings {
		for _, text := range traditional {
			checkAuto(t, enc, text)
		}
	}
}

// windows counts how many of n windows of size bytes, cut anywhere, auto reads
// rightly, in the encoding or (as ASCII) to the same text; sure counts those
// among the wrong that it is sure of.
func windows(t testing.TB, enc Encoding, texts []string, size, n int) (right, sure int) {
	t.Helper()
	seed := fnv.New64()
	fmt.Fprint(seed, enc, size)
	random := rand.New(rand.NewPCG(seed.Sum64(), 1))
	datas := make([][]byte, len(texts))
	for i, text := range texts {
		datas[i], _ = encode(t, enc, strings.Repeat(text, 1+4*size/len(text)))
	}
	for range n {
		data := datas[random.IntN(len(datas))]
		from := random.IntN(len(data) - size)
		got := Decode(data[from:from+size], EncodingAuto)
		switch {
		case got.Encoding == string(enc), enc != EncodingHZ && got.Text == Decode(data[from:from+size], enc).Text:
			right++
		case got.Sure >= sureEnough:
			sure++
		}
	}
	return right, sure
}

// TestAutoTable prints the share of windows of each size that auto reads
// rightly, and demands a floor of it.
func TestAutoTable(t *testing.T) {
	sets := []struct {
		name  string
		texts []string
		encs  []Encoding
	}{
		{"invented, simplified", []string{readText(t, "testdata/enc/simplified.txt")}, simplifiedEncodings},
		{"invented, traditional", []string{readText(t, "testdata/enc/traditional.txt")}, traditionalEncodings},
		{"gold, simplified", goldTexts(t, "[^h]*"), simplifiedEncodings},
		{"gold, traditional", goldTexts(t, "hkcnews*"), traditionalEncodings},
	}
	floors := map[int]int{20: 95, 50: 99, 200: 99, 1000: 100}
	const n = 500
	t.Log("| text | encoding | 20 bytes | 50 | 200 | 1000 |")
	for _, set := range sets {
		if len(set.texts) == 0 {
			t.Logf("| %s | (not here) |", set.name)
			continue
		}
		for _, enc := range set.encs {
			row := fmt.Sprintf("| %s | %s |", set.name, enc)
			for _, size := range []int{20, 50, 200, 1000} {
				right, sure := windows(t, enc, set.texts, size, n)
				row += fmt.Sprintf(" %.1f (%.1f) |", 100*float64(right)/n, 100*float64(sure)/n)
				if right*100 < floors[size]*n && enc != EncodingHZ {
					t.Errorf("%s in %s: only %d of %d windows of %d bytes are read rightly", set.name, enc, right, n, size)
				}
			}
			t.Log(row)
		}
	}
}
