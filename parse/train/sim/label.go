package sim

import "fmt"

var partNames = [...]string{Head: "head", Byline: "by", Body: "body", Subhead: "sub", Caption: "caption", Credit: "credit", Jump: "jump"}

var roleNames = [...]string{NoRole: "head", Column: "column", Kicker: "kicker", Title: "title", Subtitle: "subtitle"}

// Label names what a run is: its article, piece and part, with ? where the
// truth leaves something open.
func (p *Page) Label(r Run) string {
	if r.Article < 0 {
		return "furniture"
	}
	q := p.Articles[r.Article].Pieces[r.Piece]
	name := partNames[q.Part]
	if q.Part == Head {
		name = roleNames[q.Role]
	}
	if q.Open != 0 {
		name += "?"
	}
	return fmt.Sprintf("%d.%d %s", r.Article, r.Piece, name)
}
