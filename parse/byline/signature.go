package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// maxSignatureRunes is the length of the longest signature, an office's.
const maxSignatureRunes = 24

// isSignature reports whether a trimmed line, as printed, may sign a letter or
// a notice: an office (县农业技术推广站), a relation and a name (妻　王秀英), a
// name and a greeting (王秀英　敬上).
func isSignature(s string) bool {
	if len(s) < len("妻王英") || len(s) > 3*maxSignatureRunes {
		return false
	}
	switch first, last := classOf(han.FirstRune(s)), classOf(han.LastRune(s)); {
	case last&endsOffice != 0 && signsAsOffice(han.Fold(s)):
		return true
	case first&opensRelation != 0 && signsAsRelation(han.Fold(s)):
		return true
	default:
		return last&endsGreeting != 0 && signsWithGreeting(s)
	}
}

// notInOffices are characters of sentences, which an office's name does not
// contain: 走进县人民医院.
const notInOffices = "的了是在我你他把被将到进建为上下与和召开举行欢迎表示，。、：；！？“”《》（）"

// signsAsOffice reports whether folded text is the name of an office of which
// more than the last character tells.
func signsAsOffice(s string) bool {
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) < 5 || strings.ContainsAny(s, notInOffices) || !han.AllHan(s) || !isOffice(s) {
		return false
	}
	return officeEnding(s) > 3 || placePrefix(s) > 0 || strings.ContainsAny(s, "省市县区乡镇村")
}

// signsAsRelation reports whether folded text is a relation and a name, with a
// gap between them.
func signsAsRelation(s string) bool {
	relation, name, parted := han.CutSpace(s)
	return parted && relations.Has(relation) && isName(name)
}

// signsWithGreeting reports whether a line is a name and a greeting, with a
// gap between them.
func signsWithGreeting(s string) bool {
	at := strings.LastIndexFunc(s, han.IsSpace)
	if at < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return greetings.Has(han.Fold(s[at+size:])) && isName(strings.TrimSpace(s[:at]))
}
