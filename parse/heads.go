package parse

import (
	"strings"
	"unicode/utf8"
)

// attributions end a kicker that names who speaks: 县长某某强调.
var attributions = []string{"会上强调", "宣布", "希望", "强调", "提出", "指出", "时强调", "时指出", "时要求", "时说", "表示", "要求", "認為", "说", "說"}

// setHeads gives the heading lines of an article their roles. late are
// headings on the far side of the body: names of columns that float.
func (v *view) setHeads(a *Article, heads, late []int) {
	lines := v.headLines(heads)
	for _, i := range late {
		a.Column = joinHead(a.Column, v.blocks[i].text)
	}
	lines = takeDashed(a, lines)
	switch n := len(lines); {
	case n == 0:
	case n == 1 && a.Title == "":
		a.Title = lines[0]
	case n >= 2 && a.Kicker == "" && (n >= 3 || isKicker(lines[0], lines[1])):
		a.Kicker, a.Title = lines[0], lines[1]
		a.Subtitle = joinHead(strings.Join(lines[2:], " "), a.Subtitle)
	default:
		a.Title = lines[0]
		a.Subtitle = joinHead(strings.Join(lines[1:], " "), a.Subtitle)
	}
	if a.Title == "" {
		a.Title, a.Kicker, a.Subtitle = firstOf(a.Kicker, a.Subtitle)
	}
}

// takeDashed takes out the lines that a dash marks: a trailing one the
// kicker, a leading one the subtitle.
func takeDashed(a *Article, lines []string) []string {
	var rest []string
	for _, l := range lines {
		switch {
		case hasDashAfter(l) && a.Kicker == "" && len(rest) == 0:
			a.Kicker = l
		case hasDashBefore(l) && len(rest) > 0:
			a.Subtitle = joinHead(a.Subtitle, l)
		default:
			rest = append(rest, l)
		}
	}
	return rest
}

func hasDashAfter(s string) bool { return strings.HasSuffix(s, "——") || strings.HasSuffix(s, "--") }
func hasDashBefore(s string) bool {
	return strings.HasPrefix(s, "——") || strings.HasPrefix(s, "--")
}

// firstOf promotes the kicker, or else the subtitle, to the title.
func firstOf(kicker, subtitle string) (title, k, s string) {
	if kicker != "" {
		return kicker, "", subtitle
	}
	return subtitle, "", ""
}

func joinHead(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// isKicker says whether a, standing above b, is its kicker and not its title:
// it names a speaker, or is much the longer of the two.
func isKicker(a, b string) bool {
	if endsWithAny(a, attributions) {
		return true
	}
	return utf8.RuneCountInString(a)*4 > utf8.RuneCountInString(b)*5 && !strings.ContainsRune(bullets, firstRune(b))
}

// headLines returns the text of heading blocks.
func (v *view) headLines(heads []int) []string {
	var lines []string
	for _, i := range heads {
		lines = append(lines, v.blocks[i].text)
	}
	return lines
}
