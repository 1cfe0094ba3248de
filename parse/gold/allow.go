package gold

import (
	"strings"

	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// An owner says which piece one character of the text belongs to.
type owner struct {
	article int32 // index, unowned or free
	piece   int32
	inside  bool // not the first character of its piece
}

const (
	unowned = -1 // furniture, or text that the truth does not have
	free    = -2 // text that may be of an article or furniture
)

// Allow narrows what is allowed at the blocks of the page to the labels that
// agree with the truth. lines are those that the page was made of.
func (g *Issue) Allow(t *feature.Table, lines []page.Line, allowed []reading.Labels) {
	own := g.ownersOfBlocks(t.Page(), lines)
	for i := 0; i < len(own); {
		j := i + 1
		for j < len(own) && (own[j].article == own[i].article || own[j].article == unowned) {
			j++
		}
		if own[i].article != free {
			g.allowArticle(t, own[i:j], allowed[i:j], i)
		}
		i = j
	}
	widen(allowed)
}

// widen opens what is allowed where no reading agrees with the truth, as where
// the byline stands between two heading lines.
func widen(allowed []reading.Labels) {
	for range len(allowed) {
		i := reading.Contradiction(allowed)
		if i < 0 {
			return
		}
		if i > 0 && allowed[i-1] != reading.AnyLabel&^reading.Starts && allowed[i-1]&reading.Starts == 0 {
			allowed[i-1] = reading.AnyLabel &^ reading.Starts
			continue
		}
		if allowed[i]|reading.AnyLabel&^reading.Starts == allowed[i] {
			allowed[i] = reading.AnyLabel
			continue
		}
		allowed[i] |= reading.AnyLabel &^ reading.Starts
	}
}

// allowArticle narrows what is allowed at the blocks of one article, of which
// the first is block first.
func (g *Issue) allowArticle(t *feature.Table, own []owner, allowed []reading.Labels, first int) {
	lead := 0 // blocks that stand before the body by their looks
	for lead < len(own) && reading.Headish(t, first+lead) {
		lead++
	}
	for k, o := range own {
		labels := g.agreeing(t, o, first+k, k, lead)
		if o.article == unowned {
			labels = g.unownedLabels(k == 0)
		} else if k == 0 {
			labels &= reading.Starts
		} else {
			labels &^= reading.Starts
		}
		narrow(&allowed[k], labels)
	}
}

// narrow leaves of what is allowed at a block the labels that agree with what is
// known of it; where none does, what is known goes before what its looks allow.
func narrow(allowed *reading.Labels, known reading.Labels) {
	if both := *allowed & known; both != 0 {
		known = both
	}
	*allowed = known
}

// agreeing are the labels that agree with the owner of block i, the k-th of
// its article.
func (g *Issue) agreeing(t *feature.Table, o owner, i, k, lead int) reading.Labels {
	if o.article == unowned {
		return 0
	}
	p := &g.Articles[o.article].Pieces[o.piece]
	if p.Part == Any {
		return looksLike(t, o.inside, i, k, lead)
	}
	return p.labels(o.inside, k == 0)
}

// labels are those that agree with a piece: with its first block, or with one
// inside; first says that the article begins there.
func (p *Piece) labels(inside, first bool) reading.Labels {
	switch p.Part {
	case Head:
		return headLabels(p, inside, first)
	case Byline:
		if first {
			return reading.Heads | reading.Of(reading.BareStart)
		}
		return reading.Bylines
	case Subhead:
		if inside {
			return reading.Subheads | reading.BodyRests
		}
		return reading.Subheads | reading.Starts&reading.Bodies
	case Jump:
		return reading.Bodies
	case Any:
		return reading.AnyLabel &^ reading.Loose
	}
	return bodyLabels(p, inside)
}

// unownedLabels are the labels of a block of no article. Where the truth does
// not say that it is furniture, it may be a part of the article before it.
func (g *Issue) unownedLabels(first bool) reading.Labels {
	switch {
	case first && g.Runs == nil:
		return reading.Starts
	case first:
		return reading.Of(reading.Furniture)
	case g.Runs == nil:
		return reading.Loose | reading.AnyLabel&^reading.Starts
	}
	return reading.Loose
}

// headLabels are the labels of a heading line.
func headLabels(p *Piece, inside, first bool) reading.Labels {
	if inside {
		return reading.HeadRests | reading.Heads&reading.Starts
	}
	role := p.Role
	if p.Open&OpenRole != 0 {
		role = NoRole
	}
	labels := reading.Heads &^ reading.HeadRests
	switch role {
	case Column:
		labels = reading.Columns | reading.Of(reading.LateHead)
	case Kicker:
		labels = reading.Kickers
	case Title:
		labels = reading.Titles
	case Subtitle:
		labels = reading.Subtitles
	}
	if first && labels&reading.Starts == 0 {
		labels |= reading.Of(reading.TitleStart)
	}
	return labels
}

// bodyLabels are the labels of a paragraph.
func bodyLabels(p *Piece, inside bool) reading.Labels {
	if inside {
		return reading.BodyRests
	}
	labels := reading.Bodies &^ (reading.Rests | reading.Subheads)
	if p.Open&OpenByline != 0 || p.Part == Credit {
		labels |= reading.Bylines
	}
	if p.Open&OpenSubhead != 0 {
		labels |= reading.Subheads
	}
	if p.Open&OpenBreak != 0 {
		labels |= reading.BodyRests
	}
	return labels
}

// looksLike are the labels of a block of which no more is known than its
// article: what can hardly be mistaken. Short lines before the body are its
// head, and nothing else before it is.
func looksLike(t *feature.Table, inside bool, i, k, lead int) reading.Labels {
	class := t.Class(i)
	signed := class == feature.ClassByline || class == feature.ClassNames
	any := reading.AnyLabel &^ reading.Loose
	if !inside {
		any &^= reading.Rests
	}
	switch {
	case k < lead && k == 0:
		return reading.Heads
	case k < lead && signed:
		return reading.Of(reading.HeadBy)
	case k < lead && class == feature.ClassName:
		return any & (reading.Heads&^reading.Tails | reading.Of(reading.HeadBy))
	case k < lead:
		return (any | reading.Rests) & reading.Heads &^ reading.Tails
	case signed:
		return any & (reading.Bylines | reading.Starts)
	case lead == 0 && reading.Headish(t, i):
		return any
	}
	return any & reading.Bodies
}

// ownersOfBlocks gives the owner of most of each block.
func (g *Issue) ownersOfBlocks(p *page.Page, lines []page.Line) []owner {
	byLine := map[int][]owner{}
	if g.Runs != nil {
		g.ownersByRuns(byLine)
	} else {
		g.ownersByText(lines, byLine)
	}
	own := make([]owner, len(p.Blocks))
	last := map[int]int{} // characters of each line taken so far, by blocks that share it
	for i := range p.Blocks {
		b := &p.Blocks[i]
		var of []owner
		left := len(han.Squeeze(b.Text))
		for _, n := range b.Lines {
			rest := byLine[n][min(last[n], len(byLine[n])):]
			take := rest[:min(left, len(rest))]
			of = append(of, take...)
			last[n] += len(take)
			left -= len(take)
		}
		own[i] = majority(of)
	}
	return own
}

// majority is the owner of most characters.
func majority(of []owner) owner {
	count := map[owner]int{}
	best, most := owner{article: unowned}, 0
	for _, o := range of {
		o.inside = false
		count[o]++
		if count[o] > most {
			best, most = o, count[o]
		}
	}
	for _, o := range of {
		if o.article == best.article && o.piece == best.piece {
			best.inside = o.inside
			break
		}
	}
	return best
}

// ownersByRuns gives the owners of the bytes of each line that are no white
// space, where the runs tell.
func (g *Issue) ownersByRuns(byLine map[int][]owner) {
	text := string(g.Text)
	type piece struct{ article, piece int32 }
	begun := map[piece]bool{}
	num, at := 1, 0
	advance := func(to int) {
		for at < to {
			if text[at] == '\n' {
				num++
			}
			at++
		}
	}
	for _, r := range g.Runs {
		advance(r.From)
		o := owner{article: r.Article, piece: r.Piece}
		if r.Article < 0 {
			o = owner{article: unowned}
		}
		id := piece{r.Article, r.Piece}
		for range len(han.Squeeze(text[r.From:r.To])) {
			o.inside = begun[id]
			begun[id] = true
			byLine[num] = append(byLine[num], o)
		}
	}
}

// ownersByText finds the pieces of each article in the text, each only once,
// the articles in order.
func (g *Issue) ownersByText(lines []page.Line, byLine map[int][]owner) {
	var all strings.Builder
	ends := make([]int, len(lines))
	for i, l := range lines {
		all.WriteString(han.Squeeze(l.Text))
		ends[i] = all.Len()
	}
	own := g.claimAll(all.String())
	from := 0
	for i, end := range ends {
		byLine[lines[i].Num] = append(byLine[lines[i].Num], own[from:end]...)
		from = end
	}
}

func (g *Issue) claimAll(text string) []owner {
	own := make([]owner, len(text))
	for i := range own {
		own[i].article = unowned
	}
	base := 0
	for a := range g.Articles {
		base = g.claimArticle(text, own, base, a)
	}
	for _, f := range g.Free {
		claim(text, own, 0, len(text), han.Squeeze(f), owner{article: free})
	}
	return own
}

// claimArticle finds the pieces of article a, after the ones before it and
// near its longest piece, for an issue may print an article twice. It returns
// the end of the last piece.
func (g *Issue) claimArticle(text string, own []owner, base, a int) int {
	var pieces []string
	longest, size := 0, 0
	for k, p := range g.Articles[a].Pieces {
		pieces = append(pieces, han.Squeeze(p.Text))
		size += len(pieces[k])
		if len(pieces[k]) > len(pieces[longest]) {
			longest = k
		}
	}
	if len(pieces) == 0 {
		return base
	}
	from, to := base, min(len(text), base+claimReach)
	if at := strings.Index(text[from:to], pieces[longest]); at >= 0 {
		from, to = max(base, base+at-size-claimSlack), min(to, base+at+size+claimSlack)
	}
	reach := base
	for _, part := range claimOrder {
		for k, p := range g.Articles[a].Pieces {
			if inClaim(p.Part) == part {
				reach = max(reach, claim(text, own, from, to, pieces[k], owner{article: int32(a), piece: int32(k)}))
			}
		}
	}
	return reach
}

// Bodies are found first, since they stand only once; then headings, then
// bylines, which are short and may stand in the text too.
var claimOrder = [...]int{0, 1, 2}

func inClaim(p Part) int {
	switch p {
	case Head:
		return 1
	case Byline:
		return 2
	}
	return 0
}

// Pieces are looked for no farther ahead than claimReach, and no farther from
// the longest piece than the article is long and claimSlack, in bytes.
const (
	claimReach = 90000
	claimSlack = 1500
)

// claim gives the first unclaimed place of piece between from and to to o and
// returns its end, 0 where there is none.
func claim(text string, own []owner, from, to int, piece string, o owner) int {
	for at := from; piece != "" && at < to; {
		i := strings.Index(text[at:to], piece)
		if i < 0 {
			return 0
		}
		at += i
		if own[at].article == unowned {
			for k := at; k < at+len(piece); k++ {
				own[k] = o
				own[k].inside = k > at
			}
			return at + len(piece)
		}
		at += len(piece)
	}
	return 0
}
