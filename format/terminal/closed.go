package terminal

import (
	"io"
	"os"
	"path/filepath"

	"jianbao/msg"
)

// Opened is a file that the program was born with, to write to. Where it was closed
// then, every write fails.
func Opened(file *os.File) io.Writer {
	if standsIn(file) && startedByShell() {
		return closed{}
	}
	return file
}

// standsIn reports whether a file may be the one that Go opens in place of a standard
// stream that is closed, so that no other file takes its number: /dev/null, to read
// and write. Shells open it to write; Python and Node do as Go does for a caller who
// wants no output.
func standsIn(file *os.File) bool {
	info, err := file.Stat()
	if err != nil {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err == nil && os.SameFile(info, null) && readsAndWrites(file)
}

// startedByShell reports whether a shell, and nothing that a shell has started, has
// started this program: shells put the name of it into the variable _.
func startedByShell() bool { return filepath.Base(os.Getenv("_")) == filepath.Base(os.Args[0]) }

type closed struct{}

var errClosed = msg.Errorf("closed; send it to a file with > FILE, or to %s", os.DevNull)

func (closed) Write([]byte) (int, error) { return 0, errClosed }
