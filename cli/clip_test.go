package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jianbao/format"
	"jianbao/parse"
)

// longIssue is one issue of more than two parts, each article in words of its own.
func longIssue() string {
	var b strings.Builder
	b.WriteString("清河日报\n2031年5月6日 星期二\n第412期\n\n")
	for n := 1; b.Len() < 17<<17; n++ {
		fmt.Fprintf(&b, "青石镇%d村春耕忙\n本报讯（记者甲某某）青石镇%[1]d村的渠昨天通水，%[2]s\n老农乙某说，%[1]d村的水来得早。（丙某）\n\n",
			n, strings.Repeat(fmt.Sprintf("水流过%d村的田。", n), 10))
	}
	return b.String()
}

func printed(t *testing.T, form, text string) string {
	t.Helper()
	f, err := format.ByName(form)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if notes, err := (Clipper{Format: f}).Print(&out, "-", strings.NewReader(text)); err != nil || notes != nil {
		t.Fatal(err, notes)
	}
	return out.String()
}

// However long an issue is, it is printed whole, once and in order, and all
// formats say the same.
func TestLongIssue(t *testing.T) {
	text := longIssue()
	var issue parse.Issue
	if err := json.Unmarshal([]byte(printed(t, "json", text)), &issue); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(printed(t, "csv", text))).ReadAll()
	lines := strings.Split(strings.TrimSpace(printed(t, "jsonl", text)), "\n")
	if err != nil || len(lines) != len(issue.Articles) || len(rows) != 1+len(lines) || issue.Masthead.Paper != "清河日报" {
		t.Fatalf("%v, %d articles, %d lines, %d rows, %+v", err, len(issue.Articles), len(lines), len(rows), issue.Masthead)
	}
	id, last := slices.Index(rows[0], "id"), 0
	for i, a := range issue.Articles {
		var line struct{ parse.Article }
		if err := json.Unmarshal([]byte(lines[i]), &line); err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(line.Article) != fmt.Sprint(a) || rows[i+1][id] != a.ID || a.Lines[0][0] <= last {
			t.Errorf("article %d: %+v in json, %+v in jsonl, %q in csv", i+1, a, line, rows[i+1])
		}
		last = a.Lines[0][0]
	}
	everyLineOnce(t, text, issue)
}

func everyLineOnce(t *testing.T, text string, issue parse.Issue) {
	t.Helper()
	places := make([]int, strings.Count(text, "\n")+2)
	count := func(ranges []parse.Range) {
		for _, r := range ranges {
			for n := r[0]; n <= r[1]; n++ {
				places[n]++
			}
		}
	}
	for _, a := range issue.Articles {
		count(a.Lines)
	}
	for _, f := range issue.Furniture {
		count(f.Lines)
	}
	for i, line := range strings.Split(text, "\n") {
		if n := places[i+1]; strings.TrimSpace(line) != "" && n != 1 {
			t.Errorf("line %d stands in %d places: %.60s", i+1, n, line)
		}
	}
}

// What isn't worth clipping in a batch: nothing, and what is no text.
func TestWorth(t *testing.T) {
	bad := func(n int) []parse.Warning { return []parse.Warning{{Kind: parse.WarnBadBytes, Count: n}} }
	guess := func(n int) []parse.Warning { return append(bad(n), parse.Warning{Kind: parse.WarnUnsure}) }
	for _, c := range []struct {
		tally
		want error
	}{
		{tally{}, errEmpty},
		{tally{chars: 10, warnings: bad(1)}, nil},
		{tally{chars: 9, warnings: bad(1)}, errNoText},
		{tally{chars: 50, warnings: guess(1)}, nil},
		{tally{chars: 49, warnings: guess(1)}, errNoText},
	} {
		if got := c.worth(); got != c.want {
			t.Errorf("%+v: %v, want %v", c.tally, got, c.want)
		}
	}
}
