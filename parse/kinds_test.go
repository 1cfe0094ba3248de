package parse

import (
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
)

// lineKinds are the kinds of lines of testdata/streams/kinds; %d is a number that grows.
func lineKinds(t *testing.T) (kinds []string) {
	t.Helper()
	file, err := os.ReadFile("../testdata/streams/kinds")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		kind, err := strconv.Unquote(`"` + strings.TrimSuffix(line, "\n") + `"`)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		kinds = append(kinds, repeats.ReplaceAllStringFunc(kind, repeated))
	}
	return kinds
}

// repeats is 水{300}, which stands for 300 of the character.
var repeats = regexp.MustCompile(`(.)\{(\d+)\}`)

func repeated(s string) string {
	parts := repeats.FindStringSubmatch(s)
	n, _ := strconv.Atoi(parts[2])
	return strings.Repeat(parts[1], n)
}

// ofKind writes lines of a kind, that weigh about so much.
func ofKind(kind string, weight int) string {
	var b strings.Builder
	for i := range max(1, weight/(len(kind)+lineWeight)) {
		b.WriteString(numbered(kind, i) + "\n")
	}
	return b.String()
}

func numbered(kind string, i int) string {
	return strings.ReplaceAll(kind, "%d", strconv.Itoa(1+i%90))
}

// TestLineKinds: what is allocated, and so what is copied, grows as a stream does,
// whatever one kind of lines it is of, within a part and over many.
// (testdata/bench/streams looks at the clock.)
func TestLineKinds(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // it would empty the pools
	const buffers = 1 << 17                          // bytes, of the decoder, whatever it reads
	for _, c := range []struct {
		sizes  sizes
		weight int // of the smaller text
	}{{usualSizes, usualSizes.part / 12}, {smallSizes, 5 * smallSizes.part}} {
		for _, kind := range lineKinds(t) {
			small, large := ofKind(kind, c.weight), ofKind(kind, 4*c.weight)
			allocatedBy(t, large, c.sizes) // fills the pools
			one, four := allocatedBy(t, small, c.sizes), allocatedBy(t, large, c.sizes)
			if fair := (one + buffers) * uint64(len(large)) / uint64(len(small)); 4*four > 5*fair {
				t.Errorf("%.60q in parts of %d: %d bytes of text take %d, %d take %d", kind, c.sizes.part, len(small), one, len(large), four)
			}
			runtime.GC()
		}
	}
}

// allocatedBy returns how many bytes are allocated to read a text.
func allocatedBy(t *testing.T, text string, sizes sizes) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r := newReader(strings.NewReader(text), Options{}, sizes, newClipper)
	r.sequel.mostBlocks, r.sequel.mostWeight = sizes.blocks, 4*sizes.part
	if _, err := readAll(r); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
