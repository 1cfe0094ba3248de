// Package gold holds what is known for certain of an issue: its articles piece
// by piece, as people or the maker of a page know them. Issue.Allow turns that
// into the labels that agree with it, which the reading and the learning of
// costs take.
package gold

// Issue is a page or an issue of which the articles are known.
type Issue struct {
	Text     []byte // UTF-8
	Articles []Article
	Runs     []Run    // where each piece stands; nil where that is to be found
	Free     []string // text that may be of an article or furniture
}

// An Article is what the truth knows of one article.
type Article struct {
	Pieces []Piece // in printed order
	Byline string  // without brackets; may stand within a piece of body; "" if none is known
}

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

// The parts.
const (
	Head Part = iota
	Byline
	Body
	Subhead
	Caption
	Credit
	Jump
	Any // text of the article of which no more is known
)

// Role is the role of a heading line.
type Role uint8

// The roles.
const (
	NoRole Role = iota // not known
	Column
	Kicker
	Title
	Subtitle
)

// Open tells what the truth does not know of a piece.
type Open uint8

// What may be open.
const (
	OpenByline  Open = 1 << iota // it may be a byline or a credit as well as body
	OpenSubhead                  // it may be a subhead as well as body
	OpenBreak                    // it may go on in the paragraph before it
	OpenRole                     // the role of this heading line is a guess
)

// A Run is a stretch of one line: bytes From to To of the text belong to a
// piece of an article or, where Article is -1, to furniture.
type Run struct {
	From, To       int
	Article, Piece int32
}
