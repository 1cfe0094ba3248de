package parse

import (
	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"sort"
	"strings"
)

// farthestJump is how many articles a jump goes over at most.
const farthestJump = 200

// furnJump is a jump line (转版) whose two ends were found and joined.
const furnJump = "jump"

// joinJumps joins articles that go on elsewhere with their second parts. Jump
// lines whose other end is not found stay where they are, with a reason; so do
// those of articles that begin at the lines apart.
func joinJumps(p *page.Page, articles []Article, apart map[int]bool) ([]Article, []Furniture) {
	var furn []Furniture
	kept := articles[:0] // each goes to its own place, or before it
	for _, a := range articles {
		if from := continued(&a, kept); from >= 0 && !apart[a.Lines[0][0]] {
			furn = append(furn, joinParts(p, &kept[from], &a)...)
			continue
		}
		kept = append(kept, a)
	}
	for i := range kept {
		if opensJump(&kept[i]) || closesJump(&kept[i]) >= 0 {
			kept[i].Reasons = append(kept[i].Reasons, reason(ReasonJumpOpen))
		}
	}
	return kept, furn
}

func opensJump(a *Article) bool { return len(a.Paragraphs) > 0 && page.JumpIn(a.Paragraphs[0]) > 0 }

// closesJump is the paragraph of a that ends with a jump line, or -1.
func closesJump(a *Article) int {
	for k := len(a.Paragraphs) - 1; k >= 0 && k >= len(a.Paragraphs)-2; k-- {
		if page.JumpOut(a.Paragraphs[k]) >= 0 {
			return k
		}
	}
	return -1
}

// continued finds the article that a is the second part of: the one open jump
// that leads to a's page, and where several do, the one whose words come back
// most in a.
func continued(a *Article, before []Article) int {
	if !opensJump(a) {
		return -1
	}
	best, most := -1, -1.0
	for i := max(0, len(before)-farthestJump); i < len(before); i++ {
		b := &before[i]
		k := closesJump(b)
		if k < 0 || !leadsTo(b.Paragraphs[k], a.Page) {
			continue
		}
		if s := likeness(b, a); s > most {
			best, most = i, s
		}
	}
	return best
}

// leadsTo says whether the jump line at the end of s may lead to page; an
// unknown page does not speak against it.
func leadsTo(s, onPage string) bool {
	to := page.DigitsOf(page.PageIn(han.Squeeze(s[page.JumpOut(s):])))
	from := page.DigitsOf(onPage)
	return to == "" || from == "" || to == from
}

// likeness is how much two parts have in common.
func likeness(a, b *Article) float64 {
	return feature.Likeness(a.Title+a.Subtitle+strings.Join(a.Paragraphs, ""), b.Title+strings.Join(b.Paragraphs, ""))
}

// joinParts puts the second part b behind a. The jump lines, and headings
// repeated over b, become furniture.
func joinParts(p *page.Page, a, b *Article) []Furniture {
	k := closesJump(a)
	at, n := page.JumpOut(a.Paragraphs[k]), page.JumpIn(b.Paragraphs[0])
	out, in := a.Paragraphs[k][at:], b.Paragraphs[0][:n]
	furn := []Furniture{{furnJump, out, placeOf(p, out, a.Lines)}, {furnJump, in, placeOf(p, in, b.Lines)}}
	for _, h := range []string{b.Column, b.Kicker, b.Title, b.Subtitle} {
		if h != "" {
			furn = append(furn, Furniture{furnJump, h, placeOf(p, h, b.Lines)})
		}
	}
	head := strings.TrimRightFunc(a.Paragraphs[k][:at], han.IsSpace)
	rest := strings.TrimLeftFunc(b.Paragraphs[0][n:], han.IsSpace)
	paras, shift := joinSeam(append([]string{}, a.Paragraphs[:k]...), head, rest, a.Paragraphs[k+1:])
	a.Paragraphs = append(paras, b.Paragraphs[1:]...)
	a.Subheads = joinSubheads(a.Subheads, b.Subheads, k, shift)
	joinBylines(a, b)
	a.Lines = append(a.Lines, b.Lines...)
	a.Roles = append(a.Roles, withoutHeads(b.Roles)...)
	a.Confidence = min(a.Confidence, b.Confidence)
	a.Reasons = append(a.Reasons, reason(ReasonJumpJoined))
	return furn
}

// joinSeam puts what stands around the jump lines behind paras: head before
// the first, behind it some paragraphs, and rest behind the second. A sentence
// that the jump cut becomes whole. It also returns where rest came to stand.
func joinSeam(paras []string, head, rest string, behind []string) ([]string, int) {
	if head != "" {
		paras = append(paras, head)
	}
	cut := len(behind) == 0 && head != "" && rest != "" && !han.EndsSentence(head)
	if cut {
		paras[len(paras)-1] += rest
		return paras, len(paras) - 1
	}
	paras = append(paras, behind...)
	if rest != "" {
		paras = append(paras, rest)
		return paras, len(paras) - 1
	}
	return paras, len(paras) - 1
}

// joinSubheads renumbers subheads: those of a from paragraph k on may have
// moved and are dropped, those of b move behind shift.
func joinSubheads(a, b []int, k, shift int) []int {
	joined := []int{}
	for _, s := range a {
		if s < k {
			joined = append(joined, s)
		}
	}
	for _, s := range b {
		if s > 0 {
			joined = append(joined, s+shift)
		}
	}
	return joined
}

// joinBylines keeps both bylines.
func joinBylines(a, b *Article) {
	if b.Byline == "" {
		return
	}
	if a.Byline != "" {
		a.Byline += " "
	}
	a.Byline += b.Byline
	a.Authors = append(a.Authors, b.Authors...)
}

// placeOf finds the line within ranges that text stands on, or begins on.
func placeOf(p *page.Page, text string, ranges []Range) []Range {
	first, last := ranges[0][0], ranges[len(ranges)-1][1]
	i := sort.Search(len(p.Blocks), func(i int) bool { return p.Blocks[i].Lines[0] >= first })
	for ; i < len(p.Blocks) && p.Blocks[i].Lines[0] <= last; i++ {
		if b := &p.Blocks[i]; strings.Contains(b.Text, text) {
			n := b.Lines[0]
			if page.JumpOut(b.Text) >= 0 {
				n = b.Lines[len(b.Lines)-1]
			}
			return []Range{{n, n}}
		}
	}
	return []Range{{first, first}}
}
