// Package format prints clipped issues: as JSON, JSON Lines, CSV or a table.
package format

import (
	"fmt"
	"io"
	"strings"

	"jianbao/parse"
)

// Writer prints issues one after another.
type Writer interface {
	// Issue prints one issue, or a part of one when More is set: a format of
	// rows prints it at once, others when the issue is whole. The error is
	// that of the underlying writer.
	Issue(parse.Issue) error
	// Close prints what is still held back. It leaves the underlying writer open.
	Close() error
}

// Options are what a format may want to know of its destination.
type Options struct {
	Width     int  // columns of a table's lines; 80 when 0
	BOM       bool // csv: open with a UTF-8 byte order mark
	Terminal  bool // a terminal shows the output
	Continued bool // csv: the header was printed before
}

// Format is one way to print issues.
type Format struct {
	Name  string
	About string // one line for the help
	Rows  bool   // prints the parts of a long issue as they come
	New   func(io.Writer, Options) Writer
}

// Formats are all formats, the default first.
var Formats = []Format{
	{"json", "one indented document per issue", false, newJSON},
	{"jsonl", "one article per line", true, newJSONL},
	{"csv", "one row per article, lists separated by |", true, newCSV},
	{"table", "an overview to read", false, newTable},
}

// Print prints issues, and nothing after them.
func (f Format) Print(w io.Writer, o Options, issues ...parse.Issue) error {
	form := f.New(w, o)
	for _, issue := range issues {
		if err := form.Issue(issue); err != nil {
			return err
		}
	}
	return form.Close()
}

// Find returns the format of that name. The error names all formats.
func Find(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("no format %q; the formats are %s", name, Names())
}

// Names lists the names of all formats for a message.
func Names() string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return strings.Join(names, ", ")
}
