package cli

import (
	"cmp"

	urfave "github.com/urfave/cli/v2"
)

// Short is for someone at a terminal who has given no input.
const Short = `jianbao: no input

jianbao issue.txt                  its articles as JSON
jianbao -f table issue.txt         an overview
jianbao --bom -o a.csv issue.txt   a sheet for Excel or WPS
jianbao -d out --resume issues     a file for each issue

jianbao --help lists all flags.
`

var examples = []Row{
	{Term: "jianbao issue.txt", Meaning: "articles as JSON"},
	{Term: "jianbao -f table issue.txt", Meaning: "an overview"},
	{Term: "jianbao --bom -o issue.csv issue.txt", Meaning: "a sheet for Excel or WPS"},
	{Term: "jianbao -f jsonl issue.txt | grep 通讯员", Meaning: "one article per line"},
	{Term: "jianbao --encoding big5 --strict old.txt", Meaning: "nothing, if a byte of it is no Big5"},
	{Term: "jianbao -d out --resume issues", Meaning: "a file for each issue, goes on where it was stopped"},
}

var exitCodes = []Row{
	{Term: "0", Meaning: "done, with warnings or without"}, {Term: "1", Meaning: "failed"},
	{Term: "2", Meaning: "wrong usage, or nothing to read"}, {Term: "3", Meaning: "some inputs failed, the others are done"},
	{Term: "130", Meaning: "interrupted"}, {Term: "141", Meaning: "the reader of the output has gone"},
}

// Help explains everything, in lines that fit a screen of so many columns; 0 for 80.
func Help(flags []urfave.Flag, formats []Row, width int) string {
	width = cmp.Or(min(width, 100), 80)
	return wrap("", "jianbao (剪报) clips the text of a Chinese newspaper issue into its articles.", 0, width) +
		"\n" + wrap("", "Usage: jianbao [FLAGS] [FILE|FOLDER|ZIP...]", 0, width) +
		wrap("", "Without names, or with -, it reads standard input.", 0, width) +
		"\nExamples:\n" + columns(examples, width) +
		"\nFlags:\n" + columns(flagRows(flags), width) +
		"\nFormats:\n" + columns(formats, width) +
		"\nExit codes:\n" + columns(exitCodes, width)
}
