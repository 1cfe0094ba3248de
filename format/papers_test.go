package format

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"jianbao/parse"
)

// papers are some invented issues, clipped.
func papers(t testing.TB) []parse.Issue {
	t.Helper()
	issues, err := clippedPapers()
	if err != nil {
		t.Fatal(err)
	}
	return issues
}

var clippedPapers = sync.OnceValues(func() ([]parse.Issue, error) {
	names, err := filepath.Glob("../testdata/*.txt")
	if err != nil {
		return nil, err
	}
	var issues []parse.Issue
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		issue := parse.Parse(text)
		issue.Source = filepath.Base(name)
		issues = append(issues, issue)
	}
	return issues, nil
})

// nasty is an issue of what consumers stumble over.
func nasty() parse.Issue {
	texts := []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "\ttab first", "7-13", "05-06", "1998年1月1日", "0012", "1E5", "3/4", "12:30",
		"'quoted'", `"double" and 'single'`, `a,b;c|d`, `back\slash \n`, "<b>&amp;</b>", "# no title", "* no item", "1. no list",
		"(1) neither", "---", "a -- b ... c", "_a_ **b** `c` ~~d~~ ^e^", "![x](y) [x](y)", "> no quote",
		"http://example.org/a_b", "_x0041_", "｜全角｜", "$x$ 100$", "|a|b|", "𠮷野家 👨‍👩‍👧", ": nothing", "% title", "a@b.example", "TRUE", "[^1]", "1) one", "+ item", "{.class}", "a\\",
		strings.Repeat("长", 40000),
	}
	issue := parse.Issue{Source: "nasty, \"page\".txt", Encoding: "utf-8", Masthead: parse.Masthead{Paper: "清河日报", Date: "1998年1月1日"}}
	for i, text := range texts {
		issue.Articles = append(issue.Articles, parse.Article{
			ID: "x", Kind: parse.KindArticle, Page: "01", Title: text[:min(len(text), 900)], Byline: text[:min(len(text), 900)], Date: "1998-01-02",
			Paragraphs: []string{text, "二", text}, Subheads: []int{1}, Lines: []parse.Range{{7 + i, 13 + i}}, Confidence: 0.5,
			Authors: []parse.Author{{Name: "甲某某"}, {Name: "乙某"}}, Reasons: []parse.Reason{{Code: parse.ReasonCorrected, Args: []string{"a; b"}}},
		})
	}
	issue.Furniture = []parse.Furniture{{Kind: "page", Text: "=2+2", Lines: []parse.Range{{1, 1}}}}
	return issue
}
