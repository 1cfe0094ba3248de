package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// itemKind is what one piece of a byline is.
type itemKind uint8

const (
	itemRun     itemKind = iota // letters that no table knows: names, places, institutions
	itemAgency                  // 本报, 新华社
	itemTitle                   // 记者, 通讯员
	itemTask                    // 文, 摄, 整理, 报道
	itemEditor                  // 责编, 校对
	itemGap                     // white space
	itemComma                   // 、 ， ； and the like
	itemSlash                   // / ／ |
	itemColon                   // ： ︰ :
	itemMark                    // □ ● ■: signs that stand before a byline
	itemBracket                 // what stands between brackets, without them
	itemOther                   // anything a byline does not contain
)

// item is one piece of a byline as printed.
type item struct {
	kind itemKind
	text string
}

// bylineMarks are the signs that open a byline.
const bylineMarks = "□■●○◎◇◆△▲☆★◯⊙▓"

// lexByline cuts a byline into items. Their texts are substrings of s.
func lexByline(s string) []item {
	var items []item
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		kind := kindOf(r)
		switch kind {
		case itemRun:
			size = runLength(s)
			items = lexRun(items, s[:size])
		case itemBracket:
			inner, whole, ok := han.OpenBracket(s)
			if !ok {
				return append(items, item{itemOther, s})
			}
			size = whole
			items = append(items, item{itemBracket, inner})
		default:
			items = append(items, item{kind, s[:size]})
		}
		s = s[size:]
	}
	return items
}

// kindOf tells what sort of item the rune r opens.
func kindOf(r rune) itemKind {
	switch {
	case strings.ContainsRune("/／|｜丨│∕", r): // 丨 is a Han character
		return itemSlash
	case han.IsHan(r), isNameDot(r), unicode.IsLetter(r):
		return itemRun
	case unicode.IsSpace(r):
		return itemGap
	case strings.ContainsRune("、，,;；&＆", r):
		return itemComma
	case r == ':' || r == '：' || r == '︰' || r == '∶':
		return itemColon
	case strings.ContainsRune(bylineMarks, r):
		return itemMark
	case strings.ContainsRune("（(〔［[【", r):
		return itemBracket
	}
	return itemOther
}

// runLength is the length in bytes of the letters that s opens with.
func runLength(s string) int {
	for i, r := range s {
		if kindOf(r) != itemRun {
			return i
		}
	}
	return len(s)
}

// lexRun cuts the known words out of a run of letters.
func lexRun(items []item, run string) []item {
	for run != "" {
		at, size, kind := findWord(run)
		if size == 0 {
			return append(items, item{itemRun, run})
		}
		if at > 0 {
			items = append(items, item{itemRun, run[:at]})
		}
		items = append(items, item{kind, run[at : at+size]})
		run = run[at+size:]
	}
	return items
}

// findWord finds the first word of the role tables in run; size is 0 when
// there is none.
func findWord(run string) (at, size int, kind itemKind) {
	for i, r := range run {
		for _, w := range wordIndex[r] {
			if strings.HasPrefix(run[i:], w.text) && wordStands(run, i, w) {
				return i, len(w.text), w.kind
			}
		}
	}
	return 0, 0, itemRun
}

// wordStands says whether the word w at i in run is meant as one: 文 and 图
// only alone, 摄 only at the end, 编辑 not in 编辑部.
func wordStands(run string, i int, w item) bool {
	rest := run[i+len(w.text):]
	next, _ := utf8.DecodeRuneInString(rest)
	switch w.kind {
	case itemTitle, itemEditor:
		return !strings.ContainsRune("部院社站室协協会會团團公学學中节節", next) || rest == ""
	case itemTask:
		return taskStands(w.text, rest, i == 0)
	}
	return true
}

// taskStands says whether a task with rest behind it in its run is meant as
// one: where it closes the run, or opens it and a name follows; in between
// only the tasks of speech and pen are (甲口述乙整理).
func taskStands(task, rest string, opens bool) bool {
	closes := rest == ""
	switch {
	case opens && closes:
		return true
	case len(task) == 3:
		return closes && strings.Contains("摄攝绘繪译譯", task)
	case strings.Contains("文字文图文圖图文圖文图片圖片漫画漫畫", task):
		return false
	case closes || !opens && strings.Contains("口述讲述講述采写採寫撰文执笔執筆", task):
		return true
	}
	if at, _, _ := findWord(rest); at > 0 {
		rest = rest[:at] // 口述某某整理某某
	}
	_, names := splitNames(rest)
	return opens && names
}

// wordIndex maps a first character to the words of the role tables that open
// with it, the longest first.
var wordIndex = func() map[rune][]item {
	m := make(map[rune][]item)
	add := func(kind itemKind, words []string) {
		for _, w := range words {
			r, _ := utf8.DecodeRuneInString(w)
			list := append(m[r], item{kind, w})
			for i := len(list) - 1; i > 0 && len(list[i].text) > len(list[i-1].text); i-- {
				list[i], list[i-1] = list[i-1], list[i]
			}
			m[r] = list
		}
	}
	add(itemAgency, agencies)
	add(itemTitle, titles)
	add(itemTask, tasks)
	add(itemEditor, editors)
	return m
}()
