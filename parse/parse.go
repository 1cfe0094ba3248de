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
	c := clipLines(page.SplitLines(t.Text), m, true)
	c.issue.Encoding, c.issue.Warnings = t.Encoding, t.Warnings
	return c
}

// clipping is the reading of a run of lines.
type clipping struct {
	issue   Issue
	page    *page.Page
	reading *reading.Reading // nil where there is no text
	starts  []int            // of each article, the line that it begins with
}

// clipLines reads lines as one issue; joins says whether to join jumps.
func clipLines(lines []page.Line, m *reading.Model, joins bool) clipping {
	p := page.Read(lines)
	c := clipping{page: p, issue: Issue{Masthead: page.ReadMasthead(p.Furniture), Articles: []Article{}, Furniture: []Furniture{}, Warnings: []Warning{}}}
	for _, f := range p.Furniture {
		c.issue.Furniture = append(c.issue.Furniture, Furniture{f.Kind, f.Line.Text, []Range{{f.Line.Num, f.Line.Num}}})
	}
	if len(p.Blocks) == 0 {
		return c
	}
	t := feature.New(p)
	c.read(m.Read(t, reading.Allow(t)), joins)
	return c
}

// read makes articles of a reading.
func (c *clipping) read(r *reading.Reading, joins bool) {
	c.reading = r
	p := r.Table().Page()
	issued := byline.ResolveDate(c.issue.Masthead.Date, "")
	pages := page.PagesOf(p)
	opened := openings(r)
	for k, s := range r.Spans {
		c.takeFurniture(p, s)
		if s.Labels[0] == reading.Furniture {
			continue
		}
		a := assemble(r, s)
		mark := pages.Mark(s.First)
		a.Page, a.PageNumber, a.Section = mark.Printed, mark.Number, mark.Section
		a.readDateline(issued)
		a.Confidence = math.Round(1000*s.Confidence) / 1000
		a.Reasons = reasons(r, &a, opened, k)
		c.issue.Articles = append(c.issue.Articles, a)
		c.starts = append(c.starts, a.Lines[0][0])
	}
	if joins {
		var jumps []Furniture
		c.issue.Articles, jumps = joinJumps(p, c.issue.Articles)
		c.issue.Furniture = append(c.issue.Furniture, jumps...)
	}
	number(c.issue.Articles, 1)
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
