package feature

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"jianbao/parse/page"
)

// slowly measures a page directly, pair by pair and block by block.
type slowly struct {
	v      *view
	pairs  []map[uint16]bool // of each block
	blocks map[uint16]int    // that hold a pair
}

func slowlyOf(v *view) *slowly {
	s := &slowly{v: v, blocks: map[uint16]int{}}
	for i := range v.page.Blocks {
		in := map[uint16]bool{}
		eachPair(v.page.Blocks[i].Text, func(p [2]rune) { in[pairCell(p[0], p[1])] = true })
		for c := range in {
			s.blocks[c]++
		}
		s.pairs = append(s.pairs, in)
	}
	return s
}

func (s *slowly) rarity(c uint16) float64 {
	return math.Log(float64(len(s.pairs)+1) / float64(s.blocks[c]))
}

func (s *slowly) weight(c uint16) float64 { return math.Pow(s.rarity(c), 4) }

// affinity compares block i with up to four bodies on one side, not beyond the
// heading after them.
func (s *slowly) affinity(i, step int) float64 {
	there, found := map[uint16]bool{}, 0
	for d := 1; d <= bodyReach && found < bodyBlocks; d++ {
		k := i + d*step
		if k < 0 || k >= len(s.pairs) || s.v.looks[k].short && found > 0 {
			break
		}
		if !s.v.looks[k].short {
			found++
			maps.Copy(there, s.pairs[k])
		}
	}
	hit, all := 0.0, 0.0
	for c := range s.pairs[i] {
		all += s.rarity(c)
		if there[c] {
			hit += s.rarity(c)
		}
	}
	if all == 0 {
		return 0
	}
	return hit / all
}

// common is the weight of what two sets of pairs share, against the lighter.
func (s *slowly) common(a, b map[uint16]bool) float64 {
	both, left, right := 0.0, 0.0, 0.0
	for c := range a {
		left += s.weight(c)
		if b[c] {
			both += s.weight(c)
		}
	}
	for c := range b {
		right += s.weight(c)
	}
	if min(left, right) <= leastWeight {
		return 0
	}
	return both / min(left, right)
}

// window holds the pairs of the blocks from i on in one direction, as far as
// the window reaches.
func (s *slowly) window(i, step, runes int) map[uint16]bool {
	in, sum := map[uint16]bool{}, 0
	for n := 0; n < windowBlocks && sum < runes && i >= 0 && i < len(s.pairs); n++ {
		maps.Copy(in, s.pairs[i])
		sum += s.v.page.Blocks[i].Runes
		i += step
	}
	return in
}

func (s *slowly) cohesion(i, runes int) float64 {
	return s.common(s.window(i-1, -1, runes), s.window(i, 1, runes))
}

// What is measured in one pass is what a slow direct measurement gives.
func TestMeaningIsMeasured(t *testing.T) {
	texts := testdata(t)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		p := page.Read(page.SplitLines(texts[name]))
		v := newView(p)
		v.lex.release()
		s := slowlyOf(v)
		for i := range p.Blocks {
			before := map[uint16]bool{}
			if i > 0 {
				before = s.pairs[i-1]
			}
			for _, m := range []struct {
				what string
				got  float32
				want float64
			}{
				{"affinity above", v.above[i], s.affinity(i, -1)},
				{"affinity below", v.below[i], s.affinity(i, 1)},
				{"near", v.near[i], s.common(before, s.pairs[i])},
				{"grip", v.grip[i], s.cohesion(i, gripRunes)},
				{"hold", v.hold[i], s.cohesion(i, holdRunes)},
			} {
				if math.Abs(float64(m.got)-m.want) > 1e-4 {
					t.Fatalf("%s, block %d: %s is %v, directly %v", name, i, m.what, m.got, m.want)
				}
			}
		}
	}
}

// A heading leans to the body that its words come back in.
func TestHeadingsLeanToTheirBodies(t *testing.T) {
	table := tableOf("青石镇修渠\n青石镇的水渠今年修了十二里，修渠的人天不亮就上山。\n夜读灯亮\n图书馆的夜读灯亮到十点，下了工的人来借书夜读。\n")
	for _, i := range []int{0, 2} {
		if above, below := table.Affinity(i); !table.Heading(i) || below < 0.3 || above > 0.1 {
			t.Errorf("block %d: affinity %v above, %v below, heading %v", i, above, below, table.Heading(i))
		}
	}
}

// far are the parts that speak of the issue, or of words and headings however
// far away; all others see a few blocks around.
var far = map[int]bool{
	ownRank: true, nextRank: true, issueGaps: true, prevIndent: true, ownIndent: true, nextIndent: true, deeper: true, rows: true, cut: true,
	issuePrint: true, issueSigns: true, issueBehind: true, issueNews: true, issueBreaks: true,
	fitsAbove: true, fitsBelow: true, leans: true, near: true, grip: true, hold: true, prevLoose: true, ownLoose: true, nextLoose: true, seamWord: true,
	twinAbove: true, twinBelow: true, sinceHead: true, tillHead: true, tillSign: true,
}

// Text far below a block changes nothing of what is seen close by.
func TestFarTextChangesNothingNear(t *testing.T) {
	texts := testdata(t)
	below := strings.Repeat("\n远处的小标题\n\n远处还有一段话，讲的是别的村子别的事，和前面没有关系。（甲乙丙）\n", 5)
	const close = 10 // blocks
	compared := 0
	for name, text := range texts {
		a, b := newView(page.Read(page.SplitLines(text))), newView(page.Read(page.SplitLines(text+"\n"+below)))
		for i := range sameBlocks(a.page, b.page) - close {
			var x, y sight
			a.see(i, &x)
			b.see(i, &y)
			compared++
			for p := range x {
				if !far[p] && x[p] != y[p] {
					t.Errorf("%s, block %d: %s is %d, with text far below %d", name, i, partTable[p].name, x[p], y[p])
				}
			}
		}
		a.lex.release()
		b.lex.release()
	}
	if compared < 500 {
		t.Errorf("only %d blocks were compared", compared)
	}
}

// sameBlocks counts the blocks before the first that was joined in another way.
func sameBlocks(a, b *page.Page) int {
	n := 0
	for n < min(len(a.Blocks), len(b.Blocks)) && a.Blocks[n].Text == b.Blocks[n].Text {
		n++
	}
	return n
}

func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"春耕忙", "春耕忙", 2.0 / 3}, {"春耕忙", "秋收忙", 0}, {"", "", 0}, {"春 耕", "春耕", 0.5}, {"春。耕", "春耕", 0}} {
		if got := Likeness(c.a, c.b); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%q and %q are alike by %v, not %v", c.a, c.b, got, c.want)
		}
	}
}

func BenchmarkTable(b *testing.B) {
	text := testdata(b)["long-feature.txt"]
	p := page.Read(page.SplitLines(strings.Repeat(text, 20)))
	var keys []Key
	for b.Loop() {
		t := New(p)
		for i := range t.Len() {
			keys = t.Keys(i, keys[:0])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(p.Blocks)), "ns/block")
}
