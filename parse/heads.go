package parse

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// attributions end a kicker that names who speaks: 县长某某强调.
var attributions = []string{"会上强调", "宣布", "希望", "强调", "提出", "指出", "时强调", "时指出", "时要求", "时说", "表示", "要求", "認為", "说", "說"}

// setHeads gives the heading lines of an article their roles. late are
// headings on the far side of the body: names of columns that float.
func (v *view) setHeads(a *Article, heads, late []int) {
	if len(heads) == 1 && len(late) > 0 && isColumn(v.blocks[heads[0]].Text) {
		heads, late = late, heads // the column floats above, its title stands behind
	}
	lines := v.headLines(heads)
	for _, i := range late {
		a.Column = joinHead(a.Column, v.blocks[i].Text)
	}
	lines = takeColumn(a, lines)
	lines = takeDashed(a, lines)
	switch n := len(lines); {
	case n == 0:
	case n == 1 && a.Title == "":
		a.Title = lines[0]
	case n >= 2 && a.Kicker == "" && (n >= 3 || isKicker(lines[0], lines[1])):
		a.Kicker, a.Title = lines[0], lines[1]
		a.Subtitle = joinHead(strings.Join(lines[2:], " "), a.Subtitle)
	default:
		a.Title = lines[0]
		a.Subtitle = joinHead(strings.Join(lines[1:], " "), a.Subtitle)
	}
	if a.Title == "" {
		a.Title, a.Kicker, a.Subtitle = firstOf(a.Kicker, a.Subtitle)
	}
}

// columnEnds are what names of columns end with.
var columnEnds = []string{"专栏", "專欄", "专题", "專題", "信箱", "副刊", "园地", "園地", "大家谈", "天地", "小言论", "平台", "广角", "往来", "往來", "手记", "手記", "技术", "指南", "故事", "文摘", "时评", "時評", "杂谈", "來信", "来信", "来论", "來論", "漫谈", "点评", "点滴", "瞭望", "短波", "短评", "短評", "社论", "社論", "简讯", "窗口", "纵横", "聚焦", "花絮", "视点", "观察", "觀察", "论坛", "論壇", "评论", "評論", "课堂", "随笔", "隨筆", "顾问", "风采", "人物", "好人", "讲座", "講座", "在行动", "进行时", "新实践", "一线行", "新征程"}

// takeColumn takes out the name of a column that stands first or, as under a
// heading that follows its body, last.
func takeColumn(a *Article, lines []string) []string {
	n := len(lines)
	switch {
	case n < 2 || a.Column != "":
	case isColumn(lines[0]) && !hasDashBefore(lines[1]):
		a.Column = lines[0]
		return lines[1:]
	case isColumn(lines[n-1]) && !hasDashAfter(lines[n-2]):
		a.Column = lines[n-1]
		return lines[:n-1]
	}
	return lines
}

// isColumn says whether a heading line is short and ends as names of columns do.
func isColumn(s string) bool {
	name := strings.Trim(han.Squeeze(s), "【】[]〔〕"+han.Bullets)
	return utf8.RuneCountInString(name) <= 8 && han.EndsWithAny(name, columnEnds) && !hasDashAfter(s) && !hasDashBefore(s)
}

// takeDashed takes out the lines that a dash marks: a trailing one the
// kicker, a leading one the subtitle.
func takeDashed(a *Article, lines []string) []string {
	var rest []string
	for _, l := range lines {
		switch {
		case hasDashAfter(l) && a.Kicker == "" && len(rest) == 0:
			a.Kicker = l
		case hasDashBefore(l) && len(lines) > 1:
			a.Subtitle = joinHead(a.Subtitle, l)
		default:
			rest = append(rest, l)
		}
	}
	return rest
}

func hasDashAfter(s string) bool { return strings.HasSuffix(s, "——") || strings.HasSuffix(s, "--") }
func hasDashBefore(s string) bool {
	return strings.HasPrefix(s, "——") || strings.HasPrefix(s, "--")
}

// firstOf promotes the kicker, or else the subtitle, to the title.
func firstOf(kicker, subtitle string) (title, k, s string) {
	if kicker != "" {
		return kicker, "", subtitle
	}
	return subtitle, "", ""
}

func joinHead(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// A second line of so many characters or more says more than titles do.
const subtitleRunes = 17

// isKicker says whether a, standing above b, is its kicker and not its title:
// it names a speaker, or b is no subtitle, which would be long, or count and
// enumerate.
func isKicker(a, b string) bool {
	if han.EndsWithAny(a, attributions) {
		return true
	}
	if i := strings.IndexAny(a, "：:"); i >= 0 && i < len(a)-len("：") || strings.Count(strings.Join(strings.FieldsFunc(b, han.IsSpace), " "), " ") >= 2 {
		return false
	}
	la, lb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	return lb < subtitleRunes && lb*3 >= la*2 && !strings.ContainsAny(b, "、，") && !han.ContainsDigit(b) && !strings.ContainsRune(han.Bullets, han.FirstRune(b))
}

// headLines returns the text of heading blocks.
func (v *view) headLines(heads []int) []string {
	var lines []string
	for _, i := range heads {
		lines = append(lines, v.blocks[i].Text)
	}
	return lines
}
