package han

import "unicode/utf8"

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
	d, ok := hanDigits[r]
	return d, ok
}

var hanDigits = map[rune]int{
	'〇': 0, '零': 0, '○': 0, 'Ｏ': 0, '一': 1, '元': 1, '正': 1, '二': 2, '三': 3, '四': 4,
	'五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '十': 10, '廿': 20, '卅': 30,
}
