package page

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// A masthead fills at most this many lines at the top of an issue.
const mastheadLines = 8

// Furnish says of each line what furniture it is, "" for text.
func Furnish(lines []Line) []string {
	kinds := make([]string, len(lines))
	for i, l := range lines {
		kinds[i] = l.Kind
		if l.Kind == FurnPage && !pageLineStands(lines, i) {
			kinds[i] = ""
		}
	}
	furnishMasthead(lines, kinds)
	furnishGroups(lines, kinds)
	furnishAccounts(lines, kinds)
	furnishContents(lines, kinds)
	furnishButtons(lines, kinds)
	furnishRelated(lines, kinds)
	furnishEditors(lines, kinds)
	keepContacts(lines, kinds)
	heed(lines, kinds)
	return kinds
}

// furnishMasthead finds what is furniture only by its place: the name of the
// paper, a bare date, publishers, the name in Latin letters. They stand at the
// top of the issue or side by side with other lines of a masthead.
func furnishMasthead(lines []Line, kinds []string) {
	for round := 0; round < 2; round++ {
		for i := range lines {
			if kinds[i] == "" && (atTop(lines, kinds, i) || besideMasthead(lines, kinds, i)) {
				kinds[i] = lines[i].Beside
			}
		}
	}
}

// furnishGroups finds a running head that was broken into lines: the name of
// the paper and a date, side by side or with the name of the page between.
func furnishGroups(lines []Line, kinds []string) {
	for from := 0; from < len(lines); {
		to, named, dated := from, false, false
		for ; to < len(lines) && (kinds[to] != "" || lines[to].Beside != "") && (to == from || lines[to].Gap == 0); to++ {
			named = named || lines[to].Beside == FurnMasthead && IsPaperName(han.Squeeze(lines[to].Text))
			dated = dated || lines[to].Beside == FurnDate
		}
		for i := from; i < to && named && dated; i++ {
			if kinds[i] == "" {
				kinds[i] = lines[i].Beside
			}
		}
		from = max(to, from+1)
	}
}

// atTop reports whether line i stands at the top of an issue, with nothing but
// furniture above.
func atTop(lines []Line, kinds []string, i int) bool {
	return i < mastheadLines && !lines[0].Seam && topOnly(kinds[:i])
}

// topOnly reports whether only furniture stands above.
func topOnly(kinds []string) bool {
	for _, k := range kinds {
		if k == "" {
			return false
		}
	}
	return true
}

// besideMasthead reports whether the line before or after i is one of a
// masthead or page head.
func besideMasthead(lines []Line, kinds []string, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(kinds) {
			continue
		}
		switch kinds[k] {
		case FurnMasthead, FurnDate:
			return true
		case FurnPage:
			if lines[i].Gap == 0 {
				return true
			}
		}
	}
	return false
}

// besideKind says what furniture a line is where it stands at the top of an
// issue or beside a line of a masthead, "" for none.
func besideKind(l *look) string {
	if l == nil || l.runes > 60 || l.mask&hasComma != 0 {
		return ""
	}
	l.spell()
	switch {
	case l.mask&endsPaper != 0 && IsPaperName(l.tight):
		return FurnMasthead
	case l.mask&hasHan == 0 && isLatinName(l.text), l.mask&edgesPublisher != 0 && isPublisher(l.plain):
		return FurnMasthead
	case l.mask&endsSerial != 0 && isSerial(l.plain), isSheetCount(l.plain):
		return FurnMasthead
	case l.mask&hasDateMark != 0 && (IsBareDate(l.tight) || l.mask&hasNumber != 0 && han.IsDateLine(l.text)), areBesideDates(l.text):
		return FurnDate
	case isSection(l.tight), sections[l.plain]:
		return FurnPage
	}
	return ""
}

// IsPaperName reports whether t, without white space, is the name of a paper.
func IsPaperName(t string) bool {
	if n := runesIn(t); n < 3 || n > 10 || !han.AllHan(t) {
		return false
	}
	t = han.Fold(t)
	if name, ok := strings.CutSuffix(t, "新闻"); ok && sections[name] {
		return false // 综合新闻
	}
	return han.EndsWithAny(t, paperEnds) && !han.EndsWithAny(t, notPapers)
}

// isLatinName is the name of the paper in Latin letters: QINGXI RIBAO.
func isLatinName(t string) bool {
	n := 0
	for _, r := range t {
		if !han.IsLatin(r) && r != '\'' && r != '-' && !han.IsSpace(r) {
			return false
		}
		n++
	}
	return n >= 5 && n <= 40
}

// publisherEnds are what a line that names the publisher ends with.
var publisherEnds = []string{"主办", "主管", "出版", "编辑部编", "编印", "出版社"}

func isPublisher(plain string) bool {
	for _, w := range publisherLabels {
		if strings.HasPrefix(plain, w) {
			return runesIn(plain) <= 40
		}
	}
	return runesIn(plain) <= 40 && han.EndsWithAny(plain, publisherEnds)
}

// IsBareDate reports whether t is a full date and nothing else.
func IsBareDate(t string) bool {
	d, ok := han.ParseDate(t)
	return ok && d.Year > 0 && d.Month > 0 && d.Day > 0
}

// isSection is the number and the name of a page: 02综合, 二版要闻.
func isSection(t string) bool {
	if t == "" || !han.IsArabic(han.FirstRune(t)) && (t[0] < 'A' || t[0] > 'D') {
		return false
	}
	rest := strings.TrimLeftFunc(strings.TrimLeft(t, "ABCD"), han.IsArabic)
	if len(t)-len(rest) < 2 {
		return false
	}
	n := utf8.RuneCountInString(rest)
	return n >= 2 && n <= 7 && han.AllHan(strings.ReplaceAll(rest, "·", ""))
}

// furnishEditors goes on with names below a line of editors.
func furnishEditors(lines []Line, kinds []string) {
	for i := 1; i < len(lines); i++ {
		l := &lines[i]
		if kinds[i] == "" && kinds[i-1] == furnEditors && l.isNameOnly() && !l.opensItem() {
			kinds[i] = furnEditors
		}
	}
}

// ReadMasthead reads what the furniture says of the issue.
func ReadMasthead(furn []FurnLine) (m Masthead) {
	for _, f := range furn {
		heads := f.Kind == FurnMasthead || f.Kind == FurnDate || f.Kind == FurnPage
		if m.Paper == "" && heads {
			m.Paper = PaperIn(f.Line.Text)
		}
		if m.Date == "" && heads {
			m.Date, m.ISO = dateOf(f.Line.Text)
		}
		if m.Number == "" && (f.Kind == FurnMasthead || f.Kind == FurnDate) {
			m.Number = serialIn(han.Squeeze(f.Line.Text))
		}
	}
	if m.Date == "" {
		m.Date, m.ISO = commonDate(furn)
	}
	return m
}

// commonDate is the date that all stamps of a page of the web give.
func commonDate(furn []FurnLine) (printed, iso string) {
	for _, f := range furn {
		if f.Kind != furnPublished {
			continue
		}
		switch d, i := dateOf(f.Line.Text); {
		case iso == "":
			printed, iso = d, i
		case i != iso:
			return "", ""
		}
	}
	return printed, iso
}

// dateOf finds a full date in a line, as printed and in ISO 8601.
func dateOf(s string) (printed, iso string) {
	for _, t := range []string{s, han.Squeeze(s)} {
		if d, from, to := han.FindDate(t); to > 0 && d.Year > 0 && d.Month > 0 && d.Day > 0 {
			return t[from:to], d.ISO()
		}
	}
	return "", ""
}

// PaperIn finds the name of the paper among the words of a line, also where
// its characters are spaced out: 清 溪 县 报.
func PaperIn(s string) string {
	words := fields(s, "|｜·")
	spaced := ""
	for _, w := range words {
		if IsPaperName(w) {
			return w
		}
		if runesIn(w) == 1 && han.AllHan(w) {
			spaced += w
		}
	}
	if IsPaperName(spaced) {
		return spaced
	}
	return ""
}

// DateIn finds a full date in s and returns it in ISO 8601, "" for none.
func DateIn(s string) string {
	_, iso := dateOf(s)
	return iso
}

// isSerial is the number of the issue, with little beside it: 第1234期,
// 总第五六七期　今日四版.
func isSerial(t string) bool {
	n := serialIn(t)
	return n != "" && runesIn(t)-runesIn(n) <= 10 && strings.Index(t, n) <= len("（本报)")
}

// serialIn finds the number of the issue in t: 第1234期, 总第五六七期.
func serialIn(t string) string {
	for at := 0; ; {
		i := strings.Index(t[at:], "第")
		if i < 0 {
			return ""
		}
		from := at + i
		rest := t[from+len("第"):]
		tail := strings.TrimLeftFunc(rest, han.IsDigit)
		for _, unit := range []string{"期", "号", "號"} {
			if len(tail) < len(rest) && strings.HasPrefix(tail, unit) {
				end := len(t) - len(tail) + len(unit)
				for _, total := range []string{"总", "總"} {
					if strings.HasSuffix(t[:from], total) {
						from -= len(total)
					}
				}
				return t[from:end]
			}
		}
		at = from + len("第")
	}
}

// Masthead (报头) is what the issue says of itself, as printed.
type Masthead struct {
	Paper  string `json:"paper"`
	Date   string `json:"date"`     // as printed
	ISO    string `json:"date_iso"` // the same in ISO 8601
	Number string `json:"number"`
}
