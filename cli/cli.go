// Package cli is the program: Run does what a command line asks for. flags.go
// holds the table of flags; a Clipper clips one text, a job is what is to be
// clipped.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	urfave "github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/format/terminal"
)

// streams are what a program is born with. One that is an *os.File is asked what
// it is: a terminal, a pipe, the file of another name.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// Run is the whole program. It returns the exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr}
	app := newApp(s)
	args, err := Arrange(app.Flags, args)
	if err != nil {
		err = usageError{err}
	} else {
		err = app.Run(append([]string{app.Name}, args...))
	}
	code := exitCode(err)
	switch {
	case errors.Is(err, errNoInput):
		io.WriteString(stderr, Short)
	case code == ExitFailed || code == ExitUsage:
		fmt.Fprintf(stderr, "%s: %s\n", app.Name, terminal.Visible(err.Error()))
	}
	return code
}

// What the library adds by itself: its help flag takes FILE for a topic, its
// version flag takes -v.
func init() { urfave.HelpFlag, urfave.VersionFlag = nil, nil }

func newApp(s streams) *urfave.App {
	return &urfave.App{
		Name:            "jianbao",
		HideHelpCommand: true, // else a file called h prints the help
		HideVersion:     true,
		Writer:          io.Discard,
		ErrWriter:       io.Discard,
		ExitErrHandler:  func(*urfave.Context, error) {}, // the library's own ends the process
		OnUsageError: func(_ *urfave.Context, err error, _ bool) error {
			return usagef("%s", strings.NewReplacer(" for flag -", " for --", " for -", " for --").Replace(err.Error()))
		},
		Action:                    func(c *urfave.Context) error { return act(c, s) },
		DisableSliceFlagSeparator: true, // {a,b} is a pattern
		Flags:                     slices.Concat(outputFlags(), formatFlags(), readingFlags(), batchFlags(), infoFlags()),
	}
}

// version is what the go command knows: a tag, a commit, or (devel).
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// act does what the command line asks for. Ctrl-C ends it in order, a second one
// at once.
func act(c *urfave.Context, s streams) error {
	var info string
	switch {
	case c.Bool("help"):
		info = help(c.App.Flags, s.out)
	case c.Bool("schema"):
		info = format.Schema
	case c.Bool("version"):
		info = "jianbao version " + version() + "\n"
	}
	if info != "" {
		_, err := io.WriteString(s.out, info)
		return format.Blame("standard output", err)
	}
	if err := cmp.Or(setReview(c), checkTrace(c)); err != nil {
		return err
	}
	p, err := newClipper(c, s.out)
	if err != nil {
		return err
	}
	job, err := newJob(c, s)
	if err != nil {
		return err
	}
	if !p.Format.Joins && !p.Format.Gathers && !job.lone() && job.To == nil {
		return usagef("--format %s is for one text a file; --output-dir makes a file for each", p.Format.Name)
	}
	if len(job.Sources.Names) == 0 && job.lone() && terminal.Is(s.in) {
		return errNoInput
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	if c.Bool("dry-run") {
		return p.Plan(ctx, job.Job, version(), s.out)
	}
	if job.lone() {
		return lone(ctx, c, job, p, s)
	}
	return toOutput(c, s, func(out *format.Output) error {
		err := p.Run(ctx, job.Job, version(), out)
		if dir := c.String("review"); dir != "" && (err == nil || errors.Is(err, batch.ErrSomeFailed)) {
			err = cmp.Or(format.Review(dir), err)
		}
		return err
	})
}
