package format

import (
	"io"
	"testing"
)

func TestTableTakesItsWidthFromTheEnvironment(t *testing.T) {
	for columns, want := range map[string]int{"40": 40, "": 0, "wide": 0} {
		t.Setenv("COLUMNS", columns)
		if got := Width(io.Discard); got != want {
			t.Errorf("COLUMNS=%s: %d, want %d", columns, got, want)
		}
	}
}
