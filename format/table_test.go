package format

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"jianbao/parse"
)

// screen measures with a library that the table does not use.
var screen = runewidth.Condition{EastAsianWidth: false}

func wide() parse.Issue {
	issue := parse.Issue{Source: "-"}
	for i := range 12 {
		issue.Articles = append(issue.Articles, parse.Article{
			ID: fmt.Sprint(i + 1), Kind: parse.KindArticle,
			Title:      strings.Repeat("青石镇“春耕”忙……a", i),
			Byline:     strings.Repeat("本报记者·甲某某 ", i%4),
			Paragraphs: []string{strings.Repeat("水。\t", 400*i)},
		})
	}
	return issue
}

// widths returns the display width of each line of a table.
func widths(table string) []int {
	var all []int
	for line := range strings.Lines(table) {
		all = append(all, screen.StringWidth(strings.TrimSuffix(line, "\n")))
	}
	return all
}

func TestTableFitsTheScreen(t *testing.T) {
	for _, width := range []int{30, 40, 60, 80, 120, 200} {
		table := printed(t, "table", Options{Width: width}, wide())
		all := widths(table)
		for i, w := range all {
			if w != all[0] || w > width {
				t.Errorf("width %d: line %d takes %d columns, line 1 %d:\n%s", width, i+1, w, all[0], table)
				break
			}
		}
		if len(all) != len(wide().Articles)+4 {
			t.Errorf("width %d: %d lines", width, len(all))
		}
	}
}

// The locale is read when the program starts, so each locale needs its own
// process: this test binary once more, which prints the tables.
func TestTableIsTheSameInEveryLocale(t *testing.T) {
	if os.Getenv("PRINT_TABLES") != "" {
		for _, width := range []int{40, 80, 120} {
			os.Stdout.WriteString(printed(t, "table", Options{Width: width}, wide()))
		}
		return
	}
	var first string
	for _, locale := range []string{"C", "zh_CN.UTF-8", "zh_CN.GB18030", "ja_JP.UTF-8"} {
		cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		cmd.Env = append(os.Environ(), "PRINT_TABLES=1", "LANG="+locale, "LC_ALL="+locale, "TERM=xterm")
		out, err := cmd.Output()
		tables, _, found := strings.Cut(string(out), "PASS")
		if err != nil || !found || strings.Count(tables, "\n") != 3*(len(wide().Articles)+4) {
			t.Fatalf("%s: %v\n%s", locale, err, out)
		}
		if first == "" {
			first = tables
		}
		if tables != first {
			t.Errorf("%s:\n%s\nwant\n%s", locale, tables, first)
		}
	}
}
