package msg

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
)

// catalogueText has a row for each message: the English text, a tab, the Chinese
// one. Verbs are those of package fmt; %[2]s puts an argument at another place.
//
//go:embed catalogue.tsv
var catalogueText string

// catalogue has the Chinese text of each message by its English one.
var catalogue = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, row := range rows() {
		all[row.english] = row.chinese
	}
	return all
})

type row struct{ english, chinese string }

// rows are the rows of the catalogue. Lines that open with # say what follows.
func rows() (all []row) {
	for line := range strings.Lines(catalogueText) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		english, chinese, _ := strings.Cut(line, "\t")
		all = append(all, row{english, chinese})
	}
	return all
}

// pattern is a message whose arguments are found again in a text.
type pattern struct {
	english *regexp.Regexp
	chinese string // all its verbs are %s
}

var verb = regexp.MustCompile(`%(\[\d+\])?[-+ #0-9.]*[a-zA-Z]`)

// patterns are the messages that other packages make, which stand in the last
// part of the catalogue.
var patterns = sync.OnceValue(func() (all []pattern) {
	_, made, _ := strings.Cut(catalogueText, "\n# Made elsewhere")
	for _, row := range rows() {
		if verb.MatchString(row.english) && strings.Contains(made, "\n"+row.english+"\t") {
			quoted := verb.ReplaceAllLiteralString(regexp.QuoteMeta(row.english), "(.*)")
			all = append(all, pattern{regexp.MustCompile("^(?s:" + quoted + ")$"), verb.ReplaceAllString(row.chinese, "%${1}s")})
		}
	}
	return all
})
