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

// Phrases says in words what a feature means where it speaks for the begin of
// an article, one phrase a part, "" for a part without words.
func (key Key) Phrases() []string {
	k, values := key.split()
	out := make([]string, len(values))
	for i, v := range values {
		p := &partTable[templates[k].parts[i]]
		if p.phrase != nil && p.names != nil {
			out[i] = p.phrase.words(p.names[v-1])
		}
	}
	return out
}

// words are those for a value. Digits in text values are masked, so these are
// left out.
func (p phrasing) words(value string) string {
	if words := p[value]; words != "" || strings.Contains(value, "#") {
		return words
	}
	return p[anyValue]
}
