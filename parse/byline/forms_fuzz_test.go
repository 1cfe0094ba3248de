package byline

import (
	"jianbao/parse/han"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// fuzzSeeds are lines of every kind, and ends of them that cut characters.
var fuzzSeeds = []string{
	"本报记者  张  山  李慧芳", "□张远山李慧芳", "文/张远山 图／李慧芳", "江苏常丰市沈建成徐敏",
	"今年收成好。（张远山李慧芳）", "（新华社北京8月2日电 记者张远山）", "（罗文（哈尼族））",
	"本报广州一月十四日电记者张远山报道：近日", "【新華社延安廿八日電】今日", "又讯：",
	"新华社记者　何　岭摄", "图为现场。張遠山攝", "）", "（", "（（）", "【】", "本报\xe8", "\xff\xfe", "",
	"安娜·彼得罗娃", "·", "记者：", "/文", "文/", "江&山", "𠮷田（𠮷）", "0日電", "民國廿四年三月五日電", "e\u0301·記者",
}

func FuzzForms(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		IsBylineLine(s)
		LooksLikeName(s)
		IsDatelineOnly(s)
		ReadDateline(s, "1998-01-02")
		authorNote(s)
		checkTail(t, s)
		checkDateline(t, s)
		checkAuthors(t, s)
		credit := CreditTail(s)
		if !strings.Contains(s, credit) {
			t.Errorf("creditTail(%q) = %q is not in it", s, credit)
		}
		if IsCreditLine(s) && credit == "" {
			t.Errorf("%q is a credit line without a credit", s)
		}
	})
}

func checkTail(t *testing.T, s string) {
	start, byline := BylineTail(s)
	if start == -1 {
		if byline != "" {
			t.Errorf("bylineTail(%q) = -1, %q", s, byline)
		}
		return
	}
	checkOffset(t, s, start)
	if inner, _, ok := han.OpenBracket(s[start:]); !ok || inner != byline {
		t.Errorf("bylineTail(%q) = %d, %q: the bracket there holds %q", s, start, byline, inner)
	}
	if at := DatelineTail(s); at >= 0 {
		t.Errorf("%q ends with both a byline and a dateline", s)
	}
}

func checkDateline(t *testing.T, s string) {
	checkOffset(t, s, DatelineHead(s))
	if start := DatelineTail(s); start != -1 {
		checkOffset(t, s, start)
	}
	d := ReadDateline(s, "")
	for _, part := range []string{d.Agency, d.Place, d.Names} {
		if !strings.Contains(s, part) {
			t.Errorf("readDateline(%q): %q is not in it", s, part)
		}
	}
}

// checkOffset holds an offset inside the string and on a rune boundary.
func checkOffset(t *testing.T, s string, at int) {
	t.Helper()
	if at < 0 || at > len(s) || at < len(s) && !utf8.RuneStart(s[at]) && utf8.ValidString(s) {
		t.Errorf("offset %d of %q", at, s)
	}
}

func checkAuthors(t *testing.T, s string) {
	closed := closeSpaces(s)
	for _, a := range SplitAuthors(s) {
		if a.Name == "" || !strings.Contains(closed, a.Name) {
			t.Errorf("splitAuthors(%q): %q is not in it", s, a.Name)
		}
	}
}

func closeSpaces(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
