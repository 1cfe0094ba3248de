// Package batch converts many inputs and loses none: it finds files, archive
// members and lists of names, reads them within bounds, converts them side by
// side, and writes the results in the order of the inputs, to one stream or to
// a folder that a later run can resume. What the text is about it does not know.
package batch

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"jianbao/format/terminal"
)

// Input is one text to convert: a file, or a member of a zip archive. A file
// that cannot be read is an Input too, so that it is reported in its place.
type Input struct {
	Source string // its name in the output: FILE, FOLDER/FILE or ARCHIVE.zip!MEMBER
	path   string // the file to open
	member int    // 1-based entry of the zip archive; 0 when path is the text itself
	entry  string // raw name of that entry
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
		in.Source = terminal.Visible(in.Source) // as U+FFFD in JSON, two names could become one
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
