package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// BylineTail finds the bracketed byline that ends the paragraph s. start is
// the byte offset of its opening bracket, -1 when there is none; byline is
// what stands between the brackets, as printed.
func BylineTail(s string) (start int, byline string) {
	start, inner := tailBracket(s)
	if start < 0 || strings.HasPrefix(s[start:], "【") || !isBracketByline(strings.TrimSpace(inner), strings.TrimRightFunc(s[:start], unicode.IsSpace)) {
		return -1, ""
	}
	return start, inner
}

// tailBracket finds the bracket that s ends with. start is the byte offset of
// its opening bracket, -1 when there is none; inner is what it holds.
func tailBracket(s string) (start int, inner string) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	last, size := utf8.DecodeLastRuneInString(s)
	if !isCloser(last) {
		return -1, ""
	}
	depth, end := 1, len(s)-size
	for i := end; i > 0 && end-i <= maxBylineBytes; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch {
		case isCloser(r):
			depth++
		case isOpener(r):
			if depth--; depth == 0 {
				return i, s[i+n : end]
			}
		}
	}
	return -1, ""
}

func isOpener(r rune) bool { return r == '（' || r == '(' || r == '〔' || r == '［' || r == '【' }
func isCloser(r rune) bool { return r == '）' || r == ')' || r == '〕' || r == '］' || r == '】' }

// isBracketByline decides whether a bracket is a byline. before is the text of
// its paragraph up to it: names without a role need the end of a sentence, or
// nothing, before them.
func isBracketByline(inner, before string) bool {
	if inner == "" || isBracketNote(inner) || before != "" && strings.ContainsRune(wireWords, han.LastRune(before)) {
		return false // 新华社北京8月2日电（记者某某）
	}
	r := readByline(inner)
	switch {
	case r.doubt == "" && r.titled && len(r.authors) > 0 && !r.institution:
		return r.items[0].kind != itemEditor
	case r.doubt == "" && len(r.authors) > 0:
		return before == "" || han.EndsSentence(before)
	case r.doubt == "" && r.role != "" && r.affiliation != "":
		return !r.editing && han.EndsSentence(before)
	}
	return han.EndsSentence(before) && isPenName(inner)
}

// isBracketNote says whether a bracket is one of the notes that stay in the
// text: credits, datelines, notes on the author or the pictures, dates.
func isBracketNote(inner string) bool {
	if creditBracket(inner) || datelineBracket(inner) {
		return true
	}
	if strings.ContainsAny(inner, "0123456789０１２３４５６７８９《》。？！“”") {
		return true
	}
	if strings.HasSuffix(inner, "作") || strings.HasSuffix(inner, "供稿") {
		return true // a drawing's 张三作
	}
	for _, p := range noteHeads {
		if strings.HasPrefix(inner, p) {
			return true
		}
	}
	return noteWords[inner] || placePrefix(inner) == len(inner)
}

// noteHeads open brackets that are no byline. Sorted.
var noteHeads = []string{
	"上接", "下接", "下轉", "下转", "作者为", "作者单位", "作者單位", "作者是", "作者為", "作者系",
	"全文", "刊头", "压题", "原載", "原载", "图为", "图片", "圖為", "圖片", "均据", "据", "插图",
	"摘自", "文中", "未完", "本文", "本栏", "本版", "此文", "照片", "系列", "見", "见", "詳見",
	"請看", "譯自", "译自", "详见", "请看", "資料", "资料", "轉載", "转自", "转载", "连载", "选自",
	"連載", "選自", "附", "題圖", "题图",
}

// noteWords are whole brackets that are no byline. Sorted.
var noteWords = han.WordSet(strings.Fields(`
三首 上 上篇 下 下篇 中 中国画 书法 二首 人物 代序 代表作 全文完 全文另发 其一 其二 内附 剪纸 剧照 名单 国画 外一首 外一篇
外二首 外两章 完 小小说 小说 尾声 山水 局部 已故 已退休 序 序言 微型小说 待续 後續 待續 待读者 摄影作品 摘要 摘編 摘编
摘登 摘译 摘錄 摘录 散文 散文诗 文字稿 新华社 新华社发 新华社稿 新闻随笔 新闻分析 新华社供稿 木刻 未完待续 杂文 油画 油畫 漫画 漫畫
版画 特写 特稿 略 略有删节 略有删改 石刻 短篇 示意图 空 篆刻 綜合 综合 缩写 编后 署名文章 网络图片 网络图
節錄 節選 節譯 节录 节选 节译 英文 草书 讲话摘要 诗 诗二首 诗歌 诗配画 译文 资料图 资料图片 連載 速写 速寫 配图 連環畫 隶书 雕塑 题词 行书 楷书
`))

// notInPenNames are characters of the short notes that stand where a pen name
// may: 左图, 之三, 笑声, 续完.
const notInPenNames = "一七三上下中之九二五八六十右同后前四图圖声聲始完左幅按掌歌注版画畫續编編者續续舞表詞词譜谱诗詩读讀起选選附首鼓"

// isPenName says whether s may be a pen name: two or three characters of the
// sort that names are made of.
func isPenName(s string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > 3 || len(s) != 3*n || notNames[s] || isOffice(s) {
		return false
	}
	for _, r := range s {
		_, surname := surnameCosts[r]
		_, given := givenCosts[r]
		if !surname && !given && !strings.ContainsRune("阿老子", r) || strings.ContainsRune(notInPenNames, r) {
			return false
		}
	}
	return true
}
