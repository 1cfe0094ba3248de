//go:build unix

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

func readsAndWrites(file *os.File) bool {
	flags, err := unix.FcntlInt(file.Fd(), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}
