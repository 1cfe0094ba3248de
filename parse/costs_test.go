package parse

import (
	"os"
	"slices"
	"strings"
	"testing"

	"jianbao/parse/byline"
	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// builtIn returns the weights of the built-in table.
func builtIn(t *testing.T) *reading.Weights {
	t.Helper()
	table, err := os.ReadFile("reading/costs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	w, err := reading.ReadWeights(string(table))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestCostTable holds the table: written again, it is the same.
func TestCostTable(t *testing.T) {
	table, err := os.ReadFile("reading/costs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var again strings.Builder
	if err := builtIn(t).Write(&again); err != nil {
		t.Fatal(err)
	}
	rows, written := strings.Split(string(table), "\n"), strings.Split(again.String(), "\n")
	for i := range max(len(rows), len(written)) {
		if got, want := at(rows, i), at(written, i); got != want {
			t.Fatalf("row %d is %q, written again it is %q", i+1, got, want)
		}
	}
}

// TestCostTableSpeaks makes sure that each template has rows of which some are
// met: the features have not moved away from the table.
func TestCostTableSpeaks(t *testing.T) {
	template := func(k feature.Key) string {
		name, _, _ := strings.Cut(k.String(), "=")
		return name
	}
	w := builtIn(t)
	made, spoken := map[string]bool{}, map[string]bool{}
	for _, s := range goldenSamples() {
		table := feature.New(page.Read(page.SplitLines(s.text)))
		for i := range table.Len() {
			for _, k := range table.Keys(i, nil) {
				made[template(k)] = true
				if w.Rows[k] != nil {
					spoken[template(k)] = true
				}
			}
		}
	}
	for name := range made {
		if !spoken[name] {
			t.Errorf("no feature %s=… is in the table", name)
		}
	}
	for k := range w.Rows {
		if !made[template(k)] {
			t.Errorf("%s: nothing makes such features", k)
		}
	}
}

// words begin like names of the common surnames, and are none.
var words = map[string]bool{"方米": true, "紀念": true, "纪念": true, "莫斯": true, "單親": true, "单亲": true, "石家": true, "马克": true}

// commonSurnames are the surnames that most people bear.
func commonSurnames(t *testing.T) string {
	t.Helper()
	list, err := os.ReadFile("byline/words/surnames.txt")
	if err != nil {
		t.Fatal(err)
	}
	var common strings.Builder
	for row := range strings.Lines(string(list)) {
		if cost, chars, _ := strings.Cut(row, " "); cost <= "580" && cost[0] != '#' {
			common.WriteString(chars)
		}
	}
	return common.String()
}

// TestCostTableNamesNobody: no row holds a person's name. Rows hold two
// characters at most, so a name is a common surname and a given name.
func TestCostTableNamesNobody(t *testing.T) {
	surnames := commonSurnames(t)
	var named []string
	looked := 0
	for k := range builtIn(t).Rows {
		if k.Runes() < 2 {
			continue
		}
		looked++
		_, values, _ := strings.Cut(k.String(), "=")
		held, _, _ := strings.Cut(values, "|")
		pair := []rune(held)
		if len(pair) != 2 || !strings.ContainsRune(surnames, han.FoldRune(pair[0])) || words[held] {
			continue
		}
		if byline.Scan(held).Name {
			named = append(named, k.String())
		}
	}
	if slices.Sort(named); len(named) > 0 || looked == 0 {
		t.Errorf("of %d rows of two characters, %d name people: %s", looked, len(named), strings.Join(named, " "))
	}
}
