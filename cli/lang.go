package cli

import (
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/msg"
)

// langOf is the language that a command line asks for, else the environment. It is
// needed before the command line is read: that may be what a message is about.
func langOf(args []string, getenv func(string) string) msg.Lang {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		name, given := strings.CutPrefix(strings.TrimPrefix(arg, "-"), "-lang")
		value, equals := strings.CutPrefix(name, "=")
		if given && name == "" && i+1 < len(args) {
			value, equals = args[i+1], true
		}
		if l, ok := msg.Named(value); given && equals && ok {
			return l
		}
	}
	if l, ok := msg.Named(getenv(envName("lang"))); ok {
		return l
	}
	return msg.OfEnvironment(getenv)
}

func checkLang(c *urfave.Context) error {
	if _, ok := msg.Named(c.String("lang")); !ok && (c.IsSet("lang") || c.String("lang") != "") {
		return usagef("no language %q; the languages are zh, en", c.String("lang"))
	}
	return nil
}
