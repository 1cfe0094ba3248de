package format

import (
	"reflect"
	"strings"
	"testing"

	"jianbao/parse"
)

// parts is the sample in three parts.
func parts() []parse.Issue {
	all := []parse.Issue{sample(), sample(), sample()}
	for i := range all {
		all[i].Articles = all[i].Articles[i : i+1]
		all[i].More = i < 2
		if i > 0 {
			all[i].Furniture, all[i].Warnings = nil, nil
		}
	}
	return all
}

func TestPartsArePrintedLikeTheWhole(t *testing.T) {
	for _, f := range Formats {
		want := printed(t, f.Name, Options{}, sample(), sample())
		if got := printed(t, f.Name, Options{}, append(parts(), sample())...); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, want)
		}
	}
}

// What is held back when no further part comes is printed all the same.
func TestCloseLosesNoPart(t *testing.T) {
	for _, f := range textual() {
		got := printed(t, f.Name, Options{}, parts()[:2]...)
		if !strings.Contains(got, sample().Articles[0].Title) || strings.Contains(got, sample().Articles[2].Title) {
			t.Errorf("%s: got\n%s", f.Name, got)
		}
	}
}

func TestAddWarnings(t *testing.T) {
	a := []parse.Warning{{Kind: "nul", Count: 1, Line: 3}, {Kind: "lost", Count: 2, Line: 4}}
	b := []parse.Warning{{Kind: "control", Count: 5, Line: 7}, {Kind: "nul", Count: 2, Line: 8}}
	want := []parse.Warning{{Kind: "nul", Count: 3, Line: 3}, {Kind: "lost", Count: 2, Line: 4}, {Kind: "control", Count: 5, Line: 7}}
	if got := AddWarnings(a, b); !reflect.DeepEqual(got, want) || a[0].Count != 1 {
		t.Errorf("got %+v from %+v", got, a)
	}
}
