package batch

import (
	"os"
	"strings"
)

// Beside is the file with corrections that belongs to the input of that path:
// issue.corrections beside issue.txt or issue.txt.gz. It is "" where there is
// none.
func Beside(path string) string {
	name := path
	for _, ext := range []string{".gz", ".txt"} {
		if len(name) > len(ext) && strings.EqualFold(name[len(name)-len(ext):], ext) {
			name = name[:len(name)-len(ext)]
		}
	}
	name += ".corrections"
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() || name == path {
		return ""
	}
	return name
}

// besideStamp tells two states of the file beside an input apart, "" where there
// is none.
func besideStamp(path string) string {
	if name := Beside(path); name != "" {
		if info, err := os.Stat(name); err == nil {
			return "; corrections " + stampOf(info)
		}
	}
	return ""
}
