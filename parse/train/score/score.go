package score

import "jianbao/parse"

// Figures say how well an issue, or a set of them, was clipped. All but
// Articles are from 0 to 1.
type Figures struct {
	Perfect  float64 // share of true articles with the very same headings, byline and paragraphs
	PQ       float64 // panoptic quality of body text: F1 of articles matched at IoU > 0.5, times their mean IoU
	Whole    float64 // share of true articles whose text a clipped article has at IoU >= 0.95
	Body     float64 // B-cubed F1 of runs of six characters of body text
	Paras    float64 // F1 of whole paragraphs, within the matched article
	Heads    float64 // F1 of headings on the right article, whatever role
	Roles    float64 // share of true headings on the right article in the right role
	Bylines  float64 // F1 of bylines on the right article
	Count    float64 // the lesser of the numbers of true and clipped articles, by the greater
	Articles int     // true articles

	// Told is false where it is only known which text shares an article;
	// Perfect, Paras, Heads, Roles and Bylines then mean nothing.
	Told bool
}

// A Result is how one issue was clipped.
type Result struct {
	Figures
	Wrong    []Wrong
	Verdicts []Verdict // of each clipped article that is no free text
	tally    tally
}

// Wrong tells what is wrong with an article.
type Wrong struct {
	Name string // its title, or its first words
	Why  []string
}

// A Verdict says of a clipped article whether it is right.
type Verdict struct {
	Clip    int  // its index among those that were clipped
	Whole   bool // it has the text of a true article, at IoU >= 0.95
	Perfect bool // and its headings, byline and paragraphs
}

// A tally counts what figures are taken from over all articles of a set.
type tally struct {
	paras, heads, bylines f1
	roles                 part
}

// f1 counts for an F1 measure.
type f1 struct{ hit, truth, clip int }

func (f f1) rate() float64 {
	if f.truth+f.clip == 0 {
		return 1
	}
	return 2 * float64(f.hit) / float64(f.truth+f.clip)
}

// part counts for a share.
type part struct{ hit, all int }

func (p part) rate() float64 {
	if p.all == 0 {
		return 1
	}
	return float64(p.hit) / float64(p.all)
}

func (t *tally) add(o *tally) {
	for _, pair := range [...]struct{ own, other *f1 }{{&t.paras, &o.paras}, {&t.heads, &o.heads}, {&t.bylines, &o.bylines}} {
		pair.own.hit += pair.other.hit
		pair.own.truth += pair.other.truth
		pair.own.clip += pair.other.clip
	}
	t.roles.hit += o.roles.hit
	t.roles.all += o.roles.all
}

// Issue scores what was clipped from one issue.
func Issue(g *Gold, clipped []parse.Article) *Result {
	truths, clips := make([]truth, len(g.Articles)), make([]clip, len(clipped))
	for i := range truths {
		truths[i] = truthOf(&g.Articles[i])
	}
	for i := range clips {
		clips[i] = clipOf(i, &clipped[i])
	}
	var o *overlap
	if g.Partition {
		o = overlapOfText(truths, clips)
	} else {
		clips = prepare(g, truths, clips)
		o = overlapOfBodies(truths, clips)
	}
	j := &judge{truths: truths, clips: clips, overlap: o, matches: match(o, truths, clips)}
	j.Told = !g.Partition
	j.judgeText()
	if j.Told {
		j.judgeFields()
	}
	j.giveVerdicts()
	return &j.Result
}

// Set is the figures of several issues: Perfect, Body, Whole, PQ and Count are
// means weighted by articles, the others are taken over all articles at once.
func Set(results []*Result) Figures {
	var sum Figures
	var all tally
	told := 0
	for _, r := range results {
		n := float64(r.Articles)
		sum.Articles += r.Articles
		sum.Body += r.Body * n
		sum.PQ += r.PQ * n
		sum.Whole += r.Whole * n
		sum.Count += r.Count * n
		if r.Told {
			sum.Told = true
			sum.Perfect += r.Perfect * n
			told += r.Articles
		}
		all.add(&r.tally)
	}
	n := float64(max(1, sum.Articles))
	sum.Body, sum.PQ, sum.Whole, sum.Count = sum.Body/n, sum.PQ/n, sum.Whole/n, sum.Count/n
	if sum.Told {
		sum.Perfect /= float64(max(1, told))
		sum.rate(&all)
	}
	return sum
}

func (f *Figures) rate(t *tally) {
	f.Paras, f.Heads, f.Roles, f.Bylines = t.paras.rate(), t.heads.rate(), t.roles.rate(), t.bylines.rate()
}
