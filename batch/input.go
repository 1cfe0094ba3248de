// Package batch converts many inputs and loses none: it finds files, archive
// members and lists of names, reads them within bounds, converts them side by
// side, and writes the results in the order of the inputs, to one stream or to
// a folder that a later run can resume. What the text is about it does not know.
package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"jianbao/format"
)

// Input is one text to convert: a file, or a member of a zip archive. A file
// that cannot be read is an Input too, so that it is reported in its place.
type Input struct {
	Source string // its name in the output: FILE, FOLDER/FILE or ARCHIVE.zip!MEMBER
	path   string // the file to open
	member int    // 1-based entry of the zip archive; 0 when path is the text itself
	mirror string // slash-separated place below an output folder, without extension
	size   int64  // bytes on disk, compressed perhaps; 0 when unknown
	stamp  string // changes when the content does; empty when unknown
	err    error  // why it cannot be read
}

// newInput gives the input for a file; member is its name inside the archive
// when the file is one.
func newInput(file, member string) Input {
	in := Input{Source: filepath.ToSlash(file), path: file, mirror: mirror(file)}
	if member != "" {
		in.Source += "!" + member
		in.mirror = path.Join(in.mirror, member)
	}
	if !utf8.ValidString(in.Source) {
		in.Source = format.Visible(in.Source) // as U+FFFD in JSON, two names could become one
	}
	return in
}

// mirror is the place that a file gets below the output folder. What leads
// out of it goes: /a, ../a and C:\a all become a.
func mirror(file string) string {
	file = path.Clean("/" + filepath.ToSlash(strings.TrimPrefix(file, filepath.VolumeName(file))))
	return strings.TrimPrefix(file, "/")
}

// stampOf tells two states of a file apart; empty for what is no regular file.
func stampOf(info fs.FileInfo) string {
	if !info.Mode().IsRegular() {
		return ""
	}
	return fmt.Sprintf("%d bytes, %d ns", info.Size(), info.ModTime().UnixNano())
}

// Shard is share Index (1-based) of Count shares. The zero value is all.
type Shard struct{ Index, Count int }

// ParseShard reads I/N.
func ParseShard(s string) (Shard, error) {
	var shard Shard
	var rest string
	n, _ := fmt.Sscanf(s+" .", "%d/%d %s", &shard.Index, &shard.Count, &rest)
	if n != 3 || rest != "." || shard.Index < 1 || shard.Index > shard.Count {
		return Shard{}, fmt.Errorf("no share %q; --shard 2/8 is the second of eight", s)
	}
	return shard, nil
}

// Has reports whether a source belongs to the share. It looks at the name
// alone: files that come or go move no other file to another share.
func (s Shard) Has(source string) bool {
	if s.Count <= 1 {
		return true
	}
	hash := sha256.Sum256([]byte(source)) // shares of simple hashes follow the digits of the names
	return binary.BigEndian.Uint64(hash[:])%uint64(s.Count) == uint64(s.Index-1)
}

// of returns the inputs that belong to the share.
func (s Shard) of(inputs []Input) []Input {
	kept := inputs[:0]
	for _, in := range inputs {
		if s.Has(in.Source) {
			kept = append(kept, in)
		}
	}
	return kept
}
