package sim

import "strings"

// masthead prints what stands at the head of an issue.
//
//	柳城县报
//	LIUCHENG COUNTY NEWS
//	2016年5月20日 星期五 丙申年四月十四
//	第2158期 今日8版
func (p *press) masthead() {
	out := &p.printer
	if !p.chance(p.st.Masthead) {
		return
	}
	if p.old() {
		out.furniture(p.title)
		out.furniture(p.fillAll("The Morning News", "發行人 A", "館址X路NN號　電話NNNN", "◀第NNNN號▶", "中華民國y年m月d日　星期"+pick(p.dice, "一", "三", "五", "日")+"　今日N張售國幣N分", "中華民國郵政特准掛號認爲新聞紙類")...)
	} else {
		out.furniture(pick(p.dice, p.title, p.title, widely(p.title)))
		out.furniture(p.fillAll("LOCAL DAILY NEWS", "Y年M月D日 星期"+pick(p.dice, "一", "三", "五", "日")+"　农历m月d", "第NNNN期 今日N版", "国内统一刊号：CNN-00N", "主编：A　责任编辑：B", "中共X县委机关报 中共X县委主管主办")...)
		out.furniture(p.navigation()...)
		if p.chance(0.15) {
			p.contents()
		}
	}
	out.blank(p.st.GapArticle)
}

// navigation is the menu of a site: 即時新聞｜港聞｜兩岸｜國際｜副刊
func (p *press) navigation() []string {
	if p.st.Web == noWeb || p.chance(0.3) {
		return nil
	}
	bar := pick(p.dice, "｜", " | ", "　", " ", " · ")
	menu := strings.Split("首页 要闻 国内 国际 社会 财经 体育 文化 副刊 评论 图片 视频 专题", " ")
	p.Shuffle(len(menu), func(i, j int) { menu[i], menu[j] = menu[j], menu[i] })
	lines := []string{p.made(strings.Join(menu[:p.between(4, 8)], bar))}
	if p.chance(0.3) {
		lines = append(lines, p.fill(pick(p.dice, "当前位置：首页 > 新闻 > 正文", "您的位置：首页 >> X新闻", "请输入关键字 搜索", "今天是Y年M月D日 星期五")))
	}
	return lines
}

// old reports whether the page looks like one before 1950 in traditional type.
func (p *press) old() bool {
	return p.st.Rewrite.Marks != marksKept || p.st.Rewrite.Digits == digitsHan || p.src.Medium == "republic"
}

// widely: 晶 報
func widely(s string) string { return strings.Join(strings.Split(s, ""), " ") }

// fillAll fills some of the forms.
func (p *press) fillAll(forms ...string) (lines []string) {
	for _, f := range forms {
		if p.chance(0.6) {
			lines = append(lines, p.fill(f))
		}
	}
	return lines
}

// contents: 导读 / 一条河的重生 3版
func (p *press) contents() {
	p.printer.furniture(p.made("导读"))
	for range p.between(2, 4) {
		p.printer.furniture(p.fill(pick(p.dice, "X：C N版", "U开展C活动　N版", "C（N版）")))
	}
}

// pageLine prints the line that heads a page. N is its number, S its section.
func (p *press) pageLine(dr *draft) {
	out, form := &p.printer, p.st.PageLines
	if form == "" || p.st.BreakAtSpaces {
		return
	}
	if !p.st.EveryPage || out.no == 0 || p.chance(0.25) {
		out.no++
	}
	section := dr.section
	if section == "" {
		section = pick(p.dice, "要闻", "综合", "副刊", "国际", "文化", "理论", "体育", "广告", "社会", "经济")
	}
	out.flush()
	out.blank(max(p.st.GapArticle, 0))
	day := numeral(p.year) + "年" + numeral(p.month) + "月" + numeral(p.day) + "日"
	line := strings.NewReplacer("{n}", numeral(out.no), "{0n}", pad(out.no), "{h}", han(out.no), "{s}", section, "{p}", p.title, "{t}", day).Replace(form)
	out.furniture(strings.Split(p.made(line), "|")...)
	if p.st.ColumnLine {
		p.columnLine(dr)
	}
	out.blank(p.st.GapBody)
}

// columnLine: 专栏：军民鱼水情; mostly it is empty.
func (p *press) columnLine(dr *draft) {
	s := p.made("专栏：")
	if len(dr.heads) > 0 && dr.heads[0].Role == Column {
		s += dr.heads[0].Text
	} else if p.chance(0.12) {
		s += p.columnName()
	}
	p.printer.furniture(s)
	p.printer.blank(1)
}

func pad(n int) string {
	if n < 10 {
		return "0" + numeral(n)
	}
	return numeral(n)
}

// pageForms are the lines that head pages: N is the number, 0N with two
// digits, H in han, S the section, P the paper, T the day; | parts lines.
// pageForms are the lines that head pages: {n} is the number, {0n} with two
// digits, {h} in han, {s} the section, {p} the paper, {t} the day; | parts
// lines.
var pageForms = []string{
	"第{n}版", "第{n}版", "第{0n}版", "第{0n}版", "第{n}版({s})", "第{n}版()", "第{n}版：{s}", "第{n}版 {s}", "{0n} {s}", "{0n}版",
	"A{n}版：{s}", "A{0n}", "A{0n} {s}", "【第{n}版】", "【第{h}版】", "第{h}版", "第{h}版　{s}", "— {n} —", "-{n}-", "■ 第{n}版 ■", "P{n}", "{n}",
	"Page {n}", "版次：{n}", "第{0n}版：{s}", "{p} {t}|第{n}版", "{p}　{t}　第{h}版", "{t} 星期三 第{n}版 {s}", "{n}版·{s}", "{s}　{n}",
	"{s}|第{h}版　责任编辑　孙某", "第 {n} 版", "＝＝第{n}版＝＝", "{n}/16", "[第{n}版:{s}]", "第{n}版 第{n}版：{s}", "{0n}版 {s}", "{p} {t} 星期二|第{0n}版",
}

var oldPageForms = []string{"Page {n}", "第{n}版", "第{h}版", "", "", "第{h}張", "第{h}頁"}

// between2 prints what may stand between two articles.
func (p *press) between2(dr *draft) {
	out := &p.printer
	if p.st.Web != noWeb {
		p.webTail(dr)
	}
	if p.chance(p.st.Running) {
		out.flush()
		out.blank(p.st.GapArticle)
		out.furniture(p.runningHead())
		out.blank(p.st.GapArticle)
	}
	if p.chance(p.st.Editors) {
		out.flush()
		out.blank(p.st.GapArticle)
		out.furniture(p.editors()...)
	}
}

// runningHead: 中華民國二十八年四月廿一日　晶報　星期五　第四版
func (p *press) runningHead() string {
	if p.old() {
		return p.fill(pick(p.dice, "中華民國y年m月d日　X報　星期五　第H版", "中華民國y年m月d日　星期N", "本報忠實報道新聞說人人要說的話文字淺近趣味濃厚", "廣告刊例：　報名旁　每日每方二十元　長行計七寸高　每日每行一元", "本報具有廿年的歷史銷路普遍全國刊登廣告最有效力"))
	}
	return p.fill(pick(p.dice, "Y年M月D日　星期N　第NN期", "— N —", "投稿邮箱：xx@example.com", "新闻热线：NNNNNN", "N", "本版制图：A", "第 N 页"))
}

// editors: 本版责编：肖　遥　陈圆圆 / 版式设计：张芳曼
func (p *press) editors() []string {
	lines := []string{p.fill(pick(p.dice, "责编：A", "责任编辑：A", "本版责编：A  B", "本版责编  A  B  A", "编辑：A　校对：B", "责编 A 美编 B 校对 A", "本版编辑 A", "编辑：A", "责任编辑　A　电子邮箱：xx@example.com", "審核：A"))}
	if p.chance(0.3) {
		lines = append(lines, p.fill(pick(p.dice, "版式设计：A", "校对：A", "本版邮箱：xx@example.com", "美编：A", "审核：A 终审：B", "本版图片均为资料图片")))
	}
	return lines
}

// foot prints what closes a page.
func (p *press) foot() {
	out := &p.printer
	out.flush()
	switch {
	case p.st.Web == ePaper:
		out.furniture(p.fillAll("主管：中共X县委宣传部 主办：X县融媒体中心", "版权所有 未经许可 不得转载", "Copyright © Y All Rights Reserved")...)
	case p.st.Web == weChat:
		out.furniture(p.fillAll("来源：X县融媒体中心", "编辑：A", "审核：A", "终审：B", "往期推荐", "喜欢就点个“在看”吧", "阅读 NNN", "赞 N", "在看 N")...)
	case p.chance(p.st.Masthead * 0.3):
		out.furniture(p.fillAll("社址：X路N号", "邮编：NNNNNN", "广告热线：NNNNNN", "每份定价：N元", "印刷：X日报印务中心")...)
	}
}

// webTail prints what a site puts around an article.
func (p *press) webTail(dr *draft) {
	var lines []string
	switch p.st.Web {
	case ePaper:
		lines = p.fillAll("放大 缩小 默认", "放大+ 缩小- 默认o", "上一篇 下一篇", "上一版 下一版", "版面导航", "标题导航 版面概览")
	case portal:
		lines = p.fillAll("分享到：", "分享 Facebook WhatsApp 複製連結", "【字体：大 中 小】 打印", "上一篇：X举行C座谈会", "下一篇：U召开年度会议", "责任编辑：A", "（责编：A、B）", "更多内容请关注官方微信")
	case weChat:
		lines = p.fillAll("▲ 点击蓝字 关注我们", "END", "点击下方卡片关注我们")
	}
	if len(lines) > 2 {
		lines = lines[:2]
	}
	p.printer.flush()
	if len(lines) > 0 {
		p.printer.blank(p.st.GapBody)
		p.printer.furniture(lines...)
	}
}

// webHead: 来源：新华网　2021年6月9日 14:30 below the heading.
func (p *press) webHead() string {
	return p.fill(pick(p.dice, "Y年M月D日 14:30 来源：XU", "发布时间：Y-M-D 10:12 来源：G 作者：A", "發佈：Y年M月D日 14:30　更新：Y年M月D日 18:02", "Y-M-D 来源：X日报 字号：大 中 小", "2025年M月D日 18:30 X", "来源：X日报"))
}
