package byline

import (
	"strings"
	"unicode/utf8"
)

// maxCreditBytes bounds a credit: two reporters with their agencies.
const maxCreditBytes = 150

// CreditTail gives the photo credit that ends a caption or stands alone on a
// line, as printed, without its brackets: 新华社记者张远山摄. It is empty when
// there is none.
func CreditTail(s string) string { signs := Scan(s); return signs.Credit }

// IsCreditLine reports whether the whole line is a photo credit.
func IsCreditLine(s string) bool { signs := Scan(s); return signs.CreditLine }

// creditOf is the credit that the bracket at the end of s holds: 张三摄, or
// 新华社发（张三摄） with what stands before it.
func (b *bracket) creditOf(s string) string {
	if !b.credit {
		return ""
	}
	lead := strings.TrimSpace(lastClause(s[:b.start]))
	if lead != "" && bareCredits.Has(fold(lead).folded) {
		return s[strings.LastIndex(s[:b.start], lead):]
	}
	return b.text.printed
}

// isCredit reports whether the bracket holds a photo credit.
func (b *bracket) isCredit() bool {
	s := b.text.folded
	return fitsCredit(s) && (isPlainCredit(s) || hasPhotoWord(s) && isSignedPhoto(b.reading()))
}

// openCredit is the credit without brackets that s ends with, which stands on
// a line of its own or after the last sentence or gap.
func openCredit(s string) string {
	s = strings.TrimRight(s, "。.")
	if !mayBeCredit(s) {
		return ""
	}
	whole := strings.TrimSpace(s)
	if isCredit(whole) {
		return whole
	}
	clause := strings.TrimSpace(lastClause(s))
	if isCredit(clause) || len(clause) < len(whole) && pictureSources.Has(fold(clause).folded) {
		return clause
	}
	return ""
}

// mayBeCredit is a cheap look at the end of s before the reading: the last
// character, or a colon or slash as in 圖：張三.
func mayBeCredit(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	if closesPhoto.is(last) {
		return true
	}
	end := s[max(0, len(s)-maxCreditBytes):]
	return strings.Contains(end, "：") || strings.Contains(end, "／") || strings.IndexByte(end, '/') >= 0
}

// lastClause is the end of s after the last sentence or wide gap.
func lastClause(s string) string {
	for i := len(s); i > 0 && len(s)-i <= maxCreditBytes; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if endsClause.is(r) && !isSpacedCredit(s[i-n:], r) {
			return s[i:]
		}
		i -= n
	}
	if len(s) <= maxCreditBytes {
		return s
	}
	return ""
}

// isSpacedCredit reports whether the wide gap that opens s stands inside a
// credit: 新华社记者　何　岭摄.
func isSpacedCredit(s string, r rune) bool {
	return r == '\u3000' && utf8.RuneCountInString(strings.TrimSpace(s)) <= 3
}

// isCredit reports whether a text as printed is a photo credit and no more.
func isCredit(s string) bool {
	if !fitsCredit(s) {
		return false
	}
	p := fold(s)
	return isPlainCredit(p.folded) || hasPhotoWord(p.folded) && isSignedPhoto(readByline(p))
}

// fitsCredit is a cheap look at the length and the marks of a credit.
func fitsCredit(s string) bool {
	return s != "" && len(s) <= maxCreditBytes && !strings.Contains(s, "，")
}

// isPlainCredit reports whether folded text is a credit without a task after
// or before a name: 网络图片, 图片由某馆提供.
func isPlainCredit(s string) bool { return bareCredits.Has(s) || isPictureSource(s) }

// isPictureSource reports whether s tells where a picture comes from:
// 图片由某馆提供, 新华社发（张三摄）, 照片：张三摄.
func isPictureSource(s string) bool {
	if n := pictureHeads.PrefixOf(s); n > 0 {
		return len(s) > n && len(s) <= 120 && !strings.Contains(s, "。")
	}
	if strings.HasPrefix(s, "新华社发") || strings.HasPrefix(s, "中新社发") {
		return len(s) <= 75
	}
	return strings.HasSuffix(s, "供图") && utf8.RuneCountInString(s) <= 16
}

// hasPhotoWord is a cheap look before the reading of names.
func hasPhotoWord(s string) bool {
	return strings.Contains(s, "摄") || strings.Contains(s, "图") || strings.Contains(s, "绘")
}

// isSignedPhoto reports whether a byline that was read is a photographer's
// name and role, nothing more: 新华社记者张远山摄, 摄影：张三.
func isSignedPhoto(r *authorReader) bool {
	if r.doubt != "" || len(r.authors) == 0 {
		return false
	}
	first, last := r.items[0].kind, r.items[len(r.items)-1].kind
	return (first == itemTask || last == itemTask) && onlyPhotoTasks(r.items)
}

// onlyPhotoTasks reports whether the tasks among the items, one at least, are
// all of the camera or the pencil.
func onlyPhotoTasks(items []item) bool {
	found := false
	for _, it := range items {
		switch {
		case it.kind == itemTask && photoTasks.Has(it.folded):
			found = true
		case it.kind == itemTask || it.kind == itemEditor:
			return false
		}
	}
	return found
}

// isCreditLine reports whether a trimmed line is a credit as a whole.
func isCreditLine(s, credit string, b *bracket) bool {
	if len(s) > maxCreditBytes {
		return false
	}
	if b.start == 0 {
		return b.credit
	}
	return credit != "" && credit == strings.TrimRight(s, "。.")
}
