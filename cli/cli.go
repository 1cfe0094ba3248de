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
	"strings"
	"syscall"

	urfave "github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/format/terminal"
	"jianbao/msg"
)

// streams are what a program is born with. One that is an *os.File is asked what
// it is: a terminal, a pipe, the file of another name.
type streams struct {
	in       io.Reader
	out, err io.Writer
	lang     msg.Lang // of messages
}

// Run is the whole program. It returns the exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr, langOf(args, os.Getenv)}
	app := newApp(s)
	args, err := Arrange(app.Flags, args)
	if err != nil {
		err = usageError{err}
	} else if err = setDefaults(app.Flags, os.Getenv); err == nil {
		err = app.Run(append([]string{app.Name}, args...))
	}
	code := exitCode(err)
	switch {
	case errors.Is(err, errNoInput):
		io.WriteString(stderr, short(s.lang))
	case code == ExitFailed || code == ExitUsage:
		fmt.Fprintf(stderr, "%s: %s\n", app.Name, terminal.Visible(s.lang.Error(err)))
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
			return usagef("%s", msg.Text(strings.NewReplacer(" for flag -", " for --", " for -", " for --").Replace(err.Error())))
		},
		Action:                    func(c *urfave.Context) error { return act(c, s) },
		DisableSliceFlagSeparator: true, // {a,b} is a pattern
		Flags:                     newFlags(s.lang),
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
	if err := checkLang(c); err != nil {
		return err
	}
	if text, err := ofItself(c, s); text != "" || err != nil {
		if err == nil {
			_, err = io.WriteString(s.out, text)
			err = format.Blame(format.Stdout, err)
		}
		return err
	}
	if err := cmp.Or(setReview(c), checkTrace(c)); err != nil {
		return err
	}
	p, err := newClipper(c, s)
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
