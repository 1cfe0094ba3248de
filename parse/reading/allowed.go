package reading

import (
	"strings"
	"unicode/utf8"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/page"
)

// Allow says which labels the blocks of a page may have before anything else
// is known of it. A block that fills a whole line of text that is not wrapped
// does not go on a paragraph: only a blank line or a page end parts one. A
// block that opens with （上接…） begins an article, or its body under a
// heading.
func Allow(t *feature.Table) []Labels {
	p := t.Page()
	allowed := make([]Labels, t.Len())
	for i := range allowed {
		b := &p.Blocks[i]
		allowed[i] = AnyLabel
		if !t.Wrapped() && b.Gap == 0 && !b.Turn {
			allowed[i] &^= BodyRests
		}
		if b.Column != "" {
			allowed[i] = Columns // 专栏：今日谈
		}
		allowed[i] &= listedLabels(t, i)
		if b.Turn {
			allowed[i] &^= Heads &^ Starts // a heading does not run over a page line
		}
		if b.JumpIn > 0 {
			allowed[i] &^= Rests | Of(Bare, BareSubhead)
			if i > 0 && !Headish(t, i-1) {
				allowed[i] &^= Of(Body, Subhead)
			}
		}
	}
	return allowed
}

// listedLabels are the labels of what stands in a table or in a column of
// briefs: a table is one article, and so are the briefs of a column.
func listedLabels(t *feature.Table, i int) Labels {
	before := page.NotListed
	if i > 0 {
		before = t.Page().Blocks[i-1].Listing
	}
	switch t.Page().Blocks[i].Listing {
	case page.TableTitle:
		return Of(ColumnStart, TitleStart, Title)
	case page.TableRow:
		if before == page.NotListed {
			return Of(Body, Bare, BareStart)
		}
		return Of(Body, Bare)
	case page.BriefTitle:
		return Of(ColumnStart)
	case page.BriefItem:
		return Of(Body)
	}
	b := &t.Page().Blocks[i]
	switch {
	case before == page.TableRow && b.Gap > 0 && t.Page().Blocks[i-1].Gap == 0 && t.Heading(i):
		return Starts // a blank line and a heading end a table
	case namesColumn(b.Text) && i+1 < t.Len() && t.Heading(i+1) && b.Signs.DatelineHead == 0:
		return Of(ColumnStart, KickerStart, Column, Kicker)
	case !byline.MaySign(b.Text, &b.Signs):
		return AnyLabel &^ Of(HeadBy)
	}
	return AnyLabel
}

// namesColumn reports whether s is a short word in square brackets, as the
// names of columns are printed: 【民生问答】.
func namesColumn(s string) bool {
	first, n := utf8.DecodeRuneInString(s)
	last, m := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune("【〔", first) || !strings.ContainsRune("】〕", last) || len(s) <= n+m {
		return false
	}
	name := s[n : len(s)-m]
	return utf8.RuneCountInString(name) <= 8 && !strings.ContainsAny(name, "【】〔〕：:︰／/")
}

// Headish reports whether block i can stand between a heading and its body.
func Headish(t *feature.Table, i int) bool {
	switch t.Class(i) {
	case feature.ClassByline, feature.ClassName, feature.ClassNames:
		return true
	}
	return t.Heading(i)
}

// Contradiction returns the first block that no reading under what is allowed
// leads to, or -1.
func Contradiction(allowed []Labels) int {
	var here Labels
	for i, set := range allowed {
		next := Labels(0)
		if i == 0 || here != 0 {
			next = Starts
		}
		for p := Label(0); p < NumLabels; p++ {
			if here.Has(p) {
				next |= Of(labels[p].next...)
			}
		}
		if here = next & set; here == 0 {
			return i
		}
	}
	return -1
}
