package text

import (
	"bytes"
	"encoding/binary"
	"slices"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// charTable holds the character of each two-byte code with a lead of 0x81 or
// more, 0 for none. The four codes of Big5 that stand for a letter and a
// combining mark hold the mark above bit 21.
type charTable [0x7E << 8]rune

func (t *charTable) at(lead, trail byte) rune {
	return t[int(lead-0x81)<<8|int(trail)]
}

// The tables are made when text in the encoding is met: 1.3 ms each, which
// plain UTF-8 does not pay.
var (
	gbTable   = sync.OnceValue(func() *charTable { return newCharTable(simplifiedchinese.GB18030, lostGB) })
	hzTable   = sync.OnceValue(func() *charTable { return newCharTable(simplifiedchinese.GBK, noLost) })
	big5Table = sync.OnceValue(func() *charTable { return newCharTable(traditionalchinese.Big5, noLost) })

	gbSwift   = sync.OnceValue(func() *swiftTable { return newSwiftTable(gbTable()) })
	big5Swift = sync.OnceValue(func() *swiftTable { return newSwiftTable(big5Table()) })
)

func noLost(uint16) rune { return 0 }

// newCharTable asks x/text for every two-byte code and mends what it lacks.
func newCharTable(enc encoding.Encoding, lost func(uint16) rune) *charTable {
	const trails = 0xFF - 0x40
	codes := make([]byte, 0, 3*0x7E*trails)
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail < 0xFF; trail++ {
			if trail != 0x7F {
				codes = append(codes, byte(lead), byte(trail), '\n')
			}
		}
	}
	text, _ := enc.NewDecoder().Bytes(codes)
	table := new(charTable)
	for ; len(codes) > 0; codes = codes[3:] {
		code := binary.BigEndian.Uint16(codes)
		end := bytes.IndexByte(text, '\n')
		r, n := utf8.DecodeRune(text[:end])
		if r == utf8.RuneError {
			r = lost(code)
		} else if n < end {
			mark, _ := utf8.DecodeRune(text[n:end])
			r |= mark << 21
		}
		table[code-0x8100] = r
		text = text[end+1:]
	}
	return table
}

// swiftTable is a charTable as its text is written: UTF-8 in the lower three
// bytes, the first lowest, its length and whether the character is odd in the
// highest; 0 for what is not decoded in the swift way. It makes GB18030 as
// fast to read as the same text in UTF-8 is to split: 300 MB/s, where a codec
// and fitBytes make 50.
type swiftTable [0x7E << 8]uint32

// swiftOf returns the table of an encoding, nil where it has none.
func swiftOf(enc Encoding) *swiftTable {
	switch enc {
	case EncodingGB18030, EncodingGBK, EncodingGB2312:
		return gbSwift()
	case EncodingBig5, EncodingBig5HKSCS:
		return big5Swift()
	}
	return nil
}

const swiftOdd = 1 << 31

func newSwiftTable(chars *charTable) *swiftTable {
	table, cost := new(swiftTable), charBits()
	for i, r := range chars {
		if r < 0x80 || r > 0xFFFF || strayControl(r) || endsLine(r) || r == utf8.RuneError {
			continue
		}
		var text [4]byte
		n := utf8.EncodeRune(text[:], r)
		text[3] = byte(n)
		table[i] = binary.LittleEndian.Uint32(text[:])
		if cost[r] >= bitsRare {
			table[i] |= swiftOdd
		}
	}
	return table
}

// line appends the text of the first line of b to dst, and returns how many
// bytes of b it took and how they read. n is 0 where no line ends in b, or it
// is not plain: then the codec reads it.
func (t *swiftTable) line(dst, b []byte) (text []byte, n int, fit encFit) {
	end := bytes.IndexByte(b, '\n') + 1
	if end == 0 || end > pieceSize {
		return dst, 0, fit
	}
	dst = slices.Grow(dst, 2*end) // two bytes become three, and four are written at once
	out, at := dst[:cap(dst)], len(dst)
	for i := 0; i < end; {
		if b[i] < utf8.RuneSelf {
			if !plainASCII(b[i:end]) {
				return dst, 0, fit
			}
			out[at] = b[i]
			at, i = at+1, i+1
			continue
		}
		v := uint32(0)
		if lead := int(b[i]) - 0x81; 0 <= lead && lead < 0x7E {
			v = t[lead<<8|int(b[i+1])]
		}
		if v == 0 {
			return dst, 0, fit
		}
		binary.LittleEndian.PutUint32(out[at:], v)
		fit.odd += int(v >> 31)
		fit.known += int(v>>31 ^ 1)
		at, i = at+int(v>>24&3), i+2
	}
	return out[:at], end, fit
}

// plainASCII reports whether the ASCII character at the start of b, which ends
// with LF, is text and no part of an escape. CR is, before the LF.
func plainASCII(b []byte) bool {
	switch classes[b[0]] {
	case ascii:
		return true
	case breaks:
		return len(b) == 1 || b[0] == '\r' && len(b) == 2
	case tilde:
		return b[1] != '{'
	}
	return false
}
