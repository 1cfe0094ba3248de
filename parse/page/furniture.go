package page

import (
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kinds of furniture, as printed.
const (
	furnMasthead = "masthead"
	FurnDate     = "date"
	FurnPage     = "page"
	furnEditors  = "editors"
	furnContact  = "contact"
	furnContents = "contents"
	FurnRule     = "rule"
)

// Words that open a line of editors; the roles of 采编 staff that every paper
// prints in its page head or foot.
var editorWords = []string{
	"一版责编", "发行者", "主编", "副刊编辑", "实习编辑", "审校", "审核", "执行主编", "总编辑", "本期编辑", "本版编辑", "本版责编", "本版责任编辑", "校对", "校對",
	"版式", "版式设计", "版面设计", "组版", "终审", "编审", "编辑", "编辑者", "美术编辑", "美编", "責任編輯", "責編", "责任校对", "责任编辑", "责校", "责编", "见习编辑", "值班主任", "值班总编", "编委", "視覺", "视觉", "视觉设计", "二审", "三审", "一审", "制图", "图编", "副主编", "統籌", "统筹",
}

// editorMarks make a line one of editors wherever they stand in it, as where
// the editors of several pages fill one line.
var editorMarks = []string{"版式：", "校对：", "美编：", "責編：", "责编：", "責任編輯：", "责任编辑："}

// Words that make a short line one of contact, subscription or imprint.
var contactWords = []string{
	"E-mail", "Email", "e-mail", "email", "www.", "http://", "https://", "传真：", "傳真：", "广告热线", "广告经营许可证", "广告许可证", "社址", "投稿邮箱", "投稿信箱", "新闻热线", "報料熱線", "发行热线", "邮发代号", "邮政编码", "邮箱", "電郵", "热线电话", "热线：", "電話：", "电话：", "印刷：", "印刷厂",
}

// contactOpeners make a line one of contact, imprint or price by themselves.
var contactOpeners = []string{"印刷者：", "地址：", "定价：", "報價：", "每份", "社址：", "零售价：", "零售價："}

// dateWords stand beside the date in a page head.
var dateWords = []string{"星期", "农历", "農曆", "夏历", "舊曆", "日第", "总第"}

// FurnitureKind says what furniture a line is, or "".
func FurnitureKind(s string) string {
	if len(s) > 360 {
		return ""
	}
	switch t := han.Squeeze(s); {
	case isRule(t):
		return FurnRule
	case isPageLine(t):
		return FurnPage
	case isEditorLine(s):
		return furnEditors
	case isDateLine(t):
		if strings.HasSuffix(t, "版") {
			return FurnPage
		}
		return FurnDate
	case isMastheadLine(t):
		return furnMasthead
	case isContactLine(t):
		return furnContact
	}
	return ""
}

// isRule is a line of strokes: ————, ＊＊＊, ======.
func isRule(t string) bool {
	return utf8.RuneCountInString(t) >= 3 && strings.Trim(t, han.Dashes+"=＝*＊_＿~～#") == ""
}

// isPageLine covers 第 66 页, 第3版, ３版, － 4 －, A12, 04, 第三版：要闻.
func isPageLine(t string) bool {
	n := utf8.RuneCountInString(t)
	if n == 0 || n > 16 {
		return false
	}
	core := strings.Trim(t, han.Dashes+"·.•/")
	switch {
	case han.AllDigits(core):
		return utf8.RuneCountInString(core) <= 3 && core != "" && han.IsArabic(han.FirstRune(core))
	case isSheet(core):
		return true
	}
	mid, ok := strings.CutPrefix(core, "第")
	mid = strings.TrimLeftFunc(mid, han.IsDigit)
	if !ok || mid == core[len("第"):] {
		mid = strings.TrimLeftFunc(core, han.IsArabic)
		ok = mid != core
	}
	if !ok {
		return false
	}
	for _, w := range []string{"版", "页", "頁"} {
		if rest, found := strings.CutPrefix(mid, w); found {
			return rest == "" || len(rest) <= 36 && !strings.ContainsAny(rest, "，。的")
		}
	}
	return false
}

// isSheet is a page of a paper with lettered sheets: A1, B03.
func isSheet(s string) bool {
	return len(s) >= 2 && len(s) <= 3 && s[0] >= 'A' && s[0] <= 'D' && han.AllDigits(s[1:]) && han.IsArabic(rune(s[1]))
}

// isEditorLine is a line that names editors: 责编：某某　校对：某某.
func isEditorLine(s string) bool {
	if utf8.RuneCountInString(s) > 60 || han.EndsSentence(s) {
		return false
	}
	if han.ContainsAny(s, editorMarks) && !strings.Contains(s, "，") {
		return true
	}
	s = strings.TrimLeft(s, "（(【["+han.Bullets)
	head, _, ok := strings.Cut(strings.ReplaceAll(s, ":", "："), "：")
	if !ok {
		head, _, ok = strings.Cut(s, "/")
	}
	if !ok {
		if head, _, ok = han.CutSpace(s); !ok {
			return false
		}
	}
	return slices.Contains(editorWords, han.Squeeze(head))
}

// isDateLine is a date with nothing but weekday, lunar date and page beside
// it: 2024年5月6日　星期一　农历三月廿八.
func isDateLine(t string) bool {
	if utf8.RuneCountInString(t) > 50 || strings.ContainsAny(t, "，。“") || strings.Contains(t, "（") && !strings.Contains(t, "（总第") {
		return false
	}
	y, rest, ok := strings.Cut(t, "年")
	if !ok || utf8.RuneCountInString(strings.TrimLeftFunc(y, func(r rune) bool { return !han.IsDigit(r) })) < 2 {
		return false
	}
	return strings.Contains(rest, "月") && strings.Contains(rest, "日") && han.ContainsAny(rest, dateWords)
}

// isMastheadLine holds the registration of the paper: 国内统一刊号.
func isMastheadLine(t string) bool {
	return utf8.RuneCountInString(t) <= 90 && !strings.ContainsAny(t, "。，") && han.ContainsAny(t, registrations)
}

// registrations stand before the number under which a paper is registered.
var registrations = []string{"刊号", "刊號", "统一连续出版物"}

// isSerial is the number of the issue, with little beside it: 第1234期,
// 总第五六七期　今日四版.
func isSerial(t string) bool {
	n := serialIn(t)
	return n != "" && utf8.RuneCountInString(t)-utf8.RuneCountInString(n) <= 10 && strings.Index(t, n) <= len("（本报)")
}

// isContactLine is a short line with an address, a number to call or a price.
func isContactLine(t string) bool {
	if utf8.RuneCountInString(t) > 80 || strings.ContainsAny(t, "。，") {
		return false
	}
	for _, w := range contactOpeners {
		if strings.HasPrefix(t, w) {
			return true
		}
	}
	return han.ContainsAny(t, contactWords) && (han.Digits(t) >= 5 || strings.ContainsAny(t, "@＠") || strings.Contains(t, "www."))
}
