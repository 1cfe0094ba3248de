package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	urfave "github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format/terminal"
	"jianbao/parse"
)

// job is a batch, or one plain text.
type job struct {
	batch.Job
	dryRun bool
}

// newJob reads from the command line what to do. Its errors are mistakes there.
func newJob(c *urfave.Context, s streams) (j job, err error) {
	if err := checkJob(c); err != nil {
		return j, usageError{err}
	}
	j.dryRun = c.Bool("dry-run")
	j.Sources = batch.Sources{
		Names: batch.Expand(c.Args().Slice()), Include: c.StringSlice("include"), Exclude: c.StringSlice("exclude"),
		Output: cmp.Or(c.String("output-dir"), c.String("output")),
	}
	if name := c.String("files-from"); name != "" {
		j.Sources.List = &batch.List{Name: name, Stdin: s.in, NUL: c.Bool("null"),
			Decode: func(list []byte) string { return parse.Decode(list, parse.EncodingAuto).Text }}
	}
	if c.IsSet("shard") {
		if j.Shard, err = batch.ParseShard(c.String("shard")); err != nil {
			return j, usageError{err}
		}
	}
	j.Work = batch.Work{MaxBytes: c.Int64("max-size") << 20, Jobs: int(min(c.Int64("jobs"), 1<<30)), FailFast: c.Bool("fail-fast")}
	j.Report = batch.Report{Writer: s.err, Notes: !c.Bool("quiet"), Progress: !c.Bool("quiet") && showsProgress(c, s)}
	if folder := c.String("output-dir"); folder != "" {
		j.To = batch.Folder{Dir: folder, Resume: c.Bool("resume"), Overwrite: c.Bool("overwrite"), Unpack: c.Bool("split")}
	}
	return j, j.check()
}

// checkJob looks at flags alone, and at flags that don't go together.
func checkJob(c *urfave.Context) error {
	folder := c.String("output-dir") != ""
	switch size := c.Int64("max-size"); {
	case size < 1 || size > 1<<20:
		return fmt.Errorf("no size: --max-size %d; it is in MiB, from 1 to %d", size, 1<<20)
	case c.IsSet("jobs") && c.Int64("jobs") < 1:
		return fmt.Errorf("--jobs %d would do nothing; give 1 or more", c.Int64("jobs"))
	case !folder && (c.Bool("resume") || c.Bool("overwrite")):
		return errors.New("--resume and --overwrite go with --output-dir")
	case !folder && c.Bool("split"):
		return errors.New("--split goes with --output-dir")
	case folder && c.String("output") != "":
		return errors.New("--output-dir and --output exclude each other")
	case c.Bool("null") && c.String("files-from") == "":
		return errors.New("-0 goes with --files-from")
	}
	return batch.CheckGlobs(append(c.StringSlice("include"), c.StringSlice("exclude")...))
}

func (j job) check() error {
	names := j.Sources.Names
	switch {
	case j.lone():
	case slices.Contains(names, "-"):
		return usagef("- is standard input, which is clipped alone; --files-from - reads names from it")
	case len(names) == 0 && j.Sources.List == nil:
		return usagef("--output-dir, --shard and --dry-run are for named files; name some, or leave these out to clip standard input")
	}
	return nil
}

// lone reports whether the job is one plain text: a file, or standard input.
func (j job) lone() bool {
	names := j.Sources.Names
	if j.To != nil || j.dryRun || j.Shard.Count > 0 || j.Sources.List != nil || len(names) > 1 {
		return false
	}
	return len(names) == 0 || names[0] == "-" || !batch.IsBundle(names[0])
}

// showsProgress reports whether stderr is a screen that can redraw a line, and
// nothing else writes there: no output, and no program that reads it from a pipe.
func showsProgress(c *urfave.Context, s streams) bool {
	if !terminal.Is(s.err) || os.Getenv("TERM") == "dumb" {
		return false
	}
	out, ok := s.out.(*os.File)
	if !ok {
		return true
	}
	info, err := out.Stat()
	piped := err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeSocket) != 0
	toScreen := terminal.Is(out) && c.String("output-dir") == "" && c.String("output") == ""
	return !piped && !toScreen
}

// setReview makes of --review the flags that it stands for; the list of pages is
// written at the end.
func setReview(c *urfave.Context) error {
	dir := c.String("review")
	if dir == "" {
		return nil
	}
	for _, name := range []string{"format", "explain", "dump", "output", "output-dir", "split"} {
		if c.IsSet(name) {
			return usagef("--review and --%s exclude each other", name)
		}
	}
	return errors.Join(c.Set("format", "html"), c.Set("output-dir", dir))
}
