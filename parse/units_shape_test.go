package parse

import (
	"jianbao/parse/page"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOpenClass(t *testing.T) {
	for _, c := range []struct{ class, texts string }{
		{"dateline", "本报讯　水来了。|【新华社延安十二日电】水来了。|本报广州一月十四日电　水来了。"},
		{"dash", "——治沙纪实|--治沙纪实"},
		{"bullet", "●水来了|□甲乙丙|▲风停了|·甲"},
		{"quote", "“水来了。”|『水來了』|‘水’"},
		{"item", "（一）水来了|(2)水来了|一、水来了|3.水来了|１．水来了|十二、水来了"},
		{"all-bracket", "（甲乙丙）|(甲乙丙)"},
		{"bracket", "（甲）水来了|（甲）（乙）|（"},
		{"square", "【水来了】|[甲]|〔甲〕"},
		{"book", "《春耕忙》|〈甲〉"},
		{"chapter", "第一章 总则|第3条|第十二节"},
		{"date", "5月6日，水来了|五月|１９９８年"},
		{"number", "300斤|三百斤|第一渠"},
		{"speaker", "记者：水来了吗|甲乙丙:水来了"},
		{"text", "水来了|水，来了：|他那天在田头对几个老农慢慢地说：水|"},
	} {
		for s := range strings.SplitSeq(c.texts, "|") {
			if got := openClass(s); got != c.class {
				t.Errorf("openClass(%q) = %s, want %s", s, got, c.class)
			}
		}
	}
}

func TestEndClass(t *testing.T) {
	for _, c := range []struct{ class, texts string }{
		{"dash", "青石镇——|青石镇--"},
		{"stop", "水来了。|水来了．"},
		{"call", "水来了！|水来了吗？|水来了?"},
		{"dots", "水来了……"},
		{"colon", "他说：|他说:"},
		{"pause", "水来了，|水、|水；"},
		{"bracket", "水来了（甲）|水来了。（甲）|水】"},
		{"quote", "“水来了”|《春耕忙》"},
		{"quote-stop", "“水来了。”|『水來了！』"},
		{"latin", "亩产1000|第３|CBD"},
		{"word", "水来了|水来了—|"},
	} {
		for s := range strings.SplitSeq(c.texts, "|") {
			if got := endClass(s); got != c.class {
				t.Errorf("endClass(%q) = %s, want %s", s, got, c.class)
			}
		}
	}
}

func TestClassOf(t *testing.T) {
	const para = "渠里的水哗哗地流，田里的秧苗一天一个样，老农说今年的水来得早，收成差不了。"
	for _, c := range []struct{ class, texts string }{
		{"byline", "本报记者 张远山|□张远山|新华社记者 张远山 李慧芳"},
		{"names", "（张远山 李慧芳）|（本报记者 张远山）"},
		{"credit", "张远山 摄|新华社记者 张远山 摄"},
		{"source", "（新华社北京8月2日电）"},
		{"news", "本报讯　青石镇渠里的水哗哗地流。|【新华社延安十二日电】水来了，苗青了。"},
		{"name", "张远山|李慧芳"},
		{"item", "一、加强领导|第一章 总则|（二）落实责任"},
		{"head", "春耕忙|谁来管一管这条臭水沟？|青石镇抢墒播种 不误农时"},
		{"line", "青石镇组织机关干部和农技人员深入田间地头帮助农民抢墒播种不误农时确保粮食增产"},
		{"signed", para + "（张远山）"},
		{"closed", para + "张远山摄|" + para + "（新华社北京8月2日电）"},
		{"lead", "会议提出了今年的五项任务：|" + para + "会议要求："},
		{"short", "水来了。|水来了，苗青了。"},
		{"para", para + para},
	} {
		for s := range strings.SplitSeq(c.texts, "|") {
			if got := shapeOf(&page.Block{Text: s, Runes: utf8.RuneCountInString(s)}); got.class != c.class || got.short != (c.class == "head" || c.class == "line") {
				t.Errorf("%q is a %s, want %s: %+v", s, got.class, c.class, got)
			}
		}
	}
}

func TestLengthClass(t *testing.T) {
	last := ""
	for n := range 400 {
		c := lengthClass(n)
		if c < last {
			t.Errorf("%d runes are of class %s, one less of %s", n, c, last)
		}
		last = c
	}
	if lengthClass(2) == lengthClass(3) || lengthClass(301) != "z" {
		t.Error("the bounds have moved")
	}
}
