package byline

import (
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxGluedNames bounds the run that is split: longer runs of names without
// any separator do not occur, running text does.
const maxGluedNames = 10

// splitMargin is how much dearer, in hundredths of -ln, the second best split
// must be before the best one is believed.
const splitMargin = 150

// Costs in hundredths of -ln, as in the tiers of surnames and given names.
const (
	syllableCost = 1300 // a transliterated name of two characters
	compoundCost = 720  // any surname of two characters
	oneGivenCost = 130  // a given name of one character, before the character
	twoGivenCost = 35   // a given name of two, before the characters
	wordCost     = 250  // a name among others that is a common word too: 高峰, 田园
)

// maxNameCost is the highest cost at which a name of two or three characters is
// believed: a rare surname with rare characters is rather a word, like 贯彻.
var maxNameCost = [...]int{1760, 2300}

// neverInNames are characters that no name contains; they mark running text.
const neverInNames = "不与且个也了些什从他以们你使其则到制受吗吧哪因在地她如它对就并很得您或我把报摄最没的着社等给综者而脚能被让该说请谁跟还这那都里页题么点"

// splitNames splits a folded run of Han characters into personal names with
// known surnames and returns their lengths in bytes: 张远山何岭 gives 9 and 6.
// It is nil when no split has a surname at the head of every name, when two
// splits are about as good, or when all names are common words: 高山时代.
func splitNames(run string) []int {
	n := utf8.RuneCountInString(run)
	if n < 2 || n > 3*maxGluedNames || len(run) != 3*n {
		return nil
	}
	var t splitTable
	t.fill(run, n)
	best, second := t.at[n][0], t.at[n][1]
	if best.length == 0 || second.length != 0 && second.cost-best.cost < splitMargin {
		return nil
	}
	return t.path()
}

// splitCell is one way to split the first characters of a run: the length of
// its last name in characters and which way of the rest it continues.
type splitCell struct {
	cost         int32
	length, rest int8
}

// splitTable holds the best and the second best split of every prefix.
type splitTable struct {
	run string
	at  [3*maxGluedNames + 1][2]splitCell
}

// fill finds the splits of a run of n characters.
func (t *splitTable) fill(run string, n int) {
	t.run = run
	for end := 2; end <= n; end++ {
		for length := 2; length <= 4 && length <= end; length++ {
			if cost, ok := gluedCost(run[3*(end-length) : 3*end]); ok {
				t.extend(end, length, int32(cost))
			}
		}
	}
}

// extend offers a name of the given length that ends at end.
func (t *splitTable) extend(end, length int, cost int32) {
	if end == length {
		t.offer(end, splitCell{cost, int8(length), 0})
		return
	}
	for rest, c := range t.at[end-length] {
		if c.length != 0 {
			t.offer(end, splitCell{cost + c.cost, int8(length), int8(rest)})
		}
	}
}

func (t *splitTable) offer(end int, c splitCell) {
	two := &t.at[end]
	switch {
	case two[0].length == 0 || c.cost < two[0].cost:
		two[0], two[1] = c, two[0]
	case two[1].length == 0 || c.cost < two[1].cost:
		two[1] = c
	}
}

// path reads the best split off the table, in the order of the text; nil when
// every name is a common word.
func (t *splitTable) path() []int {
	var lengths []int
	allWords := true
	end, way := len(t.run)/3, 0
	for end > 0 {
		c := t.at[end][way]
		from := end - int(c.length)
		lengths = append(lengths, 3*int(c.length))
		allWords = allWords && notNames.Has(t.run[3*from:3*end])
		end, way = from, int(c.rest)
	}
	if allWords {
		return nil
	}
	slices.Reverse(lengths)
	return lengths
}

// gluedCost is nameCost for a name among others.
func gluedCost(s string) (cost int, ok bool) {
	if cost, ok = plainCost(s); ok && notNames.Has(s) {
		return cost + wordCost, true
	}
	return nameCost(s)
}

// nameCost is the cost of s, 2 to 4 Han characters, as one personal name:
// surname plus given name. ok is false when s is no name.
func nameCost(s string) (cost int, ok bool) {
	cost, ok = plainCost(s)
	syllable := len(s) == 6 && syllables.Has(s) // 巴图
	switch {
	case !ok && !syllable, notNames.Has(s), places.Has(s), nations.Has(s):
		return 0, false
	case syllable:
		return syllableCost, true
	case len(s) == 6 && strings.HasSuffix(s, "图"):
		return 0, false // 左图
	case len(s) == 9 && isWordAndMore(s):
		return 0, false // 方便面
	}
	return cost, true
}

// isWordAndMore reports whether s is a common word and a character that given
// names do not have.
func isWordAndMore(s string) bool {
	_, known := givenCost(han.LastRune(s))
	return !known && notNames.Has(s[:6])
}

// plainCost is nameCost whatever else the word may mean.
func plainCost(s string) (cost int, ok bool) {
	if startsWithCompound(s) {
		if given, ok := givenNameCost(s[6:]); ok {
			return compoundCost + given, true
		}
	}
	r, size := utf8.DecodeRuneInString(s)
	cost, ok = surnameCost(r)
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
	if foreignToNames.in(s) {
		return 0, false
	}
	for _, r := range s {
		one, _ := givenCost(r)
		cost += one
	}
	return cost, true
}

// startsWithSurname reports whether s opens with a known surname, of one
// character or two.
func startsWithSurname(s string) bool {
	_, ok := surnameCost(han.FirstRune(s))
	return ok || startsWithCompound(s)
}

// startsWithCompound reports whether s opens with a surname of two characters.
func startsWithCompound(s string) bool {
	return len(s) >= 6 && opensCompound.is(han.FirstRune(s)) && compounds.Has(s[:6])
}

// isTransliterated reports whether s, four characters, is one name of two
// transliterated parts: 格桑卓玛.
func isTransliterated(s string) bool {
	return len(s) == 12 && (syllables.Has(s[:6]) || syllables.Has(s[6:]))
}

// isForeignName reports whether s is one name written with a middle dot:
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
		if n := utf8.RuneCountInString(p); n > 7 || strings.ContainsAny(p, "的了在是有和与为") {
			return false
		}
	}
	if dynasties.Has(parts[0]) {
		return false // 清·某某
	}
	return !isNameDot(han.FirstRune(s)) && !isNameDot(han.LastRune(s))
}

// isNameDot reports whether r joins the parts of a foreign name.
func isNameDot(r rune) bool {
	return r == '·' || r == '•' || r == '‧' || r == '・' || r == '．'
}

// LooksLikeName reports whether s is one personal name and nothing else: 2 to
// 4 Han characters with a known surname, its characters perhaps spaced apart,
// or a foreign name with a middle dot. It is a weak sign of a byline.
func LooksLikeName(s string) bool {
	s = strings.TrimSpace(s)
	return isName(s)
}

// maxNameBytes bounds a foreign name, maxHanNameBytes one of Han characters
// with the spaces between them.
const (
	maxNameBytes    = 60
	maxHanNameBytes = 24
)

// isName is LooksLikeName of a trimmed text as printed.
func isName(s string) bool {
	if len(s) < 6 || len(s) > maxNameBytes {
		return false
	}
	s = han.Fold(s)
	if isForeignName(s) {
		return han.IsHan(han.FirstRune(s)) && !strings.ContainsFunc(s, notInName)
	}
	return len(s) <= maxHanNameBytes && startsWithSurname(s) && isPlainName(s)
}

// notInName reports whether r cannot stand in a name with middle dots.
func notInName(r rune) bool {
	return !han.IsHan(r) && !isNameDot(r) && !unicode.IsLetter(r)
}

// isPlainName closes the spaces of s and reports whether a name is left.
func isPlainName(s string) bool {
	var name [4]rune
	n, gaps := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			gaps++
		case n == len(name) || !han.IsHan(r):
			return false
		default:
			name[n] = r
			n++
		}
	}
	if n < 2 || gaps > 0 && n > 3 || strings.ContainsRune("上下前后时里说答问号", name[n-1]) {
		return false // 元旦前
	}
	closed := s
	if gaps > 0 {
		closed = string(name[:n])
	}
	_, ok := nameCost(closed)
	return ok && (n < 4 || startsWithCompound(closed)) && (gaps == 0 || spacedRight(s))
}

// spacedRight reports whether the gap in a spaced name is where one belongs:
// between two single characters, or after a compound surname.
func spacedRight(s string) bool {
	f := strings.Fields(s)
	if len(f) == 3 {
		return utf8.RuneCountInString(s) >= 5 && len(f[0]) == 3 && len(f[1]) == 3 && len(f[2]) == 3
	}
	return len(f) == 2 && isSpacedName(f[0], f[1])
}

// isSpacedName reports whether a surname and a lone given name stand apart.
func isSpacedName(a, b string) bool {
	if utf8.RuneCountInString(b) != 1 {
		return false
	}
	_, simple := surnameCost(han.FirstRune(a))
	return len(a) == 3 && simple || compounds.Has(a)
}
