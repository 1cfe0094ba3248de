package batch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"jianbao/format"
)

// Convert turns the text of a source into its output. Several goroutines call
// it at once.
type Convert func(source string, text []byte) (Converted, error)

// Converted is what came of a text.
type Converted struct {
	Out      []byte
	Articles int
	Notes    []error // of an input that is done all the same; told unless Quiet
}

// Options say what a batch reads, how, and where its results go.
type Options struct {
	Names            []string // files, folders and archives
	List             string   // a file with more names, - for stdin; empty for none
	ListEnd          byte     // ends a name in the list
	Include, Exclude []string // globs for members of folders and archives
	Shard            Shard
	MaxSize          int64  // bytes of one text, unpacked
	Jobs             int    // inputs converted at the same time; 0 for one per core
	Folder           string // for the outputs; empty: all go to the stream
	Ext              string // of the outputs in the folder
	Made             string // version and options: another Made makes outputs stale
	Resume           bool   // skip outputs of the folder that are up to date
	FailFast         bool
	DryRun           bool
	Calm             bool   // show no progress
	Quiet            bool   // show no progress and no notes
	Opening          []byte // opens the stream
	Failures         bool   // the stream gets a line of JSON for each input that failed
	Convert          Convert
}

// The ends of a run that was neither wholly done nor broken.
var (
	ErrSomeFailed  = errors.New("some inputs failed")
	ErrInterrupted = errors.New("interrupted")
)

// Run converts a batch. Failures of inputs are told on stderr as they come and
// make the error ErrSomeFailed; the end of ctx makes it ErrInterrupted; other
// errors are of the command line, the list or the output.
func Run(ctx context.Context, o Options, stdin io.Reader, stdout, stderr io.Writer) error {
	inputs, err := o.find(ctx, stdin)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return ErrInterrupted
	}
	board := newBoard(stderr, o.Calm, o.Quiet, os.Getenv("TERM"))
	board.expect(inputs)
	l := &line{
		convert: o.Convert, max: o.MaxSize, workers: o.Jobs, failFast: o.FailFast,
		stream: stdout, failure: o.Failures, board: board,
	}
	if l.workers <= 0 {
		l.workers = runtime.GOMAXPROCS(0)
	}
	if o.DryRun {
		return o.plan(inputs, stdout, board)
	}
	if o.Folder == "" {
		_, err = stdout.Write(o.Opening)
	} else {
		l.folder, err = o.open(inputs)
	}
	if err != nil {
		return err
	}
	end := board.watch()
	calm := context.AfterFunc(ctx, func() { board.say("stopping: the inputs in work are finished first") })
	err = l.run(ctx, inputs)
	calm()
	end()
	if l.folder != nil {
		if err != nil && !errors.Is(err, errFailFast) {
			err = fmt.Errorf("%w; what is done stays, --resume goes on from there", err)
		}
		err = cmp.Or(err, format.Blame(o.Folder, l.folder.close()))
	}
	return board.verdict(ctx, err)
}

// find lists the inputs of this shard.
func (o Options) find(ctx context.Context, stdin io.Reader) ([]Input, error) {
	f := &finder{ctx: ctx, include: o.Include, exclude: o.Exclude, seen: map[string]bool{}}
	if o.Folder != "" {
		f.skip, _ = os.Stat(o.Folder)
	}
	for _, name := range o.Names {
		f.named(name)
	}
	if o.List != "" {
		if err := readNames(o.List, o.ListEnd, stdin, f.named); err != nil {
			return nil, err
		}
	}
	return o.Shard.of(f.inputs), nil
}

// open makes the output folder ready for the inputs.
func (o Options) open(inputs []Input) (*folder, error) {
	f, err := openFolder(o.Folder, o.Ext, o.Made, o.Resume)
	if err != nil {
		return nil, err
	}
	f.claims(inputs)
	if f.errs, err = openErrors(o.Folder, o.Shard); err != nil {
		f.errs = nil
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

// plan prints what a run would read and write, and what it would skip. It
// opens no input and writes nothing.
func (o Options) plan(inputs []Input, stdout io.Writer, board *board) error {
	var f *folder
	if o.Folder != "" {
		f = planFolder(o.Folder, o.Ext, o.Made, o.Resume)
		f.claims(inputs)
	}
	var b bytes.Buffer
	for _, in := range inputs {
		switch {
		case in.err != nil:
			board.failed++
			board.blame(in, in.err)
		case f == nil:
			fmt.Fprintf(&b, "%s\n", format.Visible(in.Source))
		case f.has(in):
			fmt.Fprintf(&b, "%s\t%s\tdone\n", format.Visible(in.Source), format.Visible(f.path(in)))
		default:
			fmt.Fprintf(&b, "%s\t%s\n", format.Visible(in.Source), format.Visible(f.path(in)))
		}
	}
	if _, err := b.WriteTo(stdout); err != nil {
		return err
	}
	return board.verdict(context.Background(), nil)
}

// verdict is the error of a run that ended with err.
func (b *board) verdict(ctx context.Context, err error) error {
	switch {
	case errors.Is(err, errFailFast):
		b.say(err.Error())
		return ErrSomeFailed
	case err != nil:
		return err
	case ctx.Err() != nil && b.done < b.total:
		b.say("interrupted: " + b.sum())
		return ErrInterrupted
	case b.failed > 0:
		return ErrSomeFailed
	}
	return nil
}
