// Package words has the words for what package parse tells by codes, in each
// language that people may read it in. Reason is for whoever prints.
package words

import (
	"strings"

	"jianbao/msg"
	"jianbao/parse"
)

// phrase is what a code is in words, with %s for each argument.
type phrase struct{ en, zh string }

func (p phrase) in(lang msg.Lang) string {
	if lang == msg.Chinese {
		return p.zh
	}
	return p.en
}

// and stands between arguments that share a place.
var and = phrase{"; ", "；"}

// Reason puts a reason into words. Arguments that are codes are put into words
// too; where there are more of them than places, the last place takes the rest. A
// code that has no words stands for itself.
func Reason(lang msg.Lang, r parse.Reason) string {
	form, known := table[r.Code]
	if !known {
		return string(r.Code)
	}
	text, args := form.in(lang), r.Args
	if !strings.Contains(text, place) {
		return text
	}
	b := make([]byte, 0, 2*len(text))
	for {
		before, after, more := strings.Cut(text, place)
		b = append(b, before...)
		if !more {
			return string(b)
		}
		last := !strings.Contains(after, place)
		for n := 0; len(args) > 0 && (n == 0 || last); n++ {
			if n > 0 {
				b = append(b, and.in(lang)...)
			}
			b, args = append(b, wordsOf(lang, args[0])...), args[1:]
		}
		text = after
	}
}

// place stands for an argument in a phrase.
const place = "%s"

// wordsOf are the words of an argument that is a code, else the argument.
func wordsOf(lang msg.Lang, arg string) string {
	if p, known := table[parse.Code(arg)]; known {
		return p.in(lang)
	}
	return arg
}

// Reasons puts reasons into words.
func Reasons(lang msg.Lang, rs []parse.Reason) []string {
	all := make([]string, len(rs))
	for i, r := range rs {
		all[i] = Reason(lang, r)
	}
	return all
}
