package corrections

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// keyRunes are how many characters of a line a Key keeps.
const keyRunes = 24

// Key is the line of that number with the begin of its text, for a command to keep.
func Key(no int, text string) Line {
	runes := []rune(strings.TrimSpace(text))
	return Line{no, strings.TrimSpace(string(runes[:min(len(runes), keyRunes)]))}
}

// Find returns the command with the numbers that its lines have in source, the
// lines of an input. A line whose begin is known may have moved: then the nearest
// that begins so is meant. The error tells a line that is no longer there.
func (c Command) Find(source []string) (Command, error) {
	c.Lines = slices.Clone(c.Lines)
	for _, l := range c.lines() {
		at := l.find(source)
		if at == 0 && l.Text == "" {
			return c, fmt.Errorf("there is no line %d in %d lines", l.No, len(source))
		}
		if at == 0 {
			return c, fmt.Errorf("no line begins with %q, as line %d did", l.Text, l.No)
		}
		l.No = at
	}
	if c.Verb == Label && c.Lines[0].No > c.Lines[1].No {
		return c, fmt.Errorf("the lines stand in another order now: %d, %d", c.Lines[0].No, c.Lines[1].No)
	}
	return c, nil
}

// find is the number that the line has in source, 0 when it is not there.
func (l Line) find(source []string) int {
	if l.Text == "" { // nothing says where it went
		if l.No > len(source) {
			return 0
		}
		return l.No
	}
	from := min(l.No, len(source)) // a number may be far beyond the text
	for away := 0; away <= len(source); away++ {
		for _, no := range []int{from - away, from + away} {
			if no >= 1 && no <= len(source) && begins(source[no-1], l.Text) {
				return no
			}
		}
	}
	return 0
}

// begins reports whether a line begins with text, white space apart.
func begins(line, text string) bool {
	return strings.HasPrefix(unspaced(line), unspaced(text))
}

func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
