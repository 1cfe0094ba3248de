package cli

import (
	"cmp"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/msg"
)

// short is for someone at a terminal who has given no input.
func short(l msg.Lang) string {
	return "jianbao: " + l.Error(errNoInput) + "\n\n" + columns(told(l, firstSteps), "", 80) +
		"\n" + wrap("", l.Text("jianbao --help lists all flags."), 0, 80)
}

var firstSteps = []Row{
	{"jianbao issue.txt", "its articles as JSON"},
	{"jianbao -f table issue.txt", "an overview"},
	{"jianbao --bom -o a.csv issue.txt", "a sheet for Excel or WPS"},
	{"jianbao -d out --resume issues", "a file for each issue"},
}

var examples = []Row{
	{"jianbao issue.txt", "articles as JSON"},
	{"jianbao -f table issue.txt", "an overview"},
	{"jianbao --bom -o issue.csv issue.txt", "a sheet for Excel or WPS"},
	{"jianbao -f jsonl issue.txt | grep 通讯员", "one article per line"},
	{"jianbao --encoding big5 --strict old.txt", "nothing, if a byte of it is no Big5"},
	{"jianbao -d out --resume issues", "a file for each issue, goes on where it was stopped"},
}

var exitCodes = []Row{
	{"0", "done, with warnings or without"}, {"1", "failed"},
	{"2", "wrong usage, or nothing to read"}, {"3", "some inputs failed, the others are done"},
	{"130", "interrupted"}, {"141", "the reader of the output has gone"},
}

// What the program is, and how it is called.
const (
	about    msg.Text = "jianbao (剪报) clips the text of a Chinese newspaper issue into its articles."
	synopsis msg.Text = "jianbao [FLAGS] [FILE|FOLDER|ZIP...]"
	noNames  msg.Text = "Without names, or with -, it reads standard input."
)

// fromEnvironment explains the variables of the environment.
func fromEnvironment(l msg.Lang) string {
	return l.Text("JIANBAO_FORMAT is the default of --format; so it is with %s.", strings.Join(longNames(), ", "))
}

// help explains everything, in lines that fit a screen of so many columns; 0 for 80.
func help(l msg.Lang, flags []urfave.Flag, width int) string {
	width = cmp.Or(min(width, 100), 80)
	section := func(head msg.Text, rows []Row) string {
		return "\n" + l.Told(string(head)) + "\n" + columns(rows, "   ", width)
	}
	return wrap("", l.Told(string(about)), 0, width) +
		"\n" + wrap("", l.Text("Usage: %s", synopsis), 0, width) +
		wrap("", l.Told(string(noNames)), 0, width) +
		section("Examples:", told(l, examples)) +
		section("Flags:", flagRows(l, flags)) +
		section("Formats:", formatRows(l)) +
		section("Of itself it prints:", told(l, printers)) +
		section("Exit codes:", told(l, exitCodes)) +
		"\n" + l.Text("Environment:") + "\n" + wrap("   ", fromEnvironment(l), 3, width)
}

func formatRows(l msg.Lang) (rows []Row) {
	for _, f := range format.Formats {
		rows = append(rows, Row{f.Name, f.About})
	}
	return told(l, rows)
}

// told tells the meanings of rows in a language.
func told(l msg.Lang, rows []Row) []Row {
	all := make([]Row, len(rows))
	for i, r := range rows {
		all[i] = Row{r.Term, l.Told(r.Meaning)}
	}
	return all
}

// flagRows explains the flags that are not hidden.
func flagRows(l msg.Lang, flags []urfave.Flag) (rows []Row) {
	for _, f := range flags {
		if hidden(f) {
			continue
		}
		term := flagTerm(f)
		if len(f.Names()) == 1 {
			term = "    " + term
		}
		rows = append(rows, Row{term, usage(f) + defaultOf(l, f)})
	}
	return rows
}

// flagTerm is how a flag is written: -o, --output FILE.
func flagTerm(f urfave.Flag) string {
	var names []string
	for _, name := range f.Names() {
		if len(name) == 1 {
			names = append([]string{dashed(name)}, names...)
		} else {
			names = append(names, dashed(name))
		}
	}
	term := strings.Join(names, ", ")
	if takesValue(f) {
		term += " " + placeholder(f)
	}
	return term
}

func hidden(f urfave.Flag) bool {
	visible, ok := f.(urfave.VisibleFlag)
	return ok && !visible.IsVisible()
}

// The usage of a flag names its value in backquotes.
func usage(f urfave.Flag) string {
	return strings.ReplaceAll(f.(urfave.DocGenerationFlag).GetUsage(), "`", "")
}

func placeholder(f urfave.Flag) string {
	parts := strings.Split(f.(urfave.DocGenerationFlag).GetUsage(), "`")
	if len(parts) < 3 {
		return "VALUE"
	}
	return parts[1]
}

func defaultOf(l msg.Lang, f urfave.Flag) string {
	doc := f.(urfave.DocGenerationFlag)
	if !doc.TakesValue() || doc.GetDefaultText() == "" {
		return ""
	}
	return l.Text(" (default: %s)", doc.GetDefaultText())
}
