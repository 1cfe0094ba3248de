package parse

import (
	"jianbao/parse/han"
	"jianbao/parse/page"
	"math"
)

// Words are not parted in Chinese, so pairs of neighbouring characters serve
// for them: the pairs of a heading come back in its own body.

const pairBits = 16 // pairs are hashed into 2^16 cells

// pairsOf lists the distinct cells of the character pairs in s that carry
// meaning: both characters Han, a letter or a digit.
func pairsOf(s string, seen *[1 << pairBits]uint32, mark uint32) []uint16 {
	var cells []uint16
	prev := rune(-1)
	for _, r := range s {
		if han.IsSpace(r) {
			continue
		}
		if !han.IsHan(r) && !han.IsLatin(r) && !han.IsArabic(r) {
			prev = -1
			continue
		}
		if prev >= 0 {
			c := pairCell(prev, r)
			if seen[c] != mark {
				seen[c] = mark
				cells = append(cells, c)
			}
		}
		prev = r
	}
	return cells
}

// pairCell is the cell of a pair.
func pairCell(a, b rune) uint16 {
	return uint16((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> (32 - pairBits))
}

// lexicon holds the pairs of every block and how rare each is in the issue.
type lexicon struct {
	pairs  [][]uint16
	count  [1 << pairBits]uint16 // blocks that a pair stands in
	rarity [1 << pairBits]float32
	weight [1 << pairBits]float32 // fourth power of rarity
	marked [1 << pairBits]uint32  // cells of the blocks compared with, by stamp
	stamp  uint32
}

func newLexicon(blocks []page.Block) *lexicon {
	lx := &lexicon{pairs: make([][]uint16, len(blocks))}
	var seen, df [1 << pairBits]uint32
	for i := range blocks {
		lx.pairs[i] = pairsOf(blocks[i].Text, &seen, uint32(i+1))
		for _, c := range lx.pairs[i] {
			df[c]++
		}
	}
	for c, n := range df {
		if n > 0 {
			lx.count[c] = uint16(min(n, 1<<16-1))
			lx.rarity[c] = float32(math.Log(float64(len(blocks)+1) / float64(n)))
			lx.weight[c] = lx.rarity[c] * lx.rarity[c] * lx.rarity[c] * lx.rarity[c]
		}
	}
	return lx
}

// affinity is the share of the pairs of block i, weighted by rarity, that
// come back in any of the other blocks: 0..1.
func (lx *lexicon) affinity(i int, others []int) float64 {
	if len(lx.pairs[i]) == 0 || len(others) == 0 {
		return 0
	}
	lx.stamp++
	for _, b := range others {
		for _, c := range lx.pairs[b] {
			lx.marked[c] = lx.stamp
		}
	}
	var hit, all float32
	for _, c := range lx.pairs[i] {
		all += lx.rarity[c]
		if lx.marked[c] == lx.stamp {
			hit += lx.rarity[c]
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hit / all)
}

// shared is how much two runs of blocks have in common: the weight of the
// pairs in both against that of the pairs in the smaller one: 0..1. A weight
// is the fourth power of rarity, so that the names that only one article uses
// outweigh common words.
func (lx *lexicon) shared(a, b []int) float64 {
	lx.stamp += 2
	one := lx.mark(a, lx.stamp-1)
	var both, two float32
	for _, i := range b {
		for _, c := range lx.pairs[i] {
			if lx.marked[c] == lx.stamp {
				continue
			}
			if lx.marked[c] == lx.stamp-1 {
				both += lx.weight[c]
			}
			two += lx.weight[c]
			lx.marked[c] = lx.stamp
		}
	}
	if m := min(one, two); m > 0 {
		return float64(both / m)
	}
	return 0
}

// mark stamps the pairs of blocks and sums up their weight.
func (lx *lexicon) mark(blocks []int, stamp uint32) (sum float32) {
	for _, i := range blocks {
		for _, c := range lx.pairs[i] {
			if lx.marked[c] != stamp {
				lx.marked[c] = stamp
				sum += lx.weight[c]
			}
		}
	}
	return sum
}
