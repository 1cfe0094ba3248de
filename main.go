// Command jianbao (剪报) clips the text of a Chinese newspaper issue into its
// articles.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/clip"
	"jianbao/cmdline"
	"jianbao/format"
	"jianbao/format/terminal"
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

// streams are what a program is born with. One that is an *os.File is asked what
// it is: a terminal, a pipe, the file of another name.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run is the whole program. It returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := streams{stdin, stdout, stderr}
	app := newApp(s)
	args, err := cmdline.Arrange(app.Flags, args)
	if err != nil {
		err = usageError{err}
	} else {
		err = app.Run(append([]string{app.Name}, args...))
	}
	code := exitCode(err)
	switch {
	case errors.Is(err, errNoInput):
		io.WriteString(stderr, cmdline.Short)
	case code == exitFailed || code == exitUsage:
		fmt.Fprintf(stderr, "%s: %s\n", app.Name, terminal.Visible(err.Error()))
	}
	return code
}

// usageError is a mistake on the command line.
type usageError struct{ error }

func usagef(msg string, args ...any) error { return usageError{fmt.Errorf(msg, args...)} }

var errNoInput = usagef("no input")

func exitCode(err error) int {
	var usage usageError
	var refusal *batch.Refusal
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage), errors.As(err, &refusal):
		return exitUsage
	case errors.Is(err, batch.ErrSomeFailed), errors.Is(err, batch.ErrFailFast):
		return exitSome
	case errors.Is(err, batch.ErrInterrupted):
		return exitStopped
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	}
	return exitFailed
}

// What the library adds by itself: its help flag takes FILE for a topic, its
// version flag takes -v.
func init() { cli.HelpFlag, cli.VersionFlag = nil, nil }

func newApp(s streams) *cli.App {
	return &cli.App{
		Name:            "jianbao",
		HideHelpCommand: true, // else a file called h prints the help
		HideVersion:     true,
		Writer:          io.Discard,
		ErrWriter:       io.Discard,
		ExitErrHandler:  func(*cli.Context, error) {}, // the library's own ends the process
		OnUsageError: func(_ *cli.Context, err error, _ bool) error {
			return usagef("%s", strings.NewReplacer(" for flag -", " for --", " for -", " for --").Replace(err.Error()))
		},
		Action:                    func(c *cli.Context) error { return act(c, s) },
		DisableSliceFlagSeparator: true, // {a,b} is a pattern
		Flags:                     slices.Concat(outputFlags(), formatFlags(), readingFlags(), batchFlags(), infoFlags()),
	}
}

func outputFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, DefaultText: "by the name of --output, else " + format.Formats[0].Name,
			Usage: "`FORMAT` of the output: " + format.Names()},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, which appears only when it is complete"},
		&cli.BoolFlag{Name: "explain", Usage: "tell how each block was read, by what, and the second best reading"},
		&cli.Float64Flag{Name: "min-confidence", Usage: "leave out articles of less confidence than `0..1`", DefaultText: "0"},
		&cli.StringFlag{Name: "review", Usage: "write pages into `DIR`, to check and correct by eye, and a list of them, the most doubtful first"},
		&cli.BoolFlag{Name: "doubtful", Usage: "print only the articles that want a look"},
	}
}

// formatFlags are those of the formats.
func formatFlags() (flags []cli.Flag) {
	for _, f := range format.Flags() {
		if f.Arg == "" {
			flags = append(flags, &cli.BoolFlag{Name: f.Name, Usage: f.About})
		} else {
			flags = append(flags, &cli.StringFlag{Name: f.Name, Usage: "`" + f.Arg + "`: " + f.About})
		}
	}
	return flags
}

func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "encoding", DefaultText: "auto", Value: "auto", Usage: "`ENCODING` of the input: " + strings.Join(parse.EncodingNames(), ", ")},
		&cli.BoolFlag{Name: "force", Usage: "read also what is no text: a PDF, an archive, a web page", DisableDefaultText: true},
		&cli.BoolFlag{Name: "strict", Usage: "refuse an input that gives a warning; its output is held in memory until it is read to the end"},
		&cli.StringFlag{Name: "issue-separator", Usage: "`LINE` that parts issues; U+001E always does"},
		&cli.IntFlag{Name: "max-line", Value: parse.DefaultMaxLine, Usage: "refuse a line of more than `BYTES` of UTF-8"},
		&cli.IntFlag{Name: "max-article", Value: parse.DefaultMaxArticle, Usage: "refuse an article of more than `BYTES` of UTF-8"},
	}
}

func batchFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "output-dir", Aliases: []string{"d"}, Usage: "write one file for each input into `DIR`, which mirrors their folders"},
		&cli.BoolFlag{Name: "split", Usage: "with --output-dir, write one folder for each input, with one file for each article"},
		&cli.BoolFlag{Name: "resume", Usage: "skip what DIR holds already of the same inputs, made by the same version and options"},
		&cli.BoolFlag{Name: "overwrite", Usage: "replace files in DIR that somebody has edited, too"},
		&cli.StringFlag{Name: "files-from", Usage: "read more names from the lines of `LIST`, - for standard input"},
		&cli.BoolFlag{Name: "null", Aliases: []string{"0"}, Usage: "names in LIST end in NUL, as find -print0 writes them"},
		&cli.StringSliceFlag{Name: "include", Value: cli.NewStringSlice("*.txt", "*.TXT"), DefaultText: "*.txt and *.TXT",
			Usage: "take these members of folders and archives: `GLOB` for the name, or with / for the path; repeat for more"},
		&cli.StringSliceFlag{Name: "exclude", Usage: "leave out files and folders that fit `GLOB`"},
		&cli.Int64Flag{Name: "max-size", Value: 64, Usage: "refuse a text of more than `MIB`, unpacked"},
		&cli.Int64Flag{Name: "jobs", Aliases: []string{"j"}, Usage: "convert `N` inputs at a time, 1024 at most", DefaultText: "one per core"},
		&cli.StringFlag{Name: "shard", Usage: "take share `I/N` of the inputs: 2/8 is the second of eight"},
		&cli.BoolFlag{Name: "fail-fast", Usage: "stop at the first input that fails"},
		&cli.BoolFlag{Name: "dry-run", Usage: "list what would be read and written"},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "show no progress and no warnings"},
	}
}

func infoFlags() []cli.Flag {
	return []cli.Flag{
		&cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help"},
		&cli.BoolFlag{Name: "schema", Usage: "print the JSON Schema of json and jsonl"},
		&cli.BoolFlag{Name: "version", Usage: "print the version"},
	}
}

func help(flags []cli.Flag, stdout io.Writer) string {
	var formats []cmdline.Row
	for _, f := range format.Formats {
		formats = append(formats, cmdline.Row{Term: f.Name, Meaning: f.About})
	}
	return cmdline.Help(flags, formats, terminal.Columns(stdout))
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
func act(c *cli.Context, s streams) error {
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
	if err := setReview(c); err != nil {
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
	if c.Bool("explain") && (!job.lone() || c.IsSet("format")) {
		return usagef("--explain takes one FILE or standard input, and no --format")
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

// setReview makes of --review the flags that it stands for; the list of pages is
// written at the end.
func setReview(c *cli.Context) error {
	dir := c.String("review")
	if dir == "" {
		return nil
	}
	for _, name := range []string{"format", "output", "output-dir", "split"} {
		if c.IsSet(name) {
			return usagef("--review and --%s exclude each other", name)
		}
	}
	return errors.Join(c.Set("format", "html"), c.Set("output-dir", dir))
}

// toOutput gives do the output that the command line names. What do has written
// stays when some inputs failed.
func toOutput(c *cli.Context, s streams, do func(*format.Output) error) error {
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

// job is a batch, or one plain text.
type job struct {
	batch.Job
	dryRun bool
}

// newJob reads from the command line what to do. Its errors are mistakes there.
func newJob(c *cli.Context, s streams) (j job, err error) {
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
func checkJob(c *cli.Context) error {
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
func showsProgress(c *cli.Context, s streams) bool {
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

// lone clips one plain text.
func lone(ctx context.Context, c *cli.Context, j job, p clip.Clipper, s streams) error {
	name, shown := "-", "standard input"
	if len(j.Sources.Names) > 0 && j.Sources.Names[0] != "-" {
		name, shown = j.Sources.Names[0], j.Sources.Names[0]
	}
	if clip.IsOutput(c.String("output"), name, s.in) {
		return usagef("%s is the output and the input; give the output another name", c.String("output"))
	}
	return toOutput(c, s, func(out *format.Output) error {
		return untilDone(ctx, func() error {
			text, err := clip.Open(name, j.Work.MaxBytes, s.in)
			if err != nil {
				return format.Blame(shown, err)
			}
			defer text.Close()
			if c.Bool("explain") {
				return explain(out, shown, text, terminal.Columns(s.out))
			}
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

// explain prints how a text was read.
func explain(out io.Writer, shown string, text io.Reader, width int) error {
	all, err := io.ReadAll(text)
	if err != nil {
		return format.Blame(shown, err)
	}
	return format.Explain(out, parse.Explain(all), width)
}

// newClipper reads the command line. Its errors are mistakes there.
func newClipper(c *cli.Context, stdout io.Writer) (p clip.Clipper, err error) {
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
	p.Reading.Force = c.Bool("force")
	p.Strict = c.Bool("strict")
	return p, nil
}

// workers is how many cores one text is clipped on.
func workers(c *cli.Context) int {
	if n := c.Int64("jobs"); n > 0 {
		return int(min(n, 1024))
	}
	return runtime.GOMAXPROCS(0)
}

// formatOf is the format asked for, by its name or by that of the output.
func formatOf(c *cli.Context) (format.Format, error) {
	if c.IsSet("format") {
		return format.ByName(strings.ToLower(c.String("format")))
	}
	ext := strings.ToLower(filepath.Ext(c.String("output")))
	if i := slices.IndexFunc(format.Formats, func(f format.Format) bool { return ext == "."+f.Name || ext == f.Ext && ext != ".txt" }); i >= 0 {
		return format.Formats[i], nil
	}
	return format.Formats[0], nil // also for .txt, which several have
}

// printing reads the flags of the format, and what its destination is like.
func printing(c *cli.Context, form format.Format, stdout io.Writer) (o format.Options, err error) {
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
