package format

import (
	"bytes"
	"io"

	"jianbao/parse"
)

var jsonlFormat = Format{
	Name: "jsonl", About: "one article per line", Ext: ".jsonl",
	Streams: true, Joins: true, Failures: true,
	Flags: []Flag{{"all", "", "print records of furniture, warnings and the encoding too", setAll}},
	print: func(w io.Writer, o Options) printer { return &jsonlPrinter{w: w, all: o.All} },
}

func setAll(o *Options, _ string) error { o.All = true; return nil }

type jsonlPrinter struct {
	w     io.Writer
	all   bool
	lines bytes.Buffer // not yet written
	line  []byte       // of one article
}

// mostLines is how much is written at once, about, in bytes.
const mostLines = 64 << 10

// origin opens each record: it stands alone, so it tells where it is from.
type origin struct {
	Source string `json:"source"`
	No     int    `json:"issue_no"`
}

// articleRecord is an article.
type articleRecord struct {
	origin
	Masthead parse.Masthead `json:"issue"`
	article
}

// print prints each article as one line.
func (j *jsonlPrinter) print(p part) error {
	j.lines.Reset()
	from := origin{p.Source, p.No}
	for i := range p.Articles {
		r := articleRecord{from, p.Masthead, p.Articles[i]}
		j.line = r.appendLine(j.line[:0])
		j.lines.Write(j.line)
		if j.lines.Len() > mostLines {
			if err := j.write(); err != nil {
				return err
			}
		}
	}
	if j.all {
		for _, r := range others(from, p) {
			if err := encodeTo(&j.lines, r, ""); err != nil {
				return err
			}
		}
	}
	return j.write()
}

// write writes what there is, if anything.
func (j *jsonlPrinter) write() error {
	_, err := j.lines.WriteTo(j.w)
	return err
}

func (j *jsonlPrinter) close() error { return nil }

// others are the records of what is no article. The last of an issue tells its
// encoding.
func others(from origin, p part) (records []any) {
	for _, f := range p.Furniture {
		f.Lines = list(f.Lines)
		records = append(records, struct {
			origin
			Furniture parse.Furniture `json:"furniture"`
		}{from, f})
	}
	for _, w := range p.Warnings {
		records = append(records, struct {
			origin
			Warning parse.Warning `json:"warning"`
		}{from, w})
	}
	if !p.More {
		records = append(records, struct {
			origin
			Masthead parse.Masthead `json:"issue"`
			Encoding string         `json:"encoding"`
		}{from, p.Masthead, p.Encoding})
	}
	return records
}

// Failure is the record of a source that could not be converted.
func Failure(source string, err error) string {
	line, _ := encode(struct { // two strings: nothing can fail
		Source string `json:"source"`
		Error  string `json:"error"`
	}{source, Cause(err).Error()}, "")
	return line
}
