package text

import (
	"bytes"
	"fmt"
	"strings"
)

// A NotTextError says that the input is no text but a document, an archive or a
// picture, by the signature that it begins with.
type NotTextError struct {
	Kind string // PDF, Word document, gzip archive, PNG picture, web page …
	Hint string // a command that makes text of it, FILE standing for the file
}

func (e *NotTextError) Error() string {
	return fmt.Sprintf("not text: %s; try: %s", e.Kind, e.Hint)
}

// sniffed is how many bytes the signatures need; the entries of a zip archive
// that tell documents apart stand among the first hundred.
const sniffed = 128

const ocr = "tesseract FILE - -l chi_sim | jianbao"

// signatures are what files begin with. An archive is read where it is named.
var signatures = []struct{ mark, kind, hint string }{
	{"%PDF-", "PDF", "pdftotext -raw FILE - | jianbao"},
	{"%!PS-Adobe", "PostScript file", "ps2ascii FILE | jianbao"},
	{"PK\x03\x04", "zip archive", "jianbao FILE.zip"},
	{"Rar!\x1A\x07", "RAR archive", "unrar p -inul FILE | jianbao"},
	{"7z\xBC\xAF\x27\x1C", "7-Zip archive", "7z x -so FILE | jianbao"},
	{"\x1F\x8B", "gzip archive", "gzip -dc FILE | jianbao"},
	{"\xFD7zXZ\x00", "xz archive", "xz -dc FILE | jianbao"},
	{"BZh91AY&SY", "bzip2 archive", "bzip2 -dc FILE | jianbao"},
	{"\x28\xB5\x2F\xFD", "zstd archive", "zstd -dc FILE | jianbao"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Word document of before 2007", "antiword FILE | jianbao"},
	{`{\rtf`, "RTF document", "pandoc -f rtf -t plain --wrap=none FILE | jianbao"},
	{"\x89PNG\r\n", "PNG picture", ocr},
	{"\xFF\xD8\xFF", "JPEG picture", ocr},
	{"GIF87a", "GIF picture", ocr},
	{"GIF89a", "GIF picture", ocr},
	{"II*\x00", "TIFF picture", ocr},
	{"MM\x00*", "TIFF picture", ocr},
	{"AT&TFORM", "DjVu document", "djvutxt FILE | jianbao"},
}

// zipped are documents that are zip archives, by what stands near their start.
var zipped = []struct{ mark, kind, hint string }{
	{"application/epub+zip", "EPUB book", "pandoc -f epub -t plain --wrap=none FILE | jianbao"},
	{"application/vnd.oasis.opendocument", "OpenDocument file", "pandoc -f odt -t plain --wrap=none FILE | jianbao"},
	{"[Content_Types].xml", "Word document", docx},
	{"word/", "Word document", docx},
	{"_rels/.rels", "Word document", docx},
}

const docx = "pandoc -f docx -t plain --wrap=none FILE | jianbao"

// sniff returns a *NotTextError where b begins as no text does; wait says that
// more than b must be seen to tell.
func sniff(b []byte) (wait bool, err error) {
	wait = len(b) < sniffed && mayBecomeOther(b)
	for _, s := range signatures {
		if bytes.HasPrefix(b, []byte(s.mark)) {
			if strings.HasPrefix(s.mark, "PK") {
				return wait, whichZip(b, &NotTextError{s.kind, s.hint})
			}
			return false, &NotTextError{s.kind, s.hint}
		}
	}
	if isWebPage(b) {
		return false, &NotTextError{"web page", "pandoc -f html -t plain --wrap=none FILE | jianbao"}
	}
	return wait, nil
}

// mayBecomeOther reports whether b is the start of a signature or of a tag.
func mayBecomeOther(b []byte) bool {
	for _, s := range signatures {
		if strings.HasPrefix(s.mark, string(b)) {
			return true
		}
	}
	b = beforeTag(b)
	return len(b) == 0 || b[0] == '<'
}

// whichZip tells the documents that are zip archives from other archives.
func whichZip(b []byte, other *NotTextError) error {
	for _, z := range zipped {
		if bytes.Contains(b[:min(len(b), sniffed)], []byte(z.mark)) {
			return &NotTextError{z.kind, z.hint}
		}
	}
	return other
}

// beforeTag drops what may stand before the first tag of a page.
func beforeTag(b []byte) []byte {
	return bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\uFEFF")), " \t\r\n")
}

// isWebPage reports whether b begins with the tag of HTML or its document type.
func isWebPage(b []byte) bool {
	b = beforeTag(b)
	b = bytes.ToLower(b[:min(len(b), sniffed)])
	if bytes.HasPrefix(b, []byte("<?xml")) {
		return bytes.Contains(b, []byte("<!doctype html")) || bytes.Contains(b, []byte("<html"))
	}
	return bytes.HasPrefix(b, []byte("<!doctype html")) || bytes.HasPrefix(b, []byte("<html"))
}
