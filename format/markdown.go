package format

import (
	"io"
	"regexp"
	"slices"
	"strings"
)

var markdownFormat = Format{
	Name: "markdown", About: "a section for each article, for pandoc and notes", Ext: ".md",
	Streams: true, Joins: true,
	print: func(w io.Writer, o Options) printer { return prosePrinter{w, o.Terminal, markdownArticle} },
}

// markdownArticle is a section. What a paper sets above the headline stands below
// it here, or it would belong to the section before.
func markdownArticle(a article) string {
	var b strings.Builder
	if a.Title != "" {
		b.WriteString("## " + escapeMarkdown(a.Title) + "\n\n")
	} else {
		b.WriteString("* * *\n\n")
	}
	for _, line := range [][2]string{{"栏目", a.Column}, {"引题", a.Kicker}, {"副题", a.Subtitle}, {"署名", a.Byline}} {
		if line[1] != "" {
			b.WriteString("**" + line[0] + "** " + escapeMarkdown(line[1]) + "\n\n")
		}
	}
	for i, p := range a.Paragraphs {
		if slices.Contains(a.Subheads, i) {
			b.WriteString("### ")
		}
		b.WriteString(escapeMarkdown(p) + "\n\n")
	}
	return b.String()
}

var (
	// markup means something anywhere in a line; " and ' so that pandoc leaves
	// them straight, -- and ... so that it makes no dash and no ellipsis of them.
	markup = regexp.MustCompile("[\\\\`*_{}\\[\\]<>#|~$^@\"'&!=]|--+|\\.\\.+|://|www\\.")
	// opening means something at the begin of a line: a list, a title, a rule.
	opening = regexp.MustCompile(`^([-+:%]|\(?[0-9A-Za-z]{1,9}[.)])`)
)

// escapeMarkdown returns s so that it is shown as it is.
func escapeMarkdown(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(s, "\n", " "))
	lead := opening.FindString(s)
	s = markup.ReplaceAllStringFunc(s[len(lead):], escapePunctuation)
	return escapePunctuation(lead) + s
}

var punctuation = regexp.MustCompile(`[!-/:-@\[-\x60{-~]`)

func escapePunctuation(s string) string { return punctuation.ReplaceAllString(s, `\$0`) }
