package format

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianbao/parse"
)

func TestReview(t *testing.T) {
	dir := t.TempDir()
	page := func(path, source string, confidences ...float64) {
		issue := parse.Issue{Source: source}
		for _, c := range confidences {
			issue.Articles = append(issue.Articles, parse.Article{Confidence: c})
		}
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(printed(t, "html", Options{}, issue)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	page("甲.txt.html", "甲.txt", 0.75, 0.75)
	page("a b/#1%.txt.html", `<b> & "c".txt`, 0.25, 0.5, 1)
	page("丙.txt.html", "丙.txt")
	if err := os.WriteFile(filepath.Join(dir, "other.html"), []byte("<p>"), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is a list already
		if err := Review(dir); err != nil {
			t.Fatal(err)
		}
		var got []string
		row := regexp.MustCompile(`<td><a href="(.*?)">(.*?)</a></td><td class="count">(\d+)</td><td class="count">(\d+)</td><td class="count">([\d.]+)<`)
		for _, m := range row.FindAllStringSubmatch(content(t, filepath.Join(dir, "index.html")), -1) {
			got = append(got, strings.Join(m[1:], " "))
		}
		want := []string{
			"./a%20b/%231%25.txt.html &lt;b&gt; &amp; &#34;c&#34;.txt 3 2 1.2",
			"./%E7%94%B2.txt.html 甲.txt 2 0 0.5",
			"./%E4%B8%99.txt.html 丙.txt 0 0 0.0",
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestReviewTellsErrors(t *testing.T) {
	if err := writeReview(&brittle{room: 100}, nil); !errors.Is(err, errBrittle) {
		t.Errorf("got %v", err)
	}
	none := filepath.Join(t.TempDir(), "none")
	if err := Review(none); err == nil || !strings.HasPrefix(err.Error(), none+": ") {
		t.Errorf("got %v", err)
	}
}
