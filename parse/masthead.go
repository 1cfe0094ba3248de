package parse

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A masthead fills at most this many lines at the top of an issue.
const mastheadLines = 8

// furnish says of each line what furniture it is, "" for text.
func furnish(lines []line) []string {
	kinds := make([]string, len(lines))
	for i, l := range lines {
		kinds[i] = furnitureKind(l.text)
		if kinds[i] == furnPage && !pageLineStands(lines, i) {
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
func furnishMasthead(lines []line, kinds []string) {
	for round := 0; round < 2; round++ {
		for i := range lines {
			if kinds[i] == "" && (i < mastheadLines && !lines[0].seam && topOnly(kinds[:i]) || besideMasthead(lines, kinds, i)) {
				kinds[i] = mastheadKind(squeeze(lines[i].text))
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
func besideMasthead(lines []line, kinds []string, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(kinds) && (kinds[k] == furnMasthead || kinds[k] == furnDate || kinds[k] == furnPage && lines[i].gap == 0) {
			return true
		}
	}
	return false
}

// mastheadKind says what a line beside a masthead is.
func mastheadKind(t string) string {
	switch {
	case isPaperName(t), isLatinName(t), isPublisher(t), isSerial(t):
		return furnMasthead
	case isBareDate(t):
		return furnDate
	case isSection(t):
		return furnPage
	}
	return ""
}

// paperEnds are what names of papers end with.
var paperEnds = []string{"大众", "导报", "導報", "新报", "新報", "新聞", "新闻", "时报", "日報", "日报", "時報", "晚報", "晚报", "晨報", "晨报", "月報", "月报", "周刊", "周報", "周报", "導報", "快报", "快報", "报", "報", "民報", "民报", "農民", "农民", "通讯", "通訊", "週刊", "週報", "青年"}

func isPaperName(t string) bool {
	n := utf8.RuneCountInString(t)
	return n >= 3 && n <= 10 && allHan(t) && endsWithAny(t, paperEnds) && !endsWithAny(t, notPapers)
}

// notPapers are reports that end as names of papers do.
var notPapers = []string{"海报", "情报", "情報", "捷报", "捷報", "电报", "電報", "喜报", "喜報", "简报", "简讯", "通报", "通報", "预报", "預報"}

func allHan(s string) bool { return strings.TrimLeftFunc(s, isHan) == "" }

// isLatinName is the name of the paper in Latin letters: QINGXI RIBAO.
func isLatinName(t string) bool {
	n := 0
	for _, r := range t {
		if !isLatin(r) && r != '\'' && r != '-' {
			return false
		}
		n++
	}
	return n >= 5 && n <= 40
}

func isPublisher(t string) bool {
	return utf8.RuneCountInString(t) <= 40 && endsWithAny(t, []string{"主办", "主辦", "主管", "出版", "编辑部编", "编印", "編印", "出版社"}) && !strings.ContainsAny(t, "，。")
}

// isBareDate is a date and nothing else.
func isBareDate(t string) bool {
	return dateIn(t) == t && t != ""
}

// isSection is the number and the name of a page: 02综合, 二版要闻.
func isSection(t string) bool {
	rest := strings.TrimLeftFunc(strings.TrimLeft(t, "ABCD"), isArabic)
	if len(t)-len(rest) < 2 {
		return false
	}
	n := utf8.RuneCountInString(rest)
	return n >= 2 && n <= 7 && allHan(strings.ReplaceAll(rest, "·", ""))
}

// contentsTitles open a list of contents.
var contentsTitles = []string{"今日导读", "今日要目", "导读", "导读提示", "導讀", "本期导读", "本期要目", "本期看点", "目录", "目錄", "要目"}

// furnishContents finds lists of contents: a title, then lines that end with
// a page.
func furnishContents(lines []line, kinds []string) {
	for i := range lines {
		if kinds[i] != "" || !slices.Contains(contentsTitles, strings.Trim(squeeze(lines[i].text), "【】[]"+bullets)) {
			continue
		}
		k := i + 1
		for k < len(lines) && pointsToPage(squeeze(lines[k].text)) {
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
	t = strings.TrimRight(t, brackets)
	if u, ok := strings.CutSuffix(t, "版"); ok {
		return u != strings.TrimRightFunc(u, isDigit)
	}
	return utf8.RuneCountInString(t) > 4 && isArabic(lastRune(t)) && !endsSentence(t)
}

// furnishEditors goes on with names below a line of editors.
func furnishEditors(lines []line, kinds []string) {
	for i := 1; i < len(lines); i++ {
		if kinds[i] == "" && kinds[i-1] == furnEditors && isNameOnly(lines[i].text) && !opensItem(lines[i].text) {
			kinds[i] = furnEditors
		}
	}
}

// readMasthead fills in what the furniture says of the issue, as printed.
func readMasthead(furn []furnLine) (m Masthead) {
	for _, f := range furn {
		t := squeeze(f.line.text)
		if m.Paper == "" && (f.kind == furnMasthead || f.kind == furnDate || f.kind == furnPage) {
			m.Paper = paperIn(f.line.text)
		}
		if m.Date == "" && f.kind != furnContents {
			m.Date = dateIn(t)
		}
		if m.Number == "" && (f.kind == furnMasthead || f.kind == furnDate) {
			m.Number = serialIn(t)
		}
	}
	return m
}

// paperIn finds the name of the paper among the words of a line.
func paperIn(s string) string {
	for _, w := range strings.FieldsFunc(s, isSpace) {
		if isPaperName(w) {
			return w
		}
	}
	return ""
}

// dateIn finds a full date in t and returns it as printed.
func dateIn(t string) string {
	y, _, d := datePlaces(t)
	if d < 0 {
		return ""
	}
	from := len(strings.TrimRightFunc(t[:y], isDigit))
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
	if d < m || !allDigits(month) && month != "元" || !allDigits(t[m+len("月"):d]) {
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
		tail := strings.TrimLeftFunc(rest, isDigit)
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
