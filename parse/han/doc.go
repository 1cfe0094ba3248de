// Package han knows the characters that Chinese papers are set in: what a mark
// does at the edge of a line, digits and numbers, brackets, dates, widths on
// paper, and the simplified form of traditional print.
//
// Texts are matched folded (Fold) and printed as they are: a folded text is as
// long in bytes as the printed one, so that an offset holds in both. Word lists
// (Words) are simplified only. Every function takes any text, also one that is
// not valid UTF-8.
package han
