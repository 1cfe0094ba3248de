package learn

import (
	"bytes"
	"strings"
	"testing"

	"jianbao/parse/feature"
	"jianbao/parse/gold"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// small are options for a few examples.
var small = Options{Epochs: 12, Rate: 0.3, Sparse: 0.003, SparseN: 3, Rare: 2, RareN: 4, Seed: 1946}

var places = []string{"青石镇", "白沙村", "红岩乡", "黑水屯", "黄土坡", "绿洲场", "蓝山县", "紫云岭", "丹霞口", "玄武桥", "苍溪寨", "碧潭湾"}

// issues are two small ones, one with headings before the bodies and one with
// headings after them.
func issues() []*gold.Issue {
	var before, after strings.Builder
	var as []gold.Article
	for _, place := range places {
		head := place + "春耕忙"
		one, two := place+"渠里的水哗哗地流，田里的秧苗一天一个样。", "老农说，今年"+place+"的水来得早，收成差不了。"
		before.WriteString(head + "\n" + one + "\n" + two + "（甲乙丙）\n")
		after.WriteString(one + "\n" + two + "（甲乙丙）\n" + head + "\n")
		as = append(as, gold.Article{Byline: "甲乙丙", Pieces: []gold.Piece{
			{Part: gold.Head, Role: gold.Title, Text: head}, {Part: gold.Body, Text: one}, {Part: gold.Body, Text: two},
		}})
	}
	return []*gold.Issue{{Text: []byte(before.String()), Articles: as}, {Text: []byte(after.String()), Articles: as}}
}

func collect(of ...*gold.Issue) *Collection {
	c := NewCollection()
	for _, g := range of {
		c.Add(See(g), 1)
	}
	return c
}

// table is what was learned, as it is printed.
func table(t *testing.T, w *reading.Weights) string {
	t.Helper()
	var b bytes.Buffer
	if err := w.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLearnIsDeterministic(t *testing.T) {
	first := collect(issues()...).Learn(small)
	again := collect(issues()...).Learn(small)
	if text := table(t, first); strings.Count(text, "\n") < 50 || text != table(t, again) {
		t.Errorf("the same issues give another table, or little is learned:\n%.2000s", text)
	}
	a, err := first.Compiled()
	b, err2 := again.Compiled()
	if err != nil || err2 != nil || !bytes.Equal(a, b) {
		t.Errorf("the same issues give other bytes (%v, %v)", err, err2)
	}
}

// More examples than a batch holds are learned from in an order that the seed
// draws.
func TestSeedMatters(t *testing.T) {
	var many []*gold.Issue
	for range batchExamples {
		many = append(many, issues()...)
	}
	tables := map[string]bool{}
	for seed := range uint64(6) {
		o := small
		o.Epochs, o.Seed = 1, seed
		tables[table(t, collect(many...).Learn(o))] = true
	}
	if len(tables) < 2 {
		t.Error("all seeds give the same table")
	}
}

// What was learned makes the true readings the cheapest.
func TestLearnedCostsReadTheExamples(t *testing.T) {
	m, err := reading.Compile(collect(issues()...).Learn(small))
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range issues() {
		lines := page.SplitLines(string(g.Text))
		seen := feature.New(page.Read(lines))
		r := m.Read(seen, reading.Allow(seen))
		truth := reading.Allow(seen)
		g.Allow(seen, lines, truth)
		for i, l := range r.Labels {
			if !truth[i].Has(l) {
				t.Errorf("block %d %.30q is read as %s", i, seen.Page().Blocks[i].Text, l)
			}
		}
		if len(r.Spans) != len(places) {
			t.Errorf("%d articles, not %d", len(r.Spans), len(places))
		}
	}
}

func TestLossFalls(t *testing.T) {
	var losses []float64
	o := small
	o.Report = func(run, _ int, loss float64) {
		if run == 0 {
			losses = append(losses, loss)
		}
	}
	collect(issues()...).Learn(o)
	if len(losses) != o.Epochs || !(losses[o.Epochs-1] < losses[0]/2) {
		t.Errorf("losses %v", losses)
	}
}

// Features that are rarer than asked for are not in the table.
func TestRareFeaturesAreLeftOut(t *testing.T) {
	o := small
	o.Rare, o.RareN = 1<<30, 1<<30
	if w := collect(issues()...).Learn(o); len(w.Rows) != 0 {
		t.Errorf("%d rows", len(w.Rows))
	}
	o = small
	o.RareN = 1 << 30
	for k := range collect(issues()...).Learn(o).Rows {
		if k.Runes() >= 2 {
			t.Errorf("%s holds two characters", k)
		}
	}
}

func TestLearnFromLittle(t *testing.T) {
	for name, of := range map[string][]*gold.Issue{
		"nothing":             nil,
		"an issue of nothing": {{}},
		"one issue":           issues()[:1],
		"one line":            {{Text: []byte("春耕忙\n")}},
		"text without truth":  {{Text: []byte("春耕忙\n水来了，苗青了。\n")}},
		"truth without text":  {{Articles: issues()[0].Articles}},
		"a stray truth":       {{Text: issues()[0].Text, Articles: []gold.Article{{Pieces: []gold.Piece{{Part: gold.Head, Text: "秋收忙"}}}}}},
	} {
		w := collect(of...).Learn(small)
		if m, err := reading.Compile(w); err != nil || m == nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(table(t, w), "NaN") {
			t.Errorf("%s: the table holds NaN", name)
		}
	}
}

// Long issues are cut into examples where articles begin.
func TestExamplesEndWithArticles(t *testing.T) {
	g := issues()[0]
	long := &gold.Issue{}
	for range 6 {
		long.Text = append(long.Text, g.Text...)
		long.Articles = append(long.Articles, g.Articles...)
	}
	c := collect(long)
	blocks := 0
	for i, r := range c.runs {
		if i > 0 && r.truth[0]&^reading.Starts != 0 {
			t.Errorf("example %d does not begin with an article", i)
		}
		blocks += r.last - r.first
	}
	if len(c.runs) < 2 || blocks != c.Blocks() {
		t.Errorf("%d examples of %d blocks in all, not %d", len(c.runs), blocks, c.Blocks())
	}
}
