package page

import (
	"jianbao/parse/han"
	"strings"
)

// Listing says what a line is in a table or in a column of briefs.
type Listing uint8

// The parts of tables and of columns of briefs.
const (
	NotListed  Listing = iota
	TableTitle         // 客车时刻表
	TableRow           // 101　白水　青石　07:30, or what stands between rows
	BriefTitle         // ·简讯·
	BriefItem          // △县图书馆从本月起…
)

// listed says what the lines of a text are in tables and columns of briefs.
func listed(lines []Line) []Listing {
	is := make([]Listing, len(lines))
	findRows(lines, is)
	titleTables(lines, is)
	findBriefs(lines, is)
	return is
}

// A rowForm says how surely a line is a row of a table.
type rowForm uint8

const (
	noRow   rowForm = iota
	softRow         // three cells without figures
	firmRow         // cells with figures or bars between them, or a time of day and what comes then
)

// longestRow is the longest row of a table, in characters.
const longestRow = 60

// findRows marks rows: firm ones stand two in a row at least, soft ones beside
// them or three in a row.
func findRows(lines []Line, is []Listing) {
	for from := 0; from < len(lines); {
		to, firm := from, 0
		for ; to < len(lines); to++ {
			form := rowFormOf(&lines[to])
			if form == noRow {
				break
			}
			if form == firmRow {
				firm++
			}
		}
		if firm >= 2 || to-from >= 3 {
			mark(is[from:to], TableRow)
		}
		from = max(to, from+1)
	}
}

func mark(is []Listing, as Listing) {
	for i := range is {
		is[i] = as
	}
}

// rowFormOf reads the form of a line.
func rowFormOf(l *Line) rowForm {
	if len(l.Text) > longestForm || l.measured().runes > longestRow || strings.ContainsAny(l.Text, "。！") {
		return noRow
	}
	mask := l.measured().mask
	switch {
	case mask&(hasBar|hasSpace|hasWideSpace) == 0:
		return noRow
	case mask&hasBar != 0 && isBarred(l.Text):
		return firmRow
	case mask&hasNumber != 0 && opensWithTime(l.Text):
		return firmRow
	case l.opensItem() || l.isNameOnly():
		return noRow
	}
	return cellsForm(l.Text)
}

// isBarred reports whether bars or tabs part cells.
func isBarred(s string) bool {
	return strings.ContainsRune(s, '\t') || len(cellsAt(s, "|｜")) >= 3
}

// cellsAt cuts s at the marks and drops white space.
func cellsAt(s, marks string) (cells []string) {
	for _, c := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		if c = strings.TrimFunc(c, han.IsSpace); c != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

// longestCell is the longest cell of a row, in characters.
const longestCell = 12

// cellsForm tells rows by their cells, which white space parts.
func cellsForm(s string) rowForm {
	cells := fields(s, "")
	if len(cells) < 3 || strings.ContainsRune(s, '，') {
		return noRow
	}
	figures := 0
	for _, c := range cells {
		if runesIn(c) > longestCell {
			return noRow
		}
		if han.ContainsDigit(c) {
			figures++
		}
	}
	switch {
	case figures >= 2:
		return firmRow
	case strings.Contains(s, "  ") || strings.Contains(s, "　　"):
		return softRow
	}
	return noRow
}

// opensWithTime reports whether s opens with a time of day and goes on after a
// gap: 18:30 新闻, 四時三十分　婦女園地, 七時正　新聞.
func opensWithTime(s string) bool {
	head, rest, ok := han.CutSpace(s)
	if !ok || rest == "" {
		return false
	}
	if isClock(head) {
		return runesIn(head) <= len("18:30-19:00")
	}
	plain := strings.TrimLeft(han.Fold(head), "上下午晚早中凌晨")
	after := strings.TrimLeftFunc(plain, han.IsDigit)
	if after == plain || runesIn(plain) > 7 {
		return false
	}
	tail, ok := strings.CutPrefix(after, "时")
	if !ok {
		tail, ok = strings.CutPrefix(after, "点")
	}
	tail = strings.TrimLeftFunc(tail, han.IsDigit)
	return ok && (tail == "" || tail == "正" || tail == "分" || tail == "半" || tail == "整" || tail == "刻")
}

// titleTables marks the short line over rows that opens a table: a blank line
// stands before it and none below. What stands between it and the first row, or
// among rows, belongs to the table.
func titleTables(lines []Line, is []Listing) {
	for i := range lines {
		if is[i] != TableRow || i == 0 || is[i-1] != NotListed || lines[i].Gap > 0 {
			continue
		}
		top := i - 1
		for top > 0 && lines[top].Gap == 0 && i-top < tallestHead && isCaption(&lines[top]) {
			top--
		}
		switch {
		case !isCaption(&lines[top]):
		case top > 0 && is[top-1] == TableRow && lines[top].Gap == 0 && !titlesTable(lines[top].Text):
			mark(is[top:i], TableRow)
		case top == 0 || lines[top].parted() || titlesTable(lines[top].Text):
			if top+1 < i && len(lines[top].Text) <= longestName && titlesTable(lines[top+1].Text) {
				top++ // the column's name stands above
			}
			is[top] = TableTitle
			mark(is[top+1:i], TableRow)
		}
	}
}

// tallestHead is how many lines may stand over the rows of a table.
const tallestHead = 3

// isCaption reports whether a line may stand over rows: short and no sentence.
func isCaption(l *Line) bool {
	return len(l.Text) <= longestCaption && !strings.ContainsAny(l.Text, "。，") && !l.scan().Byline && l.scan().DatelineHead == 0
}

const (
	longestCaption = 90 // bytes
	longestName    = 18 // of a column over the title of a table, in bytes
)

// titlesTable reports whether a line ends as the titles of tables do:
// 客车时刻表, 电视节目预告（一）.
func titlesTable(s string) bool {
	plain := han.Fold(han.Squeeze(s))
	if i := strings.LastIndexAny(plain, "（("); i > 0 {
		plain = plain[:i]
	}
	return runesIn(plain) <= 20 && han.EndsWithAny(plain, tableTitles)
}

// itemMarks open the items of a column of briefs.
const itemMarks = "△▲■◆◇□☆★▽▼●"

// fewestItems is how many items a column of briefs has at least.
const fewestItems = 2

// findBriefs marks columns of briefs: their name, and the lines that open with
// the mark of the first item.
func findBriefs(lines []Line, is []Listing) {
	for i := 0; i+1 < len(lines); i++ {
		mark := han.FirstRune(lines[i+1].Text)
		if is[i] != NotListed || !strings.ContainsRune(itemMarks, mark) || !namesBriefs(lines[i].Text) {
			continue
		}
		items := itemsBelow(lines, i+1, mark)
		if len(items) < fewestItems {
			continue
		}
		is[i] = BriefTitle
		for _, k := range items {
			is[k] = BriefItem
		}
	}
}

// itemsBelow lists the lines from i on that open items; between them stand
// only the lines that items go on in.
func itemsBelow(lines []Line, i int, mark rune) (items []int) {
	for k := i; k < len(lines) && k-last(items, i) <= longestItem; k++ {
		switch {
		case han.FirstRune(lines[k].Text) == mark:
			items = append(items, k)
		case lines[k].parted():
			return items
		}
	}
	return items
}

func last(items []int, none int) int {
	if len(items) == 0 {
		return none
	}
	return items[len(items)-1]
}

// longestItem is how many lines an item fills at most.
const longestItem = 12

// namesBriefs reports whether a line is the name of a column of briefs:
// ·简讯·, 【法庭簡訊】.
func namesBriefs(s string) bool {
	if len(s) > longestCaption {
		return false
	}
	plain := strings.TrimFunc(han.Fold(han.Squeeze(s)), trimsBriefs.Has)
	return runesIn(plain) <= longestBriefs && han.EndsWithAny(plain, briefColumns)
}

// trimsBriefs stands around the names of columns.
var trimsBriefs = han.NewRuneSet("【】[]《》“”「」〔〕（）-—｜|" + han.Bullets)

const longestBriefs = 8 // characters
