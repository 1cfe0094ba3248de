package cli

import (
	"jianbao/format"
	"jianbao/msg"
	"jianbao/parse"
)

// hints say what to do about a kind of warning.
var hints = map[string]msg.Text{
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
			note = msg.Errorf("%w; %s", note, hint)
		}
		all = append(all, &format.InputError{Line: w.Line, Err: note})
	}
	all = append(all, t.misfits...)
	if t.leftOut > 0 {
		all = append(all, msg.Errorf("%d of %d articles left out, as --min-confidence or --doubtful asks", t.leftOut, t.articles))
	}
	return all
}

func counted(w parse.Warning) error {
	if w.Kind == parse.WarnUnsure {
		return msg.Errorf("%s", msg.Text(w.Text)) // of the whole input
	}
	return msg.Errorf("%s (%d)", msg.Text(w.Text), w.Count)
}

// refused is the error that --strict makes of warnings.
func refused(warnings []parse.Warning) error {
	all := counted(warnings[0])
	for _, w := range warnings[1:] {
		all = msg.Errorf("%w, line %d: %w", all, w.Line, counted(w))
	}
	return &format.InputError{Line: warnings[0].Line, Err: msg.Errorf("%w; refused, as --strict asks", all)}
}
