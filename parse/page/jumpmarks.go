package page

import (
	"strings"
	"unicode/utf8"
)

var (
	jumpsOut = []string{"（下转", "(下转", "（下轉", "▲下转", "下转第", "下轉第"}
	jumpsIn  = []string{"（上接", "(上接", "【上接", "▲上接", "上接第"}
)

// longestJump is the longest jump line, in characters.
const longestJump = 16

// JumpOut finds the jump line that ends s: where it begins, or -1.
func JumpOut(s string) int {
	from := max(0, len(s)-longestJump*utf8.UTFMax)
	if !strings.Contains(s[from:], "下") {
		return -1 // nearly always, and one search in place of six
	}
	for _, m := range jumpsOut {
		at := strings.LastIndex(s[from:], m)
		if at >= 0 && utf8.RuneCountInString(s[from+at:]) <= longestJump {
			return from + at
		}
	}
	return -1
}

// JumpIn is the length of the jump line that s opens with, or 0.
func JumpIn(s string) int {
	for _, m := range jumpsIn {
		if !strings.HasPrefix(s, m) {
			continue
		}
		for _, end := range []string{"）", ")", "】", "版", "页"} {
			if at := strings.Index(s, end); at >= 0 && at <= 48 {
				return at + len(end)
			}
		}
	}
	return 0
}
