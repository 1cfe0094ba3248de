package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateline is what a 电头 says. Fields that it does not give are empty.
type dateline struct {
	Text   string // as printed
	Agency string // 本报, 新华社
	Place  string // 北京; several are joined by 、 as printed
	Date   string // ISO 8601, as far as given: YYYY-MM-DD, MM-DD or DD
	Names  string // the reporters with their roles as printed: 记者某某、某某
}

// DatelineHead is the length in bytes of the dateline that opens s, with its
// brackets, its reporters and its colon; 0 when there is none.
func DatelineHead(s string) int {
	return scanDateline(s).end
}

// DatelineTail is the byte offset of the opening bracket of a dateline that
// closes s: （新华社北京8月2日电 记者某某）. It is -1 when there is none.
func DatelineTail(s string) (start int) {
	start, inner := tailBracket(s)
	if start < 0 || !datelineBracket(strings.TrimSpace(inner)) {
		return -1
	}
	return start
}

// IsDatelineOnly says whether the whole line is a dateline.
func IsDatelineOnly(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDatelineBytes {
		return false
	}
	return DatelineTail(s) == 0 || DatelineHead(s) == len(s)
}

// ReadDateline reads a dateline as printed. A date without its year takes it
// from issueDate (YYYY-MM-DD, or empty when unknown), and so does a date
// without its month.
func ReadDateline(text, issueDate string) dateline {
	p := scanDateline(text)
	if p.end == 0 {
		inner := strings.TrimSpace(text)
		if start, in := tailBracket(inner); start == 0 {
			inner = strings.TrimSpace(in)
		}
		p = scanInner(inner)
	}
	return dateline{
		Text:   text,
		Agency: p.agency,
		Place:  p.place,
		Date:   ResolveDate(p.date, issueDate),
		Names:  p.names,
	}
}

// maxDatelineBytes bounds a dateline: a dozen cities or reporters.
const maxDatelineBytes = 400

// maxPlaceBytes bounds what stands between the agency and 电.
const maxPlaceBytes = 240

// datelineParts is a dateline that was found: its parts and, in bytes, where
// it ends; end is 0 when none was found.
type datelineParts struct {
	agency, place, date, names string
	end                        int
}

// scanDateline reads the dateline that s opens with.
func scanDateline(s string) datelineParts {
	skip := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	t := s[skip:]
	first, size := utf8.DecodeRuneInString(t)
	if !datelineSigns.Has(first) {
		return datelineParts{}
	}
	if !isOpener(first) {
		p := scanOpen(t)
		if p.end > 0 {
			p.end += skip
		}
		return p
	}
	inner, whole, ok := han.OpenBracket(t[:min(len(t), maxDatelineBytes)])
	if !ok || size == 0 {
		return datelineParts{}
	}
	p := scanInner(inner)
	if p.end == 0 && (first == '【' && isLocalWire(inner) || p.names != "" && whole < len(t)) {
		p.end = len(inner)
	}
	if p.end == 0 || whole < len(t) && first != '【' && first != '〔' && p.agency == "" {
		return datelineParts{}
	}
	p.end = skip + whole + colonLength(t[whole:])
	return p
}

// datelineBracket says whether what stands in a bracket is a dateline.
func datelineBracket(inner string) bool {
	return scanInner(inner).end > 0
}

// scanInner reads a whole bracket as a dateline.
func scanInner(inner string) datelineParts {
	if len(inner) > maxDatelineBytes {
		return datelineParts{}
	}
	agency, lead := agencyPrefix(inner)
	rest := inner[lead:]
	if agency != "" && (rest == "" && lead > len(agency) || sourceWords[rest]) {
		return datelineParts{agency: agency, end: len(inner)} // 均据新华社
	}
	p, ok := scanWire(inner)
	if !ok || !wireEnds(p, inner[p.end:]) {
		return scanReporter(agency, rest)
	}
	tail := strings.TrimSpace(inner[p.end:])
	tail = strings.Trim(tail, "：:，,（）() 　")
	if strings.ContainsAny(tail, "。！？") {
		return datelineParts{}
	}
	if tail != "" {
		p.names = strings.TrimSuffix(tail, "报道")
	}
	p.end = len(inner)
	return p
}

// scanReporter reads （本报驻美国记者某某）, which is a dateline only where text
// follows: an agency and its reporter, no wire. Its end stays 0; with 报道 it
// is a dateline anywhere.
func scanReporter(agency, rest string) datelineParts {
	if agency == "" || !strings.Contains(rest, "记者") && !strings.Contains(rest, "記者") || isSignedPhoto(rest) {
		return datelineParts{}
	}
	for _, w := range reportWords {
		if names, ok := strings.CutSuffix(rest, w); ok && readByline(names).doubt == "" {
			return datelineParts{agency: agency, names: names, end: len(agency) + len(rest)}
		}
	}
	if readByline(rest).doubt != "" {
		return datelineParts{}
	}
	return datelineParts{agency: agency, names: rest}
}

// reportWords close the list of reporters behind a wire.
var reportWords = []string{"报道", "報道", "报导", "報導"}

// sourceWords follow an agency in a bracket that says where the text is from.
var sourceWords = han.WordSet(strings.Fields(`专电 專電 專訊 专讯 供稿 综合报道 綜合報道 綜合報導 特写 特稿 消息 稿 綜合消息 综合消息 通讯 通訊 特寫`))

// scanOpen reads a dateline without brackets around it.
func scanOpen(s string) datelineParts {
	p, ok := scanWire(s)
	if !ok || !wireEnds(p, s[p.end:]) {
		return datelineParts{}
	}
	rest := s[p.end:]
	gap := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	if n, names := reporterClause(rest[gap:]); n > 0 {
		p.names = names
		p.end += gap + n
	}
	p.end += colonLength(s[p.end:])
	return p
}

// wireEnds says whether what follows 电 or 讯 leaves it whole: 本报电视 is no
// dateline. Old papers set the text right behind a wire with place and date.
func wireEnds(p datelineParts, rest string) bool {
	next := han.FirstRune(rest)
	switch {
	case rest == "" || p.date != "" && p.place != "" && p.agency != "":
		return true
	case p.date != "" && p.agency == "" || p.place != "" && p.date == "":
		return unicode.IsSpace(next) || strings.ContainsRune("：:（(記记】", next)
	}
	return !strings.ContainsRune("視视影力话話子网網台臺信脑腦器池报報气氣机機员員", next)
}

// reporterClause is the length of the reporters behind a dateline, with their
// brackets or their 报道, and the reporters themselves.
func reporterClause(s string) (n int, names string) {
	if r, _ := utf8.DecodeRuneInString(s); isOpener(r) {
		inner, whole, ok := han.OpenBracket(s[:min(len(s), maxDatelineBytes)])
		if ok && isReporters(inner) {
			return whole, inner
		}
		return 0, ""
	}
	for _, w := range reportWords {
		if i := strings.Index(s[:min(len(s), maxDatelineBytes)], w); i > 0 && namesReporter(s[:i]) {
			return i + len(w), strings.TrimSpace(s[:i])
		}
	}
	return 0, ""
}

// namesReporter says whether s, the text before 报道, is a list of reporters.
func namesReporter(s string) bool {
	if strings.ContainsAny(s, "。！？：“《") {
		return false
	}
	return readByline(s).doubt == "" && readByline(s).titled
}

// isReporters says whether the bracket behind a dateline holds its reporters.
func isReporters(inner string) bool {
	if strings.ContainsAny(inner, "。！？0123456789") {
		return false
	}
	for _, w := range []string{"记者", "記者", "通讯员", "通訊員"} {
		if strings.Contains(inner, w) {
			return true
		}
	}
	r := readByline(inner)
	return r.doubt == "" && len(r.authors) > 0
}

func colonLength(s string) int {
	for _, c := range []string{"：", ":", "︰"} {
		if strings.HasPrefix(s, c) {
			return len(c)
		}
	}
	return 0
}
