package batch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"jianbao/format"
)

// upper stands in for the conversion. Its articles are the bytes of the text.
func upper(in Text) (c Converted, err error) {
	text := in.Bytes
	c.Notes = in.Notes
	switch {
	case len(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\ufeff")))) == 0:
		return c, errors.New("empty")
	case bytes.Contains(text, []byte("junk")):
		return c, &format.InputError{Line: 7, Err: errors.New("no text")}
	case bytes.Contains(text, []byte("odd")):
		c.Notes = []error{&format.InputError{Line: 2, Err: errors.New("odd")}}
	case bytes.Contains(text, []byte("panic")):
		panic("index out of range")
	}
	c.Out, c.Articles = append(bytes.ToUpper(text), '\n'), len(text)
	return c, nil
}

// ofFolder is a job for the folder in.
func ofFolder() Job {
	return Job{
		Sources: Sources{Names: []string{"in"}, Include: []string{"*.txt"}},
		Work:    Work{MaxBytes: 1 << 20, Jobs: 3, Convert: upper},
		Report:  Report{Notes: true},
	}
}

// runJob runs a job; one without a destination goes to the stream.
func runJob(job Job) (stdout, stderr string, err error) {
	var out, errs bytes.Buffer
	job.Report.Writer = &errs
	if job.To == nil {
		job.To = Stream{Writer: &out, Failures: true}
	}
	err = Run(context.Background(), job)
	return out.String(), errs.String(), err
}

func many(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("in/%02d/%04d.txt", i%7, i)
	}
	return names
}

// outputs returns all outputs of a folder as one text.
func outputs(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == stateDir {
			return filepath.SkipDir
		}
		if err == nil && !d.IsDir() {
			content, _ := os.ReadFile(path)
			rel, _ := filepath.Rel(dir, path)
			fmt.Fprintf(&b, "%s: %s\n", rel, content)
		}
		return err
	})
	return b.String()
}

func TestStreamKeepsTheOrder(t *testing.T) {
	tree(t, many(300)...)
	o := ofFolder()
	o.Work.Jobs = 1
	want, _, err := runJob(o)
	if err != nil || strings.Count(want, "\n") != 300 {
		t.Fatalf("%v: %d lines", err, strings.Count(want, "\n"))
	}
	for _, jobs := range []int{0, 2, 64, 1000} {
		o.Work.Jobs = jobs
		if got, stderr, err := runJob(o); got != want || stderr != "" || err != nil {
			t.Errorf("%d jobs: %v %q\n%s", jobs, err, stderr, got)
		}
	}
}

// While the first input is stuck, only the window behind it may be begun.
func TestMemoryIsBounded(t *testing.T) {
	tree(t, many(500)...)
	o := ofFolder()
	var begun atomic.Int32
	full, release := make(chan bool), make(chan bool)
	once := sync.OnceFunc(func() { close(full) })
	o.Work.Convert = func(text Text) (Converted, error) {
		n := begun.Add(1)
		if text.Source == "in/00/0000.txt" {
			<-full
			<-release
		} else if n >= int32((window-1)*o.Work.Jobs) { // as far as the others get without the first
			once()
		}
		return Converted{}, nil
	}
	go func() {
		<-full
		if n := begun.Load(); n > int32(window*o.Work.Jobs) {
			t.Errorf("%d of 500 inputs begun with %d jobs", n, o.Work.Jobs)
		}
		close(release)
	}()
	if _, _, err := runJob(o); err != nil || begun.Load() != 500 {
		t.Errorf("%v, %d begun", err, begun.Load())
	}
}

func gzipped(text string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.Bytes()
}

func TestBadInputsAreReportedAndTheRestGoesOn(t *testing.T) {
	tree(t, "in/a.txt", "in/junk.txt", "in/panic.txt", "in/z.txt")
	large := strings.Repeat("x", 1<<20+1)
	for name, content := range map[string]string{
		"in/big.txt": large, "in/bomb.txt.gz": string(gzipped(large)), "in/cut.txt.gz": string(gzipped("text"))[:20],
		"in/empty.txt": "", "in/blank.txt": "\ufeff 　\n", "in/empty.txt.gz": "", "in/fine.txt.gz": string(gzipped("fine")), "in/no.txt.gz": "this is no gzip",
		"in/n\n\x1b[2J.txt": "junk",
	} {
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	os.Mkdir("in/dir.txt", 0o777)
	link(t, "none", "in/gone.txt")
	if err := exec.Command("mkfifo", "in/pipe.txt").Run(); err != nil {
		t.Skip("no named pipes:", err)
	}
	const failures = `{"source":"in/big.txt","error":"more than 1 MiB of text; --max-size takes more"}
{"source":"in/blank.txt","error":"empty"}
{"source":"in/bomb.txt.gz","error":"more than 1 MiB of text; --max-size takes more"}
{"source":"in/cut.txt.gz","error":"the packed text ends too early; look for the rest of it"}
{"source":"in/dir.txt","error":"nothing to read in it; --include chooses the names, by default *.txt"}
{"source":"in/empty.txt","error":"empty"}
{"source":"in/empty.txt.gz","error":"empty"}
{"source":"in/gone.txt","error":"no such file or directory"}
{"source":"in/junk.txt","error":"line 7: no text"}
{"source":"in/n\n\u001b[2J.txt","error":"line 7: no text"}
{"source":"in/no.txt.gz","error":"gzip: invalid header"}
{"source":"in/panic.txt","error":"a defect of this program: index out of range; please report it with the text"}
{"source":"in/pipe.txt","error":"not a regular file; name it on the command line to read it all the same"}
`
	o := ofFolder()
	stdout, stderr, err := runJob(o)
	var done, failed strings.Builder
	for line := range strings.Lines(stdout) {
		if strings.HasPrefix(line, "{") {
			failed.WriteString(line)
		} else {
			done.WriteString(line)
		}
	}
	if err != ErrSomeFailed || done.String() != "IN/A.TXT\nFINE\nIN/Z.TXT\n" || failed.String() != failures {
		t.Errorf("%v\n%s", err, stdout)
	}
	if n := strings.Count(stderr, "\njianbao: in/"); n+1 != 13 || strings.Count(stderr, "\n") != 13 || strings.Contains(stderr, "\x1b") {
		t.Errorf("stderr:\n%s", stderr)
	}
	o.To = Folder{Dir: "out", Ext: ".up", Made: "1"}
	stdout, _, err = runJob(o)
	listed, _ := os.ReadFile("out/errors.jsonl")
	if err != ErrSomeFailed || stdout != "" || string(listed) != failures {
		t.Errorf("%v %q\n%s", err, stdout, listed)
	}
	if got := strings.Count(outputs(t, "out"), ".up: "); got != 3 {
		t.Errorf("%d outputs:\n%s", got, outputs(t, "out"))
	}
}

func TestNotesAreToldInTheOrderOfTheInputs(t *testing.T) {
	tree(t, append(many(20), "in/00/odd.txt", "in/03/odd.txt", "in/04/junk.txt", "in/05/odd.txt")...)
	const want = "jianbao: in/00/odd.txt:2: odd\njianbao: in/03/odd.txt:2: odd\n" +
		"jianbao: in/04/junk.txt:7: no text\njianbao: in/05/odd.txt:2: odd\n"
	o := ofFolder()
	for range 10 {
		if _, stderr, err := runJob(o); err != ErrSomeFailed || stderr != want {
			t.Errorf("%v\n%s", err, stderr)
		}
	}
	o.Report.Notes = false
	if _, stderr, _ := runJob(o); stderr != "jianbao: in/04/junk.txt:7: no text\n" {
		t.Errorf("quiet: %s", stderr)
	}
}

func TestFailFast(t *testing.T) {
	tree(t, append(many(50), "in/0.junk.txt")...)
	o := ofFolder()
	o.Work.FailFast = true
	if stdout, stderr, err := runJob(o); err != ErrFailFast || stdout != `{"source":"in/0.junk.txt","error":"line 7: no text"}`+"\n" || strings.Count(stderr, "\n") != 2 {
		t.Errorf("%v %q %q", err, stdout, stderr)
	}
}

// What was in work when the run was interrupted is whole, the rest is absent.
func TestInterrupt(t *testing.T) {
	tree(t, many(200)...)
	want, _, _ := runJob(ofFolder())
	ctx, interrupt := context.WithCancel(context.Background())
	o := ofFolder()
	o.Work.Convert = func(text Text) (Converted, error) {
		if strings.HasSuffix(text.Source, "/0028.txt") {
			interrupt()
		}
		return upper(text)
	}
	var stdout, stderr bytes.Buffer
	o.To, o.Report.Writer = Stream{Writer: &stdout}, &stderr
	err := Run(ctx, o)
	if got := stdout.String(); err != ErrInterrupted || got == want || !strings.HasPrefix(want, got) || got != "" && !strings.HasSuffix(got, "\n") {
		t.Errorf("%v\n%s", err, got)
	}
	if !strings.Contains(stderr.String(), "jianbao: interrupted: ") || !strings.Contains(stderr.String(), " of 200 done") {
		t.Errorf("stderr: %s", stderr.String())
	}
}

func TestBrokenStreamEndsTheRun(t *testing.T) {
	tree(t, many(50)...)
	o := ofFolder()
	o.To, o.Report.Writer = Stream{Writer: fullDisk{}}, io.Discard
	err := Run(context.Background(), o)
	if !errors.Is(err, syscall.ENOSPC) {
		t.Error(err)
	}
}

type fullDisk struct{}

func (fullDisk) Write(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return 0, syscall.ENOSPC
}
