package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBylineBytes is the longest line that can be a byline; a line of names
// and roles does not grow beyond it.
const maxBylineBytes = 360

// IsBylineLine says whether the whole line is a byline: a role with names
// (本报记者 张三 李四), an agency's reporter without a name (新华社记者), a
// signed mark (□张三), names in brackets alone. Photo credits, editors,
// datelines and bare names are not; looksLikeName answers for the last.
func IsBylineLine(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxBylineBytes || !hasBylineSign(s) {
		return false
	}
	if start, _ := BylineTail(s); start == 0 {
		return true
	}
	if IsCreditLine(s) || DatelineHead(s) > 0 || kindOf(han.FirstRune(s)) == itemBracket || isAuthorNote(s) {
		return false
	}
	return isSigned(readByline(s))
}

// isAuthorNote says whether s tells who the author is, as 作者为云海大学教授
// does: such a note stays in the text.
func isAuthorNote(s string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "本文"), "作者")
	return ok && strings.ContainsRune("为為是系单單均曾", han.FirstRune(rest))
}

// isSigned says whether a byline that was read holds a role, a mark or an
// institution besides its names, and no editor first.
func isSigned(r *authorReader) bool {
	if r.doubt != "" || len(r.items) == 0 || r.items[0].kind == itemEditor {
		return false
	}
	if len(r.authors) > 0 {
		return r.titled
	}
	return r.role != "" && r.affiliation != "" && !r.editing && r.items[len(r.items)-1].kind == itemTitle
}

// hasBylineSign says whether s holds the first character of a role or a mark,
// or is bracketed, and nothing of running text. It keeps ordinary lines away
// from the reader.
func hasBylineSign(s string) bool {
	sign := false
	for _, r := range s {
		if textSigns.Has(r) {
			return false
		}
		sign = sign || bylineSigns.Has(r)
	}
	return sign
}

// textSigns are characters that stand in running text and never in a byline.
var textSigns = han.NewRuneSet("。！？“”《》的了说說")

// bylineSigns are the first characters of roles, the marks and the brackets.
var bylineSigns = han.NewRuneSet(han.FirstRunes(titles, tasks) + bylineMarks + "（(【〔［")

// LooksLikeName says whether s is one personal name and nothing else: 2 to 4
// Han characters with a known surname, its characters perhaps spaced apart,
// or a foreign name with a middle dot. It is a weak sign of a byline.
func LooksLikeName(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > 60 {
		return false
	}
	if isForeignName(s) {
		return han.IsHan(han.FirstRune(s)) && !strings.ContainsFunc(s, notInName)
	}
	if len(s) > 24 || !startsWithSurname(s) {
		return false
	}
	return isPlainName(s)
}

// notInName says whether r cannot stand in a name with middle dots.
func notInName(r rune) bool {
	return !han.IsHan(r) && !isNameDot(r) && !unicode.IsLetter(r)
}

// isPlainName closes the spaces of s and says whether a name is left.
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
	if n < 2 || gaps > 0 && n > 3 {
		return false
	}
	closed := string(name[:n])
	if strings.ContainsRune("上下前后後时時里說说答问問号號", name[n-1]) {
		return false // 元旦前
	}
	_, ok := nameCost(closed)
	return ok && (n < 4 || startsWithCompound(closed)) && (gaps == 0 || spacedRight(s))
}

// spacedRight says whether the gap in a spaced name is where one belongs:
// between two single characters, or behind a compound surname.
func spacedRight(s string) bool {
	f := strings.Fields(s)
	if len(f) == 3 {
		return utf8.RuneCountInString(s) >= 5 && len(f[0]) == 3 && len(f[1]) == 3 && len(f[2]) == 3
	}
	return len(f) == 2 && isSpacedName(f[0], f[1])
}
