package han

import "strings"

func EndsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// runeSet is a set of runes of the basic plane, one bit each. Looks into it
// keep ordinary lines away from the readers.
type runeSet [1024]uint64

func NewRuneSet(chars string) *runeSet {
	set := new(runeSet)
	for _, r := range chars {
		if r < 1<<16 {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return set
}

func (set *runeSet) Has(r rune) bool {
	return r < 1<<16 && set[r>>6]&(1<<(r&63)) != 0
}

// FirstRunes is a string of the first characters of all words of the tables.
func FirstRunes(tables ...[]string) string {
	var b strings.Builder
	for _, words := range tables {
		for _, w := range words {
			b.WriteRune(FirstRune(w))
		}
	}
	return b.String()
}

func ContainsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// WordSet makes a set of a table.
func WordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
