package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode"
	"unicode/utf8"
)

// DatelineAuthors reads the reporters that a dateline names, as authors:
// 本报讯（记者 陆瑶）, 新华社北京12月9日电（记者张三、李四）, and after it
// 本报讯 记者陆瑶报道：. text is a paragraph that a dateline opens or closes, or
// the dateline alone. A reporter without an affiliation of his own belongs to
// the agency of the dateline; a correspondent does not. It is nil when the
// dateline names nobody.
func DatelineAuthors(text string) []Author {
	t := fold(headBytes(text, maxHeadBytes))
	p := scanDateline(t)
	if p.end == 0 {
		return tailAuthors(text)
	}
	if p.names.empty() {
		p.names = namesAfter(t.from(p.end))
	}
	return p.authors()
}

// tailAuthors reads the reporters of the dateline that closes text, or that
// text is without its brackets.
func tailAuthors(text string) []Author {
	body := strings.TrimRightFunc(text, unicode.IsSpace)
	if b := closingBracket(body); b.start >= 0 && b.dated {
		p := scanInner(b.text)
		return p.authors()
	}
	if p := scanInner(fold(text).trim()); p.end > 0 {
		return p.authors()
	}
	return nil
}

// authors reads the names of a dateline.
func (p *datelineParts) authors() []Author {
	if p.names.empty() {
		return nil
	}
	authors := p.foreignReporter()
	if authors == nil {
		authors = readReporters(p.names).result()
	}
	for i := range authors {
		if a := &authors[i]; a.Affiliation == "" && isReporter(a.Role) {
			a.Affiliation = p.agency.printed
		}
	}
	return authors
}

// readReporters reads the names of a dateline: what follows a title there is a
// name, though it may be a common word too (记者江山) or hold a rare character.
func readReporters(names piece) *authorReader {
	r := &authorReader{items: lexByline(unbracket(names.trim())), certain: true}
	r.readAll()
	return r
}

// isReporter reports whether who bears the role is of the agency's own staff.
func isReporter(role string) bool {
	role = han.Fold(role)
	return strings.HasSuffix(role, "记者") || strings.HasSuffix(role, "特派员")
}

// foreignReporter reads the transliterated name of a foreign agency's
// reporter: 【路透社北京23日电】（记者：麦克德默特）.
func (p *datelineParts) foreignReporter() []Author {
	name, ok := strings.CutPrefix(p.names.folded, "记者")
	if !ok || !foreignAgencies.Has(p.agency.folded) {
		return nil
	}
	rest := trimAny(p.names.from(p.names.len()-len(name)), "：: 　")
	n := utf8.RuneCountInString(rest.folded)
	if n < 2 || n > 7 || !han.AllHan(rest.folded) || foreignToNames.in(rest.folded) {
		return nil
	}
	return []Author{{Name: rest.printed, Role: p.names.printed[:len("记者")]}}
}

// namesAfter finds the reporters in what follows a dateline that names none
// itself: 【本报讯】记者张三报道：, （记者：麦克德默特）, 记者张三从县里获悉.
func namesAfter(t piece) piece {
	t = t.from(t.len() - len(strings.TrimLeftFunc(t.folded, unicode.IsSpace)))
	if n, names := reporterClause(t); n > 0 {
		return names
	}
	return namesInSentence(t)
}

// maxSentenceNames is how many reporters a sentence may name one after another.
const maxSentenceNames = 4

// namesInSentence reads the reporters that the sentence after a dateline opens
// with, up to the word that goes on: 记者张三、李四从县里获悉. It is empty
// unless every name is known as one.
func namesInSentence(t piece) piece {
	at := titleLength(t.folded)
	if at == 0 {
		return piece{}
	}
	at += len(t.folded[at:]) - len(strings.TrimLeftFunc(t.folded[at:], unicode.IsSpace))
	for range maxSentenceNames {
		n := nameLength(t.folded[at:])
		if n == 0 {
			return piece{}
		}
		at += n
		next, size := utf8.DecodeRuneInString(t.folded[at:])
		if next != '、' {
			return t.upto(at)
		}
		at += size
	}
	return piece{}
}

// titleLength is the length of the reporter's title, perhaps after his agency,
// that s opens with: 记者, 本报记者; 0 when it opens with none.
func titleLength(s string) int {
	agency := agencies.PrefixOf(s)
	n := titles.PrefixOf(s[agency:])
	if n == 0 {
		return 0
	}
	return agency + n
}

// nameLength is the length of the name that s opens with, before 、 or a word
// that a sentence goes on with; 0 when there is none.
func nameLength(s string) int {
	if strings.HasPrefix(s, "从") {
		return 0 // 记者从日前在…召开的会上获悉
	}
	for n := 9; n >= 6; n -= 3 {
		if len(s) <= n || !utf8.RuneStart(s[n]) {
			continue
		}
		rest := s[n:]
		if _, ok := nameCost(s[:n]); ok && (strings.HasPrefix(rest, "、") || sayings.PrefixOf(rest) > 0) {
			return n
		}
	}
	return 0
}
