package page

import (
	"os"
	"path/filepath"
	"unicode/utf8"

	"jianbao/parse/han"
	"testing"
)

// TestClassesHoldDigits: whatever reads as a digit is marked as one.
func TestClassesHoldDigits(t *testing.T) {
	for r := range rune(len(classes)) {
		if folded := han.FoldRune(r); han.IsDigit(folded) && classes[folded]&hasNumber == 0 {
			t.Errorf("%q is no number", r)
		}
	}
}

// TestClassesRuleOutNothing: what the classes of a line rule out, its test
// would too.
func TestClassesRuleOutNothing(t *testing.T) {
	lines := paperLines(t)
	for i := range forms {
		lines = append(lines, forms[i].example)
	}
	for _, s := range lines {
		l := lookAt(s)
		if l == nil {
			continue
		}
		l.spell()
		for i := range forms {
			f := forms[i]
			f.also = 0
			if !f.ruledOut(l) && forms[i].ruledOut(l) && f.is(l) {
				t.Errorf("%q is %s, but its classes say no", s, f.kind)
			}
		}
		for _, c := range []struct {
			what string
			is   bool
			of   class
		}{
			{"paper", IsPaperName(l.tight), endsPaper},
			{"publisher", isPublisher(l.plain), edgesPublisher},
			{"serial", isSerial(l.plain), endsSerial},
			{"date", IsBareDate(l.tight) || han.IsDateLine(l.text), hasDateMark},
		} {
			if c.is && l.mask&c.of == 0 {
				t.Errorf("%q is a %s, but its classes say no", s, c.what)
			}
		}
		if isLatinName(l.text) && l.mask&hasHan != 0 {
			t.Errorf("%q is a name in Latin letters, but its classes say no", s)
		}
	}
}

// paperLines are the lines of the papers at hand, and each cut in the middle
// and turned round.
func paperLines(t *testing.T) (lines []string) {
	t.Helper()
	files, _ := filepath.Glob("../../testdata/papers/*.txt")
	if len(files) == 0 {
		t.Fatal("no papers")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range SplitLines(string(data)) {
			half := utf8.RuneCountInString(l.Text) / 2
			head := han.HeadRunes(l.Text, half)
			lines = append(lines, l.Text, head, l.Text[len(head):]+head)
		}
	}
	return lines
}

// TestExtent: the sorts of characters tell what each character would by itself.
func TestExtent(t *testing.T) {
	for r := range rune(1 << 17) {
		if !utf8.ValidRune(r) {
			continue
		}
		folded := han.FoldRune(r)
		want := extent{runes: 1, cols: han.RuneColumns(r), folds: folded != r}
		if han.IsSpace(r) {
			want.spaces, want.mask = 1, hasGap
		}
		if folded < rune(len(classes)) {
			want.mask |= classes[folded]
		}
		if got := extentOf(string(r)); got != want {
			t.Fatalf("%q: %+v, want %+v", r, got, want)
		}
		long := longExtent(string(r))
		if long.cols != want.cols || long.runes != 1 {
			t.Fatalf("%q, long: %+v, want %+v", r, long, want)
		}
	}
}
