package parse

import (
	"jianbao/parse/han"
	"jianbao/parse/page"
)

// boundary knows where an issue ends and the next begins.
type boundary struct {
	separator string
	date      string // of the issue that is being read
}

// separates reports whether a line parts issues.
func (b *boundary) separates(text string) bool {
	return text == "\x1e" || b.separator != "" && text == b.separator
}

// opens finds out whether line l, which stands below lines, shows that a new
// issue has begun: a date that is not the one of the issue so far, with the name
// of a paper on its line or above it, or on a new page. A date alone parts
// nothing: pages from the web print one over each article. It returns the index
// of the line that the new masthead begins with, or -1.
func (b *boundary) opens(l page.Line, lines []page.Line) int {
	if l.Kind == "" && l.Beside != page.FurnDate {
		return -1
	}
	head, named := mastheadAbove(lines)
	date := headDate(&l, named)
	switch {
	case date == "" || date == b.date:
		return -1
	case b.date == "" && !named: // the head of a later page of this issue
		b.date = date
		return -1
	case !named && !l.Feed && page.PaperIn(l.Text) == "":
		return -1
	}
	b.date = date
	return head
}

// mastheadLines is how many lines of a masthead may stand above its date.
const mastheadLines = 4

// mastheadAbove returns where the lines of a masthead at the end of lines
// begin, and whether the name of a paper is among them.
func mastheadAbove(lines []page.Line) (head int, named bool) {
	head = len(lines)
	for head > 0 && len(lines)-head < mastheadLines && lines[head-1].Beside != "" {
		named = named || page.IsPaperName(han.Squeeze(lines[head-1].Text))
		head--
	}
	return head, named
}

// headDate is the date in a page head or date line, or of a bare date below
// the name of a paper; "" for other lines.
func headDate(l *page.Line, named bool) string {
	switch {
	case l.Kind == page.FurnDate || l.Kind == page.FurnPage:
		return page.DateIn(l.Text)
	case named && page.IsBareDate(han.Squeeze(l.Text)):
		return han.Squeeze(l.Text)
	}
	return ""
}

// isText reports whether a line is text wherever it stands.
func isText(l page.Line) bool { return l.Kind == "" && l.Beside == "" }
