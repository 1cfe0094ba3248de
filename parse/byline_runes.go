package parse

import "strings"

// runeSet is a set of runes of the basic plane, one bit each. Looks into it
// keep ordinary lines away from the readers.
type runeSet [1024]uint64

func newRuneSet(chars string) *runeSet {
	set := new(runeSet)
	for _, r := range chars {
		if r < 1<<16 {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return set
}

func (set *runeSet) has(r rune) bool {
	return r < 1<<16 && set[r>>6]&(1<<(r&63)) != 0
}

// firstRunes is a string of the first characters of all words of the tables.
func firstRunes(tables ...[]string) string {
	var b strings.Builder
	for _, words := range tables {
		for _, w := range words {
			b.WriteRune(firstRune(w))
		}
	}
	return b.String()
}
