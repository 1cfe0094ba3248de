package batch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/format"
)

func inFolder() Options {
	o := options()
	o.Folder, o.Resume = "out", true
	return o
}

// converted runs a batch and returns the sources that it converted.
func converted(t *testing.T, o Options) string {
	t.Helper()
	sources := make(chan string, 1000)
	o.Convert = func(source string, text []byte) (Converted, error) {
		sources <- source
		return upper(source, text)
	}
	o.Jobs = 1
	if _, stderr, err := runBatch(o); err != nil {
		t.Fatal(err, stderr)
	}
	close(sources)
	var all []string
	for s := range sources {
		all = append(all, strings.TrimPrefix(s, "in/"))
	}
	return strings.Join(all, " ")
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestFolderMirrorsTheTree(t *testing.T) {
	tree(t, "in/a/b.txt", "in/c.txt", "up.txt")
	o := inFolder()
	o.Names = append(o.Names, "../"+filepath.Base(must(os.Getwd()))+"/up.txt")
	if _, stderr, err := runBatch(o); err != nil {
		t.Fatal(err, stderr)
	}
	base := filepath.Base(must(os.Getwd()))
	want := base + "/up.txt.up: UP.TXT\n\nin/a/b.txt.up: IN/A/B.TXT\n\nin/c.txt.up: IN/C.TXT\n\n"
	if got := outputs(t, "out"); got != want {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestResume(t *testing.T) {
	tree(t, "in/a.txt", "in/b.txt", "in/c.txt")
	o := inFolder()
	steps := []struct {
		what string
		do   func()
		want string
	}{
		{"first", func() {}, "a.txt b.txt c.txt"},
		{"again", func() {}, ""},
		{"another size", func() { write(t, "in/b.txt", "other") }, "b.txt"},
		{"another time", func() { os.Chtimes("in/c.txt", time.Time{}, time.Unix(1e9, 0)) }, "c.txt"},
		{"a new input", func() { write(t, "in/d.txt", "d") }, "d.txt"},
		{"an output is gone", func() { os.Remove("out/in/a.txt.up") }, "a.txt"},
		{"an output was cut", func() { os.Truncate("out/in/a.txt.up", 1) }, "a.txt"},
		{"another version", func() { o.Made = "2" }, "a.txt b.txt c.txt d.txt"},
		{"the record was cut", func() {
			log := must(os.ReadFile("out/.jianbao/done.jsonl"))
			write(t, "out/.jianbao/done.jsonl", string(log[:len(log)-5]))
		}, "d.txt"},
		{"after that", func() {}, ""},
		{"no resume", func() { o.Resume = false }, "a.txt b.txt c.txt d.txt"},
	}
	for _, s := range steps {
		s.do()
		if got := converted(t, o); got != s.want {
			t.Errorf("%s: converted %q, want %q", s.what, got, s.want)
		}
	}
	if got := strings.Count(outputs(t, "out"), ".up: "); got != 4 {
		t.Errorf("%s", outputs(t, "out"))
	}
}

func TestStaleWorkIsSwept(t *testing.T) {
	tree(t, "in/a.txt", "out/.jianbao/work-1", "out/.jianbao/work-99", "out/work-1", "out/.jianbao-0000")
	converted(t, inFolder())
	left := append(must(filepath.Glob("out/.jianbao/work*")), must(filepath.Glob("out/*work*"))...)
	if strings.Join(left, " ") != "out/work-1" {
		t.Errorf("left: %s", left)
	}
}

func TestSecondRunOnAFolderStops(t *testing.T) {
	tree(t, "in/a.txt")
	first, err := openFolder("out", ".up", "1", false)
	if err != nil {
		t.Fatal(err)
	}
	write(t, "out/.jianbao/work-1", "of the first run")
	if _, _, err := runBatch(inFolder()); err == nil || !strings.HasPrefix(err.Error(), "out: another run is writing") {
		t.Error(err)
	}
	if got := outputs(t, "out"); got != "" {
		t.Errorf("the second run wrote %s", got)
	}
	if _, err := os.Stat("out/.jianbao/work-1"); err != nil {
		t.Error("the second run swept away work of the first:", err)
	}
	first.close()
	if got := converted(t, inFolder()); got != "a.txt" {
		t.Errorf("after the first run: %q", got)
	}
}

func TestErrorsOfOtherShardsStay(t *testing.T) {
	tree(t, "in/junk1.txt", "in/junk2.txt", "in/junk3.txt", "in/junk4.txt", "in/a.txt")
	errorsIn := func() int { return strings.Count(string(must(os.ReadFile("out/errors.jsonl"))), "\n") }
	o := inFolder()
	for i := 1; i <= 2; i++ {
		o.Shard = Shard{i, 2}
		runBatch(o)
	}
	if n := errorsIn(); n != 4 {
		t.Errorf("two shards: %d errors", n)
	}
	o.Shard = Shard{}
	runBatch(o)
	if n := errorsIn(); n != 4 {
		t.Errorf("all: %d errors", n)
	}
	for _, name := range []string{"1", "2", "3", "4"} {
		write(t, "in/junk"+name+".txt", "mended")
	}
	runBatch(o)
	if _, err := os.Stat("out/errors.jsonl"); err == nil {
		t.Error("no errors, but a list of them")
	}
}

// Nothing is lost when two inputs claim one output, or one that cannot be.
func TestOutputsThatCannotBe(t *testing.T) {
	long := strings.Repeat("x", 250) + ".txt"
	tree(t, "in/a.txt", "in/b.txt", "in/"+long, "in/dir.txt")
	os.MkdirAll("out/in/dir.txt.up", 0o777)
	o := inFolder()
	o.Names = append(o.Names, filepath.Join(must(os.Getwd()), "in/a.txt"), "../../../../../../../../"+must(os.Getwd())+"/in/a.txt")
	_, stderr, err := runBatch(o)
	var failed []string
	for line := range strings.Lines(string(must(os.ReadFile("out/errors.jsonl")))) {
		var e struct{ Source, Error string }
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Error(err)
		}
		failed = append(failed, e.Error)
	}
	got := strings.Join(failed, "\n")
	if err != ErrSomeFailed || len(failed) != 3 || !strings.Contains(got, "is already that of /") ||
		!strings.Contains(got, "file name too long") || !strings.Contains(got, "file exists") {
		t.Errorf("%v\n%s\n%s", err, got, stderr)
	}
}

func TestDryRunWritesNothing(t *testing.T) {
	tree(t, "in/a.txt", "in/b\n.txt")
	link(t, "none", "in/gone.txt")
	o := inFolder()
	o.DryRun = true
	plan, stderr, err := runBatch(o)
	if want := "in/a.txt\tout/in/a.txt.up\nin/b\\u000a.txt\tout/in/b\\u000a.txt.up\n"; plan != want ||
		err != ErrSomeFailed || stderr != "jianbao: in/gone.txt: no such file or directory\n" {
		t.Errorf("%v %q %q", err, plan, stderr)
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("a dry run wrote")
	}
	os.Remove("in/gone.txt")
	o.DryRun = false
	runBatch(o)
	o.DryRun = true
	if plan, _, err := runBatch(o); err != nil || strings.Count(plan, "\tdone\n") != 2 {
		t.Errorf("after a run: %v %q", err, plan)
	}
	o.Folder, o.Resume = "", false
	if plan, _, _ := runBatch(o); plan != "in/a.txt\nin/b\\u000a.txt\n" {
		t.Errorf("to the stream: %q", plan)
	}
}

func TestFailureNamesTheCause(t *testing.T) {
	_, err := os.Open("none")
	if got := format.Failure("a\x1b", err); got != `{"source":"a\u001b","error":"no such file or directory"}`+"\n" {
		t.Error(got)
	}
}
