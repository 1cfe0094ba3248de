package parse

import (
	"regexp"
	"strings"
)

var reBy = regexp.MustCompile(`^[□●■◎◇（(]?\s*(本报|新华社|本社|特约|特約|眾新聞|专|特派|驻\S{2,6})*\s*(记者|記者|通讯员|评论员|撰稿)[:：]?\s*.{0,24}$`)
var reTail = regexp.MustCompile(`[（(]([^（）()]{2,30})[）)]$`)
var reHead = regexp.MustCompile(`^(据|【|（)?(本报|本報|新华社|新華社|中新社|又)[^，。：]{0,25}?(讯|訊|电|電)`)
var reCred = regexp.MustCompile(`(摄|攝|圖片|供图|图片)[）)]?$`)

func isBylineLine(s string) bool {
	return len(s) < 90 && !strings.HasSuffix(s, "摄") && reBy.MatchString(s)
}
func looksLikeName(s string) bool { n := len([]rune(squeeze(s))); return n >= 2 && n <= 4 }
func bylineTail(s string) (int, string) {
	if !strings.HasSuffix(s, "）") {
		return -1, ""
	}
	m := reTail.FindStringSubmatchIndex(s)
	if m == nil {
		return -1, ""
	}
	in := s[m[2]:m[3]]
	if strings.ContainsAny(in, "0123456789０１２３４５６７８９，。电图完转接摄") {
		return -1, ""
	}
	if len([]rune(in)) > 12 {
		return -1, ""
	}
	return m[0], in
}
func datelineHead(s string) int {
	m := reHead.FindStringIndex(s)
	if m == nil {
		return 0
	}
	return m[1]
}
func datelineTail(s string) int {
	i := strings.LastIndexAny(s, "（")
	if i < 0 || !strings.HasSuffix(s, "）") {
		return -1
	}
	if strings.Contains(s[i:], "电") {
		return i
	}
	return -1
}
func creditTail(s string) string {
	if reCred.MatchString(s) {
		return "摄"
	}
	return ""
}
func isCreditLine(s string) bool     { return len(s) < 75 && reCred.MatchString(s) }
func splitAuthors(s string) []Author { return nil }
