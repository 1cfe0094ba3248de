package terminal

import "github.com/olekukonko/tablewriter/pkg/twwidth"

// Ambiguous characters (“ ” … ·) are one column wide in almost every terminal,
// whatever the locale says. The library would guess from LANG.
func init() { twwidth.SetEastAsian(false) }

// Width is how many columns s takes on a terminal. Colours take none.
func Width(s string) int { return twwidth.Width(s) }

// Cut shortens s to width columns. The mark is ASCII because … is two columns
// wide in some terminals.
func Cut(s string, width int) string {
	if Width(s) <= width {
		return s // the library would add the mark wherever it finds room
	}
	return twwidth.Truncate(s, width, "..")
}
