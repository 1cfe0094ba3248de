// Package page reads the lines of a newspaper page as blocks, the paragraphs
// and heading lines that articles are made of, and the furniture around them:
// mastheads, page lines, editors, what sites put around a text.
//
// Cut text with SplitLines, or in pieces with a Splitter, and give the lines
// to Read. Of the furniture of a Page, PagesOf tells which page a block stands
// on, and ReadMasthead what the issue says of itself.
//
// Nothing is lost: each line is in the Lines of a block or is furniture. A
// line stands in several blocks only where a whole page was read as one line.
// Lines that were cut at the width of a column are joined where it is certain;
// Block.Cut and Block.Width keep what was seen where it is not.
package page
