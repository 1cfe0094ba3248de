package page

import "testing"

func TestJumpOut(t *testing.T) {
	mark := func(s string) string {
		if at := JumpOut(s); at >= 0 {
			return s[at:]
		}
		return ""
	}
	checkStrings(t, "jumpOut", mark, [][2]string{
		{"水来了。（下转第三版）", "（下转第三版）"},
		{"水来（下转3版", "（下转3版"},
		{"水来了(下转第二版)", "(下转第二版)"},
		{"水來了。（下轉第四版）", "（下轉第四版）"},
		{"水来了▲下转A4", "▲下转A4"},
		{"水来了。下转第二版", "下转第二版"},
		{"下转第二版的是一篇通讯，写的是青石镇的春耕。", ""},
		{"水来了。（上接第一版）", ""},
		{"", ""},
	})
}

func TestJumpIn(t *testing.T) {
	mark := func(s string) string { return s[:JumpIn(s)] }
	checkStrings(t, "jumpIn", mark, [][2]string{
		{"（上接第一版）水来了。", "（上接第一版）"},
		{"(上接1版)水来了。", "(上接1版)"},
		{"【上接第一版】水来了。", "【上接第一版】"},
		{"▲上接第一版水来了。", "▲上接第一版"},
		{"上接第1版　水来了。", "上接第1版"},
		{"（上接第一版《春耕忙》）水来了。", "（上接第一版《春耕忙》）"},
		{"水来了。（上接第一版）", ""},
		{"（上接天光，下连水色，好一派田园风光，真叫人流连忘返，不忍离去）", ""},
		{"", ""},
	})
}

func TestDigitsOf(t *testing.T) {
	checkStrings(t, "digitsOf", DigitsOf, [][2]string{
		{"第3版", "3"}, {"第１２版", "12"}, {"第三版", "3"}, {"第十二版", "12"}, {"第二十一版", "21"}, {"A04", "4"}, {"", ""},
	})
}
