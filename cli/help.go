package cli

import (
	"fmt"
	"io"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/format/terminal"
)

// Row is a term and what it means.
type Row struct{ Term, Meaning string }

// columns lays rows out in two columns, the second wrapped so that no line is
// wider than width, where its words allow that.
func columns(rows []Row, width int) string {
	const indent, gap = "   ", 2
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
	for _, word := range strings.Fields(text) {
		if !fresh && terminal.Width(line)+1+terminal.Width(word) > width {
			b.WriteString(line + "\n")
			line, fresh = strings.Repeat(" ", indent), true
		}
		if !fresh {
			line += " "
		}
		line, fresh = line+word, false
	}
	return b.String() + strings.TrimRight(line, " ") + "\n"
}

// flagRows explains the flags that are not hidden.
func flagRows(flags []urfave.Flag) (rows []Row) {
	for _, f := range flags {
		if visible, ok := f.(urfave.VisibleFlag); ok && !visible.IsVisible() {
			continue
		}
		var names []string
		for _, name := range f.Names() {
			if len(name) == 1 {
				names = append([]string{dashed(name)}, names...)
			} else {
				names = append(names, dashed(name))
			}
		}
		term := strings.Join(names, ", ")
		if len(f.Names()) == 1 {
			term = "    " + term
		}
		if takesValue(f) {
			term += " " + placeholder(f)
		}
		rows = append(rows, Row{term, usage(f) + defaultOf(f)})
	}
	return rows
}

// The usage of a flag names its value in backquotes.
func usage(f urfave.Flag) string {
	return strings.ReplaceAll(f.(urfave.DocGenerationFlag).GetUsage(), "`", "")
}

func placeholder(f urfave.Flag) string {
	parts := strings.Split(f.(urfave.DocGenerationFlag).GetUsage(), "`")
	if len(parts) < 3 {
		return "VALUE"
	}
	return parts[1]
}

func defaultOf(f urfave.Flag) string {
	doc := f.(urfave.DocGenerationFlag)
	if !doc.TakesValue() || doc.GetDefaultText() == "" {
		return ""
	}
	return fmt.Sprintf(" (default: %s)", doc.GetDefaultText())
}
func help(flags []urfave.Flag, stdout io.Writer) string {
	var formats []Row
	for _, f := range format.Formats {
		formats = append(formats, Row{Term: f.Name, Meaning: f.About})
	}
	return Help(flags, formats, terminal.Columns(stdout))
}
