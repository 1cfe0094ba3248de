package batch

import (
	"archive/zip"
	"bufio"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"jianbao/format"
)

// readNames calls yield for each name of a list; - is stdin. Names end in end,
// '\n' or '\x00'; a list of lines may come from Windows. Empty names are none.
func readNames(list string, end byte, stdin io.Reader, yield func(string)) error {
	if list != "-" {
		file, err := os.Open(list)
		if err != nil {
			return format.Blame(list, err)
		}
		defer file.Close()
		stdin = file
	}
	lines := bufio.NewReader(stdin)
	for {
		name, err := lines.ReadString(end)
		name = strings.TrimSuffix(name, string(end))
		if end == '\n' {
			name = strings.TrimSuffix(name, "\r")
		}
		if name != "" {
			yield(name)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return format.Blame(list, err)
		}
	}
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
	return format.Visible(name)
}
