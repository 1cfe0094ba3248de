package feature

import (
	"math"
	"sync"

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
	blocks []int32   // of each pair, blocks that hold it

	cells *cellTable
}

// A cellTable numbers the pairs of one page. A cell counts only if its stamp
// is that of the page, so that the table is never cleared.
type cellTable struct {
	stamp  uint32
	stamps [1 << pairBits]uint32
	number [1 << pairBits]int32
}

var cellTables = sync.Pool{New: func() any { return new(cellTable) }}

func (t *cellTable) next() {
	t.stamp++
	if t.stamp == 0 {
		*t = cellTable{stamp: 1}
	}
}

// pairCell is the cell of a pair.
func pairCell(a, b rune) uint16 {
	return uint16((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> (32 - pairBits))
}

func newLexicon(blocks []page.Block) *lexicon {
	lx := &lexicon{first: make([]int32, len(blocks)+1), cells: cellTables.Get().(*cellTable)}
	lx.cells.next()
	runes := 0
	for i := range blocks {
		runes += blocks[i].Runes
	}
	lx.pairs = make([]int32, 0, runes)
	last := make([]int32, 0, runes/2)
	for i := range blocks {
		last = lx.add(blocks[i].Text, int32(i), last)
		lx.first[i+1] = int32(len(lx.pairs))
	}
	lx.weigh(len(blocks))
	return lx
}

// release gives the table of cells back; the count of a pair is not known
// after it.
func (lx *lexicon) release() {
	cellTables.Put(lx.cells)
	lx.cells = nil
}

// add lists the distinct pairs of a block that carry meaning: both characters
// Han, a letter or a digit. last tells the block that a pair stood in last.
func (lx *lexicon) add(text string, block int32, last []int32) []int32 {
	prev := rune(-1)
	for _, r := range text {
		switch {
		case carriesMeaning(r):
		case han.IsSpace(r):
			continue
		default:
			prev = -1
			continue
		}
		if prev >= 0 {
			id := lx.numberOf(pairCell(prev, r))
			if int(id) == len(last) {
				last = append(last, -1)
			}
			if last[id] != block {
				last[id] = block
				lx.blocks[id]++
				lx.pairs = append(lx.pairs, id)
			}
		}
		prev = r
	}
	return last
}

// numberOf is the number of the pairs of a cell, a new one where the page had
// none yet.
func (lx *lexicon) numberOf(c uint16) int32 {
	t := lx.cells
	if t.stamps[c] != t.stamp {
		t.stamps[c], t.number[c] = t.stamp, int32(len(lx.blocks))
		lx.blocks = append(lx.blocks, 0)
	}
	return t.number[c]
}

// weigh fills in rarity and weight.
func (lx *lexicon) weigh(blocks int) {
	lx.rarity, lx.weight = make([]float32, len(lx.blocks)), make([]float32, len(lx.blocks))
	logs := make([]float32, 64)
	for n := range logs {
		logs[n] = rarityOf(blocks, n)
	}
	for id, n := range lx.blocks {
		r := float32(0)
		if int(n) < len(logs) {
			r = logs[n]
		} else {
			r = rarityOf(blocks, int(n))
		}
		lx.rarity[id], lx.weight[id] = r, r*r*r*r
	}
}

func rarityOf(blocks, holding int) float32 {
	return float32(math.Log(float64(blocks+1) / float64(max(1, holding))))
}

// of lists the pairs of block i.
func (lx *lexicon) of(i int) []int32 { return lx.pairs[lx.first[i]:lx.first[i+1]] }

// holding counts the blocks that the pair of two runes stands in.
func (lx *lexicon) holding(a, b rune) int32 {
	c := pairCell(a, b)
	if lx.cells.stamps[c] != lx.cells.stamp {
		return 0
	}
	return lx.blocks[lx.cells.number[c]]
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
