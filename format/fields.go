package format

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xrash/smetrics"

	"jianbao/msg"
	"jianbao/parse"
)

// field is one column of a sheet. Where JSON has the same thing, it has the same
// name there, with issue_ for what stands in "issue".
type field struct {
	name   string
	number bool
	list   func(part, article) []string // either a list
	text   func(part, article) string   // or a text
}

// fields are all columns. Importers map them by name; their order is fixed.
var fields = []field{
	{name: "source", text: func(p part, _ article) string { return p.Source }},
	{name: "issue_no", number: true, text: func(p part, _ article) string { return strconv.Itoa(p.No) }},
	{name: "issue_paper", text: func(p part, _ article) string { return p.Masthead.Paper }},
	{name: "issue_date", text: func(p part, _ article) string { return p.Masthead.Date }},
	{name: "issue_date_iso", text: func(p part, _ article) string { return p.Masthead.ISO }},
	{name: "issue_number", text: func(p part, _ article) string { return p.Masthead.Number }},
	{name: "id", text: func(_ part, a article) string { return a.ID }},
	{name: "no", number: true, text: func(_ part, a article) string { return strconv.Itoa(a.No) }},
	{name: "kind", text: func(_ part, a article) string { return string(a.Kind) }},
	{name: "page", text: func(_ part, a article) string { return a.Page }},
	{name: "page_number", number: true, text: func(_ part, a article) string { return positive(a.PageNumber) }},
	{name: "section", text: func(_ part, a article) string { return a.Section }},
	{name: "column", text: func(_ part, a article) string { return a.Column }},
	{name: "kicker", text: func(_ part, a article) string { return a.Kicker }},
	{name: "title", text: func(_ part, a article) string { return a.Title }},
	{name: "subtitle", text: func(_ part, a article) string { return a.Subtitle }},
	{name: "byline", text: func(_ part, a article) string { return a.Byline }},
	{name: "authors", list: func(_ part, a article) []string { return each(a.Authors, authorName) }},
	{name: "dateline", text: func(_ part, a article) string { return a.Dateline }},
	{name: "agency", text: func(_ part, a article) string { return a.Agency }},
	{name: "place", text: func(_ part, a article) string { return a.Place }},
	{name: "date", text: func(_ part, a article) string { return a.Date }},
	{name: "origin", text: func(_ part, a article) string { return a.Origin }},
	{name: "credit", text: func(_ part, a article) string { return a.Credit }},
	{name: "text", text: func(_ part, a article) string { return strings.Join(a.Paragraphs, "\n") }},
	{name: "subheads", list: func(_ part, a article) []string { return each(a.Subheads, a.paragraph) }},
	{name: "lines", list: func(_ part, a article) []string { return each(a.Lines, lineSpan) }},
	{name: "confidence", number: true, text: func(_ part, a article) string { return strconv.FormatFloat(a.Confidence, 'f', -1, 64) }},
	{name: "reasons", list: func(_ part, a article) []string { return a.Reasons }},
}

func authorName(a parse.Author) string { return a.Name }

// positive is a number, "" for one that is not known.
func positive(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (a article) paragraph(i int) string { return a.Paragraphs[i] }

// lineSpan prints a range of lines. The L keeps spreadsheets from reading 7-13
// as a date.
func lineSpan(r parse.Range) string { return fmt.Sprintf("L%d-%d", r[0], r[1]) }

func each[T, U any](items []T, of func(T) U) []U {
	all := make([]U, len(items))
	for i, item := range items {
		all[i] = of(item)
	}
	return all
}

// cell is the text of the field; separator parts the items of a list.
func (f field) cell(p part, a article, separator string) string {
	if f.list != nil {
		return strings.Join(f.list(p, a), separator)
	}
	return f.text(p, a)
}

// setFields sets the fields that a sheet has. An error tells the name that is
// meant.
func setFields(o *Options, names string) error {
	for _, name := range strings.Split(names, ",") {
		if fieldNamed(name) < 0 {
			return msg.Errorf("no field %q; did you mean %s? The fields are %s", name, nearest(name), strings.Join(each(fields, fieldName), ","))
		}
	}
	o.Sheet.Fields = names
	return nil
}

func fieldName(f field) string { return f.name }

func fieldNamed(name string) int {
	return slices.IndexFunc(fields, func(f field) bool { return f.name == name })
}

// nearest is the field whose name looks most like name.
func nearest(name string) string {
	best, most := "", -1.0
	for _, f := range fields {
		if like := smetrics.JaroWinkler(name, f.name, 0.7, 4); like > most {
			best, most = f.name, like
		}
	}
	return best
}

// columns are the fields of a sheet.
func (s Sheet) columns() []field {
	if s.Fields == "" {
		return fields
	}
	var chosen []field
	for _, name := range strings.Split(s.Fields, ",") {
		if i := fieldNamed(name); i >= 0 {
			chosen = append(chosen, fields[i])
		}
	}
	return chosen
}
