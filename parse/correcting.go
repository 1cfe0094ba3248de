package parse

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"sort"

	"jianbao/parse/corrections"
	"jianbao/parse/feature"
	"jianbao/parse/gold"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// correcting is a page that is read as its corrections say. They become labels
// that the search is allowed; only what stands apart in the text, with other
// articles between, is brought together after it.
type correcting struct {
	*fixes
	page   *page.Page
	claims gold.Claims
	failed map[int]bool             // commands
	roles  map[int]corrections.Role // of blocks, as a person says
	by     map[int][]int            // of blocks, the commands about them
	begun  map[int]bool             // lines that articles are to begin with
	moves  []move
}

// A move brings the article of a block to that of another, over those between.
type move struct{ block, to int }

// on is what the fixes say of a page, nil where they say nothing.
func (f *fixes) on(p *page.Page) *correcting {
	if f == nil || len(p.Blocks) == 0 {
		return nil
	}
	c := &correcting{fixes: f, page: p, claims: gold.NewClaims(len(p.Blocks)), failed: map[int]bool{},
		roles: map[int]corrections.Role{}, by: map[int][]int{}, begun: map[int]bool{}}
	if !slices.ContainsFunc(f.commands, c.touches) {
		return nil
	}
	return c
}

// touches reports whether a line of a command stands on the page.
func (c *correcting) touches(cmd corrections.Command) bool {
	first, last := c.page.Span()
	return slices.ContainsFunc(cmd.Lines, func(l corrections.Line) bool { return first <= l.No && l.No <= last })
}

// read reads the page, first to see which articles its joins and its "of" are
// about.
func (c *correcting) read(m *reading.Model, t *feature.Table) *reading.Reading {
	c.each(c.begins)
	c.each(c.says)
	before := m.Read(t, c.allowed(t))
	spans := spansOfBlocks(before)
	c.each(func(cmd *corrections.Command) error { return c.together(cmd, spans) })
	return m.Read(t, c.allowed(t))
}

func (c *correcting) allowed(t *feature.Table) []reading.Labels {
	allowed := reading.Allow(t)
	c.claims.Allow(allowed)
	return allowed
}

// errApart is the fate of a command in a part of an issue that lacks some of its
// lines, errLater of one that is not done with yet.
var (
	errApart = errors.New("its lines stand too far from each other")
	errLater = errors.New("")
)

// each does something for the commands, the last first: it goes before those
// that it contradicts.
func (c *correcting) each(do func(*corrections.Command) error) {
	for i := len(c.commands) - 1; i >= 0; i-- {
		cmd := &c.commands[i]
		if c.lost[i] != nil || c.failed[i] || !c.touches(*cmd) {
			continue
		}
		if err := do(cmd); err != errLater {
			c.settle(i, err)
			c.failed[i] = err != nil
			c.sign(i)
		}
	}
}

// sign notes which blocks a command that is done is about.
func (c *correcting) sign(i int) {
	if c.failed[i] {
		return
	}
	for _, l := range c.commands[i].Lines {
		if b, ok := c.blockOf(l.No); ok && !slices.Contains(c.by[b], i) {
			c.by[b] = append(c.by[b], i)
		}
	}
}

// says claims what a command says of its lines as such.
func (c *correcting) says(cmd *corrections.Command) error {
	switch {
	case cmd.Verb != corrections.Label:
		return errLater
	case cmd.Role == corrections.Furniture:
		return nil // the line has been told
	case cmd.Role == corrections.Rest && cmd.Of.No == 0:
		return c.goesOn(cmd.Lines[0].No)
	}
	if err := c.label(cmd); err != nil || cmd.Of.No == 0 {
		return err
	}
	return errLater
}

// begins claims that an article begins, where a command says so: all that is
// said of single lines must leave room for it.
func (c *correcting) begins(cmd *corrections.Command) error {
	if cmd.Verb != corrections.Begin {
		return errLater
	}
	no := cmd.Lines[0].No
	i, err := c.block(no)
	if err == nil && !c.claims.Begin(i) {
		err = errContradiction
	}
	c.begun[no] = c.begun[no] || err == nil
	return err
}

var errContradiction = errors.New("no reading of the page agrees with it and with the other corrections")

// goesOn checks that a line has been put to the block before it.
func (c *correcting) goesOn(no int) error {
	i, err := c.block(no)
	if err == nil && c.page.Blocks[i].Lines[0] == no {
		err = fmt.Errorf("no text stands before line %d", no)
	}
	return err
}

// label claims a role for the blocks of a command.
func (c *correcting) label(cmd *corrections.Command) error {
	first, last, err := c.blocks(cmd)
	if err != nil {
		return err
	}
	if !c.claims.Of(pieces[cmd.Role], first, last) && cmd.Of.No == 0 {
		return errContradiction
	}
	for i := first; i < last; i++ {
		if _, told := c.roles[i]; !told {
			c.roles[i] = cmd.Role
		}
	}
	return nil
}

// pieces are the roles as truth knows them.
var pieces = map[corrections.Role]gold.Piece{
	corrections.Column:    {Part: gold.Head, Role: gold.Column},
	corrections.Kicker:    {Part: gold.Head, Role: gold.Kicker},
	corrections.Title:     {Part: gold.Head, Role: gold.Title},
	corrections.Subtitle:  {Part: gold.Head, Role: gold.Subtitle},
	corrections.Byline:    {Part: gold.Byline},
	corrections.Paragraph: {Part: gold.Body},
	corrections.Rest:      {Part: gold.Body, Open: gold.OpenBreak},
	corrections.Subhead:   {Part: gold.Subhead},
	corrections.Caption:   {Part: gold.Caption},
	corrections.Credit:    {Part: gold.Credit},
}

// together makes one article of what a command says belongs together.
func (c *correcting) together(cmd *corrections.Command, spans []int) error {
	switch {
	case cmd.Verb == corrections.Join:
		return c.join(cmd, spans)
	case cmd.Verb == corrections.Label && cmd.Of.No > 0:
		return c.bring(cmd, spans)
	}
	return errLater
}

// join makes one article of two. Where it parts again what it joined, by a
// correction further down, the parts are whole.
func (c *correcting) join(cmd *corrections.Command, spans []int) error {
	a, err := c.block(cmd.Lines[0].No)
	b, err2 := c.block(cmd.Lines[1].No)
	if err = cmp.Or(err, err2); err != nil {
		return err
	}
	a, b = min(a, b), max(a, b)
	if !near(spans, a, b) {
		c.move(b, a)
		return nil
	}
	from, to := a, b
	for from > 0 && spans[from-1] == spans[a] {
		from--
	}
	for to+1 < len(spans) && spans[to+1] == spans[b] {
		to++
	}
	if !c.unite(from, to) && !c.unite(a, b) {
		c.move(b, a)
	}
	return nil
}

// unite claims that blocks first to last are of one article, or of one from each
// begin that a person named. It reports whether that is possible.
func (c *correcting) unite(first, last int) bool {
	before := slices.Clone(c.claims)
	possible := true
	for i := first + 1; i <= last; i++ {
		if c.begun[c.page.Blocks[i].Lines[0]] {
			possible = possible && c.claims.Together(first, i-1)
			first = i
		}
	}
	if possible && c.claims.Together(first, last) {
		return true
	}
	copy(c.claims, before)
	return false
}

// bring puts the blocks of a command into the article that it names.
func (c *correcting) bring(cmd *corrections.Command, spans []int) error {
	first, last, err := c.blocks(cmd)
	to, err2 := c.block(cmd.Of.No)
	if err = cmp.Or(err, err2); err != nil {
		return err
	}
	if first <= to && to < last {
		return nil
	}
	a, b := min(first, to), max(last-1, to)
	if near(spans, a, b) && c.agrees(cmd.Role, first) && c.claims.Together(a, b) {
		return nil
	}
	if !c.claims.Apart(first, last) {
		return errContradiction
	}
	c.move(first, to)
	if first > 0 && last < len(spans) && spans[first-1] == spans[last] {
		c.move(last, first-1)
	}
	return nil
}

func (c *correcting) move(block, to int) {
	c.claims.OfArticle(block)
	c.claims.OfArticle(to)
	c.moves = append(c.moves, move{block, to})
}

// items are the articles of a reading, each as the spans that it has in the
// text.
func (c *correcting) items(r *reading.Reading) [][]int {
	items := make([][]int, len(r.Spans))
	for k := range items {
		items[k] = []int{k}
	}
	if c == nil {
		return items
	}
	of := make([]int, len(r.Spans)) // the item that a span is in
	for k := range of {
		of[k] = k
	}
	for _, m := range c.moves {
		from, to := of[spanOf(r, m.block)], of[spanOf(r, m.to)]
		from, to = max(from, to), min(from, to)
		if from == to {
			continue
		}
		for _, k := range items[from] {
			of[k] = to
		}
		items[to], items[from] = append(items[to], items[from]...), nil
		slices.Sort(items[to])
	}
	return slices.DeleteFunc(items, func(spans []int) bool { return spans == nil })
}

// spanOf is the span of a reading that block i is in.
func spanOf(r *reading.Reading, i int) int {
	return sort.Search(len(r.Spans), func(k int) bool { return r.Spans[k].Last > i })
}

// agrees reports whether what is claimed of a block leaves nothing but its role.
func (c *correcting) agrees(role corrections.Role, i int) bool {
	return c.claims[i]&^labelsOf[role] == 0
}

// labelsOf are the labels of each role, and of its further lines.
var labelsOf = map[corrections.Role]reading.Labels{
	corrections.Column:    reading.Columns | reading.Of(reading.LateHead),
	corrections.Kicker:    reading.Kickers,
	corrections.Title:     reading.Titles,
	corrections.Subtitle:  reading.Subtitles,
	corrections.Byline:    reading.Bylines,
	corrections.Paragraph: reading.Bodies &^ reading.Subheads,
	corrections.Rest:      reading.BodyRests,
	corrections.Subhead:   reading.Subheads,
	corrections.Caption:   reading.Bodies &^ reading.Subheads,
	corrections.Credit:    reading.Bodies&^reading.Subheads | reading.Bylines,
}

// plainLabels stand for a role where the search gave another label, as where an
// article is to begin with its byline.
var plainLabels = map[corrections.Role]reading.Label{
	corrections.Column: reading.TailColumn, corrections.Kicker: reading.TailKicker, corrections.Title: reading.TailTitle,
	corrections.Subtitle: reading.TailSubtitle, corrections.Byline: reading.TailBy, corrections.Paragraph: reading.Bare,
	corrections.Rest: reading.BareRest, corrections.Subhead: reading.BareSubhead, corrections.Caption: reading.Bare,
	corrections.Credit: reading.Bare,
}

// labelOf is the label of block i that agrees with what a person says; l is
// what the search gave it.
func (c *correcting) labelOf(i int, l reading.Label) reading.Label {
	if c == nil {
		return l
	}
	role, told := c.roles[i]
	if !told || l.In(labelsOf[role]) || l.In(reading.HeadRests) && plainLabels[role].In(reading.Heads) {
		return l
	}
	return plainLabels[role]
}

// credits reports whether a person has said that block i is a credit.
func (c *correcting) credits(i int) bool { return c != nil && c.roles[i] == corrections.Credit }

// role is what a person said that block i is, if one did.
func (c *correcting) role(i int) (role corrections.Role, told bool) {
	if c == nil {
		return "", false
	}
	role, told = c.roles[i]
	return role, told
}

// names reports whether a person has said what block i is.
func (c *correcting) names(i int) bool { _, told := c.role(i); return told }

// near reports whether blocks a and b are of one article, or of two with none
// between.
func near(spans []int, a, b int) bool { return spans[b]-spans[a] <= 1 }

// spansOfBlocks numbers the articles of a reading, for each block; furniture
// between counts to the article before.
func spansOfBlocks(r *reading.Reading) []int {
	of := make([]int, len(r.Labels))
	n := 0
	for i, l := range r.Labels {
		if l.Starts() && l != reading.Furniture {
			n++
		}
		of[i] = n
	}
	return of
}

// block is the block that a line stands in.
func (c *correcting) block(no int) (int, error) {
	if i, ok := c.blockOf(no); ok {
		return i, nil
	}
	if first, last := c.page.Span(); no < first || no > last {
		return 0, errApart
	}
	return 0, fmt.Errorf("line %d is furniture; say what it is to its article first", no)
}

func (c *correcting) blockOf(no int) (int, bool) {
	for i := range c.page.Blocks {
		if slices.Contains(c.page.Blocks[i].Lines, no) {
			return i, true
		}
	}
	return 0, false
}

// blocks are the blocks that begin on the lines of a command, from first up to,
// not including, last.
func (c *correcting) blocks(cmd *corrections.Command) (first, last int, err error) {
	from, to := cmd.Lines[0].No, cmd.Lines[1].No
	if first, err = c.block(from); err != nil {
		return 0, 0, err
	}
	for last = first; last < len(c.page.Blocks) && c.page.Blocks[last].Lines[0] <= to; last++ {
		if b := &c.page.Blocks[last]; last > first && b.Lines[0] == c.page.Blocks[last-1].Lines[0] {
			return 0, 0, fmt.Errorf("line %d holds more than one heading or paragraph, and cannot be parted", b.Lines[0])
		}
	}
	return first, last, nil
}

// apart are the lines that begin articles of their own, whatever jump leads
// there.
func (c *correcting) apart() map[int]bool {
	if c == nil {
		return nil
	}
	return c.begun
}

// reasons names the corrections that made an article what it is.
func (c *correcting) reasons(r *reading.Reading, item []int) (rs []Reason) {
	if c == nil {
		return nil
	}
	var by []int
	for _, s := range spansOf(r, item) {
		for i := s.First; i < s.Last; i++ {
			by = append(by, c.by[i]...)
		}
	}
	slices.Sort(by)
	for _, i := range slices.Compact(by) {
		rs = append(rs, reason(ReasonCorrected, head(&c.commands[i])))
	}
	return rs
}
