package sim

import "strings"

// The places of a byline, in the order of Style.ByWays.
const (
	byNone     = iota
	byUnder    // own line under the heading: 本报记者  徐元锋  张  文
	byGlued    // in brackets, glued to the last paragraph: …。（杜中武 孙传刚）
	byBracket  // in brackets on a line of its own at the end
	byEnd      // plain, on a line of its own at the end: □ 李文
	byDateline // within the dateline: 新华社北京3月8日电（记者张三）
	byWays
)

// sign places the byline: under the heading, at the end, or within the text.
func (p *press) sign(dr *draft, it *item) (under string, end block) {
	if len(dr.body) == 0 {
		return "", end
	}
	text, ok := p.bylineOf(dr)
	if !ok {
		return "", end
	}
	last := &dr.body[len(dr.body)-1]
	way := p.weighed(p.st.ByWays...)
	if dr.byline != "" && way == byNone {
		way = byUnder
	}
	if way == byGlued && (strings.HasSuffix(last.Text, "）") || last.Part != Body) {
		way = byBracket
	}
	it.byline = text
	switch way {
	case byUnder:
		return text, end
	case byGlued:
		dr.body = append([]Piece{}, dr.body...)
		dr.body[len(dr.body)-1].Text += "（" + text + "）"
	case byBracket:
		return "", block{Piece: Piece{Part: Byline, Text: "（" + text + "）"}}
	case byEnd:
		return "", block{Piece: Piece{Part: Byline, Text: text}}
	case byDateline:
		it.byline = ""
		p.intoDateline(dr, it, text)
	default:
		it.byline = ""
	}
	return "", end
}

// bylineOf is the article's own byline, or one made up.
func (p *press) bylineOf(dr *draft) (string, bool) {
	if dr.byline != "" {
		return dr.byline, !strings.Contains(bare(dr.body[0].Text), bare(dr.byline)) && len(dr.byline) < 120 && !strings.HasPrefix(dr.body[0].Text, "【"+dr.byline)
	}
	for i := range dr.body {
		if dr.body[i].Open&OpenByline != 0 {
			return "", false // it may have one in its text
		}
	}
	if !p.chance(p.st.Reporter) || len(p.st.ByForms) == 0 {
		return "", false
	}
	form := oneOf(p.dice, p.st.ByForms)
	if form == "A" && p.chance(0.3) {
		return p.made(p.penName()), true
	}
	return p.fill(form), true
}

// bare leaves out spaces.
func bare(s string) string {
	if !strings.ContainsAny(s, " 　") {
		return s
	}
	return strings.NewReplacer(" ", "", "　", "").Replace(s)
}

// intoDateline puts a name into the dateline of the first paragraph:
// 本报讯（记者 陆瑶）…, 本报北京１月１日电记者王建新报道：…
func (p *press) intoDateline(dr *draft, it *item, text string) {
	first := dr.body[0]
	i := datelineEnd(first.Text)
	if i == 0 || strings.HasPrefix(strings.TrimLeft(first.Text[i:], " 　"), "（") || strings.Contains(first.Text[:i], "】") {
		return
	}
	form := p.dateSign
	dr.body = append([]Piece{}, dr.body...)
	dr.body[0].Text = first.Text[:i] + strings.ReplaceAll(form, "A", text) + strings.TrimLeft(first.Text[i:], " 　")
}

// datelineEnd is the byte after the dateline that s begins with, 0 if it
// begins with none.
func datelineEnd(s string) int {
	if strings.HasPrefix(s, "（") || strings.HasPrefix(s, "▲") {
		return bracketEnd(s)
	}
	if !hasAnyPrefix(s, datelineStarts) {
		return 0
	}
	window := s[:min(len(s), 75)]
	if stop := strings.IndexAny(window, "，。：；"); stop > 0 {
		window = window[:stop]
	}
	for _, end := range []string{"】", "〕", "电", "讯", "電", "訊"} {
		if i := strings.Index(window, end); i > 0 {
			return i + len(end)
		}
	}
	return 0
}

// bracketEnd: （北平）官方發表、…; （重慶廿日海通電）…; ▲路透社二十六日新德里電　…
func bracketEnd(s string) int {
	end, mark := "）", strings.HasPrefix(s, "▲")
	if mark {
		end = "電　"
	}
	i := strings.Index(s[:min(len(s), 60)], end)
	if i < 0 || i < len("（南京") && !mark || strings.ContainsAny(s[len("（"):i], "，。、") {
		return 0
	}
	return i + len(end)
}

// afterDateline is the text of s behind its dateline and the names in it:
// 本报北京12月23日电  （记者杨迅）国家主席…
func afterDateline(s string) string {
	end := datelineEnd(s)
	rest := strings.TrimLeft(s[end:], " 　")
	if end > 0 && strings.HasPrefix(rest, "（") {
		if i := strings.Index(rest, "）"); i > 0 && i < 150 && hasAny(rest[:i], signedBy) {
			rest = strings.TrimLeft(rest[i+len("）"):], " 　")
		}
	}
	if rest == "" {
		return s
	}
	return rest
}

var datelineStarts = []string{"本报", "本報", "新华社", "新華社", "据新华社", "【", "〔", "本社", "中新社", "电", "又"}

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// modernBylines: A is a name, X a place, U an office.
var modernBylines = []string{
	"本报记者 A", "本报记者 A", "本报记者A", "记者 A B", "本报记者 A 通讯员 B", "新华社记者 A", "A", "A", "A B", "□ A", "□A", "●A", "■ 本报记者 A",
	"本报特约记者 A", "通讯员 A B", "文/A 图/B", "文/图 A", "A 文/摄", "记者：A", "特约评论员 A", "本报评论员", "本报评论员 A", "A 整理", "本报记者 A B C",
	"本报驻X记者 A", "◎ A", "记者 A 通讯员 B C", "全媒体记者 A", "A（作者单位：U）", "作者：A", "A 报道", "见习记者 A", "本报记者 A 实习生 B",
}

var hongKongBylines = []string{"記者：A", "記者：A、B", "記者A", "記者A", "A", "A", "A B", "Z新聞記者", "讀者來論", "編輯部", "特約記者A", "文：A　U", "A（U）", "撰文︰A", "【撰文：A】", "採訪、撰文：A", "撰文：A　攝影：B", "文：A", "文：A 圖：B", "A", "本報記者 A", "【記者A報道】", "採訪：A", "文・A", "作者：A", "A（資深記者）"}

var taiwanBylines = []string{"記者A／X報導", "報導．攝影╱A", "【記者A／X報導】", "文／A", "A／X報導", "記者A綜合報導", "特派記者A"}

var oldBylines = []string{"— A", "A", "A譯", "A作", "本報記者A", "特約記者A", "A女士", "A述", "A譯 B校", "（A）"}
