package byline

import (
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode/utf8"
)

// Lengths, in characters, of what may sign without a sign of a byline: a pen
// name, 一名外地租客; and of the longest line that may be one.
const (
	longestPenName = 6
	longestByline  = 60
)

// officeMarks are what offices end with, also where more follows: 原广东省粮食厅大联筹.
const officeMarks = "厅局委会社院校所队部"

// MaySign reports whether a text may be a byline, if only by its place: it is
// short, or has the signs of one, or a gap, a bracket or an office. A line
// such as 中方表示祝贺和欢迎 is none wherever it stands.
func MaySign(s string, signs *Signs) bool {
	switch {
	case signs.Byline, signs.Name, signs.Signature, signs.CreditLine, signs.Tailed(), signs.DatelineHead > 0:
		return true
	}
	n := utf8.RuneCountInString(s)
	if n <= longestPenName || n > longestByline {
		return n <= longestPenName || strings.ContainsAny(s, "，。") // a paragraph: others decide
	}
	parts := strings.FieldsFunc(s, han.IsSpace)
	return slices.ContainsFunc(parts, func(part string) bool { return !han.AllHan(part) || partSigns(part) })
}

// partSigns reports whether a word of a line may be a name, an office or a role:
// none of 老手艺 新订单 is.
func partSigns(s string) bool {
	plain := strings.TrimPrefix(han.Fold(s), "原")
	return isName(plain) || isOffice(plain) || holdsRole(plain) || namedLast(plain) || placePrefix(plain) > 0 && strings.ContainsAny(plain, officeMarks)
}

// namedLast reports whether folded text ends with a name, as after a place, an
// office or a rank: 县一中学生王小明.
func namedLast(s string) bool {
	for n := 9; n >= 6; n -= 3 {
		if at := len(s) - n; at > 0 && isName(s[at:]) && !strings.HasPrefix(s[at:], "和") { // 祝贺和欢迎
			return true
		}
	}
	return false
}
