package format

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"jianbao/format/terminal"
	"jianbao/msg"
	"jianbao/parse"
)

const (
	defaultWidth = 80
	roomForText  = 24 // columns that title and byline want at least, together
	minTitle     = 4
)

var tableFormat = Format{
	Name: "table", About: "an overview to read; ? marks what is doubtful", Ext: ".txt",
	Joins: true, Fits: true,
	print: func(w io.Writer, o Options) printer { return tablePrinter{w, o.columns(), o.Colors, o.Lang} },
}

func (o Options) columns() int {
	if o.Width <= 0 {
		return defaultWidth
	}
	return o.Width
}

type tablePrinter struct {
	w      io.Writer
	width  int
	colors bool
	lang   msg.Lang
}

// print prints a line that says which issue it is, if anything is known of it,
// and the table of its articles.
func (t tablePrinter) print(p part) error {
	var b strings.Builder
	if head := caption(p.Issue); head != "" {
		b.WriteString(terminal.Cut(head, t.width) + "\n")
	}
	cols := layout(t.columns(p.Articles), t.width)
	if t.colors {
		paint(cols, p.Articles)
	}
	if err := render(&b, cols); err != nil {
		return err
	}
	// The library hides the errors of a writer, so it only gets memory.
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t tablePrinter) close() error { return nil }

func caption(issue parse.Issue) string {
	m := issue.Masthead
	parts := []string{issue.Source, m.Paper, m.Date, m.Number}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" || s == "-" })
	return terminal.Visible(strings.Join(parts, "  "))
}

// column is one column of the table with all its cells, ready to print.
type column struct {
	head  string // its name
	shown string // above it
	align tw.Align
	cells []string
}

func (t tablePrinter) columns(articles []article) []column {
	all := []column{
		{head: "no", align: tw.AlignRight}, {head: "kind", align: tw.AlignLeft},
		{head: "title", align: tw.AlignLeft}, {head: "byline", align: tw.AlignLeft},
		{head: "paras", align: tw.AlignRight}, {head: "chars", align: tw.AlignRight},
		{head: "sure", align: tw.AlignLeft},
	}
	for i := range all {
		all[i].shown = t.lang.Text(all[i].head)
	}
	for _, a := range articles {
		row := []string{
			strconv.Itoa(a.No), t.lang.Text(string(a.Kind)), title(a.Article), a.Byline,
			strconv.Itoa(len(a.Paragraphs)), strconv.Itoa(characters(a.Article)), sureness(a),
		}
		for i, cell := range row {
			all[i].cells = append(all[i].cells, terminal.Visible(cell))
		}
	}
	return all
}

// sureness is the confidence, with a mark where it is doubtful.
func sureness(a article) string {
	sure := strconv.FormatFloat(a.Confidence, 'f', 2, 64)
	if doubtful(a) {
		sure += " ?"
	}
	return sure
}

const (
	yellow = "\x1b[33m"
	plain  = "\x1b[0m"
)

// paint colours the rows of doubtful articles.
func paint(cols []column, articles []article) {
	for i, a := range articles {
		for _, c := range cols {
			if doubtful(a) && c.cells[i] != "" {
				c.cells[i] = yellow + c.cells[i] + plain
			}
		}
	}
}

// title is the headline, or the opening of the text in brackets.
func title(a parse.Article) string {
	if a.Title != "" || len(a.Paragraphs) == 0 {
		return a.Title
	}
	opening := []rune(a.Paragraphs[0])
	return "[" + string(opening[:min(len(opening), 20)]) + "]"
}

func characters(a parse.Article) int {
	n := 0
	for _, p := range a.Paragraphs {
		n += utf8.RuneCountInString(p)
	}
	return n
}

func (c column) width() int {
	w := terminal.Width(c.shown)
	for _, cell := range c.cells {
		w = max(w, terminal.Width(cell))
	}
	return w
}

// layout makes the columns fit into width: it leaves out the ones that are
// missed least, then cuts byline and title.
func layout(cols []column, width int) []column {
	for _, head := range []string{"paras", "kind", "chars", "byline"} {
		if room, want := room(cols, width); room >= min(want, roomForText) {
			break
		}
		cols = slices.DeleteFunc(cols, func(c column) bool { return c.head == head })
	}
	room, want := room(cols, width)
	if want <= room {
		return cols
	}
	for i := len(cols) - 1; i >= 0; i-- { // the byline first: the title gets the rest
		switch cols[i].head {
		case "byline":
			cols[i].cut(min(cols[i].width(), max(room/3, terminal.Width(cols[i].shown))))
			room -= cols[i].width()
		case "title":
			cols[i].cut(max(room, minTitle))
		}
	}
	return cols
}

// room returns how many columns of the screen are left for the texts, and how
// many these want.
func room(cols []column, width int) (room, want int) {
	room = width - len("| ") - len(" |") - (len(cols)-1)*len(" | ")
	for _, c := range cols {
		if c.head == "title" || c.head == "byline" {
			want += c.width()
		} else {
			room -= c.width()
		}
	}
	return room, want
}

func (c column) cut(width int) {
	for i, cell := range c.cells {
		c.cells[i] = terminal.Cut(cell, width)
	}
}

func render(w io.Writer, cols []column) error {
	heads, aligns := []string{}, []tw.Align{}
	for _, c := range cols {
		heads, aligns = append(heads, c.shown), append(aligns, c.align)
	}
	table := tablewriter.NewTable(w,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{Symbols: tw.NewSymbols(tw.StyleASCII)})),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithAlignment(aligns))
	table.Header(heads)
	for i := range cols[0].cells {
		row := make([]string, len(cols))
		for j, c := range cols {
			row[j] = c.cells[i]
		}
		if err := table.Append(row); err != nil {
			return err
		}
	}
	return table.Render()
}
