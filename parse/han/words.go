package han

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// Words is a list of words as it stands in its file: one word a line, sorted
// by bytes, in simplified characters, after lines that # opens with what they
// are and where they come from. It is searched where it lies, so that a list
// costs nothing before its first use. Texts to be looked up are folded first.
type Words string

// Has reports whether word is in the list.
func (w Words) Has(word string) bool {
	line := w.lineAt(w.search(word))
	return line == word && word != "" && word[0] != '#'
}

// PrefixOf is the length in bytes of the longest word that s opens with, 0
// when there is none.
func (w Words) PrefixOf(s string) int {
	if s == "" {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s)
	longest := 0
	for at := w.search(s[:size]); at < len(w); {
		line := w.lineAt(at)
		if !strings.HasPrefix(line, s[:size]) {
			break
		}
		if strings.HasPrefix(s, line) {
			longest = len(line) // sorted: what is longer comes later
		}
		at += len(line) + len("\n")
	}
	return longest
}

// maxWordRunes is the length of the longest word that SuffixOf looks for.
const maxWordRunes = 8

// SuffixOf is the length in bytes of the longest word that s ends with, 0 when
// there is none. Words beyond 8 characters are not found.
func (w Words) SuffixOf(s string) int {
	longest, at := 0, len(s)
	for n := 0; n < maxWordRunes && at > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
		if w.Has(s[at:]) {
			longest = len(s) - at
		}
	}
	return longest
}

// In reports whether a word of the list stands anywhere in s.
func (w Words) In(s string) bool {
	for i := range s {
		if w.PrefixOf(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// All goes through the words of the list.
func (w Words) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(w)) {
			if word := strings.TrimSuffix(line, "\n"); word != "" && word[0] != '#' && !yield(word) {
				return
			}
		}
	}
}

// search is where the first line begins that is not before word, len(w) when
// there is none.
func (w Words) search(word string) int {
	low, high := 0, len(w)
	for low < high {
		at := (low + high) / 2
		from := strings.LastIndexByte(string(w[low:at]), '\n') + 1 + low
		line := w.lineAt(from)
		if line < word {
			low = min(from+len(line)+len("\n"), high)
		} else {
			high = from
		}
	}
	return low
}

// lineAt is the line that begins at byte at.
func (w Words) lineAt(at int) string {
	rest := string(w[at:])
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		return rest[:end]
	}
	return rest
}
