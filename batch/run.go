package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"jianbao/format"
)

// window is how many inputs per worker may be in flight: read, waiting for
// their turn, or converted and waiting for an earlier one.
const window = 4

// task is one input on its way through a worker.
type task struct {
	Input
	done chan outcome // gets exactly one
}

// outcome is what became of an input.
type outcome struct {
	Converted        // Out is nil when it went to the folder
	size      int64  // of the output
	stamp     string // of the input as it was read
	err       error  // of this input: the others go on
	fatal     error  // of the output: nothing can go on
	skipped   bool   // its output is there already
	dropped   bool   // the run ended before it began
}

// line is the production line: workers convert, one collector takes what they
// made in the order of the inputs.
type line struct {
	convert  Convert
	max      int64 // bytes of one text
	workers  int
	failFast bool
	folder   *folder   // nil: to the stream
	stream   io.Writer // all outputs one after another
	failure  bool      // the stream holds a line of JSON for each input that failed
	board    *board
}

// errFailFast ends a run at the first input that fails.
var errFailFast = errors.New("stopped at the first input that failed, as --fail-fast asks")

// run converts the inputs. When ctx ends, inputs in work are finished and the
// rest is dropped.
func (l *line) run(ctx context.Context, inputs []Input) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue, order := make(chan task), make(chan task, (window-1)*l.workers)
	go feed(ctx, inputs, queue, order)
	var workers sync.WaitGroup
	for range l.workers {
		workers.Go(func() { l.work(ctx, queue) })
	}
	var ended error
	gap := false // an input was dropped: nothing behind it may go to the stream
	for t := range order {
		o := <-t.done
		gap = gap || o.dropped
		if ended != nil || o.dropped || gap && l.folder == nil {
			continue
		}
		if ended = l.take(t.Input, o); ended != nil {
			stop()
		}
	}
	workers.Wait()
	return ended
}

// feed hands each input to the collector's queue first, which bounds how many
// are in flight, and then to the workers.
func feed(ctx context.Context, inputs []Input, queue, order chan<- task) {
	defer close(order)
	defer close(queue)
	for _, in := range inputs {
		t := task{in, make(chan outcome, 1)}
		select {
		case order <- t:
			queue <- t
		case <-ctx.Done():
			return
		}
	}
}

func (l *line) work(ctx context.Context, queue <-chan task) {
	r := reader{max: l.max}
	defer r.close()
	for t := range queue {
		if ctx.Err() != nil {
			t.done <- outcome{dropped: true}
			continue
		}
		t.done <- l.make(&r, t.Input)
	}
}

// make reads and converts one input, and writes it when there is a folder.
func (l *line) make(r *reader, in Input) (o outcome) {
	if l.folder != nil && l.folder.has(in) {
		return outcome{skipped: true}
	}
	text, stamp, err := r.read(in)
	o.stamp = stamp
	if err == nil {
		o.Converted, err = l.safely(in.Source, text)
	}
	if err == nil && l.folder != nil {
		o.size = int64(len(o.Out))
		err = l.folder.put(in, o.Out)
		o.Out = nil
		if err != nil && !unfit(err) {
			o.fatal, err = format.Blame(l.folder.path(in), err), nil
		}
	}
	o.err = err
	return o
}

// safely makes a defect that one text brings to light the error of that text.
func (l *line) safely(source string, text []byte) (c Converted, err error) {
	defer func() {
		if defect := recover(); defect != nil {
			err = fmt.Errorf("a defect of this program: %v; please report it with the text", defect)
		}
	}()
	return l.convert(source, text)
}

// take records an outcome. It runs in the order of the inputs. An error ends
// the run.
func (l *line) take(in Input, o outcome) error {
	l.board.count(in, o)
	switch {
	case o.fatal != nil:
		return o.fatal
	case o.err != nil:
		return l.fail(in, o.err)
	case o.skipped:
		return nil
	}
	l.tell(in, o.Notes)
	if l.folder != nil {
		return format.Blame(l.folder.dir, l.folder.note(in, o.stamp, o.size))
	}
	_, err := l.stream.Write(o.Out)
	return err
}

// tell shows what there is to say of an input that is done.
func (l *line) tell(in Input, notes []error) {
	for _, note := range notes {
		if !l.board.quiet {
			l.board.blame(in, note)
		}
	}
}

// fail reports an input that could not be converted, wherever reports go.
func (l *line) fail(in Input, cause error) error {
	l.board.blame(in, cause)
	var err error
	switch {
	case l.folder != nil:
		err = format.Blame(l.folder.dir, l.folder.errs.add(in.Source, cause))
	case l.failure:
		_, err = io.WriteString(l.stream, format.Failure(in.Source, cause))
	}
	if err == nil && l.failFast {
		err = errFailFast
	}
	return err
}
