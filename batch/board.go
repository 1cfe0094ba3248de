package batch

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"jianbao/format"
	"jianbao/format/terminal"
	"jianbao/msg"
)

// Report is where a run tells what goes on.
type Report struct {
	io.Writer
	Lang     msg.Lang
	Notes    bool // tell what is odd about inputs that are done all the same
	Progress bool // redraw a line of progress in place, if the writer is a terminal that can
}

// board is what a report shows of a run: one line a failure or note, and the
// progress.
type board struct {
	mu     sync.Mutex // of the tally
	screen *terminal.Progress
	notes  bool
	lang   msg.Lang
	tally
}

// tally counts inputs and what came of them.
type tally struct {
	total, done, skipped, failed, articles int
	totalBytes, doneBytes, skippedBytes    int64 // of inputs, as they lie on the disk
}

func newBoard(r Report) *board {
	screen := terminal.Silent(r.Writer)
	if r.Progress {
		screen = terminal.NewProgress(r.Writer)
	}
	return &board{screen: screen, notes: r.Notes, lang: r.Lang}
}

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
func (b *board) say(msg string) { b.screen.Say("jianbao: " + msg) }

// tell prints a message on a line of its own.
func (b *board) tell(format string, args ...any) { b.say(b.lang.Text(format, args...)) }

// blame says what is wrong with an input.
func (b *board) blame(in Input, err error) {
	b.say(b.lang.Error(format.Blame(in.Source, err)))
}

// note tells what there is to say of an input that is done.
func (b *board) note(in Input, notes []error) {
	if !b.notes {
		return
	}
	for _, note := range notes {
		b.blame(in, note)
	}
}

// watch shows the progress until the function it returns is called, and then the sum.
func (b *board) watch() (end func()) {
	begin, stop := time.Now(), b.screen.Watch(b.line)
	return func() {
		stop()
		if b.screen.Live() {
			b.tell("%s in %s", b.sum(b.lang), round(time.Since(begin)))
		}
	}
}

func (b *board) line(spent time.Duration) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.progress(b.lang, spent)
}

// progress is the line for a run that has taken some time.
func (t tally) progress(lang msg.Lang, spent time.Duration) string {
	parts := []string{fmt.Sprintf("%d/%d", t.done, t.total)}
	fresh, bytes := t.done-t.skipped, t.doneBytes-t.skippedBytes
	if seconds := spent.Seconds(); seconds > 0 && fresh > 0 {
		parts = append(parts, lang.Text("%.1f issues/s  %.1f MB/s", float64(fresh)/seconds, float64(bytes)/1e6/seconds))
	}
	if left := t.totalBytes - t.doneBytes; bytes > 0 && left > 0 {
		parts = append(parts, lang.Text("%s left", round(time.Duration(float64(spent)*float64(left)/float64(bytes)))))
	}
	parts = append(parts, lang.Text("%d articles", t.articles), lang.Text("%d failed", t.failed))
	return strings.Join(parts, "  ")
}

// sum tells what is done.
func (t tally) sum(lang msg.Lang) string {
	return lang.Text("%d of %d done, %d of them before, %d failed, %d articles, %.1f MB",
		t.done, t.total, t.skipped, t.failed, t.articles, float64(t.doneBytes)/1e6)
}

func round(d time.Duration) string {
	if d < 10*time.Second {
		return d.Round(time.Second / 10).String()
	}
	return d.Round(time.Second).String()
}
