package parse

import (
	"math"
	"reflect"
	"strings"
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

// traceOf returns the traces of a text, one after the other, and its issue.
func traceOf(t *testing.T, r *Reader) (whole Trace, issue Issue) {
	t.Helper()
	for part, err := range r.All() {
		if err != nil {
			t.Fatal(err)
		}
		whole = *whole.then(part.Trace)
		issue.Articles = append(issue.Articles, part.Articles...)
		issue.Furniture = append(issue.Furniture, part.Furniture...)
	}
	return whole, issue
}

func TestTraceTellsEveryBlock(t *testing.T) {
	type row struct {
		lines          Range
		label, article string
	}
	want := []row{
		{Range{1, 1}, "bare+", "1"}, {Range{3, 3}, "bare", "1"}, {Range{5, 5}, "bare", "1"}, {Range{7, 7}, "tail-title", "1"},
		{Range{9, 9}, "bare+", "2"}, {Range{11, 11}, "bare", "2"}, {Range{13, 13}, "bare", "2"}, {Range{15, 15}, "tail-title", "2"},
	}
	var got []row
	trace, _ := traceOf(t, NewReader(strings.NewReader(readSample(t, "heading-after")), Options{Trace: true}))
	for _, b := range trace.Blocks[:len(want)] {
		got = append(got, row{b.Lines[0], b.Label, b.Article})
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// A trace has every line with text once and in order; and what it says of lines and
// blocks is what the issue says. So it is where a long issue is read in parts, too.
func TestTraceAgreesWithTheIssue(t *testing.T) {
	texts := map[string]*Reader{}
	long := ""
	for i, text := range testdataIssues(t) {
		texts[string(rune('a'+i))] = NewReader(strings.NewReader(string(text)), Options{Trace: true})
		long += string(text) + "\n"
	}
	texts["in parts"] = newReader(strings.NewReader(long), Options{Trace: true}, smallSizes, newTracer)
	texts["separated"] = NewReader(strings.NewReader("甲\n---\n\x1e\n乙。\n---\n"), Options{Trace: true, Separator: "---"})
	for name, r := range texts {
		trace, issue := traceOf(t, r)
		checkLines(t, name, trace.Lines, issue)
		checkBlocks(t, name, trace.Blocks, issue)
	}
}

func checkLines(t *testing.T, name string, lines []LineTrace, issue Issue) {
	t.Helper()
	kinds := map[int]string{}
	for _, f := range issue.Furniture {
		kinds[f.Lines[0][0]] = f.Kind
	}
	last := 0
	for _, l := range lines {
		if l.Line <= last || l.Text == "" {
			t.Errorf("%s: line %d after %d: %q", name, l.Line, last, l.Text)
		}
		if last = l.Line; l.Kind != "" && kinds[l.Line] == "" {
			t.Errorf("%s: line %d is %s, and no furniture of the issue", name, l.Line, l.Kind)
		}
	}
	for n := range textLines(issue) {
		if n > last {
			t.Errorf("%s: line %d is not traced", name, n)
		}
	}
}

// textLines are the lines of all that is in an issue.
func textLines(issue Issue) map[int]bool {
	all := map[int]bool{}
	for _, a := range issue.Articles {
		for _, r := range a.Lines {
			all[r[1]] = true
		}
	}
	for _, f := range issue.Furniture {
		all[f.Lines[0][0]] = true
	}
	return all
}

func checkBlocks(t *testing.T, name string, blocks []BlockTrace, issue Issue) {
	t.Helper()
	last := 0
	for i, b := range blocks {
		switch {
		case b.Behind < 0, b.Second == b.Label, b.Label == "", len(b.Features) == 0, !(b.Marginal > 0 && b.Marginal <= 1):
			t.Errorf("%s, block %d: %+v", name, i, b)
		case b.Lines[0][0] < last:
			t.Errorf("%s, block %d: line %d after %d", name, i, b.Lines[0][0], last)
		case b.Article == "" && !strings.Contains(b.Label, "furniture"):
			t.Errorf("%s, block %d is of no article: %+v", name, i, b)
		}
		last = b.Lines[0][0]
	}
}

func TestTraceOfNothing(t *testing.T) {
	if trace, _ := traceOf(t, NewReader(strings.NewReader(""), Options{Trace: true})); len(trace.Lines)+len(trace.Blocks) > 0 {
		t.Errorf("got %v", trace)
	}
}

func FuzzTrace(f *testing.F) {
	for _, text := range shaken(200) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		for issue, err := range NewReader(strings.NewReader(string(text)), Options{Trace: true}).All() {
			if err != nil {
				return
			}
			for i, b := range issue.Trace.Blocks {
				if !(b.Behind >= 0) || math.IsInf(b.Cost, 0) || math.IsNaN(b.Cost) || !(b.Marginal >= 0 && b.Marginal <= 1) || len(b.Lines) == 0 || b.Label == "" {
					t.Errorf("block %d: %+v", i, b)
				}
			}
			for _, a := range issue.Articles {
				if !(a.Confidence >= 0 && a.Confidence <= 1) || len(a.Reasons) > maxReasons {
					t.Errorf("article %s: confidence %g, reasons %q", a.ID, a.Confidence, a.Reasons)
				}
			}
		}
	})
}
