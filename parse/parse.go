package parse

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result.
func Parse(text []byte) Issue { return clipIssue(text, loadCosts()) }

// With returns Parse with the costs of another table, as Learn writes it.
func With(table string) (func([]byte) Issue, error) {
	c, err := readCosts(table)
	return func(text []byte) Issue { return clipIssue(text, c) }, err
}

func clipIssue(text []byte, c *costs) Issue {
	issue := Issue{Encoding: "utf-8", Articles: []Article{}, Furniture: []Furniture{}}
	blocks, furn := makeBlocks(splitLines(string(text)))
	for _, f := range furn {
		issue.Furniture = append(issue.Furniture, Furniture{Kind: f.kind, Text: f.line.text, Lines: []Range{{f.line.num, f.line.num}}})
	}
	issue.Masthead = readMasthead(furn)
	if len(blocks) == 0 {
		return issue
	}
	v := newView(blocks, furn)
	lat := newLattice(v, c)
	path := lat.cheapest()
	z := lat.sums()
	for _, c := range clips(path) {
		a := v.assemble(c)
		a.Page = pageAt(furn, c.first)
		a.Confidence = lat.whole(z, c.first, c.last)
		issue.Articles = append(issue.Articles, a)
	}
	var jumps []Furniture
	issue.Articles, jumps = joinJumps(issue.Articles)
	issue.Furniture = append(issue.Furniture, jumps...)
	number(issue.Articles)
	return issue
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
