package cli

import (
	"fmt"
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/msg"
)

// manual is the manual page, in the language of man.
func manual(l msg.Lang, flags []urfave.Flag) string {
	var p manPage
	fmt.Fprintf(&p, ".TH JIANBAO 1 \"\" \"jianbao %s\"\n", roff(version()))
	p.WriteString(".ad l\n.nh\n") // Chinese has no spaces to stretch, names have no hyphens
	p.section(l.Text("NAME"))
	p.text("jianbao - " + l.Text("clip the text of a Chinese newspaper issue into its articles"))
	p.section(l.Text("SYNOPSIS"))
	p.text(l.Told(string(synopsis)))
	p.section(l.Text("DESCRIPTION"))
	p.text(l.Told(string(noNames)))
	p.text(l.Text("Names are text files, folders and .zip archives; .gz is unpacked. Data goes to standard output or to files, messages to standard error."))
	p.text(l.Text("A file called man or completion is read as ./man or ./completion."))
	p.section(l.Text("OPTIONS"))
	for _, f := range flags {
		if !hidden(f) {
			p.entry(boldFlag(f), usage(f)+defaultOf(l, f)+environmentOf(f))
		}
	}
	p.rows(l.Text("FORMATS"), formatRows(l))
	p.rows(l.Text("EXAMPLES"), told(l, slices.Concat(examples, printers)))
	p.rows(l.Text("EXIT STATUS"), told(l, exitCodes))
	p.section(l.Text("ENVIRONMENT"))
	p.text(l.Text("Variables called JIANBAO_ and the name of an option are its default; what is typed comes first. LC_ALL, LC_MESSAGES and LANG choose the language."))
	return p.String()
}

// environmentOf names the variable of a flag.
func environmentOf(f urfave.Flag) string {
	name := f.Names()[0]
	if !slices.Contains(inEnvironment, name) {
		return ""
	}
	return " [" + envName(name) + "]"
}

// boldFlag is how a flag is written, its names bold and its value in italics.
func boldFlag(f urfave.Flag) string {
	names, value, _ := strings.Cut(flagTerm(f), " "+placeholder(f))
	if _, takes := strings.CutPrefix(flagTerm(f), names+" "); takes {
		value = ` \fI` + roff(placeholder(f)) + `\fR`
	}
	return `\fB` + strings.ReplaceAll(roff(names), ", ", `\fR, \fB`) + `\fR` + value
}

// manPage is written in roff.
type manPage struct{ strings.Builder }

func (p *manPage) section(head string) { p.WriteString(".SH \"" + roff(head) + "\"\n") }

// text writes a paragraph.
func (p *manPage) text(text string) { p.WriteString(".PP\n" + roff(text) + "\n") }

// entry writes a term, which is in roff, and what it means.
func (p *manPage) entry(term, meaning string) {
	p.WriteString(".TP\n" + term + "\n" + roff(meaning) + "\n")
}

func (p *manPage) rows(head string, rows []Row) {
	p.section(head)
	for _, r := range rows {
		p.entry(`\fB`+roff(r.Term)+`\fR`, r.Meaning)
	}
}

// roff writes a text so that man takes none of it for a request.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, `-`, `\-`, `"`, `\(dq`).Replace(strings.TrimSpace(s))
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
