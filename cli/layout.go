package cli

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jianbao/format/terminal"
)

// Row is a term and what it means.
type Row struct{ Term, Meaning string }

// columns lays rows out in two columns after an indent, the second wrapped so that
// no line is wider than width, where its words allow that.
func columns(rows []Row, indent string, width int) string {
	const gap = 2
	var b strings.Builder
	left := 0
	for _, r := range rows {
		left = max(left, len(indent)+terminal.Width(r.Term)+gap)
	}
	if left > width*2/3 {
		left = 2 * len(indent)
	}
	for _, r := range rows {
		line := indent + r.Term
		if pad := left - terminal.Width(line); pad >= gap {
			line += strings.Repeat(" ", pad)
		} else {
			b.WriteString(line + "\n")
			line = strings.Repeat(" ", left)
		}
		b.WriteString(wrap(line, r.Meaning, left, width))
	}
	return b.String()
}

// wrap puts the words of a text after the beginning of a line, and on more lines
// that are indented.
func wrap(line, text string, indent, width int) string {
	var b strings.Builder
	fresh := true // no word stands on the line
	for _, w := range words(text, width-indent) {
		space := ""
		if w.apart && !fresh {
			space = " "
		}
		if !fresh && terminal.Width(line+space+w.text) > width {
			b.WriteString(line + "\n")
			line, space, fresh = strings.Repeat(" ", indent), "", true
		}
		line, fresh = line+space+w.text, false
	}
	return b.String() + strings.TrimRight(line, " ") + "\n"
}

// word is what is not broken over two lines.
type word struct {
	text  string
	apart bool // a space stands before it
}

// words cuts a text at white space, and Chinese after its punctuation, for words
// are not seen there. A Chinese clause that no line of so many columns has room
// for is cut between characters.
func words(text string, columns int) (all []word) {
	for _, field := range strings.Fields(text) {
		apart := true
		for _, clause := range clauses(field) {
			for _, piece := range pieces(clause, columns) {
				all = append(all, word{piece, apart})
				apart = false
			}
		}
	}
	return all
}

const chineseStops = "，。；：、）"

// clauses cuts after Chinese punctuation.
func clauses(s string) (all []string) {
	begin := 0
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		after, _ := utf8.DecodeRuneInString(s[end:])
		if strings.ContainsRune(chineseStops, r) && end < len(s) && !strings.ContainsRune(chineseStops, after) {
			all = append(all, s[begin:end])
			begin = end
		}
	}
	return append(all, s[begin:])
}

// pieces cuts a clause that is wider than so many columns, but never within a word
// of Latin letters, nor before punctuation.
func pieces(clause string, columns int) (all []string) {
	if terminal.Width(clause) <= columns {
		return []string{clause}
	}
	begin, last := 0, rune(0)
	for i, r := range clause {
		if i > begin && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, last)) && !strings.ContainsRune(chineseStops, r) {
			all = append(all, clause[begin:i])
			begin = i
		}
		last = r
	}
	return append(all, clause[begin:])
}
