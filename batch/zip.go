package batch

import (
	"archive/zip"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jianbao/format/terminal"
)

// openZip opens an archive, also one with members that lead out of it: each of
// these is an error of its own.
func openZip(file string) (*zip.ReadCloser, error) {
	archive, err := zip.OpenReader(file)
	if errors.Is(err, zip.ErrInsecurePath) {
		err = nil
	}
	return archive, err
}

// memberStamp tells two states of a member apart.
func memberStamp(entry *zip.File) string {
	return fmt.Sprintf("%d bytes, crc %08x", entry.UncompressedSize64, entry.CRC32)
}

// memberName is the name of an archive's member. Old Chinese archivers wrote
// GBK; what is neither that nor UTF-8 shows its bytes as \x9b.
func memberName(entry *zip.File) string {
	name := strings.ReplaceAll(entry.Name, `\`, "/") // old Windows archivers
	if utf8.ValidString(name) {
		return name
	}
	if decoded, err := simplifiedchinese.GB18030.NewDecoder().String(entry.Name); err == nil &&
		!strings.ContainsRune(decoded, utf8.RuneError) {
		return strings.ReplaceAll(decoded, `\`, "/")
	}
	return terminal.Visible(name)
}
