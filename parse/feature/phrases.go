package feature

import "strings"

// phrasing says in words what a value of a part means where it speaks for the
// begin of an article; values that are not listed have no words.
type phrasing map[string]string

const anyValue = "*"

// newWords is said where the text before has little in common with a block.
const newWords = "few words of the text before it come back"

var (
	sayClass = phrasing{
		"head": "a short line without a full stop, as headings are", "line": "a line without a full stop, as headings are",
		"news": "a dateline opens it", "item": "a numbered line", "credit": "a photo credit",
		"signed": "a paragraph with its own byline", "closed": "a paragraph with its own dateline or credit",
	}
	sayPrev = phrasing{
		"names": "a byline in brackets stands before it", "signed": "a byline in brackets stands before it",
		"source": "a dateline in brackets stands before it", "closed": "a dateline or credit stands before it",
		"credit": "a photo credit stands before it", "byline": "a byline stands before it",
	}
	sayNext = phrasing{
		"byline": "a byline follows", "name": "a name follows", "names": "a byline in brackets follows",
		"news": "an item with a dateline follows", "credit": "a photo credit follows",
		"head": "a line like a heading follows", "line": "a line like a heading follows",
	}
	sayClosed = phrasing{
		"names": sayPrev["names"], "source": sayPrev["source"], "credit": sayPrev["credit"],
		"byline": sayPrev["byline"], "tailed": "a byline, dateline or credit ends the paragraph before it",
	}
	sayOpen = phrasing{
		"dateline": sayClass["news"], "bullet": "a bullet opens it", "ring": "a ring opens it", "item": "a number opens it",
		"square": "a square bracket opens it", "dash": "a dash opens it", "chapter": "a chapter number opens it",
	}
	sayGap        = phrasing{"1": "a blank line stands before it", "2": "2 blank lines stand before it", "3": "3 or more blank lines stand before it"}
	sayRank       = phrasing{"wider": "the gap before it is wider than others", "widest": "the gap before it is wider than others"}
	sayIndent     = phrasing{"out": "not indented", "in": "indented"}
	sayHeadsBelow = phrasing{"1": sayNext["head"], "2": "2 lines like headings follow", "3": "3 lines like headings follow", "4": "4 or more lines like headings follow"}
	sayHold       = phrasing{"0": newWords, "1": newWords, "loose": newWords}
	sayFits       = phrasing{"3": comesBack, "4": comesBack, "5": comesBack, "6": comesBack}
	sayLeans      = phrasing{"1": leansDown, "2": leansDown, "3": leansDown, "4": leansDown}
)

const (
	comesBack = "its words come back in the text below"
	leansDown = "its words come back below more than above"
)

// A Phrase is one of the phrases, by its number; 0 for none.
type Phrase uint8

// String is the phrase in words.
func (p Phrase) String() string { return phraseList[p] }

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
			words := part.phrase.words(name)
			if _, known := number[words]; !known {
				number[words] = Phrase(len(phraseList))
				phraseList = append(phraseList, words)
			}
			phrasesOf[p][v+1] = number[words]
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

// Phrases says in words what a feature means where it speaks for the begin of
// an article: the phrases of those of its parts that have words, and how many
// parts it has.
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

// words are those for a value. Digits in text values are masked, so these are
// left out.
func (p phrasing) words(value string) string {
	if words := p[value]; words != "" || strings.Contains(value, "#") {
		return words
	}
	return p[anyValue]
}
