package parse

import (
	"strings"
	"unicode/utf8"
)

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
func joinJumps(articles []Article) ([]Article, []Furniture) {
	var furn []Furniture
	var kept []Article
	for _, a := range articles {
		if from := continued(&a, kept); from >= 0 {
			furn = append(furn, joinParts(&kept[from], &a)...)
			continue
		}
		if opensJump(&a) || closesJump(&a) >= 0 {
			a.Reasons = append(a.Reasons, "jump line without its other end")
		}
		kept = append(kept, a)
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
	for i := range before {
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

// digitsOf returns the digits of a page number, Chinese ones as arabic.
func digitsOf(page string) string {
	var out strings.Builder
	for _, r := range page {
		switch {
		case r >= '0' && r <= '9':
			out.WriteRune(r)
		case r >= '０' && r <= '９':
			out.WriteRune(r - '０' + '0')
		default:
			if i := strings.IndexRune("一二三四五六七八九", r); i >= 0 {
				out.WriteByte(byte('1' + i/len("一")))
			} else if r == '十' && out.Len() == 0 {
				out.WriteByte('1')
			}
		}
	}
	return out.String()
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
func joinParts(a, b *Article) []Furniture {
	k := closesJump(a)
	at := jumpOut(a.Paragraphs[k])
	n := jumpIn(b.Paragraphs[0])
	furn := []Furniture{
		{furnJump, a.Paragraphs[k][at:], lastLine(a)},
		{furnJump, b.Paragraphs[0][:n], firstLine(b)},
	}
	for _, h := range []string{b.Column, b.Kicker, b.Title, b.Subtitle} {
		if h != "" {
			furn = append(furn, Furniture{furnJump, h, firstLine(b)})
		}
	}
	head := strings.TrimRightFunc(a.Paragraphs[k][:at], isSpace)
	rest := strings.TrimLeftFunc(b.Paragraphs[0][n:], isSpace)
	a.Paragraphs = append(a.Paragraphs[:k:k], joinSeam(head, rest)...)
	shift := len(a.Paragraphs) - 1
	for _, s := range b.Subheads {
		a.Subheads = append(a.Subheads, s+shift)
	}
	a.Paragraphs = append(a.Paragraphs, b.Paragraphs[1:]...)
	if a.Byline == "" {
		a.Byline, a.Authors = b.Byline, b.Authors
	} else if b.Byline != "" {
		a.Paragraphs = append(a.Paragraphs, b.Byline)
	}
	a.Lines = append(a.Lines, b.Lines...)
	a.Confidence = min(a.Confidence, b.Confidence)
	a.Reasons = append(a.Reasons, "joined at the jump lines")
	return furn
}

// joinSeam returns the paragraphs at the seam of two parts: one where the
// sentence was cut, else two; head empty means the jump line stood alone.
func joinSeam(head, rest string) []string {
	switch {
	case head == "":
		return []string{rest}
	case rest == "":
		return []string{head}
	case endsSentence(head):
		return []string{head, rest}
	}
	return []string{head + rest}
}

func lastLine(a *Article) []Range {
	n := a.Lines[len(a.Lines)-1][1]
	return []Range{{n, n}}
}

func firstLine(a *Article) []Range {
	n := a.Lines[0][0]
	return []Range{{n, n}}
}
