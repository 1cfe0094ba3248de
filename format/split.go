package format

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"jianbao/parse"
)

// File is an article in a file of its own.
type File struct {
	Name string // safe on every system, and in the order of the articles
	Data []byte
}

// Splitter prints each article of an input into a file of its own.
type Splitter struct {
	format  Format
	options Options
	number  numbering
	files   int
}

// Split returns a Splitter for one input.
func (f Format) Split(o Options) *Splitter { return &Splitter{format: f, options: o} }

// Issue returns the articles of an issue, or of a part of one. Files count on from
// issue to issue. Furniture and warnings are in none.
func (s *Splitter) Issue(issue parse.Issue) ([]File, error) {
	p := s.number.part(issue)
	p.Furniture, p.Warnings, p.More = nil, nil, false
	var files []File
	for _, a := range slices.DeleteFunc(p.Articles, s.options.Keep.leavesOut) {
		p.Articles = []article{a}
		var b bytes.Buffer
		printer := s.format.print(&b, s.options)
		if err := printer.print(p); err != nil {
			return nil, err
		}
		if err := printer.close(); err != nil {
			return nil, err
		}
		s.files++
		files = append(files, File{s.name(a), b.Bytes()})
	}
	return files, nil
}

const nameRunes = 40 // of a title in a file's name

// name is the name of the file of an article: 0001-标题.md.
func (s *Splitter) name(a article) string {
	title := strings.TrimRight(safeName(title(a.Article)), " .")
	if title != "" {
		title = "-" + title
	}
	return fmt.Sprintf("%04d%s%s", s.files, title, s.format.Ext)
}

// safeName leaves out what file names cannot hold, on Windows or elsewhere.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/\|?*[]`, r), !unicode.IsPrint(r) && !unicode.IsSpace(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	runes := []rune(strings.Join(strings.Fields(s), " "))
	return string(runes[:min(len(runes), nameRunes)])
}
