package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"jianbao/batch"
	"jianbao/format"
)

// Open opens the named file; - is stdin.
func Open(name string, max int64, stdin io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	text, err := batch.Open(name, max)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w; name a text file, a folder or a .zip", format.Cause(err))
	}
	return text, err
}

// IsOutput reports whether the named file, - for stdin, is that called output.
func IsOutput(output, name string, stdin io.Reader) bool {
	out, err := os.Stat(output)
	if output == "" || err != nil || !out.Mode().IsRegular() {
		return false
	}
	var in fs.FileInfo
	if file, ok := stdin.(*os.File); ok && name == "-" {
		in, err = file.Stat()
	} else {
		in, err = os.Stat(name)
	}
	return err == nil && os.SameFile(in, out)
}
