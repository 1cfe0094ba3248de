package batch

import (
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"
)

// Flags are the flags of a batch, for the command line.
func Flags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "output-dir", Aliases: []string{"d"}, Usage: "write one file for each input into `DIR`, which mirrors their folders"},
		&cli.BoolFlag{Name: "resume", Usage: "skip what DIR holds already of the same inputs, made by the same version and options", DisableDefaultText: true},
		&cli.StringFlag{Name: "files-from", Usage: "read more names from the lines of `LIST`, - for standard input"},
		&cli.BoolFlag{Name: "null", Aliases: []string{"0"}, Usage: "names in LIST end in NUL, as find -print0 writes them", DisableDefaultText: true},
		&cli.StringSliceFlag{Name: "include", Value: cli.NewStringSlice("*.txt", "*.TXT"), Usage: "take these members of folders and archives: `GLOB` for the name, or with / for the path; repeat for more"},
		&cli.StringSliceFlag{Name: "exclude", Usage: "leave out files and folders that fit `GLOB`"},
		&cli.IntFlag{Name: "max-size", Value: 64, Usage: "refuse a text of more than `MIB`, unpacked"},
		&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Usage: "convert `N` inputs at a time", DefaultText: "one per core"},
		&cli.StringFlag{Name: "shard", Usage: "take share `I/N` of the inputs: 2/8 is the second of eight"},
		&cli.BoolFlag{Name: "fail-fast", Usage: "stop at the first input that fails", DisableDefaultText: true},
		&cli.BoolFlag{Name: "dry-run", Usage: "list what would be read and written", DisableDefaultText: true},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "show no progress and no warnings", DisableDefaultText: true},
	}
}

// FromFlags gives the options of the command line. Its errors are mistakes there.
func FromFlags(c *cli.Context) (Options, error) {
	o := Options{
		Names: c.Args().Slice(), List: c.String("files-from"), ListEnd: '\n',
		Include: c.StringSlice("include"), Exclude: c.StringSlice("exclude"),
		MaxSize: int64(c.Int("max-size")) << 20, Jobs: c.Int("jobs"),
		Folder: c.String("output-dir"), Resume: c.Bool("resume"),
		FailFast: c.Bool("fail-fast"), DryRun: c.Bool("dry-run"), Quiet: c.Bool("quiet"),
	}
	if c.Bool("null") {
		o.ListEnd = 0
	}
	if c.IsSet("shard") {
		shard, err := ParseShard(c.String("shard"))
		if err != nil {
			return o, err
		}
		o.Shard = shard
	}
	if err := checkGlobs(append(o.Include, o.Exclude...)); err != nil {
		return o, err
	}
	return o, o.check(c)
}

func (o Options) check(c *cli.Context) error {
	_, single := o.Single()
	switch {
	case !single && slices.Contains(o.Names, "-"):
		return errors.New("- is standard input, which is clipped alone; --files-from - reads names from it")
	case o.MaxSize <= 0 || o.MaxSize > 1<<40:
		return fmt.Errorf("no size: --max-size %d; it is in MiB", c.Int("max-size"))
	case c.IsSet("jobs") && o.Jobs < 1:
		return fmt.Errorf("--jobs %d would do nothing; give 1 or more", o.Jobs)
	case o.Resume && o.Folder == "":
		return errors.New("--resume goes with --output-dir")
	case o.Folder != "" && c.String("output") != "":
		return errors.New("--output-dir and --output exclude each other")
	case o.ListEnd == 0 && o.List == "":
		return errors.New("-0 goes with --files-from")
	}
	return nil
}

// Single reports whether the options ask for one plain text and no batch: it
// stands in name, which is empty or - for stdin.
func (o Options) Single() (name string, ok bool) {
	if o.List != "" || o.Folder != "" || o.DryRun || o.Shard.Count > 0 || len(o.Names) > 1 {
		return "", false
	}
	if len(o.Names) == 0 {
		return "", true
	}
	return o.Names[0], o.Names[0] == "-" || !isBundle(o.Names[0])
}
