package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A file is a NAME.gold.json. A heading or byline may be a list of accepted
// strings, the best first.
type file struct {
	Partition bool     `json:"partition"` // only known which text shares an article
	Free      []string `json:"free"`
	Articles  []struct {
		Column, Kicker, Title, Subtitle, Byline any

		Headings   []string
		Paragraphs []string
		Subheads   []int
		Partition  bool
		AnyRole    bool `json:"heads_anyrole"`
	} `json:"articles"`
}

// ReadSet reads the issues of a folder, NAME.txt each with its NAME.gold.json,
// in the order of their names.
func ReadSet(dir string) ([]*Issue, []string, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(names) == 0 {
		return nil, nil, fmt.Errorf("%s: no issues (NAME.txt with NAME.gold.json)", dir)
	}
	var issues []*Issue
	for _, n := range names {
		g, err := ReadFile(n)
		if err != nil {
			return nil, nil, err
		}
		issues = append(issues, g)
	}
	return issues, names, nil
}

// ReadFile reads NAME.txt and NAME.gold.json.
func ReadFile(name string) (*Issue, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	truth := strings.TrimSuffix(name, ".txt") + ".gold.json"
	data, err := os.ReadFile(truth)
	if err != nil {
		return nil, err
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("%s: %w", truth, err)
	}
	return &Issue{Text: text, Articles: f.articles(), Free: f.Free}, nil
}

func (f *file) articles() []Article {
	var as []Article
	for _, a := range f.Articles {
		var t Article
		t.Byline = best(a.Byline)
		head := func(v any, role Role) {
			p := Piece{Part: Head, Role: role, Text: best(v)}
			if a.AnyRole {
				p.Role = NoRole
			}
			if f.Partition || a.Partition {
				p.Part = Any
			}
			if p.Text != "" {
				t.Pieces = append(t.Pieces, p)
			}
		}
		head(a.Column, Column)
		head(a.Kicker, Kicker)
		head(a.Title, Title)
		head(a.Subtitle, Subtitle)
		for _, h := range a.Headings {
			head(h, NoRole)
		}
		for k, p := range a.Paragraphs {
			t.Pieces = append(t.Pieces, bodyPiece(p, f.Partition || a.Partition, a.Subheads, k))
		}
		if t.Byline != "" {
			t.Pieces = append(t.Pieces, Piece{Part: Byline, Text: t.Byline})
		}
		as = append(as, t)
	}
	return as
}

// bodyPiece is paragraph k. Where the truth does not list subheads, short
// lines may be some.
func bodyPiece(text string, partition bool, subheads []int, k int) Piece {
	p := Piece{Part: Body, Open: OpenSubhead, Text: text}
	if partition {
		p.Part = Any
	}
	for _, s := range subheads {
		if s == k {
			p.Part, p.Open = Subhead, 0
		}
	}
	if len(text) > 120 {
		p.Open = 0
	}
	return p
}

// best returns a string, or the first of a list of them.
func best(v any) string {
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	s, _ := v.(string)
	return s
}
