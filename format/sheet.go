package format

import (
	"cmp"
	"io"
	"strings"

	"jianbao/format/terminal"
)

var (
	fieldsFlag    = Flag{"fields", "A,B,C", "print these columns only, in this order", setFields}
	separatorFlag = Flag{"list-sep", "TEXT", "between the items of a list (default: |)", setSeparator}
)

// sheetFlags are the flags of every format of rows, with some more.
func sheetFlags(more ...Flag) []Flag {
	return append([]Flag{
		fieldsFlag,
		separatorFlag,
		{"no-header", "", "print no row of names", setNoHeader},
		{"safe", "", "put ' before cells that a spreadsheet takes for a formula, date or number", setSafe},
		{"no-safe", "", "print cells as they are, also with --bom", setNotSafe},
	}, more...)
}

func setNoHeader(o *Options, _ string) error      { o.Sheet.NoHeader = true; return nil }
func setSafe(o *Options, _ string) error          { o.Sheet.Safety = Safe; return nil }
func setNotSafe(o *Options, _ string) error       { o.Sheet.Safety = NotSafe; return nil }
func setSeparator(o *Options, value string) error { o.Sheet.Separator = value; return nil }

// defaultSeparator stands between the items of a list. It is no comma, so that
// importers can split a cell by it.
const defaultSeparator = "|"

const byteOrderMark = "\ufeff"

// sheetPrinter prints a row an article, below a row of names.
type sheetPrinter struct {
	w        io.Writer
	options  Sheet
	terminal bool
	columns  []field
	lines    func(rows [][]string) string
	opened   bool // the row of names has been printed, or none is wanted
}

func newSheet(w io.Writer, o Options, lines func([][]string) string) *sheetPrinter {
	o.Sheet.Separator = cmp.Or(o.Sheet.Separator, defaultSeparator)
	return &sheetPrinter{w, o.Sheet, o.Terminal, o.Sheet.columns(), lines, o.Continued}
}

func (s *sheetPrinter) print(p part) error {
	var b strings.Builder
	if !s.opened {
		b.WriteString(s.opening())
	}
	s.opened = true
	rows := make([][]string, len(p.Articles))
	for i, a := range p.Articles {
		rows[i] = s.row(p, a)
	}
	b.WriteString(s.lines(rows))
	_, err := io.WriteString(s.w, b.String())
	return err
}

// close prints the row of names where there was no issue.
func (s *sheetPrinter) close() error {
	if s.opened {
		return nil
	}
	return s.print(part{})
}

func (s *sheetPrinter) opening() (text string) {
	if s.options.BOM {
		text = byteOrderMark
	}
	if !s.options.NoHeader {
		text += s.lines([][]string{each(s.columns, fieldName)})
	}
	return text
}

func (s *sheetPrinter) row(p part, a article) []string {
	row := make([]string, len(s.columns))
	for i, f := range s.columns {
		row[i] = f.cell(p, a, s.options.Separator)
		if s.options.guarded() && !f.number {
			row[i] = guard(row[i])
		}
		if s.terminal { // a file gets the text as it is
			row[i] = terminal.VisibleLines(row[i])
		}
	}
	return row
}
