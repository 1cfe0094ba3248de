package byline

import (
	"slices"
	"testing"
)

func TestTablesAreSorted(t *testing.T) {
	for name, table := range map[string][]string{
		"titles": titles, "tasks": tasks, "editors": editors, "agencies": agencies, "officeEnds": officeEnds,
		"places": places, "posts": posts, "compoundSurnames": compoundSurnames,
		"datelineSources": datelineSources, "noteHeads": noteHeads,
	} {
		if !slices.IsSorted(table) {
			t.Errorf("%s is not sorted", name)
		}
		if len(slices.Compact(slices.Clone(table))) != len(table) {
			t.Errorf("%s holds a word twice", name)
		}
	}
}

func TestCharacterTiersAreSorted(t *testing.T) {
	seen := map[rune]bool{}
	for _, tier := range surnameTiers {
		checkTier(t, tier.chars, seen)
	}
	clear(seen)
	for _, tier := range givenTiers {
		checkTier(t, tier.chars, seen)
	}
}

// checkTier wants the characters of a tier sorted and in no tier before it.
func checkTier(t *testing.T, chars string, seen map[rune]bool) {
	t.Helper()
	if !slices.IsSorted([]rune(chars)) {
		t.Errorf("%.12s… is not sorted", chars)
	}
	for _, r := range chars {
		if seen[r] {
			t.Errorf("%c stands twice", r)
		}
		seen[r] = true
	}
}

func TestNoWordHasTwoRoles(t *testing.T) {
	of := map[string]string{}
	for name, table := range map[string][]string{"titles": titles, "tasks": tasks, "editors": editors, "agencies": agencies} {
		for _, w := range table {
			if of[w] != "" {
				t.Errorf("%s is in %s and in %s", w, of[w], name)
			}
			of[w] = name
		}
	}
}

func TestAuthorNote(t *testing.T) {
	for s, want := range map[string]string{
		"（作者单位：云海大学）":           "云海大学",
		"（作者为云海省审计局办公室主任）":      "云海省审计局办公室主任",
		"（作者为副研究员，本报记者张远山采访整理）": "副研究员",
		"作者系诗人":     "诗人",
		"（本文作者是教师）": "教师",
		"作者：张远山":    "",
		"（张远山）":     "",
		"":          "",
	} {
		if got := authorNote(s); got != want {
			t.Errorf("authorNote(%s) = %q, want %q", s, got, want)
		}
	}
}

func TestDatesOfDatelines(t *testing.T) {
	for _, c := range []struct{ text, issue, want string }{
		{"新华社北京１２月３１日电", "1998-01-02", "1997-12-31"},
		{"新华社北京12月31日电", "1997-12-31", "1997-12-31"},
		{"新华社北京12月31日电", "", "12-31"},
		{"新华社延安十三日电", "", "13"},
		{"新华社延安十三日电", "1946-05-16", "1946-05-13"},
		{"新华社延安三十日电", "1946-05-02", "1946-04-30"},
		{"新华社延安卅日电", "1946-01-02", "1945-12-30"},
		{"本报北京元月二日电", "1998-01-03", "1998-01-02"},
		{"本报北京二〇一九年六月廿一日电", "", "2019-06-21"},
		{"中央社南京民國廿四年三月五日電", "", "1935-03-05"},
		{"本报北京9月40日电", "2019-09-09", ""},
		{"本报北京13月4日电", "2019-09-09", ""},
		{"本报讯", "2019-09-09", ""},
	} {
		if got := ReadDateline(c.text, c.issue).Date; got != c.want {
			t.Errorf("%s in the issue of %q: date %q, want %q", c.text, c.issue, got, c.want)
		}
	}
}

// ordinary lines pass through the readers without a trace.
var ordinary = []string{
	"全镇今年种下果树三千亩，其中苹果两千亩，梨一千亩，预计三年后挂果，户均增收五千元。",
	"镇里还请来专家，手把手地教果农修剪、嫁接，如今果园里处处是忙碌的身影",
	"春耕忙起来",
	"项目分两期建设（其中一期投资三千万元），年底前完工。",
}

func readAll(s string) {
	IsBylineLine(s)
	LooksLikeName(s)
	BylineTail(s)
	DatelineHead(s)
	DatelineTail(s)
	CreditTail(s)
}

func TestOrdinaryLinesCostNoMemory(t *testing.T) {
	for _, s := range ordinary {
		if n := testing.AllocsPerRun(10, func() { readAll(s) }); n > 0 {
			t.Errorf("%s: %v allocations", s, n)
		}
	}
}

func BenchmarkOrdinaryLines(b *testing.B) {
	bytes := 0
	for _, s := range ordinary {
		bytes += len(s)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range ordinary {
			readAll(s)
		}
	}
}
