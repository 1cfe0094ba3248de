package format

import (
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"jianbao/format/terminal"
	"jianbao/msg"
	"jianbao/parse"
)

var htmlFormat = Format{
	Name: "html", About: "a page to check and correct by eye: the source beside its articles", Ext: ".html",
	Sources: true,
	print: func(w io.Writer, o Options) printer {
		return &htmlPrinter{w: w, text: o.Text, lang: cmp.Or(o.Lang, msg.English)}
	},
}

//go:embed page
var pageFiles embed.FS

var pageTemplates = template.Must(template.ParseFS(pageFiles, "page/page.html"))

// htmlPrinter prints a section for each issue.
type htmlPrinter struct {
	w        io.Writer
	text     []string // lines of the input
	shown    int      // of them
	articles int      // printed
	tally    Tally
	lang     msg.Lang // of reasons
	source   string
	opened   bool
}

// page is what opens and closes the page.
type page struct {
	Title, Source string
	Style         template.CSS
	Script        template.JS
	Tally
}

// pageIssue is an issue as the page shows it. A Key names an article on the whole page.
type pageIssue struct {
	No, Doubtful int
	Name         string
	Lang         msg.Lang // of reasons
	Lines        []pageLine
	Articles     []pageArticle
}

type pageLine struct {
	No, Article, Hue int
	Key, Role, Word  string
	Text             string
	First            bool // of its article
}

type pageArticle struct {
	Key                                     string
	No, Hue, Order                          int
	Doubtful                                bool
	Kind, Page, Confidence                  string
	Column, Kicker, Title, Subtitle, Byline string
	Blocks                                  []pageBlock
	Spans                                   []parse.Range
	Reasons                                 []string
}

type pageBlock struct {
	Subhead bool
	Text    string
}

var kindWords = map[parse.Kind]string{parse.KindArticle: "文章", parse.KindBrief: "简讯", parse.KindPhoto: "图片", parse.KindNotice: "公告"}

func (h *htmlPrinter) print(p part) error {
	if err := h.open(p); err != nil {
		return err
	}
	issue := pageIssue{No: p.No, Name: issueName(p), Lang: h.lang}
	h.tally.add(p.Articles, 0)
	for _, a := range p.Articles {
		h.articles++
		issue.Articles = append(issue.Articles, newPageArticle(a, fmt.Sprintf("k%d", h.articles), hue(h.articles)))
		if doubtful(a) {
			issue.Doubtful++
		}
	}
	issue.Lines = h.lines(p, issue.Articles)
	return pageTemplates.ExecuteTemplate(h.w, "issue", issue)
}

// hue is a colour that is unlike those of the articles around.
func hue(n int) int { return n * 137 % 360 }

func (h *htmlPrinter) open(p part) error {
	if h.opened {
		return nil
	}
	h.opened, h.source = true, p.Source
	return pageTemplates.ExecuteTemplate(h.w, "opening", page{Title: cmp.Or(terminal.Visible(p.Source), "剪报"), Style: template.CSS(pageFile("page.css"))})
}

// close ends the page. One without any issue is an empty page.
func (h *htmlPrinter) close() error {
	if err := h.open(part{}); err != nil {
		return err
	}
	return pageTemplates.ExecuteTemplate(h.w, "closing", page{Source: terminal.Visible(h.source), Script: template.JS(pageFile("page.js")), Tally: h.tally})
}

func pageFile(name string) string {
	text, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

// issueName is what the masthead says, else the number in the input.
func issueName(p part) string {
	p.Source = ""
	return cmp.Or(caption(p.Issue), fmt.Sprintf("第 %d 份", p.No))
}

func newPageArticle(a article, key string, hue int) pageArticle {
	v := terminal.Visible
	shown := pageArticle{
		Key: key, No: a.No, Hue: hue, Order: int(1000 * a.Confidence), Doubtful: doubtful(a),
		Kind: cmp.Or(kindWords[a.Kind], v(string(a.Kind))), Page: v(a.Page), Confidence: strconv.FormatFloat(a.Confidence, 'f', 2, 64),
		Column: v(a.Column), Kicker: v(a.Kicker), Title: v(a.Title), Subtitle: v(a.Subtitle), Byline: v(a.Byline),
		Reasons: each(a.Reasons, v), Spans: a.Lines,
	}
	for i, p := range a.Paragraphs {
		shown.Blocks = append(shown.Blocks, pageBlock{slices.Contains(a.Subheads, i), v(p)})
	}
	return shown
}

// lines are the lines of the source from where the last issue ended.
func (h *htmlPrinter) lines(p part, shown []pageArticle) []pageLine {
	roles := lineRoles(p, h.text)
	first, last := h.shown, min(lastLine(p), len(h.text))
	if last <= first {
		return nil
	}
	h.shown = last
	lines := make([]pageLine, last-first)
	for i := range lines {
		no := first + i + 1
		lines[i] = pageLine{No: no, Text: terminal.Visible(strings.ReplaceAll(h.text[no-1], "\t", " ")), Role: "furniture", Word: roleWords["furniture"]}
		if at, ok := roles[no]; ok {
			a := shown[at.article]
			lines[i].Key, lines[i].Hue, lines[i].Article, lines[i].First = a.Key, a.Hue, a.No, at.first
			lines[i].Role, lines[i].Word = at.role, roleWords[at.role]
		}
		if isEmpty(strings.TrimSpace(lines[i].Text)) {
			lines[i] = pageLine{No: no}
		}
	}
	return lines
}

func lastLine(p part) (last int) {
	for _, a := range p.Articles {
		for _, r := range a.Lines {
			last = max(last, r[1])
		}
	}
	for _, f := range p.Furniture {
		for _, r := range f.Lines {
			last = max(last, r[1])
		}
	}
	return last
}
