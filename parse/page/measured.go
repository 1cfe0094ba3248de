package page

import (
	"jianbao/parse/han"
	"strings"
)

// measured is what the search for settings asks of a line.
type measured struct {
	narrow, wide int // the least and the most columns it may have filled
	indent       int
	gap          bool
	end          lineEnding
	tail         string // its last two characters
	opens        bool   // it can only open an item
	listed       bool   // it looks like a row of a table or list
	bracketed    bool   // it is one bracket
	unclosed     bool   // it opens a bracket that it does not close
	marked       bool   // it holds a comma or a stop
	clauses      bool   // it holds one before its end
	itemized     bool   // a number, a mark or a bracket opens it
	bare         bool   // it begins with what nothing begins with
}

// levelIndents takes away the indent that a line shares with its neighbours:
// it is where the column stands, not where a paragraph opens.
func levelIndents(lines []measured) {
	prev := 0
	for i := range lines {
		own := lines[i].indent
		level := own
		if i > 0 {
			level = min(level, prev)
		}
		if i+1 < len(lines) {
			level = min(level, lines[i+1].indent)
		}
		lines[i].indent -= level
		prev = own
	}
}

// looksListed reports whether s looks like a row of a table or list: cells
// with bars, tabs or wide spaces between, or short words in a row.
func looksListed(s string) bool {
	if strings.Count(s, "　") >= 2 || strings.ContainsAny(s, "|｜\t") {
		return true
	}
	if strings.Count(s, " ") < 2 || strings.ContainsAny(s, "，。、") {
		return false
	}
	words := len(strings.Fields(s))
	return words >= 3 && runesIn(s) <= 8*words
}

// bracketLine reports whether s is one bracket: （知止）.
func bracketLine(s string) bool {
	return strings.HasPrefix(s, "（") && strings.Index(s, "）") == len(s)-len("）")
}

// leavesOpen reports whether s opens a bracket that it does not close:
// （華盛頓廿一日.
func leavesOpen(s string) bool {
	at := strings.LastIndex(s, "（")
	return at >= 0 && !strings.Contains(s[at:], "）")
}

// lineEnding is what the last mark of a line says of its going on.
type lineEnding byte

const (
	endsInside lineEnding = iota // a character, a digit
	endsPause                    // a comma
	endsStop                     // a full stop, a colon, a bracket
)

// longestSet is the longest line, in bytes, that a column can hold.
const longestSet = 3 * widestSet

// measureLine takes what the search for settings asks of a line; of one too
// long for any column it only says so.
func measureLine(l *Line) measured {
	if len(l.Text) > longestSet {
		return measured{narrow: longestSet, wide: longestSet, end: endingOf(l.Text), gap: l.Gap > 0}
	}
	e := l.measured()
	m := measured{
		narrow:    e.cols,
		wide:      max(e.cols, 2*e.runes),
		indent:    l.Indent,
		gap:       l.Gap > 0,
		end:       endingOf(l.Text),
		tail:      han.TailRunes(l.Text, 2),
		marked:    e.mask&(hasComma|hasListComma|hasFullStop|hasSemicolon|hasColon) != 0,
		bracketed: bracketLine(l.Text),
		itemized:  opensNumbered(l.Text),
		bare:      beginsClosed(l.Text),
	}
	if e.mask&hasSpace != 0 {
		m.narrow -= strings.Count(l.Text, " ")
	}
	if e.mask&(hasSpace|hasWideSpace|hasBar) != 0 {
		m.listed = looksListed(l.Text)
	}
	if e.hasClause() {
		m.clauses = strings.ContainsAny(strings.TrimRight(l.Text, han.Stops+han.Pauses), "，、。")
	}
	if e.mask&hasOpenBracket != 0 {
		m.unclosed = leavesOpen(l.Text)
	}
	return m
}

func endingOf(s string) lineEnding {
	switch r := han.LastRune(s); {
	case strings.ContainsRune("，,、云", r):
		return endsPause
	case cutInside(s), r == '·', r == '「', r == '『', r == '“', r == '（':
		return endsInside
	}
	return endsStop
}

// fills reports whether the line fills width columns.
func (m *measured) fills(width int) bool { return m.narrow <= width && width <= m.wide }

var itemOpeners = han.NewRuneSet(han.Bullets + "（(【〔")

// opensNumbered reports whether a number, a mark or a bracket opens s, as it
// does the items of a list: 1海拉多, 三、, ▲華聯, （十三日專電）.
func opensNumbered(s string) bool {
	switch r := han.FirstRune(s); {
	case han.IsArabic(r) || itemOpeners.Has(r):
		return true
	case !han.IsDigit(r):
		return false
	}
	rest := strings.TrimLeftFunc(s, han.IsDigit)
	return rest != s && strings.HasPrefix(rest, "、")
}
