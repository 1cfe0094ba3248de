package score

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"jianbao/parse"
)

// The heading fields, by role.
const (
	column = iota
	kicker
	title
	subtitle
	numRoles
)

var roleNames = [numRoles]string{"column", "kicker", "title", "subtitle"}

// A truth is a true article as it is scored.
type truth struct {
	heads      [numRoles][]string // accepted
	byline     []string           // accepted
	signed     bool               // its byline is scored
	headings   []string           // in place of heads
	roleless   bool               // headings are given in place of heads
	anyRole    bool
	partition  bool
	paragraphs []string
	loose      []string // bare
	body       string
}

// A clip is a clipped article as it is scored.
type clip struct {
	of         int // its index among all that were clipped
	heads      [numRoles]string
	byline     string
	paragraphs []string
	body       string
}

func truthOf(a *goldItem) truth {
	t := truth{
		byline: a.Byline.options(), signed: a.Byline != nil,
		headings: squeezeAll(a.Headings), roleless: a.Headings != nil, anyRole: a.AnyRole, partition: a.Partition,
		paragraphs: filled(squeezeAll(a.Paragraphs)),
	}
	for r, field := range [numRoles]accepted{a.Column, a.Kicker, a.Title, a.Subtitle} {
		t.heads[r] = field.options()
	}
	for _, x := range a.Loose {
		t.loose = append(t.loose, bare(x))
	}
	return t
}

// options are the accepted strings, squeezed.
func (a accepted) options() []string {
	if a == nil {
		return []string{""}
	}
	return squeezeAll(a)
}

// pieces is all text of an article: headings, byline and paragraphs, each once.
func (t *truth) pieces() []string {
	out := slices.Clone(t.headings)
	for _, h := range t.heads {
		out = append(out, h[:min(1, len(h))]...)
	}
	out = append(append(out, t.paragraphs...), t.byline[:min(1, len(t.byline))]...)
	return filled(out)
}

// name is what the article is called where it is named as wrong.
func (t *truth) name() string {
	switch {
	case t.partition:
		return headRunes(t.body, 16)
	case len(t.heads[title]) > 0 && t.heads[title][0] != "":
		return t.heads[title][0]
	case len(t.paragraphs) > 0:
		return headRunes(t.paragraphs[0], 16)
	}
	return "?"
}

func headRunes(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}

func clipOf(i int, a *parse.Article) clip {
	return clip{
		of:     i,
		heads:  [numRoles]string{squeeze(a.Column), squeeze(a.Kicker), squeeze(a.Title), squeeze(a.Subtitle)},
		byline: squeeze(a.Byline), paragraphs: filled(squeezeAll(a.Paragraphs)),
	}
}

func (c *clip) pieces() []string {
	return filled(append(append(c.heads[:numRoles:numRoles], c.paragraphs...), c.byline))
}

// headings are the heading fields that hold something.
func (c *clip) headings() []string { return filled(c.heads[:]) }

// allowance is what need not be where the truth has it.
type allowance struct {
	free  []string        // bare
	loose map[string]bool // as printed and bare
	ends  []string        // loose strings that may end a paragraph, the longest first
	own   map[string]bool // pieces of the articles
}

func allowanceOf(g *Gold, truths []truth) *allowance {
	al := &allowance{loose: map[string]bool{}, own: map[string]bool{}}
	for _, f := range g.Free {
		al.free = append(al.free, bare(f))
	}
	for i := range g.Articles {
		for _, x := range squeezeAll(g.Articles[i].Loose) {
			al.loose[x], al.loose[bare(x)] = true, true
		}
		for _, p := range append(truths[i].pieces(), truths[i].byline...) {
			al.own[p] = true
		}
	}
	for x := range al.loose {
		if utf8.RuneCountInString(x) > 3 {
			al.ends = append(al.ends, x)
		}
	}
	slices.SortFunc(al.ends, func(a, b string) int {
		return cmp.Or(utf8.RuneCountInString(b)-utf8.RuneCountInString(a), strings.Compare(a, b))
	})
	return al
}

// isFree reports whether a piece may be furniture or an article.
func (al *allowance) isFree(p string) bool {
	if utf8.RuneCountInString(p) <= 1 || al.own[p] {
		return false
	}
	return within(p, al.free)
}

// within reports whether the bare text of a piece stands in one of texts.
func within(p string, texts []string) bool {
	p = bare(p)
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, p) })
}

// tight is a paragraph without loose text.
func (al *allowance) tight(p string) string {
	if al.loose[p] {
		return ""
	}
	for _, x := range al.ends {
		if rest, ok := strings.CutSuffix(p, x); ok {
			return rest
		}
	}
	return p
}

func (al *allowance) tightAll(ps []string) []string {
	var out []string
	for _, p := range ps {
		out = append(out, al.tight(p))
	}
	return filled(out)
}

// prepare takes out what is free or loose. The body of an article is its
// paragraphs; that of a partition article is all its text.
func prepare(g *Gold, truths []truth, clips []clip) []clip {
	al := allowanceOf(g, truths)
	var blobs []string
	for i := range truths {
		if t := &truths[i]; t.partition {
			t.body = strings.Join(t.pieces(), "")
			blobs = append(blobs, bare(t.body))
		}
	}
	for i := range truths {
		t := &truths[i]
		t.paragraphs = al.tightAll(t.paragraphs)
		if !t.partition {
			t.body = strings.Join(t.paragraphs, "")
		}
	}
	var kept []clip
	for _, c := range clips {
		al.strip(&c)
		heads := c.headings()
		if len(heads) == 0 && len(c.paragraphs) == 0 && len(al.free) > 0 {
			continue
		}
		var body []string
		for _, h := range heads {
			if utf8.RuneCountInString(h) > 1 && within(h, blobs) {
				body = append(body, h)
			}
		}
		c.body = strings.Join(append(body, c.paragraphs...), "")
		kept = append(kept, c)
	}
	return kept
}

// strip takes what is free or loose out of a clipped article.
func (al *allowance) strip(c *clip) {
	c.paragraphs = slices.DeleteFunc(al.tightAll(c.paragraphs), al.isFree)
	for r, h := range c.heads {
		if al.isFree(h) || al.loose[h] && !al.own[h] {
			c.heads[r] = ""
		}
	}
	if al.isFree(c.byline) {
		c.byline = ""
	}
}
