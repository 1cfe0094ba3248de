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
		case kinds[i] == "" && isListTitle(lines[i].Text, contentsTitles), kinds[i] == furnNavigation:
			titled := kinds[i] == furnNavigation || contentsTitles[titleCore(lines[i].Text)]
			k := i + 1
			for k < len(lines) && titled && (kinds[k] == FurnPage || kinds[k] == "" && pointsToPage(han.Squeeze(lines[k].Text))) {
				k++
			}
			if k-i > 2 || k-i > 1 && kinds[i] == "" {
				fill(kinds[i+1:k], furnContents)
				if kinds[i] == "" {
					kinds[i] = furnContents
				}
			}
		case kinds[i] == FurnPage:
			k := i
			for k < len(lines) && kinds[k] == FurnPage && !isBareNumber(lines[k].Text) {
				k++
			}
			if k-i >= 3 {
				fill(kinds[i:k], furnContents)
			}
			i = max(i, k-1)
		}
	}
}

func fill(kinds []string, kind string) {
	for i := range kinds {
		kinds[i] = kind
	}
}

// titleCore is a title of a list without the marks around it.
func titleCore(s string) string {
	if len(s) > 60 {
		return ""
	}
	return strings.Trim(han.Squeeze(han.Fold(s)), "【】[]：:▼↓"+han.Bullets)
}

func isListTitle(s string, titles map[string]bool) bool { return titles[titleCore(s)] }

func isBareNumber(s string) bool {
	m, ok := readPageLine(han.Squeeze(s))
	return ok && m.bare
}

// pointsToPage says whether t ends with a page: …　2版, …（第三版）, …A05.
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
		if kinds[i] != "" || !isListTitle(lines[i].Text, relatedTitles) {
			continue
		}
		k := i + 1
		gap := k < len(lines) && lines[k].Gap > 0
		for k < len(lines) && kinds[k] == "" && isListed(&lines[k]) && (k == i+1 || lines[k].Gap == 0 || gap) {
			k++
		}
		if k > i+1 {
			fill(kinds[i:k], furnRelated)
		}
	}
}

// isListed reports whether a line can stand in a list of titles.
func isListed(l *Line) bool {
	return len(l.Text) <= 120 && !han.EndsSentence(l.Text) && !strings.ContainsAny(l.Text, "。") && l.Indent < 2 || startsListed(l.Text)
}

// startsListed reports whether a mark or a number with a stop opens a short line.
func startsListed(s string) bool {
	return len(s) <= 120 && strings.ContainsRune(han.Bullets+"▶►>", han.FirstRune(s)) && !strings.Contains(s, "。")
}

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
