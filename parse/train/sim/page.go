// Package sim sets the articles of the training corpus on pages as varied as
// those of the world: a style is drawn for each page, from the styles that
// suit its medium and its year, and the page is returned with its exact truth.
// Pages is the entry; the same options give the same pages.
package sim

import "jianbao/parse/gold"

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

// What a page is made of is what its truth is told in.
type (
	Piece = gold.Piece
	Part  = gold.Part
	Role  = gold.Role
	Open  = gold.Open
	Run   = gold.Run
)

const (
	Head    = gold.Head
	Byline  = gold.Byline
	Body    = gold.Body
	Subhead = gold.Subhead
	Caption = gold.Caption
	Credit  = gold.Credit
	Jump    = gold.Jump
)

const (
	NoRole   = gold.NoRole
	Column   = gold.Column
	Kicker   = gold.Kicker
	Title    = gold.Title
	Subtitle = gold.Subtitle
)

const (
	OpenByline  = gold.OpenByline
	OpenSubhead = gold.OpenSubhead
	OpenBreak   = gold.OpenBreak
	OpenRole    = gold.OpenRole
)
