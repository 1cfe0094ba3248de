package parse

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// farthestJump is how many articles a jump goes over at most.
const farthestJump = 200

// furnJump is a jump line (转版) whose two ends were found and joined.
const furnJump = "jump"

var (
	jumpsOut = []string{"（下转", "(下转", "（下轉", "▲下转", "下转第", "下轉第"}
	jumpsIn  = []string{"（上接", "(上接", "【上接", "▲上接", "上接第"}
)

// jumpOut finds the jump line that ends s: where it begins, or -1.
func jumpOut(s string) int {
	for _, m := range jumpsOut {
		if at := strings.LastIndex(s, m); at >= 0 && utf8.RuneCountInString(s[at:]) <= 16 {
			return at
		}
	}
	return -1
}

// jumpIn is the length of the jump line that s opens with, or 0.
func jumpIn(s string) int {
	for _, m := range jumpsIn {
		if !strings.HasPrefix(s, m) {
			continue
		}
		for _, end := range []string{"）", ")", "】", "版", "页"} {
			if at := strings.Index(s, end); at >= 0 && at <= 48 {
				return at + len(end)
			}
		}
	}
	return 0
}

// joinJumps joins articles that go on elsewhere with their second parts. Jump
// lines whose other end is not found stay where they are, with a reason.
func (v *view) joinJumps(articles []Article) ([]Article, []Furniture) {
	var furn []Furniture
	var kept []Article
	for _, a := range articles {
		if from := continued(&a, kept); from >= 0 {
			furn = append(furn, v.joinParts(&kept[from], &a)...)
			continue
		}
		kept = append(kept, a)
	}
	for i := range kept {
		if opensJump(&kept[i]) || closesJump(&kept[i]) >= 0 {
			kept[i].Reasons = append(kept[i].Reasons, "jump line without its other end")
		}
	}
	return kept, furn
}

func opensJump(a *Article) bool { return len(a.Paragraphs) > 0 && jumpIn(a.Paragraphs[0]) > 0 }

// closesJump is the paragraph of a that ends with a jump line, or -1.
func closesJump(a *Article) int {
	for k := len(a.Paragraphs) - 1; k >= 0 && k >= len(a.Paragraphs)-2; k-- {
		if jumpOut(a.Paragraphs[k]) >= 0 {
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
func leadsTo(s, page string) bool {
	to := digitsOf(pageIn(squeeze(s[jumpOut(s):])))
	from := digitsOf(page)
	return to == "" || from == "" || to == from
}

// digitsOf returns the number of a page in arabic digits: 第十二版 is 12.
func digitsOf(page string) string {
	n := numberOf(strings.TrimFunc(page, func(r rune) bool { return !isDigit(r) }))
	if n < 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// likeness is how many pairs of characters two parts share.
func likeness(a, b *Article) float64 {
	var seen [1 << pairBits]uint32
	one := pairsOf(a.Title+a.Subtitle+strings.Join(a.Paragraphs, ""), &seen, 1)
	two := pairsOf(b.Title+strings.Join(b.Paragraphs, ""), &seen, 2)
	in := map[uint16]bool{}
	for _, c := range one {
		in[c] = true
	}
	n := 0
	for _, c := range two {
		if in[c] {
			n++
		}
	}
	return float64(n) / float64(len(two)+1)
}

// joinParts puts the second part b behind a. The jump lines, and headings
// repeated over b, become furniture.
func (v *view) joinParts(a, b *Article) []Furniture {
	k := closesJump(a)
	at, n := jumpOut(a.Paragraphs[k]), jumpIn(b.Paragraphs[0])
	out, in := a.Paragraphs[k][at:], b.Paragraphs[0][:n]
	furn := []Furniture{{furnJump, out, v.placeOf(out, a.Lines)}, {furnJump, in, v.placeOf(in, b.Lines)}}
	for _, h := range []string{b.Column, b.Kicker, b.Title, b.Subtitle} {
		if h != "" {
			furn = append(furn, Furniture{furnJump, h, v.placeOf(h, b.Lines)})
		}
	}
	head := strings.TrimRightFunc(a.Paragraphs[k][:at], isSpace)
	rest := strings.TrimLeftFunc(b.Paragraphs[0][n:], isSpace)
	paras, shift := joinSeam(append([]string{}, a.Paragraphs[:k]...), head, rest, a.Paragraphs[k+1:])
	a.Paragraphs = append(paras, b.Paragraphs[1:]...)
	a.Subheads = joinSubheads(a.Subheads, b.Subheads, k, shift)
	joinBylines(a, b)
	a.Lines = append(a.Lines, b.Lines...)
	a.Confidence = min(a.Confidence, b.Confidence)
	a.Reasons = append(a.Reasons, "joined at the jump lines")
	return furn
}

// joinSeam puts what stands around the jump lines behind paras: head before
// the first, behind it some paragraphs, and rest behind the second. A sentence
// that the jump cut becomes whole. It also returns where rest came to stand.
func joinSeam(paras []string, head, rest string, behind []string) ([]string, int) {
	if head != "" {
		paras = append(paras, head)
	}
	cut := len(behind) == 0 && head != "" && rest != "" && !endsSentence(head)
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
	a.Byline = joinHead(a.Byline, b.Byline)
	a.Authors = append(a.Authors, b.Authors...)
}

// placeOf finds the line within ranges that text stands on, or begins on.
func (v *view) placeOf(text string, ranges []Range) []Range {
	first, last := ranges[0][0], ranges[len(ranges)-1][1]
	i := sort.Search(len(v.blocks), func(i int) bool { return v.blocks[i].lines[0] >= first })
	for ; i < len(v.blocks) && v.blocks[i].lines[0] <= last; i++ {
		if b := &v.blocks[i]; strings.Contains(b.text, text) {
			n := b.lines[0]
			if jumpOut(b.text) >= 0 {
				n = b.lines[len(b.lines)-1]
			}
			return []Range{{n, n}}
		}
	}
	return []Range{{first, first}}
}
