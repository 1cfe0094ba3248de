package page

import (
	"strings"
	"testing"
)

func TestFurnitureKind(t *testing.T) {
	for _, c := range []struct{ kind, lines string }{
		{FurnRule, "————————|***|＊ ＊ ＊|======|－－－|~~~~"},
		{FurnPage, "第 66 页|第3版|３版|－ 4 －|A12|B03|04|第三版：要闻|第2版　综合新闻|12版 副刊|· 7 ·|第十二頁"},
		{furnEditors, "责编：甲乙丙　校对：丁戊|本版编辑 甲乙丙|責任編輯：甲乙丙|编辑/甲乙丙|（责任编辑：甲乙丙）|一版责编:甲乙丙 二版责编：丁戊|□责编 甲乙丙|发行者：青石报社"},
		{FurnDate, "2024年5月6日　星期一　农历三月廿八|一九三五年四月十二日　星期五|中華民國廿四年四月十二日　星期五"},
		{furnMasthead, "国内统一连续出版物号 CN 41-0000|国内统一刊号：CN41-0000|國內統一刊號 CN 00-0000"},
		{furnContact, "新闻热线：0300-0000000|投稿邮箱：a@example.com|社址：青石镇人民路1号|零售价：每份1.00元|地址：青石镇|www.example.com|每份大洋三分"},
		{"", "青石镇春耕忙|本报讯（记者甲某某）渠里的水哗哗地流。|2024年5月6日，青石镇开镰。|第三版上登了他的照片，|编辑部的灯火|校对工作会议召开。|——记甲乙丙|（完）|一、|3月5日|1998|第一页的故事，我还记得|他拨通了新闻热线，0300-0000000没有人接。|热线电话响个不停|甲乙丙|……"},
	} {
		for s := range strings.SplitSeq(c.lines, "|") {
			if got := FurnitureKind(s); got != c.kind {
				t.Errorf("furnitureKind(%q) = %q, want %q", s, got, c.kind)
			}
		}
	}
	if got := FurnitureKind("责编：" + strings.Repeat("甲乙丙 ", 200)); got != "" {
		t.Errorf("a very long line is %q", got)
	}
}

// TestPageNumberStands: a bare number is a page number only with a blank line
// or a page end beside it.
func TestPageNumberStands(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"第一段。\n3\n第二段。", false},
		{"第一段。\n\n3\n第二段。", true},
		{"第一段。\n3\n\n第二段。", true},
		{"第一段。\f\n3\n第二段。", false},
		{"第一段。\n3\n\f第二段。", true},
		{"第一段。\n第3版\n第二段。", true},
	} {
		if got := pageLineStands(SplitLines(c.text), 1); got != c.want {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

// TestFurnish reads the furniture of a whole top of an issue: R rule, P page,
// E editors, D date, M masthead, C contact, L contents, - text.
func TestFurnish(t *testing.T) {
	letters := map[string]string{FurnRule: "R", FurnPage: "P", furnEditors: "E", FurnDate: "D", furnMasthead: "M", furnContact: "C", furnContents: "L", "": "-"}
	for _, c := range []struct{ text, want string }{
		{"清溪日报|QINGXI RIBAO|2024年5月6日|第1234期　今日4版|清溪县委主办|春耕忙|本报讯　水来了。", "MMDMM--"},
		{"春耕忙|清溪日报|本报讯　水来了。", "---"},
		{"第二版|02综合|春耕忙", "PP-"},
		{"春耕忙|水来了。|今日导读|▶夏粮收购 2版|▶刻刀人生（第三版）|未来三天有雨……04|秋收忙", "--LLLL-"},
		{"导读|春耕忙|水来了。", "---"},
		{"水来了。|责编：甲乙丙|张远山|李慧芳|春耕忙", "-EEE-"},
		{"责编：甲乙丙|本报记者 张远山", "E-"},
		{"2024年5月6日|春耕忙|2024年5月6日", "D--"},
		{"第一版|捷报|水来了。", "P--"},
	} {
		got := ""
		for _, kind := range Furnish(SplitLines(strings.ReplaceAll(c.text, "|", "\n"))) {
			got += letters[kind]
		}
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}
