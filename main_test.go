package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"jianbao/cli"
)

// testdata is the folder of the samples, by its full name.
var testdata = func() string {
	dir, err := filepath.Abs("testdata")
	if err != nil {
		panic(err)
	}
	return dir
}()

// TestMain lets the test binary stand in for the program, in scripts and in shells.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"jianbao": main})
}

// TestScripts runs what testdata/script tells of the program, a behaviour a file.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:       "testdata/script",
		Condition: func(name string) (bool, error) { return name == "root" && os.Geteuid() == 0, nil },
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "xterm")
			env.Setenv("RECIPES", testdata+"/batch")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "write": writeText, "encode": encode, "repeat": repeat, "zip": pack, "junk": junk, "issues": someIssues,
		},
	})
}

// exits CODE PROGRAM [ARG...] runs a program and looks at its exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if fmt.Sprint(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// write FILE TEXT writes a text. Both may have escapes as in Go: \n, \x00, \u001e.
func writeText(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs(unescape(ts, args[0]))
	ts.Check(os.MkdirAll(filepath.Dir(file), 0o777))
	ts.Check(os.WriteFile(file, []byte(unescape(ts, args[1])), 0o666))
}

func unescape(ts *testscript.TestScript, s string) string {
	plain, err := strconv.Unquote(`"` + s + `"`)
	ts.Check(err)
	return plain
}

var encodings = map[string]encoding.Encoding{
	"utf-8-bom": unicode.UTF8BOM, "gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5, "hz": simplifiedchinese.HZGB2312,
	"utf-16le-bom": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
}

// encode ENCODING FROM TO writes a text in an old encoding.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	text, err := encodings[args[0]].NewEncoder().String(ts.ReadFile(args[1]))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(text), 0o666))
}

// repeat N FROM TO writes a text n times.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.Repeat(ts.ReadFile(args[1]), n)), 0o666))
}

// zip ARCHIVE MEMBER FILE [MEMBER FILE...] packs files under any names.
func pack(ts *testscript.TestScript, _ bool, args []string) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for pair := range slices.Chunk(args[1:], 2) {
		member, err := w.CreateHeader(&zip.FileHeader{Name: unescape(ts, pair[0]), Method: zip.Deflate, NonUTF8: true})
		ts.Check(err)
		io.WriteString(member, ts.ReadFile(pair[1]))
	}
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// junk N FILE writes n bytes that are no text in any encoding.
func junk(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	bytes := make([]byte, n)
	rand.NewChaCha8([32]byte{}).Read(bytes)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), bytes, 0o666))
}

// issues N FOLDER writes n different issues.
func someIssues(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	ts.Check(makeIssues(ts.MkAbs(args[1]), n))
}

// makeIssues writes n issues cut from the samples into dir/1950 to dir/1954.
func makeIssues(dir string, n int) error {
	samples, err := filepath.Glob(testdata + "/*.txt")
	if err != nil {
		return err
	}
	for i := range n {
		text, err := os.ReadFile(samples[i%len(samples)])
		if err != nil {
			return err
		}
		lines := bytes.SplitAfter(text, []byte("\n"))
		cut := i / len(samples) % len(lines) // the same lines in another order
		name := fmt.Sprintf("%s/%d/%04d.txt", dir, 1950+i%5, i)
		os.MkdirAll(filepath.Dir(name), 0o777)
		if err := os.WriteFile(name, slices.Concat(append(lines[cut:], lines[:cut]...)...), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// text is an issue whose places and people are invented.
const text = `青石镇春耕忙
本报讯（记者甲某某）渠里的水哗哗地流，田里的秧苗一天一个样。
老农乙某说，今年的水来得早，收成差不了。
`

// result is what a run leaves behind.
type result struct {
	code           int
	stdout, stderr string
}

func runWith(stdin io.Reader, args ...string) result {
	var stdout, stderr bytes.Buffer
	code := cli.Run(args, stdin, &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

// endless is a stream of articles that goes on for ever. No two articles have
// many words in common.
type endless struct {
	articles, read int // read is in bytes
	rest           string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.articles++
		e.rest = fmt.Sprintf("青石镇%d村春耕忙\n本报讯（记者甲某某）青石镇%[1]d村的渠昨天通水，%[2]s\n老农乙某说，%[1]d村的水来得早。（丙某）\n\n",
			e.articles, strings.Repeat(fmt.Sprintf("水流过%d村的田。", e.articles), 10))
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	e.read += n
	return n, nil
}

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

func TestALineWithoutEndIsRefused(t *testing.T) {
	for _, c := range []byte{'a', 0, 0xff, ' '} {
		stdin := &same{char: c}
		got := runWith(io.MultiReader(strings.NewReader(text), stdin))
		if got.code != cli.ExitFailed || got.stdout != "" || stdin.read > 8<<20 || strings.Count(got.stderr, "\n") != 1 ||
			!strings.Contains(got.stderr, " a line of more than 1048576 bytes; is this a text, in this --encoding? --max-line takes more\n") {
			t.Errorf("%q: %d bytes read, %+v", c, stdin.read, got)
		}
	}
}

// failing is a stream on which nothing works, from some byte on.
type failing struct {
	bytes.Buffer
	room int
	err  error
}

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

func (f *failing) Write(p []byte) (int, error) {
	if f.Len()+len(p) > f.room {
		return 0, f.err
	}
	return f.Buffer.Write(p)
}

// Formats of rows print what is read while more is to come, and end when nobody
// takes it.
func TestEndlessIssue(t *testing.T) {
	for _, form := range []string{"jsonl", "csv"} {
		for err, want := range map[error]string{syscall.EPIPE: "", syscall.ENOSPC: "jianbao: standard output: no space left on device\n"} {
			stdin, stderr := &endless{}, &bytes.Buffer{}
			code := cli.Run([]string{"-f", form}, stdin, &failing{room: 1 << 20, err: err}, stderr)
			if code == cli.ExitOK || (code == cli.ExitPipe) != (want == "") || stderr.String() != want || stdin.read > 8<<20 {
				t.Errorf("%s: exit code %d, %s, %d bytes read", form, code, stderr, stdin.read)
			}
		}
	}
}

func TestStandardInputThatFails(t *testing.T) {
	want := result{cli.ExitFailed, "", "jianbao: standard input: unplugged\n"}
	if got := runWith(&failing{err: errors.New("unplugged")}); got != want {
		t.Errorf("%+v", got)
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
		cmd := exec.Command("jianbao", "-f", form, "-q")
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
	}
}

// onTerminal runs the program with a pseudo terminal for stderr, and returns
// what was to be seen there.
func onTerminal(t *testing.T, stdout io.Writer, term string, args ...string) string {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminal here:", err)
	}
	defer master.Close()
	pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 100})
	cmd := exec.Command("jianbao", args...)
	cmd.Env = append(os.Environ(), "TERM="+term)
	cmd.Stdout, cmd.Stderr = stdout, slave
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

func TestProgress(t *testing.T) {
	t.Chdir(t.TempDir())
	makeIssues("in", 50)
	os.WriteFile("in/bad.txt", nil, 0o666)
	const line = `\r0/51  0 articles  0 failed\x1b\[K`
	const failure = `\r\x1b\[Kjianbao: in/bad.txt: empty\r\n`
	const sum = `jianbao: 51 of 51 done, 0 of them before, 1 failed, \d+ articles, [\d.]+ MB in [\dms.]+\r\n$`
	if seen := onTerminal(t, nil, "xterm", "-d", "out", "in"); !regexp.MustCompile(`^` + line + `(?s:.*)` + failure + `(?s:.*)` + sum).MatchString(seen) {
		t.Errorf("a terminal shows %q", seen)
	}
	for what, seen := range map[string]string{
		"with -q":        onTerminal(t, nil, "xterm", "-q", "-d", "out", "in"),
		"a dumb one":     onTerminal(t, nil, "dumb", "-d", "out", "in"),
		"beside a pager": onTerminal(t, io.Discard, "xterm", "-f", "jsonl", "in"), // not a file, so a pipe to the test
	} {
		if seen != "jianbao: in/bad.txt: empty\r\n" {
			t.Errorf("%s, a terminal shows %q", what, seen)
		}
	}
}

// stuck is a run that can't end before the test lets it: a named pipe stands among its
// inputs. The process ends with the test, however that ends.
type stuck struct {
	*exec.Cmd
	stderr *bufio.Reader
	pipe   *os.File // what the run waits for; to be closed
}

// start begins a run on the folders of in, with the named pipe after the first n.
// It comes back when a worker has opened the pipe.
func start(t *testing.T, after int, args ...string) stuck {
	t.Helper()
	os.Remove("pipe")
	namedPipe(t)
	cmd := exec.Command("jianbao", slices.Concat(args, inputs(after))...)
	stderr, err := cmd.StderrPipe()
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
	pipe, err := os.OpenFile("pipe", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	return stuck{cmd, bufio.NewReader(stderr), pipe}
}

func namedPipe(t *testing.T) {
	t.Helper()
	if err := exec.Command("mkfifo", "pipe").Run(); err != nil {
		t.Skip("no named pipes:", err)
	}
}

// inputs are the folders of in, with the pipe after the first of them.
func inputs(after int) []string {
	years, _ := filepath.Glob("in/*")
	return slices.Insert(years, after, "pipe")
}

// end ends a run with a signal. After other signals than a kill the run finishes
// what it has in work.
func (s stuck) end(t *testing.T, signal os.Signal) {
	t.Helper()
	s.Process.Signal(signal)
	if signal != os.Kill {
		if line, err := s.stderr.ReadString('\n'); !strings.Contains(line, "stopping: ") {
			t.Errorf("%v %q", err, line)
		}
	}
	io.WriteString(s.pipe, text)
	s.pipe.Close()
	last, _ := io.ReadAll(s.stderr)
	s.Wait()
	left, _ := filepath.Glob("out/.jianbao/work-*")
	if signal != os.Kill && (s.ProcessState.ExitCode() != cli.ExitStopped || len(left) > 0 || !strings.Contains(string(last), "interrupted: ")) {
		t.Errorf("%v: exit code %d, left %s, %s", signal, s.ProcessState.ExitCode(), left, last)
	}
}

// contents returns the names and contents of all outputs in a folder.
func contents(dir string) string {
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

// A run that is ended again and again, and then let go on to its end, gives the
// bytes of one that nobody disturbs. JIANBAO_ROUNDS sets how often (default 2).
func TestEndedAndResumed(t *testing.T) {
	rounds := 2
	if n, err := strconv.Atoi(os.Getenv("JIANBAO_ROUNDS")); err == nil {
		rounds = n
	}
	t.Chdir(t.TempDir())
	if err := makeIssues("in", 60); err != nil {
		t.Fatal(err)
	}
	clip := func(dir string) string {
		os.Remove("pipe")
		os.WriteFile("pipe", []byte(text), 0o666) // now a file
		if got := runWith(nil, slices.Concat([]string{"-d", dir, "--resume"}, inputs(0))...); got != (result{}) {
			t.Fatalf("%+v", got)
		}
		return contents(dir)
	}
	whole := clip("whole")
	for _, signal := range []os.Signal{os.Kill, os.Interrupt, syscall.SIGTERM} {
		for round := range rounds {
			os.RemoveAll("out")
			for _, after := range []int{rand.N(3), 2 + rand.N(3)} {
				s := start(t, after, "-d", "out", "--resume")
				time.Sleep(rand.N(20 * time.Millisecond)) // any moment will do
				s.end(t, signal)
			}
			if clip("out") != whole {
				t.Fatalf("%v, round %d: the outputs are others", signal, round)
			}
		}
	}
}

// Ctrl-C leaves nothing of the output that -o names, also while the input is waited for.
func TestInterruptedOutputFile(t *testing.T) {
	t.Chdir(t.TempDir())
	namedPipe(t)
	for _, args := range [][]string{{"-o", "out.json", "pipe"}, {"-o", "out.json", "--files-from", "pipe"}} {
		cmd := exec.Command("jianbao", args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			cmd.Process.Kill()
			cmd.Wait()
		})
		for left := []string{}; len(left) == 0; left, _ = filepath.Glob(".jianbao-*") {
			time.Sleep(time.Millisecond)
		}
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		if left, _ := filepath.Glob("[.o]*"); cmd.ProcessState.ExitCode() != cli.ExitStopped || len(left) > 0 {
			t.Errorf("%s: %v, left %q", args, cmd.ProcessState, left)
		}
	}
}

// What a full disk has kept is whole, and with room the run goes on.
func TestFullDisk(t *testing.T) {
	t.Chdir(t.TempDir())
	makeIssues("in", 200)
	os.Mkdir("disk", 0o777)
	mount := func(options string) error {
		return exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", "disk").Run()
	}
	if err := mount("size=400k"); err != nil {
		t.Skip("no small disk to fill: mounting needs root")
	}
	t.Cleanup(func() { exec.Command("umount", "disk").Run() })
	got := runWith(nil, "-d", "disk/out", "in")
	if got.code != cli.ExitFailed || !strings.HasSuffix(got.stderr, "no space left on device; what is done stays, --resume goes on from there\n") {
		t.Errorf("full: %+v", got)
	}
	runWith(nil, "-d", "whole", "in")
	whole := contents("whole")
	for _, doc := range strings.Split(contents("disk/out"), "\n}\n") {
		if !strings.Contains(whole, doc) {
			t.Errorf("a broken output: %s", doc)
		}
	}
	if err := mount("remount,size=40m"); err != nil {
		t.Fatal(err)
	}
	if got := runWith(nil, "-d", "disk/out", "--resume", "in"); got != (result{}) || contents("disk/out") != whole {
		t.Errorf("with room: %+v", got)
	}
}
