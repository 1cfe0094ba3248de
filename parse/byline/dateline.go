package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dateline is what a 电头 says. Fields that it does not give are empty.
type Dateline struct {
	Text   string // as printed
	Agency string // 本报, 新华社
	Place  string // 北京; several are joined by 、 as printed
	Date   string // ISO 8601, as far as given: YYYY-MM-DD, MM-DD or DD
	Names  string // the reporters with their roles as printed: 记者某某、某某
}

// DatelineHead is the length in bytes of the dateline that opens s, with its
// brackets, its reporters and its colon; 0 when there is none.
func DatelineHead(s string) int { return datelineHead(s) }

// DatelineTail is the byte offset of the opening bracket of a dateline that
// closes s: （新华社北京8月2日电 记者某某）. It is -1 when there is none.
func DatelineTail(s string) (start int) { signs := Scan(s); return signs.DatelineTail }

// IsDatelineOnly reports whether the whole line is a dateline.
func IsDatelineOnly(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDatelineBytes {
		return false
	}
	signs := Scan(s)
	return signs.DatelineTail == 0 || signs.DatelineHead == len(s)
}

// ReadDateline reads a dateline as printed. A date without its year takes it
// from issueDate (YYYY-MM-DD, or empty when unknown), and so does a date
// without its month.
func ReadDateline(text, issueDate string) Dateline {
	p := parseDateline(text)
	return Dateline{
		Text:   text,
		Agency: p.agency.printed,
		Place:  p.place.printed,
		Date:   ResolveDate(p.date.printed, issueDate),
		Names:  p.names.printed,
	}
}

// ResolveDate turns a printed date into ISO 8601. What it does not give comes
// from issueDate (ISO 8601): the last such day that is not after the issue.
// Without an issue date it stays as far as given: MM-DD or DD. It is empty
// when printed is no date.
func ResolveDate(printed, issueDate string) string {
	d, ok := han.ParseDate(printed)
	if !ok {
		return ""
	}
	issue, _ := han.ParseDate(issueDate)
	return d.Upto(issue).ISO()
}

// parseDateline reads the parts of a dateline as printed, with its brackets or
// without.
func parseDateline(text string) datelineParts {
	t := fold(text)
	if p := scanDateline(t); p.end > 0 {
		return p
	}
	t = t.trim()
	if start, end := bracketAtEnd(t.folded); start == 0 {
		_, size := utf8.DecodeRuneInString(t.folded)
		t = t.cut(size, end).trim()
	}
	return scanInner(t)
}

// maxDatelineBytes bounds a dateline: a dozen cities or reporters.
const maxDatelineBytes = 400

// maxPlaceBytes bounds what stands between the agency and 电.
const maxPlaceBytes = 240

// maxHeadBytes bounds how far into a text its dateline is looked for: a wire
// and its reporters.
const maxHeadBytes = maxPlaceBytes + 2*maxDatelineBytes

// datelineParts is a dateline that was found: its parts and, in bytes, where
// it ends; end is 0 when none was found.
type datelineParts struct {
	agency, place, date, names piece
	end                        int
}

// datelineHead is the length of the dateline that s, as printed, opens with.
func datelineHead(s string) int {
	if !mayOpenDateline(s) {
		return 0
	}
	return scanDateline(fold(headBytes(s, maxHeadBytes))).end
}

// mayOpenDateline is a cheap look at the head of s: it opens as a dateline
// does, and with a bracket, or 讯 or 电 comes before the first mark.
func mayOpenDateline(s string) bool {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	first := classOf(han.FirstRune(s))
	switch {
	case first&opens != 0:
		return true
	case first&opensWire == 0:
		return localWireLength(headBytes(s, maxLocalWireBytes)) > 0
	}
	at, _ := wireWord(s)
	return at > 0
}

// maxLocalWireBytes bounds the wire of a paper that no list knows: 柳城讯.
const maxLocalWireBytes = 24

// localWireLength is the length of a wire without a known agency or a date
// that s, as printed, opens with: a place of two to six characters and 讯. It
// is a dateline only where reporters follow: 柳城讯（通讯员 王五）.
func localWireLength(s string) int {
	at, size := wireWord(s)
	if at < 6 || han.FoldRune(han.FirstRune(s[at:])) != '讯' || !han.AllHan(s[:at]) {
		return 0
	}
	if !isLocalWire(han.Fold(s[:at+size])) || strings.ContainsAny(s[:at], "的了是在") {
		return 0
	}
	return at + size
}

// scanDateline reads the dateline that t opens with.
func scanDateline(t piece) datelineParts {
	skip := t.len() - len(strings.TrimLeftFunc(t.folded, unicode.IsSpace))
	t = t.from(skip)
	var p datelineParts
	if opens.is(han.FirstRune(t.folded)) {
		p = scanBracketed(t)
	} else if p = scanOpen(t); p.end == 0 {
		p = scanLocal(t)
	}
	if p.end > 0 {
		p.end += skip
	}
	return p
}

// scanBracketed reads the dateline in the bracket that t opens with. In round
// brackets before a text only an agency tells it from an aside.
func scanBracketed(t piece) datelineParts {
	first, size := utf8.DecodeRuneInString(t.folded)
	inner, whole, ok := han.OpenBracket(t.folded[:min(t.len(), maxDatelineBytes)])
	if !ok {
		return datelineParts{}
	}
	p := scanInner(t.cut(size, size+len(inner)))
	rest := t.from(whole)
	if p.end == 0 && (first == '【' && isLocalWire(inner) || !p.names.empty() && !rest.empty()) {
		p.end = len(inner)
	}
	if p.end == 0 || !rest.empty() && first != '【' && first != '〔' && p.agency.empty() {
		return datelineParts{}
	}
	p.end = whole + colonLength(rest.folded)
	return p
}

// scanInner reads a whole bracket as a dateline.
func scanInner(t piece) datelineParts {
	if t.len() > maxDatelineBytes {
		return datelineParts{}
	}
	agency, rest := cutAgency(t)
	if !agency.empty() && (rest.empty() && t.len() > agency.len() || sourceWords.Has(rest.folded)) {
		return datelineParts{agency: agency, end: t.len()} // 均据新华社
	}
	p, ok := scanWire(t)
	if !ok || !wireEnds(p, t.folded[p.end:]) {
		return scanReporter(agency, rest)
	}
	tail := trimAny(t.from(p.end).trim(), "：:，,（）() 　")
	if strings.ContainsAny(tail.folded, "。！？") {
		return datelineParts{}
	}
	if !tail.empty() {
		p.names = tail.upto(len(strings.TrimSuffix(tail.folded, "报道")))
	}
	p.end = t.len()
	return p
}

// scanReporter reads （本报驻美国记者某某）, which is a dateline only where text
// follows: an agency and its reporter, no wire. Its end stays 0; with 报道 it
// is a dateline anywhere.
func scanReporter(agency, rest piece) datelineParts {
	if agency.empty() || !strings.Contains(rest.folded, "记者") {
		return datelineParts{}
	}
	r := readByline(rest)
	if hasPhotoWord(rest.folded) && isSignedPhoto(r) {
		return datelineParts{}
	}
	for _, w := range reportWords {
		if names, ok := strings.CutSuffix(rest.folded, w); ok {
			if names := rest.upto(len(names)); readByline(names).doubt == "" {
				return datelineParts{agency: agency, names: names, end: agency.len() + rest.len()}
			}
		}
	}
	if r.doubt != "" {
		return datelineParts{}
	}
	return datelineParts{agency: agency, names: rest}
}

// reportWords close the list of reporters after a wire.
var reportWords = []string{"报道", "报导"}

// scanOpen reads a dateline without brackets around it.
func scanOpen(t piece) datelineParts {
	if !opensWire.is(han.FirstRune(t.folded)) {
		return datelineParts{}
	}
	p, ok := scanWire(t)
	if !ok || !wireEnds(p, t.folded[p.end:]) {
		return datelineParts{}
	}
	p.addReporters(t)
	p.end += colonLength(t.folded[p.end:])
	return p
}

// scanLocal reads the dateline of a paper that no list knows, which its
// reporters give away: 柳城讯（通讯员 王五）.
func scanLocal(t piece) datelineParts {
	n := localWireLength(headBytes(t.folded, maxLocalWireBytes))
	p := datelineParts{end: n}
	if n == 0 || !p.addReporters(t) || !namesStaff(p.names.folded) {
		return datelineParts{}
	}
	p.place = t.upto(n - len("讯"))
	p.end += colonLength(t.folded[p.end:])
	return p
}

// addReporters takes in the reporters that follow the wire in t.
func (p *datelineParts) addReporters(t piece) bool {
	rest := t.from(p.end)
	gap := rest.len() - len(strings.TrimLeftFunc(rest.folded, unicode.IsSpace))
	n, names := reporterClause(rest.from(gap))
	if n > 0 {
		p.names = names
		p.end += gap + n
	}
	return n > 0
}

// namesStaff reports whether a list of names holds a reporter or a
// correspondent.
func namesStaff(s string) bool {
	return strings.Contains(s, "记者") || strings.Contains(s, "通讯员")
}

// wireEnds reports whether what follows 电 or 讯 leaves it whole: 本报电视 is
// no dateline. Old papers set the text right after a wire with place and date.
func wireEnds(p datelineParts, rest string) bool {
	next := han.FirstRune(rest)
	dated, placed, known := !p.date.empty(), !p.place.empty(), !p.agency.empty()
	switch {
	case rest == "" || dated && placed && known:
		return true
	case dated && !known || placed && !dated:
		return unicode.IsSpace(next) || strings.ContainsRune("：:（(记】", next)
	}
	return !strings.ContainsRune("视影力话子网台信脑器池报气机员", next)
}

// reporterClause is the length of the reporters after a dateline, with their
// brackets or their 报道, and the reporters themselves.
func reporterClause(t piece) (n int, names piece) {
	head := t.folded[:min(t.len(), maxDatelineBytes)]
	if r, size := utf8.DecodeRuneInString(head); opens.is(r) {
		inner, whole, ok := han.OpenBracket(head)
		if names := t.cut(size, size+len(inner)); ok && isReporters(names) {
			return whole, names
		}
		return 0, piece{}
	}
	for _, w := range reportWords {
		if i := strings.Index(head, w); i > 0 && namesReporter(t.upto(i)) {
			return i + len(w), t.upto(i).trim()
		}
	}
	return 0, piece{}
}

// namesReporter reports whether the text before 报道 is a list of reporters.
func namesReporter(t piece) bool {
	if strings.ContainsAny(t.folded, "。！？：“《") {
		return false
	}
	r := readReporters(t)
	return r.doubt == "" && r.titled
}

// isReporters reports whether the bracket after a dateline holds its reporters.
func isReporters(inner piece) bool {
	if strings.ContainsAny(inner.folded, "。！？") || han.ContainsDigit(inner.folded) {
		return false
	}
	if namesStaff(inner.folded) {
		return true
	}
	r := readByline(inner)
	return r.doubt == "" && len(r.authors) > 0
}

// colonLength is the length of the colon that s opens with, 0 for none.
func colonLength(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if r == '：' || r == ':' || r == '︰' {
		return size
	}
	return 0
}

// trimAny takes the characters of set off both ends.
func trimAny(p piece, set string) piece {
	p = p.upto(len(strings.TrimRight(p.folded, set)))
	return p.from(p.len() - len(strings.TrimLeft(p.folded, set)))
}
