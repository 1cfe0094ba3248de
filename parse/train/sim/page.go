// Package sim sets the articles of the training corpus on pages as varied as
// those of the world: a style is drawn for each page, from the styles that
// suit its medium and its year, and the page is returned with its exact truth.
// Pages is the entry; the same options give the same pages.
package sim

// A Page is a page made up of known articles. Every character of Text that is
// no space is in exactly one of Runs.
type Page struct {
	Text      []byte
	Articles  []Article // in printed order
	Furniture []string
	Runs      []Run
	Style     string // the name of its style
	Source    string // the file its articles are from
	Year      int
}

// An Article is what the truth knows of one article.
type Article struct {
	Kind      Kind
	Pieces    []Piece // in printed order
	Byline    string  // without brackets; may stand within a piece of body; "" if none is known
	Continues int     // index of the article that this goes on with after a jump, or -1
}

// Kind is what an article is for its paper.
type Kind uint8

const (
	News   Kind = iota
	Brief       // without a heading, opened by its dateline
	Photo       // a caption with its credit
	Notice      // a notice or an advertisement
)

// A Piece is a heading line, a byline, a paragraph: what the reader of the
// page takes as one, over however many lines it is printed.
type Piece struct {
	Part Part
	Role Role // of a heading
	Open Open
	Text string // as printed, without indents and line ends
}

// Part is what a piece is to its article.
type Part uint8

const (
	Head Part = iota
	Byline
	Body
	Subhead
	Caption
	Credit
	Jump
)

// Role is the role of a heading line.
type Role uint8

const (
	NoRole Role = iota // not known
	Column
	Kicker
	Title
	Subtitle
)

// Open tells what the truth does not know of a piece.
type Open uint8

const (
	OpenByline  Open = 1 << iota // it may be a byline or a credit as well as body
	OpenSubhead                  // it may be a subhead as well as body
	OpenBreak                    // it may go on in the paragraph before it
	OpenRole                     // the role of this heading line is a guess
)

// A Run is a stretch of one line: bytes From to To of the page's text belong
// to a piece of an article or, where Article is -1, to a piece of furniture.
type Run struct {
	From, To       int
	Article, Piece int32
}
