// Package clip clips one text: it reads the issues of the text, prints them in a
// format, and says for people what is wrong with the text.
package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/parse"
)

// Clipper says how texts are read and printed.
type Clipper struct {
	Format  format.Format
	Options format.Options
	Reading parse.Options
	Strict  bool // a warning is an error
}

// Made names all that may change an output. Limits only make errors.
func (c Clipper) Made() string {
	return fmt.Sprintf("%s %+v %s %q strict=%t", c.Format.Name, c.Options, c.Reading.Encoding, c.Reading.Separator, c.Strict)
}

// Print clips a text that may go on for ever, and prints issues as they end. A
// *format.InputError is what is wrong with the text, the other errors are of the
// output; notes are what else is to be told of the text.
func (c Clipper) Print(to io.Writer, source string, text io.Reader) (notes []error, err error) {
	if c.Format.Streams {
		defer spareMemory()()
	}
	var held bytes.Buffer
	out := to
	if c.Strict {
		out = &held
	}
	t, err := c.print(out, source, text, func(tally) error { return nil })
	notes = t.notes()
	if file, ok := text.(*batch.File); ok && err == nil && file.Note() != nil {
		notes = append(notes, file.Note())
		err = c.strictly(file.Note())
	}
	if err == nil && c.Strict {
		_, err = held.WriteTo(to)
	}
	return notes, err
}

// strictly makes a note an error, if it has to be one.
func (c Clipper) strictly(note error) error {
	if !c.Strict {
		return nil
	}
	return &format.InputError{Err: fmt.Errorf("%w; refused, as --strict asks", note)}
}

// spareMemory keeps a stream of any length below 64 MB of the machine's memory,
// until the function it returns is called: the limit is for what Go manages, the
// program itself takes some 10 MB. A part of a long issue needs up to 40 MB while
// it is clipped; without a limit there would be as much garbage again.
func spareMemory() (end func()) {
	before := debug.SetMemoryLimit(44 << 20)
	return func() { debug.SetMemoryLimit(before) }
}

// Convert clips a text of a batch. It refuses what isn't worth it: an empty text,
// and what is no text.
func (c Clipper) Convert(text batch.Text) (done batch.Converted, err error) {
	for _, note := range text.Notes {
		if err := c.strictly(note); err != nil {
			return done, err
		}
	}
	var out bytes.Buffer
	t, err := c.print(&out, text.Source, bytes.NewReader(text.Bytes), tally.worth)
	return batch.Converted{Out: out.Bytes(), Articles: t.articles, Notes: append(text.Notes, t.notes()...)}, err
}

// print prints the issues of a text one after another, and a long one in parts.
// It asks judge at the end, and before where the text is long, whether the text
// is worth it.
func (c Clipper) print(to io.Writer, source string, text io.Reader, judge func(tally) error) (t tally, err error) {
	if c.Format.Sources {
		if text, err = c.quote(text); err != nil {
			return t, unreadable(err)
		}
	}
	form, r := c.Format.New(to, c.Options), parse.NewReader(text, c.Reading)
	for {
		issue, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return t, unreadable(err)
		}
		issue.Source = source
		t.add(issue)
		if err := form.Issue(issue); err != nil {
			return t, err
		}
		if t.chars > 1<<16 {
			if err := judge(t); err != nil {
				return t, err
			}
		}
	}
	if err := judge(t); err != nil {
		return t, err
	}
	if c.Strict && len(t.warnings) > 0 {
		return t, refused(t.warnings)
	}
	t.leftOut = form.Tally().LeftOut
	return t, form.Close()
}

// quote reads a text to its end for a format that shows it beside its articles.
func (c *Clipper) quote(text io.Reader) (io.Reader, error) {
	all, err := io.ReadAll(text)
	c.Options.Text = format.Lines(parse.Decode(all, c.Reading.Encoding).Text)
	return bytes.NewReader(all), err
}

// unreadable is the error of an input that cannot be read to its end.
func unreadable(err error) error {
	var limit *parse.LimitError
	if errors.As(err, &limit) {
		return &format.InputError{Line: limit.Line, Err: fmt.Errorf("%w; %s", limit, hints[limit.What])}
	}
	return &format.InputError{Err: err}
}

// hasUnsure reports whether the encoding of a text is only a guess.
func hasUnsure(warnings []parse.Warning) bool {
	return slices.ContainsFunc(warnings, func(w parse.Warning) bool { return w.Kind == parse.WarnUnsure })
}
