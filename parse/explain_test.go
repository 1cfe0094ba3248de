package parse

import (
	"math"
	"reflect"
	"testing"

	"jianbao/parse/reading"
)

// testdataIssues returns the issues of ../testdata that hold text.
func testdataIssues(t testing.TB) (texts [][]byte) {
	t.Helper()
	for _, s := range goldenSamples() {
		if clipIssue([]byte(s.text), reading.Default()).reading != nil {
			texts = append(texts, []byte(s.text))
		}
	}
	if len(texts) < 50 {
		t.Fatalf("only %d issues in ../testdata", len(texts))
	}
	return texts
}

func TestExplainTellsEveryBlock(t *testing.T) {
	type row struct {
		lines         Range
		role, article string
	}
	want := []row{
		{Range{1, 1}, "bare+", "1"}, {Range{3, 3}, "bare", "1"}, {Range{5, 5}, "bare", "1"}, {Range{7, 7}, "tail-title", "1"},
		{Range{9, 9}, "bare+", "2"}, {Range{11, 11}, "bare", "2"}, {Range{13, 13}, "bare", "2"}, {Range{15, 15}, "tail-title", "2"},
	}
	var got []row
	for _, b := range Explain([]byte(readSample(t, "heading-after"))).Blocks[:len(want)] {
		got = append(got, row{b.Lines[0], b.State, b.Article})
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestExplainAgreesWithParse(t *testing.T) {
	for _, text := range testdataIssues(t) {
		c := clipIssue(text, reading.Default())
		blocks := c.explain().Blocks
		if len(blocks) != len(c.reading.Labels) {
			t.Fatalf("%d blocks are explained of %d", len(blocks), len(c.reading.Labels))
		}
		for i, b := range blocks {
			switch {
			case b.Behind < 0:
				t.Errorf("block %d: the second best reading costs %g more", i, b.Behind)
			case b.Second == b.State || b.State != c.reading.Labels[i].String() || len(b.Lines) == 0:
				t.Errorf("block %d: %+v", i, b)
			case len(b.For) > explainWeights || len(b.For) > 1 && b.For[0].Cost > b.For[1].Cost:
				t.Errorf("block %d: features %v", i, b.For)
			}
			if loose := c.reading.Labels[i].In(reading.Loose); !loose && b.Article == "" {
				t.Errorf("block %d is of no article: %+v", i, b)
			}
		}
	}
}

func TestExplainNothing(t *testing.T) {
	if e := Explain(nil); e.Blocks == nil || len(e.Blocks) != 0 {
		t.Errorf("got %v", e)
	}
}

func FuzzExplain(f *testing.F) {
	for _, text := range shaken(200) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for i, b := range Explain(text).Blocks {
			if !(b.Behind >= 0) || math.IsInf(b.Cost, 0) || math.IsNaN(b.Cost) || len(b.Lines) == 0 || b.State == "" {
				t.Errorf("block %d: %+v", i, b)
			}
		}
		for _, a := range Parse(text).Articles {
			if !(a.Confidence >= 0 && a.Confidence <= 1) || len(a.Reasons) > maxReasons {
				t.Errorf("article %s: confidence %g, reasons %q", a.ID, a.Confidence, a.Reasons)
			}
		}
	})
}
