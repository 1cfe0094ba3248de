package page

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"unicode/utf8"
)

// Block is a run of lines that belong together: a paragraph, or one line of a
// heading. Text is the lines joined, otherwise as printed.
type Block struct {
	Text   string
	Lines  []int // 1-based numbers of its lines, ascending
	Indent int   // columns before its first line
	Gap    int   // blank lines before it
	Turn   bool  // a page turned before it: form feed or page line
	Cut    bool  // the line before it was full, so that it may go on there
	Runes  int   // length of text

	Signs   byline.Signs // of its text
	JumpIn  int          // length in bytes of the jump line that opens it, 0 for none
	JumpOut int          // where the jump line that closes it begins, -1 for none
}

// FurnLine is a line that belongs to no article.
type FurnLine struct {
	Kind string
	Line Line
	at   int // number of blocks that begin before it
}

// Page is the text of an issue, or of a part of one, as blocks, and the
// furniture around them, both in the order of the input.
type Page struct {
	Blocks    []Block
	Furniture []FurnLine
}

// Read makes a page of lines.
func Read(lines []Line) *Page {
	blocks, furn := MakeBlocks(lines)
	return &Page{blocks, furn}
}

// MakeBlocks takes the furniture out and undoes the wrap. Paragraphs that a
// column or a page end cut are joined by the search.
func MakeBlocks(lines []Line) ([]Block, []FurnLine) {
	text, furn, turns := sortLines(lines)
	j := joiner{wrap: detectWrap(text), lines: text}
	j.measureHeads()
	var blocks []Block
	for i := range text {
		if len(blocks) > 0 && j.joins(&blocks[len(blocks)-1], i) {
			j.join(&blocks[len(blocks)-1], i)
			continue
		}
		cut := j.on && i > 0 && !j.ended(j.last, j.width, j.rows == 1, text[i].Text)
		j.width, j.last, j.rows = j.lineWidth(i), text[i].Text, 1
		blocks = append(blocks, Block{Text: text[i].Text, Lines: []int{text[i].Num}, Indent: text[i].Indent, Gap: text[i].Gap, Turn: turns[i], Cut: cut})
	}
	for i := range blocks {
		b := &blocks[i]
		b.Runes = utf8.RuneCountInString(b.Text)
		b.Signs = byline.Scan(b.Text)
		b.JumpIn, b.JumpOut = JumpIn(b.Text), JumpOut(b.Text)
	}
	place(furn, blocks)
	return blocks, furn
}

// sortLines parts lines of text from furniture; turns marks the lines of text
// that a page line or a form feed precedes.
func sortLines(lines []Line) (text []Line, furn []FurnLine, turns []bool) {
	turn := false
	for i, kind := range Furnish(lines) {
		l := lines[i]
		turn = turn || l.Feed || kind == FurnPage || kind == FurnDate
		if kind != "" {
			furn = append(furn, FurnLine{Kind: kind, Line: l})
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
	t := han.Squeeze(s)
	return byline.LooksLikeName(s) || utf8.RuneCountInString(t) == 1 && han.IsHan(han.FirstRune(t))
}

// pageLineStands says whether a bare number can be a page number: it needs a
// blank line or the text's edge beside it, else it may be an item's number.
func pageLineStands(lines []Line, i int) bool {
	t := han.Squeeze(lines[i].Text)
	if !han.AllDigits(t) {
		return true
	}
	return lines[i].Gap > 0 || lines[i].Feed || i+1 < len(lines) && (lines[i+1].Gap > 0 || lines[i+1].Feed)
}

// place tells each line of furniture how many blocks begin before it.
func place(furn []FurnLine, blocks []Block) {
	at := 0
	for i := range furn {
		for at < len(blocks) && blocks[at].Lines[0] < furn[i].Line.Num {
			at++
		}
		furn[i].at = at
	}
}
