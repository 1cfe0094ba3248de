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
	case endsLine(r) || ' ' <= r && r < 0x7F || r == '\t' || r == '\f' || r == '\x1e':
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
	bitsSound = 40 // how much better another encoding must read what is valid UTF-8
	bitsDoubt = 3  // neighbouring characters depend on each other: so many bits count as one
)

// detectEncoding decides among candidates for the start of a file, from as
// little of the window as it takes: the end may be in another encoding. It is
// certain where a part of the window sufficed.
func detectEncoding(window []byte, candidates []Encoding) (g encGuess, certain bool) {
	for size := firstPart; size <= len(window); size *= 4 {
		if g, fit := detectPart(window[:size], candidates); g.mark > 0 || g.sure > 0.99 && fit.readsWell() && fit.known >= 64 {
			return g, true
		}
	}
	g, _ = detectPart(window, candidates)
	return g, false
}

func detectPart(window []byte, candidates []Encoding) (best encGuess, fit encFit) {
	for _, bom := range boms {
		if bytes.HasPrefix(window, []byte(bom.mark)) {
			return encGuess{enc: bom.enc, mark: len(bom.mark), sure: 1}, fit
		}
	}
	bits, second := math.MaxInt, math.MaxInt
	var utf encFit
	for _, enc := range candidates {
		if enc == EncodingHZ && !bytes.Contains(window, []byte("~{")) {
			continue
		}
		t, skip := fitStart(enc, window)
		if enc == EncodingUTF8 {
			utf = t
		}
		switch {
		case t.bits < bits:
			best.second, second = best.enc, bits
			best.enc, best.skip, bits, fit = enc, skip, t.bits, t
		case t.bits < second:
			best.second, second = enc, t.bits
		}
	}
	if candidates[0] == EncodingUTF8 && isValid(window) && !(fit.readsWell() && best.beats(utf.bits-bits)) {
		return soundGuess(best, utf), utf
	}
	best.sure = 1 / (1 + math.Exp2(-float64(second-bits)/bitsDoubt))
	if !fit.readsWell() {
		best.sure /= 2
	}
	return best, fit
}

// beats reports whether so many bits less than UTF-8 suffice to read as another
// encoding what is valid UTF-8. HZ, which is ASCII, always is.
func (g encGuess) beats(bits int) bool { return bits > bitsSound || g.enc == EncodingHZ }

// soundGuess is UTF-8, which is certain if what it reads is usual.
func soundGuess(best encGuess, utf encFit) encGuess {
	g := encGuess{enc: EncodingUTF8, sure: 1, second: best.enc}
	if g.second == EncodingUTF8 {
		g.second = best.second
	}
	if utf.known+utf.odd > 0 && utf.known < utf.odd {
		g.sure = 0.5
	}
	return g
}

func isUTF16(enc Encoding) bool { return enc == EncodingUTF16LE || enc == EncodingUTF16BE }

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
