package han

import (
	"strings"
	"unicode/utf8"
)

// NumberOf reads a number in ASCII, full-width or Chinese digits: 31, ３１,
// 三十一, 卅一, 二〇二五, 元. It is -1 when s is none.
func NumberOf(s string) int {
	if s == "" || utf8.RuneCountInString(s) > 4 {
		return -1
	}
	n, tens := 0, false
	for _, r := range s {
		d, ok := digitOf(r)
		switch {
		case !ok:
			return -1
		case r == '十':
			n, tens = max(n, 1)*10, true
		case d >= 10:
			n, tens = d, true
		case tens:
			n += d
		default:
			n = 10*n + d
		}
	}
	return n
}

// digitOf is the value of one numeral; 元 and 正 count as one.
func digitOf(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= '０' && r <= '９':
		return int(r - '０'), true
	}
	i := strings.IndexRune(hanDigits, r)
	if i < 0 {
		return 0, false
	}
	return hanValues[i/len("〇")], true
}

// ArabicDigits are the arabic digits in both widths.
const ArabicDigits = "0123456789０１２３４５６７８９"

// hanDigits are the Chinese digits, three bytes each, and hanValues what they
// count.
const hanDigits = "〇零○Ｏ一元正二三四五六七八九十廿卅"

var hanValues = [...]int{0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30}
