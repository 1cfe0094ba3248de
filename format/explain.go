package format

import (
	"fmt"
	"io"
	"strings"

	"jianbao/format/terminal"
	"jianbao/parse"
)

const (
	explainGap    = "  "
	explainIndent = "        " // before the features of a block
	minOpening    = 10         // columns that the text of a block gets at least
)

var explainHeads = []string{"lines", "article", "role", "cost", "second", "behind", "text"}

// Explain prints how an issue was read: a line for each block, and below it
// the features that spoke most for its role, with their costs. Lines are at
// most width columns long as far as that leaves something to read; 0 stands for
// 80. The error is that of w.
func Explain(w io.Writer, e parse.Explanation, width int) error {
	if width <= 0 {
		width = defaultWidth
	}
	rows := [][]string{explainHeads}
	for _, b := range e.Blocks {
		rows = append(rows, explainRow(b))
	}
	widths := cellWidths(rows)
	var out strings.Builder
	for i, row := range rows {
		out.WriteString(explainLine(row, widths, width))
		if i == 0 {
			continue
		}
		for _, f := range e.Blocks[i-1].For {
			line := fmt.Sprintf("%s%+6.2f %s", explainIndent, f.Cost, terminal.Visible(f.Feature))
			out.WriteString(terminal.Cut(line, max(width, len(explainIndent)+minOpening)) + "\n")
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func explainRow(b parse.BlockReading) []string {
	row := []string{linesOf(b.Lines), b.Article, b.State, fmt.Sprintf("%.2f", b.Cost), b.Second, fmt.Sprintf("%.2f", b.Behind), b.Text}
	if b.Second == "" {
		row[4], row[5] = "-", "-" // no other reading is possible
	}
	for i := range row {
		row[i] = terminal.Visible(row[i])
	}
	return row
}

// linesOf prints ranges as 3-5,8.
func linesOf(ranges []parse.Range) string {
	var parts []string
	for _, r := range ranges {
		if r[0] == r[1] {
			parts = append(parts, fmt.Sprint(r[0]))
		} else {
			parts = append(parts, fmt.Sprintf("%d-%d", r[0], r[1]))
		}
	}
	return strings.Join(parts, ",")
}

// cellWidths is the width that each column needs on the screen.
func cellWidths(rows [][]string) []int {
	widths := make([]int, len(explainHeads))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], terminal.Width(cell))
		}
	}
	return widths
}

// explainLine sets the cells of a row; the last takes what room is left.
func explainLine(row []string, widths []int, width int) string {
	var b strings.Builder
	last, used := len(row)-1, 0
	for i, cell := range row[:last] {
		pad := strings.Repeat(" ", widths[i]-terminal.Width(cell))
		if explainHeads[i] == "cost" || explainHeads[i] == "behind" {
			cell, pad = pad+cell, ""
		}
		b.WriteString(cell + pad + explainGap)
		used += widths[i] + len(explainGap)
	}
	b.WriteString(terminal.Cut(row[last], max(width-used, minOpening)) + "\n")
	return b.String()
}
