package page

import (
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode/utf8"
)

// A masthead fills at most this many lines at the top of an issue.
const mastheadLines = 8

// Furnish says of each line what furniture it is, "" for text.
func Furnish(lines []Line) []string {
	kinds := make([]string, len(lines))
	for i, l := range lines {
		kinds[i] = FurnitureKind(l.Text)
		if kinds[i] == FurnPage && !pageLineStands(lines, i) {
			kinds[i] = ""
		}
	}
	furnishMasthead(lines, kinds)
	furnishContents(lines, kinds)
	furnishEditors(lines, kinds)
	return kinds
}

// furnishMasthead finds what is furniture only by its place: the name of the
// paper, a bare date, publishers, the name in Latin letters. They stand at the
// top of the issue or side by side with other lines of a masthead.
func furnishMasthead(lines []Line, kinds []string) {
	for round := 0; round < 2; round++ {
		for i := range lines {
			if kinds[i] == "" && (i < mastheadLines && !lines[0].Seam && topOnly(kinds[:i]) || besideMasthead(lines, kinds, i)) {
				kinds[i] = MastheadKind(han.Squeeze(lines[i].Text))
			}
		}
	}
}

// topOnly says whether only furniture stands above.
func topOnly(kinds []string) bool {
	for _, k := range kinds {
		if k == "" {
			return false
		}
	}
	return true
}

// besideMasthead says whether the line before or after i is one of a
// masthead or page head.
func besideMasthead(lines []Line, kinds []string, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(kinds) && (kinds[k] == furnMasthead || kinds[k] == FurnDate || kinds[k] == FurnPage && lines[i].Gap == 0) {
			return true
		}
	}
	return false
}

// MastheadKind says what a line beside a masthead is.
func MastheadKind(t string) string {
	switch {
	case IsPaperName(t), isLatinName(t), isPublisher(t), isSerial(t):
		return furnMasthead
	case IsBareDate(t):
		return FurnDate
	case isSection(t):
		return FurnPage
	}
	return ""
}

// paperEnds are what names of papers end with.
var paperEnds = []string{"大众", "导报", "導報", "新报", "新報", "新聞", "新闻", "时报", "日報", "日报", "時報", "晚報", "晚报", "晨報", "晨报", "月報", "月报", "周刊", "周報", "周报", "導報", "快报", "快報", "报", "報", "民報", "民报", "農民", "农民", "通讯", "通訊", "週刊", "週報", "青年"}

func IsPaperName(t string) bool {
	n := utf8.RuneCountInString(t)
	return n >= 3 && n <= 10 && han.AllHan(t) && han.EndsWithAny(t, paperEnds) && !han.EndsWithAny(t, notPapers)
}

// notPapers are reports that end as names of papers do.
var notPapers = []string{"海报", "情报", "情報", "捷报", "捷報", "电报", "電報", "喜报", "喜報", "简报", "简讯", "通报", "通報", "预报", "預報"}

// isLatinName is the name of the paper in Latin letters: QINGXI RIBAO.
func isLatinName(t string) bool {
	n := 0
	for _, r := range t {
		if !han.IsLatin(r) && r != '\'' && r != '-' {
			return false
		}
		n++
	}
	return n >= 5 && n <= 40
}

func isPublisher(t string) bool {
	return utf8.RuneCountInString(t) <= 40 && han.EndsWithAny(t, []string{"主办", "主辦", "主管", "出版", "编辑部编", "编印", "編印", "出版社"}) && !strings.ContainsAny(t, "，。")
}

// IsBareDate is a date and nothing else.
func IsBareDate(t string) bool {
	return DateIn(t) == t && t != ""
}

// isSection is the number and the name of a page: 02综合, 二版要闻.
func isSection(t string) bool {
	rest := strings.TrimLeftFunc(strings.TrimLeft(t, "ABCD"), han.IsArabic)
	if len(t)-len(rest) < 2 {
		return false
	}
	n := utf8.RuneCountInString(rest)
	return n >= 2 && n <= 7 && han.AllHan(strings.ReplaceAll(rest, "·", ""))
}

// contentsTitles open a list of contents.
var contentsTitles = []string{"今日导读", "今日要目", "导读", "导读提示", "導讀", "本期导读", "本期要目", "本期看点", "目录", "目錄", "要目"}

// furnishContents finds lists of contents: a title, then lines that end with
// a page.
func furnishContents(lines []Line, kinds []string) {
	for i := range lines {
		if kinds[i] != "" || !slices.Contains(contentsTitles, strings.Trim(han.Squeeze(lines[i].Text), "【】[]"+han.Bullets)) {
			continue
		}
		k := i + 1
		for k < len(lines) && pointsToPage(han.Squeeze(lines[k].Text)) {
			kinds[k] = furnContents
			k++
		}
		if k > i+1 {
			kinds[i] = furnContents
		}
	}
}

// pointsToPage says whether t ends with a page: …　2版, …（第三版）, …A05.
func pointsToPage(t string) bool {
	if utf8.RuneCountInString(t) > 60 {
		return false
	}
	t = strings.TrimRight(t, han.Brackets)
	if u, ok := strings.CutSuffix(t, "版"); ok {
		return u != strings.TrimRightFunc(u, han.IsDigit)
	}
	return utf8.RuneCountInString(t) > 4 && han.IsArabic(han.LastRune(t)) && !han.EndsSentence(t)
}

// furnishEditors goes on with names below a line of editors.
func furnishEditors(lines []Line, kinds []string) {
	for i := 1; i < len(lines); i++ {
		if kinds[i] == "" && kinds[i-1] == furnEditors && isNameOnly(lines[i].Text) && !opensItem(lines[i].Text) {
			kinds[i] = furnEditors
		}
	}
}

// ReadMasthead fills in what the furniture says of the issue, as printed.
func ReadMasthead(furn []FurnLine) (m Masthead) {
	for _, f := range furn {
		t := han.Squeeze(f.Line.Text)
		if m.Paper == "" && (f.Kind == furnMasthead || f.Kind == FurnDate || f.Kind == FurnPage) {
			m.Paper = PaperIn(f.Line.Text)
		}
		if m.Date == "" && f.Kind != furnContents {
			m.Date = DateIn(t)
		}
		if m.Number == "" && (f.Kind == furnMasthead || f.Kind == FurnDate) {
			m.Number = serialIn(t)
		}
	}
	return m
}

// PaperIn finds the name of the paper among the words of a line.
func PaperIn(s string) string {
	for _, w := range strings.FieldsFunc(s, han.IsSpace) {
		if IsPaperName(w) {
			return w
		}
	}
	return ""
}

// DateIn finds a full date in t and returns it as printed.
func DateIn(t string) string {
	y, _, d := datePlaces(t)
	if d < 0 {
		return ""
	}
	from := len(strings.TrimRightFunc(t[:y], han.IsDigit))
	for _, era := range []string{"中华民国", "中華民國", "民国", "民國", "公元", "光绪", "光緒", "宣統", "宣统"} {
		if strings.HasSuffix(t[:from], era) {
			from -= len(era)
			break
		}
	}
	if from == y {
		return ""
	}
	return t[from : d+len("日")]
}

// datePlaces returns where 年, 月 and 日 of a date stand in t, -1 for no date.
func datePlaces(t string) (y, m, d int) {
	y = strings.Index(t, "年")
	if y < 0 {
		return -1, -1, -1
	}
	m = y + strings.Index(t[y:], "月")
	if m < y {
		return -1, -1, -1
	}
	d = m + strings.Index(t[m:], "日")
	month := t[y+len("年") : m]
	if d < m || !han.AllDigits(month) && month != "元" || !han.AllDigits(t[m+len("月"):d]) {
		return -1, -1, -1
	}
	return y, m, d
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
	Date   string `json:"date"`
	Number string `json:"number"`
}
