package byline

import (
	"jianbao/parse/han"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// wordLists are all lists of words by their files.
var wordLists = map[string]han.Words{
	"titles": titles, "tasks": tasks, "phototasks": photoTasks, "editors": editors, "agencies": agencies,
	"local": localSources, "leads": sourceLeads, "sources": sourceWords, "times": timeWords,
	"offices": officeEnds, "ranks": ranks, "places": places, "nations": nations, "dynasties": dynasties,
	"syllables": syllables, "compounds": compounds, "notnames": notNames, "notreporters": notReporters,
	"notes": notes, "noteheads": noteHeads, "credits": bareCredits, "pictureheads": pictureHeads,
	"picturesources": pictureSources, "foreign": foreignAgencies, "sayings": sayings, "relations": relations, "greetings": greetings,
}

// A list opens with what it is and where it comes from; its words are sorted,
// stand once, and are simplified, as the folded texts are that they are
// looked up for.
func TestWordLists(t *testing.T) {
	for name, list := range wordLists {
		words := slices.Collect(list.All())
		if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) {
			t.Errorf("%s is not sorted, or holds a word twice", name)
		}
		if !strings.HasPrefix(string(list), "# ") || !strings.Contains(string(list), "# Source") {
			t.Errorf("%s does not tell its source", name)
		}
		for _, w := range words {
			if han.Fold(w) != w || strings.TrimSpace(w) != w {
				t.Errorf("%s: %q is not simplified, or has space around it", name, w)
			}
		}
	}
}

func TestEveryWordFileIsUsed(t *testing.T) {
	files, err := filepath.Glob("words/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		if _, ok := wordLists[name]; !ok && name != "surnames" && name != "givens" {
			t.Errorf("%s is not read", f)
		}
	}
}

// The characters of names stand in one tier each, in order, simplified.
func TestNameTiers(t *testing.T) {
	for name, tiers := range map[string]string{"surnames": surnameTiers, "givens": givenTiers} {
		cost := map[rune]uint16{}
		var last rune
		eachTier(tiers, func(r rune, c uint16) {
			if cost[r] != 0 || han.FoldRune(r) != r || r < firstHan || r > lastHan {
				t.Errorf("%s: %c stands twice, or is not simplified", name, r)
			}
			if cost[last] == c && last > r {
				t.Errorf("%s: %c stands before %c", name, last, r)
			}
			cost[r], last = c, r
		})
		if len(cost) < 500 {
			t.Errorf("%s: %d characters were read", name, len(cost))
		}
	}
}

func TestNoWordHasTwoRoles(t *testing.T) {
	of := map[string]string{}
	for _, name := range []string{"titles", "tasks", "editors", "agencies"} {
		for w := range wordLists[name].All() {
			if of[w] != "" {
				t.Errorf("%s is in %s and in %s", w, of[w], name)
			}
			of[w] = name
		}
	}
}

func TestIsEditorRole(t *testing.T) {
	for word, want := range map[string]bool{"责编": true, "責任編輯": true, "版式設計": true, "记者": false, "": false} {
		if got := IsEditorRole(word); got != want {
			t.Errorf("IsEditorRole(%q) = %v", word, got)
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

func TestOrdinaryLinesCostNoMemory(t *testing.T) {
	for _, s := range ordinary {
		if n := testing.AllocsPerRun(10, func() { Scan(s) }); n > 0 {
			t.Errorf("%s: %v allocations", s, n)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	paragraph := strings.Repeat("全镇今年种下果树三千亩，其中苹果两千亩。", 5)
	for _, c := range []struct{ name, text string }{
		{"paragraph", paragraph},
		{"traditional", strings.Repeat("全鎮今年種下果樹三千畝，其中蘋果兩千畝。", 5)},
		{"heading", "清溪县春耕备耕工作扎实推进"},
		{"dateline", "本报讯（记者 陆瑶）" + paragraph},
		{"signed", paragraph + "（张远山 李慧芳）"},
		{"byline", "本报记者 张远山 李慧芳"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Scan(c.text)
			}
		})
	}
}
