package parse

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// assembly puts one article together out of its blocks.
type assembly struct {
	Article
	page  *page.Page
	table *feature.Table
	texts []int // blocks of the body
	whole []int // of each paragraph, the block that it is, or -1 where it is made of several
}

// assemble makes an article of one span of a reading.
func assemble(r *reading.Reading, s reading.Span) Article {
	as := assembly{page: r.Table().Page(), table: r.Table()}
	as.Article = Article{Kind: KindArticle, Authors: []Author{}, Paragraphs: []string{}, Subheads: []int{}, Lines: []Range{}, Reasons: []string{}}
	var heads heading
	var signed []int
	for k, l := range s.Labels {
		i := s.First + k
		switch {
		case l.In(reading.Loose):
		case l.In(reading.Heads):
			heads.add(l, as.page.Blocks[i].Text)
		case l.In(reading.Bylines) && as.signs(i, l):
			signed = append(signed, i)
		default:
			as.addText(i, l)
		}
	}
	heads.fill(&as.Article)
	as.closeDateline()
	as.setByline(signed)
	if as.Byline == "" {
		as.setAuthorLine(s)
	}
	as.setKind()
	as.Lines = linesOfSpan(as.page, s)
	return as.Article
}

// signs reports whether block i, read as a byline, may be one: by its form, or
// as a pen name or an office that only its place gives away.
func (as *assembly) signs(i int, l reading.Label) bool {
	b := &as.page.Blocks[i]
	switch as.table.Class(i) {
	case feature.ClassByline, feature.ClassNames, feature.ClassName:
		return true
	}
	short := b.Runes <= 20 && han.OpenEnded(b.Text) || b.Runes <= 24 && as.table.OpensWithBullet(i)
	beside := l == reading.HeadBy || l == reading.TailBy
	return short && (beside || !han.ContainsDigit(b.Text)) && !strings.ContainsAny(b.Text, "，。；")
}

// addText adds block i to the body.
func (as *assembly) addText(i int, l reading.Label) {
	b := &as.page.Blocks[i]
	last := len(as.Paragraphs) - 1
	as.texts = append(as.texts, i)
	if l.In(reading.Rests) && last >= 0 {
		as.Paragraphs[last] += b.Text
		as.whole[last] = -1
		return
	}
	if l.In(reading.Subheads) {
		as.Subheads = append(as.Subheads, len(as.Paragraphs))
	}
	as.Paragraphs, as.whole = append(as.Paragraphs, b.Text), append(as.whole, i)
	if n := b.Signs.DatelineHead; n > 0 && as.Dateline == "" {
		as.Dateline = b.Text[:n]
		as.Authors = append(as.Authors, byline.DatelineAuthors(b.Text)...)
	}
	if as.Credit == "" {
		as.Credit = b.Signs.Credit
	}
}

// closeDateline takes the dateline that closes the body where none opens it.
func (as *assembly) closeDateline() {
	if len(as.texts) == 0 || as.Dateline != "" {
		return
	}
	last := &as.page.Blocks[as.texts[len(as.texts)-1]]
	if at := last.Signs.DatelineTail; at >= 0 {
		as.Dateline = han.Unbracket(last.Text[at:])
		as.Authors = append(as.Authors, byline.DatelineAuthors(last.Text)...)
	}
}

// readDateline fills in what the dateline says; issued is the date of the
// issue in ISO 8601, or less.
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

// setByline takes the byline from its own lines or else from the end of the
// last paragraph.
func (as *assembly) setByline(signed []int) {
	var parts []string
	for _, i := range signed {
		parts = append(parts, han.Unbracket(as.page.Blocks[i].Text))
	}
	as.Byline = strings.Join(parts, " ")
	if as.Byline == "" {
		as.Byline = as.takeByline()
	}
	as.Authors = append(as.Authors, byline.SplitAuthors(as.Byline)...)
}

// setAuthorLine takes the byline from a line 作者：… of a web page, which
// stands as furniture between the blocks of the article.
func (as *assembly) setAuthorLine(s reading.Span) {
	if m := page.MetaOf(as.page.Furniture, s.First, s.Last); m.Author != "" {
		as.Byline = m.Author
		as.Authors = append(as.Authors, byline.SplitAuthors(m.Author)...)
	}
}

// takeByline cuts the bracketed byline off the last paragraph. Where earlier
// paragraphs are signed too, each signs its own item and all stay.
func (as *assembly) takeByline() string {
	last := len(as.Paragraphs) - 1
	for k := range as.Paragraphs {
		if at, name := as.bylineTail(k); at > 0 && !isWriterMark(name) {
			if k < last {
				return ""
			}
			as.Paragraphs[k] = strings.TrimRightFunc(as.Paragraphs[k][:at], han.IsSpace)
			return name
		}
	}
	return ""
}

// bylineTail is the bracketed byline that ends paragraph k, which has been read
// where the paragraph is one block.
func (as *assembly) bylineTail(k int) (at int, name string) {
	if i := as.whole[k]; i >= 0 {
		s := &as.page.Blocks[i].Signs
		return s.TailByline, s.Signed
	}
	return byline.BylineTail(as.Paragraphs[k])
}

// isWriterMark reports whether a bracket holds the mark of a writer, as old
// papers print it, and not a name: （乃）. It stays in the text.
func isWriterMark(s string) bool { return utf8.RuneCountInString(s) == 1 }

// noticeWords stand in the headings of notices and advertisements.
var noticeWords = []string{"公告", "公示", "停电通知", "停水通知", "征求", "徵求", "征稿", "鸣谢", "鳴謝", "通知", "更正", "启事", "啟事", "声明", "聲明", "讣告", "訃告", "招标", "招聘", "遗失", "遺失", "拍卖", "通告", "广告", "廣告"}

// pictureWords end the byline of a photo item: 某某 摄影报道.
var pictureWords = []string{"摄", "攝", "报道", "報道", "摄影"}

// setKind tells notices, photo items and briefs from articles.
func (as *assembly) setKind() {
	head := as.Column + as.Kicker + as.Title
	switch {
	case han.EndsWithAny(as.Title, noticeWords):
		as.Kind = KindNotice
	case as.isPhoto(head):
		as.Kind = KindPhoto
	case head == "":
		as.Kind = KindBrief
	}
}

func (as *assembly) isPhoto(head string) bool {
	if strings.Contains(head, "图片新闻") || strings.HasSuffix(head, "（图片）") {
		return true
	}
	pictured := as.Credit != "" || han.EndsWithAny(as.Byline, pictureWords)
	return pictured && len(as.texts) <= maxCaptions && as.allCaptions()
}

// A photo item is a few short captions and credits.
const (
	maxCaptions  = 4
	captionRunes = 160
)

func (as *assembly) allCaptions() bool {
	for _, i := range as.texts {
		if as.page.Blocks[i].Runes > captionRunes {
			return false
		}
	}
	return true
}

// linesOf lists the input lines of blocks first up to, not including, last, in
// the order of the input; a range goes on over blank lines and breaks where
// furniture stands between, or another column.
func linesOf(p *page.Page, first, last int) []Range {
	var rs []Range
	prev := 0
	if first > 0 {
		before := p.Blocks[first-1].Lines
		prev = before[len(before)-1]
	}
	for i := first; i < last; i++ {
		for _, n := range p.Blocks[i].Lines {
			switch at := len(rs) - 1; {
			case at >= 0 && prev <= n && !furnitureBetween(p, prev, n):
				rs[at][1] = max(rs[at][1], n)
			default:
				rs = append(rs, Range{n, n})
			}
			prev = n
		}
	}
	return rs
}

// linesOfSpan lists the input lines of an article, without furniture in it.
func linesOfSpan(p *page.Page, s reading.Span) (rs []Range) {
	first := s.First
	for k, l := range s.Labels {
		if i := s.First + k; l.In(reading.Loose) {
			rs = append(rs, linesOf(p, first, i)...)
			first = i + 1
		}
	}
	return inOrder(append(rs, linesOf(p, first, s.Last)...))
}

// inOrder sorts ranges and joins those that share lines: the text of an
// article may go on higher up, in the next column.
func inOrder(rs []Range) []Range {
	slices.SortFunc(rs, func(a, b Range) int { return a[0] - b[0] })
	out := rs[:0]
	for _, r := range rs {
		if n := len(out); n > 0 && r[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}

// furnitureBetween reports whether furniture stands between two lines.
func furnitureBetween(p *page.Page, prev, next int) bool {
	f := sort.Search(len(p.Furniture), func(f int) bool { return p.Furniture[f].Line.Num > prev })
	return f < len(p.Furniture) && p.Furniture[f].Line.Num < next
}

// number names the articles by their order, the first one first.
func number(as []Article, first int) {
	for i := range as {
		as[i].ID = strconv.Itoa(first + i)
	}
}
