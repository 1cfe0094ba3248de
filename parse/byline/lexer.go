package byline

import (
	"jianbao/parse/han"
	"slices"
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

// item is one piece of a byline.
type item struct {
	kind itemKind
	piece
}

// bylineMarks are the signs that open a byline.
const bylineMarks = "□■●○◎◇◆△▲☆★◯⊙▓"

// lexByline cuts a byline into items.
func lexByline(p piece) []item {
	items := make([]item, 0, 12)
	for !p.empty() {
		r, size := utf8.DecodeRuneInString(p.folded)
		kind := kindOf(r)
		switch kind {
		case itemRun:
			size = runLength(p.folded)
			items = lexRun(items, p.upto(size))
		case itemBracket:
			inner, whole, ok := han.OpenBracket(p.folded)
			if !ok {
				return append(items, item{itemOther, p})
			}
			items = append(items, item{itemBracket, p.cut(size, size+len(inner))})
			size = whole
		default:
			items = append(items, item{kind, p.upto(size)})
		}
		p = p.from(size)
	}
	return items
}

// kindOf tells what sort of item the rune r opens.
func kindOf(r rune) itemKind {
	switch {
	case r > firstHan && r <= lastHan && r != '丨':
		return itemRun
	case strings.ContainsRune("/／|｜丨│∕", r):
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
	case strings.ContainsRune(han.Openers, r):
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
func lexRun(items []item, run piece) []item {
	for !run.empty() {
		at, size, kind := findWord(run.folded)
		if size == 0 {
			return append(items, item{itemRun, run})
		}
		if at > 0 {
			items = append(items, item{itemRun, run.upto(at)})
		}
		items = append(items, item{kind, run.cut(at, at+size)})
		run = run.from(at + size)
	}
	return items
}

// findWord finds the first word of the role lists in a folded run; size is 0
// when there is none.
func findWord(run string) (at, size int, kind itemKind) {
	for i, r := range run {
		if !opensWord.is(r) {
			continue
		}
		for _, w := range roleWords[r] {
			if strings.HasPrefix(run[i:], w.text) && wordStands(run, i, w) {
				return i, len(w.text), w.kind
			}
		}
	}
	return 0, 0, itemRun
}

// roleWord is a word that the lexer knows.
type roleWord struct {
	kind itemKind
	text string
}

// roleWords maps a first character to the words of the role lists that open
// with it, the longest first.
var roleWords = func() map[rune][]roleWord {
	index := make(map[rune][]roleWord)
	for _, list := range []struct {
		kind  itemKind
		words han.Words
	}{{itemAgency, agencies}, {itemTitle, titles}, {itemTask, tasks}, {itemEditor, editors}} {
		for w := range list.words.All() {
			r := han.FirstRune(w)
			index[r] = append(index[r], roleWord{list.kind, w})
		}
	}
	for _, words := range index {
		slices.SortStableFunc(words, func(a, b roleWord) int { return len(b.text) - len(a.text) })
	}
	return index
}()

// wordStands reports whether the word w at i in run is meant as one: 文 and 图
// only alone, 摄 only at the end, 编辑 not in 编辑部.
func wordStands(run string, i int, w roleWord) bool {
	rest := run[i+len(w.text):]
	next, _ := utf8.DecodeRuneInString(rest)
	switch w.kind {
	case itemTitle, itemEditor:
		return !strings.ContainsRune("部院社站室协会团公学中节", next) || rest == ""
	case itemTask:
		return taskStands(w.text, rest, i == 0)
	}
	return true
}

// taskStands reports whether a task with rest after it in its run is meant as
// one: where it closes the run, or opens it and a name follows; in between
// only the tasks of speech and pen are (甲口述乙整理).
func taskStands(task, rest string, opens bool) bool {
	closes := rest == ""
	switch {
	case opens && closes:
		return true
	case len(task) == 3:
		return closes && strings.Contains("摄绘译", task)
	case strings.Contains("文字文图图文图片漫画", task):
		return false
	case closes || !opens && strings.Contains("口述讲述采写撰文执笔", task):
		return true
	}
	if at, _, _ := findWord(rest); at > 0 {
		rest = rest[:at] // 口述某某整理某某
	}
	return opens && splitNames(rest) != nil
}

// IsEditorRole reports whether a word, as printed, is a role whose bearers are
// furniture and never authors: 责编, 版式設計.
func IsEditorRole(word string) bool { return editors.Has(han.Fold(word)) }
