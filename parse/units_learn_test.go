package parse

import (
	"bytes"
	"jianbao/parse/page"
	"slices"
	"strings"
	"testing"
)

// learnExamples are two small issues, one with headings before the bodies and one
// with headings behind them.
func learnExamples() []Example {
	var before, behind strings.Builder
	var as []Truth
	for _, place := range []string{"青石镇", "白沙村", "红岩乡", "黑水屯", "黄土坡", "绿洲场", "蓝山县", "紫云岭", "丹霞口", "玄武桥", "苍溪寨", "碧潭湾"} {
		a := Truth{Heads: []string{place + "春耕忙"}, Byline: "甲乙丙", Paragraphs: []string{
			place + "渠里的水哗哗地流，田里的秧苗一天一个样。", "老农说，今年" + place + "的水来得早，收成差不了。"}}
		before.WriteString(a.Heads[0] + "\n" + strings.Join(a.Paragraphs, "\n") + "（甲乙丙）\n")
		behind.WriteString(strings.Join(a.Paragraphs, "\n") + "（甲乙丙）\n" + a.Heads[0] + "\n")
		as = append(as, a)
	}
	return []Example{{Text: []byte(before.String()), Articles: as}, {Text: []byte(behind.String()), Articles: as}}
}

func learnTable(t *testing.T) string {
	t.Helper()
	var out bytes.Buffer
	if err := Learn(learnExamples(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestLearnIsDeterministic(t *testing.T) {
	first := learnTable(t)
	if strings.Count(first, "\n") < 50 {
		t.Fatalf("little was learned:\n%s", first)
	}
	if learnTable(t) != first {
		t.Error("the same examples give another table")
	}
}

// TestLearnedCostsReadTheExamples: what was learned makes the true readings
// the cheapest.
func TestLearnedCostsReadTheExamples(t *testing.T) {
	c, err := readCosts(learnTable(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range learnExamples() {
		v := newView(page.MakeBlocks(page.SplitLines(string(e.Text))))
		allowed := align(v, e.Articles)
		for i, s := range newLattice(v, c).cheapest() {
			if allowed[i]&(1<<s) == 0 {
				t.Errorf("block %d %.30q is read as %s", i, v.blocks[i].Text, states[s].name)
			}
		}
	}
}

// TestCostTable holds the table that is compiled in: it can be read, its rows
// are sorted, each stands once, and its costs are as they are written.
func TestCostTable(t *testing.T) {
	c, err := readCosts(costTable)
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	for row := range strings.Lines(costTable) {
		if row[0] != '#' && row != "\n" {
			rows = append(rows, row)
		}
	}
	var out bytes.Buffer
	if err := c.write(&out); err != nil {
		t.Fatal(err)
	}
	written := slices.Collect(strings.Lines(out.String()))
	for i := range max(len(rows), len(written)) {
		if got, want := at(rows, i), at(written, i); got != want {
			t.Fatalf("row %d is %q, written again it is %q", i+1, got, want)
		}
	}
	for name := range c.row {
		template, _, _ := strings.Cut(name, "=")
		if template == "step" && !knownStep(name) {
			t.Errorf("%s: no such step", name)
		}
	}
}

func knownStep(name string) bool {
	for s, before := range follows {
		for _, p := range before {
			if stepName(p, state(s)) == name {
				return true
			}
		}
	}
	return false
}

// TestCostTableSpeaks makes sure that the names of the features have not
// moved away from those in the table.
func TestCostTableSpeaks(t *testing.T) {
	made, spoken := map[string]bool{}, map[string]bool{}
	for _, s := range goldenSamples() {
		v := newView(page.MakeBlocks(page.SplitLines(s.text)))
		for i := range v.blocks {
			for _, f := range v.features(i) {
				template, _, _ := strings.Cut(f, "=")
				made[template] = true
				if loadCosts().row[f] != nil {
					spoken[template] = true
				}
			}
		}
	}
	spoken["suffix"] = true // whole words, of which testdata may hold none that is in the table
	for template := range made {
		if !spoken[template] {
			t.Errorf("no feature %s=… is in the table", template)
		}
	}
	gone := map[string]bool{}
	for name := range loadCosts().row {
		if template, _, _ := strings.Cut(name, "="); template != "step" && !made[template] && !gone[template] {
			gone[template] = true
			t.Errorf("%s: nothing makes such features", name)
		}
	}
}

func TestReadCostsRoundTrip(t *testing.T) {
	const table = "any\thead:1.25 body:-0.50 late-head!:0.10\nfirst2=春耕|h\tstart:-2.00\nstep=head+|body\thead:0.75\n"
	c, err := readCosts("# a comment\n\n" + table)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.step[headStart][body]; got != 0.75 {
		t.Errorf("the step costs %v", got)
	}
	if got := c.of([]string{"any", "unheard-of"}); got[headStart] != 1.25 || got[body] != -0.5 || got[lateHead] != float64(float32(1.25))+float64(float32(0.1)) {
		t.Errorf("any costs %v", got)
	}
	var out bytes.Buffer
	if err := c.write(&out); err != nil || out.String() != table {
		t.Errorf("wrote %q, %v; want %q", out.String(), err, table)
	}
}

func TestReadCostsMalformed(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{"any", "costs.tsv:1: no cost"},
		{"any\thead:1\n\n# note\nopen=dash head:1\n", "costs.tsv:4: no cost"},
		{"any\thead:1\nany\thead", `costs.tsv:2: cannot read "head"`},
		{"any\thead:1\nany\tfoot:1", `costs.tsv:2: cannot read "foot:1"`},
		{"any\thead:much", `costs.tsv:1: cannot read "head:much"`},
		{"any\thead:", `costs.tsv:1: cannot read "head:"`},
		{"any\thead:1\tbody:1:2", `costs.tsv:1: cannot read "body:1:2"`},
	} {
		if _, err := readCosts(c.table); err == nil || err.Error() != c.want {
			t.Errorf("%q: error %v, want %s", c.table, err, c.want)
		}
	}
}
