package han

import "unicode/utf8"

// RuneAt decodes the character at byte i of s, which is valid UTF-8. Nearly all
// of Chinese text takes three bytes; decoding these in line takes half the time
// of a range loop, and each character is decoded several times. Of a text that
// is not valid, no byte is left out or taken twice.
func RuneAt(s string, i int) (r rune, size int) {
	if c := s[i]; c>>4 == 0xe && i+2 < len(s) {
		return rune(c&0xf)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}
