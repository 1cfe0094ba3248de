package page

// The cheapest reading of lines in settings is not believed where little
// speaks for it: lines left apart can be joined by the search later, lines
// joined wrongly stay so.
const (
	// fewestApart is how many lines a paragraph must have to be read in a
	// setting unlike that of the whole text.
	fewestApart = 4
	// fewestMiddles is how many lines must be full and go on to bear out a
	// width: paragraphs of two lines alone may be headings with what follows.
	fewestMiddles = 3
	// narrowColumn bounds, in columns, where lines that are alike may be no
	// paragraph: names, prices, the lines of an advertisement.
	narrowColumn = 24
)

// doubt parts the paragraphs again that are not borne out.
func doubt(lines []measured, places []standing, w wrap) {
	middles := countMiddles(places)
	partWhere(places, func(from, to int) bool {
		return !borneOut(places[from:to], &middles) || unmarked(lines[from:to], places[from])
	})
	if w.on {
		partWhere(places, func(from, to int) bool {
			return to-from < fewestApart || !allUnlike(w, places[from:to])
		})
	}
}

// partWhere parts the paragraphs, given by their lines, that doubted reports.
func partWhere(places []standing, doubted func(from, to int) bool) {
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to].goesOn {
			to++
		}
		if doubted(from, to) {
			clear(places[from:to])
		}
		from = to
	}
}

// countMiddles counts for each width the full lines inside paragraphs.
func countMiddles(places []standing) (middles [widestSet + 1]int) {
	for i := range places {
		if p := &places[i]; p.goesOn && p.full {
			middles[p.setting.width]++
		}
	}
	return middles
}

// borneOut reports whether other lines bear out a width of a paragraph.
func borneOut(paragraph []standing, middles *[widestSet + 1]int) bool {
	for i := range paragraph {
		if middles[paragraph[i].setting.width] >= fewestMiddles {
			return true
		}
	}
	return false
}

// unmarked reports whether a narrow paragraph that opens as first holds no
// comma or stop at all.
func unmarked(lines []measured, first standing) bool {
	for i := range lines {
		if lines[i].marked {
			return false
		}
	}
	return first.setting.width <= narrowColumn
}

// allUnlike reports whether a paragraph is set throughout as w is not.
func allUnlike(w wrap, paragraph []standing) bool {
	for i := range paragraph {
		if !w.unlike(paragraph[i].setting) {
			return false
		}
	}
	return true
}
