package score

import (
	"cmp"
	"slices"
	"strings"
)

// A couple is a true and a clipped article, by their indices.
type couple struct{ truth, clip int }

// overlap tells how many runs of text true and clipped articles share, and how
// many each has.
type overlap struct {
	shared        map[couple]int
	truths, clips map[int]int // only those with text
}

// A shingle is a run, told apart from those like it by the number that stand
// before it.
type shingle struct {
	run    string
	before int
}

// overlapOfBodies compares the bodies.
func overlapOfBodies(truths []truth, clips []clip) *overlap {
	in := shinglesOf(len(truths), func(i int) string { return truths[i].body })
	got := shinglesOf(len(clips), func(i int) string { return clips[i].body })
	o := &overlap{map[couple]int{}, map[int]int{}, map[int]int{}}
	for s, t := range in {
		o.truths[t]++
		if c, ok := got[s]; ok {
			o.shared[couple{t, c}]++
		}
	}
	for _, c := range got {
		o.clips[c]++
	}
	return o
}

// shinglesOf tells which of n texts each shingle stands in.
func shinglesOf(n int, text func(int) string) map[shingle]int {
	in, seen := map[shingle]int{}, map[string]int{}
	for i := range n {
		eachRun(text(i), func(run string) {
			in[shingle{run, seen[run]}] = i
			seen[run]++
		})
	}
	return in
}

// clauseRuns counts the runs of an article's pieces, none across a mark.
func clauseRuns(pieces []string) map[string]int {
	count := map[string]int{}
	for _, p := range pieces {
		eachClause(p, func(c string) { eachRun(c, func(run string) { count[run]++ }) })
	}
	return count
}

// holders are the true and the clipped articles that hold a run, in order.
type holders struct{ truths, clips []int }

// overlapOfText compares all text. A run that stands in several articles goes
// first to those that are matched by the runs that stand in one only, so the
// order of the articles changes nothing.
func overlapOfText(truths []truth, clips []clip) *overlap {
	o := &overlap{map[couple]int{}, map[int]int{}, map[int]int{}}
	of := map[string]*holders{}
	holding := func(run string) *holders {
		if of[run] == nil {
			of[run] = &holders{}
		}
		return of[run]
	}
	in, got := make([]map[string]int, len(truths)), make([]map[string]int, len(clips))
	for i := range truths {
		in[i] = clauseRuns(truths[i].pieces())
		for run, n := range in[i] {
			holding(run).truths = append(holding(run).truths, i)
			o.truths[i] += n
		}
	}
	for i := range clips {
		got[i] = clauseRuns(clips[i].pieces())
		for run, n := range got[i] {
			holding(run).clips = append(holding(run).clips, i)
			o.clips[i] += n
		}
	}
	for run, h := range of {
		if len(h.truths) == 1 && len(h.clips) == 1 {
			t, c := h.truths[0], h.clips[0]
			o.shared[couple{t, c}] += min(in[t][run], got[c][run])
		}
	}
	best := map[int][]int{} // of each true article, the clipped ones, the best first
	for _, p := range o.order() {
		best[p.truth] = append(best[p.truth], p.clip)
	}
	for run, h := range of {
		if len(h.truths) > 0 && len(h.clips) > 0 && len(h.truths)+len(h.clips) > 2 {
			o.shareOut(run, h, best, in, got)
		}
	}
	return o
}

// shareOut gives the places of a run that stands in several articles to pairs
// of them, those that belong together first.
func (o *overlap) shareOut(run string, h *holders, best map[int][]int, in, got []map[string]int) {
	need, left := map[int]int{}, map[int]int{}
	for _, t := range h.truths {
		need[t] = in[t][run]
	}
	for _, c := range h.clips {
		left[c] = got[c][run]
	}
	give := func(t int, clips []int) {
		for _, c := range clips {
			if n := min(need[t], left[c]); n > 0 {
				o.shared[couple{t, c}] += n
				need[t] -= n
				left[c] -= n
			}
		}
	}
	for _, t := range h.truths {
		give(t, best[t])
	}
	for _, t := range h.truths {
		give(t, h.clips)
	}
}

// order lists the pairs that share text, the largest share first.
func (o *overlap) order() []couple {
	var list []couple
	for p := range o.shared {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b couple) int {
		return cmp.Or(o.shared[b]-o.shared[a], a.truth-b.truth, a.clip-b.clip)
	})
	return list
}

// iou is the share of the runs of two articles that both have.
func (o *overlap) iou(p couple) float64 {
	n := o.shared[p]
	return float64(n) / float64(o.truths[p.truth]+o.clips[p.clip]-n)
}

// matches pairs articles one to one.
type matches struct{ ofTruth, ofClip map[int]int }

// match pairs the articles that share most, and those without a body by their
// headings.
func match(o *overlap, truths []truth, clips []clip) matches {
	m := matches{map[int]int{}, map[int]int{}}
	for _, p := range o.order() {
		if _, taken := m.ofTruth[p.truth]; taken {
			continue
		}
		if _, taken := m.ofClip[p.clip]; !taken {
			m.ofTruth[p.truth], m.ofClip[p.clip] = p.clip, p.truth
		}
	}
	for i := range truths {
		t := &truths[i]
		if _, taken := m.ofTruth[i]; taken || len(t.paragraphs) > 0 {
			continue
		}
		if c := m.byHeading(t, clips); c >= 0 {
			m.ofTruth[i], m.ofClip[c] = c, i
		}
	}
	return m
}

// byHeading finds the first article left over that has the headings of t, or
// -1.
func (m *matches) byHeading(t *truth, clips []clip) int {
	want := t.heads[title][0]
	if want == "" {
		want = strings.Join(t.headings, "")
	}
	for i, c := range clips {
		if _, taken := m.ofClip[i]; taken || want == "" {
			continue
		}
		if want == c.heads[title] || want == strings.Join(c.heads[:], "") {
			return i
		}
	}
	return -1
}
