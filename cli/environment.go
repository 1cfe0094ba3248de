package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	urfave "github.com/urfave/cli/v2"
)

// inEnvironment are the flags whose default a variable may set: those that suit a
// person or a machine, not one run.
var inEnvironment = []string{
	"lang", "format", "encoding", "issue-separator", "max-line", "max-article", "strict", "min-confidence",
	"bom", "crlf", "safe", "fields", "list-sep", "include", "exclude", "max-size", "jobs", "shard", "quiet",
}

// envName is the variable of a flag: JIANBAO_MAX_LINE.
func envName(flag string) string {
	return "JIANBAO_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

// longNames are the flags of inEnvironment as they are typed, but for the first that
// the help names.
func longNames() (all []string) {
	for _, name := range inEnvironment {
		if name != "format" {
			all = append(all, dashed(name))
		}
	}
	return all
}

// setDefaults takes defaults of flags from the environment. They are defaults and
// no more: what the command line says comes first, and flags that exclude each
// other may still be given.
func setDefaults(flags []urfave.Flag, getenv func(string) string) error {
	for _, f := range flags {
		name := f.Names()[0]
		value := getenv(envName(name))
		if value == "" || !slices.Contains(inEnvironment, name) {
			continue
		}
		if err := setDefault(f, value); err != nil {
			return usagef("%s=%s: no value for --%s: %s", envName(name), value, name, usage(f))
		}
	}
	return nil
}

func setDefault(f urfave.Flag, value string) (err error) {
	switch f := f.(type) {
	case *urfave.StringFlag:
		f.Value, f.DefaultText = value, value
	case *urfave.BoolFlag:
		f.Value, err = strconv.ParseBool(value)
	case *urfave.IntFlag:
		f.Value, err = strconv.Atoi(value)
	case *urfave.Int64Flag:
		f.Value, err = strconv.ParseInt(value, 10, 64)
		f.DefaultText = value
	case *urfave.Float64Flag:
		f.Value, err = strconv.ParseFloat(value, 64)
		f.DefaultText = value
	case *urfave.StringSliceFlag:
		f.Value, f.DefaultText = urfave.NewStringSlice(value), value
	default:
		panic(fmt.Sprintf("no default for %T", f))
	}
	return err
}
