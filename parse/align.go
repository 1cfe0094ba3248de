package parse

import "strings"

// owner says what the truth knows of one byte of text.
type owner struct {
	article int32 // index, or -1
	part    part
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
		text.WriteString(squeeze(v.blocks[i].text))
		ends[i] = text.Len()
	}
	owners := owners(text.String(), truth)
	allowed := make([]uint32, len(v.blocks))
	from, last := 0, int32(-1)
	for i, end := range ends {
		o := majority(owners[from:end])
		from = end
		allowed[i] = agreeing(v, i, o, o.article != last && o.article >= 0 || i == 0)
		if o.article >= 0 {
			last = o.article
		}
	}
	return allowed
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
			if end := claimPiece(text, own, base, squeeze(piece), owner{int32(a), p}); end > reach {
				reach = end
			}
		}
		for _, p := range t.Paragraphs {
			claim(p, partIf(!t.Unlabelled, partBody))
		}
		for _, h := range t.Heads {
			claim(h, partHead)
		}
		claim(t.Byline, partBy)
		base = reach
	}
	return own
}

func partIf(c bool, p part) part {
	if c {
		return p
	}
	return partAny
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
		count[o]++
		if count[o] > most {
			best, most = o, count[o]
		}
	}
	return best
}

// agreeing lists the states that block i may have by its owner.
func agreeing(v *view, i int, o owner, starts bool) uint32 {
	var bits uint32
	for s := state(0); s < numStates; s++ {
		if (o.article < 0 || s.starts() == starts) && suits(v, i, o, s) {
			bits |= 1 << s
		}
	}
	return bits
}

// suits says whether state s fits the part that the truth gives block i, or,
// where it gives none, what cannot be mistaken.
func suits(v *view, i int, o owner, s state) bool {
	switch o.part {
	case partHead:
		return s.has(isHead)
	case partBy:
		return s.has(isBy) || s.starts() && s.has(isHead)
	case partBody:
		return s.has(isBody)
	}
	switch sh := v.shape(i); {
	case sh.class == "byline" || sh.class == "names":
		return s.has(isBy) || s.starts()
	case sh.short:
		return true
	}
	return s.has(isBody)
}
