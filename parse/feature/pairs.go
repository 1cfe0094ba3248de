package feature

import (
	"math"
	"slices"

	"jianbao/parse/han"
	"jianbao/parse/page"
)

// Words are not parted in Chinese, so pairs of neighbouring characters serve
// for them: the pairs of a heading come back in its own body.

const pairBits = 16 // pairs are hashed into 2^16 cells

// A lexicon holds the distinct pairs of every block, and how rare each is.
type lexicon struct {
	pairs  []int32   // numbers of pairs, block after block
	first  []int32   // of each block, where its pairs begin; one more at the end
	rarity []float32 // of each pair, log(blocks / blocks that hold it)
	weight []float32 // fourth power of rarity: names outweigh common words
	found  []found   // of each pair
	last   []int32   // of each pair, what is noted of it while the blocks are gone over

	// cells number the pairs of the page. A cell counts only if its stamp is
	// that of the page, so that the table is cleared once in 65,535 pages. Four
	// bytes a cell let it stay in the second cache.
	stamp uint16
	cells [1 << pairBits]struct{ stamp, number uint16 }
}

// found is where a pair was found.
type found struct{ blocks, last int32 } // how many blocks hold it, the last of them

// lexicons are those that no page needs any more: one is a quarter of a megabyte,
// more than most pages, and making it took a tenth of the time of reading.
var lexicons = make(chan *lexicon, 4)

func takeLexicon() *lexicon {
	select {
	case lx := <-lexicons:
		if lx.stamp++; lx.stamp == 0 {
			*lx = lexicon{stamp: 1}
		}
		return lx
	default:
		return &lexicon{stamp: 1}
	}
}

// release gives the lexicon back; nothing may be asked of it afterwards.
func (lx *lexicon) release() {
	select {
	case lexicons <- lx:
	default:
	}
}

// pairCell is the cell of a pair.
func pairCell(a, b rune) uint16 {
	return uint16((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> (32 - pairBits))
}

func newLexicon(blocks []page.Block) *lexicon {
	lx := takeLexicon()
	lx.pairs, lx.found, lx.first = lx.pairs[:0], lx.found[:0], append(lx.first[:0], 0)
	for i := range blocks {
		lx.add(blocks[i].Text, int32(i))
		lx.first = append(lx.first, int32(len(lx.pairs)))
	}
	lx.weigh(len(blocks))
	lx.last = slices.Grow(lx.last[:0], len(lx.found))[:len(lx.found)]
	return lx
}

// unmarked is last with nothing noted.
func (lx *lexicon) unmarked() []int32 {
	clear(lx.last)
	return lx.last
}

// add lists the distinct pairs of a block that carry meaning: both characters
// Han, a letter or a digit.
//
// Whether the page has the pair already, and whether the block has, is as good
// as chance, and a branch on it costs more than all else: so both are counted
// with, not asked. What is new takes the number after the last; what is not
// listed is written over by the next.
func (lx *lexicon) add(text string, block int32) {
	most := len(text) - 1 // pairs
	if most <= 0 {
		return
	}
	pairs := slices.Grow(lx.pairs, most)[:len(lx.pairs)+most]
	known := min(len(lx.found)+most, 1<<pairBits)
	all := slices.Grow(lx.found, known+1-len(lx.found))[:known+1]
	next, listed := uint32(len(lx.found)), uint32(len(lx.pairs))
	prev := rune(-1)
	for i := 0; i < len(text); {
		r, n := han.RuneAt(text, i)
		i += n
		switch {
		case carriesMeaning(r):
		case han.IsSpace(r):
			continue
		default:
			prev = -1
			continue
		}
		if prev >= 0 {
			cell := &lx.cells[pairCell(prev, r)]
			fresh := (uint32(cell.stamp^lx.stamp) + 0xffff) >> 16 // 1 where the page has no such pair yet
			id := uint32(cell.number) + fresh*(next-uint32(cell.number))
			cell.stamp, cell.number = lx.stamp, uint16(id)
			f := &all[id]
			f.blocks *= 1 - int32(fresh)
			other := differ(f.last, block) | fresh
			f.last, f.blocks = block, f.blocks+int32(other)
			pairs[listed] = int32(id)
			listed += other
			next += fresh
		}
		prev = r
	}
	lx.found, lx.pairs = all[:next], pairs[:listed]
}

// differ is 1 where two numbers are not the same.
func differ(a, b int32) uint32 {
	d := uint32(a ^ b)
	return (d | -d) >> 31
}

// weigh fills in rarity and weight.
func (lx *lexicon) weigh(blocks int) {
	var logs [64]float32
	for n := range logs {
		logs[n] = rarityOf(blocks, n)
	}
	lx.rarity, lx.weight = lx.rarity[:0], lx.weight[:0]
	for i := range lx.found {
		n, r := lx.found[i].blocks, float32(0)
		if int(n) < len(logs) {
			r = logs[n]
		} else {
			r = rarityOf(blocks, int(n))
		}
		lx.rarity, lx.weight = append(lx.rarity, r), append(lx.weight, r*r*r*r)
	}
}

func rarityOf(blocks, holding int) float32 {
	return float32(math.Log(float64(blocks+1) / float64(max(1, holding))))
}

// of lists the pairs of block i.
func (lx *lexicon) of(i int) []int32 { return lx.pairs[lx.first[i]:lx.first[i+1]] }

// holding counts the blocks that the pair of two runes stands in.
func (lx *lexicon) holding(a, b rune) int32 {
	cell := &lx.cells[pairCell(a, b)]
	if cell.stamp != lx.stamp {
		return 0
	}
	return lx.found[cell.number].blocks
}

// Likeness is the share of the pairs of characters in b that stand in a too,
// from 0 to 1.
func Likeness(a, b string) float64 {
	in := map[[2]rune]bool{}
	eachPair(a, func(pair [2]rune) { in[pair] = true })
	both, all := 0, map[[2]rune]bool{}
	eachPair(b, func(pair [2]rune) {
		if !all[pair] && in[pair] {
			both++
		}
		all[pair] = true
	})
	return float64(both) / float64(len(all)+1)
}

// eachPair calls yield for each pair that carries meaning.
func eachPair(s string, yield func(pair [2]rune)) {
	prev := rune(-1)
	for _, r := range s {
		switch {
		case carriesMeaning(r):
		case han.IsSpace(r):
			continue
		default:
			prev = -1
			continue
		}
		if prev >= 0 {
			yield([2]rune{prev, r})
		}
		prev = r
	}
}

func carriesMeaning(r rune) bool { return han.IsHan(r) || han.IsLatin(r) || han.IsArabic(r) }
