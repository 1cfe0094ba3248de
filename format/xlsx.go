package format

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"jianbao/parse"
)

var xlsxFormat = Format{
	Name: "xlsx", About: "a workbook for Excel, WPS and LibreOffice: 文章, 段落, 其他", Ext: ".xlsx",
	Streams: true, Gathers: true, Binary: true,
	Flags: []Flag{fieldsFlag, separatorFlag},
	print: newXLSX,
}

const (
	maxCell = 32767 // UTF-16 units that a cell of Excel holds
	dateFmt = "yyyy-mm-dd"
)

// xlsxPrinter fills three sheets. They lie in temporary files until it is closed:
// then the workbook is written.
type xlsxPrinter struct {
	w                            io.Writer
	file                         *excelize.File
	articles, paragraphs, others *worksheet
	columns                      []field // of the articles
	separator                    string
	bold, day                    int   // styles
	err                          error // the first; nothing is done after it
}

// worksheet is a sheet that is filled from the top.
type worksheet struct {
	name    string
	stream  *excelize.StreamWriter
	columns int
	rows    int // written
}

func newXLSX(w io.Writer, o Options) printer {
	x := &xlsxPrinter{w: w, file: excelize.NewFile(), separator: cmp.Or(o.Sheet.Separator, defaultSeparator)}
	for _, f := range o.Sheet.columns() {
		if f.name != "text" { // has a sheet of its own
			x.columns = append(x.columns, f)
		}
	}
	x.check(x.file.SetSheetName("Sheet1", "文章"))
	x.bold = x.style(&excelize.Style{Font: &excelize.Font{Bold: true}})
	x.day = x.style(&excelize.Style{CustomNumFmt: new(dateFmt)})
	x.articles = x.sheet("文章", each(x.columns, fieldName), each(x.columns, field.width))
	x.paragraphs = x.sheet("段落", []string{"source", "issue_no", "id", "no", "paragraph", "role", "text"}, []float64{16, 9, 12, 6, 10, 10, 100})
	x.others = x.sheet("其他", []string{"source", "issue_no", "record", "kind", "count", "lines", "text"}, []float64{16, 9, 10, 16, 8, 12, 80})
	return x
}

// width is how wide a column is, in digits.
func (f field) width() float64 {
	switch {
	case f.name == "title":
		return 48
	case f.number:
		return 10
	case f.list != nil, f.name == "kicker", f.name == "subtitle":
		return 24
	}
	return 14
}

func (x *xlsxPrinter) check(err error) { x.err = cmp.Or(x.err, err) }

// sheet begins a sheet. Its row of names stays in sight.
func (x *xlsxPrinter) sheet(name string, heads []string, widths []float64) *worksheet {
	if x.err != nil {
		return nil
	}
	_, err := x.file.NewSheet(name)
	x.check(err)
	stream, err := x.file.NewStreamWriter(name)
	if x.check(err); x.err != nil {
		return nil
	}
	for i, w := range widths {
		x.check(stream.SetColWidth(i+1, i+1, w))
	}
	x.check(stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	s := &worksheet{name: name, stream: stream, columns: len(heads)}
	x.row(s, each(heads, func(head string) any { return excelize.Cell{StyleID: x.bold, Value: head} }))
	return s
}

func (x *xlsxPrinter) style(style *excelize.Style) int {
	id, err := x.file.NewStyle(style)
	x.check(err)
	return id
}

// row adds a row. Strings become cells of text, whatever they look like.
func (x *xlsxPrinter) row(s *worksheet, cells []any) {
	if x.err != nil {
		return
	}
	s.rows++
	x.check(s.stream.SetRow(fmt.Sprintf("A%d", s.rows), cells))
}

func (x *xlsxPrinter) print(p part) error {
	for _, a := range p.Articles {
		x.article(p, a)
	}
	for _, f := range p.Furniture {
		x.other(p, "furniture", f.Kind, len(f.Lines), f.Lines, f.Text)
	}
	for _, w := range p.Warnings {
		x.other(p, "warning", w.Kind, w.Count, []parse.Range{{w.Line, w.Line}}, w.Text)
	}
	if !p.More && p.Encoding != "" {
		x.other(p, "encoding", p.Encoding, 1, nil, "")
	}
	return x.err
}

// article adds the row of an article, and a row for each paragraph. What is too
// long for its cell stands whole among the paragraphs, with the name of its column.
func (x *xlsxPrinter) article(p part, a article) {
	row := make([]any, len(x.columns))
	for i, f := range x.columns {
		text := f.cell(p, a, x.separator)
		if pieces := pieces(text); len(pieces) > 1 {
			x.paragraph(p, a, 0, f.name, text)
			text = pieces[0]
		}
		row[i] = x.value(f, text)
	}
	x.row(x.articles, row)
	for i, text := range a.Paragraphs {
		role := "paragraph"
		if slices.Contains(a.Subheads, i) {
			role = "subhead"
		}
		x.paragraph(p, a, i+1, role, text)
	}
}

// value is the value of a cell: a number, a date, or text.
func (x *xlsxPrinter) value(f field, text string) any {
	if number, err := strconv.ParseFloat(text, 64); f.number && err == nil {
		return number
	}
	if day, err := time.Parse(time.DateOnly, text); (f.name == "date" || f.name == "issue_date_iso") && err == nil && day.Year() > 1900 {
		return excelize.Cell{StyleID: x.day, Value: day}
	}
	return text
}

// paragraph adds the text of a paragraph, in several rows if it is too long for one.
func (x *xlsxPrinter) paragraph(p part, a article, no int, role, text string) {
	for _, piece := range pieces(text) {
		x.row(x.paragraphs, []any{p.Source, p.No, a.ID, a.No, no, role, piece})
	}
}

func (x *xlsxPrinter) other(p part, record, kind string, count int, lines []parse.Range, text string) {
	for _, piece := range pieces(text) {
		x.row(x.others, []any{p.Source, p.No, record, kind, count, strings.Join(each(lines, lineSpan), x.separator), piece})
	}
}

// pieces cuts a text into pieces that a cell holds.
func pieces(text string) []string {
	var all []string
	begin, units := 0, 0
	for i, r := range text {
		if n := utf16.RuneLen(r); units+n > maxCell {
			all, begin, units = append(all, text[begin:i]), i, n
		} else {
			units += n
		}
	}
	return append(all, text[begin:])
}

// close writes the workbook.
func (x *xlsxPrinter) close() error {
	defer x.file.Close()
	for _, s := range []*worksheet{x.articles, x.paragraphs, x.others} {
		if x.err != nil {
			return x.err
		}
		last, err := excelize.CoordinatesToCellName(s.columns, s.rows)
		x.check(err)
		x.check(x.file.AutoFilter(s.name, "A1:"+last, nil))
		x.check(s.stream.Flush())
	}
	if x.err != nil {
		return x.err
	}
	packed, err := x.file.WriteToBuffer()
	if err != nil {
		return err
	}
	return repack(x.w, packed.Bytes())
}

// repack writes an archive with its members in order: excelize packs them in
// another order each time.
func repack(w io.Writer, archive []byte) error {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return err
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	to := zip.NewWriter(w)
	for _, f := range r.File {
		if err := to.Copy(f); err != nil {
			return err
		}
	}
	return to.Close()
}
