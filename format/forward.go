package format

import "jianbao/format/terminal"

// Visible, IsTerminal and Width stand here until their callers name the package
// they are from.
var (
	Visible    = terminal.Visible
	IsTerminal = terminal.Is
	Width      = terminal.Columns
)
