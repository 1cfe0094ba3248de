package batch

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jianbao/format"
)

// out is the folder that the tests resume.
func out() Folder { return Folder{Dir: "out", Ext: ".up", Made: "1", Resume: true} }

func inFolder() Job {
	o := ofFolder()
	o.To = out()
	return o
}

// converted runs a batch and returns the sources that it converted.
func converted(t *testing.T, o Job) string {
	t.Helper()
	sources := make(chan string, 1000)
	o.Work.Convert = func(text Text) (Converted, error) {
		sources <- text.Source
		return upper(text)
	}
	o.Work.Jobs = 1
	if _, stderr, err := runJob(o); err != nil {
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
	o.Sources.Names = append(o.Sources.Names, "../"+filepath.Base(must(os.Getwd()))+"/up.txt")
	if _, stderr, err := runJob(o); err != nil {
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
		{"another version", func() { o.To = Folder{Dir: "out", Ext: ".up", Made: "2", Resume: true} }, "a.txt b.txt c.txt d.txt"},
		{"the record was cut", func() {
			log := must(os.ReadFile("out/.jianbao/done.jsonl"))
			write(t, "out/.jianbao/done.jsonl", string(log[:len(log)-5]))
		}, "d.txt"},
		{"after that", func() {}, ""},
		{"no resume", func() { o.To = Folder{Dir: "out", Ext: ".up", Made: "2"} }, "a.txt b.txt c.txt d.txt"},
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
	first, err := out().open(nil, nil, Shard{})
	if err != nil {
		t.Fatal(err)
	}
	write(t, "out/.jianbao/work-1", "of the first run")
	if _, _, err := runJob(inFolder()); err == nil || !strings.HasPrefix(err.Error(), "out: another run is writing") {
		t.Error(err)
	}
	if got := outputs(t, "out"); got != "errors.jsonl: \n" { // that of the first
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
		runJob(o)
	}
	if n := errorsIn(); n != 4 {
		t.Errorf("two shards: %d errors", n)
	}
	o.Shard = Shard{}
	runJob(o)
	if n := errorsIn(); n != 4 {
		t.Errorf("all: %d errors", n)
	}
	for _, name := range []string{"1", "2", "3", "4"} {
		write(t, "in/junk"+name+".txt", "mended")
	}
	runJob(o)
	if _, err := os.Stat("out/errors.jsonl"); err == nil {
		t.Error("no errors, but a list of them")
	}
}

// What somebody has edited, or has put there, is kept and reported.
func TestEditedOutputsAreKept(t *testing.T) {
	tree(t, "in/a.txt", "in/b.txt", "out/in/c.txt.up", "in/c.txt")
	o := inFolder()
	_, stderr, err := runJob(o)
	if err != ErrSomeFailed || !strings.HasPrefix(stderr, "jianbao: in/c.txt: its output was edited, or isn't by this program, and is kept") {
		t.Errorf("not by this program: %v %s", err, stderr)
	}
	write(t, "out/in/a.txt.up", "edited")
	write(t, "in/b.txt", "other")
	for _, resume := range []bool{true, false} {
		o.To = Folder{Dir: "out", Ext: ".up", Made: "1", Resume: resume}
		if _, stderr, err := runJob(o); err != ErrSomeFailed || strings.Count(stderr, " is kept; --overwrite replaces it\n") != 2 {
			t.Errorf("resume %t: %v %s", resume, err, stderr)
		}
	}
	const kept = "in/a.txt.up: edited\nin/b.txt.up: OTHER\n\nin/c.txt.up: out/in/c.txt.up\n"
	if got := outputs(t, "out"); !strings.HasSuffix(got, kept) {
		t.Errorf("got %q", got)
	}
	o.To = Folder{Dir: "out", Ext: ".up", Made: "1", Resume: true, Overwrite: true}
	if _, stderr, err := runJob(o); err != nil || stderr != "" {
		t.Errorf("overwrite: %v %s", err, stderr)
	}
	if want := "in/a.txt.up: IN/A.TXT\n\nin/b.txt.up: OTHER\n\nin/c.txt.up: IN/C.TXT\n\n"; outputs(t, "out") != want {
		t.Errorf("got %q", outputs(t, "out"))
	}
}

// A run that was killed between writing an output and recording it is resumed.
func TestAnOutputWithoutItsRecordIsTakenOver(t *testing.T) {
	tree(t, "in/a.txt")
	o := inFolder()
	converted(t, o)
	os.Remove("out/.jianbao/done.jsonl")
	if _, stderr, err := runJob(o); err != nil || stderr != "" {
		t.Errorf("%v %s", err, stderr)
	}
	if got := converted(t, o); got != "" {
		t.Errorf("converted again: %s", got)
	}
}

// Two inputs for one output are refused, whatever the shard, and by whichever run.
func TestOneOutputHasOneInput(t *testing.T) {
	tree(t, "p/x.txt", "cwd/p/x.txt", "in/a.txt", "in/a.txt.up/b.txt")
	t.Chdir("cwd")
	refused := func(job Job) string {
		t.Helper()
		_, _, err := runJob(job)
		if _, ok := err.(*Refusal); !ok {
			t.Errorf("%v", err)
			return ""
		}
		return err.Error()
	}
	o := inFolder()
	o.Sources.Names = []string{"p/x.txt", "../p/x.txt"}
	want := refused(o)
	if !strings.HasPrefix(want, "p/x.txt and ../p/x.txt would both become out/p/x.txt.up; ") {
		t.Error(want)
	}
	for i := 1; i <= 3; i++ {
		o.Shard = Shard{i, 3}
		if got := refused(o); got != want {
			t.Errorf("shard %d: %s", i, got)
		}
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("something was written")
	}
	o.Shard, o.Sources.Names = Shard{}, []string{"p/x.txt"}
	converted(t, o)
	o.Sources.Names = []string{"./p/x.txt"} // the same by another name
	converted(t, o)
	o.Sources.Names = []string{"../p/x.txt"}
	if got := refused(o); !strings.HasPrefix(got, "out/p/x.txt.up is there already and of ./p/x.txt, not of ../p/x.txt; ") {
		t.Error(got)
	}
	o.Sources.Names = []string{"../in"}
	if got := refused(o); !strings.HasPrefix(got, "../in/a.txt would become out/in/a.txt.up, which has to be a folder for ../in/a.txt.up/b.txt; ") {
		t.Error(got)
	}
}

func TestOutputsThatCannotBe(t *testing.T) {
	tree(t, "in/a.txt", "in/dir.txt")
	os.MkdirAll("out/in/dir.txt.up", 0o777)
	_, stderr, err := runJob(inFolder())
	if err != ErrSomeFailed || !strings.HasPrefix(stderr, "jianbao: in/dir.txt: is a directory") || !strings.HasPrefix(outputs(t, "out"), "errors.jsonl: ") {
		t.Errorf("%v %s", err, stderr)
	}
}

// Names that leave no room for the extension are shortened, and stay different.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("水", 82)
	tree(t, "in/"+long+"12.txt", "in/"+long+"13.txt")
	converted(t, inFolder())
	names := must(filepath.Glob("out/in/*.up"))
	if len(names) != 2 || len(filepath.Base(names[0])) > longestName || names[0] == names[1] {
		t.Errorf("%q", names)
	}
	if got := converted(t, inFolder()); got != "" {
		t.Errorf("converted again: %s", got)
	}
}

// A folder's name is no pattern.
func TestStaleWorkIsSweptInAFolderOfAnyName(t *testing.T) {
	tree(t, "in/a.txt", "o[1]/.jianbao/work-1", "o[1]/.jianbao/work-errors")
	o := inFolder()
	o.To = Folder{Dir: "o[1]", Ext: ".up"}
	if _, stderr, err := runJob(o); err != nil || stderr != "" {
		t.Errorf("%v %s", err, stderr)
	}
}

func TestErrorsStandInTheOrderOfTheInputs(t *testing.T) {
	var names []string
	for i := range 30 {
		names = append(names, fmt.Sprintf("in/junk%02d.txt", i))
	}
	tree(t, names...)
	runJob(inFolder())
	want := string(must(os.ReadFile("out/errors.jsonl")))
	for _, i := range []int{3, 1, 2} {
		o := inFolder()
		o.Shard = Shard{i, 3}
		runJob(o)
		if got := string(must(os.ReadFile("out/errors.jsonl"))); got != want {
			t.Errorf("after shard %d:\n%s", i, got)
		}
	}
}

func TestDryRunWritesNothing(t *testing.T) {
	tree(t, "in/a.txt", "in/b\n.txt")
	link(t, "none", "in/gone.txt")
	plan := func(to Destination) (string, string, error) {
		o := ofFolder()
		var stdout, stderr bytes.Buffer
		o.To, o.Report.Writer = to, &stderr
		err := Plan(context.Background(), o, &stdout)
		return stdout.String(), stderr.String(), err
	}
	got, stderr, err := plan(out())
	if want := "in/a.txt\tout/in/a.txt.up\nin/b\\u000a.txt\tout/in/b\\u000a.txt.up\n"; got != want ||
		err != ErrSomeFailed || stderr != "jianbao: in/gone.txt: no such file or directory\n" {
		t.Errorf("%v %q %q", err, got, stderr)
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("a dry run wrote")
	}
	os.Remove("in/gone.txt")
	converted(t, inFolder())
	if got, _, err := plan(out()); err != nil || strings.Count(got, "\tdone\n") != 2 {
		t.Errorf("after a run: %v %q", err, got)
	}
	write(t, "out/in/a.txt.up", "edited")
	if got, _, err := plan(out()); err != nil || !strings.HasPrefix(got, "in/a.txt\tout/in/a.txt.up\tedited, is kept\n") {
		t.Errorf("edited: %v %q", err, got)
	}
	if got, _, _ := plan(Stream{}); got != "in/a.txt\nin/b\\u000a.txt\n" {
		t.Errorf("to the stream: %q", got)
	}
}

func TestFailureNamesTheCause(t *testing.T) {
	_, err := os.Open("none")
	if got := format.Failure("a\x1b", err); got != `{"source":"a\u001b","error":"no such file or directory"}`+"\n" {
		t.Error(got)
	}
}
