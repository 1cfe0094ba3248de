package sim

import "jianbao/parse/gold"

// Gold is the page as package gold knows issues.
func (p *Page) Gold() *gold.Issue {
	g := &gold.Issue{Text: p.Text}
	for i := range p.Articles {
		g.Articles = append(g.Articles, p.Articles[i].gold())
	}
	for _, r := range p.Runs {
		g.Runs = append(g.Runs, gold.Run{From: r.From, To: r.To, Article: r.Article, Piece: r.Piece})
	}
	return g
}

func (a *Article) gold() gold.Article {
	t := gold.Article{Byline: a.Byline}
	for _, q := range a.Pieces {
		t.Pieces = append(t.Pieces, gold.Piece{Part: partOf[q.Part], Role: roleOf[q.Role], Open: openOf(q.Open), Text: q.Text})
	}
	return t
}

var partOf = map[Part]gold.Part{
	Head: gold.Head, Byline: gold.Byline, Body: gold.Body, Subhead: gold.Subhead,
	Caption: gold.Caption, Credit: gold.Credit, Jump: gold.Jump,
}

var roleOf = map[Role]gold.Role{
	NoRole: gold.NoRole, Column: gold.Column, Kicker: gold.Kicker, Title: gold.Title, Subtitle: gold.Subtitle,
}

func openOf(o Open) (g gold.Open) {
	for _, pair := range [...]struct {
		own  Open
		gold gold.Open
	}{{OpenByline, gold.OpenByline}, {OpenSubhead, gold.OpenSubhead}, {OpenBreak, gold.OpenBreak}, {OpenRole, gold.OpenRole}} {
		if o&pair.own != 0 {
			g |= pair.gold
		}
	}
	return g
}
