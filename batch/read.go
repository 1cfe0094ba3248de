package batch

import (
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

// What is wrong with an input that was read but holds no text.
var (
	errEmpty  = errors.New("empty") // nothing but blanks
	errNoText = errors.New("no text, or in an unknown encoding; --encoding names one")
)

// reader reads inputs one after another. It keeps the last archive open, for
// the members of an archive follow each other. It is for one goroutine.
type reader struct {
	max     int64 // bytes of one text, unpacked
	archive *zip.ReadCloser
	name    string // of the archive
}

// read returns the text of an input and the stamp of what was read.
func (r *reader) read(in Input) (text []byte, stamp string, err error) {
	if in.err != nil {
		return nil, "", in.err
	}
	if in.member > 0 {
		text, err = r.readMember(in)
		return text, in.stamp, err
	}
	file, err := os.Open(in.path)
	if err != nil {
		return nil, "", err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, "", err
	}
	if !isGzip(in.path) && info.Size() > r.max {
		return nil, "", tooLarge(r.max)
	}
	text, err = bounded(file, in.path, r.max)
	return text, stampOf(info), err
}

func (r *reader) readMember(in Input) ([]byte, error) {
	if r.name != in.path {
		r.close()
		archive, err := zip.OpenReader(in.path)
		if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
			return nil, err
		}
		r.archive, r.name = archive, in.path
	}
	if in.member > len(r.archive.File) {
		return nil, errors.New("the archive changed while it was read")
	}
	entry := r.archive.File[in.member-1]
	if entry.UncompressedSize64 > uint64(r.max) {
		return nil, tooLarge(r.max)
	}
	file, err := entry.Open()
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return bounded(file, entry.Name, r.max)
}

func (r *reader) close() {
	if r.archive != nil {
		r.archive.Close()
	}
	r.archive, r.name = nil, ""
}

// Open opens a file to read at most max bytes of it: behind them is an error,
// and a regular file that is larger is not opened at all.
func Open(name string, max int64) (io.ReadCloser, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > max {
		file.Close()
		return nil, tooLarge(max)
	}
	return &limited{file, max, max}, nil
}

// limited is a reader that fails behind max bytes.
type limited struct {
	io.ReadCloser
	left, max int64
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return 0, tooLarge(l.max)
	}
	return n, err
}

// bounded reads a text, unpacked when its name ends in .gz, and never more
// than a byte above max, whatever sizes the file claims.
func bounded(from io.Reader, name string, max int64) ([]byte, error) {
	if isGzip(name) {
		unpacked, err := gzip.NewReader(from)
		if err == io.EOF {
			return nil, errEmpty
		}
		if err != nil {
			return nil, err
		}
		from = unpacked
	}
	text, err := io.ReadAll(io.LimitReader(from, max+1))
	switch {
	case err != nil:
		return nil, err
	case int64(len(text)) > max:
		return nil, tooLarge(max)
	}
	return text, nil
}

func tooLarge(max int64) error {
	return fmt.Errorf("more than %d MiB of text; --max-size takes more", max>>20)
}

// Check returns an error for a text, decoded, that is not worth converting: it
// is empty, or more than one character in ten is undecodable or a control, so
// that damaged text passes, a picture or a program does not. Where the encoding
// is only a guess it is one in fifty: random bytes read as UTF-16 have one in
// thirty.
func Check(text string, guess bool) error {
	bad, all := 0, 0
	for _, r := range text {
		if all++; r == unicode.ReplacementChar || unicode.IsControl(r) && !unicode.IsSpace(r) {
			bad++
		}
	}
	few := 10
	if guess {
		few = 50
	}
	switch {
	case strings.TrimSpace(text) == "":
		return errEmpty
	case bad*few > all:
		return errNoText
	}
	return nil
}
