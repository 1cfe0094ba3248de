package parse

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result. The encoding is found from the bytes; see Reader for streams
// of several issues, and for a given encoding.
func Parse(data []byte) Issue {
	t := Decode(data, EncodingAuto)
	issue := clipLines(splitLines(t.Text)).issue
	issue.Encoding, issue.Warnings = t.Encoding, t.Warnings
	return issue
}

// clipping is the reading of a run of lines.
type clipping struct {
	issue  Issue
	starts []int // of each clip, the line that it begins with
}

// clipLines reads lines as one issue.
func clipLines(lines []line) clipping {
	blocks, furn := makeBlocks(lines)
	c := clipping{issue: Issue{Masthead: readMasthead(furn), Articles: []Article{}, Furniture: []Furniture{}, Warnings: []Warning{}}}
	for _, f := range furn {
		c.issue.Furniture = append(c.issue.Furniture, Furniture{f.kind, f.line.text, []Range{{f.line.num, f.line.num}}})
	}
	if len(blocks) == 0 {
		return c
	}
	c.read(newView(blocks, furn))
	return c
}

// read finds the cheapest reading and makes articles of it.
func (c *clipping) read(v *view) {
	lat := newLattice(v, loadCosts())
	z := lat.sums()
	for _, cl := range clips(lat.cheapest()) {
		a := v.assemble(cl)
		a.Page = pageAt(v.furn, cl.first)
		a.Confidence = lat.whole(z, cl.first, cl.last)
		c.issue.Articles = append(c.issue.Articles, a)
		c.starts = append(c.starts, a.Lines[0][0])
	}
	var jumps []Furniture
	c.issue.Articles, jumps = joinJumps(c.issue.Articles)
	c.issue.Furniture = append(c.issue.Furniture, jumps...)
	number(c.issue.Articles, 1)
}

// pageAt tells the page that block i stands on, by the page line before it,
// or where page lines stand at the foot of their pages, by the one behind it.
func pageAt(furn []furnLine, i int) string {
	page, foot := "", true
	for _, f := range furn {
		if f.kind != furnPage {
			continue
		}
		if f.at == 0 {
			foot = false
		}
		switch {
		case f.at <= i:
			page = pageIn(squeeze(f.line.text))
		case foot:
			return pageIn(squeeze(f.line.text))
		default:
			return page
		}
	}
	if foot {
		return ""
	}
	return page
}
