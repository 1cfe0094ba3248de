package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// maxGluedNames bounds the run that is split: longer runs of names without
// any separator do not occur, running text does.
const maxGluedNames = 10

// splitMargin is how much dearer, in hundredths of -ln, the second best split
// must be before the best one is believed.
const splitMargin = 150

const syllableCost = 1300 // as nameCost, for a transliterated name of two characters

// cost of a given name by its length in characters, before its characters.
const (
	oneGivenCost = 130
	twoGivenCost = 35
)

// neverInNames are characters that no name contains; they mark running text.
const neverInNames = "不与且个也了些什从他以们你使其则到制受吗吧哪因在地她如它對就并很得您或我把报摄最没的着社等给綜综者而脚能与與被让该說说请谁讓跟还这那都里頁页题题麼么點点"

// splitNames splits a run of Han characters into personal names with known
// surnames: 张远山何岭 gives 张远山 and 何岭. It fails when no split has a
// surname at the head of every name, or when two splits are about as good.
func splitNames(run string) (names []string, ok bool) {
	n := utf8.RuneCountInString(run)
	if n < 2 || n > 3*maxGluedNames || len(run) != 3*n {
		return nil, false
	}
	t := newSplitTable(run, n)
	best, second := t.at[n][0], t.at[n][1]
	if best.length == 0 || second.length != 0 && second.cost-best.cost < splitMargin {
		return nil, false
	}
	names = t.path()
	return names, !allWords(names)
}

// allWords says whether every name is a common word: 高山 时代.
func allWords(names []string) bool {
	for _, n := range names {
		if !notNames[n] {
			return false
		}
	}
	return true
}

// splitCell is one way to split the first characters of a run: the length of
// its last name and which way of the rest it continues.
type splitCell struct{ cost, length, rest int }

// splitTable holds the best and the second best split of every prefix.
type splitTable struct {
	run string
	at  [][2]splitCell
}

func newSplitTable(run string, n int) splitTable {
	t := splitTable{run, make([][2]splitCell, n+1)}
	for end := 2; end <= n; end++ {
		for length := 2; length <= 4 && length <= end; length++ {
			if cost, ok := gluedCost(run[3*(end-length) : 3*end]); ok {
				t.extend(end, length, cost)
			}
		}
	}
	return t
}

// extend offers a name of the given length that ends at end.
func (t splitTable) extend(end, length, cost int) {
	if end == length {
		t.offer(end, splitCell{cost, length, 0})
		return
	}
	for rest, c := range t.at[end-length] {
		if c.length != 0 {
			t.offer(end, splitCell{cost + c.cost, length, rest})
		}
	}
}

func (t splitTable) offer(end int, c splitCell) {
	two := &t.at[end]
	switch {
	case two[0].length == 0 || c.cost < two[0].cost:
		two[0], two[1] = c, two[0]
	case two[1].length == 0 || c.cost < two[1].cost:
		two[1] = c
	}
}

// path reads the best split off the table, in the order of the text.
func (t splitTable) path() []string {
	var names []string
	end, way := len(t.at)-1, 0
	for end > 0 {
		c := t.at[end][way]
		names = append(names, t.run[3*(end-c.length):3*end])
		end, way = end-c.length, c.rest
	}
	for i, j := 0, len(names)-1; i < j; i, j = i+1, j-1 {
		names[i], names[j] = names[j], names[i]
	}
	return names
}

// wordCost is added to a name that is a common word too: people are called
// 高峰 and 田园, and among other names that is what they are.
const wordCost = 250

// gluedCost is nameCost for a name among others.
func gluedCost(s string) (cost int, ok bool) {
	if notNames[s] {
		cost, ok = plainCost(s)
		return cost + wordCost, ok
	}
	return nameCost(s)
}

// nameCost is the cost of s, 2 to 4 Han characters, as one personal name:
// surname plus given name. ok is false when s is no name.
func nameCost(s string) (cost int, ok bool) {
	if notNames[s] || placeSet[s] || nations[s] {
		return 0, false
	}
	if syllables[s] {
		return syllableCost, true // 巴图
	}
	if r := han.LastRune(s); len(s) == 6 && (r == '图' || r == '圖') {
		return 0, false // 左图
	}
	if len(s) == 9 && notNames[s[:6]] && givenCosts[han.LastRune(s)] == 0 {
		return 0, false // 方便面
	}
	return plainCost(s)
}

// maxNameCost is the highest cost at which a name of two or three characters is
// believed: a rare surname with rare characters is rather a word, like 贯彻.
var maxNameCost = [...]int{1760, 2300}

// plainCost is nameCost whatever else the word may mean.
func plainCost(s string) (cost int, ok bool) {
	if startsWithCompound(s) {
		if given, ok := givenNameCost(s[6:]); ok {
			return compoundCost + given, true
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	cost, ok = surnameCosts[r]
	if !ok || size != 3 {
		return 0, false
	}
	given, ok := givenNameCost(s[size:])
	cost += given
	return cost, ok && cost <= maxNameCost[len(s)/3-2]
}

// givenNameCost is the cost of s as a given name of one or two characters.
func givenNameCost(s string) (cost int, ok bool) {
	switch len(s) {
	case 3:
		cost = oneGivenCost
	case 6:
		cost = twoGivenCost
	default:
		return 0, false
	}
	if strings.ContainsAny(s, neverInNames) {
		return 0, false
	}
	for _, r := range s {
		cost += givenCost(r)
	}
	return cost, true
}

// isForeignName says whether s is one name written with a middle dot:
// 安娜·彼得罗娃. Its parts are Han characters or Latin initials.
func isForeignName(s string) bool {
	if !strings.ContainsFunc(s, isNameDot) {
		return false
	}
	parts := strings.FieldsFunc(s, isNameDot)
	if len(parts) < 2 || utf8.RuneCountInString(s) > 20 {
		return false
	}
	for _, p := range parts {
		if n := utf8.RuneCountInString(p); n > 7 || strings.ContainsAny(p, "的了在是有和与為为") {
			return false
		}
	}
	if dynasties[parts[0]] {
		return false // 清·某某
	}
	return !isNameDot(han.FirstRune(s)) && !isNameDot(han.LastRune(s))
}

// dynasties stand before a dot and the name of an author of old.
var dynasties = han.WordSet(strings.Fields(`
东汉 东晋 五代 元 北宋 北魏 南宋 南朝 唐 宋 战国 明 春秋 晋 晚唐 汉 清 漢 秦 西晋 西汉 隋 魏
`))

// isNameDot says whether r joins the parts of a foreign name.
func isNameDot(r rune) bool {
	return r == '·' || r == '•' || r == '‧' || r == '・' || r == '．'
}
