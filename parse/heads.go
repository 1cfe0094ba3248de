package parse

import (
	"strings"

	"jianbao/parse/reading"
)

// heading gathers the heading lines of an article by their roles.
type heading struct {
	column, kicker, title, subtitle role
	last                            *role // of the line before
}

// role is the lines that have it.
type role []string

// add takes in a heading line. A line that goes on with the one before it is
// parted from it by a space, as the line end did.
func (h *heading) add(l reading.Label, text string) {
	if !l.In(reading.HeadRests) || h.last == nil {
		h.last = h.roleOf(l)
	}
	if text != "" {
		*h.last = append(*h.last, text)
	}
}

func (h *heading) roleOf(l reading.Label) *role {
	switch {
	case l.In(reading.Columns) || l == reading.LateHead:
		return &h.column
	case l.In(reading.Kickers):
		return &h.kicker
	case l.In(reading.Subtitles):
		return &h.subtitle
	}
	return &h.title
}

// fill sets the heading of an article. There is no kicker and no subtitle
// without a title.
func (h *heading) fill(a *Article) {
	a.Column, a.Kicker, a.Title, a.Subtitle = h.column.text(), h.kicker.text(), h.title.text(), h.subtitle.text()
	if a.Title != "" {
		return
	}
	switch {
	case a.Kicker != "":
		a.Title, a.Kicker = a.Kicker, ""
	case a.Subtitle != "":
		a.Title, a.Subtitle = a.Subtitle, ""
	}
}

func (r role) text() string { return strings.Join(r, " ") }
