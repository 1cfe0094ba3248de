package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jianbao/parse/gold"
)

const invented = "../../testdata"

// oddPaper writes issues of a paper that sets its articles as no other does:
// nothing parts them, titles end in a full stop as sentences do, and the text
// below opens with a sign. What they say is taken from the invented papers.
func oddPaper(t *testing.T, from, to int) string {
	t.Helper()
	dir := t.TempDir()
	issues, _, err := gold.ReadSet(filepath.Join(invented, "papers"))
	if err != nil {
		t.Fatal(err)
	}
	type article struct {
		Title      string   `json:"title"`
		Paragraphs []string `json:"paragraphs"`
	}
	for n, g := range issues[from:to] {
		var text strings.Builder
		var truth struct {
			Articles []article `json:"articles"`
		}
		for _, a := range g.Articles {
			odd := article{}
			for _, p := range a.Pieces {
				switch {
				case p.Part == gold.Head && p.Role == gold.Title:
					odd.Title = p.Text + "。"
				case p.Part == gold.Body && len(odd.Paragraphs) == 0:
					odd.Paragraphs = append(odd.Paragraphs, "▲"+p.Text)
				case p.Part == gold.Body:
					odd.Paragraphs = append(odd.Paragraphs, p.Text)
				}
			}
			if odd.Title == "" || len(odd.Paragraphs) < 2 {
				continue
			}
			truth.Articles = append(truth.Articles, odd)
			text.WriteString(odd.Title + "\n" + strings.Join(odd.Paragraphs, "\n") + "\n")
		}
		data, err := json.Marshal(truth)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, fmt.Sprint(n))
		os.WriteFile(name+".txt", []byte(text.String()), 0o644)
		os.WriteFile(name+".gold.json", data, 0o644)
	}
	return dir
}

// Ten corrected issues of a paper that the table does not know bring its other
// issues at least half of the way to what is right, and other papers lose nothing.
func TestTeach(t *testing.T) {
	mine, others := oddPaper(t, 0, 10), oddPaper(t, 30, 50)
	table, err := readTable("../reading")
	if err != nil {
		t.Fatal(err)
	}
	taught, err := taughtBy(table, []string{invented, filepath.Join(invented, "papers")}, []string{mine})
	if err != nil {
		t.Fatal(err)
	}
	before, err := figuresOf(others, table)
	if err != nil {
		t.Fatal(err)
	}
	after, err := figuresOf(others, taught)
	if err != nil {
		t.Fatal(err)
	}
	if before.Perfect > 0.5 || after.Perfect < (before.Perfect+1)/2 || after.PQ < (before.PQ+1)/2 {
		t.Errorf("before %s\nafter  %s", figuresRow("", before), figuresRow("", after))
	}
	known, err := figuresOf(invented, taught)
	if err != nil || known.Perfect < 0.9 {
		t.Errorf("what was known: %s, %v", figuresRow("", known), err)
	}
	t.Log(figuresRow("before", before))
	t.Log(figuresRow("after", after))
}
