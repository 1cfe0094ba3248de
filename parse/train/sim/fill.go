package sim

import (
	"strings"
)

// fill fills a form. A and B are names, X is a place, U an office, C a column,
// G an agency, W a ware, N a figure, Y M D the day in figures, y m d in han;
// other words of Latin letters stay as they are.
func (p *press) fill(form string) string {
	var s strings.Builder
	for i := 0; i < len(form); {
		end := i
		for end < len(form) && isLetter(form[end]) {
			end++
		}
		if end == i {
			s.WriteByte(form[i])
			i++
			continue
		}
		word := form[i:end]
		if len(word) <= 3 && strings.Trim(word, "ABCXUGWNYMDZymd") == "" || strings.Trim(word, "ABXUWNZ") == "" {
			s.WriteString(p.holders(word))
		} else {
			s.WriteString(word)
		}
		i = end
	}
	return p.made(s.String())
}

// notConverted: 云 is "so they say" in what is made up, and no cloud; 里 is
// of 里斯本.
var notConverted = strings.NewReplacer("雲", "云", "裏", "里")

// made puts what was made up into the script of the page.
func (p *press) made(s string) string {
	if p.st.Script != scriptTraditional {
		return s
	}
	return notConverted.Replace(traditional.convert(s))
}

// holders fills a word of a form: NNN is a number of three digits, other
// letters stand each for themselves.
func (p *press) holders(word string) string {
	var s strings.Builder
	for _, c := range word {
		if c == 'N' && len(word) > 1 {
			s.WriteString(p.digit())
		} else {
			s.WriteString(p.holder(c))
		}
	}
	return s.String()
}

func (p *press) digit() string {
	if p.st.Rewrite.Digits == digitsHan {
		return han(p.IntN(10))
	}
	return numeral(p.IntN(10))
}

func isLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// holder draws what stands for a letter of a form.
func (p *press) holder(c rune) string {
	switch c {
	case 'A', 'B':
		return spread(p.name(), p.st.Spread)
	case 'C':
		return p.columnName()
	case 'X':
		return oneOf(p.dice, places)
	case 'U':
		return oneOf(p.dice, places) + oneOf(p.dice, offices)
	case 'G':
		return oneOf(p.dice, agencies)
	case 'W':
		return oneOf(p.dice, wares)
	case 'N':
		return p.figure()
	case 'Z':
		return p.word()
	case 'Y':
		return numeral(p.year)
	case 'M':
		return numeral(p.month)
	case 'D':
		return numeral(p.day)
	case 'y':
		if p.old() {
			return han(p.republic())
		}
		return hanYear(p.year)
	case 'm':
		return han(p.month)
	case 'd':
		return hanDay(p.dice, p.day)
	}
	return string(c)
}

// republic is the year counted from 1911.
func (p *press) republic() int {
	if p.year >= 1912 && p.year <= 1949 {
		return p.year - 1911
	}
	return 18 + p.day%20
}

// word makes up a word as brands are: 鐵軍, 清香, 金福祥
func (p *press) word() string {
	s := ""
	for range p.between(2, 4) {
		s += string(oneOf(p.dice, given))
	}
	return s
}

func (p *press) figure() string {
	n := pick(p.dice, 1, 2, 3, 5, 6, 8, 10, 12, 25, 36, 100, 128, 350, 1200)
	if p.st.Rewrite.Digits == digitsHan {
		return han(n)
	}
	return numeral(n)
}

func numeral(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return numeral(n/10) + string(rune('0'+n%10))
}

func replaceN(form, n string) string { return strings.ReplaceAll(form, "N", n) }

const hanDigits = "〇一二三四五六七八九"

// han is n as it is spoken, up to 99; larger ones digit by digit.
func han(n int) string {
	d := []rune(hanDigits)
	switch {
	case n < 10:
		return string(d[n])
	case n < 20:
		return "十" + strings.TrimPrefix(string(d[n%10]), "〇")
	case n < 100:
		return string(d[n/10]) + "十" + strings.TrimPrefix(string(d[n%10]), "〇")
	}
	return hanYear(n)
}

func hanYear(n int) string {
	d := []rune(hanDigits)
	if n < 10 {
		return string(d[n])
	}
	return hanYear(n/10) + string(d[n%10])
}

// hanDay: 廿一日 beside 二十一日
func hanDay(d dice, n int) string {
	if n > 20 && n < 30 && d.chance(0.5) {
		return "廿" + han(n%10)
	}
	if n == 20 && d.chance(0.5) {
		return "廿"
	}
	return han(n)
}

var places = strings.Fields(`北京 上海 天津 重庆 广州 南京 武汉 成都 西安 沈阳 哈尔滨 长春 济南 青岛 郑州 太原 石家庄 呼和浩特 合肥 南昌 福州 厦门 杭州 宁波 长沙 南宁 桂林 贵阳 昆明 拉萨 兰州 西宁 银川 乌鲁木齐 海口 香港 澳门 台北 高雄 无锡 苏州 常州 徐州 扬州 镇江 温州 绍兴 嘉兴 芜湖 蚌埠 九江 赣州 洛阳 开封 安阳 宜昌 襄阳 岳阳 衡阳 汕头 湛江 柳州 遵义 大理 宝鸡 延安 天水 酒泉 大同 包头 大连 鞍山 吉林 齐齐哈尔 莫斯科 伦敦 巴黎 柏林 罗马 维也纳 日内瓦 华盛顿 纽约 旧金山 东京 大阪 汉城 平壤 河内 曼谷 仰光 新德里 雅加达 马尼拉 开罗 内罗毕 布拉格 华沙 贝尔格莱德 里斯本 马德里 布宜诺斯艾利斯 哈瓦那 墨西哥城 渥太华 堪培拉 联合国 延川 马山 青石 赵庄 沙岭 临汾 屯留 定远 常熟 江阴 丹阳 南通 松江 嘉定 宝山 平顶山 郏县 大埔 柳城`)

var offices = strings.Fields(`县人民医院 市图书馆 县教育局 农业局 第一中学 供销社 建筑公司 纺织厂 钢铁厂 轮船公司 商会 救济会 银行 邮政局 电报局 铁路局 村委会 街道办事处 交警支队 人民法院 公安局 文化馆 广播站 研究所 农学院 师范学校 化工厂 书局 药房 洋行 保险公司 百货公司 电力公司 自来水公司 县委宣传部 融媒体中心 工会 妇联 团委 水利局 林场 粮食局 税务局`)

var agencies = strings.Fields(`中央社 路透社 合众社 法新社 美联社 塔斯社 哈瓦斯社 海通社 同盟社 联合社 国民社 电通社 新声社 复旦社 华东社 中新社 新华社 共同社 德新社 合众国际社`)

var wares = strings.Fields(`香烟 牙膏 肥皂 布匹 药水 丸散 洋酒 罐头 自行车 缝纫机 留声机 影片 书籍 字典 绸缎 皮鞋 手表 钢笔 墨水 奶粉 汽水 火柴 煤油 人参 鹿茸`)

// paperName makes up the name of a paper.
func (p *press) paperName() string {
	return p.made(oneOf(p.dice, places) + pick(p.dice, "日报", "晚报", "晨报", "报", "时报", "新闻", "都市报", "公报", "新报", "县报", "通讯", "民报"))
}
