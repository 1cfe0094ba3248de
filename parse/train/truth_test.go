package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/parse/gold"
)

// What a person corrected becomes truth that can be learned from.
func TestCorrectionsBecomeTruth(t *testing.T) {
	page, err := os.ReadFile("../testdata/corrected/after.txt")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "a.txt")
	fix := func(text string) {
		t.Helper()
		if err := os.WriteFile(strings.TrimSuffix(name, ".txt")+".corrections", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(name, page, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := writeTruth([]string{name}, io.Discard); err == nil {
		t.Error("truth is made of what nobody has looked through")
	}
	fix("99 title of 1\n")
	if err := writeTruth([]string{name}, io.Discard); err == nil || !strings.Contains(err.Error(), ".corrections:1: ") {
		t.Errorf("a correction that does not fit: %v", err)
	}
	fix("29 title of 25\n5 title of 1\n")
	if err := run([]string{"gold", name}, io.Discard); err != nil {
		t.Fatal(err)
	}
	g, err := gold.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Articles) != 6 || g.Articles[0].Pieces[0].Text != "七公里走两趟" || len(g.Articles[0].Pieces) != 3 {
		t.Errorf("%+v", g.Articles)
	}
	if err := writeTruth([]string{name}, io.Discard); err == nil {
		t.Error("truth is written over")
	}
}
