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
	"math/bits"
	"slices"

	"jianbao/parse/feature"
)

// A Model holds the costs of a table, ready to be added up. Costs are whole
// hundredths; so sums do not depend on the order of the features.
type Model struct {
	cells []byte // 2 bytes each: of each cell, the number of its row
	slots []byte // 2 bytes each: row of a key with runes, 0 for an empty slot
	keys  []byte // 8 bytes each: the key of each row, 0 for those that have a cell
	rows  []row  // row 0 costs nothing
	mask  uint64
	step  [NumLabels][NumLabels]float32
	close [NumLabels]float32
}

const (
	costUnit = 100 // costs are kept in hundredths
	maxRows  = 1<<16 - 1
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
	keys := []feature.Key{0} // of no feature: row 0
	for k := range w.Rows {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	if len(keys) > maxRows {
		return nil, fmt.Errorf("%d rows are more than %d", len(keys), maxRows)
	}
	rows, err := w.lanes(keys)
	if err != nil {
		return nil, err
	}
	cells, slots := place(keys)
	le := binary.LittleEndian
	data := append([]byte(nil), magic...)
	data = le.AppendUint32(data, uint32(len(keys)))
	data = le.AppendUint32(data, uint32(len(slots)))
	data = le.AppendUint32(data, uint32(len(cells)))
	for p := range w.Step {
		for _, c := range w.Step[p] {
			data = le.AppendUint32(data, math.Float32bits(c))
		}
	}
	for _, c := range w.Close {
		data = le.AppendUint32(data, math.Float32bits(c))
	}
	for _, n := range append(cells, slots...) {
		data = le.AppendUint16(data, n)
	}
	for _, k := range keys {
		data = le.AppendUint64(data, uint64(k))
	}
	for i := range rows {
		for _, word := range rows[i] {
			data = le.AppendUint64(data, word)
		}
	}
	return data, nil
}

// place finds a cell or a slot for each row but the first.
func place(keys []feature.Key) (cells, slots []uint16) {
	cells = make([]uint16, feature.Cells)
	spelt := 0
	for n, k := range keys[1:] {
		if c, ok := k.Cell(); ok {
			cells[c] = uint16(n + 1)
		} else {
			spelt++
		}
	}
	slots = make([]uint16, 1<<bits.Len(uint(2*spelt)))
	for n, k := range keys[1:] {
		if _, ok := k.Cell(); ok {
			continue
		}
		at := slotOf(k) & uint64(len(slots)-1)
		for slots[at] != 0 {
			at = (at + 1) & uint64(len(slots)-1)
		}
		slots[at] = uint16(n + 1)
	}
	return cells, slots
}

const magic = "jianbao costs 2\n"

const headerBytes = len(magic) + 12 + 4*int(NumLabels)*int(NumLabels) + 4*int(NumLabels)

// Load reads a compiled table. All but the rows is used where it lies.
func Load(data []byte) (*Model, error) {
	if len(data) < headerBytes || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("no compiled table of costs")
	}
	le := binary.LittleEndian
	counts := data[len(magic):]
	rows, slots, cells := int(le.Uint32(counts)), int(le.Uint32(counts[4:])), int(le.Uint32(counts[8:]))
	if cells != feature.Cells {
		return nil, fmt.Errorf("a compiled table of costs of other features; go generate makes it anew")
	}
	if len(data) != headerBytes+2*(cells+slots)+8*rows+rowBytes*rows || slots&(slots-1) != 0 || slots == 0 {
		return nil, fmt.Errorf("a compiled table of costs that is broken off")
	}
	m := &Model{mask: uint64(slots - 1)}
	at := len(magic) + 12
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
	m.cells, data = data[at:at+2*cells], data[at+2*cells:]
	m.slots, data = data[:2*slots], data[2*slots:]
	m.keys, data = data[:8*rows], data[8*rows:]
	m.rows = make([]row, rows)
	for n := range m.rows {
		for w := range laneWords {
			m.rows[n][w] = le.Uint64(data[n*rowBytes+8*w:])
		}
	}
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

// row finds the row of a key, 0 where there is none.
func (m *Model) row(k feature.Key) int {
	if c, ok := k.Cell(); ok {
		return int(binary.LittleEndian.Uint16(m.cells[2*c:]))
	}
	return m.speltRow(k)
}

// speltRow is row for a key with runes.
func (m *Model) speltRow(k feature.Key) int {
	le := binary.LittleEndian
	for at := slotOf(k) & m.mask; ; at = (at + 1) & m.mask {
		n := int(le.Uint16(m.slots[2*at:]))
		if n == 0 || feature.Key(le.Uint64(m.keys[8*n:])) == k {
			return n
		}
	}
}

// costs are what the features of a block cost each label, in hundredths.
type costs [NumLabels]int16

func (m *Model) costsOf(f *feature.Features) costs {
	var buf [128]uint16
	rows := buf[:0]
	for _, c := range f.Cells {
		rows = append(rows, binary.LittleEndian.Uint16(m.cells[2*c:]))
	}
	for _, k := range f.Keys {
		rows = append(rows, uint16(m.speltRow(k)))
	}
	sum := m.addRows(rows)
	return sum.unpack()
}

// Cost is what one feature adds to the cost of a label.
func (m *Model) Cost(k feature.Key, l Label) float64 {
	return float64(m.rows[m.row(k)].cost(l)) / costUnit
}
