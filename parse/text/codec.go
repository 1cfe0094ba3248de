package text

import (
	"bytes"
	"encoding/binary"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A codec reads the first character of b and says how many bytes it takes.
// n is 0 when b may be the start of a longer character; that never happens
// at the end of the input (eof). Instead of a character, r may be one of the
// values below.
//
// x/text gives the characters, but not the loop around them: its decoders
// report no error, and some swallow the line end after a damaged character.
type codec func(b []byte, eof bool) (r rune, n int)

const (
	noRune  rune = -1 // the bytes only switch the mode of HZ
	badRune rune = -2 // the bytes are no character
	cutRune rune = -3 // the input ends within a character
)

// newCodec gives a fresh codec for an encoding other than auto and utf-16.
func newCodec(enc Encoding) codec {
	switch enc {
	case EncodingGB18030, EncodingGBK, EncodingGB2312:
		return doubleByte(gbTable(), fourByteGB)
	case EncodingBig5, EncodingBig5HKSCS:
		return doubleByte(big5Table(), nil)
	case EncodingUTF16LE:
		return utf16Codec(binary.LittleEndian, 0x0A, 0x00)
	case EncodingUTF16BE:
		return utf16Codec(binary.BigEndian, 0x00, 0x0A)
	case EncodingHZ:
		return hzCodec(hzTable())
	}
	return utf8Next
}

// needMore is what a codec returns for an incomplete character of n bytes.
func needMore(eof bool, n int) (rune, int) {
	if eof {
		return cutRune, n
	}
	return noRune, 0
}

// utf8Next reads UTF-8. A broken sequence is bad as a whole, up to the first
// byte that cannot belong to it, as the Unicode standard recommends.
func utf8Next(b []byte, eof bool) (rune, int) {
	r, n := utf8.DecodeRune(b)
	if r != utf8.RuneError || n > 1 {
		return r, n
	}
	if !utf8.FullRune(b) {
		return needMore(eof, len(b))
	}
	for n+1 < len(b) && !utf8.FullRune(b[:n+1]) {
		n++
	}
	return badRune, n
}

// charTable holds the character of each two-byte code with a lead of 0x81 or
// more, 0 for none. The four codes of Big5 that stand for a letter and a
// combining mark hold the mark above bit 21.
type charTable [0x7E << 8]rune

func (t *charTable) at(lead, trail byte) rune {
	return t[int(lead-0x81)<<8|int(trail)]
}

var (
	gbTable   = sync.OnceValue(func() *charTable { return newCharTable(simplifiedchinese.GB18030, lostGB) })
	hzTable   = sync.OnceValue(func() *charTable { return newCharTable(simplifiedchinese.GBK, noLost) })
	big5Table = sync.OnceValue(func() *charTable { return newCharTable(traditionalchinese.Big5, noLost) })
)

func noLost(uint16) rune { return 0 }

// newCharTable asks x/text for every two-byte code and mends what it lacks.
func newCharTable(enc encoding.Encoding, lost func(uint16) rune) *charTable {
	var codes []byte
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if trail != 0x7F {
				codes = append(codes, byte(lead), byte(trail), '\n')
			}
		}
	}
	text, _ := enc.NewDecoder().Bytes(codes)
	table := new(charTable)
	for i, char := range bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) {
		code := binary.BigEndian.Uint16(codes[3*i:])
		r := []rune(string(char))
		switch {
		case r[0] == utf8.RuneError:
			r[0] = lost(code)
		case len(r) == 2:
			r[0] |= r[1] << 21
		}
		table[code-0x8100] = r[0]
	}
	return table
}

// doubleByte reads GB18030 (with its four-byte characters) and Big5. A lead
// byte without its trail is bad alone, so that an ASCII character or a line
// end behind it survives.
func doubleByte(table *charTable, four func([]byte, bool) (rune, int)) codec {
	return func(b []byte, eof bool) (rune, int) {
		lead := b[0]
		switch {
		case lead < utf8.RuneSelf:
			return rune(lead), 1
		case lead == 0x80 && four != nil:
			return '€', 1 // code page 936
		case lead == 0x80 || lead == 0xFF:
			return badRune, 1
		case len(b) < 2:
			return needMore(eof, 1)
		}
		trail := b[1]
		if r := table.at(lead, trail); r != 0 {
			return r, 2
		}
		if four != nil && '0' <= trail && trail <= '9' {
			return four(b, eof)
		}
		if trail < utf8.RuneSelf {
			return badRune, 1
		}
		return badRune, 2
	}
}

var gb18030Decoder = simplifiedchinese.GB18030.NewDecoder().Transformer

// fourByteGB reads a four-byte character of GB18030.
func fourByteGB(b []byte, eof bool) (rune, int) {
	if len(b) < 4 {
		return needMore(eof, 1)
	}
	var dst [8]byte
	_, n, _ := gb18030Decoder.Transform(dst[:], b[:4], true)
	r, _ := utf8.DecodeRune(dst[:])
	if r == utf8.RuneError && !bytes.HasPrefix(b, []byte("\x84\x31\xA4\x37")) {
		return badRune, 1
	}
	return r, n
}

// utf16Codec reads UTF-16. lf holds the two bytes of a line end: when they
// stand one byte off, a byte was lost or doubled before them, and one bad
// byte brings the reading back in step. (Read in step they would be a
// character U+0Axx of an Indian script.)
func utf16Codec(order binary.ByteOrder, lf0, lf1 byte) codec {
	return func(b []byte, eof bool) (rune, int) {
		if len(b) < 4 && !eof || len(b) < 2 {
			return needMore(eof, 1)
		}
		if len(b) > 2 && b[1] == lf0 && b[2] == lf1 {
			return badRune, 1
		}
		r := rune(order.Uint16(b))
		switch {
		case !utf16.IsSurrogate(r):
			return r, 2
		case len(b) < 4:
			return cutRune, len(b)
		}
		if r = utf16.DecodeRune(r, rune(order.Uint16(b[2:]))); r != utf8.RuneError {
			return r, 4
		}
		return badRune, 2
	}
}

// hzCodec reads HZ. A line end leaves the GB mode, so that a lost ~} costs
// one line.
func hzCodec(table *charTable) codec {
	gb := false
	return func(b []byte, eof bool) (rune, int) {
		c := b[0]
		switch {
		case c >= utf8.RuneSelf:
			return badRune, 1
		case c == '\n' || c == '\r':
			gb = false
			return rune(c), 1
		case c != '~' && (!gb || c <= ' '):
			return rune(c), 1
		case len(b) < 2:
			return needMore(eof, 1)
		case c == '~':
			return hzEscape(b[1], &gb)
		}
		if b[1] <= ' ' || b[1] >= 0x7F || c >= 0x7F {
			return badRune, 1
		}
		if r := table.at(c|0x80, b[1]|0x80); r != 0 {
			return r, 2
		}
		return badRune, 2
	}
}

// hzEscape reads what stands behind a tilde.
func hzEscape(c byte, gb *bool) (rune, int) {
	switch c {
	case '{', '}':
		*gb = c == '{'
		return noRune, 2
	case '~':
		return '~', 2
	case '\n': // the line goes on; in the GB mode it is a broken ~}
		if !*gb {
			return noRune, 2
		}
	}
	return badRune, 1
}
