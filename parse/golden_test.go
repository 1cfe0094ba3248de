package parse

import (
	"encoding/json"
	"flag"
	"io/fs"
	"jianbao/parse/text"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
)

var (
	update = flag.Bool("update", false, "raise the floors in testdata/golden.floors to what is reached")
	lower  = flag.Bool("lower", false, "with -update: lower floors too")
)

const (
	goldenDir   = "../testdata"
	goldenFloor = goldenDir + "/golden.floors"
	realDir     = "../../shared/gold" // issues of real papers, where they are at hand
)

// goldenGroups are what is counted: of articles, how many are right in it; of
// furniture, the items; of issue, the fields.
var goldenGroups = []string{"text", "heads", "lines", "kind", "subheads", "whole", "furniture", "issue"}

// golden is a NAME.gold.json, written by hand. A field that it leaves out is
// not asserted; white space never counts.
type golden struct {
	Articles  []goldenArticle
	Furniture []struct {
		Kind *string
		Text string
	}
	Issue map[string]string
}

type goldenArticle struct {
	Kind, Column, Kicker, Title, Subtitle, Byline accepted

	Paragraphs []string
	Subheads   []int
	Lines      []Range
}

// accepted lists the values that are right, best first; nil asserts nothing.
type accepted []string

func (a *accepted) UnmarshalJSON(raw []byte) error {
	if raw[0] == '[' {
		return json.Unmarshal(raw, (*[]string)(a))
	}
	*a = accepted{""}
	return json.Unmarshal(raw, &(*a)[0])
}

// sample is an issue at hand with what Parse makes of it.
type sample struct {
	name, text string
	issue      Issue
}

var (
	goldenSamples = sync.OnceValue(func() []sample {
		return slices.DeleteFunc(readSamples(goldenDir), func(s sample) bool { return strings.HasPrefix(s.name, "strange/") })
	})
	// strangeSamples are held to a share as a whole, in package score.
	strangeSamples = sync.OnceValue(func() []sample { return readSamples(goldenDir + "/strange") })
	realSamples    = sync.OnceValue(func() []sample { return readSamples(realDir) })
)

// readSamples reads and parses the issues below dir that have a .gold.json,
// named by their path without .txt, in the order of the names.
func readSamples(dir string) (found []sample) {
	filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		base, isText := strings.CutSuffix(path, ".txt")
		if err != nil || !isText {
			return nil
		}
		if _, err := os.Stat(base + ".gold.json"); err != nil {
			return nil
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		name, _ := filepath.Rel(dir, base)
		found = append(found, sample{name: filepath.ToSlash(name), text: text.Decode(raw, text.EncodingAuto).Text})
		return nil
	})
	var wait sync.WaitGroup
	for i := range found {
		wait.Go(func() { found[i].issue = Parse([]byte(found[i].text)) })
	}
	wait.Wait()
	return found
}

// TestGolden holds every issue of testdata to its floors, so that nothing
// gets worse unnoticed. With -v it shows all that differs from the truth.
func TestGolden(t *testing.T) {
	floors := readFloors(t)
	reached := floorTable{}
	total := &judgement{right: map[string]int{}, all: map[string]int{}}
	for _, s := range goldenSamples() {
		t.Run(s.name, func(t *testing.T) {
			j := judge(t, s)
			for group, all := range j.all {
				key, now := floorKey{s.name, group}, floor{j.right[group], all}
				total.right[group] += now.right
				total.all[group] += all
				reached[key] = now
				if !*update {
					floors.check(t, key, now)
				}
			}
		})
	}
	if *update {
		floors.raise(reached).write(t)
	} else if stale := len(floors) - len(reached); stale != 0 && !t.Failed() {
		t.Errorf("%s: %d rows are of no issue; run go test -run Golden -update", goldenFloor, stale)
	}
	for _, group := range goldenGroups {
		t.Logf("%-10s %4d/%-4d %5.1f%%", group, total.right[group], total.all[group], 100*share(total.right[group], total.all[group]))
	}
}

// TestGoldenReads makes sure that nothing of the truth goes unread by a
// misspelt field.
func TestGoldenReads(t *testing.T) {
	if len(goldenSamples()) < 40 {
		t.Fatalf("only %d issues in %s", len(goldenSamples()), goldenDir)
	}
	known := reflect.TypeFor[Article]()
	names := []string{}
	for i := range known.NumField() {
		names = append(names, known.Field(i).Tag.Get("json"))
	}
	for _, s := range goldenSamples() {
		raw, _ := os.ReadFile(filepath.Join(goldenDir, s.name+".gold.json"))
		var g struct{ Articles []map[string]json.RawMessage }
		if err := json.Unmarshal(raw, &g); err != nil {
			t.Errorf("%s: %v", s.name, err)
		}
		for i, a := range g.Articles {
			for key := range a {
				if !slices.Contains(names, key) {
					t.Errorf("%s: article %d: unknown field %q", s.name, i, key)
				}
			}
		}
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}
