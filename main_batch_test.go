package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// issues makes a folder in with n issues cut from the samples, and moves there.
func issues(t *testing.T, n int) {
	t.Helper()
	samples, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(samples) == 0 {
		t.Fatal("no samples")
	}
	texts := make([][]byte, len(samples))
	for i, name := range samples {
		if texts[i], err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	for i := range n {
		lines := bytes.SplitAfter(texts[i%len(texts)], []byte("\n"))
		cut := i / len(texts) % len(lines) // the same lines in another order
		name := fmt.Sprintf("in/%d/%04d.txt", 1950+i%5, i)
		write(t, name, string(bytes.Join(append(lines[cut:], lines[:cut]...), nil)))
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	os.MkdirAll(filepath.Dir(name), 0o777)
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// folder returns names and content of all outputs in a folder.
func folder(dir string) string {
	var b strings.Builder
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.Contains(path, ".jianbao") {
			text, _ := os.ReadFile(path)
			fmt.Fprintf(&b, "%s\n%s", strings.TrimPrefix(path, dir), text)
		}
		return nil
	})
	return b.String()
}

// command is the program as a process of its own.
func command(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "JIANBAO_RUN=1", "TERM=xterm")
	return cmd
}

// start begins a run that can't end by itself before the test lets it: a named pipe
// stands among the inputs, and the workers go no further than their window beyond it.
// The process ends with the test, however the test ends.
func start(t *testing.T, args ...string) (cmd *exec.Cmd, stderr *bufio.Reader) {
	t.Helper()
	cmd = command(args...)
	pipe, err := cmd.StderrPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	return cmd, bufio.NewReader(pipe)
}

// stuckAfter lists the folders of in, with the named pipe after the first n.
func stuckAfter(t *testing.T, n int) (names []string) {
	t.Helper()
	os.Remove("pipe")
	if err := syscall.Mkfifo("pipe", 0o666); err != nil {
		t.Skip("no named pipes:", err)
	}
	years, _ := filepath.Glob("in/*")
	return slices.Insert(years, n, "pipe")
}

// outputs waits until there are n outputs below dir, of a run that is stuck.
func outputs(dir string, n int) {
	for {
		if names, _ := filepath.Glob(dir + "/in/*/*.json"); len(names) >= n {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func TestBatchStreamIsThatOfEachInput(t *testing.T) {
	issues(t, 30)
	names, _ := filepath.Glob("in/*/*.txt")
	for _, form := range []string{"json", "jsonl", "csv", "table"} {
		var want strings.Builder
		for i, name := range names {
			out := runWith("", name, "-f", form).stdout
			if form == "csv" && i > 0 {
				_, out, _ = strings.Cut(out, "\n") // the header stands once
			}
			want.WriteString(out)
		}
		list := strings.Join(names, "\n")
		for _, args := range []string{"in -f " + form, "-f " + form + " " + strings.Join(names, " "), "-j 1 in --format=" + form, "--files-from - -f " + form} {
			if got := runWith(list, strings.Fields(args)...); got.code != exitOK || got.stderr != "" || got.stdout != want.String() {
				t.Errorf("jianbao %s: exit code %d, %s", args, got.code, got.stderr)
			}
		}
	}
}

func TestBatchUglyFolder(t *testing.T) {
	issues(t, 3)
	want := runWith("", "in", "-f", "jsonl").stdout
	write(t, "in/1950/junk.txt", pseudorandom(4000))
	write(t, "in/.txt/inside.txt", "")
	write(t, "in/1950/line\n\x1b]0;x\a.txt", "")
	write(t, "in/large.txt", "")
	if err := os.Truncate("in/large.txt", 200<<20); err != nil {
		t.Fatal(err)
	}
	got := runWith("", "in", "-f", "jsonl")
	var done, failed strings.Builder
	for line := range strings.Lines(got.stdout) {
		if strings.Contains(line, `"error":`) {
			failed.WriteString(line)
		} else {
			done.WriteString(line)
		}
	}
	const failures = `{"source":"in/.txt/inside.txt","error":"empty"}
{"source":"in/1950/junk.txt","error":"no text, or in an unknown encoding; --encoding names one"}
{"source":"in/1950/line\n\u001b]0;x\u0007.txt","error":"empty"}
{"source":"in/large.txt","error":"more than 64 MiB of text; --max-size takes more"}
`
	if got.code != exitSome || done.String() != want || failed.String() != failures || strings.Count(got.stderr, "\n") != 4 {
		t.Errorf("exit code %d\n%s%s", got.code, got.stderr, failed.String())
	}
	if file := runWith("", "in", "-f", "jsonl", "-o", "all.jsonl"); file.code != exitSome || folder("all.jsonl") != "\n"+got.stdout {
		t.Errorf("to a file: %+v", file)
	}
}

func TestBatchKilledAndResumed(t *testing.T) {
	issues(t, 400)
	if got := runWith("", "-d", "whole", "in"); got != (result{}) {
		t.Fatal(got)
	}
	for round := 1; round <= 3; round++ {
		cmd, _ := start(t, append([]string{"-d", "out", "--resume"}, stuckAfter(t, round)...)...)
		outputs("out", round*80-40)
		cmd.Process.Kill()
		cmd.Wait()
	}
	if got := runWith("", "-d", "out", "--resume", "in"); got != (result{}) || folder("out") != folder("whole") {
		t.Errorf("resumed: %+v", got)
	}
	t.Setenv("COLUMNS", "50") // which only tables mind
	for args, done := range map[string]int{"-f json": 400, "-f jsonl": 0, "-f csv": 0} {
		got := runWith("", append(strings.Fields(args), "-d", "out", "--resume", "--dry-run", "in")...)
		if got.code != exitOK || strings.Count(got.stdout, "\tdone\n") != done {
			t.Errorf("%s: %s, want %d done", args, got.stdout, done)
		}
	}
	for i := 1; i <= 2; i++ {
		if got := runWith("", "-d", "shards", "in", "--shard", fmt.Sprintf("%d/2", i)); got != (result{}) {
			t.Error(got)
		}
	}
	if folder("shards") != folder("whole") {
		t.Error("two shards are not the whole")
	}
}

func TestBatchInterrupted(t *testing.T) {
	issues(t, 400)
	names := stuckAfter(t, 2)
	cmd, stderr := start(t, append([]string{"-d", "out"}, names...)...)
	pipe, err := os.OpenFile("pipe", os.O_WRONLY, 0) // waits until a worker opens it to read
	if err != nil {
		t.Fatal(err)
	}
	cmd.Process.Signal(os.Interrupt)
	if line, err := stderr.ReadString('\n'); !strings.Contains(line, "stopping: ") {
		t.Fatalf("%v %q", err, line)
	}
	io.WriteString(pipe, text) // what is in work is finished
	pipe.Close()
	last, err := io.ReadAll(stderr)
	cmd.Wait()
	left, _ := filepath.Glob("out/.jianbao/work-*")
	if code := cmd.ProcessState.ExitCode(); err != nil || code != exitStopped || len(left) > 0 ||
		!strings.Contains(string(last), " of 401 done") {
		t.Errorf("exit code %d, left %s, %v, %s", code, left, err, last)
	}
	os.Remove("pipe")
	write(t, "pipe", text)
	runWith("", append([]string{"-d", "out", "--resume"}, names...)...)
	runWith("", append([]string{"-d", "whole"}, names...)...)
	if folder("out") != folder("whole") {
		t.Error("resumed: not the whole")
	}
}

func TestBatchFullDisk(t *testing.T) {
	issues(t, 200)
	os.Mkdir("disk", 0o777)
	mount := func(options string) error {
		return exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", "disk").Run()
	}
	if err := mount("size=400k"); err != nil {
		t.Skip("no small disk to fill: mounting needs root")
	}
	defer exec.Command("umount", "disk").Run()
	got := runWith("", "-d", "disk/out", "in")
	if got.code != exitFailed || !strings.HasSuffix(got.stderr, "no space left on device; what is done stays, --resume goes on from there\n") {
		t.Errorf("full: %+v", got)
	}
	runWith("", "-d", "whole", "in")
	whole, part := folder("whole"), folder("disk/out")
	for _, doc := range strings.Split(part, "\n}\n") {
		if !strings.Contains(whole, doc) {
			t.Errorf("a broken output: %s", doc)
		}
	}
	if err := mount("remount,size=40m"); err != nil {
		t.Fatal(err)
	}
	if got := runWith("", "-d", "disk/out", "--resume", "in"); got != (result{}) || folder("disk/out") != whole {
		t.Errorf("with room: %+v", got)
	}
}
