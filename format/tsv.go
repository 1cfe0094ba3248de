package format

import (
	"io"
	"strings"
)

var tsvFormat = Format{
	Name: "tsv", About: `one line per article, cells separated by tabs; \n, \t and \\ stand for what they say`, Ext: ".tsv",
	Streams: true, Joins: true,
	Flags: sheetFlags(),
	print: func(w io.Writer, o Options) printer { return newSheet(w, o, tsvLines) },
}

// escapes keep a row on one line, as Miller, PostgreSQL and others read them.
var escapes = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

func tsvLines(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(each(row, escapes.Replace), "\t") + "\n")
	}
	return b.String()
}
