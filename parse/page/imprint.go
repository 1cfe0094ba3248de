package page

import (
	"jianbao/parse/han"
	"strings"
)

// isEditorLine is a line that names editors: 责编：某某　校对：某某.
func isEditorLine(l *look) bool {
	s := l.folded
	if han.EndsSentence(s) {
		return false
	}
	if han.ContainsAny(s, editorMarks) && !strings.Contains(s, "，") {
		return true
	}
	return editorWords[labelOf(strings.TrimLeft(s, "（(【["+han.Bullets))]
}

// labelOf is the word before the first colon, slash or space of s, closed up.
func labelOf(s string) string {
	head, _, ok := strings.Cut(strings.ReplaceAll(s, ":", "："), "：")
	if !ok {
		head, _, ok = strings.Cut(s, "/")
	}
	if !ok {
		if head, _, ok = han.CutSpace(s); !ok {
			return ""
		}
	}
	return han.Squeeze(head)
}

// isRegistration holds the registration of the paper: 国内统一刊号.
func isRegistration(l *look) bool { return han.ContainsAny(l.plain, registrations) }

// publisherLabels name those who publish a paper.
var publisherLabels = []string{"主管：", "主办：", "主管单位：", "主办单位：", "承办：", "承办单位：", "出版："}

// isImprint tells who publishes, by two labels: 主管：… 主办：….
func isImprint(l *look) bool {
	n := 0
	for _, w := range publisherLabels {
		n += strings.Count(l.plain, w)
	}
	return n >= 2
}

// isContactLine is a short line with an address, a number to call or a price.
func isContactLine(l *look) bool {
	for _, w := range contactOpeners {
		if strings.HasPrefix(l.plain, w) {
			return true
		}
	}
	if !han.ContainsAny(l.plain, contactWords) && !han.ContainsAny(l.plain, contactPlain) {
		return false
	}
	return han.Digits(l.plain) >= 5 || han.ContainsAny(l.plain, []string{"@", "＠", "www."})
}

// ofThePaper reports whether a contact line can only be the paper's own.
func ofThePaper(s string) bool {
	plain := han.Squeeze(han.Fold(s))
	if han.ContainsAny(plain, contactWords) {
		return true
	}
	return strings.HasPrefix(plain, "零售") || strings.HasPrefix(plain, "定价")
}
