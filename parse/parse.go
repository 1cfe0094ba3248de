package parse

import (
	"math"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/page"
	"jianbao/parse/reading"
	"jianbao/parse/text"
)

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result. The encoding is found from the bytes; see Reader for streams
// of several issues, and for a given encoding.
func Parse(data []byte) Issue { return clipIssue(data, reading.Default()).issue }

// With returns Parse with the costs of another model.
func With(m *reading.Model) func([]byte) Issue {
	return func(data []byte) Issue { return clipIssue(data, m).issue }
}

func clipIssue(data []byte, m *reading.Model) clipping {
	t := text.Decode(data, text.EncodingAuto)
	c := clipLines(page.SplitLines(t.Text), m, nil, true)
	c.issue.Encoding, c.issue.Warnings = t.Encoding, t.Warnings
	return c
}

// clipping is the reading of a run of lines.
type clipping struct {
	issue   Issue
	page    *page.Page
	reading *reading.Reading // nil where there is no text
}

// clipLines reads lines as one issue, as corrections say, if there are any; joins
// says whether to join jumps.
func clipLines(lines []page.Line, m *reading.Model, f *fixes, joins bool) clipping {
	p := page.Read(lines)
	c := clipping{page: p, issue: Issue{Masthead: page.ReadMasthead(p.Furniture), Articles: []Article{}, Furniture: []Furniture{}, Warnings: []Warning{}}}
	for _, f := range p.Furniture {
		c.issue.Furniture = append(c.issue.Furniture, Furniture{f.Kind, f.Line.Text, []Range{{f.Line.Num, f.Line.Num}}})
	}
	if len(p.Blocks) == 0 {
		return c
	}
	t := feature.New(p)
	if said := f.on(p); said != nil {
		c.read(said.read(m, t), said, joins)
	} else {
		c.read(m.Read(t, reading.Allow(t)), nil, joins)
	}
	return c
}

// read makes articles of a reading and of what a person said of it.
func (c *clipping) read(r *reading.Reading, said *correcting, joins bool) {
	c.reading = r
	p := r.Table().Page()
	issued := byline.ResolveDate(c.issue.Masthead.Date, "")
	pages := page.PagesOf(p)
	opened := openings(r)
	c.issue.Articles = make([]Article, 0, len(r.Spans))
	for _, s := range r.Spans {
		c.takeFurniture(p, s)
	}
	for _, item := range said.items(r) {
		first := r.Spans[item[0]]
		if first.Labels[0] == reading.Furniture {
			continue
		}
		a := assemble(r, spansOf(r, item), said)
		mark := pages.Mark(first.First)
		a.Page, a.PageNumber, a.Section = mark.Printed, mark.Number, mark.Section
		a.readDateline(issued)
		a.Confidence = confidence(r, item)
		a.Reasons = append(reasons(r, &a, opened, item), said.reasons(r, item)...)
		c.issue.Articles = append(c.issue.Articles, a)
	}
	if joins {
		var jumps []Furniture
		c.issue.Articles, jumps = joinJumps(p, c.issue.Articles, said.apart())
		c.issue.Furniture = append(c.issue.Furniture, jumps...)
	}
	number(c.issue.Articles, 1)
}

func spansOf(r *reading.Reading, item []int) (spans []reading.Span) {
	for _, k := range item {
		spans = append(spans, r.Spans[k])
	}
	return spans
}

// confidence is that of the least sure span of an article.
func confidence(r *reading.Reading, item []int) float64 {
	least := 1.0
	for _, k := range item {
		least = min(least, r.Spans[k].Confidence)
	}
	return math.Round(1000*least) / 1000
}

// takeFurniture adds the blocks of a span that belong to no article to the
// furniture.
func (c *clipping) takeFurniture(p *page.Page, s reading.Span) {
	for k, l := range s.Labels {
		if l.In(reading.Loose) {
			i := s.First + k
			c.issue.Furniture = append(c.issue.Furniture, Furniture{page.FurnOther, p.Blocks[i].Text, linesOf(p, i, i+1)})
		}
	}
}
