package sim

import "jianbao/parse"

// Example is the page as the learner of package parse takes it: the only
// place that knows its types. What a piece is beyond head, byline and body,
// and what is open, is in Page alone.
func (p *Page) Example() parse.Example {
	e := parse.Example{Text: p.Text}
	for i := range p.Articles {
		e.Articles = append(e.Articles, p.Articles[i].truth())
	}
	return e
}

func (a *Article) truth() (t parse.Truth) {
	for _, q := range a.Pieces {
		switch {
		case q.Part == Head:
			t.Heads = append(t.Heads, q.Text)
		case q.Part == Byline && t.Byline == "":
			t.Byline = q.Text
		case q.Open&OpenByline != 0 || q.Part == Credit || q.Part == Byline:
			t.Rest = append(t.Rest, q.Text)
		default:
			t.Paragraphs = append(t.Paragraphs, q.Text)
		}
	}
	return t
}
