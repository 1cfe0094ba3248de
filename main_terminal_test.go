package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"

	"jianbao/format"
)

func TestHelpWhenStdinIsATerminal(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil || !format.IsTerminal(terminal) {
		t.Skip("no pseudo terminal here:", err)
	}
	defer terminal.Close()
	var stdout, stderr bytes.Buffer
	code := run([]string{"-f", "csv"}, terminal, &stdout, &stderr)
	if code != exitUsage || stdout.Len() > 0 || stderr.String() != runWith("", "--help").stdout {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout.String(), stderr.String())
	}
}

// onTerminal runs the program with a pseudo terminal for stderr, and returns
// what was to be seen there.
func onTerminal(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal here:", err)
	}
	defer master.Close()
	pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 100})
	cmd.Stderr = slave
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	seen, err := io.ReadAll(master)
	if err != nil && !strings.Contains(err.Error(), syscall.EIO.Error()) {
		t.Fatal(err)
	}
	cmd.Wait()
	return string(seen)
}

func TestBatchProgress(t *testing.T) {
	issues(t, 50)
	write(t, "in/bad.txt", "")
	const line = `\r0/51  0 articles  0 failed\x1b\[K`
	const failure = `\r\x1b\[Kjianbao: in/bad.txt: empty\r\n`
	const sum = `jianbao: 51 of 51 done, 0 of them before, 1 failed, \d+ articles, [\d.]+ MB in [\dms.]+\r\n$`
	if seen := onTerminal(t, command("-d", "out", "in")); !regexp.MustCompile(`^` + line + `(?s:.*)` + failure + `(?s:.*)` + sum).MatchString(seen) {
		t.Errorf("a terminal shows %q", seen)
	}
	plain := regexp.MustCompile(`^jianbao: in/bad.txt: empty\r?\n$`)
	if seen := onTerminal(t, command("-q", "-d", "out", "in")); !plain.MatchString(seen) {
		t.Errorf("with -q, a terminal shows %q", seen)
	}
	dumb := command("-d", "out", "in")
	dumb.Env = append(dumb.Env, "TERM=dumb")
	if seen := onTerminal(t, dumb); !plain.MatchString(seen) {
		t.Errorf("a dumb terminal shows %q", seen)
	}
	if got := runWith("", "-d", "out", "in"); !plain.MatchString(got.stderr) {
		t.Errorf("a pipe gets %q", got.stderr)
	}
}
