package byline

import (
	"fmt"
	"jianbao/parse/han"
	"strings"
	"time"
)

// ResolveDate turns a printed date into ISO 8601. What it does not give comes
// from issueDate: the last such day that is not after the issue. Without an
// issue date it stays as far as given: MM-DD or DD.
func ResolveDate(printed, issueDate string) string {
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
		month, s = han.NumberOf(strings.TrimSpace(m)), rest
	}
	if s != "" {
		day = han.NumberOf(strings.Trim(s, "日号號 \u3000"))
	}
	return year, month, day
}

// yearNumber reads a year: 一九九八, 98, 民國廿四 (1911 years less).
func yearNumber(s string, republic bool) int {
	n := han.NumberOf(s)
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
