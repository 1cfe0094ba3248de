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
	"strconv"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"jianbao/format"
	"jianbao/parse"
)

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
	exitPipe   = 141 // the reader of the output has gone: 128 + SIGPIPE, as shells count
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit code. Streams that are an
// *os.File are asked whether they are a terminal.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var text bytes.Buffer // help or version; the library drops the errors of its writer
	app := newApp(stdin, stdout, &text)
	err := app.Run(append([]string{app.Name}, flagsFirst(app.Flags, args)...))
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

Usage: {{.Name}} {{.UsageText}}

Flags:{{template "visibleFlagTemplate" .}}

Formats:
{{range .Metadata.formats}}   {{.Name}}	{{.About}}
{{end}}
Exit codes:
   0 done, 1 failed, 2 wrong usage
`

func newApp(stdin io.Reader, stdout, text io.Writer) *cli.App {
	// The library's own version flag takes -v; its help flag takes FILE for a topic.
	cli.HelpFlag = nil
	cli.VersionFlag = &cli.BoolFlag{Name: "version", Usage: "print the version", DisableDefaultText: true}
	return &cli.App{
		Name:                  "jianbao",
		Version:               version(),
		Usage:                 "clips the text of a Chinese newspaper issue into its articles.",
		UsageText:             "[FLAGS] [FILE]   without FILE, or with -, it reads standard input",
		CustomAppHelpTemplate: help,
		Metadata:              map[string]any{"formats": format.Formats},
		HideHelpCommand:       true, // else a file called h prints the help
		Writer:                text,
		ExitErrHandler:        func(*cli.Context, error) {}, // the library's own ends the process
		OnUsageError: func(c *cli.Context, err error, _ bool) error {
			return usagef("%w; the flags are %s", err, flagNames(c.App))
		},
		Action: func(c *cli.Context) error { return clip(c, stdin, stdout) },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: format.Formats[0].Name, Usage: "`FORMAT` of the output"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, which appears only when it is complete"},
			&cli.BoolFlag{Name: "bom", Usage: "open CSV with a byte order mark, for Excel and WPS", DisableDefaultText: true},
			&cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help", DisableDefaultText: true},
		},
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

// flagsFirst moves the flags before the other arguments: the library takes
// every flag that follows a file name for one more file name.
func flagsFirst(known []cli.Flag, args []string) []string {
	var flags, rest []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			rest = append(rest, args[i+1:]...)
			break
		}
		if len(arg) < 2 || arg[0] != '-' {
			rest = append(rest, arg)
			continue
		}
		flags = append(flags, arg)
		if wantsValue(known, strings.TrimLeft(arg, "-")) {
			if i++; i == len(args) {
				return flags // the library complains of the missing value
			}
			flags = append(flags, args[i])
		}
	}
	return append(append(flags, "--"), rest...)
}

func wantsValue(known []cli.Flag, name string) bool {
	return slices.ContainsFunc(known, func(f cli.Flag) bool {
		doc, ok := f.(cli.DocGenerationFlag)
		return ok && doc.TakesValue() && slices.Contains(f.Names(), name)
	})
}

// clip does the work: it checks the command line, reads, parses and prints.
func clip(c *cli.Context, stdin io.Reader, stdout io.Writer) error {
	if c.Bool("help") {
		return cli.ShowAppHelp(c)
	}
	if c.NArg() > 1 {
		return usagef("one FILE at a time, got %s; the flags are %s",
			strings.Join(c.Args().Slice(), ", "), flagNames(c.App))
	}
	name := c.Args().First()
	form, err := format.Find(c.String("format"))
	if err != nil {
		return usageError{err}
	}
	if c.Bool("bom") && form.Name != "csv" {
		return usagef("--bom goes with --format csv, not %s", form.Name)
	}
	if name == "" && isTerminal(stdin) {
		cli.ShowAppHelp(c)
		return errNoInput
	}
	name = cmp.Or(name, "-")
	text, err := read(name, stdin)
	if err != nil {
		return err
	}
	issue := parse.Parse(text)
	issue.Source = name
	return write(c, form, issue, stdout)
}

// read returns the text of the named input; - is stdin.
func read(name string, stdin io.Reader) ([]byte, error) {
	if name == "-" {
		text, err := io.ReadAll(stdin)
		return text, format.Blame("standard input", err)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w; name a text file, or pipe the text in: jianbao < FILE", format.Blame(name, err))
	}
	return text, nil
}

// write prints the issue to the output file, or to stdout when none is named.
// A table takes the width of the screen, even when it goes to a file.
func write(c *cli.Context, form format.Format, issue parse.Issue, stdout io.Writer) error {
	out, err := format.Open(c.String("output"), stdout)
	if err != nil {
		return err
	}
	w := form.New(out, format.Options{
		Width: width(stdout), BOM: c.Bool("bom"), Terminal: isTerminal(out.Writer),
	})
	err = w.Issue(issue)
	if err == nil {
		err = w.Close()
	}
	return out.Close(err)
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width returns the columns of the terminal, else $COLUMNS, else 0.
func width(stdout io.Writer) int {
	if f, ok := stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	w, _ := strconv.Atoi(os.Getenv("COLUMNS"))
	return w
}
