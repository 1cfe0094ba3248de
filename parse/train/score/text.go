package score

import (
	"strings"
	"unicode"
)

// squeeze leaves out white space and marks of byte order.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f || r == '\ufeff' {
			return -1
		}
		return r
	}, s)
}

// squeezeAll squeezes each string.
func squeezeAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = squeeze(s)
	}
	return out
}

// filled leaves out empty strings.
func filled(list []string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// bare leaves out brackets too, which bylines lose.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("（）()【】", r) {
			return -1
		}
		return r
	}, squeeze(s))
}

// runLength is the length of a run in characters.
const runLength = 6

// eachRun calls yield for the runs of a text, one from each character on; a
// shorter text is one run.
func eachRun(text string, yield func(run string)) {
	var starts [runLength]int // of the last characters, by number
	n := 0
	for i := range text {
		if n >= runLength {
			yield(text[starts[n%runLength]:i])
		}
		starts[n%runLength] = i
		n++
	}
	switch {
	case n >= runLength:
		yield(text[starts[n%runLength]:])
	case n > 0:
		yield(text)
	}
}

// eachClause calls yield for each stretch of a text without marks.
func eachClause(text string, yield func(clause string)) {
	for _, c := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	}) {
		yield(c)
	}
}
