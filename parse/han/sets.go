package han

import "strings"

// RuneSet is a set of runes of the basic plane, one bit each.
type RuneSet [1 << 10]uint64

// NewRuneSet makes a set of the characters of a string.
func NewRuneSet(chars string) *RuneSet {
	set := new(RuneSet)
	for _, r := range chars {
		if r < 1<<16 {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return set
}

// Has reports whether r is in the set.
func (set *RuneSet) Has(r rune) bool {
	return uint32(r) < 1<<16 && set[r>>6]&(1<<(r&63)) != 0
}

// EndsWithAny reports whether s ends with one of the words.
func EndsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// ContainsAny reports whether one of the words stands in s.
func ContainsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
