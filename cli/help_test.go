package cli

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"jianbao/format/terminal"
	"jianbao/msg"
)

// No line of the help is wider than the screen, down to 52 columns, whatever the
// language, and no word is broken.
func TestHelpFitsTheScreen(t *testing.T) {
	for _, l := range []msg.Lang{msg.English, msg.Chinese} {
		words := unspaced(help(l, newFlags(l), 100))
		for width := 52; width <= 100; width++ {
			help := help(l, newFlags(l), width)
			for line := range strings.Lines(help) {
				if got := terminal.Width(strings.TrimSuffix(line, "\n")); got > width {
					t.Errorf("%s, %d columns for %d: %s", l, got, width, line)
				}
			}
			if unspaced(help) != words {
				t.Errorf("%s, %d columns have other words", l, width)
			}
		}
	}
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// On 80 columns Chinese lines end where a clause or a word ends.
func TestChineseHelpIsBrokenBetweenClauses(t *testing.T) {
	text := help(msg.Chinese, newFlags(msg.Chinese), 80)
	lines := strings.Split(text, "\n")
	for i, line := range lines[:len(lines)-1] {
		next := lines[i+1]
		goesOn := strings.HasPrefix(next, strings.Repeat(" ", 12)) && line != ""
		last, _ := utf8.DecodeLastRuneInString(line)
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
		if goesOn && unicode.Is(unicode.Han, last) && unicode.Is(unicode.Han, first) && terminal.Width(line) > 40 {
			t.Errorf("broken within a clause:\n%s\n%s", line, next)
		}
	}
}

// What each flag means stands in the same column.
func TestHelpAligns(t *testing.T) {
	for _, l := range []msg.Lang{msg.English, msg.Chinese} {
		rows := flagRows(l, newFlags(l))
		want := 0
		for line := range strings.Lines(columns(rows, "   ", 80)) {
			for _, r := range rows {
				begin, _, _ := strings.Cut(r.Meaning, " ")
				begin = begin[:min(len(begin), 6)]
				term, after, _ := strings.Cut(line, begin)
				if strings.TrimSpace(term) != strings.TrimSpace(r.Term) || after == "" {
					continue
				}
				if at := terminal.Width(term); want != 0 && at != want {
					t.Errorf("%s: column %d, want %d: %s", l, at, want, line)
				} else {
					want = at
				}
			}
		}
		if want == 0 {
			t.Errorf("%s: no flag is explained beside its name", l)
		}
	}
}

func TestShortHelp(t *testing.T) {
	for _, l := range []msg.Lang{msg.English, msg.Chinese} {
		short := short(l)
		for line := range strings.Lines(short) {
			if terminal.Width(line) > 80 {
				t.Error(line)
			}
		}
		if n := strings.Count(short, "\n"); n > 10 {
			t.Errorf("the short help has %d lines", n)
		}
	}
}
