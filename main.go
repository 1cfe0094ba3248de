// Command jianbao (剪报) clips the text of a Chinese newspaper issue into its
// articles.
package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/parse"
)

// The exit codes.
const (
	exitOK      = 0
	exitFailed  = 1
	exitUsage   = 2
	exitSome    = 3   // some inputs failed, the others are done
	exitStopped = 130 // 128 + SIGINT, as shells count
	exitPipe    = 141 // the reader of the output has gone: 128 + SIGPIPE
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit code. Streams that are an
// *os.File are asked whether they are a terminal.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var text bytes.Buffer // help or version; the library drops the errors of its writer
	app := newApp(stdin, stdout, stderr, &text)
	err := app.Run(append([]string{app.Name}, batch.FlagsFirst(app.Flags, args)...))
	if err == nil {
		_, err = text.WriteTo(stdout)
		err = format.Blame("standard output", err)
	}
	code := exitCode(err)
	switch {
	case errors.Is(err, errNoInput):
		text.WriteTo(stderr)
	case code == exitFailed || code == exitUsage:
		fmt.Fprintf(stderr, "%s: %s\n", app.Name, format.Visible(err.Error()))
	}
	return code
}

// usageError is a mistake on the command line.
type usageError struct{ error }

// errNoInput asks for the help on stderr.
var errNoInput = usageError{errors.New("no input")}

func usagef(msg string, args ...any) error { return usageError{fmt.Errorf(msg, args...)} }

func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, batch.ErrSomeFailed):
		return exitSome
	case errors.Is(err, batch.ErrInterrupted):
		return exitStopped
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	}
	return exitFailed
}

const help = `{{.Name}} (剪报) {{.Usage}}

Examples:
   jianbao < issue.txt	articles as JSON
   jianbao -f table issue.txt	an overview
   jianbao -f csv --bom -o issue.csv issue.txt	a sheet for Excel or WPS
   jianbao -f jsonl issue.txt | grep 通讯员	one article per line
   jianbao --encoding big5 --strict old.txt	nothing, if a byte of it is no Big5
   jianbao -d out --resume issues/	a file for each issue, goes on where it was stopped

Usage: {{.Name}} {{.UsageText}}

Flags:{{template "visibleFlagTemplate" .}}

Formats:
{{range .Metadata.formats}}   {{.Name}}	{{.About}}
{{end}}
Exit codes:
   0 done, with warnings or without, 1 failed, 2 wrong usage, 3 some inputs failed, 130 interrupted
`

func newApp(stdin io.Reader, stdout, stderr, text io.Writer) *cli.App {
	// The library's own version flag takes -v; its help flag takes FILE for a topic.
	cli.HelpFlag = nil
	cli.VersionFlag = &cli.BoolFlag{Name: "version", Usage: "print the version", DisableDefaultText: true}
	return &cli.App{
		Name:                  "jianbao",
		Version:               version(),
		Usage:                 "clips the text of a Chinese newspaper issue into its articles.",
		UsageText:             "[FLAGS] [FILE|FOLDER|ZIP...]   without names, or with -, it reads standard input",
		CustomAppHelpTemplate: help,
		Metadata:              map[string]any{"formats": format.Formats},
		HideHelpCommand:       true, // else a file called h prints the help
		Writer:                text,
		ExitErrHandler:        func(*cli.Context, error) {}, // the library's own ends the process
		OnUsageError: func(c *cli.Context, err error, _ bool) error {
			return usagef("%w; the flags are %s", err, flagNames(c.App))
		},
		Action:                    func(c *cli.Context) error { return clip(c, stdin, stdout, stderr) },
		DisableSliceFlagSeparator: true, // {a,b} is a pattern
		Flags: append([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: format.Formats[0].Name, Usage: "`FORMAT` of the output"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, which appears only when it is complete"},
			&cli.BoolFlag{Name: "explain", Usage: "tell how each block was read, by what, and the second best reading", DisableDefaultText: true},
			&cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help", DisableDefaultText: true},
		}, slices.Concat(printingFlags(), readingFlags(), batch.Flags())...),
	}
}

func flagNames(app *cli.App) string {
	var names []string
	for _, f := range app.VisibleFlags() {
		for _, name := range f.Names() {
			names = append(names, strings.Repeat("-", min(len(name), 2))+name)
		}
	}
	return strings.Join(names, " ")
}

// version is what the go command knows: a tag, a commit, or (devel).
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// clip does the work: it checks the command line, then clips one text or a batch.
func clip(c *cli.Context, stdin io.Reader, stdout, stderr io.Writer) error {
	if c.Bool("help") {
		return cli.ShowAppHelp(c)
	}
	form, err := format.ByName(c.String("format"))
	if err != nil {
		return usageError{err}
	}
	printing, err := printingFromFlags(c, form)
	if err != nil {
		return err
	}
	job, err := batch.FromFlags(c)
	if err != nil {
		return usagef("%w; the flags are %s", err, flagNames(c.App))
	}
	how, err := readingFromFlags(c)
	if err != nil {
		return err
	}
	name, single := job.Single()
	if c.Bool("explain") && (!single || c.IsSet("format")) {
		return usagef("--explain takes one FILE or standard input, and no --format")
	}
	if single && name == "" && format.IsTerminal(stdin) {
		cli.ShowAppHelp(c)
		return errNoInput
	}
	out, err := format.Open(c.String("output"), stdout)
	if err != nil {
		return err
	}
	if form.Binary && format.IsTerminal(out.Writer) {
		return out.Close(usagef("a terminal cannot show --format %s; write it to a file with -o FILE", form.Name))
	}
	p := printer{form, shownOn(printing, stdout, out.Writer), how}
	if c.Bool("explain") {
		err = explain(cmp.Or(name, "-"), job, stdin, out, format.Width(stdout))
	} else if single {
		err = clipOne(cmp.Or(name, "-"), job, stdin, p, out, stderr)
	} else {
		err = clipAll(job, stdin, p, out, stderr)
	}
	if errors.Is(err, batch.ErrSomeFailed) {
		return cmp.Or(out.Close(nil), err) // what there is of the output is whole
	}
	return out.Close(err)
}

// reading is how texts are read.
type reading struct {
	how    parse.Options
	strict bool // a warning is an error
}

func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "encoding", Value: "auto", Usage: "`ENCODING` of the input: " + strings.Join(parse.EncodingNames(), ", ")},
		&cli.BoolFlag{Name: "strict", Usage: "refuse an input that gives a warning; its output is held in memory until it is read to the end", DisableDefaultText: true},
		&cli.StringFlag{Name: "issue-separator", Usage: "`LINE` that parts issues; U+001E always does"},
		&cli.IntFlag{Name: "max-line", Value: parse.DefaultMaxLine, Usage: "refuse a line of more than `BYTES` of UTF-8"},
		&cli.IntFlag{Name: "max-article", Value: parse.DefaultMaxArticle, Usage: "refuse an article of more than `BYTES` of UTF-8"},
	}
}

// readingFromFlags reads the command line. Its errors are mistakes there.
func readingFromFlags(c *cli.Context) (reading, error) {
	enc, ok := parse.LookupEncoding(c.String("encoding"))
	if !ok {
		return reading{}, usagef("no encoding %q; the encodings are %s", c.String("encoding"), strings.Join(parse.EncodingNames(), ", "))
	}
	for _, name := range []string{"max-line", "max-article"} {
		if c.Int(name) < 1 {
			return reading{}, usagef("no size: --%s %d; it is in bytes", name, c.Int(name))
		}
	}
	line := strings.TrimSpace(c.String("issue-separator"))
	if c.IsSet("issue-separator") && (line == "" || strings.ContainsAny(line, "\n\r")) {
		return reading{}, usagef("no line with text: --issue-separator %q; --- is one", c.String("issue-separator"))
	}
	return reading{parse.Options{Encoding: enc, Separator: line, MaxLine: c.Int("max-line"), MaxArticle: c.Int("max-article")},
		c.Bool("strict")}, nil
}

// made names what of it may change an output. Limits only make errors.
func (r reading) made() string {
	return fmt.Sprintf("%s %q strict=%t", r.how.Encoding, r.how.Separator, r.strict)
}
