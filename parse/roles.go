package parse

import (
	"slices"

	"jianbao/parse/corrections"
	"jianbao/parse/reading"
)

// Role is what a line is to its article, by the words of corrections: title, byline,
// paragraph, rest, …
type Role = corrections.Role

// LineRole tells what a line of the input is to its article. Of lines that hold
// more than one block, it is the first.
type LineRole struct {
	Line int // 1-based
	Role Role
}

// tellRole notes what the lines of block i are. The further lines of a paragraph
// go on with it.
func (as *assembly) tellRole(i int, role Role) {
	if told, ok := as.said.role(i); ok {
		role = told
	}
	for k, n := range as.page.Blocks[i].Lines {
		if k == 1 && !slices.Contains(headRoles, role) {
			role = corrections.Rest
		}
		if last := len(as.Roles) - 1; last < 0 || as.Roles[last].Line != n {
			as.Roles = append(as.Roles, LineRole{n, role})
		}
	}
}

// headRoles are what the further lines of a block are too.
var headRoles = []Role{corrections.Column, corrections.Kicker, corrections.Title, corrections.Subtitle, corrections.Byline, corrections.Subhead}

// textRole is the role of a block of the body.
func (as *assembly) textRole(l reading.Label) Role {
	switch {
	case l.In(reading.Rests) && len(as.Paragraphs) > 0:
		return corrections.Rest
	case l.In(reading.Subheads):
		return corrections.Subhead
	}
	return corrections.Paragraph
}

// promote makes titles of the lines of a role, where the article has no other
// title.
func (as *assembly) promote(role Role) {
	for i := range as.Roles {
		if as.Roles[i].Role == role {
			as.Roles[i].Role = corrections.Title
		}
	}
}

// withoutHeads are the roles of a second part of an article, whose headings do not
// count.
func withoutHeads(roles []LineRole) []LineRole {
	roles = slices.Clone(roles)
	for i, r := range roles {
		if r.Role != corrections.Byline && r.Role != corrections.Subhead && slices.Contains(headRoles, r.Role) {
			roles[i].Role = corrections.Furniture
		}
	}
	return roles
}
