package han

import (
	"slices"
	"strings"
	"testing"
)

const cities = Words("# Cities.\n# Source: none.\nAP\n上海\n上海市\n北京\n北京东站\n")

func TestWordsHas(t *testing.T) {
	for w := range cities.All() {
		if !cities.Has(w) {
			t.Errorf("%q is not found", w)
		}
	}
	for _, w := range []string{"", "#", "# Cities.", "A", "APX", "上", "上海市区", "南京", "\n", "北京\n"} {
		if cities.Has(w) {
			t.Errorf("%q is found", w)
		}
	}
	if Words("").Has("上海") || Words("# none\n").Has("上海") {
		t.Error("an empty list holds a word")
	}
}

func TestWordsPrefixOf(t *testing.T) {
	for s, want := range map[string]string{
		"上海市区": "上海市", "上海": "上海", "上": "", "北京东": "北京", "北京东站前": "北京东站", "AP": "AP", "": "", "南京": "", "# Cities.": "",
	} {
		if got := s[:cities.PrefixOf(s)]; got != want && !strings.HasPrefix(s, "#") {
			t.Errorf("PrefixOf(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestWordsSuffixOf(t *testing.T) {
	for s, want := range map[string]string{"在上海": "上海", "在上海市": "上海市", "海": "", "": "", "到北京东站": "北京东站"} {
		if got := s[len(s)-cities.SuffixOf(s):]; got != want {
			t.Errorf("SuffixOf(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestWordsIn(t *testing.T) {
	for s, want := range map[string]bool{"从北京来": true, "从南京来": false, "": false} {
		if got := cities.In(s); got != want {
			t.Errorf("In(%q) = %v", s, got)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("甲\n乙丙\n丁", "乙丙")
	f.Fuzz(func(t *testing.T, lines, word string) {
		words := strings.Fields(lines)
		words = slices.DeleteFunc(words, func(w string) bool { return w < "$" })
		slices.Sort(words)
		list := Words(strings.Join(append([]string{"# fuzz"}, words...), "\n"))
		if got, want := list.Has(word), slices.Contains(words, word); got != want {
			t.Fatalf("%q.Has(%q) = %v", list, word, got)
		}
		for _, w := range words {
			if !list.Has(w) {
				t.Fatalf("%q.Has(%q) = false", list, w)
			}
		}
	})
}

func BenchmarkWordsHas(b *testing.B) {
	list := Words(strings.Join(append([]string{"# fold"}, slices.Sorted(strings.Lines(foldTable))...), ""))
	for b.Loop() {
		list.Has("丰富")
	}
}
