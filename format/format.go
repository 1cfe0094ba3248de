// Package format prints clipped issues. Each form has a file of its own, where
// one declaration says what it can do.
package format

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Format is a way to print issues, and what it says of itself. Whoever uses one
// asks for what it can do, never for its name.
type Format struct {
	Name  string
	About string // one line for the help
	Ext   string // of its files, with the dot

	Streams  bool   // prints the parts of a long issue as they come, in bounded memory
	Joins    bool   // what it makes of several texts may stand one after the other
	Gathers  bool   // or it makes one of several texts, see Gather
	Failures bool   // where it joins, lines that tell of failures may stand between
	Binary   bool   // nothing for a terminal
	Fits     bool   // keeps to Options.Width
	Sources  bool   // wants Options.Text
	Traces   bool   // wants to know how an issue was read: parse.Issue.Trace
	Flags    []Flag // its own

	print func(io.Writer, Options) printer
}

// Formats are all formats, the default first.
var Formats = []Format{
	jsonFormat, jsonlFormat, csvFormat, tsvFormat, tableFormat,
	xlsxFormat, markdownFormat, textFormat, teiFormat, htmlFormat,
}

// Options are what a format may want to know of its destination, and its flags.
type Options struct {
	Width     int      // columns of a line, where the format fits them; 0 for 80
	Terminal  bool     // a terminal shows the output
	Colors    bool     // it may be sent colours
	Continued bool     // what opens the output was printed before
	Text      []string // the lines of the input, for a format that wants its source
	Keep      Keep     // which articles are printed

	All   bool // print furniture and warnings too
	Sheet Sheet
}

// Sheet are the options of formats that print a row an article.
type Sheet struct {
	Fields    string // of a row, separated by commas; "" for all
	Separator string // between the items of a list; "" for |
	BOM       bool   // open with a UTF-8 byte order mark
	Safety    Safety
	NoHeader  bool
	CRLF      bool // lines end as on Windows
}

// Flag is a flag of some formats. Arg names its value, "" when it takes none.
type Flag struct {
	Name, Arg, About string
	set              func(o *Options, value string) error
}

// ByName returns the format of that name. The error names all formats.
func ByName(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("no format %q; the formats are %s", name, Names())
}

// Names lists the names of all formats for a message.
func Names() string { return names(Formats) }

func names(formats []Format) string {
	all := make([]string, len(formats))
	for i, f := range formats {
		all[i] = f.Name
	}
	return strings.Join(all, ", ")
}

// Flags are the flags of all formats, each once.
func Flags() []Flag {
	var all []Flag
	for _, f := range Formats {
		for _, flag := range f.Flags {
			if !slices.ContainsFunc(all, flag.same) {
				all = append(all, flag)
			}
		}
	}
	return all
}

func (f Flag) same(other Flag) bool { return f.Name == other.Name }

// Set sets the flag of that name in o, to value if it takes one. The error, a
// mistake on the command line, says which formats have the flag, or what is
// wrong with the value.
func (f Format) Set(o *Options, name, value string) error {
	var others []Format
	for _, other := range Formats {
		for _, flag := range other.Flags {
			switch {
			case flag.Name == name && other.Name == f.Name:
				return flag.set(o, value)
			case flag.Name == name:
				others = append(others, other)
			}
		}
	}
	return fmt.Errorf("--%s goes with --format %s, not %s", name, names(others), f.Name)
}
