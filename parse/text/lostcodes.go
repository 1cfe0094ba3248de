package text

// x/text follows the WHATWG index, which leaves 2,067 two-byte codes of
// GB18030 without a character; old typesetting used them. This file gives
// them what glibc's iconv gives (checked with glibc 2.36, GB18030-2005): the
// three user-defined areas of the standard by their formula, the rest from
// lostRuns.

// lostRuns are runs of codes with consecutive characters: vertical
// punctuation, the components at FE51–FEA0, and the gaps of rows A2–A9 and D7
// that the standard maps to the private-use area.
var lostRuns = []struct {
	first uint16
	count uint16
	r     rune
}{
	{0xA2AB, 6, 0xE766}, {0xA2E4, 1, 0xE76D}, {0xA2EF, 2, 0xE76E}, {0xA2FD, 2, 0xE770},
	{0xA4F4, 11, 0xE772}, {0xA5F7, 8, 0xE77D}, {0xA6B9, 8, 0xE785},
	{0xA6D9, 1, '︐'}, {0xA6DA, 1, '︒'}, {0xA6DB, 1, '︑'}, {0xA6DC, 4, '︓'},
	{0xA6EC, 2, '︗'}, {0xA6F3, 1, '︙'},
	{0xA6F6, 9, 0xE797}, {0xA7C2, 15, 0xE7A0}, {0xA7F2, 13, 0xE7AF}, {0xA896, 11, 0xE7BC},
	{0xA8BC, 1, 'ḿ'}, {0xA8C1, 4, 0xE7C9}, {0xA8EA, 21, 0xE7CD},
	{0xA958, 1, 0xE7E2}, {0xA95B, 1, 0xE7E3}, {0xA95D, 3, 0xE7E4},
	{0xA997, 13, 0xE7F4}, {0xA9F0, 15, 0xE801}, {0xD7FA, 5, 0xE810},
	{0xFE51, 1, '𠂇'}, {0xFE52, 1, '𠂉'}, {0xFE53, 1, '𠃌'}, {0xFE59, 1, '龴'}, {0xFE61, 1, '龵'},
	{0xFE66, 2, '龶'}, {0xFE6C, 1, '𡗗'}, {0xFE6D, 1, '龸'}, {0xFE76, 1, '𢦏'},
	{0xFE7E, 1, '龹'}, {0xFE90, 1, '龺'}, {0xFE91, 1, '𤇾'}, {0xFEA0, 1, '龻'},
}

// lostGB gives the character of a two-byte GB18030 code that x/text leaves
// out, or 0 when the code is none of them.
func lostGB(code uint16) rune {
	if r := userDefinedGB(rune(code>>8), rune(code&0xFF)); r != 0 {
		return r
	}
	for _, run := range lostRuns {
		if code >= run.first && code-run.first < run.count {
			return run.r + rune(code-run.first)
		}
	}
	return 0
}

// userDefinedGB maps the user-defined areas AAA1–AFFE, F8A1–FEFE and
// A140–A7A0 to U+E000, U+E234 and U+E4C6 onwards. A3A0, in the third, is
// missing: x/text reads it as the full-width space, which it was typed for.
func userDefinedGB(lead, trail rune) rune {
	switch {
	case trail == 0x7F || trail == 0xFF || lead == 0xA3 && trail == 0xA0:
		return 0
	case 0xAA <= lead && lead <= 0xAF && trail >= 0xA1:
		return 0xE000 + (lead-0xAA)*94 + trail - 0xA1
	case 0xF8 <= lead && lead <= 0xFE && trail >= 0xA1:
		return 0xE234 + (lead-0xF8)*94 + trail - 0xA1
	case 0xA1 <= lead && lead <= 0xA7 && 0x40 <= trail && trail < 0x7F:
		return 0xE4C6 + (lead-0xA1)*96 + trail - 0x40
	case 0xA1 <= lead && lead <= 0xA7 && 0x80 <= trail && trail <= 0xA0:
		return 0xE4C6 + (lead-0xA1)*96 + trail - 0x41
	}
	return 0
}
