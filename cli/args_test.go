package cli

import (
	"strings"
	"testing"

	urfave "github.com/urfave/cli/v2"
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
