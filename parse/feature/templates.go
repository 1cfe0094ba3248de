package feature

import (
	"fmt"
	"strings"
)

// A template is a combination of parts that has costs of its own for each
// combination of their values. It does not speak where one of its parts has
// nothing to see.
type template struct {
	name  string // the names of its parts
	parts []int
}

// templates are all combinations that are looked at, in a fixed order: the
// number of a template is part of the keys of its features.
var templates = []template{
	// The block alone.
	of(ownClass),
	of(ownLength),
	of(ownOpen),
	of(ownEnd),
	of(ownClass, ownLength),
	of(ownOpen, ownEnd),
	of(ownClass, ownOpen),
	of(ownClass, ownEnd),
	of(ownClass, ownInside),
	of(ownLength, ownInside, ownKind),
	of(ownSuffix, ownKind),
	of(ownSpaces, ownClass),
	of(firstRune, ownKind),
	of(lastRune, ownKind),
	of(firstTwo, ownKind),
	of(lastTwo, ownKind),
	of(ownHalves),
	of(ownLabel, nextClass),

	// Its neighbours.
	of(prevClass),
	of(nextClass),
	of(prevClass, ownClass),
	of(ownClass, nextClass),
	of(prevClass, ownClass, nextClass),
	of(prev2Class, prevClass, ownClass),
	of(ownClass, nextClass, next2Class),
	of(prevEnd, ownClass),
	of(prevLength, ownClass),
	of(ownLength, nextClass),
	of(ownLength, nextLength, ownKind),
	of(prevLength, ownLength, ownKind),
	of(prevEnd, ownEnd),
	of(ownOpen, nextOpen),
	of(prevOpen, ownOpen),
	of(prevClass, ownClass, ownOpen),
	of(ownClass, nextOpen, nextEnd),
	of(prevCloses, ownClass, issueBehind),
	of(prevCloses, ownClass, nextClass),
	of(issueSigns, prevCloses, ownClass),
	of(prev2Closes, prevClass, ownClass),
	of(headsAbove, headsBelow, ownKind),
	of(headsAbove, headsBelow, ownClass, prevCloses),

	// How it is set.
	of(ownGap, issueGaps, ownKind),
	of(nextGap, issueGaps, ownKind),
	of(ownRank, ownClass),
	of(ownRank, nextRank, ownKind),
	of(ownRank, nextRank, ownClass, prevClass),
	of(ownRank, nextRank, nextClass, ownClass),
	of(ownIndent, ownKind),
	of(ownIndent, ownClass),
	of(prevIndent, ownIndent, nextIndent),
	of(prevIndent, ownIndent, nextIndent, ownClass),
	of(deeper, ownClass),
	of(turned, ownKind),
	of(turned, ownClass, prevEnd),
	of(rows, ownKind),
	of(rows, ownClass, prevClass),

	// Which words come back where.
	of(fitsAbove, ownKind),
	of(fitsBelow, ownKind),
	of(fitsAbove, fitsBelow, ownKind),
	of(leans, ownClass),
	of(leans, prevClass, ownKind),
	of(leans, nextClass, ownKind),
	of(issueBehind, ownKind),
	of(issueBehind, leans, ownKind),
	of(issueBehind, prevClass, ownClass),
	of(issueBehind, ownClass, nextClass),
	of(hold, ownClass),
	of(grip, hold, ownKind),
	of(grip, ownClass),
	of(grip, prevClass, ownKind),
	of(grip, nextClass, ownKind),
	of(grip, fitsAbove, fitsBelow, ownKind),
	of(grip, prevCloses, ownClass),
	of(prevLoose, ownLoose, nextLoose, ownClass),
	of(near, ownClass, prevClass),
	of(listAbove, listBelow, ownClass),

	// Headings and those around.
	of(scaleAbove, prevClass, ownClass),
	of(scaleBelow, ownClass, nextClass),
	of(twinAbove, twinBelow, ownKind),
	of(twinAbove, twinBelow, prevCloses, ownKind),
	of(twinAbove, ownClass, nextClass),
	of(twinBelow, ownClass, prevClass),
	of(sinceHead, ownClass),
	of(tillHead, ownClass),
	of(sinceHead, tillHead, ownClass),
	of(tillSign, ownClass),
	of(tillSign, tillHead, ownClass),

	// The seam to the block before.
	of(seamLeft, seamRight, seamWord, issueBreaks),
	of(seamLeft, seamRight, prevLength, issueBreaks),
	of(seamLeft, seamRight, ownClass, ownEnd),
	of(seamLeft, seamRight, prevClass),
	of(seamLeft, firstRune),
	of(brokenOff, ownKind),
	of(brokenOff, issueBreaks),
	of(brokenOff, ownClass),
	of(seamLeft, seamRight, cut, prevClass),
	of(seamLeft, seamRight, ownRank, issuePrint),

	// What sort of print it is.
	of(issuePrint, ownClass),
	of(issuePrint, ownLength),
	of(issuePrint, ownClass, ownLength),
	of(issuePrint, prevClass, ownClass),
	of(issuePrint, ownClass, nextClass),
	of(issuePrint, ownEnd, ownKind),
	of(issuePrint, prevEnd, ownClass),
	of(issuePrint, ownOpen, prevOpen),
	of(issuePrint, prevLength, ownLength),
	of(issuePrint, ownLength, nextLength),
	of(issuePrint, ownRank, ownClass),
	of(issueNews, prevClass, ownClass),
	of(issueNews, ownOpen, nextOpen),
}

func of(parts ...int) template {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = partTable[p].name
	}
	return template{strings.Join(names, ","), parts}
}

// A Key names one feature: a template and the values of its parts. 0 is none.
type Key uint64

const (
	templateBits = 8
	valueBits    = 64 - templateBits
)

// widths are the bits of each part; templateOf finds a template by its name.
var (
	widths     [numParts]uint
	templateOf = map[string]int{}
)

func init() {
	for p := range partTable {
		widths[p] = partTable[p].bits()
	}
	for k, t := range templates {
		sum := uint(0)
		for _, p := range t.parts {
			sum += widths[p]
		}
		if _, twice := templateOf[t.name]; twice || sum > valueBits || k+1 >= 1<<templateBits {
			panic("feature: template " + t.name + " stands twice or is too large")
		}
		templateOf[t.name] = k
	}
}

// key is the feature of template k at a sight, 0 where it does not speak.
func (s *sight) key(k int) Key {
	packed := uint64(0)
	for _, p := range templates[k].parts {
		v := s[p]
		if v == 0 {
			return 0
		}
		packed = packed<<widths[p] | v
	}
	return Key(packed | uint64(k+1)<<valueBits)
}

// Template is the number of the combination that a feature is one of.
func (key Key) Template() int { return int(key>>valueBits) - 1 }

// split takes a key apart.
func (key Key) split() (template int, values []uint64) {
	template = int(key>>valueBits) - 1
	parts := templates[template].parts
	values = make([]uint64, len(parts))
	rest := uint64(key)
	for i := len(parts) - 1; i >= 0; i-- {
		w := widths[parts[i]]
		values[i] = rest & (1<<w - 1)
		rest >>= w
	}
	return template, values
}

// String writes a key as it stands in a table of costs: class,length=head|c.
func (key Key) String() string {
	k, values := key.split()
	t := &templates[k]
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = partTable[t.parts[i]].print(v)
	}
	return t.name + "=" + strings.Join(out, "|")
}

// ParseKey reads what String wrote.
func ParseKey(s string) (Key, error) {
	name, rest, _ := strings.Cut(s, "=")
	k, known := templateOf[name]
	if !known {
		return 0, fmt.Errorf("no template is called %q", name)
	}
	values := strings.Split(rest, "|")
	parts := templates[k].parts
	if len(values) != len(parts) {
		return 0, fmt.Errorf("%q has %d values, not %d", s, len(values), len(parts))
	}
	var at sight
	for i, p := range parts {
		v, ok := partTable[p].parse(values[i])
		if !ok {
			return 0, fmt.Errorf("%q is no value of %s", values[i], partTable[p].name)
		}
		at[p] = v
	}
	return at.key(k), nil
}

// Runes is how many characters of the text a feature holds.
func (key Key) Runes() int { return runesOf[int(key>>valueBits)-1] }

// runesOf counts, for each template, the runes of its parts.
var runesOf = func() []int {
	n := make([]int, len(templates))
	for k, t := range templates {
		for _, p := range t.parts {
			n[k] += partTable[p].runes
		}
	}
	return n
}()

// Parts is how many facts a feature combines.
func (key Key) Parts() int { return len(templates[int(key>>valueBits)-1].parts) }

// Text is the characters of the text that a feature holds, "" for none.
func (key Key) Text() string {
	k, values := key.split()
	for i, p := range templates[k].parts {
		if partTable[p].runes > 0 {
			return partTable[p].print(values[i])
		}
	}
	return ""
}
