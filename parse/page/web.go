package page

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode/utf8"
)

// isRule is a line of strokes: ————, ＊＊＊, ======.
func isRule(l *look) bool {
	return l.runes >= 3 && strings.Trim(l.tight, han.Dashes+"=＝*＊_＿~～#") == ""
}

// eatWords takes the longest word of a list off the front of s again and
// again, with digits and marks between, and returns how many words there were;
// whole is false where something else is left.
func eatWords(s string, list []string) (n int, digits, whole bool) {
	for s != "" {
		longest := 0
		if opensButton.opens(s) {
			longest = longestPrefix(s, list)
		}
		if longest > 0 {
			s, n = s[longest:], n+1
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		digits = digits || han.IsArabic(r)
		if !han.IsArabic(r) && !strings.ContainsRune(buttonMarks, r) {
			return n, digits, false
		}
		s = s[size:]
	}
	return n, digits, true
}

// longestPrefix is the length of the longest word of a list that s begins with.
func longestPrefix(s string, list []string) (longest int) {
	for _, w := range list {
		if len(w) > longest && strings.HasPrefix(s, w) {
			longest = len(w)
		}
	}
	return longest
}

// opens reports whether the first character of folded text is of the classes.
func (c class) opens(s string) bool {
	r := han.FirstRune(s)
	return uint32(r) < uint32(len(classes)) && classes[r]&c != 0
}

// buttonMarks stand between the words of buttons and beside their figures.
const buttonMarks = "万千+.：:|｜/·•“”\"'「」『』【】[]()（）…▲▼↑↓←→<>＜＞，,!oO○！~～-—_✓×⬇👇"

// otherTexts open a line that leads to another text.
var otherTexts = []string{"上一篇：", "下一篇：", "上一篇:", "下一篇:", "上一条：", "下一条："}

// isNavigation is a row of the buttons around a page, or one that leads to
// another text: 上一版 下一版, 上一篇：….
func isNavigation(l *look) bool {
	for _, w := range otherTexts {
		if strings.HasPrefix(l.plain, w) {
			return true
		}
	}
	if strings.HasPrefix(l.plain, "字号") || strings.HasPrefix(l.plain, "字体") {
		return l.shorter(12)
	}
	n, digits, whole := eatWords(l.plain, navigation)
	return whole && !digits && (n >= 2 || n == 1 && runesIn(l.plain) >= 3)
}

// isTrail is the trail to a page: 首页 > 新闻 > 正文, or a row of sections.
func isTrail(l *look) bool {
	parts := fields(l.plain, ">＞›»|｜")
	if len(parts) < 2 {
		return false
	}
	if strings.ContainsAny(l.plain, ">＞›»") {
		for _, w := range trails {
			if strings.HasPrefix(parts[0], w) {
				return true
			}
		}
	}
	known := 0
	for _, p := range parts {
		if isSectionName(p) {
			known++
		}
	}
	return len(parts) >= 3 && known*2 > len(parts)
}

// isShare is a row of buttons or figures under a text: 阅读 3245, 分享到,
// 喜欢就点个“在看”吧.
func isShare(l *look) bool {
	n, digits, whole := eatWords(l.plain, shareWords)
	if !whole || n == 0 {
		return false
	}
	return n >= 2 || digits && l.shorter(14) || han.ContainsAny(l.plain, sharePlain)
}

// furnishButtons finds buttons that are one only among others: 朗读, 收藏.
func furnishButtons(lines []Line, kinds []string) {
	for i := 1; i < len(lines); i++ {
		kind := kinds[i-1]
		if kinds[i] != "" || lines[i].Gap > 0 || kind != furnNavigation && kind != furnShare || len(lines[i].Text) > longestButton {
			continue
		}
		plain := han.Fold(han.Squeeze(lines[i].Text))
		if slices.Contains(navigation, plain) || slices.Contains(shareWords, plain) {
			kinds[i] = kind
		}
	}
}

const longestButton = 18 // bytes

// isRights is a line about rights, no sentence of a text.
func isRights(l *look) bool {
	n := 0
	for _, w := range rights {
		if strings.Contains(l.folded, w) || strings.Contains(l.plain, w) {
			n++
		}
	}
	if n == 1 && strings.Contains(l.plain, "“") {
		return false
	}
	return n >= 2 || n == 1 && (l.mask&hasComma == 0 || strings.Contains(l.plain, "版权所有"))
}

// isStamped is a date with the time of day, as sites print it under a title.
func isStamped(l *look) bool {
	d, _, to := han.FindDate(l.text)
	if to == 0 || d.Year == 0 || d.Day == 0 {
		return false
	}
	rest := strings.TrimFunc(l.text[to:], han.IsSpace)
	return len(rest) >= 5 && isClock(rest) && runesIn(rest) <= 16
}

// isOriginal is the line by which an account says that a text is its own:
// 原创 秦一川 清溪融媒.
func isOriginal(l *look) bool {
	mark, rest, ok := han.CutSpace(l.folded)
	return ok && mark == "原创" && rest != ""
}

// furnishAccounts finds the name of an account over the time at which it
// published: 清溪融媒, and below it 2025年03月06日 20:40.
func furnishAccounts(lines []Line, kinds []string) {
	for i := 0; i+1 < len(lines); i++ {
		l := &lines[i]
		if kinds[i] != "" || kinds[i+1] != furnPublished || lines[i+1].Gap > 0 || i > 0 && !l.parted() && kinds[i-1] == "" {
			continue
		}
		if t := han.Squeeze(l.Text); runesIn(t) <= 10 && han.AllHan(t) && han.EndsWithAny(han.Fold(t), accounts) {
			kinds[i] = FurnSource
		}
	}
}

// isClock reports whether s begins with a time of day: 18:30.
func isClock(s string) bool {
	after := strings.TrimLeftFunc(s, han.IsArabic)
	if after == s || len(s)-len(after) > 2 {
		return false
	}
	r, n := utf8.DecodeRuneInString(after)
	return (r == ':' || r == '：') && han.IsArabic(han.FirstRune(after[n:]))
}

// Meta is what a line of labels says of the text it belongs to.
type Meta struct {
	Source string // 来源
	Author string // 作者, as printed
}

// readMeta reads a line that is nothing but known labels with what follows
// them: 来源：清溪发布 作者：甲乙丙. The kinds are those of its labels in order.
func readMeta(text string) (m Meta, kinds []string) {
	words := strings.FieldsFunc(labelled(text), han.IsSpace)
	for i, w := range words {
		label, value, ok := strings.Cut(w, "：")
		kind := labels[han.Fold(label)]
		if !ok || kind == "" {
			if i == 0 {
				return Meta{}, nil
			}
			m.extend(kinds[len(kinds)-1], w)
			continue
		}
		kinds = append(kinds, kind)
		m.extend(kind, value)
	}
	return m, kinds
}

// labelled writes the labels of a line with the one mark: 来源：, of 来源: and
// 来源 | too.
func labelled(text string) string {
	text = strings.ReplaceAll(text, ":", "：")
	if label, value, ok := strings.Cut(strings.Replace(text, "｜", "|", 1), "|"); ok && !strings.Contains(value, "|") {
		if label = strings.TrimFunc(label, han.IsSpace); labels[han.Fold(label)] != "" {
			return label + "：" + strings.TrimFunc(value, han.IsSpace)
		}
	}
	return text
}

// stampedAuthor is the byline that stands before a date with the time of day:
// 記者 阮思齊　2022-05-13 19:20.
func stampedAuthor(text string) string {
	_, from, to := han.FindDate(text)
	if to == 0 {
		return ""
	}
	if before := strings.TrimFunc(text[:from], han.IsSpace); byline.IsBylineLine(before) {
		return before
	}
	return ""
}

// MetaOf returns what lines of labels among furniture say of the text in the
// blocks from first up to last, which is not one of them: such a line stands
// between them or right after.
func MetaOf(furn []FurnLine, first, last int) (m Meta) {
	for _, f := range furn {
		if f.at <= first || f.at > last || f.Kind != FurnSource && f.Kind != furnPublished {
			continue
		}
		is, kinds := readMeta(f.Line.Text)
		if len(kinds) == 0 {
			is.Author = stampedAuthor(f.Line.Text)
		}
		if m.Source == "" {
			m.Source = is.Source
		}
		if m.Author == "" {
			m.Author = is.Author
		}
	}
	return m
}

// extend adds a word to what a label says.
func (m *Meta) extend(kind, word string) {
	switch kind {
	case "source":
		m.Source = strings.TrimSpace(m.Source + " " + word)
	case "author":
		m.Author = strings.TrimSpace(m.Author + " " + word)
	}
}

// metaOf tests for a line of labels whose first is of the kind, or behind an
// author's, any. Lines of authors alone are bylines, and so text.
func metaOf(kind string) func(*look) bool {
	return func(l *look) bool {
		if l.mask&hasComma != 0 && kind != FurnSource {
			return false
		}
		for _, k := range l.labels() {
			if k != "author" {
				return k == kind && metaStands(l, kind)
			}
		}
		return false
	}
}

// metaLine is the kinds of the labels of a line.
type metaLine struct{ kinds []string }

// labels are the kinds of the labels of the line, read once.
func (l *look) labels() []string {
	if l.meta == nil {
		_, kinds := readMeta(l.text)
		l.meta = &metaLine{kinds}
	}
	return l.meta.kinds
}

// metaStands keeps labels that texts use too to what they label: a time is
// none without digits.
func metaStands(l *look, kind string) bool {
	switch kind {
	case furnPublished:
		_, _, to := han.FindDate(l.text)
		return to > 0
	case furnShare:
		return han.ContainsDigit(l.text) || strings.HasPrefix(l.plain, "字")
	}
	return true
}

// columnLabels open the line in which an archive names the column.
var columnLabels = []string{"专栏：", "专栏:", "專欄：", "栏目：", "欄目："}

// longestColumn is the longest name of a column, in characters.
const longestColumn = 20

// columnLabel is the column that s names as a label, "" for other texts.
func columnLabel(s string) string {
	for _, w := range columnLabels {
		if rest, ok := strings.CutPrefix(s, w); ok && runesIn(rest) <= longestColumn {
			return strings.TrimFunc(rest, han.IsSpace)
		}
	}
	return ""
}

// isEmptyLabel is a label of the archive with nothing after it: 专栏：.
func isEmptyLabel(l *look) bool {
	for _, w := range columnLabels {
		if l.tight == w {
			return true
		}
	}
	return false
}
