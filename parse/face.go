package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/page"
	"jianbao/parse/text"
)

// What stands in an Issue, by the names of the packages that find it.
type (
	Author   = byline.Author // who signed
	Masthead = page.Masthead // 报头: what the issue says of itself
	Warning  = text.Warning  // of the input
	Encoding = text.Encoding // of the input
)

// NotTextError says that the input is no text, and which command makes text of it.
type NotTextError = text.NotTextError

// EncodingAuto asks to find the encoding from the bytes.
const EncodingAuto = text.EncodingAuto

// LookupEncoding returns the encoding that is called name, as on a command
// line; the error lists the names.
func LookupEncoding(name string) (Encoding, bool) { return text.LookupEncoding(name) }

// EncodingNames lists the names that LookupEncoding knows.
func EncodingNames() []string { return text.EncodingNames() }

// The kinds of warnings.
const (
	WarnBadBytes  = text.WarnBadBytes
	WarnNUL       = text.WarnNUL
	WarnControl   = text.WarnControl
	WarnTruncated = text.WarnTruncated
	WarnLost      = text.WarnLost
	WarnChange    = text.WarnChange
	WarnUnsure    = text.WarnUnsure
	WarnGarbled   = text.WarnGarbled
)

// Text is a whole input as UTF-8, and how it was read.
type Text = text.Text

// Decode reads data as text in the given encoding; see text.Decode.
func Decode(data []byte, enc Encoding) Text { return text.Decode(data, enc) }
