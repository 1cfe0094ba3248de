package page

import (
	"strings"
	"testing"
)

// TestFormsByExample: the example of each form is furniture of its kind, alone
// and between white space, and no form takes running text.
func TestFormsByExample(t *testing.T) {
	for _, f := range forms {
		for _, s := range []string{f.example, "　" + f.example + " "} {
			if got := FurnitureKind(strings.TrimSpace(s)); got != f.kind {
				t.Errorf("%q is %q, want %q", s, got, f.kind)
			}
		}
	}
}

// TestFormsOfTheWeb reads what sites and accounts put around a text; | parts
// the lines.
func TestFormsOfTheWeb(t *testing.T) {
	for _, c := range []struct{ kind, lines string }{
		{furnNavigation, "上一版 下一版|上一篇 下一篇|上一篇：青石镇春耕忙|放大 缩小 默认|版面导航|字号：大 中 小|返回首页 打印 关闭|首页 > 新闻 > 正文|当前位置：首页 >> 要闻|即時新聞｜港聞｜兩岸｜國際｜副刊"},
		{furnShare, "阅读 3245|閱讀 3245|赞 56|在看 12|分享到：微信 微博|喜欢就点个“在看”吧|点击蓝字 关注我们 ▲|分享 Facebook WhatsApp 複製連結|浏览次数：326|阅读 1.2万"},
		{furnRights, "版权所有 未经许可 不得转载|清ICP备00000000号|Copyright © 2024 清溪日报社 版权所有|互联网新闻信息服务许可证：00000000"},
		{FurnSource, "来源：清溪发布|來源：清溪日報|来源：清溪日报 作者：甲乙丙 编辑：丁戊|（来源：清溪发布"},
		{furnPublished, "发布时间：2025-02-08 18:30|發佈：2021年6月9日 14:30　更新：2021年6月9日 18:02|2025年02月08日 18:30 广西|时间：2024.10.15"},
		{furnEditors, "编辑：甲乙丙|審核：甲乙丙|終審：甲乙丙"},
		{furnLabel, "专栏：|專欄："},
		{"", "评论|分享|阅读|赞|喜欢|首页新闻里说|作者：甲乙丙|记者：甲乙丙 丁戊|时间：上午|来源于生活|图片：一条河|专栏：今日谈|他说：上一版的人|未经许可不得入内，违者罚款|他读到第3版|上一篇写得好|阅读的人多了，书店就开了|日期：另定"},
	} {
		for s := range strings.SplitSeq(c.lines, "|") {
			if c.kind == FurnSource && strings.HasPrefix(s, "（") {
				continue // an open bracket is part of a text
			}
			if got := FurnitureKind(s); got != c.kind {
				t.Errorf("%q is %q, want %q", s, got, c.kind)
			}
		}
	}
}

// TestPageLines reads page lines in all their forms.
func TestPageLines(t *testing.T) {
	for _, c := range []struct {
		line, printed string
		number        int
		section       string
	}{
		{"第3版", "第3版", 3, ""},
		{"第一張第二版", "第一張第二版", 2, ""},
		{"第3版()", "第3版", 3, ""},
		{"第1版(要闻)", "第1版", 1, "要闻"},
		{"A1版：要闻", "A1版", 1, "要闻"},
		{"A01版", "A01版", 1, ""},
		{"第A02版 综合", "第A02版", 2, "综合"},
		{"B3 副刊", "B3", 3, "副刊"},
		{"A2　港聞", "A2", 2, "港聞"},
		{"【第3版】", "第3版", 3, ""},
		{"■ 第3版 ■", "第3版", 3, ""},
		{"P4", "P4", 4, ""},
		{"Page 14", "Page14", 14, ""},
		{"头版", "头版", 1, ""},
		{"頭版", "頭版", 1, ""},
		{"02 要闻", "02", 2, "要闻"},
		{"06 科技·新知", "06", 6, "科技·新知"},
		{"第十二版　副刊", "第十二版", 12, "副刊"},
		{"第三版　责任编辑　甲乙丙", "第三版", 3, ""},
		{"清溪日报　2024年5月6日　第3版", "第3版", 3, ""},
		{"2024年5月6日 星期一 清溪日报 A03版 民生", "A03版", 3, ""},
		{"第2版 清溪日报", "第2版", 2, ""},
		{"中華民國二十四年四月十二日　晶報　星期五　第二版", "第二版", 2, ""},
	} {
		l := Line{Text: c.line}
		if got := FurnitureKind(c.line); got != FurnPage {
			t.Errorf("%q is %q", c.line, got)
		}
		if m := pageMark(&l); m.Printed != c.printed || m.Number != c.number || c.section != "" && m.Section != c.section {
			t.Errorf("%q: %+v", c.line, m)
		}
	}
	for s := range strings.SplitSeq("C919|总第3126期　今日四版|第3期|3月5日|1998|（3）|M2|头版头条|一版|第三个版本|2024年5月6日|5G 时代|A股上涨|B超", "|") {
		if got := FurnitureKind(s); got == FurnPage {
			t.Errorf("%q is a page line", s)
		}
	}
}

// TestPagesSet tells which pages the page lines of an issue set; P stands for
// a line of text.
func TestPagesSet(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"as they come", "第1版()|P|A2 综合|P|■ 第3版 ■|P|P4|P||5||P", "1 2 3 4 5"},
		{"a list of pages sets none", "版面导航|第01版 要闻|第02版 综合|第03版 副刊|P", "0"},
		{"page lines in a row set none", "P|第1版|第2版|第3版|P", "0 0"},
		{"a stray number sets none", "第1版|P||7||P", "1 1"},
		{"countdown", "第1版|P||2||P||1||P", "1 1 1"},
		{"numbers that go on", "1||P||2||P||3||P", "1 2 3"},
		{"at the foot", "P|第1版||P|第2版", "1 2"},
		{"contents", "导读|春耕忙 2版|秋收忙 3版|P", "0"},
		{"number of the issue", "清溪县报|总第3126期　今日四版|P", "0"},
	} {
		text := strings.ReplaceAll(strings.ReplaceAll(c.text, "|", "\n"), "P\n", "渠里的水哗哗地流。\n")
		if strings.HasSuffix(text, "\nP") {
			text = strings.TrimSuffix(text, "P") + "风停了。"
		}
		p := Read(SplitLines(text))
		pages := PagesOf(p)
		var got []string
		for i := range p.Blocks {
			got = append(got, string(rune('0'+pages.Mark(i).Number)))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

// TestReadMasthead reads the top of issues.
func TestReadMasthead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"清 溪 县 报|总第3126期　今日四版|2024.10.15", "清溪县报 2024-10-15 总第3126期"},
		{"图片新闻|春耕忙|水来了。", "  "},
		{"综合新闻|2024年10月15日 星期二", " 2024-10-15 "},
		{"清溪日報|中華民國二十八年四月廿一日　星期五", "清溪日報 1939-04-21 "},
		{"清溪日报|二〇二四年十月十五日", "清溪日报 2024-10-15 "},
		{"清溪日报|2024-10-15 星期二 第12号", "清溪日报 2024-10-15 第12号"},
		{"清溪日报|1987.3.12", "清溪日报 1987-03-12 "},
		{"清溪日报|2024/10/15", "清溪日报 2024-10-15 "},
		{"春耕忙|发布时间：2024-10-15 09:00|水来了。|发布时间：2024-10-15 10:00", " 2024-10-15 "},
		{"春耕忙|发布时间：2024-10-15 09:00|水来了。|发布时间：2024-10-16 10:00", "  "},
	} {
		p := Read(SplitLines(strings.ReplaceAll(c.text, "|", "\n")))
		m := ReadMasthead(p.Furniture)
		if got := m.Paper + " " + m.ISO + " " + m.Number; got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestContactsInNotices: a telephone number in a notice stays there.
func TestContactsInNotices(t *testing.T) {
	for _, c := range []struct {
		text string
		furn int
	}{
		{"水来了。|遗失启事|本人遗失驾驶证一本。|电话：0300-1234567|甲乙丙启|风停了。", 0},
		{"水来了。|新闻热线：0300-0000000|风停了。", 1},
		{"清溪日报|电话：0300-1234567|风停了。", 2},
		{"水来了。|邮箱：a@example.com", 1},
	} {
		p := Read(SplitLines(strings.ReplaceAll(c.text, "|", "\n")))
		if len(p.Furniture) != c.furn {
			t.Errorf("%s: %+v", c.text, p.Furniture)
		}
	}
}

// TestRelatedLists: what a site lists under a text belongs to none.
func TestRelatedLists(t *testing.T) {
	p := Read(SplitLines("水来了。\n往期推荐\n\n● 青石镇春耕忙\n● 白沙村添新书\n● 红岩乡通公路\n\n风停了。\n相关链接\n青石镇在清溪县北部，有人口三万。"))
	if len(p.Furniture) != 4 || len(p.Blocks) != 4 {
		t.Errorf("blocks %s, furniture %d", joinedText(p.Blocks), len(p.Furniture))
	}
}

// TestMeta reads what lines of labels say of a text.
func TestMeta(t *testing.T) {
	for text, want := range map[string]Meta{
		"来源：清溪日报 作者：甲乙丙 丁戊 编辑：己庚": {"清溪日报", "甲乙丙 丁戊"},
		"來源：清溪發布":    {"清溪發布", ""},
		"来源于生活：高于生活": {},
	} {
		if got, _ := readMeta(text); got != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// TestMetaOf finds the source of each of two texts.
func TestMetaOf(t *testing.T) {
	p := Read(SplitLines("春耕忙\n来源：清溪日报 作者：甲乙丙\n水来了。\n秋收忙\n风停了。\n来源：清溪发布"))
	if got := MetaOf(p.Furniture, 0, 2); got != (Meta{"清溪日报", "甲乙丙"}) {
		t.Errorf("first: %+v", got)
	}
	if got := MetaOf(p.Furniture, 2, 4); got != (Meta{"清溪发布", ""}) {
		t.Errorf("second: %+v", got)
	}
}

func TestColumnLabel(t *testing.T) {
	for text, want := range map[string]string{"专栏：今日谈": "今日谈", "專欄： 今日谈": "今日谈", "专栏：": "", "今日谈": "", "专栏：" + strings.Repeat("水", 30): ""} {
		if got := columnLabel(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
