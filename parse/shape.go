package parse

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// shape is what can be seen of a block without reading it.
type shape struct {
	class  string // what the block looks like, see classOf
	length string // class of its length
	open   string // what it opens with
	end    string // what it ends with
	suffix string // what its closing bracket holds, see suffixOf
	tailed bool   // it ends with a byline, a dateline or a credit
	short  bool   // it could be a heading by its length and end
}

func shapeOf(b *block) shape {
	s := shape{length: lengthClass(b.runes), open: openClass(b.text), end: endClass(b.text), suffix: suffixOf(b.text)}
	s.tailed = bylineStart(b.text) >= 0 || datelineTail(b.text) >= 0 || creditTail(b.text) != ""
	s.class = classOf(b, &s)
	s.short = s.class == "head" || s.class == "line"
	return s
}

// lengthClass parts lengths in runes where the kinds of lines part: names,
// titles, long titles, short and long paragraphs.
func lengthClass(n int) string {
	bounds := [...]int{2, 4, 7, 10, 13, 16, 20, 24, 30, 38, 50, 70, 100, 160, 300}
	for i, b := range bounds {
		if n <= b {
			return string(rune('a' + i))
		}
	}
	return "z"
}

// openClass names what s opens with.
func openClass(s string) string {
	if datelineHead(s) > 0 {
		return "dateline"
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "——"), strings.HasPrefix(s, "--"):
		return "dash"
	case strings.ContainsRune(bullets, r):
		return "bullet"
	case strings.ContainsRune("“‘『「﹁﹃", r):
		return "quote"
	case strings.ContainsRune("（(", r):
		return bracketOpen(s)
	case strings.ContainsRune("【[〔", r):
		return "square"
	case strings.ContainsRune("《〈", r):
		return "book"
	case r >= '①' && r <= '⑳':
		return "item"
	case isArabic(r):
		return numberOpen(s, isArabic)
	case isDigit(r) || r == '第':
		return numberOpen(s[ifThen(r == '第', n):], isDigit)
	}
	if i := strings.IndexAny(s, "：:"); i > 0 && i <= 24 && !strings.ContainsAny(s[:i], "，。、") {
		return "speaker"
	}
	return "text"
}

func ifThen(c bool, n int) int {
	if c {
		return n
	}
	return 0
}

// bracketOpen parts （一） and （１） from other openings in brackets.
func bracketOpen(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	rest := strings.TrimLeftFunc(s[n:], isDigit)
	if len(rest) < len(s)-n && strings.ContainsRune("）)", firstRune(rest)) {
		return "item"
	}
	if strings.ContainsRune(brackets, lastRune(s)) && strings.Count(s, "（")+strings.Count(s, "(") == 1 {
		return "all-bracket"
	}
	return "bracket"
}

// numberOpen parts 一、 １． 3. from dates and amounts.
func numberOpen(s string, digit func(rune) bool) string {
	rest := strings.TrimLeftFunc(s, digit)
	switch r := firstRune(rest); {
	case strings.ContainsRune("、．.·：:", r):
		return "item"
	case strings.ContainsRune("章条條节節编編", r):
		return "chapter"
	case strings.ContainsRune("月年日时時", r):
		return "date"
	}
	return "number"
}

// endClass names what s ends with.
func endClass(s string) string {
	r := lastRune(s)
	switch {
	case strings.HasSuffix(s, "——"), strings.HasSuffix(s, "--"):
		return "dash"
	case strings.ContainsRune("。．｡", r):
		return "stop"
	case strings.ContainsRune("！？!?", r):
		return "call"
	case r == '…':
		return "dots"
	case strings.ContainsRune("：:", r):
		return "colon"
	case strings.ContainsRune("，,、；;", r):
		return "pause"
	case strings.ContainsRune(brackets, r):
		return "bracket"
	case strings.ContainsRune(closers, r):
		return "quote" + stopIf(endsSentence(s))
	case isArabic(r) || isLatin(r):
		return "latin"
	}
	return "word"
}

func stopIf(b bool) string {
	if b {
		return "-stop"
	}
	return ""
}

// suffixWords are what brackets behind headings hold, digits made #.
var suffixWords = []string{"#", "##", "上", "下", "中", "之#", "二首", "图片", "圖片", "外#首", "外一首", "外二首", "小说", "摘要", "摘译", "散文", "未完待续", "续", "節選", "節譯", "组诗", "节选", "评论", "诗", "連載", "连载", "附图", "附图片", "附图片#张", "随笔"}

// suffixOf names the short text in the bracket that ends s: one of
// suffixWords, or other.
func suffixOf(s string) string {
	r, n := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("）)", r) {
		return ""
	}
	i := strings.LastIndexAny(s, "（(")
	if i < 0 || len(s)-i > 30 {
		return ""
	}
	_, m := utf8.DecodeRuneInString(s[i:])
	held := strings.Map(func(r rune) rune {
		if isDigit(r) {
			return '#'
		}
		return r
	}, s[i+m:len(s)-n])
	if slices.Contains(suffixWords, held) {
		return held
	}
	return "other"
}

// classOf says what a block looks like at first sight.
func classOf(b *block, s *shape) string {
	t := b.text
	switch {
	case isCreditLine(t):
		return "credit"
	case s.open == "all-bracket" && (bylineStart(t) == 0 || isBylineLine(t)):
		return "names"
	case isBylineLine(t):
		return "byline"
	case b.runes <= 40 && datelineTail(t) == 0:
		return "source"
	case s.open == "dateline" && b.runes > 12:
		return "news"
	case b.runes <= 8 && looksLikeName(t):
		return "name"
	case (s.open == "item" || s.open == "chapter") && b.runes <= 30 && !endsSentence(t):
		return "item"
	case b.runes <= 24 && s.end == "call" && !strings.ContainsAny(t, "。；"):
		return "head"
	case b.runes <= 36 && !endsSentence(t) && !stopInside(t) && s.end != "pause" && s.end != "colon" && !s.tailed:
		return "head"
	case b.runes <= 70 && !endsSentence(t) && !stopInside(t) && s.end != "colon" && !s.tailed:
		return "line"
	case s.tailed && bylineStart(t) >= 0:
		return "signed"
	case s.tailed:
		return "closed"
	case s.end == "colon":
		return "lead"
	case b.runes <= 40:
		return "short"
	}
	return "para"
}
