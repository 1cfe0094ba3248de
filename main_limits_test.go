package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// same gives one byte for ever.
type same struct {
	char byte
	read int
}

func (s *same) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = s.char
	}
	s.read += len(p)
	return len(p), nil
}

func TestLimits(t *testing.T) {
	for _, c := range []byte{'a', 0, 0xff, ' '} {
		stdin, stdout, stderr := &same{char: c}, &bytes.Buffer{}, &bytes.Buffer{}
		code := run(nil, io.MultiReader(strings.NewReader(text), stdin), stdout, stderr)
		if code != exitFailed || stdout.Len() > 0 || stdin.read > 8<<20 || strings.Count(stderr.String(), "\n") != 1 ||
			!strings.Contains(stderr.String(), " a line of more than 1048576 bytes; is this a text, in this --encoding? --max-line takes more\n") {
			t.Errorf("a line of %q without end: exit code %d, %d bytes read, %s", c, code, stdin.read, stderr)
		}
	}
	inFolder(t)
	write(t, "issue.txt", text+strings.Repeat("水", 400)+"\n")
	want := result{exitFailed, "", "jianbao: issue.txt:4: a line of more than 1000 bytes; is this a text, in this --encoding? --max-line takes more\n"}
	if got := runWith("", "--max-line=1000", "issue.txt"); got != want {
		t.Errorf("%+v", got)
	}
	if got := runWith("", "--max-line=1200", "issue.txt"); got.code != exitOK {
		t.Errorf("%+v", got)
	}
	got := runWith("", "--max-line=1000", "-f=jsonl", "issue.txt", "issue.txt", "none.txt")
	if got.code != exitSome || !strings.HasPrefix(got.stderr, want.stderr) || !strings.HasPrefix(got.stdout, `{"source":"issue.txt","error":"line 4: a line of more than 1000 bytes; `) {
		t.Errorf("batch: %+v", got)
	}
}

// The size of a file is limited, that of a stream is not.
func TestMaxSize(t *testing.T) {
	inFolder(t)
	write(t, "issue.txt", longIssue())
	got := runWith("", "--max-size=1", "-f=jsonl", "issue.txt")
	if want := "jianbao: issue.txt: more than 1 MiB of text; --max-size takes more; name a text file, or pipe the text in: jianbao < FILE\n"; got != (result{exitFailed, "", want}) {
		t.Errorf("exit code %d, %d bytes, %s", got.code, len(got.stdout), got.stderr)
	}
	if got := runWith(longIssue(), "--max-size=1", "-f=jsonl"); got.code != exitOK || got.stderr != "" {
		t.Errorf("exit code %d, %s", got.code, got.stderr)
	}
}

// gauge is an output that watches the memory of the process that writes to it.
type gauge struct {
	cmd  *exec.Cmd
	peak int // kB
}

func (g *gauge) Write(p []byte) (int, error) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", g.cmd.Process.Pid))
	if _, after, ok := strings.Cut(string(status), "VmHWM:"); ok {
		fmt.Sscan(after, &g.peak)
	}
	return len(p), nil
}

func TestStreamsTakeLittleMemory(t *testing.T) {
	for _, form := range []string{"jsonl", "csv"} {
		cmd := command("-f", form, "-q")
		g := &gauge{cmd: cmd}
		cmd.Stdin, cmd.Stdout = io.LimitReader(&endless{}, 12<<20), g
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		if g.peak == 0 {
			t.Skip("no /proc here")
		}
		if g.peak > 64<<10 {
			t.Errorf("%s: %d kB", form, g.peak)
		}
		t.Logf("%s: %d kB", form, g.peak)
	}
}
