package sim

// old gives a style what pages before 1950 have in common.
func (st *Style) old(d dice) {
	st.Script = scriptTraditional
	st.Rewrite.Quotes = 1
	st.Rewrite.Digits = digitsHan
	st.PageLines = oneOf(d, oldPageForms)
	st.Articles = [2]int{8, 30}
	st.Longest = pick(d, 250, 700, 700)
	st.Ads = pick(d, 0, 0, 0.1, 0.2)
	st.PoolHeads = pick(d, 0, 0.2, 0.5, 0.9)
	st.Rewrite.Gaps = pick(d, 0, 0, 0.002, 0.01)
	st.Clipped = pick(d, 0, 0.3)
	st.Joined = pick(d, 0, 0.5, 0.8)
	st.signs(d, 0.05, oldBylines)
	st.ByWays = []float64{1, 3, 1, 0.3, 1, 0}
}

// shenbao80: 申報 of the 1880s: headings of four characters, bodies without
// marks, ○ before items, the signature of notices after a wide space.
//
//	雹不爲災 ○本月十八日下午四點鐘天津城廂內外忽雨冰雹…
//	康熙字典縮本出售　　點石齋告白
func shenbao80(d dice, st *Style) {
	st.old(d)
	st.Rewrite.Marks = marksNone
	st.PageLines = pick(d, "Page {n}", "Page {n}", "第{n}版", "")
	st.BodySep = pick(d, " ", "\n", "\n", "　")
	st.Indent = pick(d, "　　", "　　", "")
	if st.BodySep != "\n" {
		st.Indent = ""
	}
	st.BriefMark = pick(d, "○", "")
	st.Dateline = pick(d, 0, 0.6, 0.9)
	st.DateForms = [][]string{{"○"}, {"○"}, {"探聞", "昨得友人手畢云", "西字報云", "聞之X友人云", "廣州訪事友人云", "X電云", "初六日X電云", "○X官報云"}}[d.IntN(3)]
	st.HeadCut = pick(d, 0, 0.8)
	st.HeadMade, st.HeadLong = pick(d, 0, 0.5, 0.9), [2]int{4, 6}
	st.Rewrite.Gaps = pick(d, 0, 0.005, 0.02)
	st.GapArticle = pick(d, 0, 0, 0, 1)
	st.Broken, st.PageBreaks = pick(d, 0, 0.05, 0.1), 0.7
}

// shenbao00: 1902 to 1912: heads of four to twenty characters, 。 after every
// clause or none.
//
//	德國膠州總督東來之期
//	　　初三日柏林電云德國膠州總督海軍少將定於西八月一號…
func shenbao00(d dice, st *Style) {
	shenbao80(d, st)
	st.Rewrite.Marks = pick(d, marksNone, marksNone, marksDot, marksSome)
	st.BodySep = "\n"
	st.Indent = pick(d, "　　", "　　", "")
	st.HeadCut = 0
	st.HeadLong = [2]int{4, 12}
}

// shenbao30: 1918 to 1939: telegrams, 、 for every mark, heads of several
// parts, decks ▲…, columns, items 小題　text.
//
//	閻馮聯袂抵幷
//	（即將同赴北平）
//	（北平）官方發表、閻馮今晨聯袂到太原、…（二十八日專電）
func shenbao30(d dice, st *Style) {
	st.old(d)
	st.Rewrite.Marks = pick(d, marksComma, marksComma, marksComma, marksSome)
	st.HeadSep = pick(d, "\n", "\n", "　")
	st.BodySep = pick(d, "\n", "\n", "\n", "　", runIn)
	st.Indent = pick(d, "", "", "　　")
	st.HeadCut = pick(d, 0, 0.4, 0.8)
	st.HeadSplit = pick(d, [2]int{5, 8}, [2]int{6, 12}, [2]int{0, 0})
	st.HeadMade, st.HeadLong = pick(d, 0, 0.3), [2]int{5, 12}
	st.Dateline = pick(d, 0.2, 0.9)
	st.DateForms = [][]string{
		{"（X）", "（X）", "（X）　"}, {"▲Gd日X電　"}, {"（Xd日電）", "（Xd日G電）"}, {"Xd日電、"}, {"▲X", "X通信、"}, {"Xd日G電　"}, {"G云、"}, {""},
	}[d.IntN(8)]
	st.ColumnMade = pick(d, 0, 0.1)
	st.SubMade = pick(d, 0, 0, 0.4)
	st.BriefMark = pick(d, "", "", "▲", "●", "○")
	st.Briefs, st.BriefHead = pick(d, 0, 0.1), pick(d, 0, 0.7)
	st.Lists = pick(d, 0, 0.06)
	st.HeadLess = pick(d, 0, 0, 0.06)
	st.GapArticle = pick(d, 0, 0, 0, 1)
	st.Serial = 0.03
	st.Deck = pick(d, 0, 0.4)
	st.RunIn = pick(d, 0, 0, 0.15)
	st.BodyMark = pick(d, "", "", "", "", "▲", "○")
}

// shenbao40: 1940 to 1949: heads of two to four parts by wide spaces,
// 〔中央社南京廿日電〕, 又訊, several agencies under one head, full marks.
//
//	陳濟棠抵京　陳誠等日內可到
//	〔本報南京九日電〕李代總統邀約東南各地軍政首長入京，…
func shenbao40(d dice, st *Style) {
	st.old(d)
	st.Rewrite.Marks = pick(d, marksKept, marksKept, marksComma)
	st.Rewrite.Digits = pick(d, digitsHan, digitsHan, digitsKept)
	st.HeadSep = pick(d, "　", "　", "\n")
	st.HeadCut = pick(d, 0.3, 0.8)
	st.HeadSplit = pick(d, [2]int{5, 8}, [2]int{6, 11}, [2]int{0, 0})
	st.HeadMade, st.HeadLong = pick(d, 0, 0.2), [2]int{5, 12}
	st.Dateline = pick(d, 0.5, 0.95)
	st.DateForms = [][]string{
		{"〔GXd日電〕", "〔本報Xd日電〕", "〔G本市訊〕", "〔本報訊〕", "〔又訊〕"}, {"Xd日G電　", "Xd日G電　"}, {"【GXd日電】", "【本報訊】"}, {"（GX電）", "（本報訊）", "（又訊）"},
	}[d.IntN(4)]
	st.gaps(d, 3, 0, 2, 0, 0)
	st.PageLines = pick(d, "Page {n}", "第{n}版", "第{n}版", "第{h}版", "")
	st.Photo = pick(d, 0, 0.1)
	st.Briefs, st.BriefHead = pick(d, 0, 0.15), 0.7
	st.Lists = pick(d, 0, 0.05)
	st.SubMade = pick(d, 0, 0.2)
	st.Jumps = pick(d, 0, 0.06)
	st.Deck = pick(d, 0, 0, 0.3)
	st.RunIn = pick(d, 0, 0, 0.05)
}

// glued: an article, or a page, on one line, where nothing but two wide
// spaces parts heading, deck, paragraphs and the next heading.
//
//	姬佛陀昨遇險　　在慕爾鳴路遇綁匪　　姬竭力握車門不放　　已故滬上唯一富商…
func glued(d dice, st *Style) {
	shenbao30(d, st)
	sep := pick(d, "　　", "　　", "　　", "　", "  ")
	st.HeadSep, st.BodySep, st.ParaSep = sep, sep, sep
	if d.chance(0.15) {
		st.ArticleSep = "　　"
		st.Articles = [2]int{3, 8}
		st.Briefs = 0
	}
	st.Indent = ""
	st.HeadCut = pick(d, 0.3, 0.8)
}

// columns: 晶報 of 1939: columns of eight characters, spans of 17, 26 and 35
// on the same page, heads of two to four short lines, display ads, 、 at the
// head of a line.
//
//	開封城緊閉
//	日僞鈔大跌
//	（洛陽廿日電）
//	開封日軍、實施戒
//	嚴、城門緊閉、僅
func columns(d dice, st *Style) {
	st.old(d)
	n := d.between(7, 10)
	st.Wraps = []int{n, n, n, 2*n + 1, 3*n + 2, 4*n + 3}
	if d.chance(0.3) {
		st.Wraps = []int{d.between(8, 17)}
	}
	st.Mixed = pick(d, 0.05, 0.15)
	st.HeadWrap = pick(d, 4, 6, 8, 12, 16, 16)
	st.HeadNarrow = true
	st.Clipped = pick(d, 0, 0.7)
	st.FirstShort = 1
	if d.chance(0.25) {
		st.FirstShort, st.Indent = 0, "　"
	}
	st.Hang = d.chance(0.15)
	st.Halves = true
	st.Rewrite.Marks = pick(d, marksComma, marksComma, marksKept, marksSome)
	st.HeadCut = pick(d, 0.7, 1)
	st.HeadSplit = pick(d, [2]int{3, 7}, [2]int{5, 8}, [2]int{6, 10}, [2]int{0, 0})
	if most := st.HeadSplit[1]; most > 0 {
		st.HeadWrap = most + d.IntN(3)
	}
	st.Dateline = pick(d, 0.4, 0.9)
	st.DateForms = [][]string{{"（Xd日電）", "（Xd日G電）"}, {"（X）"}, {"【X電】"}, {"〔GXd日電〕"}}[d.IntN(4)]
	st.Longest = 450
	st.Articles = [2]int{10, 40}
	st.Masthead = pick(d, 0, 0.8)
	st.Ads = pick(d, 0.05, 0.15, 0.3)
	st.Running = pick(d, 0, 0.04)
	st.Lists = pick(d, 0, 0.03)
	st.Serial = 0.05
	st.ByWays = []float64{1, 3, 0, 0, 0.5, 0}
	st.PageLines = pick(d, "", "", "Page {n}")
	st.Photo = pick(d, 0, 0.1)
	st.Deck = pick(d, 0, 0, 0.2)
	st.Broken, st.PageBreaks = pick(d, 0, 0.03), 0.5
}

// dispatches: 参考消息 of the 1960s: dispatches without heads, each opened by
// its agency.
//
//	【路透社巴黎18日电】（记者：…）联合国教育、科学及文化组织今天同意…
func dispatches(d dice, st *Style) {
	plain(d, st)
	st.HeadLess = pick(d, 1, 0.9, 0.5, 0)
	st.Dateline = 1
	st.DateForms = []string{"【GXD日电】", "【GXD日电】", "【GXm月d日电】", "【GX讯】", "【本刊讯】", "【GXD日电】（记者：A）", "【X《C》M月D日报道】", "【GXD日电】题：C"}
	st.Indent = pick(d, "    ", "    ", "　　", "")
	st.GapArticle = pick(d, 1, 1, 0)
	st.GapPara, st.GapHead, st.GapBody = 0, 0, 0
	st.PageLines = pick(d, "第{n}版", "第{n}版()", "")
	st.EveryPage = false
	st.Broken = pick(d, 0, 0.03)
	st.Articles = [2]int{6, 18}
	st.Longest = 1200
	st.Briefs = 0
	st.HeadAfter = 0
	st.Script = scriptKept
}
