package format

import (
	"encoding/csv"
	"io"
	"strings"
)

var csvFormat = Format{
	Name: "csv", About: "one row per article, lists separated by |", Ext: ".csv",
	Streams: true, Joins: true,
	Flags: sheetFlags(
		Flag{"bom", "", "open with a byte order mark, for Excel and WPS, and make cells safe", setBOM},
		Flag{"crlf", "", "end lines as on Windows", setCRLF}),
	print: func(w io.Writer, o Options) printer { return newSheet(w, o, csvLines(o.Sheet.CRLF)) },
}

func setBOM(o *Options, _ string) error  { o.Sheet.BOM = true; return nil }
func setCRLF(o *Options, _ string) error { o.Sheet.CRLF = true; return nil }

// csvLines prints rows as RFC 4180 wants them.
func csvLines(crlf bool) func([][]string) string {
	return func(rows [][]string) string {
		var b strings.Builder // no error from here
		w := csv.NewWriter(&b)
		w.UseCRLF = crlf
		w.WriteAll(rows)
		return b.String()
	}
}
