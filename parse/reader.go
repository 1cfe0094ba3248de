package parse

import (
	"fmt"
	"io"
	"iter"

	"jianbao/parse/corrections"
	"jianbao/parse/page"
	"jianbao/parse/text"
)

// Options say how a Reader reads.
type Options struct {
	Encoding   text.Encoding // "" or EncodingAuto: found from the bytes
	Force      bool          // read what is no text, such as a PDF, or columns that cannot be told apart, all the same
	Separator  string        // a line that parts issues, besides U+001E; "" for none
	MaxLine    int           // bytes of a line, as UTF-8; 0 for DefaultMaxLine
	MaxArticle int           // bytes of an article, as UTF-8; 0 for DefaultMaxArticle
	Workers    int           // issues, and parts of a long one, that are read at the same time; 0 for 1
	Trace      bool          // tell in Issue.Trace how the lines became articles; this takes more time and memory

	// What a person corrected. The input is read whole, to find the lines; see
	// Reader.Misfits.
	Corrections []corrections.Command
}

// Defaults of Options.
const (
	DefaultMaxLine    = 1 << 20
	DefaultMaxArticle = 1 << 20
)

// heaviest is the weight, see lineWeight, beyond which an article is cut whatever
// MaxArticle is: what is read at once takes seven times as much memory.
const heaviest = 32 << 20

// A LimitError says that a line or an article asks for more than Options allow.
type LimitError struct {
	What string // line, article
	Line int    // 1-based, where it begins
	Max  int    // bytes
}

func (e *LimitError) Error() string {
	a := "a"
	if e.What == "article" {
		a = "an"
	}
	return fmt.Sprintf("%s %s of more than %d bytes", a, e.What, e.Max)
}

// A MixedError says that columns stand side by side and cannot be told apart.
type MixedError struct {
	Line int // 1-based, the first that holds pieces of two columns
}

func (e *MixedError) Error() string {
	return fmt.Sprintf("line %d: columns side by side; of a PDF, try: pdftotext -raw FILE - | jianbao; --force reads it all the same", e.Line)
}

// Reader reads a stream of issues in bounded memory. Issues are parted by
// separator lines and by new mastheads; see boundary. What it returns does not
// depend on the number of workers.
//
// Lines come from a source, the cutter makes parts of them, a crew clips the
// parts, and the sequel joins what was clipped.
type Reader struct {
	clipped func() (*task, error) // the next part, clipped
	cutter  *cutter
	crew    *crew // nil where one worker does all
	sequel  sequel
	fixes   *fixes // nil where nothing is corrected
	err     error  // that ended it
}

// NewReader returns a Reader of what r reads.
func NewReader(r io.Reader, o Options) *Reader {
	if o.Trace {
		return newReader(r, o, usualSizes, newTracer)
	}
	return newReader(r, o, usualSizes, newClipper)
}

func newReader(r io.Reader, o Options, sizes sizes, newClipper func(*fixes) clipper) *Reader {
	f := newFixes(o.Corrections)
	if o.MaxLine == 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.MaxArticle == 0 {
		o.MaxArticle = DefaultMaxArticle
	}
	c := &cutter{source: newSource(r, o, f), force: o.Force, sizes: sizes, boundary: boundary{separator: o.Separator}, spare: make(chan []page.Line, 1+max(0, o.Workers))}
	clip := newClipper(f)
	reader := &Reader{fixes: f, cutter: c, sequel: sequel{clip: clip, mostBytes: o.MaxArticle,
		mostBlocks: max(sizes.blocks, o.MaxArticle/lineWeight), mostWeight: min(max(4*sizes.part, 6*o.MaxArticle), heaviest)}}
	if o.Workers <= 1 {
		reader.clipped = func() (*task, error) { return clipNext(c, clip) }
		return reader
	}
	var workers []clipper
	for range o.Workers {
		workers = append(workers, newClipper(f))
	}
	reader.crew = newCrew(c, workers)
	reader.clipped = reader.crew.next
	return reader
}

// clipNext cuts the next part and clips it.
func clipNext(c *cutter, clip clipper) (*task, error) {
	p, err := c.next()
	if err != nil {
		return nil, err
	}
	t := newTask(p)
	t.do(clip)
	return t, nil
}

// Next returns the next issue, or the next part of a long one; a part has
// More set. A stream without text is one empty issue. The error is io.EOF at
// the end, a *LimitError, a *MixedError, a *text.NotTextError, or the error of the reader;
// after it Next returns nothing else.
func (r *Reader) Next() (Issue, error) {
	for r.err == nil {
		t, err := r.clipped()
		if err != nil {
			r.err = err
			break
		}
		issue, ok, err := r.sequel.add(t)
		if err != nil {
			r.Close()
			r.err = err
			break
		}
		r.cutter.giveBack(t.lines)
		if ok {
			return issue, nil
		}
	}
	return Issue{}, r.err
}

// Misfits are the corrections that nothing could be made of, each an error that
// tells the line of its file: a line is gone, or no reading agrees with it. They
// are known when Next has returned io.EOF.
func (r *Reader) Misfits() []*corrections.Error { return r.fixes.misfits() }

// All ranges over the issues, and over the parts of long ones, as Next returns
// them. An error other than the end of the stream comes last, with an empty issue.
// A loop may be left at any time; the Reader is then closed.
func (r *Reader) All() iter.Seq2[Issue, error] {
	return func(yield func(Issue, error) bool) {
		defer r.Close()
		for {
			issue, err := r.Next()
			if err == io.EOF || !yield(issue, err) || err != nil {
				return
			}
		}
	}
}

// Close ends the workers. It is needed only where Next has not returned an
// error; it does not close what the Reader reads.
func (r *Reader) Close() {
	if r.crew != nil {
		r.crew.close()
	}
	if r.err == nil {
		r.err = io.ErrClosedPipe
	}
}
