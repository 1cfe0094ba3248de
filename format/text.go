package format

import (
	"io"
	"slices"
	"strings"

	"jianbao/format/terminal"
)

var textFormat = Format{
	Name: "text", About: "the articles one below the other, to read", Ext: ".txt",
	Streams: true, Joins: true,
	print: func(w io.Writer, o Options) printer { return prosePrinter{w, o.Terminal, textArticle} },
}

const (
	textRule   = "--------" // between articles
	textIndent = "　　"
)

// prosePrinter prints articles one below the other.
type prosePrinter struct {
	w        io.Writer
	terminal bool
	article  func(article) string
}

func (p prosePrinter) print(issue part) error {
	var b strings.Builder
	for _, a := range issue.Articles {
		b.WriteString(p.article(a))
	}
	text := b.String()
	if p.terminal {
		text = terminal.VisibleLines(text)
	}
	_, err := io.WriteString(p.w, text)
	return err
}

func (p prosePrinter) close() error { return nil }

// textArticle sets an article as papers do: heads, byline, indented paragraphs,
// subheads without indent.
func textArticle(a article) string {
	var b strings.Builder
	for _, head := range []string{a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline} {
		if head != "" {
			b.WriteString(head + "\n")
		}
	}
	for i, p := range a.Paragraphs {
		switch {
		case i == 0 && b.Len() > 0, slices.Contains(a.Subheads, i), slices.Contains(a.Subheads, i-1):
			b.WriteString("\n")
		}
		if !slices.Contains(a.Subheads, i) {
			b.WriteString(textIndent)
		}
		b.WriteString(p + "\n")
	}
	return b.String() + "\n" + textRule + "\n\n"
}
