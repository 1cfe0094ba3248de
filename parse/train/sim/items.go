package sim

import (
	"strings"
	"unicode/utf8"
)

// asPhoto makes a short article a photo item: caption, credit, perhaps a
// heading on either side.
//
//	12月7日，县体育广场上，来自各乡镇的二十支舞龙队轮番上阵。
//	符晓东 报道
//	龙腾冬日添喜气
func (p *press) asPhoto(dr *draft, it *item) bool {
	short := len(dr.body) == 1 && utf8.RuneCountInString(dr.body[0].Text) < 180
	if p.st.Photo == 0 || !p.chance(p.st.Photo) || !short && !p.chance(0.1) || len(dr.body) == 0 {
		return false
	}
	text := dr.body[0].Text
	text = afterDateline(text)
	if utf8.RuneCountInString(text) > 220 || utf8.RuneCountInString(text) < 15 {
		return false
	}
	var head []Piece
	if p.chance(0.5) && len(dr.heads) > 0 {
		for _, h := range dr.heads {
			if h.Role == Title || h.Role == NoRole {
				head = []Piece{h}
			}
		}
	}
	it.kind = Photo
	after := p.chance(0.5)
	if !after {
		it.add3(head)
	}
	it.add(Body, text)
	credit := p.fill(pick(p.dice, "A 摄", "A摄", "A 报道", "A 摄影报道", "本报记者 A摄", "新华社记者 A摄", "（A 摄）", "（A摄）", "A 文/图", "新华社发（A摄）", "摄影：A", "图/A", "A攝", "（本報攝）", "資料圖片"))
	if p.chance(0.3) && !strings.HasPrefix(credit, "（") {
		credit = "　　" + credit
	}
	if p.chance(0.35) {
		it.blocks[len(it.blocks)-1].Text += credit
	} else {
		it.add(Credit, strings.Trim(credit, "　"))
	}
	if after {
		it.add3(head)
	}
	return true
}

// note makes up an editor's note that opens an article.
func (p *press) note() string {
	return p.fill(pick(p.dice, "编者按：", "编者的话：", "编者按", "【编者按】", "开栏的话：", "编辑点评：", "核心阅读　", "按：", "编者按　")) +
		p.fill(pick(p.dice, "近日，X市U开展了一项新的尝试，引起各方关注。本报记者前往探访，听听当地人怎么说。", "从今天起，本报推出“C”专栏，讲述发生在你我身边的故事，敬请关注。", "这项工作做得怎么样，群众最有发言权。今起刊发一组报道，看各地如何破题。", "X的做法值得借鉴。抓落实，贵在一个“实”字。"))
}

// verse makes up lines of verse.
func (p *press) verse() (lines []string) {
	n := pick(p.dice, 5, 7, 7, 4)
	for range pick(p.dice, 4, 8, 4) {
		var s strings.Builder
		for range n {
			s.WriteRune(oneOf(p.dice, verseChars))
		}
		lines = append(lines, p.made(s.String())+pick(p.dice, "，", "。", "", ""))
	}
	return lines
}

var verseChars = []rune("春江花月夜山水风云雨雪霜天地人间日星河汉秋冬夏草木青红白黄绿柳杨松竹梅兰菊桃李桑麻田园村烟渡舟桥路远近高低新旧来去归行坐看听闻思忆梦醒醉歌笑语声光影香色深浅轻重寒暖晴阴朝暮旦夕千万里百十年古今")

// list makes up a list or a table, one row a line: 大中集　二一三·〇〇　新裕進　一〇〇件
func (p *press) list() (rows []string) {
	form := pick(p.dice, "U　N　N", "X　NN", "A　U　N票", "N. A（U）", "X：多云，N～NN℃", "（N）U", "A对B　N比N", "●X N元", "U　電話NN號", "N、A")
	for range p.between(3, 9) {
		rows = append(rows, p.fill(form))
	}
	return rows
}

// reletter makes a letter of an article: 编辑同志： … 读者　乔庆丰 / 五月六日
func (p *press) reletter(dr *draft) {
	if !p.chance(p.st.Letters) || len(dr.body) == 0 {
		return
	}
	open := p.made(pick(p.dice, "编辑同志：", "编辑同志：", "主编先生：", "同志们：", "编者先生:", "记者先生：", "君鉴：", "各位领导、各位来宾："))
	body := append([]Piece{{Part: Body, Text: open}}, dr.body...)
	body = append(body, Piece{Part: Body, Open: OpenByline, Text: p.fill(pick(p.dice, "读者　A", "X县U　A", "U A", "A敬上", "U", "一名读者", "X A", "弟A上"))})
	if p.chance(0.6) {
		body = append(body, Piece{Part: Body, Open: OpenByline, Text: p.fill(pick(p.dice, "M月D日", "Y年M月D日", "m月d日"))})
	}
	dr.body = body
	dr.byline = ""
}

// briefs prints a run of briefs, made of first paragraphs, with one head over
// them or none.
func (p *press) briefs() {
	mark := p.st.BriefMark
	bare := p.chance(0.5)
	var items []item
	for range p.between(3, 8) {
		k := p.IntN(len(p.stock))
		dr := p.stock[k]
		if len(dr.body) == 0 || p.used[k] {
			continue
		}
		text := dr.body[0].Text
		if n := utf8.RuneCountInString(text); n < 25 || n > 200 || !endsSentence(text) {
			continue
		}
		if bare {
			text = afterDateline(text)
		} else if datelineEnd(text) == 0 && p.dateForm != "" {
			text = p.fill(p.dated()) + text
		}
		p.used[k] = true
		it := item{kind: Brief, continues: -1, tight: true}
		it.add(Body, mark+text)
		items = append(items, it)
	}
	p.printBriefs(items)
}

// printBriefs prints briefs as articles of their own, or under one head as
// the paragraphs of one article: 要聞簡報 / 新德里電　中國駐印大使…
func (p *press) printBriefs(items []item) {
	if len(items) == 0 {
		return
	}
	if len(items) > 2 && p.chance(p.st.BriefHead) {
		one := item{continues: -1}
		one.blocks = append(one.blocks, block{Piece: Piece{Part: Head, Role: Title, Open: OpenRole, Text: p.made(pick(p.dice, "要闻简报", "简讯", "一句话新闻", "本市简讯", "国际点滴", "短讯", "时讯快览", "今日看点", "信息窗", "各地短波", "综合消息", "时事简报"))}})
		for _, it := range items {
			one.blocks = append(one.blocks, it.blocks...)
		}
		p.finish(&one)
		p.printer.item(&one)
		return
	}
	items[0].tight = false
	for i := range items {
		p.finish(&items[i])
		if len(items[i].blocks) > 0 {
			p.printer.item(&items[i])
		}
	}
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, "。") || strings.HasSuffix(s, "、") || strings.HasSuffix(s, "云") || strings.HasSuffix(s, "。”")
}

// ad makes up an advertisement or a notice.
func (p *press) ad() item {
	it := item{kind: Notice, continues: -1}
	if p.old() {
		p.oldAd(&it)
	} else {
		p.newAd(&it)
	}
	p.finish(&it)
	return it
}

// newAd: a notice with its head, a declaration of loss, a display
// advertisement in short lines.
func (p *press) newAd(it *item) {
	switch p.weighed(3, 3, 2) {
	case 0:
		it.add(Head, p.made(pick(p.dice, "公告", "通知", "启事", "招聘启事", "招标公告", "拍卖公告", "停电通知", "更正", "遗失声明", "征稿启事", "寻人启事", "注销公告")))
		it.blocks[0].Role, it.blocks[0].Open = Title, OpenRole
		it.add(Body, p.fill(pick(p.dice, "经U研究决定，X路自M月D日起封闭施工，请过往车辆绕行。特此公告。", "U因工作需要，面向社会公开招聘工作人员N名，有意者请于M月D日前报名。电话：NNNNNN。", "定于M月D日N时检修线路，X一带停电，请用户做好准备。")))
		it.add(Body, p.fill(pick(p.dice, "U", "X市U")), p.fill("Y年M月D日"))
	case 1:
		for range p.between(1, 4) {
			it.add(Body, p.fill(pick(p.dice, "遗失声明：A遗失身份证，号码NNNNNN，声明作废。", "●A遗失驾驶证，证号NNNN，声明作废。", "U遗失公章一枚，声明作废。", "X市U遗失营业执照副本，注册号NNNNNN，声明作废。")))
		}
	default:
		for range p.between(3, 9) {
			it.add(Body, p.fill(pick(p.dice, "U", "Z", "ZW", "Z · Z", "Z广场", "品质生活 从这里开始", "热线：NNNNNN", "地址：X路N号", "盛大开业", "全场N折起", "X楼盘 均价NNN元/平方米", "送货上门", "欢迎选购", "广告")))
		}
	}
}

// oldAd: 煙中 / 鐵軍 / 清香 / 雋永 / 金字塔香煙 / 中國福新煙公司出品; or a
// notice with its signature last.
func (p *press) oldAd(it *item) {
	if p.chance(0.3) {
		it.add(Body, p.fill(pick(p.dice, "本行自運各國上等貨物發兌價廉物美賜顧者請至X路N號U便是此佈", "啓者本號遷至X路N號照常營業恐未週知特此登報聲明", "茲有A君遺失股票一紙作爲廢紙特此聲明")))
		it.add(Body, p.fill(pick(p.dice, "U啓", "U謹白", "A謹啓", "U告白")))
		return
	}
	for range p.between(4, 14) {
		it.add(Body, p.fill(pick(p.dice, "老牌", "國貨", "W", "Z", "Z", "Z", "ZW", "X ZW", "Z大戲院", "主演：A B", "Z Z", "ZW公司", "WW", "每瓶N角", "各大藥房均售", "U出品", "U", "X路N號", "電話NNNN", "功效神速", "價廉物美", "N折", "永不吃虧", "請吸", "專治W", "日夜兩場", "今日開映", "定價每册N角", "送票即到", "售國幣N元", "週年紀念", "減價N天")))
	}
}

// question makes questions and answers of an article's paragraphs.
//
//	记者：这项工作难在哪里？
//	答：…
func (p *press) question(dr *draft) {
	if len(dr.body) < 3 || !p.chance(p.st.Questions) {
		return
	}
	ask, answer := p.made("问："), "答："
	if p.chance(0.5) {
		ask, answer = p.made("记者："), string([]rune(p.name())[:1])+pick(p.dice, "：", "局长：", "：")
	}
	body := append([]Piece{}, dr.body[:1]...)
	for _, q := range dr.body[1:] {
		if q.Part != Body || q.Open&OpenByline != 0 {
			body = append(body, q)
			continue
		}
		body = append(body, Piece{Part: Body, Text: ask + p.fill(pick(p.dice, "这项工作目前进展如何？", "难在哪里？", "对此您怎么看？", "X有什么好的做法？", "接下来有哪些打算？"))})
		q.Text = answer + q.Text
		body = append(body, q)
	}
	dr.body = body
}

// clip cuts paragraphs after a sentence or two, as short as old news is.
func (p *press) clip(dr *draft) {
	short := p.chance(p.st.Clipped)
	if !short && p.st.Joined == 0 {
		return
	}
	dr.body = append([]Piece{}, dr.body...)
	for i := range dr.body {
		q := &dr.body[i]
		least := p.st.Longest * len("。")
		if short {
			least = p.between(30, 240)
		}
		if end := sentenceEnd(q.Text, least); end > 0 {
			q.Text = q.Text[:end]
		}
	}
}

// sentenceEnd is the end of the first sentence that reaches byte least, 0 if
// the text ends before.
func sentenceEnd(s string, least int) int {
	if least >= len(s) {
		return 0
	}
	i := strings.Index(s[least:], "。")
	if i < 0 {
		return 0
	}
	end := least + i + len("。")
	if hasAnyPrefix(s[end:], []string{"”", "」", "』", "）"}) {
		return 0
	}
	return end
}

// joinBody runs the paragraphs of an article together, as papers did before
// they had room for line ends, and leaves out its subheads.
func (p *press) joinBody(dr *draft) {
	if !p.chance(p.st.Joined) {
		return
	}
	var body []Piece
	for _, q := range dr.body {
		if q.Part != Body || q.Open&(OpenByline|OpenSubhead) != 0 {
			continue
		}
		if len(body) == 0 {
			q.Open = 0
			body = append(body, q)
		} else {
			body[0].Text += q.Text
		}
	}
	if len(body) > 0 {
		dr.body = body
	}
}

// art: 家在青山绿水间〔版画〕　章某某; （年画）　章某某
func (p *press) art() item {
	it := item{kind: Photo, continues: -1}
	name := p.fill(pick(p.dice, "C", "X风光", "Z", ""))
	kind := pick(p.dice, "版画", "木刻", "年画", "中国画", "油画", "速写", "漫画", "剪纸", "篆刻", "书法")
	form := pick(p.dice, "〔K〕　", "（K）　", "（K）", "〔K〕 ")
	it.add(Body, name+p.made(strings.ReplaceAll(form, "K", kind))+p.fill(pick(p.dice, "A", "A作", "A　B")))
	p.finish(&it)
	return it
}

// strip leaves out the paragraphs that may be bylines, so that those of the
// page are surely known.
func (p *press) strip(dr *draft) {
	if !p.stripped {
		return
	}
	var body []Piece
	for _, q := range dr.body {
		if q.Open&OpenByline == 0 {
			body = append(body, q)
		}
	}
	if len(body) > 0 {
		dr.body = body
	}
}
