package text

import (
	"bytes"
	"unicode/utf8"
)

// What UTF-8 that was read in another encoding, and written again as UTF-8, is
// full of: the comma, the full stop and the quotes of Chinese text became these
// characters, which no Chinese text holds otherwise. 锟斤拷 is what GBK makes of
// U+FFFD.
var garbledSigns = []struct{ by, signs, advice string }{
	{"GBK", "锛 銆 鈥 锟", "iconv -f utf-8 -t gb18030"},
	{"Latin-1", "ï¼ ã€ ã\u0080 ä¸", "iconv -f utf-8 -t windows-1252"},
}

// garbled counts such characters at the start of a text.
type garbled struct {
	runes  int
	counts [2]int // by the rows of garbledSigns
	told   bool
}

const (
	garbledRunes = 4 << 10 // that are looked at
	garbledLeast = 3       // signs
	garbledShare = 200     // one sign among so many characters
)

// listen looks at what d is about to hand out.
func (g *garbled) listen(d *Decoder) {
	if g.told || g.runes > garbledRunes {
		return
	}
	part := d.out[:min(len(d.out), 4*garbledRunes)]
	g.runes += utf8.RuneCount(part)
	for i, row := range garbledSigns {
		for _, sign := range bytes.Fields([]byte(row.signs)) {
			g.counts[i] += bytes.Count(part, sign)
		}
		if n := g.counts[i]; n >= garbledLeast && n*garbledShare >= g.runes {
			g.told = true
			d.warnings.note(WarnGarbled, 1, "UTF-8 that was once read as "+row.by+"; look for an older copy, or try: "+row.advice+" FILE")
			return
		}
	}
}
