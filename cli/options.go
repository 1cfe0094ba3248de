package cli

import (
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/format/terminal"
	"jianbao/parse"
)

// newClipper reads the command line. Its errors are mistakes there.
func newClipper(c *urfave.Context, stdout io.Writer) (p Clipper, err error) {
	if p.Format, err = formatOf(c); err != nil {
		return p, usageError{err}
	}
	if p.Options, err = printing(c, p.Format, stdout); err != nil {
		return p, usageError{err}
	}
	if c.Bool("split") {
		p.Format = p.Format.Split()
	}
	enc, ok := parse.LookupEncoding(c.String("encoding"))
	if !ok {
		return p, usagef("no encoding %q; the encodings are %s", c.String("encoding"), strings.Join(parse.EncodingNames(), ", "))
	}
	for _, name := range []string{"max-line", "max-article"} {
		if c.Int(name) < 1 {
			return p, usagef("no size: --%s %d; it is in bytes", name, c.Int(name))
		}
	}
	line := strings.TrimSpace(c.String("issue-separator"))
	if c.IsSet("issue-separator") && (line == "" || strings.ContainsAny(line, "\n\r")) {
		return p, usagef("no line with text: --issue-separator %q; --- is one", c.String("issue-separator"))
	}
	p.Reading = parse.Options{Encoding: enc, Separator: line, MaxLine: c.Int("max-line"), MaxArticle: c.Int("max-article")}
	p.Reading.Trace = p.Format.Traces
	p.Reading.Force = c.Bool("force")
	p.Strict = c.Bool("strict")
	return p, nil
}

// checkTrace looks whether one form of output is asked for.
func checkTrace(c *urfave.Context) error {
	forms := slices.DeleteFunc([]string{"explain", "dump", "format"}, func(name string) bool { return !c.IsSet(name) })
	if len(forms) > 1 {
		return usagef("--%s and --%s exclude each other", forms[0], forms[1])
	}
	return nil
}

// workers is how many cores one text is clipped on.
func workers(c *urfave.Context) int {
	if n := c.Int64("jobs"); n > 0 {
		return int(min(n, 1024))
	}
	return runtime.GOMAXPROCS(0)
}

// formatOf is the format asked for, by its name or by that of the output.
func formatOf(c *urfave.Context) (format.Format, error) {
	switch {
	case c.Bool("explain"):
		return format.Explain, nil
	case c.IsSet("dump"):
		f, ok := format.Dump(c.String("dump"))
		if !ok {
			return f, fmt.Errorf("no stage %q; the stages are %s", c.String("dump"), format.Stages())
		}
		return f, nil
	case c.IsSet("format"):
		return format.ByName(strings.ToLower(c.String("format")))
	}
	ext := strings.ToLower(filepath.Ext(c.String("output")))
	if i := slices.IndexFunc(format.Formats, func(f format.Format) bool { return ext == "."+f.Name || ext == f.Ext && ext != ".txt" }); i >= 0 {
		return format.Formats[i], nil
	}
	return format.Formats[0], nil // also for .txt, which several have
}

// printing reads the flags of the format, and what its destination is like.
func printing(c *urfave.Context, form format.Format, stdout io.Writer) (o format.Options, err error) {
	toStdout := c.String("output-dir") == "" && (c.String("output") == "" || c.String("output") == "-")
	o.Width = terminal.Columns(stdout)
	o.Terminal, o.Colors = toStdout && terminal.Is(stdout), toStdout && terminal.Colors(stdout)
	o.Keep.Least = c.Float64("min-confidence")
	if o.Keep.Least < 0 || o.Keep.Least > 1 {
		return o, fmt.Errorf("no confidence: --min-confidence %v; it is from 0 to 1", o.Keep.Least)
	}
	if c.Bool("doubtful") {
		o.Keep.Below = format.Doubtful
	}
	for _, f := range format.Flags() {
		if c.IsSet(f.Name) && err == nil {
			err = form.Set(&o, f.Name, c.String(f.Name))
		}
	}
	if form.Binary && o.Terminal && err == nil {
		err = fmt.Errorf("a terminal cannot show --format %s; write it to a file with -o FILE", form.Name)
	}
	return o, err
}
