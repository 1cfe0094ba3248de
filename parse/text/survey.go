package text

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// survey is what is known of the start of a buffer: that so many bytes of it
// are sound, and how many lines end in them. Sound is whole characters of UTF-8
// with nothing among them to mend or to think about: no stray control
// character, no U+FFFD, no "~{", which may be HZ.
type survey struct {
	sound int
	ends  int
}

// The class of a byte where a character begins. Most Chinese characters begin
// with a byte of class han, and the two bytes after it may be any that
// continue a character.
const (
	unsound = iota // never begins a sound character
	ascii          // stands for itself
	breaks         // LF, CR
	tilde
	two    // begins two bytes
	edge   // begins three, of which the second is restricted or which need a look
	han    // begins three
	longer // begins four
)

var classes = func() (t [256]uint8) {
	for r := range rune(utf8.RuneSelf) {
		if !strayControl(r) {
			t[r] = ascii
		}
	}
	t['\n'], t['\r'], t['~'] = breaks, breaks, tilde
	for c := 0xC2; c < 0xF5; c++ {
		switch {
		case c < 0xE0:
			t[c] = two
		case c < 0xF0:
			t[c] = han
		default:
			t[c] = longer
		}
	}
	t[0xE0], t[0xE2], t[0xED], t[0xEF] = edge, edge, edge, edge
	return t
}()

// extend surveys the buffer b further; before says whether a CR stands before
// b.
//
// The loop is what plain UTF-8 costs: two Chinese characters a step by one
// comparison, which validates them, 1.4 GB/s. Taking one character a step
// halves that, utf8.DecodeRune makes it a fifth.
func (s *survey) extend(b []byte, before bool) {
	i, ends := s.sound, s.ends
	for i < len(b) {
		for i+8 <= len(b) && classes[b[i]] == han && classes[b[i+3]] == han && twoOfThree(b[i:]) {
			i += 6
		}
		if i == len(b) {
			break
		}
		n := 1
		switch c := b[i]; classes[c] {
		case ascii:
		case breaks:
			if c == '\r' || !(i > 0 && b[i-1] == '\r' || i == 0 && before) {
				ends++
			}
		case tilde:
			if i+1 == len(b) || b[i+1] == '{' {
				s.sound, s.ends = i, ends
				return
			}
		default:
			var ended bool
			if n, ended = soundRune(b[i:]); ended {
				ends++
			}
			if n == 0 {
				s.sound, s.ends = i, ends
				return
			}
		}
		i += n
	}
	s.sound, s.ends = i, ends
}

// twoOfThree reports whether b, of eight bytes or more, starts with two
// characters of three bytes, if each may continue with any two bytes.
func twoOfThree(b []byte) bool {
	return binary.LittleEndian.Uint64(b)&0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
}

// soundRune returns the length of the character of two bytes or more that b
// starts with, 0 where it is none or is not sound, and whether it ends a line.
func soundRune(b []byte) (n int, ends bool) {
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError || strayControl(r) {
		return 0, false
	}
	return n, endsLine(r)
}

// countEnds counts the line ends in sound bytes; before says whether a CR
// stands before them.
func countEnds(b []byte, before bool) int {
	var s survey
	s.extend(b, before)
	return s.ends
}

// wholeLines returns how many of the sound bytes at the start of b to hand
// out: lines, and of a long line pieces of pieceSize, so that the pieces do
// not depend on how the stream was cut.
func wholeLines(b []byte, sound int) int {
	n := bytes.LastIndexByte(b[:sound], '\n') + 1
	for n+pieceSize <= sound {
		n += pieceSize - cutTail(b[n:n+pieceSize])
	}
	return n
}

// isSound reports whether all of b is sound, but for a character that its end
// cuts.
func isSound(b []byte) bool {
	var s survey
	s.extend(b, false)
	rest := b[s.sound:]
	return len(rest) == cutTail(b) || string(rest) == "~"
}

// isValid reports whether b is UTF-8 without stray control characters, but for
// a character that its end cuts, or UTF-8 with so many characters beyond ASCII
// that it is no chance.
func isValid(b []byte) bool {
	var s survey
	for s.extend(b, false); s.sound < len(b) && b[s.sound] == '~'; s.extend(b, false) {
		s.sound++
	}
	if len(b)-s.sound == cutTail(b) {
		return true
	}
	b = b[:len(b)-cutTail(b)]
	return utf8.Valid(b) && len(b)-utf8.RuneCount(b) >= 32
}

// cutTail returns how many bytes at the end of b start a character that goes
// on.
func cutTail(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}
