package cli

import (
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/msg"
	"jianbao/parse"
)

// newFlags is the table of flags, explained in a language. The value of a flag
// stands between backquotes.
func newFlags(l msg.Lang) []urfave.Flag {
	return slices.Concat(outputFlags(l), formatFlags(l), readingFlags(l), batchFlags(l), infoFlags(l))
}

func outputFlags(l msg.Lang) []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "format", Aliases: []string{"f"}, DefaultText: l.Text("by the name of --output, else %s", format.Formats[0].Name),
			Usage: l.Text("`FORMAT` of the output: %s", format.Names())},
		&urfave.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: l.Text("write to `FILE`, which appears only when it is complete")},
		&urfave.BoolFlag{Name: "explain", Usage: l.Text("tell how each block was read, by what, and the second best reading")},
		&urfave.StringFlag{Name: "dump", Hidden: true, Usage: l.Text("print what one `STAGE` of reading made of the text: %s", format.Stages())},
		&urfave.Float64Flag{Name: "min-confidence", Usage: l.Text("leave out articles of less confidence than `0..1`"), DefaultText: "0"},
		&urfave.StringFlag{Name: "review", Usage: l.Text("write pages into `DIR`, to check and correct by eye, and a list of them, the most doubtful first")},
		&urfave.BoolFlag{Name: "doubtful", Usage: l.Text("print only the articles that want a look")},
	}
}

// formatFlags are those of the formats.
func formatFlags(l msg.Lang) (flags []urfave.Flag) {
	for _, f := range format.Flags() {
		if f.Arg == "" {
			flags = append(flags, &urfave.BoolFlag{Name: f.Name, Usage: l.Told(f.About)})
		} else {
			flags = append(flags, &urfave.StringFlag{Name: f.Name, Usage: "`" + f.Arg + "`: " + l.Told(f.About)})
		}
	}
	return flags
}

func readingFlags(l msg.Lang) []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "encoding", DefaultText: "auto", Value: "auto", Usage: l.Text("`ENCODING` of the input: %s", strings.Join(parse.EncodingNames(), ", "))},
		&urfave.StringFlag{Name: "corrections", DefaultText: l.Text("X.corrections beside X.txt"), Usage: l.Text("read the text as `FILE` says, which a person wrote or the html page saved")},
		&urfave.BoolFlag{Name: "no-corrections", Usage: l.Text("leave X.corrections beside X.txt alone")},
		&urfave.BoolFlag{Name: "force", Usage: l.Text("read also what is no text: a PDF, an archive, a web page"), DisableDefaultText: true},
		&urfave.BoolFlag{Name: "strict", Usage: l.Text("refuse an input that gives a warning; its output is held in memory until it is read to the end")},
		&urfave.StringFlag{Name: "issue-separator", Usage: l.Text("`LINE` that parts issues; U+001E always does")},
		&urfave.IntFlag{Name: "max-line", Value: parse.DefaultMaxLine, Usage: l.Text("refuse a line of more than `BYTES` of UTF-8")},
		&urfave.IntFlag{Name: "max-article", Value: parse.DefaultMaxArticle, Usage: l.Text("refuse an article of more than `BYTES` of UTF-8")},
	}
}

func batchFlags(l msg.Lang) []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "output-dir", Aliases: []string{"d"}, Usage: l.Text("write one file for each input into `DIR`, which mirrors their folders")},
		&urfave.BoolFlag{Name: "split", Usage: l.Text("with --output-dir, write one folder for each input, with one file for each article")},
		&urfave.BoolFlag{Name: "resume", Usage: l.Text("skip what DIR holds already of the same inputs, made by the same version and options")},
		&urfave.BoolFlag{Name: "overwrite", Usage: l.Text("replace files in DIR that somebody has edited, too")},
		&urfave.StringFlag{Name: "files-from", Usage: l.Text("read more names from the lines of `LIST`, - for standard input")},
		&urfave.BoolFlag{Name: "null", Aliases: []string{"0"}, Usage: l.Text("names in LIST end in NUL, as find -print0 writes them")},
		&urfave.StringSliceFlag{Name: "include", Value: urfave.NewStringSlice("*.txt", "*.TXT"), DefaultText: l.Text("*.txt and *.TXT"),
			Usage: l.Text("take these members of folders and archives: `GLOB` for the name, or with / for the path; repeat for more")},
		&urfave.StringSliceFlag{Name: "exclude", Usage: l.Text("leave out files and folders that fit `GLOB`")},
		&urfave.Int64Flag{Name: "max-size", Value: 64, Usage: l.Text("refuse a text of more than `MIB`, unpacked")},
		&urfave.Int64Flag{Name: "jobs", Aliases: []string{"j"}, Usage: l.Text("convert `N` inputs at a time, 1024 at most"), DefaultText: l.Text("one per core")},
		&urfave.StringFlag{Name: "shard", Usage: l.Text("take share `I/N` of the inputs: 2/8 is the second of eight")},
		&urfave.BoolFlag{Name: "fail-fast", Usage: l.Text("stop at the first input that fails")},
		&urfave.BoolFlag{Name: "dry-run", Usage: l.Text("list what would be read and written")},
		&urfave.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: l.Text("show no progress and no warnings")},
	}
}

func infoFlags(l msg.Lang) []urfave.Flag {
	return []urfave.Flag{
		&urfave.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: l.Text("show this help")},
		&urfave.StringFlag{Name: "lang", DefaultText: l.Text("by LC_ALL, LC_MESSAGES, LANG"), Usage: l.Text("`LANGUAGE` of messages and of this help: zh, en")},
		&urfave.BoolFlag{Name: "schema", Usage: l.Text("print the JSON Schema of json and jsonl")},
		&urfave.BoolFlag{Name: "version", Usage: l.Text("print the version")},
	}
}
