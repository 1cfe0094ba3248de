package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCreditBytes bounds a credit: two reporters with their agencies.
const maxCreditBytes = 150

// CreditTail gives the photo credit that ends a caption or stands alone on a
// line, as printed, without its brackets: 新华社记者张远山摄. It is empty when
// there is none.
func CreditTail(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if start, inner := tailBracket(s); start >= 0 {
		inner = strings.TrimSpace(inner)
		lead := strings.TrimSpace(lastClause(s[:start]))
		switch {
		case !creditBracket(inner):
			return ""
		case creditAlone[lead]: // 新华社发（张三摄）
			return s[strings.LastIndex(s[:start], lead):]
		}
		return inner
	}
	s = strings.TrimRight(s, "。.")
	if !mayBeCredit(s) {
		return ""
	}
	if credit := creditWords(s, s); credit != "" {
		return credit
	}
	return creditWords(lastClause(s), s)
}

// mayBeCredit is a cheap look at the end of s before the reading: the last
// character, or a colon or slash as in 圖：張三.
func mayBeCredit(s string) bool {
	if creditLast.Has(han.LastRune(s)) {
		return true
	}
	end := s[max(0, len(s)-maxCreditBytes):]
	return strings.Contains(end, "：") || strings.Contains(end, "／") || strings.IndexByte(end, '/') >= 0
}

// creditLast are the characters that credits end with.
var creditLast = han.NewRuneSet("摄攝影道導图圖片照供绘繪发發社作頭头印PFs")

// IsCreditLine says whether the whole line is a photo credit.
func IsCreditLine(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxCreditBytes {
		return false
	}
	if start, inner := tailBracket(s); start == 0 {
		return creditBracket(strings.TrimSpace(inner))
	}
	line := strings.TrimRight(s, "。.")
	return line != "" && CreditTail(s) == line
}

// creditBracket says whether a bracket holds a photo credit.
func creditBracket(inner string) bool {
	return len(inner) <= maxCreditBytes && creditWords(inner, inner) != ""
}

// creditWords gives clause when it is a credit. whole is the text it ends.
func creditWords(clause, whole string) string {
	clause = strings.TrimSpace(clause)
	switch {
	case clause == "" || len(clause) > maxCreditBytes || strings.Contains(clause, "，"):
		return ""
	case creditAlone[clause], isPhotoSource(clause), isSignedPhoto(clause):
		return clause
	case len(clause) < len(strings.TrimSpace(whole)) && creditAgencies[clause]:
		return clause
	}
	return ""
}

// lastClause is the end of s behind the last sentence or wide gap.
func lastClause(s string) string {
	for i := len(s); i > 0 && len(s)-i <= maxCreditBytes; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if clauseEnds.Has(r) && !isSpacedCredit(s[i-n:], r) {
			return s[i:]
		}
		i -= n
	}
	if len(s) <= maxCreditBytes {
		return s
	}
	return ""
}

// clauseEnds are the characters behind which a credit may begin.
var clauseEnds = han.NewRuneSet("。！？；”」\u3000")

// isSpacedCredit says whether the wide gap that opens s stands inside a
// credit: 新华社记者　何　岭摄.
func isSpacedCredit(s string, r rune) bool {
	return r == '\u3000' && utf8.RuneCountInString(strings.TrimSpace(s)) <= 3
}

// isSignedPhoto says whether s is a photographer's name and role, nothing
// more: 新华社记者张远山摄, 摄影：张三, 何某某攝.
func isSignedPhoto(s string) bool {
	if !hasPhotoWord(s) {
		return false
	}
	r := readByline(s)
	if r.doubt != "" || len(r.authors) == 0 {
		return false
	}
	last, first := r.items[len(r.items)-1].kind, r.items[0].kind
	return (last == itemTask || first == itemTask) && onlyPhotoTasks(r.items)
}

// hasPhotoWord is a cheap look before the reading of names.
func hasPhotoWord(s string) bool {
	for _, w := range []string{"摄", "攝", "图", "圖", "绘", "繪"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// onlyPhotoTasks says whether the tasks among the items are all of the camera
// or the pencil, and there is one at least.
func onlyPhotoTasks(items []item) bool {
	found := false
	for _, it := range items {
		switch {
		case it.kind == itemTask && photoTasks[it.text]:
			found = true
		case it.kind == itemTask || it.kind == itemEditor:
			return false
		}
	}
	return found
}

var photoTasks = han.WordSet(strings.Fields(`
供图 供圖 制图 制圖 图 图片 圖 圖片 摄 摄影 摄影报道 插图 插圖 攝 攝影 攝影報道 漫画 漫畫 绘 绘图 繪 繪圖
`))

// creditAlone are credits without a name. Sorted.
var creditAlone = han.WordSet(strings.Fields(`
网络图片 網上圖片 網絡圖片 網絡照片 資料圖片 資料照片 資料圖 资料图 资料图片 资料照片 视频截图 影片截圖 電視截圖 传真照片 傳真照片 本报电视照片
新华社发 新華社發 新华社照片 官方圖片 受訪者提供 受访者供图 受访者提供 圖片由受訪者提供
`))

// creditAgencies stand alone behind a caption as its credit. Sorted.
var creditAgencies = han.WordSet(strings.Fields(`
中新社 中通社 彭博 新华社 新華社 法新社 美联社 美聯社 路透 路透社 Reuters AP AFP
`))

// isPhotoSource says whether s names where a picture comes from:
// 图片由某馆提供, 新华社发（张三摄）, 照片：张三摄.
func isPhotoSource(s string) bool {
	for _, p := range []string{"图片由", "圖片由", "照片由", "题图由", "本版图片", "图片均", "照片均", "题图图片由", "资料图片", "图片来源", "圖片來源", "照片來源", "照片来源", "图表由", "圖：", "图：", "图／", "圖／", "照片：", "圖片：", "图片："} {
		if strings.HasPrefix(s, p) {
			return len(s) > len(p) && len(s) <= 120 && !strings.Contains(s, "。")
		}
	}
	for _, p := range []string{"新华社发", "新華社發", "中新社发", "中新社發"} {
		if strings.HasPrefix(s, p) && len(s) <= 75 {
			return true
		}
	}
	return utf8.RuneCountInString(s) <= 16 && (strings.HasSuffix(s, "供图") || strings.HasSuffix(s, "供圖"))
}
