package words

import (
	"strings"
	"testing"

	"jianbao/msg"
	"jianbao/parse"
)

// Each code has its words in each language, with as many places for arguments,
// and nothing else stands in the table.
func TestEveryCodeHasItsWords(t *testing.T) {
	codes := map[parse.Code]bool{}
	for _, code := range parse.Codes() {
		codes[code] = true
		p, known := table[code]
		if !known || p.en == "" || p.zh == "" {
			t.Errorf("%s has the words %+q", code, p)
		}
		if strings.Count(p.en, "%s") != strings.Count(p.zh, "%s") {
			t.Errorf("%s: %+q", code, p)
		}
		if strings.ContainsFunc(p.en, func(r rune) bool { return r > 127 }) || !strings.ContainsFunc(p.zh, func(r rune) bool { return r > 127 }) {
			t.Errorf("%s: the languages of %+q", code, p)
		}
	}
	for code := range table {
		if !codes[code] {
			t.Errorf("nothing has the code %s", code)
		}
	}
}

func TestReason(t *testing.T) {
	for _, c := range []struct {
		reason parse.Reason
		en, zh string
	}{
		{parse.Reason{Code: parse.ReasonBegins, Args: []string{"heading-like", "after-signature"}},
			"begins here: a short line without a full stop, as headings are; a byline in brackets stands before it",
			"在此开始：是没有句号的短行，像标题；前面是括号里的署名"},
		{parse.Reason{Code: parse.ReasonEndsBefore, Args: []string{"12", "after-blank-line"}},
			"ends here: line 12 begins the next: a blank line stands before it", "在此结束：第 12 行起是下一篇：前面空一行"},
		{parse.Reason{Code: parse.ReasonCorrected, Args: []string{"join 12 13"}}, "corrected: join 12 13", "经人改正：join 12 13"},
		{parse.Reason{Code: parse.ReasonEnds}, "ends here: ", "在此结束："},
		{parse.Reason{Code: "unheard-of", Args: []string{"1"}}, "unheard-of", "unheard-of"},
	} {
		if got := Reason("", c.reason); got != c.en {
			t.Errorf("%+v: %q", c.reason, got)
		}
		if got := Reason(msg.Chinese, c.reason); got != c.zh {
			t.Errorf("%+v: %q", c.reason, got)
		}
	}
}
