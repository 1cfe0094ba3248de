package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"jianbao/format"
	"jianbao/parse"
)

// old is the issue in traditional characters.
const old = `青石鎮春耕忙
【本報訊】渠裏的水嘩嘩地流，田裏的秧苗一天一個樣。
老農乙某說，今年的水來得早，收成差不了。
`

// in encodes a text.
func in(t *testing.T, enc encoding.Encoding, text string) string {
	t.Helper()
	encoded, err := enc.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

// documents reads all JSON documents of an output.
func documents(t *testing.T, out string) (issues []parse.Issue) {
	t.Helper()
	for dec := json.NewDecoder(strings.NewReader(out)); dec.More(); {
		var issue parse.Issue
		if err := dec.Decode(&issue); err != nil {
			t.Fatal(err)
		}
		issues = append(issues, issue)
	}
	return issues
}

// wordings is the text of all articles.
func wordings(issues ...parse.Issue) string {
	var b strings.Builder
	for _, issue := range issues {
		for _, a := range issue.Articles {
			fmt.Fprintln(&b, a.Kicker, a.Title, a.Subtitle, strings.Join(a.Paragraphs, "\n"))
		}
	}
	return b.String()
}

func TestEncodings(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		args, text string
		enc        encoding.Encoding
		want       string // encoding in the output
	}{
		{"", text, unicode.UTF8BOM, "utf-8"},
		{"", text, simplifiedchinese.GB18030, "gb18030"},
		{"", old, traditionalchinese.Big5, "big5"},
		{"", text, le, "utf-16le"},
		{"", text, be, "utf-16be"},
		{"", text, simplifiedchinese.HZGB2312, "hz"},
		{"--encoding AUTO", text, simplifiedchinese.GBK, "gb18030"},
		{"--encoding=gbk", text, simplifiedchinese.GBK, "gbk"},
		{"--encoding CP936", text, simplifiedchinese.GBK, "gbk"},
		{"--encoding GB2312", text, simplifiedchinese.GBK, "gb2312"},
		{"--encoding big-5", old, traditionalchinese.Big5, "big5"},
		{"--encoding Big5-HKSCS", old, traditionalchinese.Big5, "big5-hkscs"},
		{"--encoding utf16", text, le, "utf-16le"},
		{"--encoding utf-16be", text, be, "utf-16be"},
		{"--encoding hz", text, simplifiedchinese.HZGB2312, "hz"},
	} {
		got := runWith(in(t, c.enc, c.text), strings.Fields(c.args)...)
		want := documents(t, runWith(c.text).stdout)[0]
		want.Encoding = c.want
		all := documents(t, got.stdout)
		if got.code != exitOK || got.stderr != "" || len(all) != 1 || fmt.Sprint(all[0]) != fmt.Sprint(want) {
			t.Errorf("%s, %v: %+v", c.args, c.enc, got)
		}
	}
}

// damaged has a NUL in line 2, and in lines 2 and 3 bytes that are no UTF-8.
var damaged = strings.Replace(strings.Replace(text, "渠", "\x00\xff", 1), "收成", "\xff\xfe", 1) + text

func TestWarnings(t *testing.T) {
	inFolder(t)
	write(t, "issue.txt", damaged)
	for _, f := range format.Formats {
		got := runWith("", "-f", f.Name, "--encoding=utf-8", "issue.txt")
		lines := strings.Split(got.stderr, "\n")
		if got.code != exitOK || got.stdout == "" || len(lines) != 3 ||
			!strings.HasPrefix(lines[0], "jianbao: issue.txt:2: NUL characters (1); each stands as U+FFFD; ") ||
			!strings.HasPrefix(lines[1], "jianbao: issue.txt:2: bytes that are no character in this encoding (3); ") {
			t.Errorf("%s: %+v", f.Name, got)
		}
		if quiet := runWith("", "-q", "-f", f.Name, "--encoding=utf-8", "issue.txt"); quiet != (result{exitOK, got.stdout, ""}) {
			t.Errorf("%s, quiet: %+v", f.Name, quiet)
		}
	}
	got := runWith(damaged, "--encoding=utf-8")
	issue := documents(t, got.stdout)[0]
	if len(issue.Warnings) != 2 || issue.Warnings[1].Count != 3 || strings.Count(wordings(issue), "\ufffd") != 4 {
		t.Errorf("%+v\n%s", issue.Warnings, wordings(issue))
	}
	if !strings.HasPrefix(got.stderr, "jianbao: standard input:2: ") {
		t.Errorf("stdin: %s", got.stderr)
	}
	if got := runWith(text); strings.Contains(got.stdout, "null") || !strings.Contains(got.stdout, `"warnings": []`) {
		t.Errorf("without warnings: %s", got.stdout)
	}
}

func TestWarningsOfManyIssuesAreOneLineForEachKind(t *testing.T) {
	got := runWith(strings.Repeat(damaged+"\x1e\n", 20), "--encoding=utf-8", "-f", "jsonl")
	if strings.Count(got.stderr, "\n") != 2 || !strings.Contains(got.stderr, ":2: NUL characters (20); ") || !strings.Contains(got.stderr, " (60); ") {
		t.Errorf("exit code %d, %s", got.code, got.stderr)
	}
}

func TestStrict(t *testing.T) {
	inFolder(t, "sound.txt")
	write(t, "issue.txt", strings.Repeat(text+"\x1e\n", 20)+damaged)
	const want = "jianbao: issue.txt:82: NUL characters (1), line 82: bytes that are no character in this encoding (3); refused, as --strict asks\n"
	for _, f := range format.Formats {
		strict := []string{"--strict", "--encoding=utf-8", "-f", f.Name}
		if got := runWith("", append(strict, "issue.txt")...); got != (result{exitFailed, "", want}) {
			t.Errorf("%s: %+v", f.Name, got)
		}
		if got := runWith("", append(strict, "issue.txt", "-o", "out")...); got != (result{exitFailed, "", want}) {
			t.Errorf("%s, to a file: %+v", f.Name, got)
		}
		if _, err := os.Stat("out"); err == nil {
			t.Errorf("%s: there is an output", f.Name)
		}
		sound := runWith("", "-f", f.Name, "sound.txt")
		if got := runWith("", append(strict, "sound.txt")...); got != sound || got.stdout == "" {
			t.Errorf("%s, sound: %+v", f.Name, got)
		}
		batch := runWith("", append(strict, "issue.txt", "sound.txt")...)
		if batch.code != exitSome || batch.stderr != want || !strings.HasSuffix(batch.stdout, sound.stdout) {
			t.Errorf("%s, batch: %+v", f.Name, batch)
		}
	}
	const failure = `{"source":"issue.txt","error":"line 82: NUL characters (1), line 82: bytes that are no character in this encoding (3); refused, as --strict asks"}` + "\n"
	if got := runWith("", "--strict", "--encoding=utf-8", "-f=jsonl", "issue.txt", "sound.txt"); !strings.HasPrefix(got.stdout, failure) {
		t.Errorf("%+v", got)
	}
}

// pseudorandom are bytes that are no text in any encoding.
func pseudorandom(n int) string {
	junk := make([]byte, n)
	rand.NewChaCha8([32]byte{}).Read(junk)
	return string(junk)
}

func TestBatchOfOldFiles(t *testing.T) {
	inFolder(t, "1.txt")
	write(t, "2.txt", in(t, simplifiedchinese.GB18030, text))
	write(t, "3.txt", in(t, traditionalchinese.Big5, old))
	write(t, "4.txt", pseudorandom(3000))
	write(t, "5.txt", in(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), text))
	write(t, "6.txt", "\xff\xfe \x00\n\x00")
	write(t, "7.txt", damaged)
	write(t, "8.txt", "\x7fELF\x02\x01\x01"+strings.Repeat("\x00\x00\x40\x00\x12\xff", 500))
	got := runWith("", ".")
	var all []string
	for _, issue := range documents(t, got.stdout) {
		all = append(all, issue.Source+" "+issue.Encoding)
		switch issue.Source {
		case "1.txt", "2.txt", "5.txt":
			if want := documents(t, runWith(text).stdout); wordings(issue) != wordings(want...) {
				t.Errorf("%s: %s", issue.Source, wordings(issue))
			}
		case "3.txt":
			if want := documents(t, runWith(old).stdout); wordings(issue) != wordings(want...) {
				t.Errorf("%s: %s", issue.Source, wordings(issue))
			}
		}
	}
	if want := "1.txt utf-8, 2.txt gb18030, 3.txt big5, 5.txt utf-16le, 7.txt utf-8"; got.code != exitSome || strings.Join(all, ", ") != want {
		t.Errorf("exit code %d, got %s, want %s", got.code, strings.Join(all, ", "), want)
	}
	for _, line := range []string{
		"jianbao: 4.txt: no text, or in an unknown encoding; --encoding names one\n", "jianbao: 6.txt: empty\n",
		"jianbao: 7.txt:2: NUL characters (1); ", "jianbao: 8.txt: no text, or in an unknown encoding; --encoding names one\n",
	} {
		if !strings.Contains(got.stderr, line) {
			t.Errorf("no %q in\n%s", line, got.stderr)
		}
	}
	if given := runWith("", "--encoding=big5", "-d=out", "3.txt"); given.code != exitOK || given.stderr != "" {
		t.Errorf("Big5: %+v", given)
	}
}

// What may change an output makes the ones there are stale, limits do not.
func TestResumeMindsTheReading(t *testing.T) {
	inFolder(t, "1.txt")
	runWith("", "-d", "out", "1.txt")
	for args, done := range map[string]int{"": 1, "--max-line 5": 1, "--max-article 5": 1, "--encoding gbk": 0, "--strict": 0, "--issue-separator ---": 0} {
		got := runWith("", append(strings.Fields(args), "-d", "out", "--resume", "--dry-run", "1.txt")...)
		if got.code != exitOK || strings.Count(got.stdout, "\tdone\n") != done {
			t.Errorf("%s: %+v", args, got)
		}
	}
}
