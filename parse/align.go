package parse

import (
	"jianbao/parse/han"
	"strings"
)

// owner says what the truth knows of one byte of text.
type owner struct {
	article int32 // index, or -1
	part    part
	inside  bool // not the first byte of its piece
}

type part uint8

const (
	partAny part = iota // unlabelled
	partHead
	partBy
	partBody
)

// align lists, for each block, the states that agree with the truth, as bits.
func align(v *view, truth []Truth) []uint32 {
	var text strings.Builder
	ends := make([]int, len(v.blocks))
	for i := range v.blocks {
		text.WriteString(han.Squeeze(v.blocks[i].Text))
		ends[i] = text.Len()
	}
	owners := owners(text.String(), truth)
	own := make([]owner, len(v.blocks))
	from := 0
	for i, end := range ends {
		own[i] = majority(owners[from:end])
		own[i].inside = from < end && owners[from].inside
		from = end
	}
	allowed := make([]uint32, len(v.blocks))
	for i := 0; i < len(own); {
		j := i + 1
		for j < len(own) && (own[j].article == own[i].article || own[j].article < 0) {
			j++
		}
		v.alignArticle(own[i:j], allowed[i:j], i)
		i = j
	}
	return allowed
}

// alignArticle lists the states that agree with the truth for the blocks of
// one article, which begins at block first.
func (v *view) alignArticle(own []owner, allowed []uint32, first int) {
	lead := 0 // blocks before the body
	for lead < len(own) && v.headish(first+lead) {
		lead++
	}
	for k, o := range own {
		for s := state(0); s < numStates; s++ {
			if s.starts() == (k == 0) && v.suits(first+k, k, lead, o, s) {
				allowed[k] |= 1 << s
			}
		}
	}
}

// headish says whether block i can stand between a heading and its body.
func (v *view) headish(i int) bool {
	switch v.shapes[i].class {
	case "byline", "name", "names":
		return true
	}
	return v.shapes[i].short
}

// owners finds the pieces of each article in the text, each only once.
func owners(text string, truth []Truth) []owner {
	own := make([]owner, len(text))
	for i := range own {
		own[i].article = -1
	}
	base := 0
	for a, t := range truth {
		reach := base
		claim := func(piece string, p part) {
			if end := claimPiece(text, own, base, han.Squeeze(piece), owner{article: int32(a), part: p}); end > reach {
				reach = end
			}
		}
		for _, p := range t.Paragraphs {
			claim(p, partBody)
		}
		for _, p := range t.Rest {
			claim(p, partAny)
		}
		for _, h := range t.Heads {
			claim(h, partHead)
		}
		claim(t.Byline, partBy)
		base = reach
	}
	return own
}

// claimPiece marks the first unclaimed place of piece from base on and
// returns its end, 0 when there is none near.
func claimPiece(text string, own []owner, base int, piece string, o owner) int {
	for at := base; piece != ""; {
		i := strings.Index(text[at:min(len(text), at+90000)], piece)
		if i < 0 {
			return 0
		}
		at += i
		if own[at].article < 0 {
			for k := at; k < at+len(piece); k++ {
				own[k] = o
				own[k].inside = k > at
			}
			return at + len(piece)
		}
		at += len(piece)
	}
	return 0
}

// majority is the owner of most of a block.
func majority(own []owner) owner {
	count := map[owner]int{}
	best, most := owner{article: -1}, 0
	for _, o := range own {
		o.inside = false
		count[o]++
		if count[o] > most {
			best, most = o, count[o]
		}
	}
	return best
}

// suits says whether state s fits the part that the truth gives block i, the
// k-th of its article, or, where it gives none, what can hardly be mistaken:
// short lines before the body are its head, and nothing else before it is.
func (v *view) suits(i, k, lead int, o owner, s state) bool {
	switch o.part {
	case partHead:
		return s.has(isHead)
	case partBy:
		return s.has(isBy) || s.starts() && s.has(isHead)
	case partBody:
		return s.has(isBody) && s.has(isRest) == o.inside
	}
	if s.has(isRest) && !o.inside {
		return false
	}
	class := v.shapes[i].class
	signed := class == "byline" || class == "names"
	switch {
	case k < lead && k == 0:
		return s == headStart
	case k < lead && signed:
		return s == headBy
	case k < lead && class == "name":
		return s == headBy || s == head
	case k < lead:
		return s == head
	case signed:
		return s.has(isBy) || s.starts()
	case lead == 0 && v.headish(i):
		return true
	}
	return s.has(isBody)
}
