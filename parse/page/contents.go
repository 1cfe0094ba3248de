package page

import (
	"jianbao/parse/han"
	"strings"
)

// furnishContents finds lists of contents: a title, then lines that end with
// a page, or are page lines; and page lines in a row, the list of an e-paper.
func furnishContents(lines []Line, kinds []string) {
	for i := 0; i < len(lines); i++ {
		switch {
		case kinds[i] == "" && lines[i].list == furnContents:
			if k := endOfContents(lines, kinds, i+1); k > i+1 {
				fill(kinds[i:k], furnContents)
			}
		case kinds[i] == furnNavigation:
			if k := endOfContents(lines, kinds, i+1); k > i+2 {
				fill(kinds[i+1:k], furnContents)
			}
		case kinds[i] == FurnPage:
			k, pages := endOfPages(lines, kinds, i)
			if pages >= fewestPages {
				fill(kinds[i:k], furnContents)
			}
			i = max(i, k-1)
		}
	}
}

// fewestPages is how many page lines in a row are a list.
const fewestPages = 3

// endOfContents returns the first line from i on that stands in no list of
// contents.
func endOfContents(lines []Line, kinds []string, i int) int {
	for ; i < len(lines) && kinds[i] != FurnPage; i++ {
		if kinds[i] != "" || !pointsToPage(han.Squeeze(lines[i].Text)) {
			return i
		}
	}
	for i < len(lines) && kinds[i] == FurnPage {
		i++
	}
	return i
}

// endOfPages returns the first line from i on that is neither a page line nor
// a title with a mark below one, and how many page lines there are.
func endOfPages(lines []Line, kinds []string, i int) (end, pages int) {
	for ; i < len(lines); i++ {
		switch {
		case kinds[i] == FurnPage && !isBareNumber(lines[i].Text):
			pages++
			end = i + 1
		case kinds[i] == "" && pages > 0 && isPointed(&lines[i]):
			end = i + 1
		default:
			return end, pages
		}
	}
	return end, pages
}

// isPointed reports whether a line is a title in the list of an e-paper:
// · 今明两天有雷阵雨 外出请带伞.
func isPointed(l *Line) bool {
	return len(l.Text) <= longestListed && l.Gap == 0 && strings.ContainsRune("·•・●", han.FirstRune(l.Text)) && !han.EndsSentence(l.Text)
}

func fill(kinds []string, kind string) {
	for i := range kinds {
		kinds[i] = kind
	}
}

// longestTitle is the longest title of a list, with the marks around it.
const longestTitle = 14

// listKind says of which kind of list a line is the title, "" for none.
func listKind(l *look) string {
	if l == nil || l.runes > longestTitle || l.mask&opensList == 0 {
		return ""
	}
	l.spell()
	return listTitles[strings.Trim(l.plain, "【】[]：:↓"+han.Bullets)]
}

func isBareNumber(s string) bool {
	m, ok := readPageLine(han.Squeeze(s))
	return ok && m.bare
}

// pointsToPage reports whether t ends with a page: …　2版, …（第三版）, …A05.
func pointsToPage(t string) bool {
	if runesIn(t) > 60 {
		return false
	}
	t = strings.TrimRight(t, han.Brackets)
	if u, ok := strings.CutSuffix(t, "版"); ok {
		return u != strings.TrimRightFunc(u, han.IsDigit)
	}
	return runesIn(t) > 4 && han.IsArabic(han.LastRune(t)) && !han.EndsSentence(t)
}

// furnishRelated finds the lists of other texts that sites put under one: a
// title, then short lines, no sentences.
func furnishRelated(lines []Line, kinds []string) {
	for i := range lines {
		if kinds[i] != "" || lines[i].list != furnRelated {
			continue
		}
		if k := endOfRelated(lines, kinds, i+1); k > i+1 {
			fill(kinds[i:k], furnRelated)
		}
	}
}

// endOfRelated returns the first line from first on that stands in no list of
// other texts. Blank lines part such a list only where none stands below its
// title.
func endOfRelated(lines []Line, kinds []string, first int) int {
	k := first
	for ; k < len(lines) && kinds[k] == "" && isListed(&lines[k]); k++ {
		if k > first && lines[k].Gap > 0 && lines[first].Gap == 0 {
			break
		}
	}
	return k
}

// isListed reports whether a line can stand in a list of titles.
func isListed(l *Line) bool {
	if len(l.Text) > longestListed || strings.Contains(l.Text, "。") {
		return false
	}
	marked := strings.ContainsRune(han.Bullets+"▶►>", han.FirstRune(l.Text))
	return marked || l.Indent < 2 && !han.EndsSentence(l.Text)
}

// longestListed is the longest title in a list of other texts, in bytes.
const longestListed = 120

// keepContacts leaves contact lines that may be those of a notice in it: only
// beside other furniture, or at the top and the foot, are they the paper's.
func keepContacts(lines []Line, kinds []string) {
	for i := range lines {
		if kinds[i] == furnContact && !ofThePaper(lines[i].Text) && !besideFurniture(kinds, i) {
			kinds[i] = ""
		}
	}
}

// besideFurniture reports whether the line before i or after it is furniture,
// or the edge of the text.
func besideFurniture(kinds []string, i int) bool {
	return i == 0 || i+1 == len(kinds) || kinds[i-1] != "" || kinds[i+1] != ""
}
