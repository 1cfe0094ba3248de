package reading

import (
	"fmt"
	"math"

	"jianbao/parse/feature"
)

// lanes hold the costs of all labels, four to a word: the word of c0 to c3 is
// c0 + c1<<16 + c2<<32 + c3<<48. Words add up as their costs do, whatever the
// signs, as long as each sum fits 16 bits. A hundred rows of 28 labels a block
// so take 700 additions instead of 2,800; that was a tenth of all time.
type lanes [laneWords]uint64

const (
	laneWords = (int(NumLabels) + 3) / 4
	rowBytes  = 8 * laneWords
)

// A row is lanes as they are added up: 64 bytes, so that each lies in one line
// of the cache. Where they lie in two, adding takes half as long again.
type row [8]uint64

// addRows adds up rows. The words of the sum are variables of their own, which
// stay in registers: in an array they are loaded and stored for each row, and
// it takes twice as long.
func (m *Model) addRows(numbers []uint16) lanes {
	var s0, s1, s2, s3, s4, s5, s6 uint64
	for _, n := range numbers {
		r := &m.rows[n]
		s0 += r[0]
		s1 += r[1]
		s2 += r[2]
		s3 += r[3]
		s4 += r[4]
		s5 += r[5]
		s6 += r[6]
	}
	return lanes{s0, s1, s2, s3, s4, s5, s6}
}

// cost is the cost of label l in a row.
func (r *row) cost(l Label) int16 {
	word, c := r[l/4], int16(0)
	for range l%4 + 1 {
		c = int16(word)
		word = (word - uint64(int64(c))) >> 16
	}
	return c
}

func pack(cs *costs) (packed lanes) {
	for l, c := range cs {
		packed[l/4] += uint64(int64(c)) << (l % 4 * 16)
	}
	return packed
}

func (sum *lanes) unpack() (cs costs) {
	for l := range cs {
		c := int16(sum[l/4])
		cs[l] = c
		sum[l/4] = (sum[l/4] - uint64(int64(c))) >> 16
	}
	return cs
}

// lanes packs the rows of keys, and makes sure that no sum of one row of each
// template is too large.
func (w *Weights) lanes(keys []feature.Key) ([]lanes, error) {
	rows := make([]lanes, len(keys))
	most := map[int]*[NumLabels]float64{} // by template
	for n, k := range keys {
		if k == 0 {
			continue
		}
		m := most[k.Template()]
		if m == nil {
			m = new([NumLabels]float64)
			most[k.Template()] = m
		}
		var row costs
		for l, c := range w.Rows[k].byLabel() {
			v := math.Round(float64(max(-maxCost, min(maxCost, c)) * costUnit))
			row[l] = int16(v)
			m[l] = max(m[l], math.Abs(v))
		}
		rows[n] = pack(&row)
	}
	var sum [NumLabels]float64
	for _, m := range most {
		for l := range sum {
			if sum[l] += m[l]; sum[l] > math.MaxInt16 {
				return nil, fmt.Errorf("the costs of %s add up to more than %d hundredths", Label(l), math.MaxInt16)
			}
		}
	}
	return rows, nil
}

// maxCost bounds the cost of one feature.
const maxCost = 300
