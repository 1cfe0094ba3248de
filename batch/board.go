package batch

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"jianbao/format"
)

// Report is where a run tells what goes on.
type Report struct {
	io.Writer
	Notes    bool // tell what is odd about inputs that are done all the same
	Progress bool // redraw a line of progress in place: the writer is a terminal that can
}

// board is what a report shows of a run: one line a failure or note, and the
// progress.
type board struct {
	mu sync.Mutex
	Report
	shown bool // the progress line stands on the screen
	tally
}

// tally counts inputs and what came of them.
type tally struct {
	total, done, skipped, failed, articles int
	totalBytes, doneBytes, skippedBytes    int64 // of inputs, as they lie on the disk
}

func newBoard(r Report) *board { return &board{Report: r} }

func (b *board) expect(inputs []Input) {
	b.total = len(inputs)
	for _, in := range inputs {
		b.totalBytes += in.size
	}
}

func (b *board) count(in Input, o outcome) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.doneBytes += in.size
	switch {
	case o.fatal != nil:
		b.doneBytes -= in.size
		return
	case o.skipped:
		b.skipped++
		b.skippedBytes += in.size
	case o.err != nil:
		b.failed++
	}
	b.done++
	b.articles += o.Articles
}

// say prints a line of its own.
func (b *board) say(msg string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.clear()
	fmt.Fprintf(b, "jianbao: %s\n", format.Visible(msg))
}

// blame says what is wrong with an input.
func (b *board) blame(in Input, err error) {
	b.say(format.Blame(in.Source, err).Error())
}

// note tells what there is to say of an input that is done.
func (b *board) note(in Input, notes []error) {
	if !b.Notes {
		return
	}
	for _, note := range notes {
		b.blame(in, note)
	}
}

func (b *board) clear() {
	if b.shown {
		io.WriteString(b, "\r\x1b[K")
	}
	b.shown = false
}

// watch redraws the progress until the function it returns is called.
func (b *board) watch() (end func()) {
	if !b.Progress {
		return func() {}
	}
	start, tick := time.Now(), time.NewTicker(200*time.Millisecond)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for b.draw(time.Since(start)); ; b.draw(time.Since(start)) {
			select {
			case <-tick.C:
			case <-stop:
				return
			}
		}
	}()
	return func() {
		tick.Stop()
		close(stop)
		<-stopped
		b.mu.Lock()
		defer b.mu.Unlock()
		b.clear()
		fmt.Fprintf(b, "jianbao: %s in %s\n", b.sum(), round(time.Since(start)))
	}
}

func (b *board) draw(spent time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	line := b.progress(spent)
	if width := format.Width(b.Writer); width > 0 {
		line = line[:min(len(line), width-1)] // ASCII; the last column may wrap
	}
	io.WriteString(b, "\r"+line+"\x1b[K")
	b.shown = true
}

// progress is the line for a run that has taken some time.
func (t tally) progress(spent time.Duration) string {
	parts := []string{fmt.Sprintf("%d/%d", t.done, t.total)}
	fresh, bytes := t.done-t.skipped, t.doneBytes-t.skippedBytes
	if seconds := spent.Seconds(); seconds > 0 && fresh > 0 {
		parts = append(parts, fmt.Sprintf("%.1f issues/s  %.1f MB/s", float64(fresh)/seconds, float64(bytes)/1e6/seconds))
	}
	if left := t.totalBytes - t.doneBytes; bytes > 0 && left > 0 {
		parts = append(parts, round(time.Duration(float64(spent)*float64(left)/float64(bytes)))+" left")
	}
	parts = append(parts, fmt.Sprintf("%d articles", t.articles), fmt.Sprintf("%d failed", t.failed))
	return strings.Join(parts, "  ")
}

// sum tells what is done.
func (t tally) sum() string {
	return fmt.Sprintf("%d of %d done, %d of them before, %d failed, %d articles, %.1f MB",
		t.done, t.total, t.skipped, t.failed, t.articles, float64(t.doneBytes)/1e6)
}

func round(d time.Duration) string {
	if d < 10*time.Second {
		return d.Round(time.Second / 10).String()
	}
	return d.Round(time.Second).String()
}
