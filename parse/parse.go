package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/page"
	"jianbao/parse/text"
	"math"
)

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result. The encoding is found from the bytes; see Reader for streams
// of several issues, and for a given encoding.
func Parse(data []byte) Issue {
	issue, _ := clipIssue(data, loadCosts())
	return issue
}

// With returns Parse with the costs of another table, as Learn writes it.
func With(table string) (func([]byte) Issue, error) {
	costs, err := readCosts(table)
	return func(data []byte) Issue {
		issue, _ := clipIssue(data, costs)
		return issue
	}, err
}

// clipIssue also returns the reading, nil where there is no text to read.
func clipIssue(data []byte, costs *costs) (Issue, *reading) {
	t := text.Decode(data, text.EncodingAuto)
	c := clipLines(page.SplitLines(t.Text), costs, true)
	c.issue.Encoding, c.issue.Warnings = t.Encoding, t.Warnings
	return c.issue, c.reading
}

// clipping is the reading of a run of lines.
type clipping struct {
	issue   Issue
	reading *reading // nil where there is no text
	starts  []int    // of each clip, the line that it begins with
}

// clipLines reads lines as one issue; joins says whether to join jumps.
func clipLines(lines []page.Line, costs *costs, joins bool) clipping {
	blocks, furn := page.MakeBlocks(lines)
	c := clipping{issue: Issue{Masthead: page.ReadMasthead(furn), Articles: []Article{}, Furniture: []Furniture{}, Warnings: []text.Warning{}}}
	for _, f := range furn {
		c.issue.Furniture = append(c.issue.Furniture, Furniture{f.Kind, f.Line.Text, []Range{{f.Line.Num, f.Line.Num}}})
	}
	if len(blocks) == 0 {
		return c
	}
	c.read(newReading(newView(blocks, furn), costs), joins)
	return c
}

// read makes articles of a reading.
func (c *clipping) read(r *reading, joins bool) {
	c.reading = r
	sure := r.lat.tempered()
	z := sure.sums()
	cs := clips(r.path)
	opened := r.opened(cs)
	issued := byline.ResolveDate(c.issue.Masthead.Date, "")
	pages := page.PagesOf(r.view.furn)
	for k, cl := range cs {
		a := r.view.assemble(cl)
		a.Page = pages.At(cl.first)
		a.readDateline(issued)
		a.Confidence = math.Round(1000*sure.confidence(z, cl)) / 1000
		a.Reasons = r.reasons(&a, cs, opened, k)
		c.issue.Articles = append(c.issue.Articles, a)
		c.starts = append(c.starts, a.Lines[0][0])
	}
	if joins {
		var jumps []Furniture
		c.issue.Articles, jumps = r.view.joinJumps(c.issue.Articles)
		c.issue.Furniture = append(c.issue.Furniture, jumps...)
	}
	number(c.issue.Articles, 1)
}
