package page

import (
	"os"
	"path/filepath"
	"testing"
)

// TestEachLineIsReadOnce counts, over the papers at hand, how often the form
// of a line and the signs of a text are read: no more than 1.1 times a
// distinct line.
func TestEachLineIsReadOnce(t *testing.T) {
	files, _ := filepath.Glob("../../testdata/papers/*.txt")
	if len(files) == 0 {
		t.Fatal("no papers")
	}
	forms, signs, lines := 0, 0, map[string]bool{}
	looked, scanned = func(string) { forms++ }, func(string) { signs++ }
	defer func() { looked, scanned = func(string) {}, func(string) {} }()
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		split := SplitLines(string(data))
		for _, l := range split {
			lines[l.Text] = true
		}
		Read(split)
	}
	t.Logf("%d lines, %d forms, %d signs", len(lines), forms, signs)
	if most := len(lines) + len(lines)/10; forms > most || signs > most || forms == 0 || signs == 0 {
		t.Errorf("%d distinct lines, but %d forms and %d signs read", len(lines), forms, signs)
	}
}
