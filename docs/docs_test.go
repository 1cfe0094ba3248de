// Package docs_test runs what the documents show.
//
// A block of kind console holds commands, each after "$ ", and below each what it
// prints; "> " goes on with a command. A line … stands for any number of lines, and … at the end of a line for
// its rest. A block of kind sh holds commands of a line each, of which only the
// success is looked at. The commands of a document run one after the other in a
// folder that begins as a copy of the repository with some issues put beside it.
// What is no command stands in blocks of another kind, such as text.
//
//	go test ./docs -update
//
// writes anew what commands print, where that is shown without "…".
package docs_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

var update = flag.Bool("update", false, "write anew what commands print")

// notRun are commands that a test can't run, each with the reason.
var notRun = map[string]string{
	"go test ./...":                     "this test is one of them",
	"go run ./parse/train learn":        "learns for minutes, from what is not in the repository",
	"go run ./parse/train check-unseen": "the same, again and again",
	"go run ./parse/train score rmrb":   "a set that is not in the repository",
	"testdata/bench/run":                "measures for minutes",
	"testdata/batch/parallel.sh":        "testdata/script/recipe-parallel.txtar runs it",
	"sbatch":                            "testdata/script/recipe-slurm.txtar runs it",
	"testdata/batch/slurm.sh":           "testdata/script/recipe-slurm.txtar runs it",
	"sudo":                              "asks for a password; .ci/release tries the package out",
	"xdg-open":                          "opens a browser",
}

// programs may be absent from a machine; then what asks for them is skipped.
var programs = []string{"jq", "mlr", "pandoc", "python3", "soffice", "sqlite3", "xmllint"}

// A command is a command that a document shows.
type command struct {
	line  int // of the document, from 1; of its last line
	text  string
	shown []string // what it prints
	told  bool     // whether shown is all that it prints
}

var (
	fence    = regexp.MustCompile("^```(\\w*)$")
	indented = regexp.MustCompile(`^(    |\t)\S`)
)

// commands reads the commands off a document.
func commands(document string) (all []command, err error) {
	kind, before := "", ""
	for n, line := range strings.Split(document, "\n") {
		switch mark := fence.FindStringSubmatch(line); {
		case mark != nil && kind == "":
			if kind = mark[1]; kind == "" {
				return nil, fmt.Errorf("line %d: a block without a kind", n+1)
			}
		case mark != nil:
			kind = ""
		case kind == "" && before == "" && indented.MatchString(line):
			return nil, fmt.Errorf("line %d: a block that is not fenced", n+1)
		case kind == "sh" && len(all) > 0 && strings.HasSuffix(before, `\`):
			all[len(all)-1].text += "\n" + line
		case kind == "sh" && line != "" && line[0] != '#':
			all = append(all, command{line: n + 1, text: line})
		case kind == "console" && strings.HasPrefix(line, "$ "):
			all = append(all, command{line: n + 1, text: line[2:], told: true})
		case kind == "console" && len(all) == 0:
			return nil, fmt.Errorf("line %d: output without a command", n+1)
		case kind == "console" && strings.HasPrefix(line, "> ") && len(all[len(all)-1].shown) == 0:
			last := &all[len(all)-1]
			last.line, last.text = n+1, last.text+"\n"+line[2:]
		case kind == "console":
			last := &all[len(all)-1]
			last.shown = append(last.shown, line)
		}
		before = line
	}
	return all, nil
}

// whyNot tells why a command is not run, or "".
func (c command) whyNot() string {
	for start, why := range notRun {
		if strings.HasPrefix(c.text, start) {
			return why
		}
	}
	for _, word := range regexp.MustCompile(`\w+`).FindAllString(c.text, -1) {
		if _, err := exec.LookPath(word); err != nil && slices.Contains(programs, word) {
			return "there is no " + word + " here"
		}
	}
	return ""
}

// agrees reports whether a command has printed what the document shows.
func (c command) agrees(printed []string) bool {
	var pattern strings.Builder
	for _, line := range c.shown {
		if line == "…" {
			pattern.WriteString(`(?:.*\n)*`)
			continue
		}
		start, cut := strings.CutSuffix(line, "…")
		pattern.WriteString(regexp.QuoteMeta(start))
		if cut {
			pattern.WriteString(`.*`)
		}
		pattern.WriteString(`\n`)
	}
	all := ""
	if len(printed) > 0 {
		all = strings.Join(printed, "\n") + "\n"
	}
	return regexp.MustCompile(`^` + pattern.String() + `$`).MatchString(all)
}

// A world is where the commands of a document run.
type world struct{ dir, locale string }

func (w world) run(command string) ([]string, error) {
	cmd := exec.Command("bash", "-euo", "pipefail", "-c", command)
	cmd.Dir = w.dir
	cmd.Env = append(slices.Concat(os.Environ(), goFolders()), "HOME="+w.dir, "LC_ALL="+w.locale, "LANGUAGE=", "TERM=dumb", "GOFLAGS=-trimpath -buildvcs=false")
	printed, err := cmd.CombinedOutput()
	if len(printed) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(printed), "\n"), "\n"), err
}

// goFolders are the folders of the go command, which it would look for at HOME.
var goFolders = sync.OnceValue(func() []string {
	names := []string{"GOCACHE", "GOMODCACHE", "GOPATH"}
	out, _ := exec.Command("go", append([]string{"env"}, names...)...).Output()
	folders := strings.Fields(string(out))
	for i := range folders {
		folders[i] = names[i] + "=" + folders[i]
	}
	return folders
})

// newWorld copies the repository, and puts beside it the issues that documents
// speak of.
func newWorld(t *testing.T, locale string) world {
	t.Helper()
	w := world{t.TempDir(), locale}
	for _, name := range []string{"go.mod", "go.sum", "main.go", "LICENSE", "batch", "cli", "docs", "format", "msg", "parse", "testdata"} {
		copyTree(t, filepath.Join("..", name), filepath.Join(w.dir, name))
	}
	for to, from := range map[string]string{
		"issue.txt": "side-by-side", "issues/1951.txt": "old-1951", "issues/a.txt": "briefs", "issues/b/c.txt": "serial",
		"报纸/甲.txt": "side-by-side", "报纸/乙.txt": "photo-page", "报纸/1999/丙.txt": "jump",
	} {
		text, err := os.ReadFile("../testdata/" + from + ".txt")
		if err == nil && strings.HasPrefix(to, "报纸") {
			text, err = simplifiedchinese.GBK.NewEncoder().Bytes(text)
		}
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(w.dir, to), text)
	}
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	member, _ := z.Create("d.txt")
	member.Write([]byte("青石镇春耕忙\n本报讯（记者甲某某）渠里的水哗哗地流，田里的秧苗一天一个样。\n"))
	z.Close()
	write(t, filepath.Join(w.dir, "more.zip"), archive.Bytes())
	return w
}

func copyTree(t *testing.T, from, to string) {
	t.Helper()
	filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // what is not there is missed where it is used
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		write(t, to+strings.TrimPrefix(path, from), text)
		return nil
	})
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	os.MkdirAll(filepath.Dir(name), 0o777)
	if err := os.WriteFile(name, text, 0o777); err != nil {
		t.Fatal(err)
	}
}

// install builds the program into a folder of the PATH.
func install(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash to run commands in")
	}
	bin := t.TempDir()
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-o", bin, ".")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
}

func TestDocuments(t *testing.T) {
	install(t)
	names, _ := filepath.Glob("*.md")
	for _, name := range append(names, "../README.md", "../README.zh-CN.md") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			document, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			locale := "C.UTF-8"
			if strings.Contains(name, "zh-CN") {
				locale = "zh_CN.UTF-8"
			}
			runAll(t, name, string(document), locale)
		})
	}
}

// runAll runs the commands of a document.
func runAll(t *testing.T, name, document, locale string) {
	all, err := commands(document)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	w := newWorld(t, locale)
	printed := make([][]string, len(all))
	for i, c := range all {
		if why := c.whyNot(); why != "" {
			t.Logf("line %d is not run: %s", c.line, why)
			printed[i] = c.shown
			continue
		}
		printed[i], err = w.run(c.text)
		if err != nil {
			t.Errorf("%s:%d: %v\n$ %s\n%s", name, c.line, err, c.text, strings.Join(printed[i], "\n"))
		} else if c.told && !c.agrees(printed[i]) && !*update {
			t.Errorf("%s:%d: shown\n%s\nprinted\n%s", name, c.line, strings.Join(c.shown, "\n"), strings.Join(printed[i], "\n"))
		}
	}
	if *update && !t.Failed() {
		write(t, name, []byte(rewritten(document, all, printed)))
	}
}

// rewritten is the document with what the commands print now.
func rewritten(document string, all []command, printed [][]string) string {
	lines := strings.Split(document, "\n")
	for i, c := range slices.Backward(all) {
		if c.told && !c.agrees(printed[i]) {
			lines = slices.Replace(lines, c.line, c.line+len(c.shown), printed[i]...)
		}
	}
	return strings.Join(lines, "\n")
}

func TestCommands(t *testing.T) {
	document := "# A\n\n```console\n$ one\nout\n…\n$ two\n```\n\n```sh\n# why\nthree\n```\n\n```text\n$ four\n```\n"
	all, err := commands(document)
	if err != nil || len(all) != 3 {
		t.Fatal(all, err)
	}
	for text, want := range map[string]bool{"out": true, "out\nmore\nmore": true, "in": false, "": false} {
		if got := all[0].agrees(strings.Split(text, "\n")); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
	if all[1].agrees([]string{"out"}) || !all[1].agrees(nil) || all[2].told || all[2].text != "three" {
		t.Errorf("%+v", all)
	}
	if got := rewritten(document, all, [][]string{{"in"}, {"x", "y"}, {"z"}}); !strings.Contains(got, "$ one\nin\n$ two\nx\ny\n```\n") {
		t.Error(got)
	}
	for _, bad := range []string{"```\njianbao\n```\n", "a\n\n    jianbao a.txt\n", "```console\nout\n```\n"} {
		if all, err := commands(bad); err == nil {
			t.Errorf("%q: %v", bad, all)
		}
	}
}
