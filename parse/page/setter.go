package page

import (
	"math"
	"slices"
)

// standing is where a line stands in the cheapest reading.
type standing struct {
	setting setting
	goesOn  bool // in the paragraph of the line before
	full    bool // it is a full line of its setting
}

// setLines reads lines in the settings found on them, besides the one that w
// has found for the whole; nil where there are none.
func setLines(lines []Line, w wrap) []standing {
	ms := make([]measured, len(lines))
	for i := range lines {
		ms[i] = measureLine(&lines[i])
	}
	levelIndents(ms)
	settings := settingsOn(ms)
	if !slices.ContainsFunc(settings, w.unlike) {
		return nil
	}
	s := newSetter(ms, settings)
	for i := range ms {
		if i > 0 && !math.IsInf(slices.Min(s.open), 1) {
			ms[i].opens = lines[i].opensItem()
		}
		s.reach(i)
	}
	places := s.trace()
	doubt(ms, places, w)
	return places
}

// A setter finds the cheapest reading of lines as paragraphs in settings. Its
// state after a line is a setting and whether the paragraph goes on.
type setter struct {
	lines              []measured
	settings           []setting
	ends               []float64 // cost of the length of a last line, by setting
	shut, open         []float64 // costs so far, by setting
	nextShut, nextOpen []float64
	fromShut, fromOpen []step // of all lines, by line and setting
}

// step tells where the cheapest way to a state comes from: twice the setting,
// one more for a paragraph that went on.
type step int16

func newSetter(lines []measured, settings []setting) *setter {
	n := len(settings)
	s := &setter{lines: lines, settings: settings, ends: make([]float64, n)}
	s.shut, s.open, s.nextShut, s.nextOpen = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	s.fromShut, s.fromOpen = make([]step, n*len(lines)), make([]step, n*len(lines))
	for k := range settings {
		s.ends[k] = math.Log(max(1, float64(settings[k].width)/2))
		s.shut[k], s.open[k] = costChange, never
	}
	s.shut[0] = 0
	return s
}

// reach finds the cheapest ways to each setting after line i.
func (s *setter) reach(i int) {
	m := &s.lines[i]
	var prev *measured
	onward := never
	if i > 0 {
		prev = &s.lines[i-1]
		onward = goesOn(prev, m)
	}
	begins := costOpen
	if m.bare {
		begins += costBare
	}
	single := alone(prev, m)
	ending := costEndsPara[m.end]
	if m.unclosed {
		ending += costUnclosed
	}
	bestShut, bestOpen := least(s.shut), least(s.open)
	change, bend := s.shut[bestShut]+costChange, s.open[bestOpen]+costBend
	fromShut, fromOpen := s.fromShut[i*len(s.settings):], s.fromOpen[i*len(s.settings):]
	for k, set := range s.settings {
		shutFrom, shut := cheaper(k, s.shut[k], bestShut, change)
		s.nextShut[k], fromShut[k], s.nextOpen[k] = shut+single, shutFrom, never
		openFrom, open := cheaper(k, s.open[k], bestOpen, bend)
		if set.nearlyFull(m) {
			s.nextOpen[k], fromOpen[k] = open+onward+set.full(m, false), openFrom+1
			if opened := shut + begins + set.full(m, true); opened < s.nextOpen[k] {
				s.nextOpen[k], fromOpen[k] = opened, shutFrom
			}
		}
		if closed := open + onward + s.ends[k] + ending; closed < s.nextShut[k] && set.holds(m) {
			s.nextShut[k], fromShut[k] = closed, openFrom+1
		}
	}
	s.shut, s.nextShut, s.open, s.nextOpen = s.nextShut, s.shut, s.nextOpen, s.open
}

// cheaper returns the cheaper of two ways, staying in setting k or changing
// from another.
func cheaper(k int, stay float64, other int, change float64) (step, float64) {
	if stay <= change {
		return step(2 * k), stay
	}
	return step(2 * other), change
}

// least is the index of the smallest cost.
func least(costs []float64) int {
	best := 0
	for k, c := range costs {
		if c < costs[best] {
			best = k
		}
	}
	return best
}

// trace follows the cheapest reading back. A paragraph still open at the end
// is as good as closed.
func (s *setter) trace() []standing {
	places := make([]standing, len(s.lines))
	k, open := least(s.shut), false
	if o := least(s.open); s.open[o]+costEndsPara[endsInside] < s.shut[k] {
		k, open = o, true
	}
	for i := len(places) - 1; i >= 0; i-- {
		from := s.fromShut[i*len(s.settings)+k]
		if open {
			from = s.fromOpen[i*len(s.settings)+k]
		}
		goesOn := from&1 == 1
		places[i] = standing{goesOn: goesOn, full: open}
		if open || goesOn {
			places[i].setting = s.settings[k]
		}
		k, open = int(from>>1), goesOn
	}
	return places
}

// unlike reports whether s is of a width that is not that of w.
func (w wrap) unlike(s setting) bool {
	if s.width == 0 || !w.on {
		return s.width > 0
	}
	d := s.width - w.width*2/w.unit
	near := 2 * (w.slack/w.unit + 2)
	return d < -near || d > near
}
