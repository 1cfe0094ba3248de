package parse

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// resolveDate turns a printed date into ISO 8601. What it does not give comes
// from issueDate: the last such day that is not after the issue. Without an
// issue date it stays as far as given: MM-DD or DD.
func resolveDate(printed, issueDate string) string {
	year, month, day := dateNumbers(printed)
	if day < 1 || day > 31 || month < 0 || month > 12 {
		return ""
	}
	issue, err := time.Parse(time.DateOnly, issueDate)
	switch {
	case year > 0 && month > 0:
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	case err != nil && month > 0:
		return fmt.Sprintf("%02d-%02d", month, day)
	case err != nil:
		return fmt.Sprintf("%02d", day)
	case month > 0:
		return beforeIssue(issue, month, day)
	}
	return dayBeforeIssue(issue, day)
}

// beforeIssue puts a month and a day into the year of the issue, or the one
// before it: a wire of 12月31日 stands in the paper of 1 January.
func beforeIssue(issue time.Time, month, day int) string {
	year := issue.Year()
	if month-int(issue.Month()) > 6 {
		year--
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// dayBeforeIssue puts a day into the month of the issue, or the one before.
func dayBeforeIssue(issue time.Time, day int) string {
	year, month := issue.Year(), issue.Month()
	if day > issue.Day() {
		if month--; month == 0 {
			year, month = year-1, time.December
		}
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// dateNumbers reads year, month and day of a printed date; 0 where it does
// not give them, -1 where a number cannot be read.
func dateNumbers(s string) (year, month, day int) {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "中華"), "中华")
	republic := strings.HasPrefix(s, "民國") || strings.HasPrefix(s, "民国")
	s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "民國"), "民国"), "公元")
	if y, rest, ok := strings.Cut(s, "年"); ok {
		year, s = yearNumber(strings.TrimSpace(y), republic), rest
	}
	if m, rest, ok := strings.Cut(s, "月"); ok {
		month, s = numberOf(strings.TrimSpace(m)), rest
	}
	if s != "" {
		day = numberOf(strings.Trim(s, "日号號 \u3000"))
	}
	return year, month, day
}

// yearNumber reads a year: 一九九八, 98, 民國廿四 (1911 years less).
func yearNumber(s string, republic bool) int {
	n := numberOf(s)
	switch {
	case n < 0:
		return 0
	case republic:
		return 1911 + n
	case n < 50:
		return 2000 + n
	case n < 100:
		return 1900 + n
	}
	return n
}

// numberOf reads a number in ASCII, full-width or Chinese digits: 31, ３１,
// 三十一, 卅一, 二〇二五, 元. It is -1 when s is none.
func numberOf(s string) int {
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
