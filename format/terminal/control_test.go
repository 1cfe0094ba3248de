package terminal

import (
	"testing"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"清河“日报”·……": "清河“日报”·……",
		"a\x1b[2Jb": `a\u001b[2Jb`,
		"a\nb\tc\r": `a\u000ab\u0009c\u000d`,
		"\x00\x7f\u0080\u009f\u202a\u202e\u2066\u2069\u2028\u2029\u200f": `\u0000\u007f\u0080\u009f\u202a\u202e\u2066\u2069\u2028\u2029\u200f`,
		"\xc7\xe5\x9b.txt": `\xc7\xe5\x9b.txt`,
		"\ufffd":           "\ufffd",
	} {
		if got := Visible(in); got != want {
			t.Errorf("Visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestIsPlain: what VisibleLines changes, and nothing else, is not plain.
func TestIsPlain(t *testing.T) {
	for r := rune(0); r <= 0x10ffff; r++ {
		s := "字" + string(r) + "”"
		if plain := VisibleLines(s) == s; IsPlain([]byte(s)) != plain {
			t.Errorf("%U: plain is %v", r, !plain)
		}
	}
	for _, s := range []string{"\x9b", "字\xe5", "\xe2"} {
		if IsPlain([]byte(s)) {
			t.Errorf("%q is plain", s)
		}
	}
}
