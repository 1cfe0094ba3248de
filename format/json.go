package format

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"

	"jianbao/parse"
)

type jsonWriter struct{ w io.Writer }

func newJSON(w io.Writer, _ Options) Writer { return &whole{print: jsonWriter{w}.print} }

// print prints the issue as one document, its fields in the order of
// parse.Issue.
func (j jsonWriter) print(issue parse.Issue) error {
	issue.Articles = list(issue.Articles)
	issue.Furniture = list(issue.Furniture)
	issue.Warnings = list(issue.Warnings)
	for i := range issue.Articles {
		issue.Articles[i] = filled(issue.Articles[i])
	}
	for i := range issue.Furniture {
		issue.Furniture[i].Lines = list(issue.Furniture[i].Lines)
	}
	doc, err := encode(issue, "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(j.w, numbers.ReplaceAllStringFunc(doc, onOneLine))
	return err
}

type jsonlWriter struct{ w io.Writer }

func newJSONL(w io.Writer, _ Options) Writer { return jsonlWriter{w} }

// record is an article that stands alone: it tells where it is from.
type record struct {
	Source   string         `json:"source"`
	Masthead parse.Masthead `json:"issue"`
	parse.Article
}

// Issue prints each article as one line.
func (j jsonlWriter) Issue(issue parse.Issue) error {
	var lines bytes.Buffer // whole, so that nothing is written for an issue without articles
	for _, a := range issue.Articles {
		line, err := encode(record{issue.Source, issue.Masthead, filled(a)}, "")
		if err != nil {
			return err
		}
		lines.WriteString(line)
	}
	_, err := lines.WriteTo(j.w)
	return err
}

func (j jsonlWriter) Close() error { return nil }

// Failure is the line of JSON for a source that could not be converted.
func Failure(source string, err error) string {
	line, _ := encode(struct { // two strings: nothing can fail
		Source string `json:"source"`
		Error  string `json:"error"`
	}{source, Cause(err).Error()}, "")
	return line
}

// encode returns v as JSON that ends in a line break. The standard library
// leaves DEL, C1 and bidi controls as they are; here they are escaped too.
func encode(v any, indent string) (string, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return "", err
	}
	return visibleLines(b.String()), nil
}

// numbers finds the indented lists that hold nothing but numbers, or lists of
// them. Strings in JSON hold no raw line break, so no text is ever found.
var numbers = regexp.MustCompile(`\[\n[\n \d,\[\]]*\]`)

var unspace = strings.NewReplacer("\n", "", " ", "", ",", ", ")

// onOneLine turns [⏎53,⏎57⏎] into [53, 57].
func onOneLine(s string) string { return unspace.Replace(s) }

// filled gives an article's lists a value, so that none is printed as null.
func filled(a parse.Article) parse.Article {
	a.Authors = list(a.Authors)
	a.Paragraphs = list(a.Paragraphs)
	a.Subheads = list(a.Subheads)
	a.Lines = list(a.Lines)
	a.Reasons = list(a.Reasons)
	return a
}

// list copies s, which makes an empty list of nil.
func list[T any](s []T) []T {
	return append([]T{}, s...)
}
