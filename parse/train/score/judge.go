package score

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// judge compares the articles of one issue.
type judge struct {
	truths []truth
	clips  []clip
	*overlap
	matches
	perfect map[int]bool // true articles
	Result
}

// Shares of the runs of two articles that both have: above the first they
// match, and no other pair of the two can; from the second on they are the
// same text.
const (
	sameArticle = 0.5
	sameText    = 0.95
)

// judgeText fills in what is known of whole articles.
func (j *judge) judgeText() {
	precision, recall, quality, whole := 0.0, 0.0, 0.0, 0
	for _, p := range j.order() { // in order, so that sums come out the same
		square := float64(j.shared[p]) * float64(j.shared[p])
		precision += square / float64(j.overlap.clips[p.clip])
		recall += square / float64(j.overlap.truths[p.truth])
		iou := j.iou(p)
		if iou > sameArticle {
			quality += iou
		}
		if iou >= sameText {
			whole++
		}
	}
	precision /= float64(max(1, total(j.overlap.clips)))
	recall /= float64(max(1, total(j.overlap.truths)))
	truths, clips := len(j.overlap.truths), len(j.overlap.clips)
	switch {
	case truths+clips == 0:
		j.Body, j.PQ = 1, 1
	case precision+recall > 0:
		j.Body = 2 * precision * recall / (precision + recall)
	}
	if truths+clips > 0 {
		j.PQ = 2 * quality / float64(truths+clips)
	}
	j.Whole = float64(whole) / float64(max(1, truths))
	j.Articles = len(j.truths)
	j.Count = float64(min(len(j.truths), len(j.clips))) / float64(max(1, len(j.truths), len(j.clips)))
	if !j.Told {
		j.listSplits()
	}
}

func total(count map[int]int) (n int) {
	for _, c := range count {
		n += c
	}
	return n
}

// wholeClip is the clipped article that has the text of true article t, or -1.
func (j *judge) wholeClip(t int) int {
	for p := range j.shared {
		if p.truth == t && j.iou(p) >= sameText {
			return p.clip
		}
	}
	return -1
}

// listSplits names the articles whose text is not whole.
func (j *judge) listSplits() {
	for t := range j.truths {
		if j.overlap.truths[t] > 0 && j.wholeClip(t) < 0 {
			j.Wrong = append(j.Wrong, Wrong{j.truths[t].name(), []string{j.split(t)}})
		}
	}
}

// split tells how true article t was split or run together with others.
func (j *judge) split(t int) string {
	best, most := -1, 0
	for p, n := range j.shared {
		if p.truth == t && (n > most || n == most && p.clip > best) {
			best, most = p.clip, n
		}
	}
	return fmt.Sprintf("split or merged: best match shares %d of %d, prediction has %d", most, j.overlap.truths[t], j.overlap.clips[best])
}

// judgeFields fills in what is known of headings, bylines and paragraphs.
func (j *judge) judgeFields() {
	j.perfect = map[int]bool{}
	for i := range j.truths {
		t := &j.truths[i]
		why := j.judgeArticle(i, t)
		if len(why) == 0 {
			j.perfect[i] = true
		} else {
			j.Wrong = append(j.Wrong, Wrong{t.name(), why})
		}
	}
	j.judgeSpare()
	j.Perfect = float64(len(j.perfect)) / float64(max(1, len(j.truths)))
	j.rate(&j.tally)
}

// judgeArticle compares true article i with its match and tells what is wrong.
func (j *judge) judgeArticle(i int, t *truth) []string {
	if t.partition {
		if j.overlap.truths[i] > 0 && j.wholeClip(i) < 0 {
			return []string{j.split(i)}
		}
		return nil
	}
	var why []string
	c := &clip{}
	if k, ok := j.ofTruth[i]; ok {
		c = &j.clips[k]
	} else {
		why = append(why, "article not found")
	}
	if t.roleless {
		why = append(why, j.judgeHeadings(t, c)...)
	} else {
		why = append(why, j.judgeHeads(t, c)...)
		why = append(why, j.judgeRoles(t, c, why)...)
	}
	why = append(why, j.judgeByline(t, c)...)
	return append(why, j.judgeParagraphs(t, c)...)
}

// judgeHeadings compares headings of which no role is known.
func (j *judge) judgeHeadings(t *truth, c *clip) (why []string) {
	fields := c.headings()
	found := fields
	if c.byline != "" && !t.signed {
		found = append(slices.Clone(fields), c.byline)
	}
	hit := 0
	for _, h := range t.headings {
		if slices.ContainsFunc(found, func(f string) bool { return strings.Contains(f, h) }) {
			hit++
		} else {
			why = append(why, "heading missing: "+h)
		}
	}
	spare := slices.DeleteFunc(slices.Clone(fields), func(f string) bool {
		return slices.ContainsFunc(t.headings, func(h string) bool { return strings.Contains(f, h) })
	})
	j.tally.heads.truth += len(t.headings)
	j.tally.heads.hit += hit
	j.tally.heads.clip += hit + len(spare)
	return append(why, tooMany(spare)...)
}

func tooMany(spare []string) []string {
	if len(spare) == 0 {
		return nil
	}
	return []string{"heading too many: " + strings.Join(spare, " | ")}
}

// judgeHeads compares the headings under any role, each only once.
func (j *judge) judgeHeads(t *truth, c *clip) (why []string) {
	left := c.headings()
	j.tally.heads.clip += len(left)
	for _, r := range rolesToFind(t, c) {
		options := t.heads[r]
		got := c.heads[r]
		if got == "" || !slices.Contains(options, got) || !slices.Contains(left, got) {
			k := slices.IndexFunc(left, func(h string) bool { return slices.Contains(options, h) })
			got = ""
			if k >= 0 {
				got = left[k]
			}
		}
		switch {
		case got != "":
			left = slices.Delete(left, slices.Index(left, got), slices.Index(left, got)+1)
			j.tally.heads.truth++
			j.tally.heads.hit++
		case !slices.Contains(options, ""):
			j.tally.heads.truth++
			why = append(why, "heading missing: "+options[0])
		}
	}
	spare := slices.DeleteFunc(left, func(h string) bool {
		return slices.ContainsFunc(t.heads[:], func(options []string) bool { return slices.Contains(options, h) })
	})
	return append(why, tooMany(spare)...)
}

// rolesToFind are the roles with a heading, those found in place first and
// those that may be empty last.
func rolesToFind(t *truth, c *clip) []int {
	var roles []int
	for r, options := range t.heads {
		if len(filled(options)) > 0 {
			roles = append(roles, r)
		}
	}
	rank := func(r int) (n int) {
		if c.heads[r] == "" || !slices.Contains(t.heads[r], c.heads[r]) {
			n += 2
		}
		if slices.Contains(t.heads[r], "") {
			n++
		}
		return n
	}
	slices.SortStableFunc(roles, func(a, b int) int { return cmp.Compare(rank(a), rank(b)) })
	return roles
}

// judgeRoles compares the headings in their roles; known tells what is wrong
// already.
func (j *judge) judgeRoles(t *truth, c *clip, known []string) (why []string) {
	for r, options := range t.heads {
		optional := slices.Contains(options, "") && c.heads[r] == ""
		if len(filled(options)) == 0 || optional {
			continue
		}
		j.tally.roles.all++
		accepts := func(h string) bool { return slices.Contains(options, h) }
		if accepts(c.heads[r]) || t.anyRole && slices.ContainsFunc(c.heads[:], accepts) {
			j.tally.roles.hit++
			continue
		}
		said := func(w string) bool { return strings.HasSuffix(w, options[0]) }
		if !slices.ContainsFunc(known, said) && !slices.ContainsFunc(why, said) {
			why = append(why, fmt.Sprintf("role: %s should be %s", options[0], roleNames[r]))
		}
	}
	return why
}

// judgeByline compares the byline, where it is known and not loose.
func (j *judge) judgeByline(t *truth, c *clip) []string {
	optional := slices.Contains(t.byline, "")
	if !t.signed || c.byline != "" && optional && slices.Contains(t.loose, bare(c.byline)) {
		return nil
	}
	if len(filled(t.byline)) > 0 && (c.byline != "" || !optional) {
		j.tally.bylines.truth++
	}
	if c.byline != "" {
		j.tally.bylines.clip++
	}
	switch {
	case c.byline != "" && slices.Contains(t.byline, c.byline):
		j.tally.bylines.hit++
	case c.byline != "" || !optional:
		return []string{fmt.Sprintf("byline: %q should be %q", c.byline, t.byline[0])}
	}
	return nil
}

// judgeParagraphs compares the paragraphs; their order counts only for what is
// perfect.
func (j *judge) judgeParagraphs(t *truth, c *clip) []string {
	left := map[string]int{}
	for _, p := range t.paragraphs {
		left[p]++
	}
	common := 0
	for _, p := range c.paragraphs {
		if left[p]--; left[p] >= 0 {
			common++
		}
	}
	j.tally.paras.hit += common
	j.tally.paras.truth += len(t.paragraphs)
	j.tally.paras.clip += len(c.paragraphs)
	if slices.Equal(t.paragraphs, c.paragraphs) {
		return nil
	}
	return []string{fmt.Sprintf("paragraphs: %d of %d right, %d printed", common, len(t.paragraphs), len(c.paragraphs))}
}

// judgeSpare counts what clipped articles without a match have, but for parts
// of partition articles.
func (j *judge) judgeSpare() {
	ads := map[int]bool{}
	for p, n := range j.shared {
		if j.truths[p.truth].partition && 2*n > j.overlap.clips[p.clip] {
			ads[p.clip] = true
		}
	}
	signed := slices.ContainsFunc(j.truths, func(t truth) bool { return t.signed })
	for i := range j.clips {
		c := &j.clips[i]
		if _, matched := j.ofClip[i]; matched || ads[i] {
			continue
		}
		j.tally.heads.clip += len(c.headings())
		if signed && c.byline != "" {
			j.tally.bylines.clip++
		}
		j.tally.paras.clip += len(c.paragraphs)
		j.Wrong = append(j.Wrong, Wrong{cmp.Or(c.heads[title], "(no title)"), []string{"article too many"}})
	}
}

// giveVerdicts says of each clipped article whether it is right.
func (j *judge) giveVerdicts() {
	whole := map[int]bool{}
	for p := range j.shared {
		if j.iou(p) >= sameText {
			whole[p.clip] = true
		}
	}
	for i := range j.clips {
		v := Verdict{Clip: j.clips[i].of, Whole: whole[i]}
		if t, ok := j.ofClip[i]; ok {
			empty := j.overlap.truths[t] == 0 && j.overlap.clips[i] == 0
			v.Whole = v.Whole || empty
			v.Perfect = j.perfect[t] && v.Whole
		}
		j.Verdicts = append(j.Verdicts, v)
	}
}
