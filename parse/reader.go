package parse

import (
	"fmt"
	"io"
	"jianbao/parse/page"
	"jianbao/parse/text"
)

// Options say how a Reader reads.
type Options struct {
	Encoding   text.Encoding // "" or EncodingAuto: found from the bytes
	Separator  string        // a line that parts issues, besides U+001E; "" for none
	MaxLine    int           // bytes of a line, as UTF-8; 0 for DefaultMaxLine
	MaxArticle int           // bytes of an article, as UTF-8; 0 for DefaultMaxArticle
}

// Defaults of Options.
const (
	DefaultMaxLine    = 1 << 20
	DefaultMaxArticle = 1 << 20
)

const (
	partBytes = 768 << 10 // text read before the first articles of a long issue are printed
	heldBack  = 200       // blocks at its end that what follows may still change
)

// A LimitError says that a line or an article asks for more than Options allow.
type LimitError struct {
	What string // line, article
	Line int    // 1-based, where it begins
	Max  int    // bytes
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("a %s of more than %d bytes", e.What, e.Max)
}

// Reader reads a stream of issues in bounded memory. Issues are parted by
// separator lines and by new mastheads; see opensIssue.
type Reader struct {
	opts     Options
	dec      *text.Decoder
	split    page.Splitter
	lines    []page.Line   // read, not yet clipped
	bytes    int           // of text in lines
	queue    []page.Line   // split, not yet taken
	date     string        // of the issue being read
	enough   int           // bytes at which to look for articles that are certain
	part     bool          // some of the issue being read has been returned
	count    int           // articles of it returned
	issues   int           // returned
	masthead page.Masthead // of the issue, once a part of it has been returned
	told     map[string]int
	decoded  error // why decoding ended
}

// NewReader returns a Reader of what r reads.
func NewReader(r io.Reader, o Options) *Reader {
	if o.MaxLine == 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.MaxArticle == 0 {
		o.MaxArticle = DefaultMaxArticle
	}
	return &Reader{opts: o, dec: text.NewDecoder(r, o.Encoding), told: map[string]int{}, enough: partBytes}
}

// Next returns the next issue, or the next part of a long one; a part has
// More set. A stream without text is one empty issue. The error is io.EOF at
// the end, a *LimitError, or the error of the reader.
func (r *Reader) Next() (Issue, error) {
	for {
		l, ok, err := r.line()
		switch {
		case err != nil:
			return Issue{}, err
		case !ok:
			return r.last()
		case r.separates(l.Text):
			if issue, ok, err := r.closeAt(l); ok {
				return issue, err
			}
			continue
		}
		if head := r.opensIssue(l); head >= 0 && r.hasText(head) {
			return r.turnOver(l, head)
		}
		r.take(l)
		if r.bytes > r.enough {
			if issue, ok, err := r.partOut(); ok || err != nil {
				return issue, err
			}
		}
	}
}

// line returns the next line with text; ok is false at the end.
func (r *Reader) line() (l page.Line, ok bool, err error) {
	for len(r.queue) == 0 {
		if r.decoded != nil {
			if r.decoded != io.EOF {
				return page.Line{}, false, r.decoded
			}
			return page.Line{}, false, nil
		}
		if err := r.fill(); err != nil {
			return page.Line{}, false, err
		}
	}
	l, r.queue = r.queue[0], r.queue[1:]
	return l, true, nil
}

// fill splits the next piece of text.
func (r *Reader) fill() error {
	r.queue = r.queue[:0]
	add := func(l page.Line) { r.queue = append(r.queue, l) }
	piece, err := r.dec.Next()
	if err != nil {
		r.decoded = err
		r.split.End(add)
	}
	r.split.Add(string(piece), add)
	if len(r.split.Rest) > r.opts.MaxLine {
		return &LimitError{"line", r.split.Num + 1, r.opts.MaxLine}
	}
	for _, l := range r.queue {
		if len(l.Text) > r.opts.MaxLine {
			return &LimitError{"line", l.Num, r.opts.MaxLine}
		}
	}
	return nil
}

func (r *Reader) take(l page.Line) {
	r.lines = append(r.lines, l)
	r.bytes += len(l.Text)
}

// separates says whether a line parts issues.
func (r *Reader) separates(text string) bool {
	return text == "\x1e" || r.opts.Separator != "" && text == r.opts.Separator
}

// closeAt ends the issue at a separator line, which becomes its furniture.
// Before any text there is no issue to end.
func (r *Reader) closeAt(sep page.Line) (Issue, bool, error) {
	if len(r.lines) == 0 && !r.part {
		return Issue{}, false, nil
	}
	issue, err := r.clip()
	issue.Furniture = append(issue.Furniture, Furniture{page.FurnRule, sep.Text, []Range{{sep.Num, sep.Num}}})
	return issue, true, err
}

// last returns what is left at the end of the stream.
func (r *Reader) last() (Issue, error) {
	if len(r.lines) == 0 && !r.part && r.issues > 0 {
		return Issue{}, io.EOF
	}
	return r.clip()
}

// clip reads the lines as the end of an issue.
func (r *Reader) clip() (Issue, error) {
	c := clipLines(r.lines, loadCosts(), true)
	if err := r.limit(c.issue); err != nil {
		return Issue{}, err
	}
	number(c.issue.Articles, r.count+1)
	if r.part {
		c.issue.Masthead = r.masthead
	}
	r.lines, r.bytes, r.count, r.part, r.date = nil, 0, 0, false, ""
	r.masthead, r.enough = page.Masthead{}, partBytes
	r.issues++
	return r.report(c.issue), nil
}

// report adds the encoding, and the warnings that are new since the last.
func (r *Reader) report(issue Issue) Issue {
	t := r.dec.Report()
	issue.Encoding = t.Encoding
	for _, w := range t.Warnings {
		if n := w.Count - r.told[w.Kind]; n > 0 {
			r.told[w.Kind] = w.Count
			w.Count = n
			issue.Warnings = append(issue.Warnings, w)
		}
	}
	return issue
}
