// Package cli is the program: Run does what a command line asks for. flags.go has
// the table of flags, of which help, the manual page and completions are made too;
// a Clipper clips one text or many, a job is what is to be clipped.
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

// act prints what the program tells of itself, if that is asked for, else it clips.
func act(c *urfave.Context, s streams) error {
	if err := checkLang(c); err != nil {
		return err
	}
	text, err := ofItself(c, s)
	switch {
	case err != nil:
		return err
	case text != "":
		_, err := io.WriteString(s.out, text)
		return format.Blame(format.Stdout, err)
	}
	p, j, err := asked(c, s)
	if err != nil {
		return err
	}
	return clip(c, p, j, s)
}

// asked reads from the command line how to clip, and what.
func asked(c *urfave.Context, s streams) (p Clipper, j job, err error) {
	if err = cmp.Or(setReview(c), checkTrace(c)); err != nil {
		return p, j, err
	}
	if p, err = newClipper(c, s); err != nil {
		return p, j, err
	}
	if j, err = newJob(c, s); err != nil {
		return p, j, err
	}
	return p, j, cmp.Or(checkTogether(p.Format, j, s), checkCorrections(c, j.lone()))
}

// checkTogether looks whether a format suits a job, and whether there is an input.
func checkTogether(f format.Format, j job, s streams) error {
	switch {
	case !f.Joins && !f.Gathers && !j.lone() && j.To == nil:
		return usagef("--format %s is for one text a file; --output-dir makes a file for each", f.Name)
	case len(j.Sources.Names) == 0 && j.lone() && terminal.Is(s.in):
		return errNoInput
	}
	return nil
}

// clip does a job. Ctrl-C ends it in order, a second one at once.
func clip(c *urfave.Context, p Clipper, j job, s streams) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	switch {
	case c.Bool("dry-run"):
		return p.Plan(ctx, j.Job, version(), s.out)
	case j.lone():
		return lone(ctx, c, j, p, s)
	}
	return toOutput(c, s, func(out *format.Output) error {
		err := p.Run(ctx, j.Job, version(), out)
		if dir := c.String("review"); dir != "" && (err == nil || errors.Is(err, batch.ErrSomeFailed)) {
			err = cmp.Or(format.Review(dir), err)
		}
		return err
	})
}
