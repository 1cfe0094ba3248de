package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/format/terminal"
)

// printingFlags are the flags of the formats, and which articles are printed.
func printingFlags() []cli.Flag {
	flags := []cli.Flag{
		&cli.Float64Flag{Name: "min-confidence", Usage: "leave out articles of less confidence than `0..1`"},
		&cli.BoolFlag{Name: "doubtful", Usage: "print only the articles that want a look", DisableDefaultText: true},
	}
	for _, f := range format.Flags() {
		if f.Arg == "" {
			flags = append(flags, &cli.BoolFlag{Name: f.Name, Usage: f.About, DisableDefaultText: true})
		} else {
			flags = append(flags, &cli.StringFlag{Name: f.Name, Usage: "`" + f.Arg + "`: " + f.About})
		}
	}
	return flags
}

// printingFromFlags reads the flags of the format. Its errors are mistakes on the
// command line.
func printingFromFlags(c *cli.Context, form format.Format) (format.Options, error) {
	o := format.Options{Keep: format.Keep{Least: c.Float64("min-confidence")}}
	if o.Keep.Least < 0 || o.Keep.Least > 1 {
		return o, usagef("no confidence: --min-confidence %v; it is from 0 to 1", o.Keep.Least)
	}
	if c.Bool("doubtful") {
		o.Keep.Below = format.Doubtful
	}
	for _, f := range format.Flags() {
		if !c.IsSet(f.Name) {
			continue
		}
		if err := form.Set(&o, f.Name, c.String(f.Name)); err != nil {
			return o, usageError{err}
		}
	}
	return o, nil
}

// shownOn adds what the destination is like.
func shownOn(o format.Options, stdout, out io.Writer) format.Options {
	o.Width, o.Terminal, o.Colors = terminal.Columns(stdout), terminal.Is(out), terminal.Colors(out)
	return o
}
