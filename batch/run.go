package batch

import (
	"context"
	"sync"

	"jianbao/msg"
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
	Converted        // Out is nil when it is stored
	stored    digest // of the output
	stamp     string // of the input as it was read
	err       error  // of this input: the others go on
	fatal     error  // of the output: nothing can go on
	skipped   bool   // its output is there already
	dropped   bool   // the run ended before it began
}

// line is the production line: workers convert, one collector takes what they
// made in the order of the inputs.
type line struct {
	Work
	sink  sink
	board *board
}

// run converts the inputs. When ctx ends, inputs in work are finished and the
// rest is dropped.
func (l *line) run(ctx context.Context, inputs []Input) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue, order := make(chan task), make(chan task, (window-1)*l.Jobs)
	go feed(ctx, inputs, queue, order)
	var workers sync.WaitGroup
	for range l.Jobs {
		workers.Go(func() { l.work(ctx, queue) })
	}
	var ended error
	gap := false // an input was dropped: nothing after it may be taken
	for t := range order {
		o := <-t.done
		if gap = gap || o.dropped; gap || ended != nil {
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
	r := reader{max: l.MaxBytes}
	defer r.close()
	for t := range queue {
		if ctx.Err() != nil {
			t.done <- outcome{dropped: true}
			continue
		}
		t.done <- l.make(&r, t.Input)
	}
}

// make reads and converts one input.
func (l *line) make(r *reader, in Input) (o outcome) {
	if l.sink.has(in) {
		return outcome{skipped: true}
	}
	text, stamp, err := r.read(in)
	if err == nil {
		o.Converted, err = l.safely(text)
	}
	if err != nil {
		return outcome{err: err}
	}
	o.stamp = stamp
	l.sink.store(in, &o)
	return o
}

// safely makes a defect that one text brings to light the error of that text.
func (l *line) safely(text Text) (c Converted, err error) {
	defer func() {
		if defect := recover(); defect != nil {
			err = msg.Errorf("a defect of this program: %v; please report it with the text", defect)
		}
	}()
	return l.Convert(text)
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
	l.board.note(in, o.Notes)
	return l.sink.done(in, o)
}

// fail reports an input that could not be converted, wherever reports go.
func (l *line) fail(in Input, cause error) error {
	l.board.blame(in, cause)
	if err := l.sink.failed(in, cause); err != nil {
		return err
	}
	if l.FailFast {
		return ErrFailFast
	}
	return nil
}
