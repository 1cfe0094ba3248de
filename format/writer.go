package format

import (
	"io"
	"slices"

	"jianbao/msg"
	"jianbao/parse"
)

// Writer prints issues one after another.
type Writer struct {
	printer printer
	streams bool
	keep    Keep
	tally   Tally
	number  numbering
	held    part // of an issue that is not whole yet, for a format that needs it whole
	holds   bool
}

// printer is what each format implements. It is given whole issues, unless its
// format streams; errors are those of the underlying writer.
type printer interface {
	print(part) error
	close() error
}

// part is an issue, or a part of a long one, its articles numbered.
type part struct {
	parse.Issue
	No       int // of the issue in its input, from 1
	Articles []article
}

// New returns a Writer to w.
func (f Format) New(w io.Writer, o Options) *Writer {
	lang := o.Lang
	if f.English {
		lang = msg.English
	}
	return &Writer{printer: f.print(w, o), streams: f.Streams, keep: o.Keep, number: numbering{lang: lang}}
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

// Issue prints one issue, or a part of one when More is set: a format that streams
// prints it at once, others when the issue is whole. The error is that of the
// underlying writer.
func (w *Writer) Issue(issue parse.Issue) error {
	p := w.number.part(issue)
	all := len(p.Articles)
	p.Articles = slices.DeleteFunc(p.Articles, w.keep.leavesOut)
	w.tally.add(p.Articles, all-len(p.Articles))
	if w.streams {
		return w.printer.print(p)
	}
	w.hold(p)
	if issue.More {
		return nil
	}
	return w.release()
}

// hold puts the parts of a long issue together.
func (w *Writer) hold(p part) {
	if !w.holds {
		w.held, w.holds = p, true
		w.held.Furniture = slices.Clip(p.Furniture)
		return
	}
	w.held.Encoding, w.held.More = p.Encoding, p.More
	w.held.Articles = append(w.held.Articles, p.Articles...)
	w.held.Furniture = append(w.held.Furniture, p.Furniture...)
	w.held.Warnings = AddWarnings(w.held.Warnings, p.Warnings)
}

func (w *Writer) release() error {
	if !w.holds {
		return nil
	}
	p := w.held
	w.held, w.holds = part{}, false
	return w.printer.print(p)
}

// Close prints what is still held back. It leaves the underlying writer open.
func (w *Writer) Close() error {
	if err := w.release(); err != nil {
		return err
	}
	return w.printer.close()
}

// Tally counts what was printed so far.
func (w *Writer) Tally() Tally { return w.tally }

// AddWarnings adds up two lists of warnings by their kinds. The second list is
// that of a later text.
func AddWarnings(all, more []parse.Warning) []parse.Warning {
	all = list(all)
next:
	for _, w := range more {
		for i := range all {
			if all[i].Kind == w.Kind {
				all[i].Count += w.Count
				continue next
			}
		}
		all = append(all, w)
	}
	return all
}

// list copies s, which makes an empty list of nil.
func list[T any](s []T) []T {
	return append([]T{}, s...)
}
