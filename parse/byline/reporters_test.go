package byline

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// show prints authors as name|role|affiliation, joined by ;.
func show(authors []Author) string {
	var parts []string
	for _, a := range authors {
		parts = append(parts, a.Name+"|"+a.Role+"|"+a.Affiliation)
	}
	return strings.Join(parts, ";")
}

func TestReporterForms(t *testing.T) {
	for _, row := range readForms(t, "reporters.tsv", 2) {
		if got, want := show(DatelineAuthors(row[0])), strings.TrimPrefix(row[1], "-"); got != want {
			t.Errorf("%s: got %q, want %q", row[0], got, want)
		}
	}
}

// namesReporters are the datelines that name somebody, by their looks.
var namesReporters = []*regexp.Regexp{
	regexp.MustCompile(`^[【〔（(]?[^。！？“”（(：]{0,60}?[讯电訊電][】〕]?[\s　]*[（(][^）)。]{0,60}(记者|記者|通讯员|通訊員)[^）)。]*[）)]`),
	regexp.MustCompile(`^[【〔（(]?[^。！？“”（(：]{0,60}?[讯电訊電][】〕]?[\s　]*[^。，“（(]{0,12}(记者|記者|通讯员|通訊員)[^。“：]{2,30}(报道|報道|报导|報導)[：:]`),
	regexp.MustCompile(`[（(](本报|新华社|中新社)[^。！？“”（(：]{1,90}[日号](电|讯)[\s　]+(记者|記者)[^）)]*[）)]$`),
}

// Over the open gold, a dateline that names reporters yields them.
func TestReportersOfTheGold(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/gold/*/*.gold.json")
	if len(files) == 0 {
		t.Skip("no gold here")
	}
	named, found := 0, 0
	for _, paragraph := range goldParagraphs(t, files) {
		for _, form := range namesReporters {
			if !form.MatchString(paragraph) {
				continue
			}
			named++
			if DatelineAuthors(paragraph) != nil {
				found++
			} else {
				t.Logf("missed: %s", headBytes(paragraph, 150))
			}
			break
		}
	}
	t.Logf("reporters of %d datelines found, of %d that name them", found, named)
	if float64(found) < 0.98*float64(named) {
		t.Errorf("found %d of %d", found, named)
	}
}

// goldParagraphs reads the distinct paragraphs of gold files.
func goldParagraphs(t *testing.T, files []string) []string {
	t.Helper()
	var all []string
	seen := map[string]bool{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Articles []struct{ Paragraphs []string }
		}
		if err := json.Unmarshal(text, &gold); err != nil {
			t.Fatal(fmt.Errorf("%s: %w", name, err))
		}
		for _, a := range gold.Articles {
			for _, p := range a.Paragraphs {
				if p = strings.TrimSpace(p); !seen[p] {
					seen[p] = true
					all = append(all, p)
				}
			}
		}
	}
	return all
}
