package format

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jianbao/parse"
)

// These tests hand what is printed to the programs that people use, where these
// are installed.

// consume runs a program and returns its output.
func consume(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.String())
	}
	return string(out)
}

// runs returns the error of a program.
func runs(name string, args ...string) error { return exec.Command(name, args...).Run() }

func needs(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip("not installed:", program)
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
}

// saved prints issues to a file.
func saved(t *testing.T, name string, o Options, issues ...parse.Issue) string {
	t.Helper()
	form := strings.TrimPrefix(filepath.Ext(name), ".")
	if form == "md" {
		form = "markdown"
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(printed(t, form, o, issues...)), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// cells are the rows that a sheet of issues should have, without its names.
func cells(columns []field, issues ...parse.Issue) (rows [][]string) {
	var n numbering
	for _, issue := range issues {
		p := n.part(issue)
		for _, a := range p.Articles {
			rows = append(rows, each(columns, func(f field) string { return f.cell(p, a, "|") }))
		}
	}
	return rows
}

func csvRows(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func sameRows(t *testing.T, got, want [][]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	for i := range want {
		for k := range want[i] {
			if got[i][k] != want[i][k] {
				t.Errorf("row %d, column %d: got %.80q, want %.80q", i+1, k+1, got[i][k], want[i][k])
			}
		}
	}
}

func TestPythonReadsCSVAndTSV(t *testing.T) {
	needs(t, "python3")
	issues := append(papers(t), nasty())
	want := cells(fields, issues...)
	const program = `
import csv, json, sys
csv.field_size_limit(1 << 30)
with open(sys.argv[1], encoding="utf-8", newline="") as f:
    if sys.argv[1].endswith(".csv"):
        rows = list(csv.reader(f))
    else:
        unescape = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
        import re
        rows = [[re.sub(r"\\(.)", lambda m: unescape[m[1]], c) for c in row]
                for row in csv.reader(f, delimiter="\t", quoting=csv.QUOTE_NONE)]
w = csv.writer(sys.stdout, lineterminator="\n")
w.writerows(rows[1:])`
	t.Setenv("PYTHONIOENCODING", "utf-8")
	for _, name := range []string{"a.csv", "a.tsv"} {
		sameRows(t, csvRows(t, consume(t, "python3", "-c", program, saved(t, name, Options{}, issues...))), want)
	}
}

func TestSQLiteImportsCSVAndTSV(t *testing.T) {
	needs(t, "sqlite3")
	issues := append(papers(t), nasty())
	want := cells(fields, issues...)
	got := consume(t, "sqlite3", "-csv", ":memory:", ".import "+saved(t, "a.csv", Options{}, issues...)+" a", "select * from a")
	sameRows(t, csvRows(t, strings.ReplaceAll(got, "\r\n", "\n")), want)
	for _, row := range want {
		for i := range row {
			row[i] = escapes.Replace(row[i])
		}
	}
	got = consume(t, "sqlite3", ":memory:", ".mode ascii", `.separator "\t" "\n"`, ".import "+saved(t, "a.tsv", Options{}, issues...)+" a", ".mode csv", "select * from a")
	sameRows(t, csvRows(t, strings.ReplaceAll(got, "\r\n", "\n")), want)
}

func TestMillerReadsCSVAndTSV(t *testing.T) {
	needs(t, "mlr")
	issues := append(papers(t), nasty())
	last := &issues[len(issues)-1]
	last.Articles = last.Articles[:len(last.Articles)-1] // Miller drops a line of TSV as long as that
	want := cells(fields, issues...)
	for _, name := range []string{"a.csv", "a.tsv"} {
		in := "--i" + filepath.Ext(name)[1:]
		sameRows(t, csvRows(t, consume(t, "mlr", in, "--ocsv", "-S", "cat", saved(t, name, Options{}, issues...)))[1:], want)
	}
}

func TestJQReadsJSONL(t *testing.T) {
	needs(t, "jq")
	issues := append(papers(t), nasty())
	got := consume(t, "jq", "-r", "[.id, (.paragraphs | length), .title] | @csv", saved(t, "a.jsonl", Options{}, issues...))
	var want [][]string
	var n numbering
	for _, issue := range issues {
		for _, a := range n.part(issue).Articles {
			want = append(want, []string{a.ID, jsonInt(len(a.Paragraphs)), a.Title})
		}
	}
	sameRows(t, csvRows(t, got), want)
}

func jsonInt(n int) string { text, _ := encode(n, ""); return strings.TrimSpace(text) }

// Markdown goes through a Word file and comes back with the same paragraphs.
func TestPandocKeepsParagraphs(t *testing.T) {
	needs(t, "pandoc")
	issues := append(papers(t), nasty())
	for i, issue := range issues { // one title is no paragraph more than another
		docx := filepath.Join(t.TempDir(), "a.docx")
		consume(t, "pandoc", "-f", "markdown", "-o", docx, saved(t, "a.md", Options{}, issue))
		got := strings.FieldsFunc(consume(t, "pandoc", "-t", "plain", "--wrap=none", docx), func(r rune) bool { return r == '\n' })
		got = slices.DeleteFunc(got, func(s string) bool { return strings.Trim(s, "-* ") == "" })
		var want []string
		for _, a := range numbered(issue) {
			want = append(want, each(markdownLines(a), func(s string) string { return strings.Trim(s, " \t") })...)
		}
		want = slices.DeleteFunc(want, func(s string) bool { return strings.Trim(s, "-* ") == "" })
		for k := range min(len(got), len(want)) {
			if squeezed(got[k]) != squeezed(want[k]) {
				t.Errorf("issue %d, %s: got %.80q, want %.80q", i, issue.Source, got[k], want[k])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d paragraphs, want %d", issue.Source, len(got), len(want))
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// markdownLines is what of an article a reader of Markdown sees, line by line.
func markdownLines(a article) []string {
	lines := []string{a.Title}
	for _, labelled := range [][2]string{{"栏目", a.Column}, {"引题", a.Kicker}, {"副题", a.Subtitle}, {"署名", a.Byline}} {
		if labelled[1] != "" {
			lines = append(lines, labelled[0]+" "+strings.TrimSpace(labelled[1]))
		}
	}
	lines = append(lines, a.Paragraphs...)
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}

// calc converts a file with LibreOffice; filter says how csv is read or written.
func calc(t *testing.T, file, in, to string) string {
	t.Helper()
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + dir + "/profile", "--convert-to", to, "--outdir", dir}
	if in != "" {
		args = append(args, "--infilter="+in)
	}
	consume(t, "soffice", append(args, file)...)
	return dir
}

// every sheet to UTF-8 csv, cells as they are shown, all quoted
const toCSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

func TestLibreOfficeReadsXLSX(t *testing.T) {
	needs(t, "soffice")
	issues := append(papers(t), nasty())
	dir := calc(t, saved(t, "a.xlsx", Options{}, issues...), "", toCSV)
	read := func(sheet string) [][]string {
		text, err := os.ReadFile(filepath.Join(dir, "a-"+sheet+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		return csvRows(t, string(text))
	}
	columns := slices.DeleteFunc(slices.Clone(fields), func(f field) bool { return f.name == "text" })
	got := read("文章")
	if !reflect.DeepEqual(got[0], each(columns, fieldName)) {
		t.Errorf("heads: %q", got[0])
	}
	sameRows(t, got[1:], cells(columns, issues...))
	var want []string
	for _, issue := range issues {
		for _, a := range issue.Articles {
			for _, p := range a.Paragraphs {
				want = append(want, pieces(p)...)
			}
		}
	}
	rows := read("段落")[1:]
	if len(rows) != len(want) {
		t.Fatalf("%d paragraphs, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if row[6] != want[i] {
			t.Errorf("paragraph %d: got %.80q, want %.80q", i+1, row[6], want[i])
		}
	}
}

// A guarded sheet is read as it was printed, by a LibreOffice that looks for
// formulas and dates as Excel does.
func TestLibreOfficeReadsSafeCSV(t *testing.T) {
	needs(t, "soffice")
	issue := nasty()
	issue.Articles = issue.Articles[:len(issue.Articles)-1] // no cell holds that much
	file := saved(t, "a.csv", Options{Sheet: Sheet{BOM: true}}, issue)
	dir := calc(t, file, `Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,true`, strings.Replace(toCSV, ",-1", "", 1))
	text, err := os.ReadFile(filepath.Join(dir, "a.csv"))
	if err != nil {
		t.Fatal(err)
	}
	got, want := csvRows(t, strings.TrimPrefix(string(text), "\ufeff")), cells(fields, issue)
	for _, row := range want {
		for i, f := range fields {
			if !f.number {
				row[i] = guard(row[i])
			}
		}
	}
	sameRows(t, got[1:], want)
}
