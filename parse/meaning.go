package parse

import "strconv"

// measureAffinity compares every block with the bodies above and below it.
func (v *view) measureAffinity() {
	v.up, v.down = make([]float64, len(v.blocks)), make([]float64, len(v.blocks))
	for i := range v.blocks {
		v.up[i] = v.lex.affinity(i, v.bodies(i, -1))
		v.down[i] = v.lex.affinity(i, v.bodies(i, 1))
	}
}

// meaningFeatures look at which words come back where.
func (v *view) meaningFeatures(f *featureList, i int) {
	s := v.shape(i)
	up, down := v.up[i], v.down[i]
	f.add("fits-above", bin(up), shortMark(s))
	f.add("fits-below", bin(down), shortMark(s))
	f.add("fits", bin(up), bin(down), shortMark(s))
	f.add("leans", lean(up, down), s.class)
	f.add("leans,prev", lean(up, down), v.shape(i-1).class, shortMark(s))
	f.add("leans,next", lean(up, down), v.shape(i+1).class, shortMark(s))
	f.add("behind", v.habit.behind, shortMark(s))
	f.add("behind,leans", v.habit.behind, lean(up, down), shortMark(s))
	f.add("behind,prev,this", v.habit.behind, v.shape(i-1).class, s.class)
	f.add("behind,this,next", v.habit.behind, s.class, v.shape(i+1).class)
	hold := string(v.grip[i])
	f.add("far-hold", string(v.hold[i]), s.class)
	f.add("holds", hold, string(v.hold[i]), shortMark(s))
	f.add("hold", hold, s.class)
	f.add("hold,prev", hold, v.shape(i-1).class, shortMark(s))
	f.add("hold,next", hold, v.shape(i+1).class, shortMark(s))
	f.add("hold,fits", hold, bin(up), bin(down), shortMark(s))
	f.add("loose", v.looseness(i-1), v.looseness(i), v.looseness(i+1), s.class)
	if i > 0 {
		f.add("near", bin(v.lex.shared([]int{i - 1}, []int{i})), s.class, v.shape(i-1).class)
	}
	f.add("list", v.listMark(i), s.class)
}

// bodies lists up to four blocks in one direction that look like body, with
// nothing behind the next heading-like block that follows them.
func (v *view) bodies(i, step int) []int {
	var found []int
	for k := i + step; k >= 0 && k < len(v.blocks) && len(found) < 4 && (k-i)*step <= 8; k += step {
		if v.shapes[k].short && len(found) > 0 {
			break
		}
		if !v.shapes[k].short {
			found = append(found, k)
		}
	}
	return found
}

// looseness says how loosely block i hangs on what stands before it.
func (v *view) looseness(i int) string {
	if i <= 0 || i >= len(v.blocks) {
		return "edge"
	}
	switch v.grip[i] {
	case '0', '1':
		return "loose"
	case '2', '3', '4':
		return "slack"
	}
	return "tight"
}

// measureCohesion says, for each block, how much of what stands just before
// it (grip), and of the longer text before it (hold), comes back from it on.
func (v *view) measureCohesion() {
	v.grip, v.hold = make([]byte, len(v.blocks)), make([]byte, len(v.blocks))
	for i := range v.blocks {
		v.grip[i] = cohesionClass(v.lex.shared(v.window(i-1, -1, 200), v.window(i, 1, 200)))
		v.hold[i] = cohesionClass(v.lex.shared(v.window(i-1, -1, 800), v.window(i, 1, 800)))
	}
}

// cohesionClass parts cohesion into classes '0' to '8'.
func cohesionClass(c float64) byte {
	class := byte('0')
	for _, b := range [...]float64{0.002, 0.01, 0.02, 0.04, 0.065, 0.1, 0.15, 0.25} {
		if c >= b {
			class++
		}
	}
	return class
}

// window lists the nearest blocks in one direction, up to some many characters.
func (v *view) window(i, step, runes int) []int {
	var found []int
	for n := 0; i >= 0 && i < len(v.blocks) && len(found) < 8 && n < runes; i += step {
		n += v.blocks[i].Runes
		found = append(found, i)
	}
	return found
}

// bin parts an affinity into classes.
func bin(a float64) string {
	for i, b := range [...]float64{0.001, 0.1, 0.2, 0.3, 0.45, 0.6} {
		if a < b {
			return strconv.Itoa(i)
		}
	}
	return "6"
}

// lean says where a block's words come back more.
func lean(up, down float64) string {
	d := down - up
	for i, b := range [...]float64{-0.4, -0.2, -0.07, -0.001, 0.001, 0.07, 0.2, 0.4} {
		if d < b {
			return strconv.Itoa(i - 4)
		}
	}
	return "4"
}
