package feature

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"jianbao/parse/page"
)

// tableOf looks at a text.
func tableOf(text string) *Table { return New(page.Read(page.SplitLines(text))) }

// testdata returns the texts of ../../testdata and its papers, by file name.
func testdata(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, dir := range []string{"../../testdata", "../../testdata/papers"} {
		names, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
		for _, n := range names {
			text, err := os.ReadFile(n)
			if err != nil {
				t.Fatal(err)
			}
			texts[filepath.Base(n)] = string(text)
		}
	}
	if len(texts) < 50 {
		t.Fatalf("only %d issues in ../../testdata", len(texts))
	}
	return texts
}

// Every feature can be written and read again, and every template speaks.
func TestKeysRoundTrip(t *testing.T) {
	speaks := map[int]bool{}
	texts := testdata(t)
	texts["label"] = "专栏：今日谈\n春耕忙\n水来了，苗青了。\n" // no issue of testdata labels its columns
	for name, text := range texts {
		table := tableOf(text)
		for i := range table.Len() {
			for _, k := range table.Keys(i, nil) {
				n, _ := k.split()
				speaks[n] = true
				if back, err := ParseKey(k.String()); back != k || err != nil {
					t.Fatalf("%s, block %d: %s is read as %s, %v", name, i, k, back, err)
				}
			}
		}
	}
	for n := range templates {
		if !speaks[n] {
			t.Errorf("no block has a feature %s=…", templates[n].name)
		}
	}
}

func TestParseKeyFails(t *testing.T) {
	for _, s := range []string{"", "class", "class=", "class=what", "class=head|h", "what=head", "first=春耕", "first=", "first2,kind=春|h", `first=\00`, "class,length=head"} {
		if k, err := ParseKey(s); err == nil {
			t.Errorf("%q is read as %s", s, k)
		}
	}
}

func TestRunes(t *testing.T) {
	for s, want := range map[string]int{"class=head": 0, "first,kind=春|h": 1, "last2,kind=耕忙|b": 2, "seam-left,first=han|春": 1} {
		if k, err := ParseKey(s); err != nil || k.Runes() != want {
			t.Errorf("%s holds %d runes, not %d (%v)", s, k.Runes(), want, err)
		}
	}
}

// A phrase explains a value that there is, in one of the parts that share it.
func TestPhrasesAreOfValues(t *testing.T) {
	said := map[string]bool{} // by phrasing and value
	name := func(p *part, value string) string {
		return fmt.Sprintf("%x %s", reflect.ValueOf(p.phrase).Pointer(), value)
	}
	for i := range partTable {
		for _, value := range append(slices.Clone(partTable[i].names), anyValue) {
			said[name(&partTable[i], value)] = true
		}
	}
	spoken := 0
	for i := range partTable {
		for value, words := range partTable[i].phrase {
			spoken++
			if !said[name(&partTable[i], value)] || words == "" {
				t.Errorf("part %s has no value %q to say %q of", partTable[i].name, value, words)
			}
		}
	}
	if spoken < 30 {
		t.Errorf("only %d phrases", spoken)
	}
}

func TestPhrases(t *testing.T) {
	for s, want := range map[string]string{
		"class=head":             sayClass["head"],
		"prev,class=names|para":  sayPrev["names"],
		"suffix,kind=诗|h":        "brackets-end",
		"suffix,kind=外#首|h":      "",
		"leans,class=4|head":     leansDown,
		"gap,gaps,kind=2|some|h": sayGap["2"],
		"turn,kind=yes|h":        "after-page-turn",
	} {
		k, err := ParseKey(s)
		if err != nil {
			t.Errorf("%s: %v", s, err)
			continue
		}
		if said, _ := k.Phrases(); said[0].String() != want {
			t.Errorf("%s says %q, not %q", s, said[0], want)
		}
	}
}

// Looking is total, and whatever it sees has a name.
func FuzzTable(f *testing.F) {
	for _, text := range testdata(f) {
		f.Add(text[:min(len(text), 1500)])
	}
	for _, text := range []string{"", "\xff\xfe", "（", "=|\\#\n\t=|", "\x00水\x00", "甲\n\f\n乙（", "𠀀𠀁\n０１\n　\u2028", "第3版\n\n\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table := tableOf(text)
		for i := range table.Len() {
			seen := map[Key]bool{}
			for _, k := range table.Keys(i, nil) {
				if back, err := ParseKey(k.String()); back != k || err != nil || seen[k] {
					t.Errorf("block %d: %s is read as %s, %v; twice: %v", i, k, back, err, seen[k])
				}
				seen[k] = true
				k.Phrases()
			}
			if above, below := table.Affinity(i); !(above >= 0 && above <= 1.0001 && below >= 0 && below <= 1.0001) {
				t.Errorf("block %d: affinity %v and %v", i, above, below)
			}
		}
	})
}
