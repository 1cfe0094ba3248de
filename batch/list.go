package batch

import (
	"bytes"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"jianbao/format"
)

// List is a file with names of inputs.
type List struct {
	Name   string              // - for Stdin
	Stdin  io.Reader           // where Name is -
	NUL    bool                // names end in NUL, not in lines
	Decode func([]byte) string // reads the list as text
}

// read calls yield for each name of the list. Empty names are none.
func (l *List) read(yield func(string)) error {
	from := l.Stdin
	if l.Name != "-" {
		file, err := os.Open(l.Name)
		if err != nil {
			return format.Blame(l.Name, err)
		}
		defer file.Close()
		from = file
	}
	list, err := io.ReadAll(from)
	if err != nil {
		return format.Blame(l.Name, err)
	}
	for _, name := range l.names(list) {
		if name != "" {
			yield(name)
		}
	}
	return nil
}

// names are the names of a list. Lines may come from Windows, and in an old
// encoding. That of the list is not always that of the disk: a name that is there
// as its bytes stand is taken so.
func (l *List) names(list []byte) []string {
	if l.NUL {
		return strings.Split(string(list), "\x00")
	}
	list = bytes.TrimPrefix(list, []byte("\ufeff"))
	raw := lines(string(list))
	if utf8.Valid(list) && bytes.IndexByte(list, 0) < 0 {
		return raw
	}
	decoded := lines(l.Decode(list))
	if len(raw) != len(decoded) || bytes.IndexByte(list, 0) >= 0 { // UTF-16
		return decoded
	}
	for i, name := range raw {
		if _, err := os.Lstat(name); err == nil {
			decoded[i] = name
		}
	}
	return decoded
}

func lines(list string) []string {
	return strings.Split(strings.ReplaceAll(list, "\r\n", "\n"), "\n")
}
