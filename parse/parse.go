package parse

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result.
func Parse(text []byte) Issue {
	issue, _ := clipIssue(text, loadCosts())
	return issue
}

// With returns Parse with the costs of another table, as Learn writes it.
func With(table string) (func([]byte) Issue, error) {
	c, err := readCosts(table)
	return func(text []byte) Issue {
		issue, _ := clipIssue(text, c)
		return issue
	}, err
}

// clipIssue also returns the reading, nil where there is no text to read.
func clipIssue(text []byte, c *costs) (Issue, *reading) {
	issue := Issue{Encoding: "utf-8", Articles: []Article{}, Furniture: []Furniture{}}
	blocks, furn := makeBlocks(splitLines(string(text)))
	for _, f := range furn {
		issue.Furniture = append(issue.Furniture, Furniture{Kind: f.kind, Text: f.line.text, Lines: []Range{{f.line.num, f.line.num}}})
	}
	issue.Masthead = readMasthead(furn)
	if len(blocks) == 0 {
		return issue, nil
	}
	r := newReading(newView(blocks, furn), c)
	sure := r.lat.tempered()
	z := sure.sums()
	cs := clips(r.path)
	opened := r.opened(cs)
	for k, c := range cs {
		a := r.view.assemble(c)
		a.Page = pageAt(furn, c.first)
		a.Confidence = sure.confidence(z, c)
		a.Reasons = r.reasons(&a, cs, opened, k)
		issue.Articles = append(issue.Articles, a)
	}
	var jumps []Furniture
	issue.Articles, jumps = joinJumps(issue.Articles)
	issue.Furniture = append(issue.Furniture, jumps...)
	number(issue.Articles)
	return issue, r
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
