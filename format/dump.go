package format

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"jianbao/format/terminal"
	"jianbao/parse"
)

// stage is one step on the way from lines to articles, as a table that a dump prints.
type stage struct {
	name  string
	heads []string
	rows  func(*parse.Trace) [][]string
}

var stages = []stage{
	{"lines", []string{"line", "furniture", "indent", "gap", "signs", "text"}, lineRows},
	{"blocks", []string{"lines", "break", "jump", "text"}, blockRows},
	{"features", []string{"lines", "label", "cost", "feature"}, featureRows},
	{"labels", []string{"lines", "article", "label", "probability", "second", "behind", "text"}, labelRows},
}

// Stages lists the names that Dump knows, in the order of the stages.
func Stages() string { return strings.Join(each(stages, func(s stage) string { return s.name }), ", ") }

// Dump is a format that prints what one stage of reading made of an issue, for
// developers: under a row of names a row for each line, block or feature, its cells
// parted by tabs, - for an empty one. It is not one of Formats. ok is false where no
// stage has that name.
func Dump(name string) (f Format, ok bool) {
	for _, s := range stages {
		if s.name == name {
			print := func(w io.Writer, _ Options) printer { return &dumpPrinter{w: w, stage: s} }
			return Format{Name: "dump " + name, Ext: ".tsv", Streams: true, Joins: true, Traces: true, print: print}, true
		}
	}
	return Format{}, false
}

type dumpPrinter struct {
	w     io.Writer
	stage stage
	begun bool // a part of the issue is printed
}

func (d *dumpPrinter) print(p part) error {
	rows := d.stage.rows(p.Trace)
	if !d.begun {
		rows = append([][]string{d.stage.heads}, rows...)
	}
	d.begun = p.More
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(each(row, dumped), "\t") + "\n")
	}
	_, err := io.WriteString(d.w, b.String())
	return err
}

func (d *dumpPrinter) close() error { return nil }

func dumped(cell string) string {
	if cell == "" {
		return "-"
	}
	return terminal.Visible(cell)
}

func lineRows(t *parse.Trace) [][]string {
	return each(t.Lines, func(l parse.LineTrace) []string {
		return []string{strconv.Itoa(l.Line), l.Kind, strconv.Itoa(l.Indent), strconv.Itoa(l.Gap), signsOf(l), l.Text}
	})
}

// signsOf names what a line shows of a byline, a dateline or a credit.
func signsOf(l parse.LineTrace) string {
	var all []string
	says := func(is bool, what string) {
		if is {
			all = append(all, what)
		}
	}
	s := l.Signs
	says(s.Byline, "byline")
	says(s.CreditLine, "credit")
	says(s.Name, "name")
	says(s.Signature, "signature")
	says(s.DatelineHead > 0, "opens with "+l.Text[:s.DatelineHead])
	if s.DatelineTail >= 0 {
		all = append(all, "closes with "+l.Text[s.DatelineTail:])
	}
	says(s.TailByline >= 0, "signed "+s.Signed)
	says(s.Credit != "", "credit "+s.Credit)
	return strings.Join(all, "; ")
}

func blockRows(t *parse.Trace) [][]string {
	return each(t.Blocks, func(b parse.BlockTrace) []string {
		return []string{linesOf(b.Lines), string(b.Break), strings.TrimSpace(b.JumpFrom + " " + b.JumpTo), b.Text}
	})
}

func featureRows(t *parse.Trace) (rows [][]string) {
	for _, b := range t.Blocks {
		for _, f := range b.Features {
			rows = append(rows, []string{linesOf(b.Lines), b.Label, fmt.Sprintf("%+.2f", f.Cost), f.Feature})
		}
	}
	return rows
}

func labelRows(t *parse.Trace) [][]string {
	return each(t.Blocks, func(b parse.BlockTrace) []string {
		behind := ""
		if b.Second != "" {
			behind = fmt.Sprintf("%.2f", b.Behind)
		}
		return []string{linesOf(b.Lines), b.Article, b.Label, fmt.Sprintf("%.4f", b.Marginal), b.Second, behind, b.Text}
	})
}
