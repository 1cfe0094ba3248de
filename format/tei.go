package format

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"jianbao/format/terminal"
	"jianbao/parse"
)

var teiFormat = Format{
	Name: "tei", About: "one TEI P5 document per issue, a teiCorpus for several", Ext: ".xml",
	Gathers: true,
	print:   func(w io.Writer, o Options) printer { return &teiPrinter{w: w, terminal: o.Terminal} },
}

const (
	xmlOpening = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	teiSpace   = "http://www.tei-c.org/ns/1.0"
)

// teiPrinter holds the first issue back until it knows whether there is another.
type teiPrinter struct {
	w        io.Writer
	terminal bool
	first    string
	corpus   bool // has been opened
	ids      map[string]bool
}

func (t *teiPrinter) print(p part) error {
	if t.ids == nil {
		t.ids = map[string]bool{}
	}
	text := teiIssue(p, t.uniqueID)
	switch {
	case t.corpus:
		return t.write(text)
	case t.first == "":
		t.first = text
		return nil
	}
	t.corpus = true
	return t.write(xmlOpening + "<teiCorpus xmlns=\"" + teiSpace + "\">\n" + teiHeader(part{Issue: parse.Issue{Source: p.Source}}) + t.first + text)
}

func (t *teiPrinter) close() error {
	switch {
	case t.corpus:
		return t.write("</teiCorpus>\n")
	case t.first != "":
		return t.write(xmlOpening + t.first)
	}
	return nil
}

func (t *teiPrinter) write(text string) error {
	if t.terminal {
		text = terminal.VisibleLines(text)
	}
	_, err := io.WriteString(t.w, text)
	return err
}

// uniqueID is an id that no other article of the document has: two issues may
// bring the same text.
func (t *teiPrinter) uniqueID(a article) string {
	id := a.ID
	for n := 2; t.ids[id]; n++ {
		id = fmt.Sprintf("%s.%d", a.ID, n)
	}
	t.ids[id] = true
	return id
}

// element is an element with a text; attributes are names and values by turns. An
// attribute without a value is left out.
func element(name, text string, attributes ...string) string {
	return open(name, attributes...) + xmlText(text) + "</" + name + ">\n"
}

// told is an element, or nothing where there is no text.
func told(name, text string, attributes ...string) string {
	if text == "" {
		return ""
	}
	return element(name, text, attributes...)
}

func open(name string, attributes ...string) string {
	tag := "<" + name
	for pair := range slices.Chunk(attributes, 2) {
		if pair[1] != "" {
			tag += fmt.Sprintf(` %s="%s"`, pair[0], xmlText(pair[1]))
		}
	}
	return tag + ">"
}

// xmlText escapes markup, and what XML cannot hold as JSON would.
func xmlText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return r
	}, s)
	if strings.IndexFunc(s, notXML) >= 0 {
		var b strings.Builder
		for _, r := range s {
			if notXML(r) {
				fmt.Fprintf(&b, `\u%04x`, r)
			} else {
				b.WriteRune(r)
			}
		}
		s = b.String()
	}
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // to memory: no error
	return b.String()
}

// notXML reports characters that XML 1.0 has no place for, or asks to avoid.
func notXML(r rune) bool {
	return unicode.IsControl(r) || r&0xFFFE == 0xFFFE
}

func teiIssue(p part, id func(article) string) string {
	var b strings.Builder
	b.WriteString(open("TEI", "xmlns", teiSpace, "xml:lang", "zh") + "\n")
	b.WriteString(teiHeader(p))
	b.WriteString("<text>\n<body>\n")
	furniture, page := p.Furniture, ""
	for _, a := range p.Articles {
		for len(furniture) > 0 && firstLine(furniture[0].Lines) < firstLine(a.Lines) {
			b.WriteString(teiFurniture(furniture[0]))
			furniture = furniture[1:]
		}
		if a.Page != page && a.Page != "" {
			page = a.Page
			b.WriteString(element("pb", "", "n", page))
		}
		b.WriteString(teiArticle(a, id(a)))
	}
	if len(p.Articles) == 0 {
		b.WriteString("<div>\n<p/>\n</div>\n") // a body must not be empty
	}
	for _, f := range furniture {
		b.WriteString(teiFurniture(f))
	}
	return b.String() + "</body>\n</text>\n</TEI>\n"
}

func firstLine(lines []parse.Range) int {
	if len(lines) == 0 {
		return 0
	}
	return lines[0][0]
}

func teiFurniture(f parse.Furniture) string {
	return element("fw", f.Text, "type", xmlName(f.Kind))
}

// xmlName makes a name of a word, for attributes that take names only.
func xmlName(s string) string {
	name := strings.Map(func(r rune) rune {
		if r == '-' || unicode.IsLetter(r) {
			return r
		}
		return '-'
	}, s)
	if name == "" || name[0] == '-' {
		return "x" + name
	}
	return name
}

// teiHeader is what is known of the issue.
func teiHeader(p part) string {
	m := p.Masthead
	title := strings.Join(slices.DeleteFunc([]string{m.Paper, m.Date, m.Number}, isEmpty), " ")
	if title == "" {
		title = p.Source
	}
	var notes string
	for _, w := range p.Warnings {
		notes += element("note", fmt.Sprintf("%s (%d, line %d)", w.Text, w.Count, w.Line), "type", "warning")
	}
	if notes != "" {
		notes = "<notesStmt>\n" + notes + "</notesStmt>\n"
	}
	return "<teiHeader>\n<fileDesc>\n" +
		"<titleStmt>\n" + element("title", title) + "</titleStmt>\n" +
		"<publicationStmt>\n" + element("p", "Clipped into articles by jianbao (剪报)") + "</publicationStmt>\n" +
		notes +
		"<sourceDesc>\n<bibl>\n" +
		told("title", m.Paper, "level", "j") + told("date", m.Date, whenISO(m.ISO)...) + told("biblScope", m.Number, "unit", "issue") +
		element("idno", p.Source, "type", "file") +
		"</bibl>\n</sourceDesc>\n</fileDesc>\n</teiHeader>\n"
}

func isEmpty(s string) bool { return s == "" }

// teiArticle is a division: heads, byline, dateline, paragraphs. What follows a
// subhead is a division of its own.
func teiArticle(a article, id string) string {
	var b strings.Builder
	b.WriteString(open("div", "type", "article", "subtype", xmlName(string(a.Kind)), "xml:id", id, "n", strconv.Itoa(a.No), "cert", certainty(a)) + "\n")
	b.WriteString(told("head", a.Column, "type", "column") + told("head", a.Kicker, "type", "kicker") +
		told("head", a.Title, "type", "main") + told("head", a.Subtitle, "type", "sub") + told("byline", a.Byline))
	paragraphs := list(a.Paragraphs)
	if len(paragraphs) > 0 && a.Dateline != "" && strings.HasPrefix(paragraphs[0], a.Dateline) {
		b.WriteString("<dateline>" + xmlText(a.Dateline) + teiDate(a.Date) + "</dateline>\n")
		paragraphs[0] = strings.TrimSpace(strings.TrimPrefix(paragraphs[0], a.Dateline))
	}
	b.WriteString(told("note", a.Origin, "type", "origin"))
	b.WriteString(told("note", strings.Join(each(a.Lines, lineSpan), " "), "type", "lines"))
	b.WriteString(element("note", strconv.FormatFloat(a.Confidence, 'f', -1, 64), "type", "confidence"))
	for _, reason := range a.Reasons {
		b.WriteString(element("note", reason, "type", "reason"))
	}
	if a.Kind == parse.KindPhoto {
		b.WriteString("<figure>\n" + teiBody(a, paragraphs) + "</figure>\n")
	} else {
		b.WriteString(teiBody(a, paragraphs))
	}
	return b.String() + "</div>\n"
}

// certainty is the confidence in the words that TEI has for it.
func certainty(a article) string {
	switch {
	case a.Confidence >= 0.9:
		return "high"
	case doubtful(a):
		return "low"
	}
	return "medium"
}

// whenISO is the attribute for a day, nothing where it is none.
func whenISO(date string) []string {
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return nil
	}
	return []string{"when", date}
}

// teiDate is an empty date that tells a program what the dateline says.
func teiDate(date string) string {
	if when := whenISO(date); when != nil {
		return open("date", when...) + "</date>"
	}
	return ""
}

func teiBody(a article, paragraphs []string) string {
	var b strings.Builder
	section := false
	for i, p := range paragraphs {
		switch sub := slices.Contains(a.Subheads, i) && a.Kind != parse.KindPhoto; {
		case sub && section:
			b.WriteString("</div>\n")
			fallthrough
		case sub:
			b.WriteString("<div type=\"section\">\n" + element("head", p, "type", "sub"))
			section = true
		default:
			b.WriteString(element("p", p))
		}
	}
	if section {
		b.WriteString("</div>\n")
	}
	return b.String()
}
