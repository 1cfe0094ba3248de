package parse

import (
	"strings"

	"jianbao/parse/corrections"
	"jianbao/parse/reading"
)

// heading gathers the heading lines of an article by their roles.
type heading struct {
	column, kicker, title, subtitle role
	last                            Role // of the line before, "" for none
}

// role is the lines that have it.
type role []string

// add takes in a heading line and returns its role. A line that goes on with the
// one before it has that one's role, and is parted from it by a space, as the line
// end did.
func (h *heading) add(l reading.Label, text string) Role {
	if !l.In(reading.HeadRests) || h.last == "" {
		h.last = headRole(l)
	}
	if text != "" {
		lines := h.of(h.last)
		*lines = append(*lines, text)
	}
	return h.last
}

func headRole(l reading.Label) Role {
	switch {
	case l.In(reading.Columns) || l == reading.LateHead:
		return corrections.Column
	case l.In(reading.Kickers):
		return corrections.Kicker
	case l.In(reading.Subtitles):
		return corrections.Subtitle
	}
	return corrections.Title
}

func (h *heading) of(r Role) *role {
	switch r {
	case corrections.Column:
		return &h.column
	case corrections.Kicker:
		return &h.kicker
	case corrections.Subtitle:
		return &h.subtitle
	}
	return &h.title
}

// fill sets the heading of an article. There is no kicker and no subtitle
// without a title: it returns the role of the lines that became the title, "" for
// none.
func (h *heading) fill(a *Article) (promoted Role) {
	a.Column, a.Kicker, a.Title, a.Subtitle = h.column.text(), h.kicker.text(), h.title.text(), h.subtitle.text()
	switch {
	case a.Title != "":
	case a.Kicker != "":
		a.Title, a.Kicker = a.Kicker, ""
		return corrections.Kicker
	case a.Subtitle != "":
		a.Title, a.Subtitle = a.Subtitle, ""
		return corrections.Subtitle
	}
	return ""
}

func (r role) text() string { return strings.Join(r, " ") }
