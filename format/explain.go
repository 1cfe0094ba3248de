package format

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"jianbao/format/terminal"
	"jianbao/parse"
)

// Explain tells how each block was read: a line for it, and below it the features
// that spoke most for its label, with their costs. It is a format like the others,
// but not one of Formats.
var Explain = Format{
	Name: "explain", Ext: ".txt",
	Streams: true, Joins: true, Fits: true, Traces: true,
	print: func(w io.Writer, o Options) printer { return &explainPrinter{w: w, width: o.columns()} },
}

type explainPrinter struct {
	w     io.Writer
	width int  // that lines keep to as far as that leaves something to read
	begun bool // a part of the issue is printed
}

const (
	explainGap    = "  "
	explainIndent = "        " // before the features of a block
	minOpening    = 10         // columns that the text of a block gets at least
	mostFeatures  = 3          // shown of a block
)

var explainHeads = []string{"lines", "article", "label", "cost", "second", "behind", "text"}

func (e *explainPrinter) print(p part) error {
	rows := [][]string{explainHeads}
	for _, b := range p.Trace.Blocks {
		rows = append(rows, explainRow(b))
	}
	widths := cellWidths(rows)
	var out strings.Builder
	if !e.begun {
		if head := caption(p.Issue); head != "" {
			out.WriteString(terminal.Cut(head, e.width) + "\n")
		}
		out.WriteString(explainLine(explainHeads, widths, e.width))
	}
	for i, b := range p.Trace.Blocks {
		out.WriteString(explainLine(rows[i+1], widths, e.width))
		for _, f := range speakingMost(b.Features) {
			line := fmt.Sprintf("%s%+6.2f %s", explainIndent, f.Cost, terminal.Visible(f.Feature))
			out.WriteString(terminal.Cut(line, max(e.width, len(explainIndent)+minOpening)) + "\n")
		}
	}
	e.begun = p.More
	_, err := io.WriteString(e.w, out.String())
	return err
}

func (e *explainPrinter) close() error { return nil }

// speakingMost are the features that speak most for a label.
func speakingMost(features []parse.FeatureCost) []parse.FeatureCost {
	most := slices.DeleteFunc(slices.Clone(features), func(f parse.FeatureCost) bool { return f.Cost >= 0 })
	slices.SortStableFunc(most, func(a, b parse.FeatureCost) int { return cmp.Compare(a.Cost, b.Cost) })
	return most[:min(len(most), mostFeatures)]
}

func explainRow(b parse.BlockTrace) []string {
	row := []string{linesOf(b.Lines), b.Article, b.Label, fmt.Sprintf("%.2f", b.Cost), b.Second, fmt.Sprintf("%.2f", b.Behind), b.Text}
	if b.Second == "" {
		row[4], row[5] = "-", "-" // no other reading is possible
	}
	return each(row, terminal.Visible)
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
