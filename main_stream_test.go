package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"jianbao/format"
	"jianbao/parse"
)

// article is the text of article n, in words that no other one has.
func article(n int) string {
	return fmt.Sprintf("青石镇%d村春耕忙\n本报讯（记者甲某某）青石镇%[1]d村的渠昨天通水，%[2]s\n老农乙某说，%[1]d村的水来得早。（丙某）\n\n",
		n, strings.Repeat(fmt.Sprintf("水流过%d村的田。", n), 10))
}

// endless is an issue that goes on for ever.
type endless struct {
	articles int
	read     int // bytes
	rest     string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.rest == "" {
		e.articles++
		e.rest = article(e.articles)
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	e.read += n
	return n, nil
}

// longIssue is one issue of more than two parts.
func longIssue() string {
	var b strings.Builder
	b.WriteString("清河日报\n2031年5月6日 星期二\n第412期\n\n")
	for n := 1; b.Len() < 17<<17; n++ {
		b.WriteString(article(n))
	}
	return b.String()
}

func TestSeveralIssues(t *testing.T) {
	one := documents(t, runWith(text).stdout)[0]
	const page = "清河日报\n2031年5月%d日 星期二\n\n"
	for args, stdin := range map[string]string{
		"":                       text + "\x1e\n" + text + "\n\x1e\r\n" + text,
		"-":                      fmt.Sprintf(page, 6) + text + fmt.Sprintf(page, 7) + text + fmt.Sprintf(page, 8) + text,
		"--issue-separator ---":  text + "---\n" + text + "\x1e\n" + text + " --- \n",
		"--issue-separator 全文完。": text + "全文完。\n" + text + "全文完。\n" + text,
	} {
		all := documents(t, runWith(stdin, strings.Fields(args)...).stdout)
		if len(all) != 3 {
			t.Errorf("%s: %d documents for three issues", args, len(all))
			continue
		}
		for _, issue := range all {
			if wordings(issue) != wordings(one) || issue.Source != "-" {
				t.Errorf("%s: got %+v", args, issue)
			}
		}
		for form, want := range map[string]int{"jsonl": 3 * len(one.Articles), "csv": 1, "table": 3} {
			got := runWith(stdin, append(strings.Fields(args), "-f", form)...)
			mark := map[string]string{"jsonl": `"source":"-"`, "csv": "source,issue_no,", "table": "| no "}[form]
			if n := strings.Count(got.stdout, mark); got.code != exitOK || n != want {
				t.Errorf("%s, %s: %d of %q, want %d\n%s", args, form, n, mark, want, got.stdout)
			}
		}
	}
	if n := len(documents(t, runWith(text+"---\n"+text).stdout)); n != 1 {
		t.Errorf("without --issue-separator: %d issues", n)
	}
}

func TestBatchOfSeveralIssues(t *testing.T) {
	inFolder(t, "1.txt", "3.txt")
	write(t, "2.txt", text+"\x1e\n"+text)
	for _, f := range format.Formats {
		var want strings.Builder
		for _, name := range []string{"1.txt", "2.txt", "3.txt"} {
			out := runWith("", "-f", f.Name, name).stdout
			if f.Name == "csv" && name != "1.txt" {
				_, out, _ = strings.Cut(out, "\n")
			}
			want.WriteString(out)
		}
		if got := runWith("", "-f", f.Name, "."); got != (result{exitOK, want.String(), ""}) {
			t.Errorf("%s: %+v", f.Name, got)
		}
	}
}

// jsonLine is a line of jsonl.
type jsonLine struct {
	Source   string         `json:"source"`
	Masthead parse.Masthead `json:"issue"`
	parse.Article
}

func jsonLines(t *testing.T, out string) (all []jsonLine) {
	t.Helper()
	for line := range strings.Lines(out) {
		var l jsonLine
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		all = append(all, l)
	}
	return all
}

// However long an issue is, it is printed whole, once and in order.
func TestLongIssue(t *testing.T) {
	stdin := longIssue()
	all := documents(t, runWith(stdin).stdout)
	lines := jsonLines(t, runWith(stdin, "-f", "jsonl").stdout)
	rows, err := csv.NewReader(strings.NewReader(runWith(stdin, "-f", "csv").stdout)).ReadAll()
	if err != nil || len(all) != 1 || len(lines) != len(all[0].Articles) || len(rows) != 1+len(lines) {
		t.Fatalf("%v, %d documents, %d lines, %d rows", err, len(all), len(lines), len(rows))
	}
	if all[0].Masthead.Paper != "清河日报" {
		t.Errorf("masthead: %+v", all[0].Masthead)
	}
	taken := make([]int, strings.Count(stdin, "\n")+2)
	last := 0
	for i, l := range lines {
		if l.Masthead != all[0].Masthead || fmt.Sprint(l.Article) != fmt.Sprint(all[0].Articles[i]) || rows[i+1][1] != l.ID {
			t.Errorf("article %d: json, jsonl and csv differ: %+v %q", i+1, l, rows[i+1])
		}
		if l.ID != fmt.Sprint(i+1) || l.Lines[0][0] <= last {
			t.Errorf("article %d: id %s, lines %v after line %d", i+1, l.ID, l.Lines, last)
		}
		last = l.Lines[0][0]
		take(taken, l.Lines)
	}
	for _, f := range all[0].Furniture {
		take(taken, f.Lines)
	}
	for i, line := range strings.Split(stdin, "\n") {
		if n := taken[i+1]; strings.TrimSpace(line) != "" && n != 1 {
			t.Errorf("line %d stands in %d places: %.60s", i+1, n, line)
		}
	}
	words := wordings(all...)
	for line := range strings.Lines(stdin) {
		if strings.HasSuffix(line, "村春耕忙\n") && !strings.Contains(words, strings.TrimSpace(line)+" ") {
			t.Errorf("no title %s", line)
		}
	}
}

func take(taken []int, ranges []parse.Range) {
	for _, r := range ranges {
		for n := r[0]; n <= r[1]; n++ {
			taken[n]++
		}
	}
}

// lost is a stream that is closed behind some bytes.
type lost struct {
	bytes.Buffer
	room int
}

func (l *lost) Write(p []byte) (int, error) {
	if l.Len() > l.room {
		return 0, syscall.EPIPE
	}
	return l.Buffer.Write(p)
}

// Formats of rows print what is read while more is to come.
func TestEndlessIssue(t *testing.T) {
	for _, form := range []string{"jsonl", "csv"} {
		stdin, stdout, stderr := &endless{}, &lost{room: 1 << 20}, &bytes.Buffer{}
		code := run([]string{"-f", form}, stdin, stdout, stderr)
		if code != exitPipe || stderr.Len() > 0 || stdin.read > 8<<20 {
			t.Errorf("%s: exit code %d, %s, %d bytes read", form, code, stderr, stdin.read)
		}
	}
}

func TestFullDiskEndsAStream(t *testing.T) {
	stdin, stderr := &endless{}, &bytes.Buffer{}
	if code := run([]string{"-f", "jsonl"}, stdin, failing{syscall.ENOSPC}, stderr); code != exitFailed ||
		stderr.String() != "jianbao: standard output: no space left on device\n" {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}
