package gold

import (
	"slices"

	"jianbao/parse/reading"
)

// Claims are what a person says of single blocks of a page, where Issue knows
// all of it: a set of labels a block. A claim that contradicts those before it
// is refused, and nothing is changed by it.
type Claims []reading.Labels

// NewClaims returns the claims on so many blocks, of which nothing is known.
func NewClaims(blocks int) Claims {
	return slices.Repeat(Claims{reading.AnyLabel}, blocks)
}

// Of claims that blocks first up to, not including, last are a piece. It reports
// whether that is possible.
func (c Claims) Of(p Piece, first, last int) bool {
	for _, opens := range []bool{false, true} {
		if c.claim(first, last, func(k int) reading.Labels { return p.labelsAt(k, opens) }) {
			return true
		}
	}
	return false
}

// labelsAt are the labels of block k of a piece that a person names. A heading
// may be one line with the one before it, or another of its role; where a
// paragraph ends is left open, but for its first block.
func (p *Piece) labelsAt(k int, opens bool) reading.Labels {
	switch {
	case k == 0 && p.Open&OpenBreak != 0:
		return reading.BodyRests
	case k == 0 && opens && p.Part == Byline:
		return reading.Heads & reading.Starts
	case k == 0 && !opens && p.Part == Subhead:
		return reading.Subheads
	case k == 0:
		return p.labels(false, opens)
	case p.Part == Head:
		return (p.labels(true, false) | p.labels(false, false)) &^ reading.Starts
	case p.Part == Body:
		return reading.Bodies &^ reading.Subheads
	}
	return p.labels(false, false)
}

// Begin claims that an article begins with block i. It reports whether that is
// possible.
func (c Claims) Begin(i int) bool {
	return c.claim(i, i+1, func(int) reading.Labels { return reading.Starts &^ reading.Loose })
}

// Together claims that blocks first and last are of one article, with all that
// stands between. It reports whether that is possible.
func (c Claims) Together(first, last int) bool {
	return c.claim(first, last+1, func(k int) reading.Labels {
		switch k {
		case 0:
			return reading.AnyLabel &^ reading.Loose
		case last - first:
			return reading.AnyLabel &^ (reading.Starts | reading.Loose)
		}
		return reading.AnyLabel &^ reading.Starts
	})
}

// Apart claims that blocks first up to, not including, last are of one article
// that has no others, whatever was claimed of them. It reports whether that is
// possible.
func (c Claims) Apart(first, last int) bool {
	before := slices.Clone(c[first:last])
	for i := first; i < last; i++ {
		c[i] = reading.AnyLabel
	}
	possible := c.claim(first, min(last+1, len(c)), func(k int) reading.Labels {
		switch k {
		case 0:
			return reading.Starts &^ reading.Loose
		case last - first:
			return reading.Starts
		}
		return reading.AnyLabel &^ (reading.Starts | reading.Loose)
	})
	if !possible {
		copy(c[first:], before)
	}
	return possible
}

// OfArticle claims that block i is no furniture. It reports whether that is
// possible.
func (c Claims) OfArticle(i int) bool {
	return c.claim(i, i+1, func(int) reading.Labels { return reading.AnyLabel &^ reading.Loose })
}

// claim narrows blocks first up to, not including, last, the k-th to labels(k),
// and reports whether a reading is left; where none is, it changes nothing.
func (c Claims) claim(first, last int, labels func(k int) reading.Labels) bool {
	before := slices.Clone(c[first:last])
	for k := range before {
		c[first+k] &= labels(k)
	}
	if reading.Contradiction(c) < 0 {
		return true
	}
	copy(c[first:], before)
	return false
}

// Allow narrows what is allowed at the blocks of the page to the labels that
// agree with the claims.
func (c Claims) Allow(allowed []reading.Labels) {
	for i := range allowed {
		narrow(&allowed[i], c[i])
	}
	if reading.Contradiction(allowed) >= 0 {
		copy(allowed, c)
	}
}
