package parse

import "unicode/utf8"

// block is a run of lines that belong together: a paragraph, or one line of a
// heading. Text is the lines joined, otherwise as printed.
type block struct {
	text   string
	lines  []int // 1-based numbers of its lines, ascending
	indent int   // columns before its first line
	gap    int   // blank lines before it
	turn   bool  // a page turned before it: form feed or page line
	cut    bool  // the line before it was full, so that it may go on there
	runes  int   // length of text
}

// furnLine is a line that belongs to no article.
type furnLine struct {
	kind string
	line line
	at   int // number of blocks that begin before it
}

// makeBlocks takes the furniture out and undoes the wrap. Paragraphs that a
// column or a page end cut are joined by the search.
func makeBlocks(lines []line) ([]block, []furnLine) {
	text, furn, turns := sortLines(lines)
	j := joiner{wrap: detectWrap(text), lines: text}
	j.measureHeads()
	var blocks []block
	for i := range text {
		if len(blocks) > 0 && j.joins(&blocks[len(blocks)-1], i) {
			j.join(&blocks[len(blocks)-1], i)
			continue
		}
		cut := j.on && i > 0 && !j.ended(j.last, j.width, j.rows == 1, text[i].text)
		j.width, j.last, j.rows = j.lineWidth(i), text[i].text, 1
		blocks = append(blocks, block{text: text[i].text, lines: []int{text[i].num}, indent: text[i].indent, gap: text[i].gap, turn: turns[i], cut: cut})
	}
	for i := range blocks {
		blocks[i].runes = utf8.RuneCountInString(blocks[i].text)
	}
	place(furn, blocks)
	return blocks, furn
}

// sortLines parts lines of text from furniture; turns marks the lines of text
// that a page line or a form feed precedes.
func sortLines(lines []line) (text []line, furn []furnLine, turns []bool) {
	turn := false
	for i, kind := range furnish(lines) {
		l := lines[i]
		turn = turn || l.feed || kind == furnPage || kind == furnDate
		if kind != "" {
			furn = append(furn, furnLine{kind: kind, line: l})
			continue
		}
		text = append(text, l)
		turns = append(turns, turn)
		turn = false
	}
	return text, furn, turns
}

// isNameOnly says whether s is no more than a name, or a piece of one.
func isNameOnly(s string) bool {
	t := squeeze(s)
	return looksLikeName(s) || utf8.RuneCountInString(t) == 1 && isHan(firstRune(t))
}

// pageLineStands says whether a bare number can be a page number: it needs a
// blank line or the text's edge beside it, else it may be an item's number.
func pageLineStands(lines []line, i int) bool {
	t := squeeze(lines[i].text)
	if !allDigits(t) {
		return true
	}
	return lines[i].gap > 0 || lines[i].feed || i+1 < len(lines) && (lines[i+1].gap > 0 || lines[i+1].feed)
}

// place tells each line of furniture how many blocks begin before it.
func place(furn []furnLine, blocks []block) {
	at := 0
	for i := range furn {
		for at < len(blocks) && blocks[at].lines[0] < furn[i].line.num {
			at++
		}
		furn[i].at = at
	}
}
