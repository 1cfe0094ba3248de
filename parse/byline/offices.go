package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// costs of an institution before glued names, in hundredths of -ln.
const (
	placeCost   = 500  // one place of the list
	officeRune  = 550  // one other character
	officeBonus = 600  // an ending of one character
	longBonus   = 1000 // an ending of several
)

// splitSigned reads a folded run as glued names, perhaps after a place or an
// institution of office bytes: 江苏常丰市沈建成徐敏. The cheapest reading wins
// when it is clearly cheaper than the next. names are lengths in bytes.
func splitSigned(run string) (names []int, office int) {
	best, second := 1<<30, 1<<30
	for cut := range run {
		cost, found := signedCost(run, cut)
		if found == nil {
			continue
		}
		if cost < best {
			best, second, names, office = cost, best, found, cut
		} else if cost < second {
			second = cost
		}
	}
	if second-best < splitMargin {
		return nil, 0
	}
	return names, office
}

// signedCost is the cost of run as an institution up to cut and names after.
func signedCost(run string, cut int) (int, []int) {
	office, rest := run[:cut], run[cut:]
	cost := 0
	if cut > 0 {
		if cut < 6 || !isOffice(office) {
			return 0, nil
		}
		cost = officeCost(office)
	}
	names := splitNames(rest)
	for _, n := range names {
		c, _ := gluedCost(rest[:n])
		cost += c
		rest = rest[n:]
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
	if !opensPlace.is(han.FirstRune(s)) {
		return 0
	}
	n := places.PrefixOf(s)
	if n == 0 {
		return 0
	}
	if r, size := utf8.DecodeRuneInString(s[n:]); size == 3 && strings.ContainsRune("省市县区", r) {
		n += size
	}
	return n
}

// officeEnding is the length in bytes of the ending of an institution's name
// that s closes with, 0 when there is none.
func officeEnding(s string) int {
	if !endsOffice.is(han.LastRune(s)) {
		return 0
	}
	return officeEnds.SuffixOf(s)
}

// isOffice reports whether s is a place or an institution by its form.
func isOffice(s string) bool {
	if s == "" || strings.ContainsAny(s, "的了是在") {
		return false
	}
	place := placePrefix(s)
	if place == len(s) {
		return true
	}
	end := officeEnding(s)
	if len(s) < 9 || end == 0 {
		return false
	}
	return end > 3 || place > 0 || !endsLikeName(s)
}

// endsLikeName reports whether s, by its last character an institution, is
// rather names: 赵学军 is no army.
func endsLikeName(s string) bool {
	last := s[len(s)-3:]
	if strings.Contains("军连营园港州旗盟系组段矿科网馆报团", last) {
		return true
	}
	return splitNames(s) != nil && !strings.Contains("省市县局厂委", last)
}

// isPaper reports whether the folded run before 记者 is a paper or a station:
// 国防报.
func isPaper(run string) bool {
	last, _ := utf8.DecodeLastRuneInString(run)
	return len(run) >= 9 && strings.ContainsRune("报社台网刊站", last) && splitNames(run) == nil
}

// officeOf takes the rank off an institution: 云海大学教授 gives 云海大学.
func officeOf(p piece) piece {
	p = p.from(len(p.folded) - len(strings.TrimPrefix(p.folded, "作者单位：")))
	return p.trimSuffix(rankLength(p.folded))
}

// rankLength is the length in bytes of the rank that s ends with, 0 when it
// ends with none.
func rankLength(s string) int {
	if !endsRank.is(han.LastRune(s)) {
		return 0
	}
	return ranks.SuffixOf(s)
}

// rankOf is the rank that follows an institution, in bytes: 书记 in
// 云海县委书记. It is 0 when s is none.
func rankOf(s string) int {
	if n := rankLength(s); n > 0 && isOffice(s[:len(s)-n]) {
		return n
	}
	return 0
}

// isNationality reports whether a bracket names a nationality or a country:
// 哈尼族, 美国, 美.
func isNationality(s string) bool {
	n := utf8.RuneCountInString(s)
	switch {
	case n == 1:
		return strings.Contains("美英法德俄日韩意苏加澳印埃奥瑞荷波", s)
	case n <= 5:
		return strings.HasSuffix(s, "族") || strings.HasSuffix(s, "国") || s == "女" || nations.Has(s)
	}
	return false
}
