package byline

import (
	_ "embed"
	"jianbao/parse/han"
	"strconv"
	"strings"
)

// The vocabulary, one word a line with its source above, simplified and
// sorted. Texts are folded before they are looked up.
var (
	//go:embed words/titles.txt
	titles han.Words
	//go:embed words/tasks.txt
	tasks han.Words
	//go:embed words/phototasks.txt
	photoTasks han.Words
	//go:embed words/editors.txt
	editors han.Words
	//go:embed words/agencies.txt
	agencies han.Words
	//go:embed words/foreign.txt
	foreignAgencies han.Words
	//go:embed words/sayings.txt
	sayings han.Words
	//go:embed words/relations.txt
	relations han.Words
	//go:embed words/greetings.txt
	greetings han.Words
	//go:embed words/local.txt
	localSources han.Words
	//go:embed words/leads.txt
	sourceLeads han.Words
	//go:embed words/sources.txt
	sourceWords han.Words
	//go:embed words/times.txt
	timeWords han.Words
	//go:embed words/offices.txt
	officeEnds han.Words
	//go:embed words/ranks.txt
	ranks han.Words
	//go:embed words/places.txt
	places han.Words
	//go:embed words/nations.txt
	nations han.Words
	//go:embed words/dynasties.txt
	dynasties han.Words
	//go:embed words/syllables.txt
	syllables han.Words
	//go:embed words/compounds.txt
	compounds han.Words
	//go:embed words/notnames.txt
	notNames han.Words
	//go:embed words/notreporters.txt
	notReporters han.Words
	//go:embed words/notes.txt
	notes han.Words
	//go:embed words/noteheads.txt
	noteHeads han.Words
	//go:embed words/credits.txt
	bareCredits han.Words
	//go:embed words/pictureheads.txt
	pictureHeads han.Words
	//go:embed words/picturesources.txt
	pictureSources han.Words
	//go:embed words/surnames.txt
	surnameTiers string
	//go:embed words/givens.txt
	givenTiers string
)

// class is what a character may be to the readers of this package, a bit for
// each: one look tells which readers can be left out.
type class uint32

const (
	endsText       class = 1 << iota // stands in running text and never in a byline
	opensRole                        // first of a title or task
	marksName                        // a sign that stands before a byline
	opensWord                        // first of a word that the lexer knows
	opensWire                        // first of a dateline
	closesWire                       // 讯 or 电
	breaksWire                       // a mark that a dateline does not run over
	closesPhoto                      // last of a credit
	opens                            // opening bracket
	closes                           // closing bracket
	endsClause                       // a credit may begin after it
	foreignToNames                   // in no personal name
	opensPlace                       // first of a known place
	endsOffice                       // last of an institution's name
	endsRank                         // last of a rank
	opensCompound                    // first of a surname of two characters
	opensRelation                    // first of what stands before the name under a letter
	endsGreeting                     // last of what stands after it
)

// classes holds the classes of the simplified characters of the basic plane.
var classes = func() *classTable {
	table := new(classTable)
	table.set(endsText, "。！？“”《》的了说")
	table.set(foreignToNames, neverInNames)
	table.set(marksName, bylineMarks)
	table.set(opensWire, "又另"+han.Openers+han.DateNumerals)
	table.set(closesWire, wireWords)
	table.set(breaksWire, "，。：；！？“”《》「」\n")
	table.set(closesPhoto, "摄影道导图片照供绘发社作头印PFs")
	table.set(endsClause, "。！？；”」\u3000")
	table.set(opens, han.Openers)
	table.set(closes, han.Brackets)
	table.setFirst(opensRole, titles, tasks)
	table.setFirst(opensWord, agencies, titles, tasks, editors)
	table.setFirst(opensWire, agencies, localSources, sourceLeads, places)
	table.setFirst(opensPlace, places)
	table.setFirst(opensCompound, compounds)
	table.setFirst(opensRelation, relations)
	table.setLast(endsOffice, officeEnds)
	table.setLast(endsRank, ranks)
	table.setLast(endsGreeting, greetings)
	return table
}()

type classTable [1 << 16]class

// set gives a class to each of chars.
func (table *classTable) set(c class, chars string) {
	for _, r := range chars {
		table[r] |= c
	}
}

// setFirst gives a class to the characters that the words of lists open with.
func (table *classTable) setFirst(c class, lists ...han.Words) {
	for _, list := range lists {
		for w := range list.All() {
			table[han.FirstRune(w)] |= c
		}
	}
}

// setLast gives a class to the characters that the words of a list end with.
func (table *classTable) setLast(c class, list han.Words) {
	for w := range list.All() {
		table[han.LastRune(w)] |= c
	}
}

// classOf is the classes of r as printed.
func classOf(r rune) class {
	if r = han.FoldRune(r); uint32(r) < uint32(len(classes)) {
		return classes[r]
	}
	return 0
}

// is reports whether r, as printed, is of one of the classes.
func (c class) is(r rune) bool { return classOf(r)&c != 0 }

// in reports whether a character of s, as printed, is of one of the classes.
func (c class) in(s string) bool {
	for _, r := range s {
		if c.is(r) {
			return true
		}
	}
	return false
}

// The block of the common Han characters, which the table of names covers.
const firstHan, lastHan = '一', '\u9fff'

// nameCosts holds what a character costs as a surname and as part of a given
// name, in hundredths of -ln of its share; 0 where it stands in no tier.
var nameCosts = func() *[lastHan - firstHan + 1]struct{ surname, given uint16 } {
	table := new([lastHan - firstHan + 1]struct{ surname, given uint16 })
	eachTier(surnameTiers, func(r rune, cost uint16) { table[r-firstHan].surname = cost })
	eachTier(givenTiers, func(r rune, cost uint16) { table[r-firstHan].given = cost })
	return table
}()

// eachTier goes through the characters of the lines "cost characters".
func eachTier(tiers string, visit func(r rune, cost uint16)) {
	for line := range strings.Lines(tiers) {
		cost, chars, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.ParseUint(cost, 10, 16)
		if err != nil {
			continue // a comment
		}
		for _, r := range chars {
			visit(r, uint16(n))
		}
	}
}

// surnameCost is the cost of r as a surname; ok is false when it is none.
func surnameCost(r rune) (cost int, ok bool) {
	if r < firstHan || r > lastHan {
		return 0, false
	}
	cost = int(nameCosts[r-firstHan].surname)
	return cost, cost > 0
}

// rareGivenCost is the cost of a character that stands in no tier.
const rareGivenCost = 860

// givenCost is the cost of r as one character of a given name; known is false
// when no tier holds it.
func givenCost(r rune) (cost int, known bool) {
	if r >= firstHan && r <= lastHan && nameCosts[r-firstHan].given > 0 {
		return int(nameCosts[r-firstHan].given), true
	}
	return rareGivenCost, false
}
