package main

import (
	"math/rand"
	"strings"
	"unicode/utf8"

	"jianbao/parse"
)

// layout is a way to set articles on a page, with how often it does what.
type layout struct {
	name      string
	articles  int     // of a page, at most
	longest   int     // paragraphs of an article, at most
	gap       bool    // a blank line between blocks
	indent    bool    // paragraphs open with two ideographic spaces
	lost      bool    // the indents were lost, headings are cut at two thirds of the width
	wrap      bool    // lines cut at a page width of 16 to 32 characters
	headAfter float64 // heading behind its body
	headLess  float64 // heading left out
	kicker    float64 // a place or an office and —— above the title
	column    float64 // the name of a column above, or behind all
	signed    float64 // a bracketed name ends the last paragraph
	reporter  float64 // a byline on its own line under the heading
	broken    float64 // a paragraph cut by a blank line
	photo     float64 // a short article becomes a caption with its credit
	briefs    float64 // a run of briefs without headings behind an article
	share     float64 // of the stock that is set in this layout
}

var layouts = []layout{
	{name: "county page", articles: 7, longest: 9, gap: true, headAfter: 0.45, kicker: 0.3, column: 0.25, signed: 0.7, broken: 0.25, photo: 0.15, share: 1.5},
	{name: "county page, tight", articles: 9, longest: 9, headAfter: 0.4, kicker: 0.2, column: 0.15, signed: 0.7, photo: 0.1, share: 0.5},
	{name: "heads behind", articles: 40, longest: 200, headAfter: 0.3, reporter: 0.1, briefs: 0.03, share: 0.7},
	{name: "flush", articles: 20, longest: 200, gap: true, signed: 0.2, reporter: 0.2, broken: 0.05, photo: 0.05, briefs: 0.04, share: 0.3},
	{name: "tight", articles: 30, longest: 200, briefs: 0.06, signed: 0.1, reporter: 0.05, share: 0.5},
	{name: "indented", articles: 25, longest: 200, indent: true, kicker: 0.1, signed: 0.2, headLess: 0.05, reporter: 0.25, briefs: 0.03, share: 0.5},
	{name: "wrapped", articles: 20, longest: 60, indent: true, wrap: true, signed: 0.2, reporter: 0.2, headLess: 0.05, briefs: 0.03, share: 0.4},
	{name: "copied from a PDF", articles: 12, longest: 80, lost: true, wrap: true, reporter: 0.4, share: 0.4},
	{name: "wrapped flush", articles: 20, longest: 60, wrap: true, signed: 0.2, reporter: 0.2, headLess: 0.05, briefs: 0.03, share: 0.4},
}

// makePages sets the stock of articles in each layout.
func makePages(stock []parse.Truth) []parse.Example {
	rng := rand.New(rand.NewSource(1872)) // the year of 申报
	var pages []parse.Example
	for _, l := range layouts {
		var page []piece
		for _, t := range l.pick(rng, stock) {
			if n := len(t.Paragraphs) + len(t.Rest); n == 0 || n > l.longest {
				continue
			}
			page = append(page, l.set(rng, t))
			if rng.Float64() < l.briefs {
				page = append(page, makeBriefs(rng, stock)...)
			}
			if len(page) >= 2+rng.Intn(l.articles) {
				pages = append(pages, l.page(rng, page))
				page = nil
			}
		}
		if len(page) > 0 {
			pages = append(pages, l.page(rng, page))
		}
	}
	return pages
}

// pick draws the layout's share of the stock; above 1 every article comes,
// and some come again on another page.
func (l layout) pick(rng *rand.Rand, stock []parse.Truth) []parse.Truth {
	var picked []parse.Truth
	for share := l.share; share > 0; share-- {
		for _, t := range stock {
			if rng.Float64() < share {
				picked = append(picked, t)
			}
		}
	}
	return picked
}

// piece is an article in its layout: what is printed, and the truth of it.
type piece struct {
	blocks []string
	body   []bool // of each block: it is a paragraph
	truth  parse.Truth
}

func (p *piece) print(body bool, texts ...string) {
	for _, t := range texts {
		p.blocks = append(p.blocks, t)
		p.body = append(p.body, body)
	}
}

// set lays out one article.
func (l layout) set(rng *rand.Rand, t parse.Truth) piece {
	heads, rest := headsOf(t)
	if l.photo > 0 && len(rest) == 1 && utf8.RuneCountInString(rest[0]) < 160 && rng.Float64() < 0.5+l.photo {
		return l.setPhoto(rng, heads, rest[0])
	}
	var p piece
	p.truth.Byline = t.Byline
	before, after := l.arrange(rng, heads, rest)
	p.truth.Heads = append(append([]string{}, before...), after...)
	p.print(false, before...)
	if t.Byline == "" && len(heads) > 0 && rng.Float64() < l.reporter {
		t.Byline = reporterLine(rng)
		p.truth.Byline = t.Byline
	}
	own := t.Byline != "" && !strings.Contains(rest[len(rest)-1], t.Byline)
	behind := own && after != nil && rng.Float64() < 0.7
	if own && !behind {
		p.print(l.indent && rng.Intn(2) == 0, t.Byline)
	}
	if rng.Float64() < l.signed && !strings.HasSuffix(rest[len(rest)-1], "）") && t.Byline == "" {
		rest = append([]string{}, rest...)
		rest[len(rest)-1] += "（" + name(rng) + "）"
	}
	p.truth.Paragraphs = rest
	for _, r := range rest {
		a, b := l.cut(rng, r)
		p.print(true, a)
		if b != "" {
			p.print(true, b)
		}
	}
	p.print(false, after...)
	if behind {
		p.print(false, t.Byline)
	}
	return p
}

// arrange says which headings stand before the body and which behind it.
func (l layout) arrange(rng *rand.Rand, heads, rest []string) (before, after []string) {
	if rng.Float64() < l.headLess {
		return nil, nil
	}
	if len(heads) > 0 && rng.Float64() < l.kicker {
		if k := office(rest[0]); k != "" {
			heads = append([]string{k + "——"}, heads...)
		}
	}
	if rng.Float64() < l.headAfter {
		after = heads
	} else {
		before = heads
	}
	if len(heads) > 0 && rng.Float64() < l.column {
		c := columnNames[rng.Intn(len(columnNames))]
		if rng.Intn(2) == 0 && after == nil {
			before = append([]string{c}, before...)
		} else {
			after = append(append([]string{}, after...), c)
		}
	}
	return before, after
}

// setPhoto lays out a caption with a credit line, and its heading.
func (l layout) setPhoto(rng *rand.Rand, heads []string, caption string) piece {
	credit := name(rng) + []string{" 摄", " 报道", " 摄影报道"}[rng.Intn(3)]
	var p piece
	if rng.Float64() < 0.4 {
		heads = nil
	}
	p.truth = parse.Truth{Heads: heads, Paragraphs: []string{caption}, Rest: []string{credit}}
	after := rng.Float64() < 0.5
	if !after {
		p.print(false, heads...)
	}
	p.print(true, caption, credit)
	if after {
		p.print(false, heads...)
	}
	return p
}

// cut breaks a paragraph in the middle of a sentence, as a column end does.
func (l layout) cut(rng *rand.Rand, s string) (a, b string) {
	r := []rune(s)
	if len(r) < 50 || rng.Float64() >= l.broken {
		return s, ""
	}
	at := 15 + rng.Intn(len(r)-30)
	if strings.ContainsRune("，。；：、！？”（", r[at-1]) || strings.ContainsRune("，。；：、！？”）", r[at]) {
		return s, ""
	}
	return string(r[:at]), string(r[at:])
}
