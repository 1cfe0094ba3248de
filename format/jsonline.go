package format

import (
	"strconv"
	"unicode/utf8"

	"jianbao/format/terminal"
	"jianbao/parse"
)

// appendLine appends the line of an article, what the standard library would
// write with every control character escaped; a test compares the two. A
// stream prints as many bytes as it reads: by reflection that takes three
// times as long.
func (r *articleRecord) appendLine(b []byte) []byte {
	b = appendString(append(b, `{"source":`...), r.Source)
	b = strconv.AppendInt(append(b, `,"issue_no":`...), int64(r.origin.No), 10)
	b = appendString(append(b, `,"issue":{"paper":`...), r.Masthead.Paper)
	b = appendString(append(b, `,"date":`...), r.Masthead.Date)
	b = appendString(append(b, `,"date_iso":`...), r.Masthead.ISO)
	b = appendString(append(b, `,"number":`...), r.Masthead.Number)
	b = appendString(append(b, `},"id":`...), r.article.ID)
	b = strconv.AppendInt(append(b, `,"no":`...), int64(r.article.No), 10)
	return append(appendArticle(b, &r.Article), "}\n"...)
}

// appendArticle appends the fields of an article, each after a comma.
func appendArticle(b []byte, a *parse.Article) []byte {
	b = appendString(append(b, `,"kind":`...), string(a.Kind))
	b = appendString(append(b, `,"page":`...), a.Page)
	b = strconv.AppendInt(append(b, `,"page_number":`...), int64(a.PageNumber), 10)
	b = appendString(append(b, `,"section":`...), a.Section)
	b = appendString(append(b, `,"column":`...), a.Column)
	b = appendString(append(b, `,"kicker":`...), a.Kicker)
	b = appendString(append(b, `,"title":`...), a.Title)
	b = appendString(append(b, `,"subtitle":`...), a.Subtitle)
	b = appendString(append(b, `,"byline":`...), a.Byline)
	b = appendList(append(b, `,"authors":`...), a.Authors, appendAuthor)
	b = appendString(append(b, `,"dateline":`...), a.Dateline)
	b = appendString(append(b, `,"agency":`...), a.Agency)
	b = appendString(append(b, `,"place":`...), a.Place)
	b = appendString(append(b, `,"date":`...), a.Date)
	b = appendString(append(b, `,"credit":`...), a.Credit)
	b = appendList(append(b, `,"paragraphs":`...), a.Paragraphs, appendString)
	b = appendList(append(b, `,"subheads":`...), a.Subheads, appendNumber)
	b = appendList(append(b, `,"lines":`...), a.Lines, appendRange)
	b = strconv.AppendFloat(append(b, `,"confidence":`...), a.Confidence, 'f', -1, 64)
	return appendList(append(b, `,"reasons":`...), a.Reasons, appendString)
}

func appendAuthor(b []byte, a parse.Author) []byte {
	b = appendString(append(b, `{"name":`...), a.Name)
	b = appendString(append(b, `,"role":`...), a.Role)
	b = appendString(append(b, `,"affiliation":`...), a.Affiliation)
	return append(b, '}')
}

func appendNumber(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func appendRange(b []byte, r parse.Range) []byte {
	return append(appendNumber(append(appendNumber(append(b, '['), r[0]), ','), r[1]), ']')
}

// appendList appends a list, each item by put.
func appendList[T any](b []byte, list []T, put func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, item := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = put(b, item)
	}
	return append(b, ']')
}

// appendString appends a string. Nearly all bytes stand for themselves.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	if !utf8.ValidString(s) {
		return append(appendOdd(b, s), '"')
	}
	from := 0
	for i := 0; i < len(s); i++ {
		if !mayEscape[s[i]] || s[i] == 0xe2 && isQuote(s[i:]) {
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		b = appendOdd(append(b, s[from:i]...), s[i:i+n])
		from = i + n
		i = from - 1
	}
	return append(append(b, s[from:]...), '"')
}

// appendOdd appends what stands between the quotes of any string.
func appendOdd(b []byte, s string) []byte {
	text, _ := encode(s, "") // a string: nothing can fail
	return append(b, text[len(`"`):len(text)-len(`"`)-len("\n")]...)
}

// mayEscape marks the first bytes of what may be escaped.
var mayEscape = func() (first [256]bool) {
	for b := range first {
		first[b] = terminal.OpensControl(byte(b)) || b == '\n' || b == '"' || b == '\\'
	}
	return first
}()

// isQuote reports whether s, of valid UTF-8, opens with one of the quotes and
// dashes of Chinese text that begin as bidi controls do.
func isQuote(s string) bool { return s[1] == 0x80 && 0x90 <= s[2] && s[2] <= 0xa6 }
