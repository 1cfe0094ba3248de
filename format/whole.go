package format

import (
	"slices"

	"jianbao/parse"
)

// whole puts the parts of a long issue together.
type whole struct {
	issue parse.Issue // its parts so far
	begun bool
}

// add takes an issue or a part of one, and says whether it ends the issue.
func (w *whole) add(part parse.Issue) (issue parse.Issue, ended bool) {
	if !w.begun {
		w.issue, w.begun = part, part.More
		w.issue.Articles, w.issue.Furniture = slices.Clip(part.Articles), slices.Clip(part.Furniture)
		return part, !part.More
	}
	w.issue.Encoding = part.Encoding
	w.issue.Articles = append(w.issue.Articles, part.Articles...)
	w.issue.Furniture = append(w.issue.Furniture, part.Furniture...)
	w.issue.Warnings = AddWarnings(w.issue.Warnings, part.Warnings)
	w.begun = part.More
	return w.issue, !part.More
}

// rest returns what has not ended.
func (w *whole) rest() (issue parse.Issue, some bool) {
	issue, some = w.issue, w.begun
	w.issue, w.begun = parse.Issue{}, false
	return issue, some
}

// AddWarnings adds up two lists of warnings by their kinds. The second list is
// that of a later text.
func AddWarnings(all, more []parse.Warning) []parse.Warning {
	all = list(all)
next:
	for _, w := range more {
		for i := range all {
			if all[i].Kind == w.Kind {
				all[i].Count += w.Count
				continue next
			}
		}
		all = append(all, w)
	}
	return all
}
