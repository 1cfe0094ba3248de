package main

import (
	"fmt"
	"math/rand"
	"strings"

	"jianbao/parse"
)

// page prints the articles one under the other.
func (l layout) page(rng *rand.Rand, articles []piece) parse.Example {
	var e parse.Example
	var out strings.Builder
	width := 16 + rng.Intn(17)
	if l.lost {
		width = 24 + rng.Intn(14)
	}
	for _, p := range articles {
		e.Articles = append(e.Articles, p.truth)
		for i, b := range p.blocks {
			if l.indent && p.body[i] {
				b = "　　" + b
			}
			if l.lost {
				b = setLost(b, p.body[i], width)
			} else if l.wrap {
				b = wrapAt(b, width)
			}
			out.WriteString(b + "\n")
			if l.lost && rng.Intn(25) == 0 {
				fmt.Fprintf(&out, "\n第 %d 页\n\n", len(e.Articles))
			}
			if l.gap {
				out.WriteString("\n")
			}
		}
	}
	e.Text = []byte(out.String())
	return e
}

// setLost wraps a paragraph as if it had an indent, and a heading at two
// thirds of the width; a space inside becomes a blank line.
func setLost(s string, body bool, width int) string {
	if !body {
		return strings.Join(strings.FieldsFunc(wrapAt(s, width*2/3), func(r rune) bool { return r == ' ' || r == '　' }), "\n\n")
	}
	s = strings.TrimPrefix(wrapAt("　　"+s, width), "　　")
	return strings.NewReplacer("　", "\n\n", " ", "\n\n").Replace(s)
}

// wrapAt cuts s into lines of width characters; marks that may not begin a
// line hang over.
func wrapAt(s string, width int) string {
	var out strings.Builder
	n := 0
	for _, r := range s {
		if n >= width && !strings.ContainsRune("，。；：、！？”’』」）》", r) {
			out.WriteByte('\n')
			n = 0
		}
		out.WriteRune(r)
		n++
	}
	return out.String()
}
