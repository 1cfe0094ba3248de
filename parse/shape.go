package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"jianbao/parse/page"
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

func shapeOf(b *page.Block) shape {
	s := shape{length: lengthClass(b.Runes), open: openClass(b.Text), end: endClass(b.Text), suffix: suffixOf(b.Text)}
	s.tailed = page.BylineStart(b.Text) >= 0 || byline.DatelineTail(b.Text) >= 0 || byline.CreditTail(b.Text) != ""
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
	if byline.DatelineHead(s) > 0 {
		return "dateline"
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case strings.HasPrefix(s, "——"), strings.HasPrefix(s, "--"):
		return "dash"
	case strings.ContainsRune(han.Bullets, r):
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
	case han.IsArabic(r):
		return numberOpen(s, han.IsArabic)
	case han.IsDigit(r) || r == '第':
		return numberOpen(s[ifThen(r == '第', n):], han.IsDigit)
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
	rest := strings.TrimLeftFunc(s[n:], han.IsDigit)
	if len(rest) < len(s)-n && strings.ContainsRune("）)", han.FirstRune(rest)) {
		return "item"
	}
	if strings.ContainsRune(han.Brackets, han.LastRune(s)) && strings.Count(s, "（")+strings.Count(s, "(") == 1 {
		return "all-bracket"
	}
	return "bracket"
}

// numberOpen parts 一、 １． 3. from dates and amounts.
func numberOpen(s string, digit func(rune) bool) string {
	rest := strings.TrimLeftFunc(s, digit)
	switch r := han.FirstRune(rest); {
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
	r := han.LastRune(s)
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
	case strings.ContainsRune(han.Brackets, r):
		return "bracket"
	case strings.ContainsRune(han.Closers, r):
		return "quote" + stopIf(han.EndsSentence(s))
	case han.IsArabic(r) || han.IsLatin(r):
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
		if han.IsDigit(r) {
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
func classOf(b *page.Block, s *shape) string {
	t := b.Text
	switch {
	case byline.IsCreditLine(t):
		return "credit"
	case s.open == "all-bracket" && (page.BylineStart(t) == 0 || byline.IsBylineLine(t)):
		return "names"
	case byline.IsBylineLine(t):
		return "byline"
	case b.Runes <= 40 && byline.DatelineTail(t) == 0:
		return "source"
	case s.open == "dateline" && b.Runes > 12:
		return "news"
	case b.Runes <= 8 && byline.LooksLikeName(t):
		return "name"
	case (s.open == "item" || s.open == "chapter") && b.Runes <= 30 && !han.EndsSentence(t):
		return "item"
	case b.Runes <= 24 && s.end == "call" && !strings.ContainsAny(t, "。；"):
		return "head"
	case b.Runes <= 36 && !han.EndsSentence(t) && !han.StopInside(t) && s.end != "pause" && s.end != "colon" && !s.tailed:
		return "head"
	case b.Runes <= 70 && !han.EndsSentence(t) && !han.StopInside(t) && s.end != "colon" && !s.tailed:
		return "line"
	case s.tailed && page.BylineStart(t) >= 0:
		return "signed"
	case s.tailed:
		return "closed"
	case s.end == "colon":
		return "lead"
	case b.Runes <= 40:
		return "short"
	}
	return "para"
}
