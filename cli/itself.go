package cli

import (
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/format/terminal"
)

// printers are what jianbao prints of itself, by what is to be typed for it.
var printers = []Row{
	{"jianbao man", "the manual page"},
	{"jianbao completion SHELL", "what completes flags: bash, zsh, fish, powershell"},
}

// ofItself returns what the program prints of itself, if that is asked for. The words
// man and completion ask for it only where they stand alone, so that *, with a file
// called man among others, reads that file.
func ofItself(c *urfave.Context, s streams) (text string, err error) {
	switch {
	case c.Bool("help"):
		return help(s.lang, c.App.Flags, terminal.Columns(s.out)), nil
	case c.Bool("schema"):
		return format.Schema, nil
	case c.Bool("version"):
		return "jianbao version " + version() + "\n", nil
	}
	words := c.Args().Slice()
	alone := !slices.ContainsFunc(c.LocalFlagNames(), func(name string) bool { return name != "lang" })
	switch {
	case !alone || len(words) == 0 || len(words) > 2:
		return "", nil
	case words[0] == "man" && len(words) == 1:
		return manual(s.lang, c.App.Flags), nil
	case words[0] == "completion":
		return completion(c.App.Flags, strings.Join(words[1:], ""))
	}
	return "", nil
}
