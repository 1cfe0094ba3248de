package byline

import (
	"os"
	"strings"
	"testing"
)

// readForms reads a table of forms: lines of tab-separated columns, # opens a
// comment.
func readForms(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	text, err := os.ReadFile("../../testdata/forms/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for n, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) > columns {
			t.Fatalf("%s:%d: %d columns, want %d", name, n+1, len(row), columns)
		}
		for len(row) < columns {
			row = append(row, "")
		}
		rows = append(rows, row)
	}
	return rows
}

// tally counts what was found, what should have been, and what is right.
type tally struct{ found, wanted, right int }

func (c *tally) add(found, wanted, right bool) {
	for _, x := range []struct {
		yes bool
		n   *int
	}{{found, &c.found}, {wanted, &c.wanted}, {right, &c.right}} {
		if x.yes {
			*x.n++
		}
	}
}

func (c tally) precision() float64 { return share(c.right, c.found) }
func (c tally) recall() float64    { return share(c.right, c.wanted) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// check prints the figures and holds them against their floors.
func (c tally) check(t *testing.T, what string, precision, recall float64) {
	t.Helper()
	t.Logf("%-28s precision %.3f (floor %.2f)  recall %.3f (floor %.2f)  of %d", what, c.precision(), precision, c.recall(), recall, c.wanted)
	if c.precision() < precision || c.recall() < recall {
		t.Errorf("%s: below its floor", what)
	}
}

// formTables are the part of the tables that the rules were fitted to and the
// part that was set aside.
var formTables = []string{"", "_unseen"}

func TestAuthorForms(t *testing.T) {
	for _, part := range formTables {
		var people, roles, offices tally
		for _, row := range readForms(t, "authors"+part+".tsv", 2) {
			compareAuthors(t, row[0], row[1], &people, &roles, &offices)
		}
		people.check(t, "authors"+part, 0.98, 0.93)
		roles.check(t, "roles"+part, 0.95, 0.93)
		offices.check(t, "affiliations"+part, 0.95, 0.93)
	}
}

// compareAuthors counts the authors of one byline by name, and of those the
// roles and the affiliations.
func compareAuthors(t *testing.T, byline, want string, people, roles, offices *tally) {
	left := map[string][]string{}
	if want != "-" {
		for _, w := range strings.Split(want, ";") {
			f := append(strings.Split(w, "|"), "", "")
			left[f[0]] = f
			people.wanted++
			roles.add(false, f[1] != "", false)
			offices.add(false, f[2] != "", false)
		}
	}
	got := SplitAuthors(byline)
	if (len(got) == 0) != (AuthorsDoubt(byline) != "") {
		t.Errorf("%s: %d authors but doubt %q", byline, len(got), AuthorsDoubt(byline))
	}
	bad := false
	for _, a := range got {
		f := left[a.Name]
		people.add(true, false, f != nil)
		if f == nil {
			bad = true
			continue
		}
		delete(left, a.Name)
		roles.add(a.Role != "", false, a.Role != "" && a.Role == f[1])
		offices.add(a.Affiliation != "", false, a.Affiliation != "" && a.Affiliation == f[2])
		bad = bad || a.Role != f[1] || a.Affiliation != f[2]
	}
	if bad || len(left) > 0 {
		t.Logf("missed: %s\n got %v %s\nwant %s", byline, got, AuthorsDoubt(byline), want)
	}
}

func TestBracketForms(t *testing.T) {
	for _, part := range formTables {
		var bylines tally
		for _, row := range readForms(t, "brackets"+part+".tsv", 2) {
			start, got := BylineTail(row[0])
			if start >= 0 && strings.Trim(row[0][start:], "（）()　 ") != strings.Trim(got, "（）()　 ") {
				t.Errorf("%s: start %d is not the bracket of %q", row[0], start, got)
			}
			bylines.add(start >= 0, row[1] != "-", start >= 0 && got == row[1])
			if want := strings.TrimPrefix(row[1], "-"); got != want {
				t.Logf("missed: %s: got %q, want %q", row[0], got, want)
			}
		}
		bylines.check(t, "brackets"+part, 0.98, 0.93)
	}
}

// lineForm says what a whole line is, the strongest sign first.
func lineForm(s string) string {
	switch {
	case IsDatelineOnly(s):
		return "dateline"
	case IsCreditLine(s):
		return "credit"
	case IsBylineLine(s):
		return "byline"
	case LooksLikeName(s):
		return "name"
	}
	return "other"
}

func TestLineForms(t *testing.T) {
	for _, part := range formTables {
		kinds := map[string]*tally{"byline": {}, "credit": {}, "dateline": {}, "name": {}}
		for _, row := range readForms(t, "lines"+part+".tsv", 2) {
			got := lineForm(row[0])
			for kind, c := range kinds {
				c.add(got == kind, row[1] == kind, got == kind && row[1] == kind)
			}
			if got != row[1] {
				t.Logf("missed: %s: got %s, want %s", row[0], got, row[1])
			}
		}
		for _, kind := range []string{"byline", "credit", "dateline", "name"} {
			kinds[kind].check(t, kind+" lines"+part, 0.95, 0.9)
		}
	}
}

func TestDatelineForms(t *testing.T) {
	for _, part := range formTables {
		var heads, agencies, places, dates, names tally
		for _, row := range readForms(t, "datelines"+part+".tsv", 6) {
			want := strings.TrimPrefix(row[1], "-")
			head := row[0][:DatelineHead(row[0])]
			heads.add(head != "", want != "", want != "" && head == want)
			if head != want {
				t.Logf("missed: %s: got %q, want %q", row[0], head, want)
			}
			if want == "" {
				continue
			}
			d := ReadDateline(want, "1998-01-02")
			for i, c := range []*tally{&agencies, &places, &dates, &names} {
				got := []string{d.Agency, d.Place, d.Date, d.Names}[i]
				c.add(got != "", row[i+2] != "", got != "" && got == row[i+2])
				if got != row[i+2] {
					t.Logf("missed: %s: got %+v, want %v", want, d, row[2:])
				}
			}
		}
		heads.check(t, "datelines"+part, 0.95, 0.95)
		agencies.check(t, "agencies"+part, 0.95, 0.95)
		places.check(t, "places"+part, 0.95, 0.95)
		dates.check(t, "dates"+part, 0.95, 0.95)
		names.check(t, "dateline reporters"+part, 0.95, 0.95)
	}
}
