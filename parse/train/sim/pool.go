package sim

import (
	"strings"
	"sync"
	"unicode/utf8"

	"jianbao/parse/train/corpus"
)

// pools are the headings of old papers, by decade.
type pools struct {
	dir      string
	leaveOut func(paper, date string) bool
	once     sync.Once
	err      error
	heads    map[int][][]string // by the first year of the decade
}

// headFiles are the files of headings that old pages draw from.
var headFiles = []string{
	"heads/hktitles-catagnews.jsonl.xz", "heads/hktitles-大公報.jsonl.xz", "heads/hktitles-天光報.jsonl.xz", "heads/hktitles-工商晚報.jsonl.xz",
	"heads/hktitles-循環日報.jsonl.xz", "heads/hktitles-華僑日報.jsonl.xz", "heads/hktitles-香港工商日報.jsonl.xz",
	"heads/hktitles-香港華字日報.jsonl.xz", "heads/hktitles-香港華字晚報.jsonl.xz", "heads/rmrb-heads-1946-2022.jsonl.xz",
}

const poolSize = 30_000 // headings kept of a decade

func (p *pools) load() {
	p.heads = map[int][][]string{}
	for _, f := range headFiles {
		for r, err := range corpus.Read(p.dir, f) {
			if err != nil {
				p.err = err
				return
			}
			if p.leaveOut == nil || !p.leaveOut(r.Paper, r.Date) {
				p.keep(r)
			}
		}
	}
}

func (p *pools) keep(r *corpus.Record) {
	decade := r.Year() / 10 * 10
	if decade > 1990 || len(p.heads[decade]) >= poolSize {
		return
	}
	if len(r.Heads) > 0 {
		for i, h := range r.Heads {
			if len(h) > 1 && i%4 == 0 {
				p.heads[decade] = append(p.heads[decade], h)
			}
		}
		return
	}
	lines := r.RawHeads
	if len(lines) == 0 {
		lines = strings.FieldsFunc(r.Title, func(r rune) bool { return r == ' ' || r == '　' })
	}
	if len(lines) > 0 && len(lines) <= 5 && utf8.RuneCountInString(lines[0]) <= 30 && utf8.RuneCountInString(lines[0]) >= 3 && !strings.Contains(r.Title, "?") {
		p.heads[decade] = append(p.heads[decade], lines)
	}
}

const (
	candidates = 160  // headings that are looked at for an article
	leastShare = 0.15 // of a heading's pairs that must come back in its body
)

// best draws some headings of the decade and returns the lines of the one
// whose pairs of characters come back in the article most often; nil if none
// does.
func (p *pools) best(d dice, dr *draft) []string {
	p.once.Do(p.load)
	list := p.heads[d.decade(dr)]
	if len(list) == 0 {
		return nil
	}
	var seen [1 << 10]uint64
	for i := range dr.body[:min(len(dr.body), 6)] {
		eachPair(traditional.convert(dr.body[i].Text), func(h uint32) { seen[h>>6&1023] |= 1 << (h & 63) })
	}
	var best []string
	most := leastShare
	for range min(candidates, len(list)) {
		lines := oneOf(d, list)
		hit, all := 0, 1
		for _, l := range lines {
			eachPair(l, func(h uint32) {
				all++
				if seen[h>>6&1023]&(1<<(h&63)) != 0 {
					hit++
				}
			})
		}
		if share := float64(hit) / float64(all); share > most {
			best, most = lines, share
		}
	}
	return best
}

// decade is that of the article, or, for text of today set as old, one that
// there are headings of.
func (d dice) decade(dr *draft) int {
	if dr.year < 1950 {
		return max(1900, dr.year/10*10)
	}
	return pick(d, 1930, 1930, 1930, 1940)
}

// eachPair calls f with a hash of each pair of Han characters.
func eachPair(s string, f func(uint32)) {
	var last rune
	for _, r := range s {
		if !isHan(r) {
			last = 0
			continue
		}
		if last != 0 {
			f((uint32(last)*2654435761 ^ uint32(r)*40503) >> 8)
		}
		last = r
	}
}
