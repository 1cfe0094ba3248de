package han

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzRuneAt(f *testing.F) {
	for _, s := range []string{"字", "，a。é\U00020000", "\xe5\xad", "\xe0\x80\x80\xed\xa0\x80\xef\xbf\xbf", "\xe5\xad\xed\xe5\x41\x80\xe5\x80\xc0\xe5\xff\xbf"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		for i := range s {
			r, n := RuneAt(s, i)
			if want, size := utf8.DecodeRuneInString(s[i:]); r != want || n != size {
				t.Errorf("%q at %d: %q of %d bytes, not %q of %d", s, i, r, n, want, size)
			}
		}
	})
}
