package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

var (
	placeSet  = han.WordSet(places)
	officeSet = han.WordSet(officeEnds)
)

// costs of an institution before glued names, in hundredths of -ln.
const (
	placeCost   = 500  // one place of the table
	officeRune  = 550  // one other character
	officeBonus = 600  // an ending of one character
	longBonus   = 1000 // an ending of several
)

// splitSigned reads a run as glued names, perhaps behind a place or an
// institution: 江苏常丰市沈建成徐敏. The cheapest reading wins when it is
// clearly cheaper than the next.
func splitSigned(run string) (names []string, office string) {
	best, second := 1<<30, 1<<30
	for cut := range run {
		cost, found := signedCost(run, cut)
		if found == nil {
			continue
		}
		if cost < best {
			best, second, names, office = cost, best, found, run[:cut]
		} else if cost < second {
			second = cost
		}
	}
	if second-best < splitMargin {
		return nil, ""
	}
	return names, office
}

// signedCost is the cost of run as an institution up to cut and names after.
func signedCost(run string, cut int) (int, []string) {
	prefix, rest := run[:cut], run[cut:]
	cost := 0
	if cut > 0 {
		if cut < 6 || !isOffice(prefix) {
			return 0, nil
		}
		cost = officeCost(prefix)
	}
	names, ok := splitNames(rest)
	if !ok {
		return 0, nil
	}
	for _, n := range names {
		c, _ := gluedCost(n)
		cost += c
	}
	return cost, names
}

// officeCost is the cost of s as a place or an institution.
func officeCost(s string) int {
	cost := 0
	for s != "" {
		p := placePrefix(s)
		if p == 0 {
			break
		}
		cost += placeCost
		s = s[p:]
	}
	cost += officeRune * utf8.RuneCountInString(s)
	switch end := officeEnding(s); {
	case end > 3:
		cost -= longBonus
	case end > 0:
		cost -= officeBonus
	}
	return cost
}

// placePrefix is the length in bytes of the known place that s opens with,
// with its 省, 市, 县 or 区.
func placePrefix(s string) int {
	for n := 12; n >= 6; n -= 3 {
		if len(s) >= n && placeSet[s[:n]] {
			if r, size := utf8.DecodeRuneInString(s[n:]); strings.ContainsRune("省市县縣区區", r) && size == 3 {
				return n + size
			}
			return n
		}
	}
	return 0
}

// officeEnding is the length in bytes of the ending of an institution's name
// that s closes with, 0 when there is none.
func officeEnding(s string) int {
	for n := 9; n >= 3; n -= 3 {
		if len(s) >= n && officeSet[s[len(s)-n:]] {
			return n
		}
	}
	return 0
}

// isOffice says whether s is a place or an institution by its form.
func isOffice(s string) bool {
	if s == "" || strings.ContainsAny(s, "的了是在") {
		return false
	}
	if p := placePrefix(s); p == len(s) {
		return true
	}
	end := officeEnding(s)
	if len(s) < 9 || end == 0 {
		return false
	}
	return end > 3 || placePrefix(s) > 0 || !endsLikeName(s)
}

// endsLikeName says whether s, by its last character an institution, is rather
// names: 赵学军 is no army.
func endsLikeName(s string) bool {
	last := s[len(s)-3:]
	if strings.Contains("军連连軍營营園园港州旗盟系組组段矿礦科網网馆館报報团團", last) {
		return true
	}
	_, names := splitNames(s)
	return names && !strings.Contains("省市县縣局厂廠委", last)
}

// posts are the ranks that follow an institution in a note on the author. Sorted.
var posts = strings.Fields(`
主任 主席 主治医师 主治醫師 书记 会员 会长 作家 副主任 副主席 副书记 副会长 副局長 副局长 副所長 副所长
副教授 副書記 副會長 副校長 副校长 副研究员 副研究員 副院長 副院长 助教 助理教授 助理研究员 助理研究員 医生
博士 博士后 博士後 博士生 博士生导师 博士生導師 县长 名誉教授 处长 委员 委員 学生 學生 客座教授 局長 局长
工程师 工程師 市長 市长 干部 律师 律師 总编辑 所長 所长 教师 教師 教授 書記 會員 會長 校長 校长
特約研究員 特约研究员 理事 研究员 研究員 研究生 硕士生 社長 社长 科長 科长 秘书长 秘書長 編輯 縣長 總編輯
编辑 老师 老師 职工 職工 處長 記者 詩人 講師 记者 讲师 诗人 部長 部长 醫生 院士 院長 院长 高級工程師
高級講師 高级工程师 高级讲师
`)

// officeOf takes the rank off an institution: 云海大学教授 gives 云海大学.
func officeOf(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "作者单位："), "作者單位：")
	return strings.TrimSuffix(s, rankOf(s))
}

// rankOf is the longest rank of the table that s ends with.
func rankOf(s string) string {
	longest := ""
	for _, p := range posts {
		if strings.HasSuffix(s, p) && len(p) > len(longest) {
			longest = p
		}
	}
	return longest
}

// postOf is the rank in an institution with a rank: 书记 in 云海县委书记. It is
// empty when s is none.
func postOf(s string) string {
	if rank := rankOf(s); rank != "" && isOffice(strings.TrimSuffix(s, rank)) {
		return rank
	}
	return ""
}

// isNationality says whether a bracket names a nationality or a country:
// 哈尼族, 美国, 美.
func isNationality(s string) bool {
	n := utf8.RuneCountInString(s)
	switch {
	case n == 1:
		return strings.Contains("美英法德俄日韩韓意苏蘇加澳印埃奥瑞荷波", s)
	case n <= 5:
		return strings.HasSuffix(s, "族") || strings.HasSuffix(s, "国") || strings.HasSuffix(s, "國") || s == "女" || nations[s]
	}
	return false
}

var nations = han.WordSet(strings.Fields(`
丹麦 乌克兰 伊朗 印尼 土耳其 埃及 巴基斯坦 朝鲜 朝鮮 波兰 老挝 芬兰 菲律宾 蒙古 韩国 韓國 俄罗斯 俄羅斯 加拿大 印度 墨西哥 奥地利 巴西 希腊 意大利 新加坡 日本 澳大利亚 瑞典 瑞士 荷兰 西班牙 越南 阿根廷 马来西亚
`))

// syllables are the parts that Tibetan, Mongol and Uygur names are written
// with; a run of four characters made of them is one name.
var syllables = han.WordSet(strings.Fields(`
阿旺 阿布 阿里 巴图 巴桑 巴特 白玛 边巴 边珍 布和 才让 才仁 才旦 次仁 次旦 次旺 达瓦 达娃 丹增 丹珠 德吉 德庆 顿珠 多吉
格桑 格日 贡布 贡嘎 吉格 加措 坚才 拉姆 拉巴 罗布 罗桑 洛桑 洛追 明珠 米玛 旺堆 旺杰 旺姆 旺扎 尼玛 平措 其美 强巴 琼达
仁青 仁增 桑杰 桑吉 索南 索朗 斯琴 托娅 土登 乌兰 吾买 扎巴 扎西 卓嘎 卓玛 孜力 央宗 央金 益西 云丹 朝鲁 高娃 其其 玉珍
买买 买提 木提 艾买 古丽 热娜 吐尔 库尔 努尔 阿依 赛尔 哈斯 那仁 萨仁 图雅 格勒 江村 曲珍 曲扎 措姆 宗吉 晋美
`))

// isTransliterated says whether s, four characters, is one name of two
// transliterated parts: 格桑卓玛.
func isTransliterated(s string) bool {
	return len(s) == 12 && (syllables[s[:6]] || syllables[s[6:]])
}

// noteLeads open a note on the author. The longest come first.
var noteLeads = []string{
	"作者单位：", "作者單位：", "作者单位为", "作者单位:", "作者单位", "作者單位", "作者為", "作者为", "作者是", "作者系", "作者係",
}

// authorNote gives what a note on the author says of him, as printed:
// （作者单位：云海大学） and （作者为云海大学教授） give 云海大学 and 云海大学教授.
// It is empty when s is no such note.
func authorNote(s string) string {
	s = strings.TrimSpace(s)
	if start, inner := tailBracket(s); start == 0 {
		s = strings.TrimSpace(inner)
	}
	s = strings.TrimPrefix(s, "本文")
	for _, lead := range noteLeads {
		if rest, ok := strings.CutPrefix(s, lead); ok {
			rest, _, _ = strings.Cut(rest, "，")
			return strings.TrimSpace(rest)
		}
	}
	return ""
}
