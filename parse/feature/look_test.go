package feature

import (
	"strings"
	"testing"
	"unicode/utf8"

	"jianbao/parse/byline"
	"jianbao/parse/page"
)

// blockOf is a block of one line.
func blockOf(s string) *page.Block {
	return &page.Block{Text: s, Runes: utf8.RuneCountInString(s), Signs: byline.Scan(s), JumpOut: -1}
}

// eachText goes over a table of texts, parted by |, by what they are.
func eachText(table map[string]string, yield func(value, text string)) {
	for value, texts := range table {
		for s := range strings.SplitSeq(texts, "|") {
			yield(value, s)
		}
	}
}

func TestOpens(t *testing.T) {
	eachText(map[string]string{
		"dateline":    "本报讯　水来了。|【新华社延安十二日电】水来了。|本报广州一月十四日电　水来了。",
		"dash":        "——治沙纪实|--治沙纪实",
		"bullet":      "●水来了|□甲乙丙|▲风停了|·甲",
		"ring":        "○水来了|〇水来了|◯水来了",
		"quote":       "“水来了。”|『水來了』|‘水’",
		"item":        "（一）水来了|(2)水来了|一、水来了|3.水来了|１．水来了|十二、水来了|①水来了",
		"all-bracket": "（甲乙丙）|(甲乙丙)",
		"bracket":     "（甲）水来了|（甲）（乙）|（",
		"square":      "【水来了】|[甲]|〔甲〕",
		"book":        "《春耕忙》|〈甲〉",
		"chapter":     "第一章 总则|第3条|第十二节",
		"date":        "5月6日，水来了|五月|１９９８年",
		"number":      "300斤|三百斤|第一渠",
		"speaker":     "记者：水来了吗|甲乙丙:水来了",
		"text":        "水来了|水，来了：|他那天在田头对几个老农慢慢地说：水|",
	}, func(want, s string) {
		if got := openNames[openOf(blockOf(s))-1]; got != want {
			t.Errorf("%q opens with %s, want %s", s, got, want)
		}
	})
}

func TestEnds(t *testing.T) {
	eachText(map[string]string{
		"dash":       "青石镇——|青石镇--",
		"stop":       "水来了。|水来了．|水来了｡",
		"call":       "水来了！|水来了吗？|水来了?",
		"dots":       "水来了……",
		"colon":      "他说：|他说:",
		"pause":      "水来了，|水；",
		"list":       "水、",
		"bracket":    "水来了（甲）|水来了。（甲）|水】",
		"quote":      "“水来了”|《春耕忙》",
		"quote-stop": "“水来了。”|『水來了！』",
		"latin":      "亩产1000|第３|CBD",
		"word":       "水来了|水来了—|",
	}, func(want, s string) {
		if got := endNames[endOf(s)-1]; got != want {
			t.Errorf("%q ends with %s, want %s", s, got, want)
		}
	})
}

func TestClasses(t *testing.T) {
	const para = "渠里的水哗哗地流，田里的秧苗一天一个样，老农说今年的水来得早，收成差不了。"
	eachText(map[string]string{
		"byline": "本报记者 张远山|□张远山|新华社记者 张远山 李慧芳",
		"names":  "（张远山 李慧芳）|（本报记者 张远山）",
		"credit": "张远山 摄|新华社记者 张远山 摄",
		"source": "（新华社北京8月2日电）",
		"news":   "本报讯　青石镇渠里的水哗哗地流。|【新华社延安十二日电】水来了，苗青了。",
		"name":   "张远山|李慧芳",
		"item":   "一、加强领导|第一章 总则|（二）落实责任",
		"head":   "春耕忙|谁来管一管这条臭水沟？|青石镇抢墒播种 不误农时",
		"line":   "青石镇组织机关干部和农技人员深入田间地头帮助农民抢墒播种不误农时确保粮食增产",
		"signed": para + "（张远山）",
		"closed": para + "张远山摄|" + para + "（新华社北京8月2日电）",
		"lead":   "会议提出了今年的五项任务：|" + para + "会议要求：",
		"short":  "水来了。|水来了，苗青了。",
		"para":   para + para,
	}, func(want, s string) {
		l := lookAt(blockOf(s))
		if got := classValues[l.class-1]; got != want || l.short != (want == "head" || want == "line") {
			t.Errorf("%q is a %s, want %s", s, got, want)
		}
	})
}

func TestInside(t *testing.T) {
	eachText(map[string]string{
		"none": "春耕忙|春耕忙。|", "colon": "记者：春耕忙", "list": "甲、乙", "comma": "水来了，苗青了|甲、乙，丙",
		"stop": "水来了。苗青了。", "long": strings.Repeat("水", 101),
	}, func(want, s string) {
		if got := insideNames[insideOf(blockOf(s))-1]; got != want {
			t.Errorf("inside %q is %s, want %s", s, got, want)
		}
	})
}

func TestSuffix(t *testing.T) {
	for s, want := range map[string]string{
		"春耕忙（上）": "上", "春耕忙(3)": "#", "春耕忙（外一首）": "外#首", "春耕忙（外２首）": "外#首", "春耕忙（甲乙）": "other",
		"春耕忙": "", "（一）春耕": "", "春耕）": "", "春耕（" + strings.Repeat("水", 12) + "）": "",
	} {
		got := ""
		if v := suffixOf(s); v > 0 {
			got = suffixWords[v-1]
		}
		if got != want {
			t.Errorf("the bracket of %q holds %q, want %q", s, got, want)
		}
	}
}

func TestLengths(t *testing.T) {
	last := uint64(1)
	for n := range 400 {
		c := lengthOf(n)
		if c < last || c >= lengthEdge {
			t.Errorf("%d runes are of class %d, one less of %d", n, c, last)
		}
		last = c
	}
	if lengthOf(2) == lengthOf(3) || lengthNames[lengthOf(301)-1] != "z" || lengthNames[lengthEdge-1] != "-" {
		t.Error("the bounds have moved")
	}
}

// The constants of a part and the names of its values go together.
func TestValuesHaveNames(t *testing.T) {
	for _, c := range []struct {
		names []string
		last  uint64
	}{
		{classValues, classEdge}, {openNames, openEdge}, {endNames, endEdge}, {insideNames, insideLong}, {closesValues, closesTail},
		{lengthNames, lengthEdge}, {sideNames, sideClosed}, {shareNames, all}, {muchNames, many}, {printNames, printBare},
	} {
		if len(c.names) != int(c.last) {
			t.Errorf("%d names for %d values: %v", len(c.names), c.last, c.names)
		}
	}
}
