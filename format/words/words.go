// Package words has the words for what package parse tells by codes, in each
// language that people may read it in. Reason is for whoever prints.
package words

import (
	"fmt"
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
		form = phrase{string(r.Code), string(r.Code)}
	}
	text := form.in(lang)
	places := strings.Count(text, "%s")
	if places == 0 {
		return text
	}
	args := make([]any, places)
	for i := range args {
		args[i] = ""
	}
	for i, arg := range r.Args {
		word := wordsOf(lang, arg)
		if i < places {
			args[i] = word
		} else {
			args[places-1] = args[places-1].(string) + and.in(lang) + word
		}
	}
	return fmt.Sprintf(text, args...)
}

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
