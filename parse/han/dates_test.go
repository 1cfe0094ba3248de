package han

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDateForms(t *testing.T) {
	for _, c := range []struct{ printed, date, iso string }{
		{"2024-10-15", "2024-10-15", "2024-10-15"},
		{"2024.10.15", "2024.10.15", "2024-10-15"},
		{"2024/10/15", "2024/10/15", "2024-10-15"},
		{"２０２４．１０．１５", "２０２４．１０．１５", "2024-10-15"},
		{"1987.3.12", "1987.3.12", "1987-03-12"},
		{"柳城日报 1987.3.12 第二版", "1987.3.12", "1987-03-12"},
		{"二〇二四年十月十五日", "二〇二四年十月十五日", "2024-10-15"},
		{"一九四六年十一月七日", "一九四六年十一月七日", "1946-11-07"},
		{"一九五○年元月卅一日", "一九五○年元月卅一日", "1950-01-31"},
		{"中華民國二十八年四月廿一日", "中華民國二十八年四月廿一日", "1939-04-21"},
		{"中華民國廿五年 十二月十三日　星期日", "中華民國廿五年 十二月十三日", "1936-12-13"},
		{"民国35年", "民国35年", "1946"},
		{"民國元年一月一日", "民國元年一月一日", "1912-01-01"},
		{"光緒二十六年四月廿一日", "光緒二十六年四月廿一日", "1900"},
		{"大清光绪六年", "光绪六年", "1880"},
		{"宣統元年三月初十日", "宣統元年三月初十日", "1909"},
		{"康德九年七月七日", "康德九年七月七日", "1942-07-07"},
		{"公元1998年3月2日", "公元1998年3月2日", "1998-03-02"},
		{"98年3月2日", "98年3月2日", "1998-03-02"},
		{"2024 年 10 月 15 日", "2024 年 10 月 15 日", "2024-10-15"},
		{"2024年10月15日（农历九月十三）", "2024年10月15日", "2024-10-15"},
		{"农历甲辰年九月十三　2024年10月15日", "2024年10月15日", "2024-10-15"},
		{"夏曆丙戌年十月十四日 十一月七日", "十一月七日", "11-07"},
		{"10月15日 星期二", "10月15日", "10-15"},
		{"1月5日出版 2024年10月15日", "2024年10月15日", "2024-10-15"},
		{"2024年10月号", "2024年10月", "2024-10"},
		{"1996年2月29日", "1996年2月29日", "1996-02-29"},
		{"1997年2月29日", "", ""},
		{"2024年13月5日", "", ""},
		{"1998年", "", ""},
		{"三日内", "", ""},
		{"2024.10", "", ""},
		{"电话12024.10.15", "", ""},
		{"农历九月十三日", "", ""},
		{"", "", ""},
	} {
		d, from, to := FindDate(c.printed)
		if got := c.printed[from:to]; got != c.date || d.ISO() != c.iso {
			t.Errorf("FindDate(%q) = %q, %s; want %q, %s", c.printed, got, d.ISO(), c.date, c.iso)
		}
	}
}

func TestParseDate(t *testing.T) {
	for printed, want := range map[string]string{
		"１２月３１日": "12-31", "廿四日": "24", "三十一號": "31", " 十五日 ": "15", "民国35年": "1946", "1998年": "1998",
		"十月": "", "初三日": "", "32日": "", "昨日": "", "": "", "3日电": "", "1998年5日": "",
	} {
		d, ok := ParseDate(printed)
		if d.ISO() != want || ok != (want != "") {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", printed, d.ISO(), ok, want)
		}
	}
}

func TestIsDateLine(t *testing.T) {
	for s, want := range map[string]bool{
		"2024年10月15日": true, "2024年10月15日 星期二 农历九月十三": true, "2024年10月15日（農曆九月十三）": true,
		"10月15日 星期二": true, "1987.3.12 周四": true, "民國卅五年十一月七日　禮拜四": true,
		"2024年10月15日开幕": false, "农历九月十三": false, "": false,
	} {
		if got := IsDateLine(s); got != want {
			t.Errorf("IsDateLine(%q) = %v", s, got)
		}
	}
}

func TestDateSuffix(t *testing.T) {
	for s, want := range map[string]string{
		"北京１２月３１日": "１２月３１日", "南京廿日": "廿日", "重慶中華民國卅四年八月十五日": "中華民國卅四年八月十五日",
		"广州一月十四日": "一月十四日", "北京": "", "昨日": "", "北京12月 9日": "12月 9日", "10日北京": "", "": "",
	} {
		if got := s[DateSuffix(s):]; got != want {
			t.Errorf("DateSuffix(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestUpto(t *testing.T) {
	issue := Date{1998, 1, 2}
	for printed, want := range map[string]string{
		"12月31日": "1997-12-31", "1月1日": "1998-01-01", "2日": "1998-01-02", "31日": "1997-12-31",
		"一九九六年五月四日": "1996-05-04",
	} {
		d, _ := ParseDate(printed)
		if got := d.Upto(issue).ISO(); got != want {
			t.Errorf("%s up to %s = %q, want %q", printed, issue.ISO(), got, want)
		}
		if got := d.Upto(Date{}); got != d {
			t.Errorf("%s up to an unknown day = %v, want it as it is", printed, got)
		}
	}
	if got := (Date{Day: 31}).Upto(Date{1998, 3, 1}).ISO(); got != "" {
		t.Errorf("day 31 before 1 March = %q, want none", got)
	}
}

// Any text gives a date that the calendar has, and a place within the text.
func FuzzFindDate(f *testing.F) {
	f.Add("中華民國二十八年四月廿一日")
	f.Add("2024/10/15 农历")
	f.Fuzz(func(t *testing.T, s string) {
		d, from, to := FindDate(s)
		if from < 0 || from > to || to > len(s) || (to > 0) != (d != Date{}) {
			t.Fatalf("FindDate(%q) = %v, %d, %d", s, d, from, to)
		}
		if to > 0 && d.ISO() == "" {
			t.Fatalf("FindDate(%q) = %v: no such day", s, d)
		}
		if at := DateSuffix(s); at < 0 || at > len(s) {
			t.Fatalf("DateSuffix(%q) = %d", s, at)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[from:to]) {
			t.Fatalf("FindDate(%q) cuts a character", s)
		}
		IsDateLine(s)
	})
}

func BenchmarkFindDate(b *testing.B) {
	s := strings.Repeat("今年云海县的水稻又获丰收，", 7)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		FindDate(s)
	}
}
