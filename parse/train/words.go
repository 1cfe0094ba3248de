package main

import (
	"math/rand"
	"regexp"
	"strings"
	"unicode/utf8"

	"jianbao/parse"
)

// headsOf parts the headings of an article from the rest of its text. Where
// the truth does not tell them, the short lines before the first paragraph
// are its headings.
func headsOf(t parse.Truth) (heads, rest []string) {
	if len(t.Rest) == 0 {
		return t.Heads, t.Paragraphs
	}
	i := 0
	for i < len(t.Rest)-1 && i < 4 && isHeadLike(t.Rest[i]) {
		i++
	}
	return t.Rest[:i], t.Rest[i:]
}

// makeBriefs makes a run of briefs out of first paragraphs, with their
// datelines or without.
func makeBriefs(rng *rand.Rand, stock []parse.Truth) []piece {
	var run []piece
	bare := rng.Intn(2) == 0
	for want := 3 + rng.Intn(4); want > 0; {
		_, rest := headsOf(stock[rng.Intn(len(stock))])
		if len(rest) == 0 || utf8.RuneCountInString(rest[0]) < 60 || utf8.RuneCountInString(rest[0]) > 220 || !strings.HasSuffix(rest[0], "。") {
			continue
		}
		text := rest[0]
		if bare {
			text = dateline.ReplaceAllString(text, "")
		}
		var p piece
		p.print(true, text)
		p.truth.Paragraphs = []string{text}
		run = append(run, p)
		want--
	}
	return run
}

var dateline = regexp.MustCompile(`^[^，。]{0,30}?(?:讯|電|电)[　 ]?(?:（[^）]*）)?(?:[^，。：]{0,12}报道：)?`)

func isHeadLike(s string) bool {
	return utf8.RuneCountInString(s) <= 40 && !strings.ContainsAny(s, "。：；") && !strings.HasSuffix(s, "）") && !reporter.MatchString(s)
}

var reporter = regexp.MustCompile(`^(本报|新华社|本社).*(记者|通讯员)|讯|电`)

var officeName = regexp.MustCompile(`[\p{Han}]{2,5}(?:县|市|局|厂|公司|学院|大学|医院|村|镇|部|委员会)`)

// office finds an office or a place in the first sentence of an article.
func office(s string) string {
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60])
	}
	return officeName.FindString(s)
}

// name makes up a name.
func name(rng *rand.Rand) string {
	s := string(surnames[rng.Intn(len(surnames))])
	for n := 1 + rng.Intn(2); n > 0; n-- {
		s += string(given[rng.Intn(len(given))])
	}
	return s
}

// reporterLine makes up a byline that stands on its own line.
func reporterLine(rng *rand.Rand) string {
	forms := []string{"本报记者 A", "本报记者A", "记者 A B", "本报记者 A 通讯员 B", "新华社记者 A", "A", "A", "□ A", "本报特约记者 A", "AB", "通讯员 A B", "文/A 图/B"}
	r := strings.NewReplacer("A", name(rng), "B", name(rng))
	return r.Replace(forms[rng.Intn(len(forms))])
}

var (
	surnames = []rune("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常")
	given    = []rune("明国文华建军平志伟东海强晓丽红玉兰春梅芳英敏静霞燕飞云龙凤山林森波涛江河源清秀珍珠金银铁生根长永久远大方圆新民立德才学义仁礼智信忠孝勇毅刚健康宁安泰祥瑞福禄寿喜雨雪晴阳光辉煌")
)

// columnNames are names that columns could have.
var columnNames = []string{
	"凝心聚力谋发展", "文明新风进万家", "乡村振兴进行时", "奋进新征程 建功新时代", "基层党建看亮点", "守护绿水青山 共建美丽家园",
	"弘扬时代新风 共筑精神家园", "项目建设一线行", "平安建设在行动", "强信心 稳增长 促发展", "健康生活", "法治园地", "社会广角", "凡人善举", "聚焦民生实事",
}
