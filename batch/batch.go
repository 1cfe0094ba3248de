package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"

	"jianbao/format/terminal"
	"jianbao/msg"
)

// Job is a batch: what it reads, what it makes of it, and where that goes.
type Job struct {
	Sources Sources
	Shard   Shard
	Work    Work
	To      Destination
	Report  Report
}

// Work is what is done with each input.
type Work struct {
	Convert  Convert
	MaxBytes int64 // of one text, unpacked
	Jobs     int   // inputs converted at the same time; 0 for one per core
	FailFast bool  // stop at the first input that fails
}

// Convert turns a text into its output. Several goroutines call it at once.
type Convert func(Text) (Converted, error)

// Text is an input that was read.
type Text struct {
	Source string // its name in the output
	Bytes  []byte
	Beside string  // the file with corrections beside it, "" for none
	Notes  []error // what was odd about reading it
}

// Converted is what came of a text.
type Converted struct {
	Out      []byte
	Articles int
	Notes    []error // of an input that is done all the same
}

// Destination is where outputs go: a Stream or a Folder.
type Destination interface {
	// check refuses inputs that can't go there together. Nothing is written.
	check(all []Input) error
	// open makes ready for the inputs of this run, which are those of all that
	// belong to the shard.
	open(all, mine []Input, shard Shard) (sink, error)
	// plan returns what tells where the output of an input would go.
	plan() func(Input) string
}

// sink takes outputs during a run. Several workers call has and store at once;
// the collector calls the rest, in the order of the inputs.
type sink interface {
	has(Input) bool                     // whether the output is there, and up to date
	store(Input, *outcome)              // takes the output, if its order doesn't matter
	done(Input, outcome) error          // takes it, if it does, and records it
	failed(in Input, cause error) error // records a failure
	close() error
}

// The ends of a run that was neither wholly done nor broken.
var (
	ErrSomeFailed  = msg.New("some inputs failed")
	ErrFailFast    = msg.New("stopped at the first input that failed, as --fail-fast asks")
	ErrInterrupted = msg.New("interrupted")
)

// Run converts a batch. Failures of inputs are told in the report as they come
// and make the error ErrSomeFailed, or ErrFailFast; the end of ctx makes it
// ErrInterrupted; a *Refusal is of what was asked for; other errors are of the
// list or the destination.
func Run(ctx context.Context, job Job) error {
	all, err := job.inputs(ctx)
	if err != nil {
		return err
	}
	mine := job.Shard.of(all)
	to, err := job.To.open(all, mine, job.Shard)
	if err != nil {
		return err
	}
	board := newBoard(job.Report)
	board.expect(mine)
	l := &line{Work: job.Work, sink: to, board: board}
	l.Jobs = workers(job.Work.Jobs, len(mine))
	end := board.watch()
	calm := context.AfterFunc(ctx, func() { board.tell("stopping: the inputs in work are finished first") })
	err = l.run(ctx, mine)
	calm()
	end()
	if closing := to.close(); err == nil {
		err = closing
	}
	return board.verdict(ctx, err)
}

// mostJobs bounds what may be held in memory at the same time.
const mostJobs = 1024

// workers is how many inputs are converted at a time when so many are asked for,
// 0 for one a core.
func workers(asked, inputs int) int {
	if asked <= 0 {
		asked = runtime.GOMAXPROCS(0)
	}
	return max(1, min(asked, inputs, mostJobs))
}

// inputs finds all inputs, those of other shards too, and checks them. A search
// that hangs (a list that doesn't end, a dead network share) doesn't outlast ctx.
func (job Job) inputs(ctx context.Context) (all []Input, err error) {
	found := make(chan error, 1)
	go func() {
		var err error
		all, err = job.Sources.find(ctx)
		found <- err
	}()
	select {
	case err = <-found:
	case <-ctx.Done():
		return nil, ErrInterrupted
	}
	switch {
	case err != nil:
		return nil, err
	case ctx.Err() != nil:
		return nil, ErrInterrupted
	}
	return all, job.To.check(all)
}

// Plan prints what Run would read and write, and what it would leave alone. It
// opens no input and writes nothing else.
func Plan(ctx context.Context, job Job, to io.Writer) error {
	all, err := job.inputs(ctx)
	if err != nil {
		return err
	}
	board, plan := newBoard(job.Report), job.To.plan()
	for _, in := range job.Shard.of(all) {
		if in.err != nil {
			board.failed++
			board.blame(in, in.err)
			continue
		}
		if _, err := fmt.Fprintf(to, "%s%s\n", terminal.Visible(in.Source), plan(in)); err != nil {
			return err
		}
	}
	return board.verdict(ctx, nil)
}

// verdict is the error of a run that ended with err.
func (b *board) verdict(ctx context.Context, err error) error {
	switch {
	case errors.Is(err, ErrFailFast):
		b.say(b.lang.Error(ErrFailFast))
		return ErrFailFast
	case err != nil:
		return err
	case ctx.Err() != nil && b.done < b.total:
		b.tell("interrupted: %s", b.sum(b.lang))
		return ErrInterrupted
	case b.failed > 0:
		return ErrSomeFailed
	}
	return nil
}

// A Refusal says what is wrong with what was asked for. Nothing was written.
type Refusal struct{ error }

func (r *Refusal) Unwrap() error { return r.error }

func refuse(format string, args ...any) error { return &Refusal{msg.Errorf(format, args...)} }
