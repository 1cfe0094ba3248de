package feature

// A Cell numbers one feature without runes: the cells of a template stand in a
// row, by the values of its parts as digits. So the costs of a feature are
// found without a search; that took a quarter of the time of reading. A value
// of 0, nothing to see, has cells too, which nothing is ever learned for: it
// needs no question.
type Cell uint32

// Cells is how many cells there are.
var Cells int

// A cellForm says how to number the features of a template.
type cellForm struct {
	base  Cell
	terms [maxParts]cellTerm // unused ones have a weight of 0
}

type cellTerm struct {
	part   uint16
	weight Cell
}

// maxParts is how many parts a template has at most.
const maxParts = 4

var (
	cellForms []cellForm // of the templates without runes, in their order
	formOf    []int      // of each template, its place in cellForms; -1 for one with runes
	spelt     []int      // the templates with runes
)

func init() {
	formOf = make([]int, len(templates))
	for k, t := range templates {
		if runesOf[k] > 0 {
			formOf[k] = -1
			spelt = append(spelt, k)
			continue
		}
		f, size := cellForm{base: Cell(Cells)}, Cell(1)
		for i, p := range t.parts {
			f.terms[i] = cellTerm{uint16(p), size}
			size *= Cell(len(partTable[p].names) + 1)
		}
		formOf[k] = len(cellForms)
		cellForms = append(cellForms, f)
		Cells += int(size)
	}
}

// Cell is the cell of a feature; ok is false for one with runes.
func (key Key) Cell() (c Cell, ok bool) {
	k := int(key>>valueBits) - 1
	if formOf[k] < 0 {
		return 0, false
	}
	f, rest := &cellForms[formOf[k]], uint64(key)
	parts := templates[k].parts
	c = f.base
	for i := len(parts) - 1; i >= 0; i-- {
		w := widths[parts[i]]
		c += Cell(rest&(1<<w-1)) * f.terms[i].weight
		rest >>= w
	}
	return c, true
}

// Features are those of one block.
type Features struct {
	Cells []Cell // of those without runes
	Keys  []Key  // of those with runes

	sight sight
}

// Features fills in the features of block i.
func (t *Table) Features(i int, f *Features) {
	t.view.see(i, &f.sight)
	f.Cells, f.Keys = f.Cells[:0], f.Keys[:0]
	s := &f.sight
	for n := range cellForms {
		form := &cellForms[n]
		a, b, c, d := &form.terms[0], &form.terms[1], &form.terms[2], &form.terms[3]
		f.Cells = append(f.Cells, form.base+Cell(s[a.part])*a.weight+Cell(s[b.part])*b.weight+
			Cell(s[c.part])*c.weight+Cell(s[d.part])*d.weight)
	}
	for _, k := range spelt {
		if key := s.key(k); key != 0 {
			f.Keys = append(f.Keys, key)
		}
	}
}
