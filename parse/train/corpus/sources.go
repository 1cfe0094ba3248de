package corpus

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// Source is a file of the corpus.
type Source struct {
	File   string
	Medium string  // what kind of paper it is: which styles suit it
	Years  [2]int  // bounds for records whose date is missing or false
	Weight float64 // how often an article is set, on average
	Marks  Marks
}

// Marks is what a source truly marks. What it does not mark is left open in
// the truth of a page.
type Marks uint8

const (
	MarksParagraphs Marks = 1 << iota // where paragraphs end
	MarksByline                       // the byline, and none stands in the text
	MarksRoles                        // kicker, title and subtitle
	MarksHeads                        // the lines of a heading, without roles
	MarksSubheads                     // subheads among the paragraphs
	MarksOrder                        // records stand in printed order
)

// Has reports whether all of n are marked.
func (m Marks) Has(n Marks) bool { return m&n == n }

var markNames = map[string]Marks{
	"paragraphs": MarksParagraphs, "byline": MarksByline, "roles": MarksRoles,
	"heads": MarksHeads, "subheads": MarksSubheads, "order": MarksOrder, "-": 0,
}

//go:embed sources.tsv
var sourceTable string

// Sources lists the files that hold articles, from sources.tsv.
var Sources = mustSources(sourceTable)

func mustSources(table string) []Source {
	s, err := parseSources(table)
	if err != nil {
		panic(err)
	}
	return s
}

func parseSources(table string) ([]Source, error) {
	var all []Source
	for n, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		s, err := parseSource(strings.Split(line, "\t"))
		if err != nil {
			return nil, fmt.Errorf("sources.tsv:%d: %w", n+1, err)
		}
		all = append(all, s)
	}
	return all, nil
}

func parseSource(f []string) (s Source, err error) {
	if len(f) != 5 {
		return s, fmt.Errorf("%d fields, not 5", len(f))
	}
	s.File, s.Medium = f[0], f[1]
	if _, err = fmt.Sscanf(f[2], "%d-%d", &s.Years[0], &s.Years[1]); err != nil {
		return s, err
	}
	if s.Weight, err = strconv.ParseFloat(f[3], 64); err != nil {
		return s, err
	}
	for _, m := range strings.Split(f[4], ",") {
		mark, ok := markNames[m]
		if !ok {
			return s, fmt.Errorf("unknown mark %q", m)
		}
		s.Marks |= mark
	}
	return s, nil
}

// ByFile finds a source by a part of its file's name.
func ByFile(part string) (Source, bool) {
	for _, s := range Sources {
		if strings.Contains(s.File, part) {
			return s, true
		}
	}
	return Source{}, false
}

// Year is the year of r, kept within the bounds of its source.
func (s *Source) Year(r *Record) int {
	return max(s.Years[0], min(s.Years[1], r.Year()))
}

// noArticle are the kinds of records that are not set as articles: what a
// page is decorated with, and what holds no whole text.
var noArticle = map[string]bool{
	"imprint": true, "furniture": true, "display": true, "masthead": true,
	"title-only": true, "heads-only": true, "lead-only": true, "ad": true, "caption": true,
}

// IsArticle reports whether r can be set as an article.
func (r *Record) IsArticle() bool {
	return !noArticle[r.Kind] && len(r.Paragraphs) > 0
}
