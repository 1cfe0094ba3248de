package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxBylineBytes is the longest line that can be a byline; a line of names
// and roles does not grow beyond it.
const maxBylineBytes = 360

// IsBylineLine reports whether the whole line is a byline: a role with names
// (本报记者 张三 李四), an agency's reporter without a name (新华社记者), a
// signed mark (□张三), names in brackets alone. Photo credits, editors,
// datelines and bare names are not; LooksLikeName answers for the last.
func IsBylineLine(s string) bool { signs := Scan(s); return signs.Byline }

// BylineTail finds the bracketed byline that ends the paragraph s. start is
// the byte offset of its opening bracket, -1 when there is none; byline is
// what stands between the brackets, as printed.
func BylineTail(s string) (start int, byline string) {
	signs := Signs{TailByline: -1}
	body := strings.TrimRightFunc(s, unicode.IsSpace)
	if b := closingBracket(body); b.start >= 0 {
		signs.addBracket(body, &b)
	}
	return signs.TailByline, signs.Signed
}

// isSignedLine reports whether a line that is no credit, no dateline and not
// in brackets is a byline.
func isSignedLine(p piece) bool {
	return !isAuthorNote(p.folded) && isSigned(readByline(p))
}

// opensWithDash reports whether a line opens with a dash.
func opensWithDash(s string) bool { return strings.ContainsRune(han.Dashes, han.FirstRune(s)) }

// isDashedName reports whether a line that opens with a dash is a byline of
// the thirties: — 王小五.
func isDashedName(s string) bool {
	return isName(strings.TrimSpace(strings.TrimLeft(s, han.Dashes)))
}

// isAuthorNote reports whether s tells who the author is, as 作者为云海大学教授
// does: such a note stays in the text.
func isAuthorNote(s string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "本文"), "作者")
	return ok && strings.ContainsRune("为是系单均曾", han.FirstRune(rest))
}

// isSigned reports whether a byline that was read holds a role, a mark or an
// institution besides its names, and no editor first.
func isSigned(r *authorReader) bool {
	switch {
	case r.doubt != "" || len(r.items) == 0 || r.opensEditor():
		return false
	case len(r.authors) > 0:
		return r.titled
	}
	return r.isNameless() && !r.editing && r.items[len(r.items)-1].kind == itemTitle
}

// isNameless reports whether an agency's reporter signed without a name:
// 新华社记者.
func (r *authorReader) isNameless() bool { return !r.role.empty() && !r.affiliation.empty() }

// hasBylineSign reports whether s, as printed, holds a title, a task or a
// mark, and nothing of running text. It keeps ordinary lines away from the
// reader.
func hasBylineSign(s string) bool {
	sign := false
	for _, r := range s {
		c := classOf(r)
		if c&endsText != 0 {
			return false
		}
		sign = sign || c&(opensRole|marksName) != 0
	}
	return sign && holdsRole(han.Fold(s))
}

// holdsRole reports whether folded text holds a title, a task or a mark that
// is meant as one.
func holdsRole(s string) bool {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if marksName.is(r) {
			return true
		}
		if kindOf(r) == itemRun {
			if size = runLength(s); runHoldsRole(s[:size]) {
				return true
			}
		}
		s = s[size:]
	}
	return false
}

// runHoldsRole is holdsRole for a run of letters.
func runHoldsRole(run string) bool {
	for {
		at, size, kind := findWord(run)
		if size == 0 || kind == itemTitle || kind == itemTask {
			return size > 0
		}
		run = run[at+size:]
	}
}

// bracket is the bracket that closes a text, read once for all who ask.
type bracket struct {
	start  int           // byte offset of the opening bracket, -1 when there is none
	before string        // the text before it, as printed
	inner  piece         // what it holds
	text   piece         // inner without white space around it
	read   *authorReader // text read as a byline, nil until asked for
	square bool          // it opens with 【
	credit bool          // it holds a photo credit
	dated  bool          // it holds a dateline
}

// closingBracket reads the bracket that s, without white space at its end,
// closes with.
func closingBracket(s string) bracket {
	start, end := bracketAtEnd(s)
	if start < 0 {
		return bracket{start: -1}
	}
	first, size := utf8.DecodeRuneInString(s[start:])
	b := bracket{start: start, square: first == '【', inner: fold(s[start+size : end])}
	b.before = strings.TrimRightFunc(s[:start], unicode.IsSpace)
	b.text = b.inner.trim()
	b.credit = b.isCredit()
	b.dated = scanInner(b.text).end > 0
	return b
}

// reading is the bracket's text read as a byline.
func (b *bracket) reading() *authorReader {
	if b.read == nil {
		b.read = readByline(b.text)
	}
	return b.read
}

// bracketAtEnd finds the bracket that s ends with: where its opening bracket
// begins, -1 when there is none, and where its closing one does.
func bracketAtEnd(s string) (start, end int) {
	last, size := utf8.DecodeLastRuneInString(s)
	if !closes.is(last) {
		return -1, 0
	}
	depth := 1
	end = len(s) - size
	for i := end; i > 0 && end-i <= maxBylineBytes; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch {
		case closes.is(r):
			depth++
		case opens.is(r):
			if depth--; depth == 0 {
				return i, end
			}
		}
	}
	return -1, 0
}

// isByline decides whether the bracket is a byline. Names without a role need
// the end of a sentence, or nothing, before them.
func (b *bracket) isByline() bool {
	if b.text.empty() || b.square || b.isNote() || endsWire(b.before) {
		return false // 新华社北京8月2日电（记者某某）
	}
	if b.isWriterMark() {
		return true
	}
	r, sentence := b.reading(), han.EndsSentence(b.before)
	switch {
	case r.doubt != "":
		return sentence && isPenName(b.text.folded)
	case len(r.authors) == 0:
		return sentence && (r.isNameless() && !r.editing || !r.isNameless() && isPenName(b.text.folded))
	case r.titled && !r.institution:
		return !r.opensEditor()
	}
	return b.before == "" || sentence
}

// isWriterMark reports whether the bracket holds the one character by which
// old papers marked the writer of an item: 本埠分發一空（聽）.
func (b *bracket) isWriterMark() bool {
	mark := b.text.folded
	if len(mark) != len("聽") || !han.AllHan(mark) || strings.Contains(notInPenNames+notWriters, mark) {
		return false
	}
	near := b.before[max(0, len(b.before)-maxMarkedBytes):]
	return mark != b.text.printed || near != "" && han.Fold(near) != near
}

// maxMarkedBytes is how much of the text before a writer's mark is looked at
// for traditional characters: the papers that print such marks are set in them.
const maxMarkedBytes = 90

// notWriters are single characters in brackets that mark something else than
// the writer: the east of a ball game, the sex, the last part of a serial.
const notWriters = "东南西北男女胜负和平甲乙丙丁完略空序图文词曲译终笑注"

// endsWire reports whether s ends with 电 or 讯.
func endsWire(s string) bool {
	return s != "" && closesWire.is(han.LastRune(s))
}

// isNote reports whether the bracket is one of the notes that stay in the
// text: credits, datelines, notes on the author or the pictures, dates.
func (b *bracket) isNote() bool {
	s := b.text.folded
	return b.credit || b.dated || strings.ContainsAny(s, notInBylines) ||
		strings.HasSuffix(s, "作") || strings.HasSuffix(s, "供稿") || // a drawing's 张三作
		noteHeads.PrefixOf(s) > 0 || notes.Has(s) || placePrefix(s) == len(s)
}

// notInBylines are characters that no byline in brackets contains.
const notInBylines = han.ArabicDigits + "《》。？！“”"

// notInPenNames are characters of the short notes that stand where a pen name
// may: 左图, 之三, 笑声, 续完.
const notInPenNames = "一七三上下中之九二五八六十右同后前四图声始完左幅按掌歌注版画续编者舞表词谱诗读起选附首鼓"

// isPenName reports whether s may be a pen name: two or three characters of
// the sort that names are made of.
func isPenName(s string) bool {
	if n := utf8.RuneCountInString(s); n < 2 || n > 3 || len(s) != 3*n || notNames.Has(s) || isOffice(s) {
		return false
	}
	for _, r := range s {
		if !inNames(r) && !strings.ContainsRune("阿老子", r) || strings.ContainsRune(notInPenNames, r) {
			return false
		}
	}
	return true
}
