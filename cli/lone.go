package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	urfave "github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/format/terminal"
)

// lone clips one plain text.
func lone(ctx context.Context, c *urfave.Context, j job, p Clipper, s streams) error {
	name, shown := "-", "standard input"
	if len(j.Sources.Names) > 0 && j.Sources.Names[0] != "-" {
		name, shown = j.Sources.Names[0], j.Sources.Names[0]
	}
	if IsOutput(c.String("output"), name, s.in) {
		return usagef("%s is the output and the input; give the output another name", c.String("output"))
	}
	return toOutput(c, s, func(out *format.Output) error {
		return untilDone(ctx, func() error {
			text, err := Open(name, j.Work.MaxBytes, s.in)
			if err != nil {
				return format.Blame(shown, err)
			}
			defer text.Close()
			p.Reading.Workers = workers(c)
			notes, err := p.Print(out, name, text)
			var in *format.InputError
			if errors.As(err, &in) {
				return format.Blame(shown, in)
			}
			for _, note := range notes {
				if err == nil && j.Report.Notes {
					fmt.Fprintf(s.err, "jianbao: %s\n", terminal.Visible(format.Blame(shown, note).Error()))
				}
			}
			return err
		})
	})
}

// untilDone runs do, and leaves it alone when ctx ends.
func untilDone(ctx context.Context, do func() error) error {
	done := make(chan error, 1)
	go func() { done <- do() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return batch.ErrInterrupted
	}
}

// toOutput gives do the output that the command line names. What do has written
// stays when some inputs failed.
func toOutput(c *urfave.Context, s streams, do func(*format.Output) error) error {
	out, err := format.Open(c.String("output"), s.out)
	if err != nil {
		return err
	}
	err = do(out)
	if errors.Is(err, batch.ErrSomeFailed) {
		return cmp.Or(out.Close(nil), err)
	}
	return out.Close(err)
}
