package terminal

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible replaces control characters by escapes such as \u001b, and bytes
// that are no UTF-8 by escapes such as \x9b, so that s stays on one line and a
// terminal shows it and obeys nothing in it.
func Visible(s string) string {
	return escape(s, control)
}

// VisibleLines is Visible for text that keeps its line breaks.
func VisibleLines(s string) string {
	return escape(s, controlInLine)
}

// control reports C0, DEL, C1, the bidi controls and the two Unicode line
// breaks, which some terminals and editors obey.
func control(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) ||
		r == '\u2028' || r == '\u2029'
}

func controlInLine(r rune) bool {
	return r != '\n' && control(r)
}

// IsPlain reports whether nothing in text but its line breaks needs an escape.
// It is asked of all that is printed, so it looks only where a byte stands that
// a control character can open with.
func IsPlain(text []byte) bool {
	for i, b := range text {
		if !opensControl[b] {
			continue
		}
		if r, _ := utf8.DecodeRune(text[i:]); controlInLine(r) {
			return false
		}
	}
	return utf8.Valid(text)
}

// opensControl marks the first bytes of control characters but the line break.
var opensControl = func() (first [256]bool) {
	for b := range byte(' ') {
		first[b] = b != '\n'
	}
	first[0x7f] = true // DEL
	first[0xc2] = true // C1
	first[0xd8] = true // U+061C
	first[0xe2] = true // the other bidi controls, U+2028, U+2029
	return first
}()

// OpensControl reports whether a byte may be the first of a control character
// that is no line break.
func OpensControl(b byte) bool { return opensControl[b] }

// escape writes the characters that are bad, all below U+10000, the way JSON
// does.
func escape(s string, bad func(rune) bool) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, bad) < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case bad(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}
