package sim

import (
	"strings"
	"unicode/utf8"

	"jianbao/parse/train/corpus"
)

// A draft is an article of the corpus before it is set.
type draft struct {
	heads    []Piece // in the order of print, roles as far as known
	byline   string
	body     []Piece // Body and Subhead
	captions []string
	section  string
	date     string
	year     int
	kind     Kind
}

// draftOf reads a record; what its source does not mark stays open.
func draftOf(r *corpus.Record, src *corpus.Source) draft {
	d := draft{byline: clean(r.Byline), section: clean(r.Section), date: r.Date, year: src.Year(r), captions: r.Captions}
	d.heads = headsOf(r, src)
	d.body = bodyOf(r, src)
	if r.Kind == "photo" || r.Kind == "brief-or-caption" {
		d.kind = Brief
	}
	return d
}

func headsOf(r *corpus.Record, src *corpus.Source) (heads []Piece) {
	if len(r.RawHeads) > 0 && !src.Marks.Has(corpus.MarksRoles) {
		for _, h := range r.RawHeads {
			heads = appendHead(heads, NoRole, OpenRole, h)
		}
		return heads
	}
	open := OpenRole
	if src.Marks.Has(corpus.MarksRoles) {
		open = 0
	}
	if r.Title == "图片报道" {
		return nil // the site's label, which no page printed
	}
	heads = appendHead(heads, Column, open, printedColumn(r, src))
	heads = appendHead(heads, Kicker, open, r.Kicker)
	heads = appendHead(heads, Title, open, r.Title)
	return appendHead(heads, Subtitle, open, r.Subtitle)
}

// printedColumn is the column where it stood above the article; portals put
// their sections there.
func printedColumn(r *corpus.Record, src *corpus.Source) string {
	if src.Medium == "tw" && src.File != "appledaily-tw-charity.jsonl.xz" {
		return ""
	}
	return r.Column
}

func appendHead(heads []Piece, role Role, open Open, text string) []Piece {
	for _, line := range strings.Split(text, "\n") {
		if line = clean(line); line != "" && utf8.RuneCountInString(line) <= 90 {
			heads = append(heads, Piece{Part: Head, Role: role, Open: open, Text: line})
		}
	}
	return heads
}

func bodyOf(r *corpus.Record, src *corpus.Source) (body []Piece) {
	sub := 0
	for i, p := range r.Paragraphs {
		isSub := sub < len(r.Subheads) && r.Subheads[sub] == i
		if isSub {
			sub++
		}
		p = clean(p)
		if p == "" || p == clean(r.Byline) {
			continue
		}
		piece := Piece{Part: Body, Text: p}
		if isSub {
			piece.Part = Subhead
		} else {
			piece.Open = openAt(p, src.Marks, len(body) > 0)
		}
		body = append(body, piece)
	}
	return body
}

// openAt tells what a source that marks m leaves open of paragraph p.
func openAt(p string, m corpus.Marks, further bool) (o Open) {
	if !m.Has(corpus.MarksByline) && mayBeByline(p) || !m.Has(corpus.MarksParagraphs) && mayBeCredit(p) {
		o |= OpenByline
	}
	if !m.Has(corpus.MarksSubheads) && mayBeSubhead(p) {
		o |= OpenSubhead
	}
	if further && !m.Has(corpus.MarksParagraphs) {
		o |= OpenBreak
	}
	return o
}

// mayBeByline: 本报记者  彭  波; （作者为本报湖南分社记者）; （铭  声）
func mayBeByline(p string) bool {
	n := utf8.RuneCountInString(p)
	if n > 40 || strings.ContainsAny(p, "。！？；") {
		return false
	}
	return n <= 8 || strings.HasPrefix(p, "（") || strings.HasPrefix(p, "【") || hasAny(p, signedBy)
}

var signedBy = []string{"记者", "記者", "通讯员", "通訊員", "作者", "摄", "攝", "报道", "報道", "報導", "报导", "文/", "图/", "整理", "编译", "供图", "图片", "编辑", "編輯", "来源", "文｜", "撰", "插图"}

func mayBeCredit(p string) bool { return mayBeByline(p) && hasAny(p, signedBy) }

// mayBeSubhead: a short line that ends no sentence.
func mayBeSubhead(p string) bool {
	return utf8.RuneCountInString(p) <= 30 && !strings.HasSuffix(p, "。") && !strings.HasSuffix(p, "：")
}

func hasAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// clean takes out what no page prints: marks of byte order, line ends, spaces
// at both ends.
func clean(s string) string {
	if strings.ContainsAny(s, "\ufeff\n\r\t\v\f\u2028\u2029\u0085\u001e\u001c\u001d\u200b\u00a0\x00") {
		s = unprinted.Replace(s)
	}
	return strings.Trim(s, " 　")
}

var unprinted = strings.NewReplacer("\ufeff", "", "\n", " ", "\r", "", "\t", " ", "\v", " ", "\f", " ", "\u2028", " ", "\u2029", " ", "\u0085", " ", "\u001e", "", "\u001c", "", "\u001d", "", "\u200b", "", "\u00a0", " ", "\x00", "")

// shorten keeps the first paragraphs, about limit characters of them; a
// subhead is not left last.
func (d *draft) shorten(limit int) {
	n := 0
	for i := range d.body {
		if n += utf8.RuneCountInString(d.body[i].Text); n < limit || i+1 == len(d.body) {
			continue
		}
		end := i + 1
		for end > 1 && d.body[end-1].Part == Subhead {
			end--
		}
		d.body = d.body[:end]
		return
	}
}
