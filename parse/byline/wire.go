package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutAgency reads the agency that t opens with, and what stands before it
// (据); rest is what follows. agency is empty when there is none, and rest
// then begins after 据.
func cutAgency(t piece) (agency, rest piece) {
	t = t.from(sourceLeads.PrefixOf(t.folded))
	n := agencies.PrefixOf(t.folded)
	if n == 0 {
		n = localSources.PrefixOf(t.folded)
	}
	return t.upto(n), t.from(n)
}

// wireWords close the wire of a dateline.
const wireWords = "讯电"

// scanWire reads agency, place and date up to 电 or 讯. It looks no further
// than the first mark of a sentence.
func scanWire(t piece) (p datelineParts, ok bool) {
	if n := againLength(t.folded); n > 0 {
		return datelineParts{end: n}, true
	}
	agency, rest := cutAgency(t)
	if agency.empty() {
		if !opensBareWire(t.folded) {
			return p, false
		}
		rest = t
	}
	at, size := wireWord(rest.folded)
	if at < 0 {
		return p, false
	}
	place, date := cutDate(rest.upto(at))
	names, place := cutReporter(place.trim())
	if agency.empty() && !bareWire(place, date) || !isPlaces(place.folded, !date.empty()) {
		return p, false
	}
	return datelineParts{agency: agency, place: place, date: date, names: names, end: t.len() - rest.len() + at + size}, true
}

// cutReporter takes the reporter off what stands before the date, where he
// is printed before the place: 中央社記者某某台北二十四日電.
func cutReporter(t piece) (names, place piece) {
	if !strings.HasPrefix(t.folded, "记者") {
		return piece{}, t
	}
	for i := range t.folded {
		if places.Has(t.folded[i:]) && readByline(t.upto(i)).result() != nil {
			return t.upto(i), t.from(i)
		}
	}
	return piece{}, t
}

// againLength is the length of 又讯 at the head of s.
func againLength(s string) int {
	for _, w := range []string{"又讯", "又电", "另讯", "另电"} {
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

// bareWire reports whether a dateline without an agency is one: a date right
// before 电, and a place that stands alone or is known.
func bareWire(place, date piece) bool {
	return !date.empty() && place.len() <= 24 && placePrefix(place.folded) == place.len()
}

// wireWord finds the 电 or 讯 that closes the wire: at the head of s, after a
// date, or in the first words. at is -1 when there is none.
func wireWord(s string) (at, size int) {
	for i, r := range s[:min(len(s), maxPlaceBytes)] {
		switch c := classOf(r); {
		case c&closesWire != 0:
			return i, utf8.RuneLen(r)
		case c&breaksWire != 0, r == utf8.RuneError:
			return -1, 0
		}
	}
	return -1, 0
}

// notInPlaces are characters that the place of a dateline without a date does
// not contain; what is no place often ends in 电 or 讯: 喜讯, 来电.
const notInPlaces = "记的者在是有了、通喜简短快音致来贺热唁复收"

// isPlaces reports whether s is a list of places by its form: short words,
// joined by 、 or gaps. Without a date only one word of few characters is
// believed.
func isPlaces(s string, dated bool) bool {
	if !dated {
		return strings.HasSuffix(s, "分社") || utf8.RuneCountInString(s) <= 5 && !strings.ContainsAny(s, notInPlaces)
	}
	for w := range strings.FieldsFuncSeq(s, partsPlaces) {
		if utf8.RuneCountInString(w) > 14 || strings.ContainsAny(w, "的了是将为者与") {
			return false
		}
	}
	return true
}

// partsPlaces reports whether r parts the places of a dateline.
func partsPlaces(r rune) bool { return r == '、' || unicode.IsSpace(r) }

// cutDate takes the date off the end of what stands before 电: 北京１２月３１日
// gives 北京 and １２月３１日. date is empty when there is none.
func cutDate(t piece) (place, date piece) {
	whole := t.upto(len(strings.TrimRightFunc(t.folded, unicode.IsSpace)))
	t = whole
	for !endsDay(t.folded) {
		n := timeWords.SuffixOf(t.folded)
		if n == 0 {
			return whole, piece{}
		}
		t = t.trimSuffix(n)
	}
	from := han.DateSuffix(t.folded)
	if from == t.len() {
		return whole, piece{}
	}
	return t.upto(from), t.from(from)
}

// endsDay reports whether s ends as a date does.
func endsDay(s string) bool { return strings.HasSuffix(s, "日") || strings.HasSuffix(s, "号") }

// isLocalWire reports whether what stands in 【】 is a wire without an agency:
// 太行讯, 專訊.
func isLocalWire(inner string) bool {
	n := utf8.RuneCountInString(inner)
	if n < 2 || n > 8 || !strings.ContainsRune(wireWords, han.LastRune(inner)) {
		return false
	}
	before := []rune(inner)[n-2]
	return han.IsHan(before) && !strings.ContainsRune("通简快短喜音资捷来致贺唁供发水", before)
}
