package format

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"

	"jianbao/format/terminal"
	"jianbao/parse"
)

var jsonFormat = Format{
	Name: "json", About: "one indented document per issue", Ext: ".json",
	Joins: true, English: true,
	print: func(w io.Writer, _ Options) printer { return jsonPrinter{w} },
}

type jsonPrinter struct{ w io.Writer }

// document is an issue. Its fields stand in this order.
type document struct {
	Source    string            `json:"source"`
	No        int               `json:"issue_no"`
	Encoding  string            `json:"encoding"`
	Masthead  parse.Masthead    `json:"issue"`
	Articles  []article         `json:"articles"`
	Furniture []parse.Furniture `json:"furniture"`
	Warnings  []parse.Warning   `json:"warnings"`
}

func newDocument(p part) document {
	doc := document{p.Source, p.No, p.Encoding, p.Masthead, list(p.Articles), list(p.Furniture), list(p.Warnings)}
	for i := range doc.Furniture {
		doc.Furniture[i].Lines = list(doc.Furniture[i].Lines)
	}
	return doc
}

func (j jsonPrinter) print(p part) error {
	text, err := encode(newDocument(p), "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(j.w, numbers.ReplaceAllStringFunc(text, onOneLine))
	return err
}

func (j jsonPrinter) close() error { return nil }

// encode returns v as JSON that ends in a line break. The standard library
// leaves DEL, C1 and bidi controls as they are; here they are escaped too.
func encode(v any, indent string) (string, error) {
	var b bytes.Buffer
	err := encodeTo(&b, v, indent)
	return b.String(), err
}

// encodeTo is encode, to the end of a buffer.
func encodeTo(b *bytes.Buffer, v any, indent string) error {
	from := b.Len()
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		b.Truncate(from)
		return err
	}
	if text := b.Bytes()[from:]; !terminal.IsPlain(text) {
		visible := terminal.VisibleLines(string(text))
		b.Truncate(from)
		b.WriteString(visible)
	}
	return nil
}

// numbers finds the indented lists that hold nothing but numbers, or lists of
// them. Strings in JSON hold no raw line break, so no text is ever found.
var numbers = regexp.MustCompile(`\[\n[\n \d,\[\]]*\]`)

var unspace = strings.NewReplacer("\n", "", " ", "", ",", ", ")

// onOneLine turns [⏎53,⏎57⏎] into [53, 57].
func onOneLine(s string) string { return unspace.Replace(s) }
