package format

import (
	"archive/tar"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianbao/parse"
)

// splits are the names and contents of the files of articles.
func splits(t *testing.T, f Format, o Options, issues ...parse.Issue) (names, contents []string) {
	t.Helper()
	var b strings.Builder
	if err := f.Split().Print(&b, o, issues...); err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(strings.NewReader(b.String())); ; {
		header, err := r.Next()
		if err == io.EOF {
			return names, contents
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names, contents = append(names, header.Name), append(contents, string(content))
	}
}

// Files count on from issue to issue.
func TestSplit(t *testing.T) {
	names, contents := splits(t, markdownFormat, Options{}, sample(), sample())
	want := []string{
		"0001-新渠通了水，老田“醒”过来.md", "0002-图为清河两岸31m 的油菜花海.md", "0003-=1+1 启事.md",
		"0004-新渠通了水，老田“醒”过来.md", "0005-图为清河两岸31m 的油菜花海.md", "0006-=1+1 启事.md",
	}
	if !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q", names, want)
	}
	if all := printed(t, "markdown", Options{}, sample(), sample()); strings.Join(contents, "") != all {
		t.Errorf("got %q", contents)
	}
}

// Articles keep the ids that they have together, in every format.
func TestSplitKeepsIDs(t *testing.T) {
	issue := sample()
	issue.Articles = append(issue.Articles, issue.Articles[0])
	if _, contents := splits(t, jsonlFormat, Options{}, issue); strings.Join(contents, "") != printed(t, "jsonl", Options{}, issue) {
		t.Errorf("got %q", contents)
	}
	for _, f := range Formats {
		if names, _ := splits(t, f, Options{Keep: Keep{Below: Doubtful}}, issue); len(names) != 1 || !strings.HasSuffix(names[0], f.Ext) {
			t.Errorf("%s: %q", f.Name, names)
		}
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("a/b\\c:d*e?\"f<g>h|i\x00\u202e..")
	f.Add("CON")
	f.Add(strings.Repeat("长", 300))
	bad := regexp.MustCompile(`[<>:"/\\|?*\x00-\x1f\x7f]|[ .]$`)
	f.Fuzz(func(t *testing.T, s string) {
		name := fileName(1, article{Article: parse.Article{Title: s}}, "")
		if bad.MatchString(name) || len(name) > 240 || utf8.ValidString(s) && !utf8.ValidString(name) || !strings.HasPrefix(name, "0001") {
			t.Errorf("%q", name)
		}
	})
}
