package cli

import (
	"strings"
	"testing"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format/terminal"
)

var flags = []urfave.Flag{
	&urfave.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "`FORMAT` of the output: json, or csv for a sheet, which opens in most programs"},
	&urfave.Int64Flag{Name: "jobs", Aliases: []string{"j"}, Usage: "`N` at a time", DefaultText: "2"},
	&urfave.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing"},
	&urfave.BoolFlag{Name: "version"},
}

func TestArrange(t *testing.T) {
	for typed, want := range map[string]string{
		"":                     "--",
		"a.txt -f csv":         "--format=csv -- a.txt",
		"-fcsv -j4 a.txt":      "--format=csv --jobs=4 -- a.txt",
		"-qfcsv":               "--quiet --format=csv --",
		"-qf csv":              "--quiet --format=csv --",
		"-f=csv --quiet=false": "--format=csv --quiet=false --",
		"-format csv":          "--format=csv --",
		"--format= -":          "--format= -- -",
		"-f -- a":              "--format=-- -- a",
		"-q -- -f csv":         "--quiet -- -f csv",
		"a -- b -q":            "-- a b -q",
		"--fromat csv":         "no flag --fromat; did you mean --format?",
		"--verson":             "no flag --verson; did you mean --version?",
		"--xyz":                "no flag --xyz; --help lists them",
		"-qx":                  "no flag -x; --help lists them",
		"-水":                   "no flag -水; --help lists them",
		"a -j":                 "--jobs needs a value: N at a time",
	} {
		args, err := Arrange(flags, strings.Fields(typed))
		got := strings.Join(args, " ")
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", typed, got, want)
		}
	}
}

// No line of the help is wider than the screen, down to 44 columns; commands are never broken.
func TestHelpFitsTheScreen(t *testing.T) {
	formats := []Row{{"csv", "a sheet that most programs open, one row for each article of the issue"}}
	words := strings.Join(strings.Fields(Help(flags, formats, 100)), " ")
	for width := 44; width <= 100; width++ {
		help := Help(flags, formats, width)
		for line := range strings.Lines(help) {
			if got := terminal.Width(strings.TrimSuffix(line, "\n")); got > width {
				t.Errorf("%d columns for %d: %s", got, width, line)
			}
		}
		if got := strings.Join(strings.Fields(help), " "); got != words {
			t.Errorf("%d columns have other words: %s", width, got)
		}
	}
	for line := range strings.Lines(Short) {
		if len(line) > 80 {
			t.Error(line)
		}
	}
	if n := strings.Count(Short, "\n"); n > 10 {
		t.Errorf("the short help has %d lines", n)
	}
}
