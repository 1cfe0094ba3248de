package format

import (
	"slices"

	"jianbao/parse"
)

// whole is a Writer that prints no parts: it puts those of a long issue together.
type whole struct {
	print func(parse.Issue) error
	issue parse.Issue // its parts so far
	begun bool
}

func (w *whole) Issue(part parse.Issue) error {
	if w.begun {
		w.add(part)
	} else {
		w.issue, w.begun = part, true
		w.issue.Articles, w.issue.Furniture = slices.Clip(part.Articles), slices.Clip(part.Furniture)
	}
	if part.More {
		return nil
	}
	return w.Close()
}

func (w *whole) add(part parse.Issue) {
	w.issue.Encoding = part.Encoding
	w.issue.Articles = append(w.issue.Articles, part.Articles...)
	w.issue.Furniture = append(w.issue.Furniture, part.Furniture...)
	w.issue.Warnings = AddWarnings(w.issue.Warnings, part.Warnings)
}

func (w *whole) Close() error {
	if !w.begun {
		return nil
	}
	issue := w.issue
	w.issue, w.begun = parse.Issue{}, false
	return w.print(issue)
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
