package text

import (
	"bytes"
	"math"
	"sync"
	"unicode/utf8"
)

// Detection asks in which encoding the bytes are most likely Chinese text.
// Each character costs as many bits as it is unexpected (-log2 of its share
// in print, roughly); the reading that costs the fewest bits wins. Bits per
// byte, not per character, make readings of different widths comparable.
const (
	bitsASCII   = 7  // letters, digits, space, line ends
	bitsMark    = 7  // the usual Chinese punctuation
	bitsWidth   = 10 // full-width letters and digits, other CJK punctuation
	bitsDialect = 13 // characters of written Cantonese
	bitsRare    = 20 // any other character of the basic planes' Han, kana, Latin, symbols
	bitsOdd     = 26 // private use, extensions, scripts foreign to a Chinese paper
	bitsBad     = 32 // bad bytes, NUL, stray controls
)

// rankBits gives the cost of a frequent character by its rank.
var rankBits = []struct {
	below int
	bits  uint8
}{{100, 8}, {500, 10}, {1000, 12}, {1 << 16, 14}}

// charBits holds the cost of each character of the basic plane.
var charBits = sync.OnceValue(func() *[1 << 16]uint8 {
	t := new([1 << 16]uint8)
	for r := range t {
		t[r] = classBits(rune(r))
	}
	rank := 0
	for _, r := range freqChars {
		if r != '\n' {
			t[r] = bitsOfRank(rank)
			rank++
		}
	}
	var simplified rune
	for _, r := range traditionalForms {
		switch {
		case r == '\n':
		case simplified == 0:
			simplified = r
		default:
			t[r], simplified = min(t[r], t[simplified]), 0
		}
	}
	for _, r := range dialectChars {
		t[r] = bitsDialect
	}
	for _, r := range freqPunctuation {
		t[r] = bitsMark
	}
	return t
})

func bitsOfRank(rank int) uint8 {
	for _, class := range rankBits {
		if rank < class.below {
			return class.bits
		}
	}
	return bitsRare
}

// classBits gives the cost of a character by its Unicode block alone.
func classBits(r rune) uint8 {
	switch {
	case r == 0xFEFF:
		return 0
	case endsLine(r) || ' ' <= r && r < 0x7F || r == '\t':
		return bitsASCII
	case strayControl(r) || r == utf8.RuneError:
		return bitsBad
	case 0x3000 <= r && r < 0x3040 || 0xFF00 <= r && r < 0xFF60:
		return bitsWidth
	case 0x4E00 <= r && r < 0xA000, r < 0x0500, 0x2000 <= r && r < 0x2E80, 0x3040 <= r && r < 0x3400:
		return bitsRare
	}
	return bitsOdd
}

// encFit is how well some bytes read in one encoding.
type encFit struct {
	bits  int // what the characters cost together
	known int // frequent characters and marks
	odd   int // rare and impossible ones
}

func (t *encFit) add(u encFit) {
	t.bits += u.bits
	t.known += u.known
	t.odd += u.odd
}

// readsWell says that nearly all that is not ASCII is usual.
func (t encFit) readsWell() bool { return t.known > 6*t.odd }

// fitBytes reads b, ignoring a character that its end cuts, and says how many
// bytes it read.
func fitBytes(enc Encoding, b []byte) (t encFit, n int) {
	next, cost := newCodec(enc), charBits()
	for n < len(b) {
		r, size := next(b[n:], false)
		if size == 0 {
			break
		}
		n += size
		if r != noRune {
			t.addRune(r, cost)
		}
	}
	return t, n
}

func (t *encFit) addRune(r rune, cost *[1 << 16]uint8) {
	bits := bitsOdd
	if r < 0 {
		bits = bitsBad
	} else if r < 1<<16 {
		bits = int(cost[r])
	}
	t.bits += bits
	switch {
	case bits >= bitsRare:
		t.odd++
	case r >= utf8.RuneSelf:
		t.known++
	}
}

// encGuess is what detection decides.
type encGuess struct {
	enc    Encoding
	mark   int      // length of the BOM
	skip   int      // bytes before the first whole character
	sure   float64  // 0..1
	second Encoding // the next best reading
}

// boms are the byte order marks.
var boms = []struct {
	mark string
	enc  Encoding
}{
	{"\xEF\xBB\xBF", EncodingUTF8}, {"\xFF\xFE", EncodingUTF16LE},
	{"\xFE\xFF", EncodingUTF16BE}, {"\x84\x31\x95\x33", EncodingGB18030},
}

// encReadings are the encodings that detection tries, the likelier first.
var encReadings = []Encoding{EncodingUTF8, EncodingGB18030, EncodingBig5, EncodingUTF16LE, EncodingUTF16BE, EncodingHZ}

const (
	bitsSkip  = 12 // a file seldom starts within a character
	bitsUTF8  = 8  // how much likelier UTF-8 is before a byte is read
	bitsDoubt = 3  // neighbouring characters depend on each other: so many bits count as one
)

// detectEncoding decides among candidates for the start of a file, from as
// little of the window as it takes: the end may be in another encoding.
func detectEncoding(window []byte, candidates []Encoding) encGuess {
	for size := 1 << 10; size < len(window); size *= 4 {
		if g, fit := detectPart(window[:size], candidates); g.sure > 0.99 && fit.readsWell() && fit.known >= 64 {
			return g
		}
	}
	g, _ := detectPart(window, candidates)
	return g
}

func detectPart(window []byte, candidates []Encoding) (best encGuess, fit encFit) {
	for _, bom := range boms {
		if bytes.HasPrefix(window, []byte(bom.mark)) {
			return encGuess{enc: bom.enc, mark: len(bom.mark), sure: 1}, fit
		}
	}
	bits, second := math.MaxInt, math.MaxInt
	for _, enc := range candidates {
		t, skip := fitStart(enc, window)
		switch {
		case t.bits < bits:
			best.second, second = best.enc, bits
			best.enc, best.skip, bits, fit = enc, skip, t.bits, t
		case t.bits < second:
			best.second, second = enc, t.bits
		}
	}
	if isUTF16(best.enc) && !fit.readsWell() && isASCIIText(window) {
		return encGuess{enc: EncodingUTF8, sure: 1, second: best.enc}, encFit{}
	}
	best.sure = 1 / (1 + math.Exp2(-float64(second-bits)/bitsDoubt))
	switch {
	case best.enc == EncodingUTF8 && fit.known+fit.odd == 0: // ASCII reads alike in all but UTF-16
		best.sure = 1
	case !fit.readsWell():
		best.sure /= 2
	}
	return best, fit
}

func isUTF16(enc Encoding) bool { return enc == EncodingUTF16LE || enc == EncodingUTF16BE }

// isASCIIText says whether b is printable ASCII and white space. Two by two
// such bytes are characters of UTF-16 too, but seldom Chinese ones.
func isASCIIText(b []byte) bool {
	for _, c := range b {
		if c >= 0x7F || strayControl(rune(c)) {
			return false
		}
	}
	return true
}

// fitStart measures window from its first byte and from its second, since
// a fragment may start within a character.
func fitStart(enc Encoding, window []byte) (encFit, int) {
	t, _ := fitBytes(enc, window)
	switch enc {
	case EncodingUTF8:
		t.bits -= bitsUTF8
		for i := 0; i < min(3, len(window)) && !utf8.RuneStart(window[i]); i++ {
			t.bits -= bitsBad - bitsSkip/2
			t.odd--
		}
	case EncodingHZ:
	default:
		if len(window) < 2 {
			break
		}
		if u, _ := fitBytes(enc, window[1:]); u.bits+bitsSkip < t.bits {
			u.bits += bitsSkip
			return u, 1
		}
	}
	return t, 0
}
