package parse

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"jianbao/parse/byline"
	"jianbao/parse/corrections"
	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// assembly puts one article together out of its blocks.
type assembly struct {
	Article
	page   *page.Page
	table  *feature.Table
	said   *correcting // what a person says of the blocks, nil for nothing
	heads  heading
	texts  []int           // blocks of the body
	whole  []int           // of each paragraph, the block that it is, or -1 where it is made of several
	grown  strings.Builder // the last paragraph, where it is made of several
	signed []int           // blocks that are bylines
}

// assemble makes an article of spans of a reading: of one, but where corrections
// bring together what stands apart.
func assemble(r *reading.Reading, spans []reading.Span, said *correcting) Article {
	as := assembly{page: r.Table().Page(), table: r.Table(), said: said}
	as.Article = Article{Kind: KindArticle, Authors: []Author{}, Paragraphs: []string{}, Subheads: []int{}, Lines: []Range{}, Reasons: []Reason{}}
	blocks := 0
	for _, s := range spans {
		blocks += len(s.Labels)
	}
	as.texts, as.whole = make([]int, 0, blocks), make([]int, 0, blocks)
	for _, s := range spans {
		as.addSpan(s)
		as.addLines(linesOfSpan(as.page, s))
	}
	if role := as.heads.fill(&as.Article); role != "" {
		as.promote(role)
	}
	as.closeDateline()
	as.setByline(as.signed)
	for _, s := range spans {
		as.heedLabels(s)
	}
	as.setKind()
	return as.Article
}

// addSpan adds the blocks of a span. Where the article has its title, headings of
// further spans are subheads.
func (as *assembly) addSpan(s reading.Span) {
	titled := len(as.heads.title) > 0
	for k, label := range s.Labels {
		i := s.First + k
		l := as.said.labelOf(i, label)
		switch {
		case l.In(reading.Loose):
		case l.In(reading.Heads) && titled && !as.said.names(i):
			as.addText(i, reading.BareSubhead)
		case l.In(reading.Heads):
			as.tellRole(i, as.heads.add(l, as.page.Blocks[i].Text))
		case l.In(reading.Bylines) && (as.said.names(i) || as.signs(i, l)):
			as.tellRole(i, corrections.Byline)
			as.signed = append(as.signed, i)
		default:
			as.addText(i, l)
		}
	}
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
	as.tellRole(i, as.textRole(l))
	last := len(as.Paragraphs) - 1
	as.texts = append(as.texts, i)
	if l.In(reading.Rests) && last >= 0 {
		as.growLast(b.Text)
		as.whole[last] = -1
		return
	}
	as.grown.Reset()
	if l.In(reading.Subheads) {
		as.Subheads = append(as.Subheads, len(as.Paragraphs))
	}
	if last < 0 {
		as.Paragraphs = make([]string, 0, cap(as.texts))
	}
	as.Paragraphs, as.whole = append(as.Paragraphs, b.Text), append(as.whole, i)
	if n := b.Signs.DatelineHead; n > 0 && as.Dateline == "" {
		as.Dateline = b.Text[:n]
		as.Authors = append(as.Authors, byline.DatelineAuthors(b.Text)...)
	}
	if as.said.credits(i) {
		as.Credit = b.Text
	} else if as.Credit == "" {
		as.Credit = b.Signs.Credit
	}
}

// growLast adds the text of a block to the last paragraph. A paragraph may have
// thousands of blocks: their text is copied once.
func (as *assembly) growLast(text string) {
	last := &as.Paragraphs[len(as.Paragraphs)-1]
	if as.grown.Len() == 0 {
		as.grown.WriteString(*last)
	}
	as.grown.WriteString(text)
	*last = as.grown.String()
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

// heedLabels takes the origin, and the byline where the article has none, from a
// line 来源：… 作者：… of a web page, which stands as furniture between the blocks of
// the article.
func (as *assembly) heedLabels(s reading.Span) {
	m := page.MetaOf(as.page.Furniture, s.First, s.Last)
	if as.Origin == "" {
		as.Origin = m.Source
	}
	if as.Byline == "" && m.Author != "" {
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
	case as.isTable():
		as.Kind = KindTable
	case han.EndsWithAny(as.Title, noticeWords):
		as.Kind = KindNotice
	case as.isPhoto(head):
		as.Kind = KindPhoto
	case head == "", as.isItem() && as.Kicker+as.Title == "":
		as.Kind = KindBrief
	}
}

// isTable reports whether more than half of the body stands in rows.
func (as *assembly) isTable() bool {
	rows, all := 0, 0
	for _, i := range as.texts {
		b := &as.page.Blocks[i]
		all += b.Runes
		if b.Listing == page.TableRow {
			rows += b.Runes
		}
	}
	return 2*rows > all
}

// isItem reports whether the article is an item of a column of briefs.
func (as *assembly) isItem() bool {
	return len(as.texts) > 0 && as.page.Blocks[as.texts[0]].Listing == page.BriefItem
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

// addLines adds the lines of a span; two may share one.
func (as *assembly) addLines(rs []Range) {
	if n := len(as.Lines); n > 0 && len(rs) > 0 && rs[0][0] <= as.Lines[n-1][1] {
		as.Lines[n-1][1] = max(as.Lines[n-1][1], rs[0][1])
		rs = rs[1:]
	}
	as.Lines = append(as.Lines, rs...)
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
