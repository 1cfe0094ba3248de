package page

import (
	"embed"
	"jianbao/parse/han"
	"strings"
)

// The vocabulary of furniture: one word a line in simplified characters, with
// where it was seen. It is matched on folded text.
//
//go:embed words/*.txt
var wordFiles embed.FS

// words reads a list of the vocabulary.
func words(name string) []string {
	var list []string
	for _, row := range wordRows(name) {
		list = append(list, row[0])
	}
	return list
}

// wordRows reads the rows of a list: the word and what stands beside it.
func wordRows(name string) [][]string {
	data, err := wordFiles.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic(err) // the file is part of the program
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

var (
	editorWords    = wordSet(words("editors"))
	editorMarks    = words("editormarks")
	contactWords   = words("contact")
	contactPlain   = words("contactplain")
	contactOpeners = words("contactopeners")
	registrations  = words("registrations")
	dateWords      = words("datewords")
	paperEnds      = words("paperends")
	notPapers      = words("notpapers")
	sections       = wordSet(words("sections"))
	listTitles     = titleKinds()
	tableTitles    = words("tabletitles")
	briefColumns   = words("briefcolumns")
	navigation     = words("navigation")
	accounts       = words("accounts")
	trails         = words("trails")
	shareWords     = words("share")
	sharePlain     = words("shareplain")
	rights         = words("rights")
	labels         = labelKinds()
)

// titleKinds maps the titles of lists to the kinds of furniture they are.
func titleKinds() map[string]string {
	kinds := map[string]string{}
	for _, w := range words("contents") {
		kinds[w] = furnContents
	}
	for _, w := range words("related") {
		kinds[w] = furnRelated
	}
	return kinds
}

// labelKinds maps the labels of meta lines to what they give.
func labelKinds() map[string]string {
	kinds := map[string]string{}
	for _, row := range wordRows("labels") {
		kinds[row[0]] = row[1]
	}
	return kinds
}

// wordSet makes a set of a list.
func wordSet(list []string) map[string]bool {
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}

// firstRunes is a string of the first characters of all words of the lists.
func firstRunes(lists ...[]string) string {
	var b strings.Builder
	for _, list := range lists {
		for _, w := range list {
			b.WriteRune(han.FirstRune(w))
		}
	}
	return b.String()
}

// lastRunes is a string of the last characters of all words of the lists.
func lastRunes(lists ...[]string) string {
	var b strings.Builder
	for _, list := range lists {
		for _, w := range list {
			b.WriteRune(han.LastRune(w))
		}
	}
	return b.String()
}
