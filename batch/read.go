package batch

import (
	"archive/zip"
	"bufio"
	"compress/gzip"
	"io"
	"os"

	"jianbao/msg"
)

// reader reads inputs one after another. It keeps the last archive open, for
// the members of an archive follow each other. It is for one goroutine.
type reader struct {
	max     int64 // bytes of one text, unpacked
	archive *zip.ReadCloser
	name    string // of the archive
}

// read returns the text of an input and the stamp of what was read.
func (r *reader) read(in Input) (text Text, stamp string, err error) {
	if in.err != nil {
		return Text{}, "", in.err
	}
	var file *File
	if in.member > 0 {
		file, err = r.openMember(in)
		stamp = in.stamp
	} else {
		file, stamp, err = open(in.path, r.max)
		text.Beside = Beside(in.path)
		if stamp != "" {
			stamp += besideStamp(in.path)
		}
	}
	if err != nil {
		return Text{}, "", err
	}
	defer file.Close()
	text.Source = in.Source
	text.Bytes, err = io.ReadAll(file)
	if note := file.Note(); note != nil {
		text.Notes = []error{note}
	}
	return text, stamp, err
}

var errReplaced = msg.New("the archive was replaced after it was listed; run it again")

// openMember opens a member of an archive, if it is still the one that was found.
func (r *reader) openMember(in Input) (*File, error) {
	if r.name != in.path {
		r.close()
		archive, err := openZip(in.path)
		if err != nil {
			return nil, err
		}
		r.archive, r.name = archive, in.path
	}
	if in.member > len(r.archive.File) {
		return nil, errReplaced
	}
	entry := r.archive.File[in.member-1]
	if entry.Name != in.entry || memberStamp(entry) != in.stamp {
		return nil, errReplaced
	}
	if entry.UncompressedSize64 > uint64(r.max) {
		return nil, tooLarge(r.max)
	}
	packed, err := entry.Open()
	if err != nil {
		return nil, err
	}
	return unpack(packed, entry.Name, r.max)
}

func (r *reader) close() {
	if r.archive != nil {
		r.archive.Close()
	}
	r.archive, r.name = nil, ""
}

// File is a text that is read in bounds.
type File struct {
	text  io.Reader // of the file, unpacked
	file  io.Closer
	left  int64 // bytes that may still come
	max   int64
	extra *gzipText // nil for a file that isn't packed
}

// Open opens a file to read at most max bytes of it, unpacked where its name ends
// in .gz. To read more is an error; a regular file that is larger isn't opened.
func Open(name string, max int64) (*File, error) {
	file, _, err := open(name, max)
	return file, err
}

func open(name string, max int64) (text *File, stamp string, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, "", err
	}
	info, err := file.Stat()
	if err == nil && !isGzip(name) && info.Mode().IsRegular() && info.Size() > max {
		err = tooLarge(max)
	}
	if err != nil {
		file.Close()
		return nil, "", err
	}
	text, err = unpack(file, name, max)
	return text, stampOf(info), err
}

// unpack bounds a file that is called name. It closes the file when it fails.
func unpack(file io.ReadCloser, name string, max int64) (*File, error) {
	if !isGzip(name) {
		return &File{text: file, file: file, left: max, max: max}, nil
	}
	packed, err := newGzipText(file)
	if err != nil {
		file.Close()
		return nil, err
	}
	return &File{text: packed, file: file, left: max, max: max, extra: packed}, nil
}

func (f *File) Read(p []byte) (int, error) {
	n, err := f.text.Read(p)
	if err == io.ErrUnexpectedEOF { // only what is packed tells that
		err = errCutShort
	}
	if f.left -= int64(n); f.left < 0 {
		return 0, tooLarge(f.max)
	}
	return n, err
}

// Close closes the file.
func (f *File) Close() error { return f.file.Close() }

// Note tells what was odd about a file that was read to its end, or nil.
func (f *File) Note() error {
	if f.extra == nil || !f.extra.trailing {
		return nil
	}
	return msg.New("something else follows the packed text, and was left out; look whether the file is whole")
}

var errCutShort = msg.New("the packed text ends too early; look for the rest of it")

func tooLarge(max int64) error {
	return msg.Errorf("more than %d MiB of text; --max-size takes more", max>>20)
}

// gzipText unpacks the members of a gzip file one after another. What follows the
// last one and is no padding is trailing; the library would refuse the whole file.
type gzipText struct {
	packed   *bufio.Reader
	member   *gzip.Reader // nil for an empty file
	trailing bool
}

func newGzipText(file io.Reader) (*gzipText, error) {
	z := &gzipText{packed: bufio.NewReader(file)}
	member, err := gzip.NewReader(z.packed)
	if err == io.EOF {
		return z, nil
	}
	if err != nil {
		return nil, err
	}
	member.Multistream(false)
	z.member = member
	return z, nil
}

func (z *gzipText) Read(p []byte) (int, error) {
	if z.member == nil {
		return 0, io.EOF
	}
	n, err := z.member.Read(p)
	if err == io.EOF {
		err = z.next()
	}
	return n, err
}

// next goes on to the next member. It returns io.EOF when there is none.
func (z *gzipText) next() error {
	head, err := z.packed.Peek(2)
	if string(head) != "\x1f\x8b" {
		z.trailing = len(head) > 0 && head[0] != 0 // tapes and dd pad with zeros
		if err != nil && err != io.EOF {
			return err
		}
		return io.EOF
	}
	if err := z.member.Reset(z.packed); err != nil {
		return err
	}
	z.member.Multistream(false)
	return nil
}
