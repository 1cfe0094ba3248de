package parse

import (
	"fmt"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var lineEnds = regexp.MustCompile("\r\n|[\n\r\u0085\u2028\u2029]")

// splitNaively returns every line of text, blank ones too.
func splitNaively(text string) []string { return lineEnds.Split(text, -1) }

// TestPartition holds for every issue at hand that each character of it is in
// exactly one article or item of furniture.
func TestPartition(t *testing.T) {
	for _, s := range append(slices.Clone(goldenSamples()), strangeSamples()...) {
		t.Run(s.name, func(t *testing.T) { checkIssue(t, s.text, s.issue) })
	}
}

func TestPartitionOfRealIssues(t *testing.T) {
	if len(realSamples()) == 0 {
		t.Skip("no issues in " + realDir)
	}
	for _, s := range realSamples() {
		t.Run(s.name, func(t *testing.T) { checkIssue(t, s.text, s.issue) })
	}
}

// checkIssue demands of an issue what holds for any text.
func checkIssue(t *testing.T, text string, issue Issue) {
	t.Helper()
	lines := splitNaively(text)
	blocks := page.Read(page.SplitLines(text)).Blocks
	if inColumns(blocks) {
		checkColumns(t, issue, lines)
		return
	}
	parted := partedLines(blocks)
	owners := make([][]string, len(lines)+1)
	for k, f := range issue.Furniture {
		checkRanges(t, fmt.Sprintf("furniture %d", k), f.Lines, lines)
		if f.Kind == furnJump {
			continue // shares its lines with the article that was joined
		}
		own(owners, f.Lines, f.Kind)
		if line := f.Lines[0]; parted[line[0]] && line[0] == line[1] {
			if !strings.Contains(han.Squeeze(lines[line[0]-1]), han.Squeeze(f.Text)) {
				t.Errorf("furniture %q is not in line %d", f.Text, line[0])
			}
			continue
		}
		checkText(t, "furniture "+f.Text, f.Text, lines, f.Lines, nil, false)
	}
	before := 0
	for i, a := range issue.Articles {
		checkArticle(t, i, &a)
		checkRanges(t, "article "+a.ID, a.Lines, lines)
		own(owners, a.Lines, "article "+a.ID)
		if i == 0 || !sharesLine(&issue.Articles[i-1], &a) {
			checkArticleText(t, issue, i, lines, parted)
		}
		if len(a.Lines) > 0 && a.Lines[0][0] < before {
			t.Errorf("article %s begins at line %d, the one before it at %d", a.ID, a.Lines[0][0], before)
		} else if len(a.Lines) > 0 {
			before = a.Lines[0][0]
		}
	}
	for num, line := range lines {
		if n := len(owners[num+1]); han.Squeeze(line) != "" && n != 1 && (n == 0 || !parted[num+1]) && (n == 0 || strings.Count(line, "　　") < 3) {
			t.Errorf("line %d %.60q is in %d: %v", num+1, line, n, owners[num+1])
		}
	}
}

// partedLines are the lines that hold more than one block, as where a heading is
// run in.
func partedLines(blocks []page.Block) map[int]bool {
	held, parted := map[int]bool{}, map[int]bool{}
	for _, b := range blocks {
		for _, n := range b.Lines {
			parted[n] = parted[n] || held[n]
			held[n] = true
		}
	}
	return parted
}

// inColumns reports whether columns side by side were read one after the other,
// so that the lines of the blocks go back.
func inColumns(blocks []page.Block) bool {
	before := 0
	for _, b := range blocks {
		for _, n := range b.Lines {
			if n < before {
				return true
			}
			before = n
		}
	}
	return false
}

// checkColumns demands of an issue in columns that all of its articles and
// furniture together hold the characters of the text, and name each line.
func checkColumns(t *testing.T, issue Issue, lines []string) {
	t.Helper()
	owners := make([][]string, len(lines)+1)
	all, signed := "", false
	for k, f := range issue.Furniture {
		checkRanges(t, fmt.Sprintf("furniture %d", k), f.Lines, lines)
		own(owners, f.Lines, f.Kind)
		all += f.Text
	}
	for i, a := range issue.Articles {
		checkArticle(t, i, &a)
		checkRanges(t, "article "+a.ID, a.Lines, lines)
		own(owners, a.Lines, "article "+a.ID)
		all, signed = all+fieldsOf(&a), signed || a.Byline != ""
	}
	checkText(t, "all columns", all, lines, []Range{{1, len(lines)}}, nil, signed)
	for num, line := range lines {
		if han.Squeeze(line) != "" && len(owners[num+1]) == 0 {
			t.Errorf("line %d %.60q is nowhere", num+1, line)
		}
	}
}

// sharesLine reports whether b begins on the line that a ends on, as where a
// whole page is one line.
func sharesLine(a, b *Article) bool { return a.Lines[len(a.Lines)-1][1] == b.Lines[0][0] }

// checkArticleText checks the text of article i, together with those that
// share lines with it.
func checkArticleText(t *testing.T, issue Issue, i int, lines []string, parted map[int]bool) {
	t.Helper()
	a := &issue.Articles[i]
	name, ranges, signed := "article "+a.ID, a.Lines, a.Byline != ""
	fields, out := fieldsOf(a), takenOut(issue, a, parted)
	if labelled(issue, a) {
		fields = strings.Replace(fields, a.Byline, "", 1)
	}
	for ; i+1 < len(issue.Articles) && sharesLine(&issue.Articles[i], &issue.Articles[i+1]); i++ {
		b := &issue.Articles[i+1]
		rest := slices.Clone(b.Lines)
		rest[0][0]++ // an empty range where b ends there too
		ranges = append(slices.Clone(ranges), rest...)
		fields, signed = fields+fieldsOf(b), signed || b.Byline != ""
		out = append(out, takenOut(issue, b, parted)...)
	}
	checkText(t, name, fields, lines, ranges, out, signed)
}

// labelled reports whether the byline of an article stands in furniture, as its
// author: 来源：清溪日报 作者：甲乙丙.
func labelled(issue Issue, a *Article) bool {
	return a.Byline != "" && slices.ContainsFunc(issue.Furniture, func(f Furniture) bool {
		return (f.Kind == page.FurnSource || f.Kind == "published") && strings.Contains(f.Text, a.Byline)
	})
}

// fieldsOf is all the text of an article.
func fieldsOf(a *Article) string {
	return strings.Join(append([]string{a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline}, a.Paragraphs...), "")
}

func own(owners [][]string, ranges []Range, name string) {
	for _, r := range ranges {
		for n := max(1, r[0]); n <= min(r[1], len(owners)-1); n++ {
			owners[n] = append(owners[n], name)
		}
	}
}

func checkRanges(t *testing.T, name string, ranges []Range, lines []string) {
	t.Helper()
	if len(ranges) == 0 {
		t.Errorf("%s has no lines", name)
	}
	last := 0
	for _, r := range ranges {
		if r[0] <= last || r[1] < r[0] || r[1] > len(lines) {
			t.Errorf("%s: lines %v of %d", name, ranges, len(lines))
		}
		last = r[1]
	}
}

func checkArticle(t *testing.T, i int, a *Article) {
	t.Helper()
	if a.ID != strconv.Itoa(i+1) {
		t.Errorf("article %d has the id %q", i+1, a.ID)
	}
	if a.Authors == nil || a.Paragraphs == nil || a.Subheads == nil || a.Lines == nil || a.Reasons == nil {
		t.Errorf("article %s: a list is nil: %+v", a.ID, a)
	}
	if !(a.Confidence >= 0 && a.Confidence <= 1) {
		t.Errorf("article %s: confidence %v", a.ID, a.Confidence)
	}
	last := -1
	for _, s := range a.Subheads {
		if s <= last || s >= len(a.Paragraphs) {
			t.Errorf("article %s: subheads %v of %d paragraphs", a.ID, a.Subheads, len(a.Paragraphs))
		}
		last = s
	}
	for k, p := range a.Paragraphs {
		if han.Squeeze(p) == "" {
			t.Errorf("article %s: paragraph %d is blank", a.ID, k)
		}
	}
	switch a.Kind {
	case KindArticle, KindBrief, KindPhoto, KindNotice, KindTable:
	default:
		t.Errorf("article %s: kind %q", a.ID, a.Kind)
	}
}

// takenOut lists the texts of the joined jump lines that stand in a's lines.
func takenOut(issue Issue, a *Article, parted map[int]bool) (texts []string) {
	for _, f := range issue.Furniture {
		for _, r := range a.Lines {
			if (f.Kind == furnJump || parted[f.Lines[0][0]]) && f.Lines[0][0] >= r[0] && f.Lines[0][1] <= r[1] {
				texts = append(texts, f.Text)
			}
		}
	}
	return texts
}

// checkText demands that text holds the characters of its lines, no more and
// no less but for those taken out and, where signed, brackets of the byline.
func checkText(t *testing.T, name, text string, lines []string, ranges []Range, out []string, signed bool) {
	t.Helper()
	count := map[rune]int{}
	for _, r := range ranges {
		for n := max(1, r[0]); n <= min(r[1], len(lines)); n++ {
			tallyRunes(count, lines[n-1], 1)
		}
	}
	tallyRunes(count, text+strings.Join(out, ""), -1)
	for r, n := range count {
		if n > 0 && signed && strings.ContainsRune("（(［[【〔"+han.Brackets, r) {
			continue
		}
		if n != 0 {
			t.Errorf("%s, lines %v: %q: %+d in the input", name, ranges, r, n)
		}
	}
}

func tallyRunes(count map[rune]int, s string, by int) {
	for _, r := range han.Squeeze(s) {
		count[r] += by
	}
}
