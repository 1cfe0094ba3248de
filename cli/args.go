// Package cmdline reads command lines the way people type them, and writes help
// that fits the screen: what the library for flags leaves out.
package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	urfave "github.com/urfave/cli/v2"
	"github.com/xrash/smetrics"
)

// Arrange writes out all flags as --name=value and moves them before the other
// arguments, which the library needs: it takes a flag after a file name for one
// more name. It knows --name value, -n value, -nvalue, -n=value, and flags in one:
// -qn value. The error is of a flag that isn't there, or lacks its value.
func Arrange(known []urfave.Flag, args []string) ([]string, error) {
	a := arranger{known: known, args: args}
	for len(a.args) > 0 {
		arg := a.next()
		var err error
		switch {
		case arg == "--":
			a.rest, a.args = append(a.rest, a.args...), nil
		case len(arg) < 2 || arg[0] != '-':
			a.rest = append(a.rest, arg)
		case arg[1] == '-' || a.find(name(arg[1:])) != nil:
			err = a.long(strings.TrimLeft(arg, "-"))
		default:
			err = a.short(arg[1:])
		}
		if err != nil {
			return nil, err
		}
	}
	return append(append(a.flags, "--"), a.rest...), nil
}

// arranger is an Arrange at work.
type arranger struct {
	known []urfave.Flag
	args  []string // still to come
	flags []string
	rest  []string
}

func (a *arranger) next() string {
	arg := a.args[0]
	a.args = a.args[1:]
	return arg
}

// name is the part of NAME=VALUE before the sign.
func name(flag string) string {
	name, _, _ := strings.Cut(flag, "=")
	return name
}

// find returns the flag that is called name, or nil.
func (a *arranger) find(name string) urfave.Flag {
	i := slices.IndexFunc(a.known, func(f urfave.Flag) bool { return slices.Contains(f.Names(), name) })
	if i < 0 {
		return nil
	}
	return a.known[i]
}

func takesValue(f urfave.Flag) bool {
	doc, ok := f.(urfave.DocGenerationFlag)
	return ok && doc.TakesValue()
}

// long takes NAME or NAME=VALUE.
func (a *arranger) long(flag string) error {
	flag, value, given := strings.Cut(flag, "=")
	f := a.find(flag)
	switch {
	case f == nil:
		return a.unknown(flag)
	case given || takesValue(f):
		return a.set(f, value, given)
	}
	a.flags = append(a.flags, "--"+f.Names()[0])
	return nil
}

// short takes letters, the last of which may have a value.
func (a *arranger) short(letters string) error {
	for letters != "" {
		_, size := utf8.DecodeRuneInString(letters)
		letter, after := letters[:size], letters[size:]
		f := a.find(letter)
		switch {
		case f == nil:
			return a.unknown(letter)
		case takesValue(f) || strings.HasPrefix(after, "="):
			return a.set(f, strings.TrimPrefix(after, "="), after != "")
		}
		a.flags = append(a.flags, "--"+f.Names()[0])
		letters = after
	}
	return nil
}

// set gives a flag its value; one that isn't given is the next argument.
func (a *arranger) set(f urfave.Flag, value string, given bool) error {
	if !given {
		if len(a.args) == 0 {
			return fmt.Errorf("%s needs a value: %s", dashed(f.Names()[0]), usage(f))
		}
		value = a.next()
	}
	a.flags = append(a.flags, "--"+f.Names()[0]+"="+value)
	return nil
}

func dashed(name string) string {
	return strings.Repeat("-", min(utf8.RuneCountInString(name), 2)) + name
}

// likeness is from which similarity on (Jaro and Winkler, 0 to 1) a name may be
// meant by another: --fromat and --format have 0.95, --json and --jobs 0.84.
const likeness = 0.88

// unknown says that there is no such flag, and which may be meant.
func (a *arranger) unknown(flag string) error {
	best, meant := likeness, ""
	for _, f := range a.known {
		for _, name := range f.Names() {
			if like := smetrics.JaroWinkler(flag, name, 0.7, 4); len(name) > 1 && like >= best {
				best, meant = like, name
			}
		}
	}
	if meant == "" {
		return fmt.Errorf("no flag %s; --help lists them", dashed(flag))
	}
	return fmt.Errorf("no flag %s; did you mean --%s?", dashed(flag), meant)
}
