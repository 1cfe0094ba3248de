package page

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"slices"
	"unicode/utf8"
)

// Block is a run of lines that belong together: a paragraph, or one line of a
// heading. Text is the lines joined, otherwise as printed.
type Block struct {
	Text   string
	Lines  []int // 1-based numbers of its lines, ascending but where it goes on higher up, in the next column
	Indent int   // columns before its first line
	Gap    int   // blank lines before it
	Turn   bool  // a page turned before it: form feed or page line
	Cut    bool  // the line before it was full, so that it may go on there
	Width  int   // characters to a full line where it stands, 0 where lines were not cut
	Runes  int   // length of text

	Listing Listing      // what it is in a table or in a column of briefs
	Column  string       // what it names as its column, where it is a label: 专栏：今日谈
	Signs   byline.Signs // of its text
	JumpIn  int          // length in bytes of the jump line that opens it, 0 for none
	JumpOut int          // where the jump line that closes it begins, -1 for none
}

// FurnLine is a line that belongs to no article.
type FurnLine struct {
	Kind string
	Line Line
	at   int // number of blocks that begin before it; of lines of text, until there are blocks
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
	columns := unmix(lines)
	text, furn, turns := sortLines(partRunIn(unglue(columns)))
	j := newJoiner(text)
	blocks := make([]Block, 0, j.fewest(len(text)))
	for i := range text {
		if len(blocks) > 0 && j.joins(&blocks[len(blocks)-1], i) {
			j.join(&blocks[len(blocks)-1], i)
			continue
		}
		blocks = append(blocks, j.begin(i, turns[i]))
	}
	for i := range blocks {
		blocks[i].measure()
	}
	place(furn, blocks)
	if len(columns) > len(lines) {
		slices.SortStableFunc(furn, func(a, b FurnLine) int { return a.Line.Num - b.Line.Num })
	}
	return blocks, furn
}

// measure fills in what is read off the whole text of a block. A block of one
// line has the signs of its line.
func (b *Block) measure() {
	if len(b.Lines) > 1 {
		b.Runes = utf8.RuneCountInString(b.Text)
		b.Signs = scan(b.Text)
	}
	b.Column = columnLabel(b.Text)
	b.JumpIn, b.JumpOut = JumpIn(b.Text), JumpOut(b.Text)
}

// sortLines parts lines of text from furniture; turns marks the lines of text
// that a page line or a form feed precedes.
func sortLines(lines []Line) (text []Line, furn []FurnLine, turns []bool) {
	turn := false
	text, turns = make([]Line, 0, len(lines)), make([]bool, 0, len(lines))
	for i, kind := range Furnish(lines) {
		l := lines[i]
		turn = turn || l.Feed || kind == FurnPage || kind == FurnDate
		if kind != "" {
			furn = append(furn, FurnLine{Kind: kind, Line: l, at: len(text)})
			continue
		}
		text = append(text, l)
		turns = append(turns, turn)
		turn = false
	}
	return text, furn, turns
}

// pageLineStands reports whether a bare number can be a page number: it needs a
// blank line or the text's edge beside it, else it may be an item's number.
func pageLineStands(lines []Line, i int) bool {
	t := han.Squeeze(lines[i].Text)
	if !han.AllDigits(t) {
		return true
	}
	return lines[i].parted() || i+1 < len(lines) && lines[i+1].parted()
}

// place tells each line of furniture, which knows how many lines of text stand
// before it, how many blocks begin before it.
func place(furn []FurnLine, blocks []Block) {
	at, lines := 0, 0
	for i := range furn {
		for at < len(blocks) && lines < furn[i].at {
			lines += len(blocks[at].Lines)
			at++
		}
		furn[i].at = at
	}
}
