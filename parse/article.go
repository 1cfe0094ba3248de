package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/han"
	"sort"
	"strconv"
	"strings"
)

// clip is one article of a reading: blocks first up to, not including, last.
type clip struct {
	first, last int
	states      []state
}

// clips cuts a reading into its articles.
func clips(path []state) []clip {
	var cs []clip
	for i, s := range path {
		if s.starts() {
			cs = append(cs, clip{first: i})
		}
		c := &cs[len(cs)-1]
		c.last = i + 1
		c.states = append(c.states, s)
	}
	return cs
}

// assemble makes an article of a clip.
func (v *view) assemble(c clip) Article {
	a := Article{Kind: KindArticle, Authors: []byline.Author{}, Paragraphs: []string{}, Subheads: []int{}, Lines: []Range{}, Reasons: []string{}}
	var heads, late, by, text []int
	rest := map[int]bool{}
	for k, s := range c.states {
		i := c.first + k
		switch {
		case s == lateHead:
			late = append(late, i)
		case s.has(isHead):
			heads = append(heads, i)
		case s.has(isBy) && v.signs(i, s):
			by = append(by, i)
		default:
			text = append(text, i)
			rest[i] = s.has(isRest)
		}
	}
	v.setHeads(&a, heads, late)
	v.setBody(&a, text, rest)
	v.setByline(&a, by)
	v.setKind(&a, text)
	a.Lines = v.ranges(c)
	return a
}

// signs says whether block i, read as a byline, may be one: by its form, or
// as a pen name or an office that only its place gives away.
func (v *view) signs(i int, s state) bool {
	b := &v.blocks[i]
	switch v.shapes[i].class {
	case "byline", "names", "name":
		return true
	}
	short := b.Runes <= 20 && han.OpenEnded(b.Text) || b.Runes <= 24 && v.shapes[i].open == "bullet"
	return short && (s == headBy || s == tailBy || !han.ContainsDigit(b.Text)) && !strings.ContainsAny(b.Text, "，。；")
}

// setBody fills in paragraphs, subheads, dateline and credit.
func (v *view) setBody(a *Article, text []int, rest map[int]bool) {
	for k, i := range text {
		t := v.blocks[i].Text
		if last := len(a.Paragraphs) - 1; rest[i] && last >= 0 {
			a.Paragraphs[last] += t
			continue
		}
		if v.isSubhead(i) && k+1 < len(text) && !rest[text[k+1]] {
			a.Subheads = append(a.Subheads, len(a.Paragraphs))
		}
		a.Paragraphs = append(a.Paragraphs, t)
		if n := byline.DatelineHead(t); n > 0 && a.Dateline == "" {
			a.Dateline = t[:n]
		}
		if c := byline.CreditTail(t); c != "" && a.Credit == "" {
			a.Credit = c
		}
	}
	if len(text) > 0 && a.Dateline == "" {
		last := v.blocks[text[len(text)-1]].Text
		if at := byline.DatelineTail(last); at >= 0 {
			a.Dateline = han.Unbracket(last[at:])
		}
	}
}

// readDateline fills in what the dateline says; issued is the date of the
// issue, as in readDateline.
func (a *Article) readDateline(issued string) {
	if a.Dateline == "" {
		return
	}
	if len(issued) < len("2006-01-02") {
		issued = ""
	}
	d := byline.ReadDateline(a.Dateline, issued)
	a.Agency, a.Place, a.Date = d.Agency, d.Place, d.Date
}

// isSubhead says whether a block of the body is a 小标题.
func (v *view) isSubhead(i int) bool {
	switch v.shapes[i].class {
	case "head", "item":
		return v.blocks[i].Runes <= 30
	}
	return false
}

// setByline takes the byline from its own lines or else from the end of the
// last paragraph.
func (v *view) setByline(a *Article, by []int) {
	var parts []string
	for _, i := range by {
		parts = append(parts, han.Unbracket(v.blocks[i].Text))
	}
	a.Byline = strings.Join(parts, " ")
	if a.Byline == "" {
		a.Byline = takeByline(a)
	}
	if authors := byline.SplitAuthors(a.Byline); authors != nil {
		a.Authors = authors
	}
}

// takeByline cuts the bracketed byline off the last paragraph. Where earlier
// paragraphs are signed too, each signs its own item and all stay.
func takeByline(a *Article) string {
	last := len(a.Paragraphs) - 1
	for k := range a.Paragraphs {
		if at, name := byline.BylineTail(a.Paragraphs[k]); at > 0 {
			if k < last {
				return ""
			}
			a.Paragraphs[k] = strings.TrimRightFunc(a.Paragraphs[k][:at], han.IsSpace)
			return name
		}
	}
	return ""
}

// noticeWords stand in the headings of notices and advertisements.
var noticeWords = []string{"公告", "公示", "停电通知", "停水通知", "征求", "徵求", "征稿", "鸣谢", "鳴謝", "通知", "更正", "启事", "啟事", "声明", "聲明", "讣告", "訃告", "招标", "招聘", "遗失", "遺失", "拍卖", "通告", "广告", "廣告"}

// pictureWords end the byline of a photo item: 某某 摄影报道.
var pictureWords = []string{"摄", "攝", "报道", "報道", "摄影"}

// setKind tells notices, photo items and briefs from articles.
func (v *view) setKind(a *Article, text []int) {
	head := a.Column + a.Kicker + a.Title
	switch {
	case han.EndsWithAny(a.Title, noticeWords):
		a.Kind = KindNotice
	case (a.Credit != "" || han.EndsWithAny(a.Byline, pictureWords)) && len(text) <= 4 && v.allCaptions(text) || strings.Contains(head, "图片新闻") || strings.HasSuffix(head, "（图片）"):
		a.Kind = KindPhoto
	case head == "":
		a.Kind = KindBrief
	}
}

// allCaptions says whether the text is nothing but short captions and credits.
func (v *view) allCaptions(text []int) bool {
	for _, i := range text {
		if v.blocks[i].Runes > 160 {
			return false
		}
	}
	return true
}

// ranges lists the input lines of a clip; a range goes on over blank lines and
// breaks where other text stands between.
func (v *view) ranges(c clip) []Range {
	var rs []Range
	for i := c.first; i < c.last; i++ {
		for k, n := range v.blocks[i].Lines {
			if len(rs) > 0 && !v.breaks(i, k) {
				rs[len(rs)-1][1] = n
				continue
			}
			rs = append(rs, Range{n, n})
		}
	}
	return rs
}

// breaks says whether furniture stands before line k of block i.
func (v *view) breaks(i, k int) bool {
	n := v.blocks[i].Lines[k]
	prev := 0
	if k > 0 {
		prev = v.blocks[i].Lines[k-1]
	} else if i > 0 {
		b := v.blocks[i-1].Lines
		prev = b[len(b)-1]
	}
	f := sort.Search(len(v.furn), func(f int) bool { return v.furn[f].Line.Num > prev })
	return f < len(v.furn) && v.furn[f].Line.Num < n
}

// number names the articles by their order, the first one first.
func number(as []Article, first int) {
	for i := range as {
		as[i].ID = strconv.Itoa(first + i)
	}
}
