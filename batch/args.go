package batch

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// FlagsFirst moves the flags before the other arguments: the library takes
// every flag that follows a file name for one more file name.
func FlagsFirst(known []cli.Flag, args []string) []string {
	var flags, rest []string
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			rest = append(rest, args[i+1:]...)
			break
		}
		if len(arg) < 2 || arg[0] != '-' {
			rest = append(rest, arg)
			continue
		}
		flags = append(flags, arg)
		if wantsValue(known, strings.TrimLeft(arg, "-")) {
			if i++; i == len(args) {
				return flags // the library complains of the missing value
			}
			flags = append(flags, args[i])
		}
	}
	return append(append(flags, "--"), rest...)
}

func wantsValue(known []cli.Flag, name string) bool {
	return slices.ContainsFunc(known, func(f cli.Flag) bool {
		doc, ok := f.(cli.DocGenerationFlag)
		return ok && doc.TakesValue() && slices.Contains(f.Names(), name)
	})
}
