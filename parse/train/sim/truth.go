package sim

import "jianbao/parse/gold"

// Gold is the page as package gold knows issues.
func (p *Page) Gold() *gold.Issue {
	g := &gold.Issue{Text: p.Text, Runs: p.Runs}
	for _, a := range p.Articles {
		g.Articles = append(g.Articles, gold.Article{Pieces: a.Pieces, Byline: a.Byline})
	}
	return g
}
