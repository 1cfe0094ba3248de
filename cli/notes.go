package cli

import (
	"errors"
	"fmt"

	"jianbao/format"
	"jianbao/parse"
)

// hints say what to do about a kind of warning, and about a limit.
var hints = map[string]string{
	"line":    "is this a text, in this --encoding? --max-line takes more",
	"article": "are its titles lost? --issue-separator parts issues, --max-article takes more",

	parse.WarnBadBytes:  "each stands as U+FFFD; --encoding names another encoding, --strict takes none of them",
	parse.WarnTruncated: "look for the rest of it",
	parse.WarnNUL:       "each stands as U+FFFD; perhaps this is no text, or --encoding is to name UTF-16",
	parse.WarnControl:   "each stands as U+FFFD; perhaps this is no text",
	parse.WarnLost:      "look for an older copy",
	parse.WarnUnsure:    "--encoding names it",
	parse.WarnChange:    "both were read; --encoding names one for all",
}

// notes are for people: the warnings, and what was left out.
func (t tally) notes() []error {
	var all []error
	for _, w := range t.warnings {
		note := counted(w)
		if hint := hints[w.Kind]; hint != "" {
			note += "; " + hint
		}
		all = append(all, &format.InputError{Line: w.Line, Err: errors.New(note)})
	}
	if t.leftOut > 0 {
		all = append(all, fmt.Errorf("%d of %d articles left out, as --min-confidence or --doubtful asks", t.leftOut, t.articles))
	}
	return all
}

func counted(w parse.Warning) string {
	if w.Kind == parse.WarnUnsure {
		return w.Text // of the whole input
	}
	return fmt.Sprintf("%s (%d)", w.Text, w.Count)
}

// refused is the error that --strict makes of warnings.
func refused(warnings []parse.Warning) error {
	all := counted(warnings[0])
	for _, w := range warnings[1:] {
		all += fmt.Sprintf(", line %d: %s", w.Line, counted(w))
	}
	return &format.InputError{Line: warnings[0].Line, Err: errors.New(all + "; refused, as --strict asks")}
}
