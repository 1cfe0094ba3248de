package terminal

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

const redraw = 200 * time.Millisecond

// Progress writes messages to a stream, each a line of its own, and on a terminal
// below them one line that is redrawn in place. Several goroutines may use it.
type Progress struct {
	mu    sync.Mutex
	w     io.Writer
	live  bool
	shown bool // the line of progress stands on the screen
}

// NewProgress shows the line only if w is a terminal that can redraw one. The
// library for bars that stays silent in a pipe would redraw on a dumb one too.
func NewProgress(w io.Writer) *Progress {
	return &Progress{w: w, live: Is(w) && os.Getenv("TERM") != "dumb"}
}

// Silent returns a Progress that writes messages only.
func Silent(w io.Writer) *Progress { return &Progress{w: w} }

// Live reports whether Watch shows anything.
func (p *Progress) Live() bool { return p.live }

// Say writes a message, without the control characters in it.
func (p *Progress) Say(message string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	fmt.Fprintln(p.w, Visible(message))
}

// Watch redraws the line of progress until the function it returns is called;
// that takes the line off the screen. line is called from another goroutine and
// gives the line, in ASCII, after some time.
func (p *Progress) Watch(line func(spent time.Duration) string) (end func()) {
	if !p.live {
		return func() {}
	}
	start, tick := time.Now(), time.NewTicker(redraw)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for p.draw(line(time.Since(start))); ; p.draw(line(time.Since(start))) {
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
		p.mu.Lock()
		defer p.mu.Unlock()
		p.clear()
	}
}

func (p *Progress) draw(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if width := Columns(p.w); width > 0 {
		line = line[:min(len(line), width-1)] // the last column may wrap
	}
	io.WriteString(p.w, "\r"+line+"\x1b[K")
	p.shown = true
}

func (p *Progress) clear() {
	if p.shown {
		io.WriteString(p.w, "\r\x1b[K")
	}
	p.shown = false
}
