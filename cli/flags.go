package cli

import (
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/parse"
)

func outputFlags() []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "format", Aliases: []string{"f"}, DefaultText: "by the name of --output, else " + format.Formats[0].Name,
			Usage: "`FORMAT` of the output: " + format.Names()},
		&urfave.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, which appears only when it is complete"},
		&urfave.BoolFlag{Name: "explain", Usage: "tell how each block was read, by what, and the second best reading"},
		&urfave.StringFlag{Name: "dump", Hidden: true, Usage: "print what one `STAGE` of reading made of the text: " + format.Stages()},
		&urfave.Float64Flag{Name: "min-confidence", Usage: "leave out articles of less confidence than `0..1`", DefaultText: "0"},
		&urfave.StringFlag{Name: "review", Usage: "write pages into `DIR`, to check and correct by eye, and a list of them, the most doubtful first"},
		&urfave.BoolFlag{Name: "doubtful", Usage: "print only the articles that want a look"},
	}
}

// formatFlags are those of the formats.
func formatFlags() (flags []urfave.Flag) {
	for _, f := range format.Flags() {
		if f.Arg == "" {
			flags = append(flags, &urfave.BoolFlag{Name: f.Name, Usage: f.About})
		} else {
			flags = append(flags, &urfave.StringFlag{Name: f.Name, Usage: "`" + f.Arg + "`: " + f.About})
		}
	}
	return flags
}

func readingFlags() []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "encoding", DefaultText: "auto", Value: "auto", Usage: "`ENCODING` of the input: " + strings.Join(parse.EncodingNames(), ", ")},
		&urfave.BoolFlag{Name: "force", Usage: "read also what is no text: a PDF, an archive, a web page", DisableDefaultText: true},
		&urfave.BoolFlag{Name: "strict", Usage: "refuse an input that gives a warning; its output is held in memory until it is read to the end"},
		&urfave.StringFlag{Name: "issue-separator", Usage: "`LINE` that parts issues; U+001E always does"},
		&urfave.IntFlag{Name: "max-line", Value: parse.DefaultMaxLine, Usage: "refuse a line of more than `BYTES` of UTF-8"},
		&urfave.IntFlag{Name: "max-article", Value: parse.DefaultMaxArticle, Usage: "refuse an article of more than `BYTES` of UTF-8"},
	}
}

func batchFlags() []urfave.Flag {
	return []urfave.Flag{
		&urfave.StringFlag{Name: "output-dir", Aliases: []string{"d"}, Usage: "write one file for each input into `DIR`, which mirrors their folders"},
		&urfave.BoolFlag{Name: "split", Usage: "with --output-dir, write one folder for each input, with one file for each article"},
		&urfave.BoolFlag{Name: "resume", Usage: "skip what DIR holds already of the same inputs, made by the same version and options"},
		&urfave.BoolFlag{Name: "overwrite", Usage: "replace files in DIR that somebody has edited, too"},
		&urfave.StringFlag{Name: "files-from", Usage: "read more names from the lines of `LIST`, - for standard input"},
		&urfave.BoolFlag{Name: "null", Aliases: []string{"0"}, Usage: "names in LIST end in NUL, as find -print0 writes them"},
		&urfave.StringSliceFlag{Name: "include", Value: urfave.NewStringSlice("*.txt", "*.TXT"), DefaultText: "*.txt and *.TXT",
			Usage: "take these members of folders and archives: `GLOB` for the name, or with / for the path; repeat for more"},
		&urfave.StringSliceFlag{Name: "exclude", Usage: "leave out files and folders that fit `GLOB`"},
		&urfave.Int64Flag{Name: "max-size", Value: 64, Usage: "refuse a text of more than `MIB`, unpacked"},
		&urfave.Int64Flag{Name: "jobs", Aliases: []string{"j"}, Usage: "convert `N` inputs at a time, 1024 at most", DefaultText: "one per core"},
		&urfave.StringFlag{Name: "shard", Usage: "take share `I/N` of the inputs: 2/8 is the second of eight"},
		&urfave.BoolFlag{Name: "fail-fast", Usage: "stop at the first input that fails"},
		&urfave.BoolFlag{Name: "dry-run", Usage: "list what would be read and written"},
		&urfave.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "show no progress and no warnings"},
	}
}

func infoFlags() []urfave.Flag {
	return []urfave.Flag{
		&urfave.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: "show this help"},
		&urfave.BoolFlag{Name: "schema", Usage: "print the JSON Schema of json and jsonl"},
		&urfave.BoolFlag{Name: "version", Usage: "print the version"},
	}
}
