package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// datelineSources are the agencies and papers that open a dateline besides
// those of the table agencies. Sorted.
var datelineSources = []string{
	"本区", "本區", "本县", "本市", "本港", "本省", "本縣",
}

// sourceLeads stand before the agency of a dateline. The longest come first.
var sourceLeads = []string{
	"本栏均据", "本欄均據", "综合本报和", "均据", "均據", "综合", "綜合", "又据", "又據", "转据", "据", "據", "转", "轉",
}

// agencyPrefix reads the agency that s opens with, behind its 据. lead is the
// length in bytes of both; agency is empty when there is none.
func agencyPrefix(s string) (agency string, lead int) {
	for _, w := range sourceLeads {
		if strings.HasPrefix(s, w) {
			lead = len(w)
			break
		}
	}
	rest := s[lead:]
	for _, w := range wordIndex[han.FirstRune(rest)] {
		if w.kind == itemAgency && strings.HasPrefix(rest, w.text) {
			return w.text, lead + len(w.text)
		}
	}
	for _, w := range datelineSources {
		if strings.HasPrefix(rest, w) {
			return w, lead + len(w)
		}
	}
	return "", 0
}

// wireWords close the wire of a dateline.
const wireWords = "讯訊电電"

// scanWire reads agency, place and date up to 电 or 讯. It looks no further
// than the first mark of a sentence.
func scanWire(s string) (p datelineParts, ok bool) {
	if n := againLength(s); n > 0 {
		return datelineParts{end: n}, true
	}
	agency, lead := agencyPrefix(s)
	if agency == "" && !opensBareWire(s) {
		return p, false
	}
	at, size := wireWord(s[lead:])
	if at < 0 {
		return p, false
	}
	place, date := cutDate(s[lead : lead+at])
	names, place := cutReporter(strings.TrimSpace(place))
	if agency == "" && !bareWire(place, date) || !isPlaces(place, date != "") {
		return p, false
	}
	return datelineParts{agency: agency, place: place, date: date, names: names, end: lead + at + size}, true
}

// cutReporter takes the reporter off what stands before the date, where he
// is printed before the place: 中央社記者某某台北二十四日電.
func cutReporter(s string) (names, place string) {
	if !strings.HasPrefix(s, "记者") && !strings.HasPrefix(s, "記者") {
		return "", s
	}
	for i := range s {
		if placeSet[s[i:]] && len(SplitAuthors(s[:i])) > 0 {
			return s[:i], s[i:]
		}
	}
	return "", s
}

// againLength is the length of 又讯 at the head of s.
func againLength(s string) int {
	for _, w := range []string{"又讯", "又訊", "又电", "又電", "另讯", "另訊", "另电", "另電"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// opensBareWire is a cheap look at a line that names no agency: it opens with
// a place and a date follows soon.
func opensBareWire(s string) bool {
	r := han.FirstRune(s)
	if r < '0' || unicode.IsPunct(r) {
		return false
	}
	return strings.Contains(s[:min(len(s), 60)], "日")
}

// bareWire says whether a dateline without an agency is one: a date right
// before 电, and a place that stands alone or is known.
func bareWire(place, date string) bool {
	return date != "" && len(place) <= 24 && (place == "" || placePrefix(place) == len(place))
}

// wireWord finds the 电 or 讯 that closes the wire: at the head of s, behind a
// date, or in the first words. at is -1 when there is none.
func wireWord(s string) (at, size int) {
	for i, r := range s[:min(len(s), maxPlaceBytes)] {
		switch {
		case strings.ContainsRune(wireWords, r):
			return i, utf8.RuneLen(r)
		case strings.ContainsRune("，。：；！？“”《》「」\n", r), r == utf8.RuneError:
			return -1, 0
		}
	}
	return -1, 0
}

// isPlaces says whether s is a list of places by its form: short words, joined
// by 、 or gaps. Without a date only one word of few characters is believed.
func isPlaces(s string, dated bool) bool {
	if !dated {
		return strings.HasSuffix(s, "分社") || utf8.RuneCountInString(s) <= 5 && !strings.ContainsAny(s, "记記者的在是有了、通喜简簡短快音致来來贺賀热熱唁复復收")
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == '、' || unicode.IsSpace(r) }) {
		if utf8.RuneCountInString(w) > 14 || strings.ContainsAny(w, "的了是将为者与") {
			return false
		}
	}
	return true
}

// numerals are the digits of dates: ASCII, full-width and Chinese.
const numerals = "0123456789０１２３４５６７８９〇零○Ｏ一二三四五六七八九十廿卅元正初"

// timeWords stand between the day and 电.
var timeWords = []string{
	"上午", "下午", "中午", "傍晚", "凌晨", "午夜", "夜间", "深夜", "晚间", "晚", "夜", "晨", "早", "午", "急", "专", "專", "特", "综合", "综合外",
}

// cutDate takes the date off the end of what stands before 电: 北京１２月３１日
// gives 北京 and １２月３１日. date is empty when there is none.
func cutDate(s string) (place, date string) {
	whole := strings.TrimRightFunc(s, unicode.IsSpace)
	t := trimTime(whole)
	rest, ok := cutUnit(t, "日", "号", "號")
	if !ok {
		return whole, ""
	}
	if r, ok := cutUnit(rest, "月"); ok {
		rest = r
		if r, ok := cutUnit(rest, "年"); ok {
			rest = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(r, "民國"), "民国"), "公元")
		}
	}
	return rest, strings.TrimSpace(t[len(rest):])
}

func trimTime(s string) string {
	for _, w := range timeWords {
		s = strings.TrimSuffix(s, w)
	}
	return s
}

// cutUnit takes a number with its unit off the end of s.
func cutUnit(s string, units ...string) (rest string, ok bool) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	for _, u := range units {
		if t, found := strings.CutSuffix(s, u); found {
			t = strings.TrimRightFunc(t, unicode.IsSpace)
			rest = strings.TrimRight(t, numerals)
			return rest, len(rest) < len(t)
		}
	}
	return s, false
}

// datelineSigns are the characters that datelines open with.
var datelineSigns = han.NewRuneSet(han.FirstRunes(agencies, datelineSources, sourceLeads, places) + "又另（(〔［【" + numerals)

// isLocalWire says whether what stands in 【】 is a wire without an agency:
// 太行讯, 專訊.
func isLocalWire(inner string) bool {
	n := utf8.RuneCountInString(inner)
	if n < 2 || n > 8 || !strings.ContainsRune(wireWords, han.LastRune(inner)) {
		return false
	}
	before := []rune(inner)[n-2]
	return han.IsHan(before) && !strings.ContainsRune("通简簡快短喜音资資捷来來致贺賀唁供发發水", before)
}
