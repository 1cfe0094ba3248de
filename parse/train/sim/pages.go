package sim

import (
	"hash/fnv"
	"iter"

	"jianbao/parse/train/corpus"
)

// Options tell what pages are made of.
type Options struct {
	Dir  string // of the corpus
	Seed uint64
	// Share of each source's weight that is set, 1 for all of it.
	Share float64
	// LeaveOut reports whether what a paper printed on a day (YYYY-MM-DD, or
	// less where the corpus knows less) may not be used. nil leaves out nothing.
	LeaveOut func(paper, date string) bool
	Sources  []corpus.Source // nil for all
	Style    string          // set every page in this style
}

// Pages streams pages, source by source. Each source makes pages of runs of
// its own articles, each article about as often as the source's weight says.
// It stops at the first error.
func Pages(o Options) iter.Seq2[*Page, error] {
	sources := o.Sources
	if sources == nil {
		sources = corpus.Sources
	}
	pool := &pools{dir: o.Dir, leaveOut: o.LeaveOut}
	return func(yield func(*Page, error) bool) {
		known := twins{}
		for i := range sources {
			if !o.source(&sources[i], pool, known, yield) {
				return
			}
		}
		if pool.err != nil {
			yield(nil, pool.err)
		}
	}
}

// runLength is how many records are kept at a time: pages are made of
// neighbours, or of articles drawn from them.
const runLength = 400

// source makes the pages of one source; false stops.
func (o *Options) source(src *corpus.Source, pool *pools, known twins, yield func(*Page, error) bool) bool {
	h := fnv.New64a()
	h.Write([]byte(src.File))
	d := newDice(o.Seed, h.Sum64())
	var stock []draft
	for r, err := range corpus.Read(o.Dir, src.File) {
		if err != nil {
			return yield(nil, err)
		}
		if !r.IsArticle() || o.LeaveOut != nil && o.LeaveOut(r.Paper, r.Date) {
			continue
		}
		if dr := draftOf(r, src); len(dr.body) > 0 && !known.has(&dr) {
			stock = append(stock, dr)
		}
		if len(stock) >= runLength {
			if !o.set(d, stock, src, pool, yield) {
				return false
			}
			stock = nil
		}
	}
	return len(stock) == 0 || o.set(d, stock, src, pool, yield)
}

// set makes the pages of a run of drafts.
func (o *Options) set(d dice, stock []draft, src *corpus.Source, pool *pools, yield func(*Page, error) bool) bool {
	share := o.Share
	if share == 0 {
		share = 1
	}
	for left := src.Weight * share; left > 0; left-- {
		for at := 0; at < len(stock); {
			own := newDice(d.Uint64(), d.Uint64())
			year := stock[at].year
			st := own.style(o.Style, src.Medium, year)
			n := min(own.between(st.Articles[0], st.Articles[1]), len(stock)-at)
			drafts := own.choose(stock, at, n, src.Marks.Has(corpus.MarksOrder))
			at += n
			if left < 1 && d.Float64() >= left {
				continue
			}
			page := newPress(own, st, src, pool, stock, year).page(drafts)
			if len(page.Articles) > 0 && !yield(page, nil) {
				return false
			}
		}
	}
	return true
}

// twins knows the articles that were read: two sources may carry the same.
type twins map[uint64]bool

// has reports whether an article with the same longest paragraph was read,
// and keeps this one.
func (t twins) has(dr *draft) bool {
	longest := ""
	for i := range dr.body {
		if len(dr.body[i].Text) > len(longest) {
			longest = dr.body[i].Text
		}
	}
	h := fnv.New64a()
	h.Write([]byte(bare(longest)))
	key := h.Sum64()
	if t[key] {
		return true
	}
	t[key] = true
	return false
}

func (d dice) style(name, medium string, year int) *Style {
	if name != "" {
		return d.styleNamed(name)
	}
	return d.styleFor(medium, year)
}

// choose takes n drafts from at on; where the source is in no order, some
// pages draw theirs from all over the stock of about the same years.
func (d dice) choose(stock []draft, at, n int, ordered bool) []draft {
	if ordered || d.chance(0.5) {
		return stock[at : at+n : at+n]
	}
	var drafts []draft
	for i := range n {
		dr := stock[at+i]
		other := oneOf(d, stock)
		if abs(other.year-dr.year) <= 3 {
			dr = other
		}
		drafts = append(drafts, dr)
	}
	return drafts
}

func abs(n int) int { return max(n, -n) }
