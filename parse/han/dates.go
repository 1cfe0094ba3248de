package han

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Date is a day as far as it is printed: a part that is not given is 0. Of
// dates in the old calendar of the Qing reigns only the year is kept.
type Date struct{ Year, Month, Day int }

// FindDate finds the date in s that gives most, the first one of equals, and
// returns where it stands, in bytes, with the name of its era; to is 0 when
// there is none. It gives two parts at least, or a year of an era: 民国35年.
// The date of the old calendar that stands beside it, 农历九月十三, is none.
func FindDate(s string) (d Date, from, to int) {
	t := Fold(s)
	parts := 0
	for i := 0; i < len(t); {
		r, size := utf8.DecodeRuneInString(t[i:])
		if !dateStarts.Has(r) {
			i += size
			continue
		}
		if n := lunarLength(t[i:]); n > 0 {
			i += n
			continue
		}
		p, n := printedDateAt(t[i:])
		if found := p.parts(); n > 0 && found > parts && (found > 1 || p.era) && p.date().valid() {
			d, from, to, parts = p.date(), i, i+n, found
		}
		i += max(n, size, numberLength(t[i:]))
	}
	return d, from, to
}

// ParseDate reads s as a date and nothing else, as a dateline or a masthead
// prints it; ok is false when it is none. A day alone is one.
func ParseDate(s string) (d Date, ok bool) {
	s = strings.TrimFunc(s, IsSpace)
	p, n := printedDateAt(Fold(s))
	if n == 0 || n < len(s) {
		return Date{}, false
	}
	return p.date(), p.date().valid()
}

// IsDateLine reports whether s is a date with nothing but what papers print
// beside it: the weekday and the date of the old calendar, as in
// 2024年10月15日 星期二 （农历九月十三）.
func IsDateLine(s string) bool {
	_, from, to := FindDate(s)
	return to > 0 && onlyBeside(Fold(s[:from])) && onlyBeside(Fold(s[to:]))
}

// onlyBeside reports whether folded text holds only what stands beside a date.
func onlyBeside(t string) bool {
	for t != "" {
		n := max(lunarLength(t), weekdayLength(t))
		if r, size := utf8.DecodeRuneInString(t); n == 0 && (IsSpace(r) || strings.ContainsRune("（()）[]【】，,·", r)) {
			n = size
		}
		if n == 0 {
			return false
		}
		t = t[n:]
	}
	return true
}

// DateSuffix returns where the date begins that s ends with, in bytes: 北京
// 12月31日 gives 7. Its numbers need not make a day; len(s) when there is none.
func DateSuffix(s string) int {
	t := Fold(s)
	for i := 0; i < len(t); {
		if _, n := printedDateAt(t[i:]); n == len(t)-i {
			return i
		}
		_, size := utf8.DecodeRuneInString(t[i:])
		i += max(size, numberLength(t[i:]))
	}
	return len(s)
}

// ISO is the date in ISO 8601, as far as it is given: 2024-10-15, 2024-10,
// 2024, and without the year 10-15 or 15. It is empty for no date.
func (d Date) ISO() string {
	switch {
	case d == Date{} || !d.valid():
		return ""
	case d.Year > 0 && d.Day > 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Year > 0 && d.Month > 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case d.Year > 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Month > 0:
		return fmt.Sprintf("%02d-%02d", d.Month, d.Day)
	}
	return fmt.Sprintf("%02d", d.Day)
}

// Upto fills in what d does not give from the day of the issue, as the last
// such day that is not after it: a wire of 12月31日 stands in the paper of 1
// January. Where the issue's day is not known in full, d stays as it is.
func (d Date) Upto(issue Date) Date {
	if d.Year > 0 || d.Day == 0 || issue.Year == 0 || issue.Month == 0 || issue.Day == 0 {
		return d
	}
	d.Year = issue.Year
	switch {
	case d.Month == 0 && d.Day <= issue.Day:
		d.Month = issue.Month
	case d.Month == 0:
		if d.Month = issue.Month - 1; d.Month == 0 {
			d.Year, d.Month = d.Year-1, 12
		}
	case d.Month-issue.Month > 6:
		d.Year--
	}
	return d
}

// valid reports whether the calendar has such a day.
func (d Date) valid() bool {
	switch {
	case d.Year < 0 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31:
		return false
	case d.Month == 0 && d.Year > 0:
		return d.Day == 0
	case d.Month == 0 || d.Day == 0:
		return d.Year > 0 || d.Day > 0
	}
	year := d.Year
	if year == 0 {
		year = 2000 // has a 29 February
	}
	return time.Date(year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Day() == d.Day
}

// printedDate is a date as read off the text. A number that cannot be read is
// -1; has tells which parts stand there.
type printedDate struct {
	year, month, day          int
	hasYear, hasMonth, hasDay bool
	era                       bool // the name of an era stands before the year
	lunar                     bool // month and day are of the old calendar
}

// parts counts the parts of the date that are given.
func (p printedDate) parts() int {
	n := 0
	for _, has := range []bool{p.hasYear, p.hasMonth, p.hasDay} {
		if has {
			n++
		}
	}
	return n
}

func (p printedDate) date() Date {
	if p.lunar {
		return Date{Year: p.year}
	}
	return Date{p.year, p.month, p.day}
}

// eras are the names that stand before a year, with the year before their
// first. The longest come first. Months and days before 1912 are of the old
// calendar.
var eras = []struct {
	name  string
	zero  int
	lunar bool
}{
	{"中华民国", 1911, false}, {"民国", 1911, false}, {"公元", 0, false},
	{"康德", 1933, false}, {"昭和", 1925, false}, {"大正", 1911, false},
	{"宣统", 1908, true}, {"光绪", 1874, true}, {"同治", 1861, true}, {"咸丰", 1850, true}, {"道光", 1820, true},
}

// dateStarts are the characters that dates and lunar dates open with.
var dateStarts = NewRuneSet(DateNumerals + "中民公康昭大宣光同咸道农夏旧阴古废")

// printedDateAt reads the date that folded text opens with; n is its length
// in bytes, 0 when there is none.
func printedDateAt(t string) (p printedDate, n int) {
	if p, n := numericDateAt(t); n > 0 {
		return p, n
	}
	p, n = yearAt(t)
	if month, next := unitAt(t, n, "月"); next > 0 {
		p.month, p.hasMonth, n = month, true, next
	}
	if p.hasYear && !p.hasMonth {
		return p, n
	}
	if day, next := unitAt(t, n, "日", "号"); next > 0 {
		p.day, p.hasDay, n = day, true, next
	}
	return p, n
}

// yearAt reads a year with its era: 中华民国二十八年, 98年; next is where it
// ends, 0 when there is none.
func yearAt(t string) (p printedDate, next int) {
	for _, era := range eras {
		if rest, ok := strings.CutPrefix(t, era.name); ok {
			year, n := unitAt(rest, 0, "年")
			if n == 0 {
				return p, 0
			}
			if year > 0 {
				year += era.zero
			}
			return printedDate{year: year, hasYear: true, era: true, lunar: era.lunar}, len(era.name) + n
		}
	}
	year, next := unitAt(t, 0, "年")
	return printedDate{year: fullYear(year), hasYear: next > 0}, next
}

// fullYear puts a year of two digits into its century: 98 is 1998.
func fullYear(year int) int {
	switch {
	case year > 0 && year < 50:
		return 2000 + year
	case year >= 50 && year < 100:
		return 1900 + year
	}
	return year
}

// unitAt reads a number and its unit from byte at on, which spaces may part;
// next is where they end, 0 when they do not stand there.
func unitAt(t string, at int, units ...string) (number, next int) {
	from := at + spaceLength(t[at:])
	to := from + numberLength(t[from:])
	if to == from {
		return 0, 0
	}
	end := to + spaceLength(t[to:])
	for _, unit := range units {
		if strings.HasPrefix(t[end:], unit) {
			return NumberOf(t[from:to]), end + len(unit)
		}
	}
	return 0, 0
}

// numericDateAt reads 2024-10-15, 2024.10.15, 1987/3/12, also in full width.
func numericDateAt(t string) (p printedDate, n int) {
	digits := arabicLength(t)
	if utf8.RuneCountInString(t[:digits]) != 4 {
		return p, 0
	}
	mark, _ := utf8.DecodeRuneInString(t[digits:])
	month, monthEnd := markedAt(t, digits, mark)
	day, dayEnd := markedAt(t, monthEnd, mark)
	if monthEnd == 0 || dayEnd == 0 {
		return p, 0
	}
	p = printedDate{year: NumberOf(t[:digits]), month: month, day: day, hasYear: true, hasMonth: true, hasDay: true}
	return p, dayEnd
}

// markedAt reads a number in arabic digits after the mark that parts the
// numbers of a date; next is 0 when they do not stand at byte at.
func markedAt(t string, at int, mark rune) (number, next int) {
	r, size := utf8.DecodeRuneInString(t[at:])
	n := arabicLength(t[at+size:])
	if n == 0 || r != mark || !strings.ContainsRune("-./", NarrowRune(r)) {
		return 0, 0
	}
	return NumberOf(t[at+size : at+size+n]), at + size + n
}

// DateNumerals are the digits of dates.
const DateNumerals = ArabicDigits + hanDigits + "初"

var dateNumeral = NewRuneSet(DateNumerals)

// numberLength is the length in bytes of the number that t opens with.
func numberLength(t string) int { return prefixLength(t, dateNumeral.Has) }

// arabicLength is the length in bytes of the arabic digits t opens with.
func arabicLength(t string) int { return prefixLength(t, IsArabic) }

// spaceLength is the length in bytes of the white space t opens with.
func spaceLength(t string) int { return prefixLength(t, IsSpace) }

// prefixLength is the length in bytes of the characters in is that t opens with.
func prefixLength(t string, is func(rune) bool) int {
	for i, r := range t {
		if !is(r) {
			return i
		}
	}
	return len(t)
}

// lunarWords open a date of the old calendar that stands beside the date.
var lunarWords = []string{"农历", "夏历", "旧历", "阴历", "古历", "废历"}

// lunarRunes are what such a date is written with: 甲辰年九月十三, 闰二月大.
var lunarRunes = NewRuneSet(hanDigits + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥鼠牛虎兔龙蛇马羊猴鸡狗猪年月日闰初腊冬大小")

// lunarLength is the length of the old calendar's date that folded text opens
// with, 0 when it opens with none.
func lunarLength(t string) int {
	for _, w := range lunarWords {
		if rest, ok := strings.CutPrefix(t, w); ok {
			gap := spaceLength(rest)
			return len(w) + gap + prefixLength(rest[gap:], lunarRunes.Has)
		}
	}
	return 0
}

// weekdayLength is the length of the weekday that folded text opens with:
// 星期二, 礼拜日, 周三; 0 when it opens with none.
func weekdayLength(t string) int {
	for _, w := range []string{"星期", "礼拜", "周"} {
		if rest, ok := strings.CutPrefix(t, w); ok {
			if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune("一二三四五六日天", r) {
				return len(w) + size
			}
		}
	}
	return 0
}
