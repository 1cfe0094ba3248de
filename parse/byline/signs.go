package byline

// Signs is all that the readers of this package find in one line or paragraph.
// It is taken once, where the text is born, and kept with it. Offsets are
// bytes; strings are substrings of the text, as printed.
type Signs struct {
	Byline       bool   // the whole text is a byline: 本报记者 张三
	CreditLine   bool   // the whole text is a photo credit: 张三摄
	Name         bool   // the whole text looks like one personal name
	DatelineHead int    // length of the dateline that opens it, 0 for none
	DatelineTail int    // where the dateline that closes it begins, -1 for none
	TailByline   int    // where the bracketed byline that closes it begins, -1 for none
	Signed       string // what that bracket holds
	Credit       string // the photo credit that closes it
}

// Scan reads the signs of a text.
func Scan(s string) Signs {
	start, signed := BylineTail(s)
	return Signs{
		Byline:       IsBylineLine(s),
		CreditLine:   IsCreditLine(s),
		Name:         LooksLikeName(s),
		DatelineHead: DatelineHead(s),
		DatelineTail: DatelineTail(s),
		TailByline:   start,
		Signed:       signed,
		Credit:       CreditTail(s),
	}
}

// OpensItem reports whether the text can only begin something: it opens with
// a dateline, or is a byline or a credit.
func (s *Signs) OpensItem() bool { return s.DatelineHead > 0 || s.Byline || s.CreditLine }

// Tailed reports whether a byline, a dateline or a credit closes the text.
func (s *Signs) Tailed() bool { return s.TailByline >= 0 || s.DatelineTail >= 0 || s.Credit != "" }
