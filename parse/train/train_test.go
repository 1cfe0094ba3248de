package main

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"jianbao/parse"
)

const issueText = "春耕忙\n本报讯　渠里的水哗哗地流，田里的秧苗一天一个样。\n老农说，今年的水来得早。（张远山）\n小学添新书\n孩子们领到了新书，下课也不肯放下。\n"

const issueGold = `{"articles": [
  {"column": "", "kicker": ["", "青石镇"], "title": "春耕忙", "subtitle": "", "byline": ["张远山", "远山"],
   "paragraphs": ["本报讯　渠里的水哗哗地流，田里的秧苗一天一个样。", "老农说，今年的水来得早。"]},
  {"headings": ["小学添新书"], "paragraphs": ["孩子们领到了新书，下课也不肯放下。"]}]}`

// writeSet makes a folder with files of the given names and texts.
func writeSet(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadSet(t *testing.T) {
	partition := strings.Replace(issueGold, "{", `{"partition": true, `, 1)
	dir := writeSet(t, map[string]string{"b.txt": issueText, "b.gold.json": partition, "a.txt": issueText, "a.gold.json": issueGold})
	got, err := readSet(dir)
	if err != nil {
		t.Fatal(err)
	}
	body := []string{"本报讯　渠里的水哗哗地流，田里的秧苗一天一个样。", "老农说，今年的水来得早。"}
	second := []string{"孩子们领到了新书，下课也不肯放下。"}
	want := []parse.Example{
		{Text: []byte(issueText), Articles: []parse.Truth{
			{Heads: []string{"春耕忙"}, Byline: "张远山", Paragraphs: body}, {Heads: []string{"小学添新书"}, Paragraphs: second}}},
		{Text: []byte(issueText), Articles: []parse.Truth{
			{Heads: []string{"春耕忙"}, Byline: "张远山", Rest: body}, {Heads: []string{"小学添新书"}, Rest: second}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestReadSetFails(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"no issues":     {},
		"gold.json: no": {"a.txt": issueText},
		"invalid":       {"a.txt": issueText, "a.gold.json": "{]"},
	} {
		if _, err := readSet(writeSet(t, files)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if err := run([]string{"/no/such/set"}, &bytes.Buffer{}); err == nil {
		t.Error("a set that is not there gives no error")
	}
}

// TestRun: the same sets give the same table.
func TestRun(t *testing.T) {
	dir := writeSet(t, map[string]string{"a.txt": issueText, "a.gold.json": issueGold})
	var first, second bytes.Buffer
	if err := run([]string{dir, dir}, &first); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{dir, dir}, &second); err != nil {
		t.Fatal(err)
	}
	if first.Len() == 0 || first.String() != second.String() {
		t.Errorf("got %d bytes, then %d others", first.Len(), second.Len())
	}
}

func noSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// stock are made-up articles, long ones and short ones.
func stock() (ts []parse.Truth) {
	for k := range 60 {
		long := fmt.Sprintf("青石镇%d村的渠里水哗哗地流，田里的秧苗一天一个样，", k)
		ts = append(ts, parse.Truth{
			Heads:      []string{fmt.Sprintf("青石镇%d村春耕忙", k)},
			Paragraphs: []string{strings.Repeat(long, 1+k%5) + "收成差不了。", "老农说，今年的水来得早。"}[:1+k%2],
		})
	}
	return ts
}

// TestPagesHoldTheirTruth: every piece of the truth of a made-up page stands
// in its text, and the pieces make up all of it but page numbers.
func TestPagesHoldTheirTruth(t *testing.T) {
	pages := makePages(stock())
	if len(pages) < len(layouts) {
		t.Fatalf("only %d pages", len(pages))
	}
	for _, p := range pages {
		text := noSpace(string(p.Text))
		left := len(text)
		for _, a := range p.Articles {
			pieces := append(append(append([]string{}, a.Heads...), a.Paragraphs...), a.Rest...)
			if !strings.Contains(strings.Join(a.Paragraphs, ""), a.Byline) {
				pieces = append(pieces, a.Byline)
			}
			for _, s := range pieces {
				left -= len(noSpace(s))
				if plain := withoutPages(text); !strings.Contains(plain, noSpace(s)) {
					t.Errorf("%q is not on its page\n%s", s, p.Text)
				}
			}
		}
		if numbers := len(text) - len(withoutPages(text)); left != numbers {
			t.Errorf("%d bytes of the page are in no truth, %d of them page numbers\n%s", left, numbers, p.Text)
		}
	}
}

// withoutPages takes out the page numbers that a page copied from a PDF has.
func withoutPages(text string) string {
	for k := 1; k < 40; k++ {
		text = strings.ReplaceAll(text, fmt.Sprintf("第%d页", k), "")
	}
	return text
}

func TestPagesAreDeterministic(t *testing.T) {
	if !reflect.DeepEqual(makePages(stock()), makePages(stock())) {
		t.Error("the same stock gives other pages")
	}
}

// TestEveryLayoutIsSet: each layout does what its fields say, somewhere.
func TestEveryLayoutIsSet(t *testing.T) {
	for _, l := range layouts {
		rng := rand.New(rand.NewSource(1))
		var all, behind, headless int
		for range 20 {
			for _, a := range stock() {
				p := l.set(rng, a)
				all++
				if p.body[0] && len(p.truth.Heads) > 0 {
					behind++
				}
				if len(p.truth.Heads) == 0 {
					headless++
				}
			}
		}
		if (behind > 0) != (l.headAfter > 0 || l.photo > 0) || behind > all*3/4 {
			t.Errorf("%s: %d of %d headings stand behind their bodies", l.name, behind, all)
		}
		if (headless > 0) != (l.headLess > 0 || l.photo > 0) {
			t.Errorf("%s: %d of %d articles have no heading", l.name, headless, all)
		}
	}
}

func TestWrapAt(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"渠里的水来了", 3, "渠里的\n水来了"},
		{"渠里的，水来了。", 3, "渠里的，\n水来了。"},
		{"渠里", 3, "渠里"},
		{"", 3, ""},
	} {
		if got := wrapAt(c.text, c.width); got != c.want {
			t.Errorf("wrapAt(%q, %d) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestSetLost(t *testing.T) {
	if got := setLost("渠里的水来了，风停了。", true, 5); got != "渠里的\n水来了，风\n停了。" {
		t.Errorf("a paragraph is set as %q", got)
	}
	if got := setLost("抢墒播种 不误农时", false, 12); got != "抢墒播种\n\n不误农\n时" {
		t.Errorf("a heading is set as %q", got)
	}
}

func TestCut(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	l := layout{broken: 1}
	long := strings.Repeat("渠里的水哗哗地流，田里的秧苗一天一个样，", 4)
	cuts := 0
	for range 100 {
		a, b := l.cut(rng, long)
		if a+b != long {
			t.Fatalf("%q and %q are not %q", a, b, long)
		}
		if b != "" {
			cuts++
		}
	}
	if a, b := l.cut(rng, "水来了。"); cuts == 0 || a != "水来了。" || b != "" {
		t.Errorf("%d of 100 are cut; a short one into %q and %q", cuts, a, b)
	}
}

func TestHeadsOf(t *testing.T) {
	for _, c := range []struct{ rest, want string }{
		{"春耕忙|本报讯　水来了。", "春耕忙"},
		{"青石镇|春耕忙|水来了。", "青石镇|春耕忙"},
		{"春耕忙|本报记者 张远山|水来了。", "春耕忙"},
		{"水来了。|风停了。", ""},
		{"春耕忙", ""},
		{"甲|乙|丙|丁|戊|水来了。", "甲|乙|丙|丁"},
	} {
		all := strings.Split(c.rest, "|")
		heads, rest := headsOf(parse.Truth{Rest: all})
		if strings.Join(heads, "|") != c.want || len(heads)+len(rest) != len(all) {
			t.Errorf("%q: heads %q, rest %q", c.rest, heads, rest)
		}
	}
	if heads, rest := headsOf(parse.Truth{Heads: []string{"春耕忙"}, Paragraphs: []string{"水来了。"}}); len(heads) != 1 || len(rest) != 1 {
		t.Errorf("known heads %q, rest %q", heads, rest)
	}
}

func TestBest(t *testing.T) {
	for _, c := range []struct {
		v    any
		want string
	}{{"甲", "甲"}, {[]any{"甲", "乙"}, "甲"}, {[]any{}, ""}, {nil, ""}, {3.0, ""}} {
		if got := best(c.v); got != c.want {
			t.Errorf("best(%v) = %q", c.v, got)
		}
	}
}
