package format

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestReview(t *testing.T) {
	var b strings.Builder
	all := []Reviewed{
		{"甲.txt", "甲.txt.html", Tally{Printed: 10, Doubt: 0.5}},
		{"<b>.txt", "a b/#1?.txt.html", Tally{Printed: 3, Doubtful: 2, Doubt: 1.75}},
		{"丙.txt", "c:丙.txt.html", Tally{}},
	}
	if err := Review(&b, all); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range regexp.MustCompile(`<td><a href="(.*?)">(.*?)</a></td><td class="count">(\d+)</td><td class="count">(\d+)</td><td class="count">([\d.]+)<`).FindAllStringSubmatch(b.String(), -1) {
		got = append(got, strings.Join(m[1:], " "))
	}
	want := []string{
		"./a%20b/%231%3F.txt.html &lt;b&gt;.txt 3 2 1.8",
		"./%E7%94%B2.txt.html 甲.txt 10 0 0.5",
		"./c:%E4%B8%99.txt.html 丙.txt 0 0 0.0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if all[0].Source != "甲.txt" {
		t.Error("the list was sorted in place")
	}
	if err := Review(&brittle{room: 100}, all); !errors.Is(err, errBrittle) {
		t.Errorf("got %v", err)
	}
}
