package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"jianbao/format"
	"jianbao/parse"
)

// text is an issue whose places and people are invented.
const text = `青石镇春耕忙
本报讯（记者甲某某）渠里的水哗哗地流，田里的秧苗一天一个样。
老农乙某说，今年的水来得早，收成差不了。
`

var long = strings.Repeat(text+"\n", 2000)

// TestMain lets the test binary stand in for the program, as a shell runs it.
func TestMain(m *testing.M) {
	if os.Getenv("JIANBAO_RUN") != "" {
		main()
	}
	os.Exit(m.Run())
}

// result is what a run leaves behind.
type result struct {
	code           int
	stdout, stderr string
}

func runWith(stdin string, args ...string) result {
	var stdout, stderr bytes.Buffer
	code := run(args, strings.NewReader(stdin), &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

// inFolder runs the test in a new folder that holds the issue under each name.
func inFolder(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOutput(t *testing.T) {
	inFolder(t, "issue.txt", "-dash", "h", "format")
	const json, csv, table = `{` + "\n" + `  "source": "`, "source,issue_no,", "+--"
	for _, c := range []struct{ args, stdin, prefix string }{ // prefix of stdout
		{"", text, json + `-",`},
		{"", "", json},
		{"", " \n　\n\t\n", json},
		{"", "本报讯 一句话。", json},
		{"-q", "\xff\x00\x1b", json},
		{"-", text, json + `-",`},
		{"issue.txt", "", json + `issue.txt",`},
		{"h", "", json + `h",`},
		{"-f csv format", "", csv},
		{"-- -dash", "", json + `-dash",`},
		{"-f csv -- -dash", "", csv},
		{"issue.txt -f csv", "", csv},
		{"issue.txt --bom --format csv", "", "\ufeff" + csv},
		{"-f table", text, table},
		{"-f csv", "", csv},
		{"-o - -f csv issue.txt", "", csv},
		{"--help", text, "jianbao (剪报) clips the text of a Chinese newspaper issue into its articles.\n\nExamples:\n"},
		{"-h", text, "jianbao (剪报)"},
		{"issue.txt --help", "", "jianbao (剪报)"},
		{"--version", text, "jianbao version "},
	} {
		got := runWith(c.stdin, strings.Fields(c.args)...)
		if got.code != exitOK || got.stderr != "" || !strings.HasPrefix(got.stdout, c.prefix) {
			t.Errorf("jianbao %s < %q: %+v\nwant stdout to open with %q", c.args, c.stdin, got, c.prefix)
		}
	}
}

func TestJSONIsAnIssue(t *testing.T) {
	for _, stdin := range []string{"", "一\n", text} {
		var issue parse.Issue
		if err := json.Unmarshal([]byte(runWith(stdin).stdout), &issue); err != nil {
			t.Errorf("%q: %v", stdin, err)
		}
		if want := parse.Parse([]byte(stdin)); len(issue.Articles) != len(want.Articles) || issue.Source != "-" {
			t.Errorf("%q: got %+v, want %+v", stdin, issue, want)
		}
	}
}

func TestMistakes(t *testing.T) {
	inFolder(t, "issue.txt")
	const allFlags = "the flags are --format -f --output -o --bom --explain --help -h --encoding --strict --issue-separator --max-line --max-article --output-dir -d " +
		"--resume --files-from --null -0 --include --exclude --max-size --jobs -j --shard --fail-fast --dry-run --quiet -q --version"
	const allFormats = "the formats are json, jsonl, csv, table"
	for _, c := range []struct {
		args   []string
		code   int
		stderr string // a part of it
	}{
		{[]string{"-x"}, 2, "-x; " + allFlags},
		{[]string{"-v"}, 2, "-v; " + allFlags},
		{[]string{"issue.txt", "--frmat", "csv"}, 2, "-frmat; " + allFlags},
		{[]string{"-f"}, 2, "flag needs an argument: -f; " + allFlags},
		{[]string{"issue.txt", "-o"}, 2, "flag needs an argument: -o; " + allFlags},
		{[]string{"-f", "xml"}, 2, `no format "xml"; ` + allFormats},
		{[]string{"-f", ""}, 2, allFormats},
		{[]string{"-f", "--"}, 2, allFormats},
		{[]string{"--encoding", "latin1"}, 2, `no encoding "latin1"; the encodings are auto, utf-8, gb18030, gbk, gb2312, ` +
			"big5, big5-hkscs, utf-16, utf-16le, utf-16be, hz\n"},
		{[]string{"--encoding="}, 2, `no encoding ""; `},
		{[]string{"--max-line", "0"}, 2, "no size: --max-line 0; it is in bytes"},
		{[]string{"--max-article", "-1"}, 2, "no size: --max-article -1; "},
		{[]string{"--issue-separator", " "}, 2, `no line with text: --issue-separator " "; --- is one`},
		{[]string{"--issue-separator", "a\nb"}, 2, "no line with text: "},
		{[]string{"--bom=1"}, 2, "--bom goes with --format csv, not json"},
		{[]string{"--bom=perhaps"}, 2, allFlags},
		{[]string{"-f", "csv", "--format", "json"}, 2, allFlags},
		{[]string{"issue.txt", "--resume"}, 2, "--resume goes with --output-dir; " + allFlags},
		{[]string{"issue.txt", "-d", "out", "-o", "x"}, 2, "exclude each other; " + allFlags},
		{[]string{"issue.txt", "-"}, 2, "- is standard input, which is clipped alone; "},
		{[]string{"-0", "issue.txt"}, 2, "-0 goes with --files-from; " + allFlags},
		{[]string{"issue.txt", "-j", "0"}, 2, "--jobs 0 would do nothing"},
		{[]string{"--max-size", "0", "issue.txt"}, 2, "no size: --max-size 0"},
		{[]string{"--shard", "3/2", "issue.txt"}, 2, `no share "3/2"; `},
		{[]string{"--include", "a[", "."}, 2, `no pattern: "a["; `},
		{[]string{"--files-from", "none", "-d", "out"}, 1, "jianbao: none: no such file or directory"},
		{[]string{"none.txt"}, 1, "jianbao: none.txt: no such file or directory; name a text file"},
		{[]string{"none\x1b[2J\u202e\n.txt"}, 1, `jianbao: none\u001b[2J\u202e\u000a.txt: `},
		{[]string{"issue.txt", "-o", "none/x.json"}, 1, "jianbao: none/x.json: no such file or directory; "},
		{[]string{"issue.txt", "-o", "."}, 1, "jianbao: .: is a directory; "},
	} {
		got := runWith(text, c.args...)
		if got.code != c.code || got.stdout != "" || !strings.Contains(got.stderr, c.stderr) ||
			!strings.HasPrefix(got.stderr, "jianbao: ") || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("jianbao %q: %+v\nwant exit code %d and one line on stderr with %q", c.args, got, c.code, c.stderr)
		}
	}
}

func TestOutputFile(t *testing.T) {
	inFolder(t, "issue.txt")
	for _, f := range format.Formats {
		want := runWith("", "issue.txt", "-f", f.Name)
		got := runWith("", "issue.txt", "-f", f.Name, "-o", "out")
		file, err := os.ReadFile("out")
		if err != nil || got != (result{}) || string(file) != want.stdout {
			t.Errorf("%s: %v %+v\n%s\nwant\n%s", f.Name, err, got, file, want.stdout)
		}
	}
	if left, _ := filepath.Glob("*"); strings.Join(left, " ") != "issue.txt out" {
		t.Errorf("files: %q", left)
	}
}

// failing is a stream on which nothing works.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestStreamsThatFail(t *testing.T) {
	full, closed := failing{syscall.ENOSPC}, failing{syscall.EPIPE}
	for _, arg := range []string{"-f=json", "-f=jsonl", "-f=csv", "-f=table", "--help", "--version"} {
		if runWith(text, arg).stdout == "" {
			continue // no articles, no lines: nothing to lose
		}
		var stderr bytes.Buffer
		if code := run([]string{arg}, strings.NewReader(text), full, &stderr); code != exitFailed ||
			stderr.String() != "jianbao: standard output: no space left on device\n" {
			t.Errorf("%q, full: exit code %d, %q", arg, code, stderr.String())
		}
		stderr.Reset()
		if code := run([]string{arg}, strings.NewReader(text), closed, &stderr); code != exitPipe || stderr.Len() > 0 {
			t.Errorf("%q, closed: exit code %d, %q", arg, code, stderr.String())
		}
	}
	var stdout, stderr bytes.Buffer
	code := run(nil, failing{errors.New("unplugged")}, &stdout, &stderr)
	if code != exitFailed || stdout.Len() > 0 || stderr.String() != "jianbao: standard input: unplugged\n" {
		t.Errorf("stdin: exit code %d, %q, %q", code, stdout.String(), stderr.String())
	}
}

// shell runs the program on a long issue with the arguments and redirections
// of line. It returns the exit code, as bash tells it, and stderr.
func shell(t *testing.T, line string, stdout io.Writer) (int, string) {
	t.Helper()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	var stderr bytes.Buffer
	cmd := exec.Command(bash, "-c", `"$0" `+line+`; exit ${PIPESTATUS[0]}`, os.Args[0])
	cmd.Env = append(os.Environ(), "JIANBAO_RUN=1")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(long), stdout, &stderr
	cmd.Run()
	return cmd.ProcessState.ExitCode(), stderr.String()
}

func TestProgramNeverLosesOutputInSilence(t *testing.T) {
	reader, noReader, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer noReader.Close()
	reader.Close()
	for _, f := range format.Formats {
		size := len(runWith(long, "-f", f.Name).stdout)
		if size == 0 {
			continue // no articles, no lines: nothing to lose
		}
		line := "-f " + f.Name
		if code, stderr := shell(t, line, noReader); code != exitPipe || stderr != "" {
			t.Errorf("%s, no reader: exit code %d, %q", line, code, stderr)
		}
		// A pipe may hold less than 256 KB whole before its reader goes.
		if code, stderr := shell(t, line+" | head -c 1", nil); size > 1<<18 && (code != exitPipe || stderr != "") {
			t.Errorf("%s | head: exit code %d, %q", line, code, stderr)
		}
		if _, err := os.Stat("/dev/full"); err != nil {
			continue
		}
		for _, to := range []string{" > /dev/full", " -o /dev/full"} {
			code, stderr := shell(t, line+to, nil)
			if code != exitFailed || !strings.HasSuffix(stderr, ": no space left on device\n") {
				t.Errorf("%s: exit code %d, %q", line+to, code, stderr)
			}
		}
	}
}
