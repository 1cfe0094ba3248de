package han

import (
	"strings"
	"unicode/utf8"
)

// Unbracket takes the brackets off a byline or dateline that stands in them.
func Unbracket(s string) string {
	if strings.ContainsRune("（([【", FirstRune(s)) && strings.ContainsRune(Brackets, LastRune(s)) {
		s = s[len(string(FirstRune(s))) : len(s)-len(string(LastRune(s)))]
	}
	return strings.TrimFunc(s, IsSpace)
}

// OpenBracket reads the bracket that s opens with, up to its own closing one.
// whole is the length in bytes with both brackets.
func OpenBracket(s string) (inner string, whole int, ok bool) {
	depth, first := 0, 0
	for i, r := range s {
		switch {
		case strings.ContainsRune("（(〔［[【", r):
			if depth++; depth == 1 {
				first = i + utf8.RuneLen(r)
			}
		case strings.ContainsRune("）)〕］]】", r):
			if depth--; depth == 0 {
				return s[first:i], i + utf8.RuneLen(r), true
			}
		}
	}
	return "", 0, false
}
