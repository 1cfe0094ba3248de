package sim

import "strings"

// surnames with their share of the population in ten thousand. Source: the
// hundred most common surnames of the census of 2020; two-character ones of
// the police register of names.
var surnames = weightedWords("王 720 李 718 张 674 刘 538 陈 453 杨 308 黄 225 赵 206 吴 200 周 199 徐 145 孙 138 马 129 朱 126 胡 118 郭 115 何 113 林 110 高 100 罗 100 郑 93 梁 84 谢 72 宋 70 唐 69 许 66 韩 64 邓 62 冯 61 曹 60 彭 59 曾 58 肖 58 田 57 董 51 潘 50 袁 49 蔡 48 蒋 48 余 48 于 48 杜 46 叶 43 程 43 魏 42 苏 41 吕 40 丁 40 任 39 卢 38 姚 37 沈 36 钟 36 姜 35 崔 34 谭 34 陆 34 范 33 汪 33 廖 32 石 31 金 31 韦 30 贾 30 夏 29 傅 28 方 28 邹 27 熊 27 白 27 孟 26 秦 26 邱 26 侯 25 江 25 尹 24 薛 24 闫 23 段 23 雷 23 龙 22 黎 22 史 22 陶 21 贺 21 毛 21 郝 20 顾 20 龚 20 邵 20 万 20 覃 19 武 19 钱 19 戴 19 严 18 莫 18 孔 18 向 18 常 18 汤 17 康 17 易 16 乔 16 文 16 安 15 殷 15 颜 15 庄 15 章 15 鲁 14 倪 14 庞 14 邢 13 俞 13 翟 12 蓝 11 聂 11 齐 11 申 10 葛 10 柴 9 伍 9 骆 9 温 9 纪 8 焦 8 欧阳 9 上官 2 司马 1 诸葛 1 慕容 1 司徒 1 端木 1 令狐 1")

// given are characters of given names, the common ones more than once, as in
// registers of the 20th century.
var given = []rune("明明明国国文文文华华华建建军军军平平志志伟伟伟东东海海强强晓晓晓丽丽丽红红玉玉兰春春梅梅芳芳英英敏敏静静霞霞燕飞飞云云龙凤山林林林森波波涛涛江河源清清秀珍珠金银铁生生根长永永久远大方圆新新民民立德德才学义仁礼智信忠孝勇勇毅刚健健康宁安泰祥瑞福禄寿喜雨雨雪晴阳光辉辉煌杰杰俊俊浩浩宇宇鹏鹏磊磊斌斌超超洋洋帆凯凯峰峰岩岩松柏桐楠桦枫竹菊莉莲荷萍琴棋书画诗雅洁莹琳琪瑶瑾璐璇婷婷娟娟娜慧慧颖佳佳嘉怡欣欣悦乐彤丹青翠碧秋冬夏晨晨曦晖曙旭昊昕昱昭景晶星月辰亮启发展开来成成功业胜利凯旋和谐同心团结友爱良善美真诚恒恩惠思思念忆怀远望希求达通顺畅遂景行知行言博厚载物天地人和仲伯叔季子孔孟轲舜尧禹汤周武宗祖继承先后维维纲振兴邦家富贵荣华耀庭廷堂阁轩亭台楼苑园圃农牧渔樵耕耘耒耜炳炜焕灿烈熙照然煦煊坤乾坚增培基城均壮培垚钧铭锋锐锦镇钦钢鑫")

var (
	foreignSyllables = strings.Fields("阿 巴 贝 比 伯 博 布 查 达 戴 德 迪 杜 多 尔 法 菲 弗 福 戈 格 哈 海 赫 霍 基 加 杰 金 卡 凯 科 克 库 拉 莱 兰 雷 里 丽 利 林 龙 卢 罗 洛 马 麦 曼 梅 门 米 莫 穆 纳 内 尼 诺 帕 佩 皮 普 奇 恰 乔 萨 塞 桑 沙 斯 苏 索 塔 泰 汤 特 托 瓦 维 温 沃 西 希 谢 雅 亚 伊 约 扎 詹 兹")
	penNameChars     = []rune("一之乎丁于人今仁介公冷凡凫匡南半卢叶向听吴周和唐夏夕天子孤安宗寒小少尘山川川巴平幼庐弓忘思怀悠惜愚慎拙敏文方无明星晓月朗木未朱林枫柳栋梅棣残水江沙泉泥洛浪海涛清渔湘湖漫潜然燕片牛牧狷玄玉瑟瘦白石禾秋秦竹笑笛米红纪纯素绿缘翁老耕聆舟良艾芒芦苇若英茅茗草荒荷莫莲菊萍萧落葛蒲蓝蕉薇藏虚蛮蝉行西言诗诚调谷豆贝赤走路轩辛远迟遥里野金钓铁铎长门闲阿陶陵隐雁雨雪霁青静韦音风飞鱼鲁鸣鸥鹤鹿麦黎墨默")
)

// weightedWords reads words with their weights and repeats each as often.
func weightedWords(s string) (words []string) {
	fields := strings.Fields(s)
	for i := 0; i+1 < len(fields); i += 2 {
		n := 0
		for _, c := range fields[i+1] {
			n = 10*n + int(c-'0')
		}
		for range n/4 + 1 {
			words = append(words, fields[i])
		}
	}
	return words
}

// name makes up a person's name.
func (d dice) name() string {
	switch d.weighed(94, 3, 3) {
	case 1:
		return d.foreignName()
	case 2:
		return d.penName()
	}
	return d.commonName()
}

func (d dice) commonName() string {
	s := oneOf(d, surnames) + string(oneOf(d, given))
	if d.chance(0.72) {
		s += string(oneOf(d, given))
	}
	return s
}

// penName: 天笑, 一悠, 鲁山
func (d dice) penName() string {
	s := ""
	for range d.between(1, 3) {
		s += string(oneOf(d, penNameChars))
	}
	if len(s) < 6 {
		s += string(oneOf(d, penNameChars))
	}
	return s
}

// foreignName: 阿尔·卡夫, 巴哈提·沙依兰
func (d dice) foreignName() string {
	var parts []string
	for range d.between(1, 2) {
		var s strings.Builder
		for range d.between(2, 4) {
			s.WriteString(oneOf(d, foreignSyllables))
		}
		parts = append(parts, s.String())
	}
	return strings.Join(parts, "·")
}

// spread sets names of two characters as wide as those of three: 程  龙.
func spread(name, space string) string {
	r := []rune(name)
	if len(r) != 2 || space == "" {
		return name
	}
	return string(r[0]) + space + string(r[1])
}
