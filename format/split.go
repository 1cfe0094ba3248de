package format

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Split is the format that prints an archive, a tar, with a file for each article.
// Names are safe on every system and in the order of the articles. Furniture and
// warnings are in none.
func (f Format) Split() Format {
	return Format{
		Name: f.Name + " split", Streams: f.Streams, Sources: f.Sources, Binary: true,
		print: func(w io.Writer, o Options) printer { return &splitPrinter{tar.NewWriter(w), f, o, 0} },
	}
}

type splitPrinter struct {
	w       *tar.Writer
	format  Format
	options Options
	files   int // printed
}

func (s *splitPrinter) print(p part) error {
	articles := p.Articles
	p.Furniture, p.Warnings, p.More = nil, nil, false
	for _, a := range articles {
		var b bytes.Buffer
		p.Articles = []article{a}
		one := s.format.print(&b, s.options)
		if err := errors.Join(one.print(p), one.close()); err != nil {
			return err
		}
		s.files++
		header := tar.Header{Name: fileName(s.files, a, s.format.Ext), Size: int64(b.Len()), Mode: 0o666}
		if err := s.w.WriteHeader(&header); err != nil {
			return err
		}
		if _, err := s.w.Write(b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

func (s *splitPrinter) close() error { return s.w.Close() }

const nameRunes = 40 // of a title in a file's name

// fileName is the name of the file of an article: 0001-标题.md.
func fileName(no int, a article, ext string) string {
	title := strings.TrimRight(safeName(title(a.Article)), " .")
	if title != "" {
		title = "-" + title
	}
	return fmt.Sprintf("%04d%s%s", no, title, ext)
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
