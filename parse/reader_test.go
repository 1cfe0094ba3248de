package parse

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
)

func readIssues(t *testing.T, text string, o Options) (issues []Issue, err error) {
	t.Helper()
	r := NewReader(strings.NewReader(text), o)
	for {
		issue, err := r.Next()
		if err == io.EOF {
			return issues, nil
		}
		if err != nil {
			return issues, err
		}
		issues = append(issues, issue)
	}
}

func sampleText(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile("../testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestReaderPartsIssues: separators and new mastheads part issues, and each
// issue is read as if it stood alone.
func TestReaderPartsIssues(t *testing.T) {
	one, two := sampleText(t, "heading-before"), sampleText(t, "side-by-side")
	paper := "清溪日报\n2024年5月%d日 星期一\n第12%d期\n\n"
	dated := func(day string) string { return strings.NewReplacer("%d", day).Replace(paper) }
	for name, text := range map[string]string{
		"record separator": one + "\n\x1e\n" + two,
		"own separator":    one + "\n---\n" + two,
		"mastheads":        dated("6") + one + "\n" + dated("7") + two,
	} {
		issues, err := readIssues(t, text, Options{Separator: "---"})
		if err != nil || len(issues) != 2 {
			t.Errorf("%s: %d issues, error %v", name, len(issues), err)
			continue
		}
		for k, alone := range []Issue{Parse([]byte(one)), Parse([]byte(two))} {
			if len(issues[k].Articles) != len(alone.Articles) {
				t.Errorf("%s: issue %d has %d articles, alone %d", name, k+1, len(issues[k].Articles), len(alone.Articles))
			}
		}
	}
}

// TestReaderSameMasthead: a page head repeated on every page parts nothing.
func TestReaderSameMasthead(t *testing.T) {
	head := "清溪日报 2024年5月6日 星期一 第3版\n"
	issues, err := readIssues(t, head+sampleText(t, "heading-before")+"\n"+head+sampleText(t, "side-by-side"), Options{})
	if err != nil || len(issues) != 1 {
		t.Errorf("%d issues, error %v", len(issues), err)
	}
}

// TestReaderParts: the parts of a long issue hold each line once, in order.
func TestReaderParts(t *testing.T) {
	text := strings.Repeat(sampleText(t, "heading-before")+"\n"+sampleText(t, "side-by-side")+"\n", 150)
	parts, err := readIssues(t, text, Options{})
	if err != nil || len(parts) < 2 {
		t.Fatalf("%d parts, error %v", len(parts), err)
	}
	var whole Issue
	for i, p := range parts {
		if p.More != (i < len(parts)-1) {
			t.Errorf("part %d of %d: More is %v", i+1, len(parts), p.More)
		}
		whole.Articles = append(whole.Articles, p.Articles...)
		whole.Furniture = append(whole.Furniture, p.Furniture...)
	}
	checkIssue(t, text, whole)
}

func TestReaderLimits(t *testing.T) {
	text := sampleText(t, "long-feature")
	for _, c := range []struct {
		what string
		o    Options
	}{{"line", Options{MaxLine: 30}}, {"article", Options{MaxArticle: 500}}} {
		_, err := readIssues(t, text, c.o)
		var limit *LimitError
		if !errors.As(err, &limit) || limit.What != c.what || limit.Line < 1 {
			t.Errorf("%s: error %v", c.what, err)
		}
	}
}

// TestReaderOneLongArticle ends at the limit, and soon.
func TestReaderOneLongArticle(t *testing.T) {
	text := "春耕忙\n" + strings.Repeat("渠里的水哗哗地流，田里的秧苗一天一个样，老农说今年的水来得早。\n", 30000)
	_, err := readIssues(t, text, Options{})
	var limit *LimitError
	if !errors.As(err, &limit) {
		t.Skip("read as several articles") // no article is too long then
	}
}

// TestReaderFails: an error of the stream is no end of the text, whichever it is.
func TestReaderFails(t *testing.T) {
	for _, broken := range []error{io.ErrUnexpectedEOF, io.ErrClosedPipe, io.ErrNoProgress, errors.New("unplugged")} {
		for workers := range 3 {
			from := io.MultiReader(strings.NewReader(sampleText(t, "heading-before")), iotest.ErrReader(broken))
			if issues, err := readAll(NewReader(from, Options{Workers: workers})); err != broken || len(issues) > 0 {
				t.Errorf("%v: %d issues, error %v", broken, len(issues), err)
			}
		}
	}
}

func TestReaderEmpty(t *testing.T) {
	for _, text := range []string{"", " \n\n", "\x1e\n"} {
		if issues, err := readIssues(t, text, Options{}); err != nil || len(issues) != 1 || len(issues[0].Articles) != 0 {
			t.Errorf("%q: %d issues, error %v", text, len(issues), err)
		}
	}
}
