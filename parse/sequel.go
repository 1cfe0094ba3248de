package parse

import (
	"cmp"
	"slices"

	"jianbao/parse/page"
	"jianbao/parse/text"
)

// sequel joins parts that were clipped into issues, and parts of issues that
// nothing can change any more.
type sequel struct {
	clip       clipper
	mostBytes  int // of an article; more is an error
	mostBlocks int // of an article; beyond that it is cut
	mostWeight int // of an article; beyond that it is cut
	held       *held
	count      int           // articles of the issue returned
	masthead   page.Masthead // of the issue
	warnings   []text.Warning
}

// held is the end of a part, which the next part reads too.
type held struct {
	lines     []page.Line
	end       int  // number of the line after the last
	weight    int  // of lines when they were read
	blocks    int  // that they made, about
	waits     bool // lines were added that are not read with the others
	articles  []Article
	furniture []Furniture
	trace     *Trace
}

// add takes the next part and returns what is certain now; ok is false where
// that is nothing.
func (s *sequel) add(t *task) (issue Issue, ok bool, err error) {
	if t.refused != nil {
		return Issue{}, false, t.refused
	}
	issue = t.issue
	if err := s.limit(issue); err != nil {
		return Issue{}, false, err
	}
	if s.held != nil && len(t.lines) > 0 {
		if s.waits(t) {
			s.warnings = append(s.warnings, t.warnings...)
			return Issue{}, false, nil
		}
		issue = s.join(t)
		if err := s.limit(issue); err != nil {
			return Issue{}, false, err
		}
	}
	issue.Furniture = append(append(t.before, issue.Furniture...), t.after...)
	issue.Trace = issue.Trace.amid(t.before, t.after)
	if t.first || s.masthead == (page.Masthead{}) {
		s.masthead = issue.Masthead
	}
	issue.Masthead, issue.Encoding, issue.More = s.masthead, t.encoding, !t.last
	issue.Warnings = append(s.warnings, t.warnings...)
	if !t.last {
		s.hold(&issue, t)
	}
	number(issue.Articles, s.count+1)
	issue.Trace.nameArticles(issue.Articles)
	s.count += len(issue.Articles)
	if t.last {
		*s = sequel{clip: s.clip, mostBytes: s.mostBytes, mostBlocks: s.mostBlocks, mostWeight: s.mostWeight}
	} else if len(issue.Articles)+len(issue.Furniture) == 0 {
		s.warnings = issue.Warnings
		return Issue{}, false, nil
	}
	s.finish(&issue)
	return issue, true, nil
}

// finish makes sure that lists are there, and tells warnings once.
func (s *sequel) finish(issue *Issue) {
	s.warnings = nil
	if issue.Articles == nil {
		issue.Articles = []Article{}
	}
	if issue.Furniture == nil {
		issue.Furniture = []Furniture{}
	}
	if issue.Warnings == nil {
		issue.Warnings = []text.Warning{}
	}
}

// hold keeps what the next part reads too, from where an article begins, and
// takes it out of the issue.
func (s *sequel) hold(issue *Issue, t *task) {
	if len(t.lines) == 0 {
		return
	}
	from := t.shared
	for i := range issue.Articles {
		if a := &issue.Articles[i]; straddles(a, from) {
			from = a.Lines[0][0]
		}
	}
	lines := t.lines
	if s.held != nil && from < lines[0].Num {
		lines = s.held.with(t)
	}
	h := &held{lines: slices.Clone(linesIn(lines, from, t.end())), end: t.end()}
	if len(h.lines) > 0 && lines[0].Num < from {
		h.lines[0].Seam = true
	}
	h.weight, h.blocks = weighAll(h.lines), t.blocks*len(h.lines)/len(lines)
	issue.Articles, h.articles = articlesAround(issue.Articles, from)
	issue.Furniture, h.furniture = furnitureAround(issue.Furniture, from)
	issue.Trace, h.trace = issue.Trace.around(from)
	s.held = h
}

// join puts the end that is held before the articles of the next part: at a
// line where both readings of the overlap part articles or, where there is
// none, by reading anew from where the last article begins. An article of
// thousands of paragraphs ends where its part ends.
func (s *sequel) join(t *task) Issue {
	h := s.held
	if at, ok := h.agree(t); ok {
		issue := t.issue
		before, _ := articlesAround(h.articles, at)
		_, after := articlesAround(issue.Articles, at)
		furnBefore, _ := furnitureAround(h.furniture, at)
		_, furnAfter := furnitureAround(issue.Furniture, at)
		issue.Articles, issue.Furniture = append(before, after...), append(furnBefore, furnAfter...)
		traceBefore, _ := h.trace.around(at)
		_, traceAfter := issue.Trace.around(at)
		issue.Trace = traceBefore.then(traceAfter)
		return issue
	}
	if !s.isLong(h) {
		return t.readAgain(s.clip, h.with(t))
	}
	issue := t.readAgain(s.clip, slices.Clone(linesIn(t.lines, h.end, t.end())))
	issue.Articles, issue.Furniture = append(h.articles, issue.Articles...), append(h.furniture, issue.Furniture...)
	issue.Trace = h.trace.then(issue.Trace)
	return issue
}

// isLong reports whether the article that is held is too long to wait for its
// end.
func (s *sequel) isLong(h *held) bool {
	return !h.waits && (h.blocks >= s.mostBlocks || h.weight >= s.mostWeight)
}

// waits puts the lines of t to those that are held, if an article goes on over
// them and they are not many beside it: reading it anew for each part would
// take quadratic time.
func (s *sequel) waits(t *task) bool {
	h := s.held
	if _, ok := h.agree(t); ok || t.last || s.isLong(h) {
		return false
	}
	if weight := weighAll(linesIn(h.lines, 0, t.lines[0].Num)) + t.weight; 4*weight >= 7*h.weight {
		return false
	}
	h.lines, h.end, h.waits = h.with(t), t.end(), true
	return true
}

// with returns the lines held and those of the next part, each once.
func (h *held) with(t *task) []page.Line {
	return slices.Concat(linesIn(h.lines, 0, t.lines[0].Num), t.lines)
}

// readAgain clips lines in place of the task's own.
func (t *task) readAgain(clip clipper, lines []page.Line) Issue {
	if len(lines) == 0 {
		return Issue{}
	}
	lines[0].Seam = lines[0].Seam || lines[0].Num >= t.lines[0].Num
	issue, blocks := clip(lines, false)
	t.blocks = blocks
	return issue
}

// agree returns the line nearest to the cut at which neither reading of the
// overlap has an article go on.
func (h *held) agree(t *task) (at int, ok bool) {
	if h.waits {
		return 0, false
	}
	try := func(line int) {
		if (!ok || distance(line, t.cut) < distance(at, t.cut)) && !anyStraddles(h.articles, line) && !anyStraddles(t.issue.Articles, line) {
			at, ok = line, true
		}
	}
	try(t.cut)
	for _, articles := range [][]Article{h.articles, t.issue.Articles} {
		for i := range articles {
			if line := articles[i].Lines[0][0]; t.lines[0].Num <= line && line < h.end {
				try(line)
			}
		}
	}
	return at, ok
}

func distance(a, b int) int { return max(a-b, b-a) }

// straddles reports whether an article begins before a line and goes on there.
func straddles(a *Article, line int) bool {
	return a.Lines[0][0] < line && line <= a.Lines[len(a.Lines)-1][1]
}

func anyStraddles(articles []Article, line int) bool {
	for i := range articles {
		if straddles(&articles[i], line) {
			return true
		}
	}
	return false
}

// end is the number of the line after the last of a part.
func (p *portion) end() int { return p.lines[len(p.lines)-1].Num + 1 }

// linesIn returns the lines with numbers from from to to, without to.
func linesIn(lines []page.Line, from, to int) []page.Line {
	return lines[lineAt(lines, from):lineAt(lines, to)]
}

// lineAt is the index of the line with a number, or of the first after it.
func lineAt(lines []page.Line, num int) int {
	at, _ := slices.BinarySearchFunc(lines, num, func(l page.Line, num int) int { return cmp.Compare(l.Num, num) })
	return at
}

// articlesAround parts articles at a line.
func articlesAround(articles []Article, line int) (before, after []Article) {
	for _, a := range articles {
		if a.Lines[0][0] < line {
			before = append(before, a)
		} else {
			after = append(after, a)
		}
	}
	return before, after
}

// furnitureAround parts furniture at a line.
func furnitureAround(all []Furniture, line int) (before, after []Furniture) {
	for _, f := range all {
		if f.Lines[0][0] < line {
			before = append(before, f)
		} else {
			after = append(after, f)
		}
	}
	return before, after
}

// limit refuses an article of more than mostBytes.
func (s *sequel) limit(issue Issue) error {
	for i := range issue.Articles {
		a := &issue.Articles[i]
		n := 0
		for _, p := range a.Paragraphs {
			n += len(p)
		}
		if n > s.mostBytes {
			return &LimitError{"article", a.Lines[0][0], s.mostBytes}
		}
	}
	return nil
}
