package text

import (
	"fmt"
	"unicode/utf8"
)

// Warning tells of something in the input that the text does not show as it
// was. Count says how often, Line (1-based) where first, Text what it is, for
// people.
type Warning struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
	Line  int    `json:"line"`
	Text  string `json:"text"`
}

// The kinds of warning that decoding gives. Each count of the first five is
// one U+FFFD in the text, and each U+FFFD in the text is counted once.
const (
	WarnBadBytes  = "bad-bytes"       // bytes that are no character
	WarnTruncated = "truncated"       // the input ends within a character
	WarnNUL       = "nul"             // NUL characters
	WarnControl   = "control"         // control characters that no text holds
	WarnLost      = "lost"            // U+FFFD in the input: an earlier program lost it
	WarnChange    = "encoding-change" // the encoding changes midway
	WarnUnsure    = "encoding-unsure" // the encoding is a guess
)

// warnings collects one Warning of each kind, in the order of first occurrence.
type warnings []Warning

func (w *warnings) note(kind string, line int, text string) {
	for i := range *w {
		if (*w)[i].Kind == kind {
			(*w)[i].Count++
			return
		}
	}
	*w = append(*w, Warning{kind, 1, line, text})
}

// runeWarning says which warning a rune of a codec deserves and why; kind is
// empty for a sound character.
func runeWarning(r rune) (kind, text string) {
	switch {
	case r == badRune:
		return WarnBadBytes, "bytes that are no character in this encoding"
	case r == cutRune:
		return WarnTruncated, "the input ends within a character"
	case r == 0:
		return WarnNUL, "NUL characters"
	case strayControl(r):
		return WarnControl, fmt.Sprintf("control characters, the first U+%04X", r)
	case r == utf8.RuneError:
		return WarnLost, "U+FFFD in the input: characters that an earlier program lost"
	}
	return "", ""
}

// strayControl says that r is a control character other than those that part
// a text: tab, line ends, form feed and the record separator.
func strayControl(r rune) bool {
	switch r {
	case '\t', '\f', '\x1e':
		return false
	}
	return (0 <= r && r < ' ' || 0x7F <= r && r < 0xA0) && !endsLine(r)
}

// endsLine says that r ends a line.
func endsLine(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// lineCount counts line ends; CRLF is one.
type lineCount struct {
	ends int
	cr   bool
}

func (l *lineCount) add(r rune) {
	if endsLine(r) && !(r == '\n' && l.cr) {
		l.ends++
	}
	l.cr = r == '\r'
}

// addUTF8 adds valid UTF-8 and says whether it is plain: without stray
// control characters.
func (l *lineCount) addUTF8(b []byte) (plain bool) {
	plain = true
	for i, c := range b {
		if !notable[c] {
			continue
		}
		switch {
		case c == '\n' && (i > 0 && b[i-1] == '\r' || i == 0 && l.cr):
		case c == '\n', c == '\r', c == 0xC2 && b[i+1] == 0x85, c == 0xE2 && b[i+1] == 0x80 && b[i+2]|1 == 0xA9:
			l.ends++
		case c == 0xC2 && b[i+1] < 0xA0, c < utf8.RuneSelf:
			plain = false
		}
	}
	l.cr = len(b) > 0 && b[len(b)-1] == '\r'
	return plain
}

// notable marks the bytes of valid UTF-8 that may be or start a line end or a
// stray control character.
var notable = func() (t [256]bool) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = strayControl(r) || endsLine(r)
	}
	t[0xC2], t[0xE2] = true, true
	return t
}()
