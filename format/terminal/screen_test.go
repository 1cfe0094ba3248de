package terminal

import (
	"io"
	"testing"
)

func TestColumnsOfTheEnvironment(t *testing.T) {
	for columns, want := range map[string]int{"40": 40, "": 0, "wide": 0} {
		t.Setenv("COLUMNS", columns)
		if got := Columns(io.Discard); got != want {
			t.Errorf("COLUMNS=%s: %d, want %d", columns, got, want)
		}
	}
}

func TestColors(t *testing.T) {
	for _, c := range []struct {
		noColor, term string
		want          bool
	}{
		{"", "xterm", true}, {"1", "xterm", false}, {"", "dumb", false}, {"0", "xterm", false},
	} {
		t.Setenv("NO_COLOR", c.noColor)
		t.Setenv("TERM", c.term)
		if got := colorsWanted(); got != c.want {
			t.Errorf("NO_COLOR=%s TERM=%s: %t", c.noColor, c.term, got)
		}
		if Colors(io.Discard) {
			t.Error("colours for what is no terminal")
		}
	}
}
