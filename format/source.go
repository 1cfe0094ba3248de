package format

import (
	"regexp"
	"slices"
	"strings"
)

// lineEnds are what the reader of issues takes for the end of a line.
var lineEnds = regexp.MustCompile("\r\n|[\n\r\u0085\u2028\u2029]")

// Lines are the lines of a decoded input, for Options.Text.
func Lines(text string) []string { return lineEnds.Split(text, -1) }

// lineRole is what a line of the source is to its article.
type lineRole struct {
	article int // index in its part
	role    string
	first   bool // line of its article
}

// roleWords name the roles for people.
var roleWords = map[string]string{
	"column": "栏目", "kicker": "引题", "title": "主题", "subtitle": "副题", "byline": "署名", "subhead": "小标题",
	"paragraph": "段落", "rest": "续上段", "furniture": "报头等", "caption": "图片说明", "credit": "图片署名",
}

// lineRoles tells what each line of each article is. Lines that are furniture, or
// not in text, are left out.
func lineRoles(p part, text []string) map[int]lineRole {
	roles := map[int]lineRole{}
	for i, a := range p.Articles {
		left, first := newLeft(a), true
		for _, r := range a.Lines {
			for no := r[0]; no <= min(r[1], len(text)); no++ {
				if line := squash(text[no-1]); line != "" {
					roles[no] = lineRole{i, left.take(line), first}
					first = false
				}
			}
		}
	}
	return roles
}

// squash takes out white space, so that a wrapped text can be found.
func squash(s string) string { return string(appendUnspaced(nil, s)) }

// left is what is left of an article's texts when the lines before are taken off.
type left struct {
	subheads   []int
	heads      []headText
	paragraphs []string
	next       int    // paragraph
	rest       string // of the paragraph before it
}

type headText struct{ role, text string }

func newLeft(a article) *left {
	return &left{subheads: a.Subheads, paragraphs: each(a.Paragraphs, squash), heads: []headText{
		{"title", squash(a.Title)}, {"kicker", squash(a.Kicker)}, {"subtitle", squash(a.Subtitle)},
		{"column", squash(a.Column)}, {"byline", squash(a.Byline)},
	}}
}

// take tells what the next line is, and takes it off.
func (l *left) take(line string) string {
	if l.rest != "" && (strings.HasPrefix(l.rest, line) || strings.HasPrefix(line, l.rest)) {
		l.rest = strings.TrimPrefix(l.rest, line) // a line may end in a byline
		return "rest"
	}
	bare := strings.Trim(line, brackets)
	for i := range l.heads {
		if h := &l.heads[i]; bare != "" && strings.Contains(h.text, bare) {
			h.text = strings.Replace(h.text, bare, "", 1)
			return h.role
		}
	}
	if l.next == len(l.paragraphs) {
		return "paragraph"
	}
	l.rest = strings.TrimPrefix(l.paragraphs[l.next], line)
	l.next++
	if slices.Contains(l.subheads, l.next-1) {
		return "subhead"
	}
	return "paragraph"
}

// brackets are what a byline stands in, or a column.
const brackets = "（）()【】[]〔〕"
