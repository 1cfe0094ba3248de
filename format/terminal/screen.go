package terminal

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// Is reports whether a stream is a terminal.
func Is(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Columns returns the columns of the terminal that stream is, else $COLUMNS,
// else 0.
func Columns(stream any) int {
	if f, ok := stream.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	w, _ := strconv.Atoi(os.Getenv("COLUMNS"))
	return w
}

// Colors reports whether stream is a terminal that may be sent colours: not
// where $NO_COLOR has a value, and not to a terminal that has none.
func Colors(stream any) bool {
	return Is(stream) && colorsWanted()
}

func colorsWanted() bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
