package main

import (
	"strings"
	"testing"

	"jianbao/parse"
)

const (
	bodyOne = "青石镇今年修通了十二里新渠，四千亩旱田第一次在立夏以前浇上了水。"
	bodyTwo = "县图书馆的夜读灯亮到十点，来借书的多半是下了工的年轻人，座位要提早占。"
)

// known is an issue of which bodies, headings and bylines are told apart.
var known = parse.Example{Articles: []parse.Truth{
	{Heads: []string{"新渠通水"}, Byline: "甲某某", Paragraphs: []string{bodyOne}},
	{Heads: []string{"夜读灯亮"}, Paragraphs: []string{bodyTwo}},
}}

// partition is the same issue where they are not.
var partition = parse.Example{Articles: []parse.Truth{
	{Rest: []string{"新渠通水", bodyOne + "（甲某某）"}},
	{Rest: []string{"夜读灯亮", bodyTwo}},
}}

func TestJudge(t *testing.T) {
	one := parse.Article{Title: "新渠通水", Byline: "甲某某", Paragraphs: []string{bodyOne}}
	two := parse.Article{Title: "夜读灯亮", Paragraphs: []string{bodyTwo}}
	for _, c := range []struct {
		name  string
		truth parse.Example
		found []parse.Article
		want  string
	}{
		{"as they are", known, []parse.Article{one, two}, "headed headed"},
		{"text not told apart", partition, []parse.Article{one, two}, "right right"},
		{"in another order", known, []parse.Article{two, one}, "headed headed"},
		{"run together", known, []parse.Article{{Title: "新渠通水", Paragraphs: []string{bodyOne, "夜读灯亮", bodyTwo}}}, "wrong"},
		{"split", known, []parse.Article{{Paragraphs: []string{bodyOne[:60]}}, {Paragraphs: []string{bodyOne[60:]}}, two}, "wrong wrong headed"},
		{"heading of the other, told apart", known, []parse.Article{{Paragraphs: []string{bodyOne}}, {Kicker: "新渠通水", Title: "夜读灯亮", Paragraphs: []string{bodyTwo}}}, "right right"},
		{"heading of the other", partition, []parse.Article{{Paragraphs: []string{bodyOne}, Byline: "甲某某"}, {Kicker: "新渠通水", Title: "夜读灯亮", Paragraphs: []string{bodyTwo}}}, "wrong wrong"},
		{"text from nowhere", known, []parse.Article{{Paragraphs: []string{"另一段谁也没见过的文字。"}}}, "wrong"},
		{"nothing", known, []parse.Article{{}}, "wrong"},
	} {
		var got []string
		for _, v := range judge(c.truth, c.found) {
			switch {
			case v.told && v.headed:
				got = append(got, "headed")
			case v.right:
				got = append(got, "right")
			default:
				got = append(got, "wrong")
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.name, s, c.want)
		}
	}
}

func TestPrintBands(t *testing.T) {
	var b strings.Builder
	all := []verdict{
		{confidence: 1, right: true, told: true, headed: true}, {confidence: 0.9, right: true, told: true},
		{confidence: 0.89}, {confidence: 0.2, right: true}, {confidence: 0},
	}
	if err := printBands(all, &b); err != nil {
		t.Fatal(err)
	}
	want := `| confidence | articles | right | of all errors | headings right too |
|---|--:|--:|--:|--:|
| 0.90 and more | 2 | 100.0 % | 0.0 % | 50.0 % |
| 0.70 to 0.90 | 1 | 0.0 % | 50.0 % | – |
| 0.50 to 0.70 | 0 | – | 0.0 % | – |
| 0.00 to 0.50 | 2 | 50.0 % | 50.0 % | – |
| all | 5 | 60.0 % | 100.0 % | 50.0 % |
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// Of the articles of which the parser is sure, at most one in twenty is wrong.
func TestConfidenceHoldsOnTestdata(t *testing.T) {
	all, err := judgeSet("../../testdata", parse.Parse)
	if err != nil {
		t.Fatal(err)
	}
	var sure []verdict
	for _, v := range all {
		if v.confidence >= 0.9 {
			sure = append(sure, v)
		}
	}
	if len(sure) < len(all)/3 || count(sure, isRight)*20 < len(sure)*19 {
		t.Errorf("of %d articles, %d are sure, of which %d right", len(all), len(sure), count(sure, isRight))
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"check"}, {"check-unseen", "../../testdata"}, {"check", "no such set"}} {
		if err := run(args, &strings.Builder{}); err == nil {
			t.Errorf("%q gives no error", args)
		}
	}
}
