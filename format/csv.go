package format

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"jianbao/parse"
)

// header is fixed: importers map columns by it.
var header = []string{
	"source", "id", "kind", "page", "paper", "date", "number",
	"column", "kicker", "title", "subtitle", "byline", "authors", "dateline", "agency", "place", "dateline_date", "credit",
	"text", "subheads", "lines", "confidence", "reasons",
}

// separator stands between the items of a list. It is no comma, so that
// importers can split a cell by it.
const separator = "|"

type csvWriter struct {
	w        *csv.Writer
	terminal bool
}

// newCSV holds the header until the first issue, or until Close. A sheet
// that is continued has it already.
func newCSV(w io.Writer, o Options) Writer {
	c := csvWriter{csv.NewWriter(w), o.Terminal}
	if o.Continued {
		return c
	}
	first := append([]string{}, header...)
	if o.BOM {
		first[0] = "\ufeff" + first[0]
	}
	c.w.Write(first)
	return c
}

// Issue prints one row per article.
//
// A cell that opens with =, +, - or @ is printed as it is, although a
// spreadsheet may take it for a formula: the text of the paper is never
// rewritten, and a quote put before it would reach every importer.
func (c csvWriter) Issue(issue parse.Issue) error {
	for _, a := range issue.Articles {
		c.w.Write(c.shown(row(issue, a)))
	}
	return c.Close()
}

// Close flushes. csv.Writer keeps the first error of all its writes.
func (c csvWriter) Close() error {
	c.w.Flush()
	return c.w.Error()
}

// shown makes control characters visible, but only on a terminal: a file gets
// the text as it is.
func (c csvWriter) shown(row []string) []string {
	if c.terminal {
		for i := range row {
			row[i] = visibleLines(row[i])
		}
	}
	return row
}

func row(issue parse.Issue, a parse.Article) []string {
	m := issue.Masthead
	return []string{
		issue.Source, a.ID, string(a.Kind), a.Page, m.Paper, m.Date, m.Number,
		a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline, join(a.Authors, name), a.Dateline, a.Agency, a.Place, a.Date, a.Credit,
		strings.Join(a.Paragraphs, "\n"),
		join(a.Subheads, func(i int) string { return a.Paragraphs[i] }),
		join(a.Lines, span),
		strconv.FormatFloat(a.Confidence, 'f', -1, 64),
		strings.Join(a.Reasons, separator),
	}
}

func name(a parse.Author) string { return a.Name }

func span(r parse.Range) string { return fmt.Sprintf("%d-%d", r[0], r[1]) }

func join[T any](items []T, text func(T) string) string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = text(item)
	}
	return strings.Join(texts, separator)
}
