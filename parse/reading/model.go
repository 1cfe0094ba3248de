// Package reading finds the cheapest reading of a page: one label a block, of
// which the first of an article is a starting label.
//
// A Model holds the costs of all features, by label. Model.Read adds up those
// of each block into a lattice; its cheapest way (Viterbi) is the reading, and
// the sums over all ways (forward and backward) give the probability of a
// label or of an article. What is known beforehand (a line that cannot go on a
// paragraph, a truth, a correction) is a set of allowed labels a block.
package reading

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"

	"jianbao/parse/feature"
)

// A Model holds the costs of a table, ready to be added up. Costs are whole
// hundredths; so sums do not depend on the order of the features.
type Model struct {
	slots []byte // 2 bytes each: 1 + number of the row, 0 for an empty slot
	keys  []byte // 8 bytes each: the key of each row
	rows  []byte // rowBytes each: costs by label in hundredths, 2 bytes each
	mask  uint64
	step  [NumLabels][NumLabels]float32
	close [NumLabels]float32
}

const (
	costUnit = 100 // costs are kept in hundredths
	rowBytes = 2 * int(NumLabels)
	maxRows  = 1<<16 - 2
)

// Compile makes a model of weights.
func Compile(w *Weights) (*Model, error) {
	data, err := w.Compiled()
	if err != nil {
		return nil, err
	}
	return Load(data)
}

// Compiled writes weights as Load reads them: the same weights give the same
// bytes.
func (w *Weights) Compiled() ([]byte, error) {
	keys := make([]feature.Key, 0, len(w.Rows))
	for k := range w.Rows {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	if len(keys) > maxRows {
		return nil, fmt.Errorf("%d rows are more than %d", len(keys), maxRows)
	}
	size := 1
	for size < 2*len(keys) {
		size *= 2
	}
	slots := make([]uint16, size)
	le := binary.LittleEndian
	data := append([]byte(nil), magic...)
	data = le.AppendUint32(data, uint32(len(keys)))
	data = le.AppendUint32(data, uint32(size))
	for p := range w.Step {
		for _, c := range w.Step[p] {
			data = le.AppendUint32(data, math.Float32bits(c))
		}
	}
	for _, c := range w.Close {
		data = le.AppendUint32(data, math.Float32bits(c))
	}
	for i, k := range keys {
		at := slotOf(k) & uint64(size-1)
		for slots[at] != 0 {
			at = (at + 1) & uint64(size-1)
		}
		slots[at] = uint16(i + 1)
	}
	for _, s := range slots {
		data = le.AppendUint16(data, s)
	}
	for _, k := range keys {
		data = le.AppendUint64(data, uint64(k))
	}
	for _, k := range keys {
		for _, c := range w.Rows[k].byLabel() {
			data = le.AppendUint16(data, uint16(int16(math.Round(float64(max(-300, min(300, c))*costUnit)))))
		}
	}
	return data, nil
}

const magic = "jianbao costs 1\n"

const headerBytes = len(magic) + 8 + 4*int(NumLabels)*int(NumLabels) + 4*int(NumLabels)

// Load reads a compiled table. It is used where it lies.
func Load(data []byte) (*Model, error) {
	if len(data) < headerBytes || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("no compiled table of costs")
	}
	le := binary.LittleEndian
	rows, slots := int(le.Uint32(data[len(magic):])), int(le.Uint32(data[len(magic)+4:]))
	if len(data) != headerBytes+2*slots+8*rows+rowBytes*rows || slots&(slots-1) != 0 || slots <= rows {
		return nil, fmt.Errorf("a compiled table of costs that is broken off")
	}
	m := &Model{mask: uint64(slots - 1)}
	at := len(magic) + 8
	for p := range m.step {
		for l := range m.step[p] {
			m.step[p][l] = math.Float32frombits(le.Uint32(data[at:]))
			at += 4
		}
	}
	for l := range m.close {
		m.close[l] = math.Float32frombits(le.Uint32(data[at:]))
		at += 4
	}
	m.slots, data = data[at:at+2*slots], data[at+2*slots:]
	m.keys, m.rows = data[:8*rows], data[8*rows:]
	return m, nil
}

// byLabel adds up, for each label, the costs of its aspects.
func (row *aspectRow) byLabel() (sum [NumLabels]float32) {
	for l, aspects := range AspectsOf {
		for _, a := range aspects {
			sum[l] += row[a]
		}
	}
	return sum
}

// slotOf spreads keys over the slots.
func slotOf(k feature.Key) uint64 {
	h := uint64(k) * 0x9E3779B97F4A7C15
	return h >> 29
}

// row finds the row of a key, -1 where there is none.
func (m *Model) row(k feature.Key) int {
	le := binary.LittleEndian
	for at := slotOf(k) & m.mask; ; at = (at + 1) & m.mask {
		n := int(le.Uint16(m.slots[2*at:]))
		if n == 0 {
			return -1
		}
		if feature.Key(le.Uint64(m.keys[8*(n-1):])) == k {
			return n - 1
		}
	}
}

// costs are what the features of a block cost each label, in hundredths.
type costs [NumLabels]int32

func (m *Model) costsOf(keys []feature.Key) (sum costs) {
	for _, k := range keys {
		if r := m.row(k); r >= 0 {
			row := m.rows[r*rowBytes : (r+1)*rowBytes]
			for l := range sum {
				sum[l] += int32(int16(binary.LittleEndian.Uint16(row[2*l:])))
			}
		}
	}
	return sum
}

// Cost is what one feature adds to the cost of a label.
func (m *Model) Cost(k feature.Key, l Label) float64 {
	r := m.row(k)
	if r < 0 {
		return 0
	}
	return float64(int16(binary.LittleEndian.Uint16(m.rows[r*rowBytes+2*int(l):]))) / costUnit
}
