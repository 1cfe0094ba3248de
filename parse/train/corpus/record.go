// Package corpus reads the training corpus: one file a source, one article a
// line as JSON, packed with xz. Sources tells what each file is and what it
// truly marks; Read streams a file.
package corpus

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"

	"github.com/ulikunitz/xz"
)

// Record is one article, or the headings of a page, as the corpus gives it.
// Fields that a source lacks are empty.
type Record struct {
	Paper      string     `json:"paper"`
	Date       string     `json:"date"` // YYYY-MM-DD, or less
	Page       string     `json:"page"`
	Section    string     `json:"section"`
	Column     string     `json:"column"`
	Kicker     string     `json:"kicker"` // lines of one head are parted by \n
	Title      string     `json:"title"`
	Subtitle   string     `json:"subtitle"`
	RawHeads   []string   `json:"raw_heads"` // lines without roles
	Byline     string     `json:"byline"`
	Paragraphs []string   `json:"paragraphs"`
	Subheads   []int      `json:"subheads"` // indices into Paragraphs
	Captions   []string   `json:"captions"`
	Kind       string     `json:"kind"`
	Heads      [][]string `json:"heads"` // of a page: the heading lines of each article
}

// Year is the year of the record, 0 where it is not known.
func (r *Record) Year() int {
	if len(r.Date) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(r.Date[:4])
	return y
}

// Read streams the records of the file name in dir. It stops at the first
// error, which names the file and the line.
func Read(dir, name string) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		f, err := os.Open(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		packed, err := xz.NewReader(bufio.NewReaderSize(f, 1<<18))
		if err != nil {
			yield(nil, fmt.Errorf("%s: %w", f.Name(), err))
			return
		}
		readLines(f.Name(), bufio.NewReaderSize(packed, 1<<18), yield)
	}
}

func readLines(name string, in *bufio.Reader, yield func(*Record, error) bool) {
	for n := 1; ; n++ {
		line, err := readLine(in)
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return
		}
		r := new(Record)
		if err == nil || errors.Is(err, io.EOF) {
			err = json.Unmarshal(line, r)
		}
		if err != nil {
			yield(nil, fmt.Errorf("%s:%d: %w", name, n, err))
			return
		}
		if !yield(r, nil) {
			return
		}
	}
}

// readLine returns a line however long it is.
func readLine(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return line, err
	}
	long := append([]byte{}, line...)
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = in.ReadSlice('\n')
		long = append(long, line...)
	}
	return long, err
}
