package format

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jianbao/parse"
)

func TestSplit(t *testing.T) {
	s := markdownFormat.Split(Options{})
	var names []string
	for _, issue := range []parse.Issue{sample(), sample()} {
		files, err := s.Issue(issue)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			names = append(names, f.Name)
		}
		if !bytes.HasPrefix(files[0].Data, []byte("## 新渠")) || !bytes.HasPrefix(files[2].Data, []byte(`## \=1+1 启事`)) {
			t.Errorf("got %s %s", files[0].Data, files[2].Data)
		}
	}
	want := []string{
		"0001-新渠通了水，老田“醒”过来.md", "0002-图为清河两岸31m 的油菜花海.md", "0003-=1+1 启事.md",
		"0004-新渠通了水，老田“醒”过来.md", "0005-图为清河两岸31m 的油菜花海.md", "0006-=1+1 启事.md",
	}
	if !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q", names, want)
	}
}

// Articles keep the ids that they have together, in every format.
func TestSplitKeepsIDs(t *testing.T) {
	issue := sample()
	issue.Articles = append(issue.Articles, issue.Articles[0])
	files, err := jsonlFormat.Split(Options{}).Issue(issue)
	if err != nil {
		t.Fatal(err)
	}
	var all bytes.Buffer
	for _, f := range files {
		all.Write(f.Data)
	}
	if all.String() != printed(t, "jsonl", Options{}, issue) {
		t.Errorf("got\n%s", all.String())
	}
	for _, f := range Formats {
		if files, err := f.Split(Options{Keep: Keep{Below: Doubtful}}).Issue(issue); err != nil || len(files) != 1 || !strings.HasSuffix(files[0].Name, f.Ext) {
			t.Errorf("%s: %d files, %v", f.Name, len(files), err)
		}
	}
}

func FuzzSafeName(f *testing.F) {
	f.Add("a/b\\c:d*e?\"f<g>h|i\x00\u202e..")
	f.Add("CON")
	f.Add(strings.Repeat("长", 300))
	bad := regexp.MustCompile(`[<>:"/\\|?*\x00-\x1f\x7f]|[ .]$`)
	f.Fuzz(func(t *testing.T, s string) {
		splitter := Splitter{format: Format{Ext: ""}, files: 1}
		name := splitter.name(article{Article: parse.Article{Title: s}})
		if bad.MatchString(name) || len(name) > 255 || utf8.ValidString(s) && !utf8.ValidString(name) || !strings.HasPrefix(name, "0001") {
			t.Errorf("%q", name)
		}
	})
}
