package feature

import (
	"slices"
	"strings"
)

// phrasing gives the code of what a value of a part means where it speaks for the
// begin of an article; values that are not listed are not told. Package words of
// the formats has the codes in words.
type phrasing map[string]string

const anyValue = "*"

// newWords is told where the text before has little in common with a block.
const newWords = "new-words"

var (
	sayClass = phrasing{
		"head": "heading-like", "line": "line-like",
		"news": "dateline-opens", "item": "numbered-line", "credit": "is-credit",
		"signed": "signed-paragraph", "closed": "closed-paragraph",
	}
	sayPrev = phrasing{
		"names": "after-signature", "signed": "after-signature",
		"source": "after-source", "closed": "after-closed",
		"credit": "after-credit", "byline": "after-byline",
	}
	sayNext = phrasing{
		"byline": "byline-follows", "name": "name-follows", "names": "signature-follows",
		"news": "item-follows", "credit": "credit-follows",
		"head": "heading-follows", "line": "heading-follows",
	}
	sayClosed = phrasing{
		"names": sayPrev["names"], "source": sayPrev["source"], "credit": sayPrev["credit"],
		"byline": sayPrev["byline"], "tailed": "after-tail",
	}
	sayOpen = phrasing{
		"dateline": sayClass["news"], "bullet": "bullet-opens", "ring": "ring-opens", "item": "number-opens",
		"square": "bracket-opens", "dash": "dash-opens", "chapter": "chapter-opens",
	}
	sayGap        = phrasing{"1": "after-blank-line", "2": "after-2-blank-lines", "3": "after-3-blank-lines"}
	sayRank       = phrasing{"wider": "after-wide-gap", "widest": "after-wide-gap"}
	sayIndent     = phrasing{"out": "not-indented", "in": "indented"}
	sayHeadsBelow = phrasing{"1": sayNext["head"], "2": "2-headings-follow", "3": "3-headings-follow", "4": "4-headings-follow"}
	sayHold       = phrasing{"0": newWords, "1": newWords, "loose": newWords}
	sayFits       = phrasing{"3": comesBack, "4": comesBack, "5": comesBack, "6": comesBack}
	sayLeans      = phrasing{"1": leansDown, "2": leansDown, "3": leansDown, "4": leansDown}
)

const (
	comesBack = "words-below"
	leansDown = "words-more-below"
)

// A Phrase is what the value of a part means, by its number; 0 for nothing.
type Phrase uint8

// String is the code of the phrase.
func (p Phrase) String() string { return phraseList[p] }

// PhraseCodes lists the codes of all phrases.
func PhraseCodes() []string { return slices.Clone(phraseList[1:]) }

// NumPhrases is how many phrases there are, with the empty one.
const NumPhrases = 1 << 8

// phraseList lists all phrases; phrasesOf says, for each part and value, which
// one it has. The reasons of an article ask for some hundred.
var (
	phraseList = []string{""}
	phrasesOf  [numParts][]Phrase
	speaks     [1 << templateBits]bool // of each template, whether a part of it has phrases
)

func init() {
	number := map[string]Phrase{"": 0}
	for p := range partTable {
		part := &partTable[p]
		if part.phrase == nil || part.names == nil {
			continue
		}
		phrasesOf[p] = make([]Phrase, len(part.names)+1)
		for v, name := range part.names {
			code := part.phrase.code(name)
			if _, known := number[code]; !known {
				number[code] = Phrase(len(phraseList))
				phraseList = append(phraseList, code)
			}
			phrasesOf[p][v+1] = number[code]
		}
	}
	for k, t := range templates {
		for _, p := range t.parts {
			speaks[k] = speaks[k] || phrasesOf[p] != nil
		}
	}
	if len(phraseList) > NumPhrases {
		panic("feature: too many phrases")
	}
}

// Phrases tells what a feature means where it speaks for the begin of an article:
// the phrases of those of its parts that have one, and how many parts it has.
func (key Key) Phrases() (said [maxParts]Phrase, parts int) {
	of := templates[key.Template()].parts
	if !speaks[key.Template()] {
		return said, len(of)
	}
	rest := uint64(key)
	for i := len(of) - 1; i >= 0; i-- {
		w := widths[of[i]]
		if phrases := phrasesOf[of[i]]; phrases != nil {
			said[i] = phrases[rest&(1<<w-1)]
		}
		rest >>= w
	}
	return said, len(of)
}

// code is that of a value. Digits in text values are masked, so these are left
// out.
func (p phrasing) code(value string) string {
	if code := p[value]; code != "" || strings.Contains(value, "#") {
		return code
	}
	return p[anyValue]
}
