package parse

import (
	"jianbao/parse/han"
	"jianbao/parse/page"
	"slices"
)

// opensIssue finds out whether line l shows that a new issue has begun: a date
// that is not the one of the issue so far, with the name of a paper on its line
// or above it, or on a new page. A date alone parts nothing: pages from the web
// print one over each article. It returns the index of the line that the new
// masthead begins with, or -1.
func (r *Reader) opensIssue(l page.Line) int {
	t := han.Squeeze(l.Text)
	head, named := r.mastheadAbove()
	date := headDate(t)
	if date == "" && named && page.IsBareDate(t) {
		date = t
	}
	switch {
	case date == "" || date == r.date:
		return -1
	case r.date == "" && !named: // the head of a later page of this issue
		r.date = date
		return -1
	case !named && !l.Feed && page.PaperIn(l.Text) == "":
		return -1
	}
	r.date = date
	return head
}

// mastheadAbove returns where the lines of a masthead at the end of what was
// read begin, and whether the name of a paper is among them.
func (r *Reader) mastheadAbove() (head int, named bool) {
	head = len(r.lines)
	for head > 0 && len(r.lines)-head < 4 {
		t := han.Squeeze(r.lines[head-1].Text)
		if page.MastheadKind(t) == "" {
			break
		}
		named = named || page.IsPaperName(t)
		head--
	}
	return head, named
}

// headDate is the date in a page head or date line, "" for other lines.
func headDate(t string) string {
	switch page.FurnitureKind(t) {
	case page.FurnDate, page.FurnPage:
		return page.DateIn(t)
	}
	return ""
}

// hasText says whether the lines before head hold more than furniture.
func (r *Reader) hasText(head int) bool {
	if r.part {
		return true
	}
	for _, kind := range page.Furnish(r.lines[:head]) {
		if kind == "" {
			return true
		}
	}
	return false
}

// turnOver returns the issue before line head and begins the next there.
func (r *Reader) turnOver(l page.Line, head int) (Issue, error) {
	top := append([]page.Line(nil), r.lines[head:]...)
	r.lines = r.lines[:head]
	date := r.date
	issue, err := r.clip()
	r.date = date
	for _, t := range top {
		r.take(t)
	}
	r.take(l)
	return issue, err
}

// partOut reads the lines as the beginning of an issue and returns the
// articles that what follows can no longer change; ok is false where there
// are none yet, and then it waits for half as much text again.
func (r *Reader) partOut() (issue Issue, ok bool, err error) {
	c := clipLines(r.lines, loadCosts(), false)
	if err := r.limit(c.issue); err != nil {
		return Issue{}, false, err
	}
	keep := r.lines[max(0, len(r.lines)-heldBack)].Num
	n := len(c.starts)
	for n > 0 && c.starts[n-1] > keep {
		n--
	}
	n-- // the article that the line held back belongs to
	if n <= 0 {
		r.enough = r.bytes + r.bytes/2
		return Issue{}, false, nil
	}
	return r.cutAt(c, c.starts[n]), true, nil
}

// limit refuses an article of more than MaxArticle bytes.
func (r *Reader) limit(issue Issue) error {
	for i := range issue.Articles {
		a := &issue.Articles[i]
		n := 0
		for _, p := range a.Paragraphs {
			n += len(p)
		}
		if n > r.opts.MaxArticle {
			return &LimitError{"article", a.Lines[0][0], r.opts.MaxArticle}
		}
	}
	return nil
}

// cutAt returns what stands before line num and keeps the rest.
func (r *Reader) cutAt(c clipping, num int) Issue {
	issue := c.issue
	issue.Articles, issue.Furniture = slices.DeleteFunc(issue.Articles, func(a Article) bool { return a.Lines[0][0] >= num }),
		slices.DeleteFunc(issue.Furniture, func(f Furniture) bool { return f.Lines[0][0] >= num })
	number(issue.Articles, r.count+1)
	r.count += len(issue.Articles)
	issue.More, r.part, r.enough = true, true, partBytes
	if r.masthead == (page.Masthead{}) {
		r.masthead = issue.Masthead
	}
	issue.Masthead = r.masthead
	k := 0
	for r.lines[k].Num < num {
		r.bytes -= len(r.lines[k].Text)
		k++
	}
	r.lines = append([]page.Line(nil), r.lines[k:]...)
	r.lines[0].Seam = true
	return r.report(issue)
}
