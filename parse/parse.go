package parse

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result.
func Parse(text []byte) Issue {
	issue := Issue{Encoding: "utf-8", Articles: []Article{}, Furniture: []Furniture{}}
	blocks, furn := makeBlocks(splitLines(string(text)))
	for _, f := range furn {
		issue.Furniture = append(issue.Furniture, Furniture{Kind: f.kind, Text: f.line.text, Lines: []Range{{f.line.num, f.line.num}}})
	}
	if len(blocks) == 0 {
		return issue
	}
	v := newView(blocks, furn)
	lat := newLattice(v, loadCosts())
	path := lat.cheapest()
	z := lat.sums()
	for _, c := range clips(path) {
		a := v.assemble(c)
		a.Confidence = lat.whole(z, c.first, c.last)
		issue.Articles = append(issue.Articles, a)
	}
	number(issue.Articles)
	return issue
}
