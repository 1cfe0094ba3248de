package page

import (
	"strings"
	"testing"
)

// checkStrings compares what f makes of the first of each pair with the second.
func checkStrings(t *testing.T, name string, f func(string) string, pairs [][2]string) {
	t.Helper()
	for _, p := range pairs {
		if got := f(p[0]); got != p[1] {
			t.Errorf("%s(%q) = %q, want %q", name, p[0], got, p[1])
		}
	}
}

func TestIsPaperName(t *testing.T) {
	for s := range strings.SplitSeq("清溪日报|榆河晚報|青石青年|红岩农民报|大公報|清溪新闻|沂蒙大众", "|") {
		if !IsPaperName(s) {
			t.Errorf("%q is no name of a paper", s)
		}
	}
	for s := range strings.SplitSeq("日报|捷报|抗洪捷报|天气预报|春耕忙|清溪日报社|QINGXI|清溪县融媒体中心主办清溪日报|清溪，日报|", "|") {
		if IsPaperName(s) {
			t.Errorf("%q is a name of a paper", s)
		}
	}
}

func TestDateIn(t *testing.T) {
	checkStrings(t, "dateIn", DateIn, [][2]string{
		{"2024年5月6日星期一农历三月廿八", "2024年5月6日"},
		{"清溪日报１９５１年３月１５日", "１９５１年３月１５日"},
		{"第二版一九三五年四月十二日星期五", "一九三五年四月十二日"},
		{"中華民國廿四年四月十二日", "中華民國廿四年四月十二日"},
		{"民国二十四年元月十二日", "民国二十四年元月十二日"},
		{"光緒三十年正月", ""},
		{"年月日", ""},
		{"今年5月6日", ""},
		{"2024年第5月刊6日", ""},
		{"2024年5月", ""},
		{"5月6日", ""},
		{"", ""},
	})
}

func TestSerialIn(t *testing.T) {
	checkStrings(t, "serialIn", serialIn, [][2]string{
		{"第1234期今日4版", "第1234期"},
		{"2024年总第五六七期", "总第五六七期"},
		{"第三版總第九十號", "總第九十號"},
		{"（第12号）", "第12号"},
		{"第二版第三期", "第三期"},
		{"第一版", ""},
		{"第期", ""},
		{"1234期", ""},
		{"", ""},
	})
}

func TestPageIn(t *testing.T) {
	checkStrings(t, "pageIn", PageIn, [][2]string{
		{"第3版", "第3版"},
		{"第66页", "第66页"},
		{"第三版：要闻", "第三版"},
		{"３版副刊", "３版"},
		{"第十二頁", "第十二頁"},
		{"2024年5月6日星期一第2版", "第2版"},
		{"A12", "A12"},
		{"—4—", "4"},
		{"04", "04"},
		{"02综合", "02"},
		{"头版", ""},
		{"", ""},
	})
}
