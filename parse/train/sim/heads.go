package sim

import (
	"strings"
	"unicode/utf8"
)

// arrange says which headings stand before the body and which after it.
func (p *press) arrange(dr *draft) (before, after []Piece) {
	st := p.st
	if p.chance(st.HeadLess) {
		return nil, nil
	}
	heads := p.reheaded(dr)
	if p.chance(st.HeadMade) {
		heads = p.madeHead(dr, heads)
	}
	if len(heads) > 0 && p.chance(st.Serial) {
		heads = p.serial(dr, heads)
	}
	heads = p.cutHeads(heads)
	heads = p.withKicker(dr, heads)
	heads = p.withSuffix(dr, heads)
	heads = p.decked(heads)
	before = heads
	if len(heads) > 0 && len(dr.body) > 0 && p.chance(st.HeadAfter) {
		before, after = nil, heads
	}
	if len(heads) > 0 && p.chance(st.ColumnMade) && !hasRole(heads, Column) {
		c := Piece{Part: Head, Role: Column, Text: p.columnName()}
		if before != nil && p.chance(0.6) {
			before = append([]Piece{c}, before...)
		} else {
			after = append(after, c)
		}
	}
	return before, after
}

func hasRole(heads []Piece, r Role) bool {
	for _, h := range heads {
		if h.Role == r {
			return true
		}
	}
	return false
}

// reheaded puts headings of old papers in place of the article's own: the one
// of some that shares most characters with the body.
func (p *press) reheaded(dr *draft) []Piece {
	if p.st.PoolHeads == 0 || !p.chance(p.st.PoolHeads) || len(dr.body) == 0 {
		return dr.heads
	}
	lines := p.pool.best(p.dice, dr)
	if lines == nil {
		return dr.heads
	}
	var heads []Piece
	for _, l := range lines {
		heads = append(heads, Piece{Part: Head, Role: NoRole, Open: OpenRole, Text: l})
	}
	return heads
}

// cutHeads cuts long headings into the short lines of old papers:
// 地中海 / 的海軍 / 根據地; 法租界懸旗糾紛 / 各商店遵勸 / 今日可復業.
func (p *press) cutHeads(heads []Piece) []Piece {
	if p.st.HeadCut == 0 {
		return heads
	}
	var out []Piece
	for _, h := range heads {
		if !p.chance(p.st.HeadCut) {
			out = append(out, h)
			continue
		}
		for i, line := range p.headLines(h.Text) {
			q := h
			q.Text = line
			if i > 0 && h.Role == Title {
				q.Open |= OpenRole
			}
			out = append(out, q)
		}
	}
	return out[:min(len(out), 6)]
}

// headLines parts a heading at its spaces and marks, and what is still too
// long into even parts: 地中海 / 的海軍 / 根據地.
func (p *press) headLines(s string) (lines []string) {
	for _, part := range headParts(s) {
		if most := p.st.HeadSplit[1]; most > 0 && utf8.RuneCountInString(part) > most {
			lines = append(lines, evenly(part, p.between(p.st.HeadSplit[0], most))...)
		} else {
			lines = append(lines, part)
		}
	}
	return lines
}

// evenly cuts s into parts of about width characters, each as long as the
// next.
func evenly(s string, width int) (parts []string) {
	r := []rune(s)
	n := (len(r) + width - 1) / width
	for i := range n {
		parts = append(parts, string(r[i*len(r)/n:(i+1)*len(r)/n]))
	}
	return parts
}

// headParts parts a heading at its spaces and marks.
func headParts(s string) (parts []string) {
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" 　，：；！、", r) }) {
		f = strings.Trim(f, "—-。")
		if utf8.RuneCountInString(f) < 2 && len(parts) > 0 {
			parts[len(parts)-1] += f
		} else if f != "" {
			parts = append(parts, f)
		}
	}
	return parts
}

// withKicker: 鹿鸣镇大圩村—— / 小草莓铺就甜蜜路
func (p *press) withKicker(dr *draft, heads []Piece) []Piece {
	if len(heads) == 0 || hasRole(heads, Kicker) || len(dr.body) == 0 || !p.chance(p.st.KickerMade) {
		return heads
	}
	k := officeIn(dr.body[0].Text)
	if k == "" {
		return heads
	}
	form := pick(p.dice, "A——", "A——", "A——", "A", "A时说", "A强调", "A：", "来自A的报道——")
	kicker := Piece{Part: Head, Role: Kicker, Text: p.made(strings.ReplaceAll(form, "A", k))}
	return append([]Piece{kicker}, heads...)
}

var officeEnds = []string{"委员会", "县", "市", "局", "厂", "公司", "学院", "大学", "医院", "村", "镇", "部", "省", "乡", "会"}

// officeIn finds an office or a place in the first sentence of an article.
func officeIn(s string) string {
	r := []rune(s[:min(len(s), 180)])
	for i := range r {
		for _, e := range officeEnds {
			end := i + utf8.RuneCountInString(e)
			if end <= len(r) && string(r[i:end]) == e && i >= 3 {
				from := i
				for from > 0 && i-from < 6 && isHan(r[from-1]) && !strings.ContainsRune("在从到和的日与为向由对了讯电是", r[from-1]) {
					from--
				}
				bounded := from == 0 || !isHan(r[from-1]) || i-from < 6
				if i-from >= 2 && bounded {
					return string(r[from:end])
				}
			}
		}
	}
	return ""
}

func isHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }

// withSuffix: 民生保障扎实有力（年中经济观察）; the whole page has such titles
// or none.
func (p *press) withSuffix(dr *draft, heads []Piece) []Piece {
	if !p.chance(p.st.Suffix) {
		return heads
	}
	suffix := "（" + p.columnName() + "）"
	if p.chance(p.st.Pictures) {
		suffix = p.fill(pick(p.dice, "（附图片N张）", "（图片）", "（组图）", "（附图）"))
	}
	for i := range heads {
		h := &heads[i]
		if h.Role == Title && !strings.HasSuffix(h.Text, "）") {
			out := append([]Piece{}, heads...)
			out[i].Text += suffix
			return out
		}
	}
	return heads
}

// decked sets the lines below the title as decks: ▲…, 丨…丨, ——…——, （…）.
func (p *press) decked(heads []Piece) []Piece {
	if len(heads) < 2 || !p.chance(p.st.Deck) {
		return heads
	}
	form := pick(p.dice, "▲A", "丨A丨", "——A——", "（A）", "△A", "●A", "——A")
	out := append([]Piece{}, heads...)
	for i := 1; i < len(out); i++ {
		if out[i].Role != Title && out[i].Role != Column {
			out[i].Text = strings.ReplaceAll(form, "A", strings.Trim(out[i].Text, "—（）"))
		}
	}
	return out
}

// columnName draws the name of a column: one that pages of the page use.
func (p *press) columnName() string { return p.made(oneOf(p.dice, p.columns)) }

// columnNames: names that columns could have.
var columnNames = strings.Fields(`凝心聚力谋发展 文明新风进万家 乡村振兴进行时 基层党建看亮点 守护绿水青山 弘扬时代新风 项目建设一线行 平安建设在行动 健康生活 法治园地 社会广角 凡人善举 聚焦民生实事 钟声 新语 人民论坛 今日谈 年中经济观察 一线调研 现场评论 民生观 国际论坛 望海楼 大地漫笔 金台随感 热点辨析 记者手记 编辑手记 走进社区 在希望的田野上 百姓身边 身边好人 深度观察 权威发布 读者来信 来论 文化讲坛 艺海观澜 镜头里的故事 走读 寻味 家乡的变化 评论员观察 时评 短评 微评 要闻简报 本市新闻 国际瞭望 体育之窗 科技前沿 财经观察 学习园地 青春风采 老兵故事 工地日记 书里书外 新书架 读书笔记 小知识 科学与生活 长短录 思想杂谈 五味斋 街谈巷议 城事 大家谈 百家谈 开局起步 高质量发展调研行 我们的节日 寻找最美 第一书记日记 法官说案 以案说法 消费提醒 天气与健康 民声 回音壁 党旗飘扬 一线故事 援疆日记 文化中国行 三农漫谈 绿色家园 出访归来 深化改革的基层创新 十四五的发展镜头 倾听 国际视点 经济新方位`)

var oldColumnNames = strings.Fields(`國內要電 國際電訊 時評 本埠新聞 各省新聞 要聞簡報 國際點滴 本市簡訊 敎育消息 體育消息 市聲 出版界 播音台 社會瑣聞 商業新聞 自由談 小言 經濟新聞 地方通信 公共租界 法租界 專載 雜訊 讀者之聲 各校消息 金融 紗花 糧食 文壇消息 影訊 劇談 海外通訊 僑訊 訴訟 警務 航訊 路訊 衛生 醫藥 婦女 兒童 電訊 特載 來函照登 小統計 廣告`)

// serial: 長篇小說 / 新上海春秋 / （三三五） / 天笑; 江湖奇俠傳（四八）
func (p *press) serial(dr *draft, heads []Piece) []Piece {
	n := "（" + pick(p.dice, han(p.between(2, 99)), hanYear(p.between(100, 400))) + "）"
	out := append([]Piece{}, heads...)
	if p.chance(0.5) {
		out[len(out)-1].Text += n
	} else {
		out = append(out, Piece{Part: Head, Role: NoRole, Open: OpenRole, Text: n})
	}
	if p.chance(0.3) {
		out = append([]Piece{{Part: Head, Role: Column, Text: p.made(pick(p.dice, "长篇小说", "连载", "长篇连载", "小说"))}}, out...)
	}
	if dr.byline == "" && p.chance(0.7) {
		dr.byline = p.made(p.penName())
	}
	return out
}

// madeHead puts a clause of the body in place of the heading:
// 英国一核电站三月底也发生过爆炸事故 / 英国《观察家报》四日报道，…
func (p *press) madeHead(dr *draft, heads []Piece) []Piece {
	if len(dr.body) == 0 {
		return heads
	}
	s := firstClause(afterDateline(dr.body[0].Text), p.st.HeadLong[0], p.st.HeadLong[1])
	if s == "" {
		return heads
	}
	return []Piece{{Part: Head, Role: Title, Text: s}}
}
