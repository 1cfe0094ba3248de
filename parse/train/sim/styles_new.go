package sim

// styles are the styles that pages are set in, by name. Each draws its traits
// anew for each page.
var styles = map[string]func(dice, *Style){
	"plain": plain, "archive": archive, "indented": indented, "wrapped": wrapped, "pdf": pdf,
	"county": county, "epaper": ePaperStyle, "portal": portalStyle, "wechat": weChatStyle,
	"hongkong": hongKong, "taiwan": taiwan, "briefs": briefPage, "letters": letters,
	"dispatches": dispatches, "shenbao80": shenbao80, "shenbao00": shenbao00, "shenbao30": shenbao30,
	"shenbao40": shenbao40, "glued": glued, "columns": columns, "columns-new": columnsNew,
}

// gaps draws the blank lines of a page: none, one between all blocks, one
// before articles, two before articles and one between the rest.
func (st *Style) gaps(d dice, weights ...float64) {
	switch d.weighed(weights...) {
	case 1:
		st.GapArticle, st.GapHead, st.GapBody, st.GapPara = 1, 1, 1, 1
	case 2:
		st.GapArticle = 1
	case 3:
		st.GapArticle, st.GapBody, st.GapPara = 2, 1, 1
		st.GapHead = d.IntN(2)
	case 4:
		st.GapArticle = 2
		st.GapBody = d.IntN(2)
	}
}

// indents draws whether paragraphs are indented, and what else is.
func (st *Style) indents(d dice, chance float64) {
	if !d.chance(chance) {
		return
	}
	st.Indent = pick(d, "　　", "　　", "　　", "    ", "  ", "　")
	if d.chance(0.5) {
		st.ByIndent = st.Indent
	}
	if d.chance(0.06) {
		st.HeadIndent = pick(d, "  ", "       ", "　　　")
	}
}

// signs draws where the bylines of a page stand: one place for most of them.
func (st *Style) signs(d dice, share float64, forms []string) {
	st.Reporter = 0
	if d.chance(0.75) {
		st.Reporter = share * pick(d, 0.3, 0.7, 1.3)
	}
	st.ByWays = []float64{0.2, 1, 1, 0.4, 0.4, 0.6}
	st.ByWays[d.weighed(0, 4, 4, 1, 1.5, 2)] += 6
	st.ByForms = []string{oneOf(d, forms), oneOf(d, forms), oneOf(d, forms)}
}

// furnishes draws the furniture of a page.
func (st *Style) furnishes(d dice, chance float64) {
	if d.chance(chance) {
		st.PageLines = oneOf(d, pageForms)
	}
	st.Masthead = chance * pick(d, 0, 0.5, 1)
	if d.chance(chance) {
		st.Editors = pick(d, 0, 0.05, 0.15)
		st.Running = pick(d, 0, 0, 0.05)
	}
	if d.chance(0.15) {
		st.Ads = 0.1
	}
}

// plain: text of an archive or a database, block after block.
//
//	李鹏在北京考察企业
//	向广大职工祝贺新年，对节日坚守岗位的同志们表示慰问
//	新华社北京十二月三十一日电（中央人民广播电台记者刘振英）…
func plain(d dice, st *Style) {
	st.Articles = [2]int{4, 20}
	st.gaps(d, 5, 2, 3, 0.7, 1)
	st.Longest = pick(d, 600, 1500, 3000, 5000, 8000)
	st.Clipped = pick(d, 0, 0, 0, 0.6)
	st.indents(d, 0.35)
	st.signs(d, 0.25, modernBylines)
	st.furnishes(d, 0.25)
	st.HeadLess = pick(d, 0, 0, 0.05, 0.15)
	st.HeadAfter = pick(d, 0, 0, 0, 0, 0.4, 0.9)
	st.Suffix = pick(d, 0, 0, 0.3, 0.7)
	st.Pictures = pick(d, 0, 0.2, 0.8)
	st.Broken, st.PageBreaks = pick(d, 0, 0, 0.02, 0.06), 0.5
	st.KickerMade = pick(d, 0, 0, 0.2)
	st.Photo = pick(d, 0, 0.2, 0.5)
	st.Briefs = pick(d, 0, 0, 0, 0.06)
	st.BriefHead = pick(d, 0, 0.5)
	st.BriefMark = pick(d, "", "", "●", "■", "▲")
	st.Caption = pick(d, 0, 0.7)
	st.Note = pick(d, 0, 0, 0.08)
	st.SubMade = pick(d, 0, 0, 0.15)
	st.Dateline = pick(d, 0, 0.3)
	st.DateForms = modernDatelines
	st.Rewrite.Digits = pick(d, digitsKept, digitsKept, digitsKept, digitsWide)
	st.someScript(d, 0.08)
	st.Verse, st.Lists, st.Jumps = 0.02, 0.02, pick(d, 0, 0.05)
	st.Letters = pick(d, 0, 0, 0.1)
	st.Questions = 0.02
	st.Spread = pick(d, "", "", "", "  ", "　", " ")
	st.Art = pick(d, 0, 0, 0.05)
	st.Serial = 0.01
}

// someScript prints a share of the pages in the other script.
func (st *Style) someScript(d dice, chance float64) {
	if d.chance(chance) {
		st.Script = pick(d, scriptTraditional, scriptTraditional, scriptSimplified)
	}
}

var modernDatelines = []string{
	"本报讯　", "本报讯", "本报讯 ", "本报讯（记者 A）", "本报讯 记者A报道：", "新华社XM月D日电 ", "新华社Xm月d日电　", "本报XM月D日电  （记者A）", "据新华社XM月D日电（记者A）",
	"本报XM月D日讯记者A报道：", "本报Xm月d日电记者A报道：", "（记者 A）", "【本报讯】", "中新社XM月D日电", "新华社XM月D日电（记者A、B）", "本报讯（通讯员 A B）",
}

// archive: 人民日报 as archives of the 1940s to 1980s give it.
//
//	第1版()
//	专栏：
//
//	荷兰阿姆斯特丹市选
//	共产党获胜
//	【新华社延安八日电】伦敦航讯：…
func archive(d dice, st *Style) {
	st.Articles = [2]int{5, 25}
	st.PageLines = pick(d, "第{n}版()", "第{n}版()", "第{n}版({s})", "第{n}版", "第{n}版（{s}）", "第{0n}版")
	st.EveryPage = d.chance(0.8)
	st.ColumnLine = d.chance(0.8)
	st.GapArticle = pick(d, 0, 1, 1, 1)
	st.GapPara = pick(d, 0, 0, 0, 1)
	st.indents(d, 0.2)
	if d.chance(0.2) {
		st.HeadIndent = "  "
	}
	st.signs(d, 0.1, []string{"A", "本报记者 A", "新华社记者 A", "A　B", "U　A", "U"})
	st.HeadCut = pick(d, 0, 0, 0.3)
	st.PoolHeads = pick(d, 0, 0, 0.1)
	st.HeadLess = pick(d, 0, 0.02, 0.05)
	st.Dateline = pick(d, 0, 0.3)
	st.DateForms = []string{"【新华社Xd日电】", "【新华社Xm月d日电】", "新华社XD日电　", "本报XD日电　", "【本报讯】", "据新华社Xm月d日电 ", "新华社Xm月d日电 ", "本报讯　"}
	st.Photo = pick(d, 0, 0.2)
	st.Letters = pick(d, 0, 0.05)
	st.Lists, st.Verse = 0.03, 0.03
	st.Art = pick(d, 0, 0.08)
	st.Longest = pick(d, 800, 3000)
}

// indented: paragraphs open with two ideographic spaces, page lines and
// mastheads as papers of today give them.
//
//	第01版
//	习近平会见韩国总统文在寅
//	　　本报北京12月23日电  （记者杨迅）…
func indented(d dice, st *Style) {
	plain(d, st)
	st.Indent = pick(d, "　　", "　　", "　　", "    ")
	st.ByIndent = pick(d, "", "　　", "　　　")
	st.furnishes(d, 0.7)
	st.HeadAfter = pick(d, 0, 0, 0, 0.3)
}

// wrapped: every line is cut at the width of a column.
//
//	　　同胞们、朋友们、女士们、先生们：
//	　　在１９９８年来临之际，我十分高兴
//	地通过中央人民广播电台、中国国际广播
func wrapped(d dice, st *Style) {
	plain(d, st)
	w := d.between(14, 34)
	st.Wraps = []int{w}
	if d.chance(0.15) {
		st.Wraps = append(st.Wraps, d.between(12, 30))
	}
	st.HeadWrap = pick(d, 0, 0, 0, w*2/3, w*3/2)
	st.Hang = d.chance(0.6)
	st.Halves = d.chance(0.4)
	st.Longest = min(st.Longest, 2500)
	st.Articles = [2]int{3, 12}
	st.Indent, st.ByIndent = "", ""
	if d.chance(0.55) {
		st.Indent = "　　"
		st.ByIndent = pick(d, "", "　　")
	} else {
		st.FirstShort = pick(d, 0, 0, 2)
	}
	st.gaps(d, 6, 0.5, 2, 0.5, 0.5)
	st.Rewrite.Digits = pick(d, digitsKept, digitsWide)
}

// pdf: what pdftotext makes of a compilation: indents lost, headings cut at
// two thirds of the width, inner spaces as blank lines, page numbers.
//
//	一户家庭开启智能新生活（“十四五”的发
//	展镜头）
//	本报记者
//
//	王崟欣
func pdf(d dice, st *Style) {
	plain(d, st)
	w := d.between(24, 38)
	st.Wraps = []int{w}
	st.HeadWrap = w * pick(d, 60, 65, 70, 100) / 100
	st.Hang = true
	st.FirstShort = 2
	st.Indent, st.ByIndent, st.HeadIndent = "", "", ""
	st.BreakAtSpaces, st.Halves = true, true
	st.gaps(d, 1, 0, 0, 0, 0)
	st.GapArticle = pick(d, 0, 1, 1)
	st.GapHead = pick(d, 0, 0, 1)
	st.GapBody = pick(d, 0, 1, 1)
	st.PageLines = pick(d, "第 {n} 页", "{n}", "- {n} -", "第{n}页", "")
	st.Articles = [2]int{2, 8}
	st.signs(d, 0.6, []string{"本报记者 A", "新华社记者 A B", "本报记者 A B C", "A", "人民日报记者 A"})
	st.ByWays[byUnder] += 10
	st.Stripped = 0.6
	st.HeadAfter, st.Masthead, st.Running, st.Ads, st.Briefs = 0, 0, 0, 0, 0
	st.Rewrite.Digits = digitsKept
	st.SubMade = pick(d, 0.1, 0.5)
}

// county: text copied from the page of a county paper, in the order of its
// layout: headings behind their bodies, a column floating last, photos.
//
//	小草莓铺就甜蜜路 behind 大圩村过去以种小麦玉米为主…
//	符晓东 报道
func county(d dice, st *Style) {
	st.Articles = [2]int{3, 9}
	st.Longest = pick(d, 600, 1200, 2000)
	st.Clipped = pick(d, 0, 0, 0.5)
	st.Stripped = pick(d, 0.3, 0.9, 0.9)
	st.gaps(d, 1.5, 6, 0, 0, 0)
	st.signs(d, 1, []string{"A", "A", "A B", "A B", "A　B", "AB", "记者 A", "本报记者 A", "A 文/图", "通讯员 A"})
	st.Reporter = pick(d, 0, 0.6, 0.95, 0.95)
	st.ByWays[byGlued] += pick(d, 0.0, 12, 12)
	st.HeadAfter = pick(d, 0, 0.3, 0.45, 0.6)
	st.KickerMade = pick(d, 0, 0.2, 0.4)
	st.ColumnMade = pick(d, 0, 0.2, 0.35)
	st.Photo = pick(d, 0.2, 0.6, 0.9)
	st.Caption = 0.3
	st.Broken = pick(d, 0.04, 0.1, 0.2)
	st.Suffix = pick(d, 0, 0, 0.2)
	st.SubMade = pick(d, 0, 0.1)
	st.Masthead = pick(d, 0, 0, 0.5)
	st.Ads = pick(d, 0, 0, 0.1)
	st.indents(d, 0.12)
	st.Dateline = pick(d, 0, 0.2)
	st.DateForms = []string{"本报讯 ", "本报讯（记者 A）", "本报讯（通讯员 A B）"}
	st.someScript(d, 0.04)
}

// ePaperStyle: the site of an electronic paper, with what stands on it.
//
//	第01版：要闻
//	上一版 下一版
//	放大 缩小 默认
//	县政协委员视察学校食堂
func ePaperStyle(d dice, st *Style) {
	plain(d, st)
	st.Web = ePaper
	st.PageLines = pick(d, "第{0n}版：{s}|上一版 下一版", "第{n}版:{s}", "第{0n}版 {s}|版面导航", "{0n} {s}", "A{0n}：{s}")
	st.Masthead = 0.5
	st.gaps(d, 1, 3, 2, 2, 1)
	st.Photo = 0.4
	st.HeadAfter = 0
	st.Editors = 0.1
}

// portalStyle: what people paste from news sites.
func portalStyle(d dice, st *Style) {
	plain(d, st)
	st.Web = portal
	st.Articles = [2]int{1, 6}
	st.gaps(d, 1, 4, 1, 3, 1)
	st.PageLines, st.HeadAfter, st.Masthead = "", 0, pick(d, 0, 0.2)
	st.Caption = 0.8
}

// weChatStyle: a post of a county's account.
//
//	▌ 01 坚定信心
//	编辑：罗静
//	喜欢就点个“在看”吧
func weChatStyle(d dice, st *Style) {
	plain(d, st)
	st.Web = weChat
	st.Articles = [2]int{1, 3}
	st.gaps(d, 0, 5, 1, 1, 1)
	st.PageLines, st.HeadAfter = "", 0
	st.SubMade = 0.6
	st.signs(d, 0.5, []string{"记者：A", "记者：A B", "来源：U", "文/A 图/B", "撰文：A"})
}

// hongKong: plain text in traditional type, bylines on a line of their own or
// none, 【本報訊】, items opened by ▲, sentence-like subheads.
//
//	和電籌80億元銀團
//	▲《基點》報道，和電國際（2332）正籌組80億港元銀團…
func hongKong(d dice, st *Style) {
	plain(d, st)
	st.Script = scriptTraditional
	st.Rewrite.Quotes = pick(d, 1.0, 1, 1, 0)
	st.Rewrite.Digits = digitsKept
	st.signs(d, 1, hongKongBylines)
	st.ByWays[byUnder] += pick(d, 0.0, 12, 12)
	st.Stripped = 0.7
	st.Dateline = pick(d, 0, 0.3, 0.8)
	st.DateForms = []string{"【本報訊】", "【X專訊】", "（本報訊）", "【記者A報道】", "【本報記者A報道】"}
	st.SubMade = pick(d, 0, 0.2, 0.5)
	st.Briefs, st.BriefMark, st.BriefHead = pick(d, 0, 0, 0.1), pick(d, "▲", "▲", "●", ""), pick(d, 0, 0.5)
	st.Suffix = 0
	st.BodyMark = pick(d, "", "", "", "", "▲")
	st.Caption = pick(d, 0, 0.8)
	st.Letters = 0
	if d.chance(0.15) {
		st.Web = portal
	}
}

// taiwan: sites and papers of Taiwan.
func taiwan(d dice, st *Style) {
	hongKong(d, st)
	st.signs(d, 0.6, taiwanBylines)
	st.DateForms = []string{"【記者A／X報導】", "（中央社記者AXD日電）", "記者A／X報導"}
	st.Caption = pick(d, 0, 0.8)
}

// briefPage: run after run of short items, with headings or without, as in
// 参考消息 of the 1980s.
func briefPage(d dice, st *Style) {
	plain(d, st)
	st.Articles = [2]int{8, 30}
	st.Longest = 350
	st.HeadLess = pick(d, 0, 0, 0.3, 0.9)
	st.Dateline = pick(d, 0.5, 0.9)
	st.Briefs = 0.2
	st.HeadAfter = 0
	st.HeadMade = pick(d, 0, 0.3, 0.9)
	st.gaps(d, 3, 1, 5, 1, 0)
}

// letters: letters to the editor, with greeting, signature and day.
//
//	编辑同志：
//	我是一名视障按摩师，每天上班要经过人民路。
//	市盲人按摩中心　樊清明
//	二〇一三年五月九日
func letters(d dice, st *Style) {
	plain(d, st)
	st.Letters = 0.8
	st.Longest = 900
	st.Dateline, st.Briefs = 0, 0
}

// columnsNew: a page of today set in columns of several widths.
func columnsNew(d dice, st *Style) {
	wrapped(d, st)
	st.Wraps = []int{d.between(9, 14), d.between(12, 20), d.between(16, 26)}
	st.HeadWrap = pick(d, 8, 10, 14, 18, 24)
	st.HeadNarrow = d.chance(0.5)
	st.Mixed = pick(d, 0, 0.3)
}
