package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/parse"
)

// printer clips texts and prints their issues.
type printer struct {
	format.Format
	format.Options
	reading
}

// clipOne clips the named file; - is stdin.
func clipOne(name string, job batch.Options, stdin io.Reader, p printer, out *format.Output, stderr io.Writer) error {
	text, shown, err := open(name, job, stdin)
	if err != nil {
		return err
	}
	defer text.Close()
	p.how.Workers = cmp.Or(job.Jobs, runtime.GOMAXPROCS(0))
	if p.Streams {
		defer spareMemory()()
	}
	var held bytes.Buffer
	var to io.Writer = out
	if p.strict {
		to = &held
	}
	_, warnings, err := p.clip(to, name, text)
	var in *format.InputError
	if errors.As(err, &in) {
		return format.Blame(shown, in)
	}
	if err == nil && p.strict {
		_, err = held.WriteTo(out)
	}
	if err == nil && !job.Quiet {
		for _, note := range notes(warnings) {
			fmt.Fprintf(stderr, "jianbao: %s\n", format.Visible(format.Blame(shown, note).Error()))
		}
	}
	return err
}

// open opens the named file, - is stdin; shown is its name in messages.
func open(name string, job batch.Options, stdin io.Reader) (text io.ReadCloser, shown string, err error) {
	if name == "-" {
		return io.NopCloser(stdin), "standard input", nil
	}
	if text, err = batch.Open(name, job.MaxSize); err != nil {
		return nil, name, fmt.Errorf("%w; name a text file, or pipe the text in: jianbao < FILE", format.Blame(name, err))
	}
	return text, name, nil
}

// explain prints how the named file was read.
func explain(name string, job batch.Options, stdin io.Reader, out io.Writer, width int) error {
	text, shown, err := open(name, job, stdin)
	if err != nil {
		return err
	}
	defer text.Close()
	all, err := io.ReadAll(text)
	if err != nil {
		return format.Blame(shown, err)
	}
	return format.Explain(out, parse.Explain(all), width)
}

// spareMemory keeps a stream of any length below 64 MB of the machine's memory,
// until the function it returns is called: the limit is for what Go manages, the
// program itself takes some 10 MB. A part of a long issue needs up to 40 MB while
// it is clipped; without a limit there would be as much garbage again.
func spareMemory() (end func()) {
	before := debug.SetMemoryLimit(44 << 20)
	return func() { debug.SetMemoryLimit(before) }
}

// clipAll clips a batch. Ctrl-C ends it in order, a second one at once.
func clipAll(job batch.Options, stdin io.Reader, p printer, out *format.Output, stderr io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	if job.Folder == "" {
		var opening bytes.Buffer
		p.Print(&opening, p.Options) // to memory: no error
		job.Opening, p.Continued, job.Failures = opening.Bytes(), true, p.Format.Failures
		job.Calm = p.Terminal // the progress would get into the output
	} else {
		p.Terminal = false
		if !p.Fits {
			p.Width = 0 // another screen makes nothing stale
		}
		job.Ext = p.Ext
		job.Made = batch.Made(version(), fmt.Sprintf("%s %+v %s", p.Name, p.Options, p.reading.made()))
	}
	job.Convert = p.convert
	return batch.Run(ctx, job, stdin, out, stderr)
}

// convert clips one text of a batch.
func (p printer) convert(source string, text []byte) (c batch.Converted, err error) {
	if err := p.check(text); err != nil {
		return c, err
	}
	var out bytes.Buffer
	var warnings []parse.Warning
	c.Articles, warnings, err = p.clip(&out, source, bytes.NewReader(text))
	c.Out, c.Notes = out.Bytes(), notes(warnings)
	return c, err
}

// clip prints the issues of a text one after another, and a long one in parts.
// What is wrong with the text is a *format.InputError.
func (p printer) clip(to io.Writer, source string, text io.Reader) (articles int, warnings []parse.Warning, err error) {
	form, r := p.New(to, p.Options), parse.NewReader(text, p.how)
	for {
		issue, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return articles, warnings, unreadable(err)
		}
		issue.Source = source
		articles += len(issue.Articles)
		warnings = format.AddWarnings(warnings, issue.Warnings)
		if err := form.Issue(issue); err != nil {
			return articles, warnings, err
		}
	}
	if p.strict && len(warnings) > 0 {
		return articles, warnings, refused(warnings)
	}
	return articles, warnings, form.Close()
}

// check decodes a text to see whether it is one: clipping takes a hundred
// times as long.
func (p printer) check(text []byte) error {
	t := parse.Decode(text, p.how.Encoding)
	guess := slices.ContainsFunc(t.Warnings, func(w parse.Warning) bool { return w.Kind == parse.WarnUnsure })
	return batch.Check(t.Text, guess)
}

// unreadable is the error of an input that cannot be read to its end.
func unreadable(err error) error {
	var limit *parse.LimitError
	if errors.As(err, &limit) {
		return &format.InputError{Line: limit.Line, Err: fmt.Errorf("%w; %s", limit, hints[limit.What])}
	}
	return &format.InputError{Err: err}
}

// hints say what to do about a kind of warning, and about a limit.
var hints = map[string]string{
	"line":    "is this a text, in this --encoding? --max-line takes more",
	"article": "are its titles lost? --issue-separator parts issues, --max-article takes more",

	parse.WarnBadBytes:  "each stands as U+FFFD; --encoding names another encoding, --strict takes none of them",
	parse.WarnTruncated: "look for the rest of it",
	parse.WarnNUL:       "each stands as U+FFFD; perhaps this is no text, or --encoding is to name UTF-16",
	parse.WarnControl:   "each stands as U+FFFD; perhaps this is no text",
	parse.WarnLost:      "look for an older copy",
	parse.WarnUnsure:    "--encoding names it",
	parse.WarnChange:    "both were read; --encoding names one for all",
}

// notes are warnings for people.
func notes(warnings []parse.Warning) []error {
	var all []error
	for _, w := range warnings {
		note := counted(w)
		if hint := hints[w.Kind]; hint != "" {
			note += "; " + hint
		}
		all = append(all, &format.InputError{Line: w.Line, Err: errors.New(note)})
	}
	return all
}

func counted(w parse.Warning) string {
	if w.Kind == parse.WarnUnsure {
		return w.Text // of the whole input
	}
	return fmt.Sprintf("%s (%d)", w.Text, w.Count)
}

// refused is the error that --strict makes of warnings.
func refused(warnings []parse.Warning) error {
	all := counted(warnings[0])
	for _, w := range warnings[1:] {
		all += fmt.Sprintf(", line %d: %s", w.Line, counted(w))
	}
	return &format.InputError{Line: warnings[0].Line, Err: errors.New(all + "; refused, as --strict asks")}
}
