package terminal

import (
	"bytes"
	"testing"
	"time"

	"github.com/creack/pty"
)

func TestProgressInAPipe(t *testing.T) {
	var b bytes.Buffer
	p := NewProgress(&b)
	end := p.Watch(func(time.Duration) string { return "1/2" })
	p.Say("a\x1b[2J")
	end()
	if got := b.String(); got != "a\\u001b[2J\n" || p.Live() {
		t.Errorf("got %q", got)
	}
}

// On a terminal, a message takes the place of the line, which is drawn again below.
func TestProgressOnATerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal:", err)
	}
	defer master.Close()
	p := NewProgress(tty)
	p.draw("1/2")
	p.Say("done")
	p.draw("2/2")
	p.mu.Lock()
	p.clear()
	p.mu.Unlock()
	tty.Write([]byte("$"))
	got, want := make([]byte, 256), "\r1/2\x1b[K\r\x1b[Kdone\r\n\r2/2\x1b[K\r\x1b[K$"
	n := 0
	for n < len(want) {
		m, err := master.Read(got[n:])
		if n += m; err != nil {
			break
		}
	}
	if string(got[:n]) != want {
		t.Errorf("got %q, want %q", got[:n], want)
	}
	tty.Close()
}

func TestProgressOnADumbTerminal(t *testing.T) {
	t.Setenv("TERM", "dumb")
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal:", err)
	}
	defer master.Close()
	defer tty.Close()
	if NewProgress(tty).Live() {
		t.Error("a dumb terminal cannot redraw a line")
	}
}
