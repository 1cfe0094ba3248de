package parse

import (
	"io"
	"sync"

	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// A task is a part and, once it is done, how it was clipped.
type task struct {
	*portion
	issue  Issue
	blocks int

	refused error         // why it is not clipped
	err     error         // in place of a part
	done    chan struct{} // closed when it is clipped
}

func newTask(p *portion) *task { return &task{portion: p, done: make(chan struct{})} }

// do does the task. Jumps are joined within a whole issue.
func (t *task) do(clip clipper) {
	defer close(t.done)
	if !t.force {
		if n := page.Mixed(t.lines); n > 0 {
			t.refused = &MixedError{Line: n}
			return
		}
	}
	t.issue, t.blocks = clip(t.lines, t.first && t.last)
}

// A clipper clips lines, and returns how many blocks they are; joins says
// whether to join jumps. It serves one worker.
type clipper func(lines []page.Line, joins bool) (issue Issue, blocks int)

// newClipper and newTracer are the only doors from the Reader to what clips.
func newClipper(f *fixes) clipper {
	return clipperWith(f, func(*clipping, []page.Line) {})
}

// newTracer is newClipper for issues that tell how they were read.
func newTracer(f *fixes) clipper {
	return clipperWith(f, func(c *clipping, lines []page.Line) { c.issue.Trace = c.trace(lines) })
}

// clipperWith clips, and calls done before what was seen is gone.
func clipperWith(f *fixes, done func(*clipping, []page.Line)) clipper {
	model := reading.Default()
	return func(lines []page.Line, joins bool) (issue Issue, blocks int) {
		c := clipLines(lines, model, f, joins)
		done(&c, lines)
		if c.reading != nil {
			blocks = len(c.reading.Labels)
			c.reading.Table().Release()
		}
		return c.issue, blocks
	}
}

// crew clips parts with several workers and returns them in order. What is
// under way is bounded by its weight.
type crew struct {
	cutter  *cutter
	workers []clipper
	once    sync.Once
	order   chan *task
	todo    chan *task
	room    room
	quit    chan struct{}
	closing sync.Once
}

// mostParts bounds, in long parts, what is under way: each takes some 10 MB while it
// is clipped.
const mostParts = 4

func newCrew(c *cutter, workers []clipper) *crew {
	crew := &crew{cutter: c, workers: workers, order: make(chan *task, 8*len(workers)), todo: make(chan *task), quit: make(chan struct{})}
	crew.room.init(min(len(workers)+1, mostParts) * c.sizes.part)
	return crew
}

// next returns the next.portion, clipped.
func (c *crew) next() (*task, error) {
	c.once.Do(c.start)
	select {
	case t := <-c.order:
		if t.err != nil {
			return nil, t.err
		}
		select {
		case <-t.done:
			c.room.leave(t.weight)
			return t, nil
		case <-c.quit:
		}
	case <-c.quit:
	}
	return nil, io.ErrClosedPipe
}

func (c *crew) start() {
	for _, clip := range c.workers {
		go func() {
			for t := range c.todo {
				t.do(clip)
			}
		}()
	}
	go c.cut()
}

// cut hands parts to the workers until there are no more.
func (c *crew) cut() {
	defer close(c.todo)
	for {
		p, err := c.cutter.next()
		if err != nil {
			c.send(c.order, &task{err: err})
			return
		}
		t := newTask(p)
		if !c.room.enter(p.weight) || !c.send(c.order, t) || !c.send(c.todo, t) {
			return
		}
	}
}

func (c *crew) send(to chan *task, t *task) bool {
	select {
	case to <- t:
		return true
	case <-c.quit:
		return false
	}
}

func (c *crew) close() {
	c.closing.Do(func() {
		close(c.quit)
		c.room.close()
	})
}

// room is a limit of what is inside at the same time. Something larger than
// the limit is inside alone.
type room struct {
	mu     sync.Mutex
	change sync.Cond
	max    int
	used   int
	closed bool
}

func (r *room) init(max int) { r.max, r.change.L = max, &r.mu }

// enter waits for room; it reports whether there is, false when it is closed.
func (r *room) enter(n int) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for !r.closed && r.used > 0 && r.used+n > r.max {
		r.change.Wait()
	}
	r.used += n
	return !r.closed
}

func (r *room) leave(n int) {
	r.mu.Lock()
	r.used -= n
	r.mu.Unlock()
	r.change.Signal()
}

func (r *room) close() {
	r.mu.Lock()
	r.closed = true
	r.mu.Unlock()
	r.change.Broadcast()
}
