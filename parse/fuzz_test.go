package parse

import (
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/text"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// pageMarks are lines that turn up in the middle of anything.
var pageMarks = []string{
	"第 3 版", "第一版", "04", "\f", "）", "。", "（下转第二版）", "（上接第一版）", "（上接第一版）风停了，", "……（下转第３版）",
	"责编：甲乙丙", "————", "导读", "▶秋收忙 2版", "清溪日报", "2024年5月6日 星期一", "\ufeff", "\u200b", " \u3000\t", "（本报记者 甲乙丙）",
	"本报记者 甲乙丙", "（", "一、", "——记甲乙丙", "甲乙丙 摄", "\u0085", "\u2028", "\r", "\x00", "e\u0301",
}

// shake cuts an issue up: some of its lines, out of order, doubled, cut in
// the middle, with marks between and, now and then, bytes that are no text.
func shake(random *rand.Rand, text string) string {
	lines := splitNaively(text)
	from := random.IntN(len(lines))
	lines = slices.Clone(lines[from:min(len(lines), from+5+random.IntN(25))])
	for range random.IntN(12) {
		i, k := random.IntN(len(lines)), random.IntN(len(lines))
		switch random.IntN(6) {
		case 0:
			lines[i], lines[k] = lines[k], lines[i]
		case 1:
			lines = slices.Insert(lines, i, lines[k])
		case 2:
			lines[i] = han.HeadRunes(lines[i], random.IntN(1+utf8.RuneCountInString(lines[i])))
		case 3:
			lines = slices.Insert(lines, i, pageMarks[random.IntN(len(pageMarks))])
		case 4:
			lines[i] += pageMarks[random.IntN(len(pageMarks))]
		case 5:
			lines[i] = pageMarks[random.IntN(len(pageMarks))] + lines[i]
		}
	}
	if random.IntN(6) == 0 {
		lines[0] += string([]byte{byte(random.IntN(256)), byte(random.IntN(256))})
	}
	return strings.Join(lines, []string{"\n", "\r\n", "\n\n"}[random.IntN(3)])
}

// shaken gives n texts made of the issues of testdata, always the same.
func shaken(n int) (texts []string) {
	random := rand.New(rand.NewPCG(1872, 1949))
	samples := goldenSamples()
	for range n {
		texts = append(texts, shake(random, samples[random.IntN(len(samples))].text))
	}
	return texts
}

func FuzzParse(f *testing.F) {
	for _, s := range pageMarks {
		f.Add(s)
	}
	f.Add(strings.Join(pageMarks, "\n"))
	for _, s := range shaken(300) {
		f.Add(s)
	}
	f.Fuzz(checkParse)
}

// checkParse demands what holds for any text: it is clipped, twice alike, and
// nothing is lost of what decoding makes of it. Text that is no UTF-8 is only
// clipped.
func checkParse(t *testing.T, raw string) {
	first := Parse([]byte(raw))
	if second := Parse([]byte(raw)); !reflect.DeepEqual(first, second) {
		t.Errorf("%q gives\n%+v, then\n%+v", raw, first, second)
	}
	if first.Articles == nil || first.Furniture == nil {
		t.Errorf("%q: a list is nil", raw)
	}
	if !utf8.ValidString(raw) {
		return
	}
	checkIssue(t, text.Decode([]byte(raw), text.EncodingAuto).Text, first)
	checkValid(t, reflect.ValueOf(first))
	if t.Failed() {
		t.Logf("input %q", raw)
	}
}

// checkValid demands that every string in v is UTF-8.
func checkValid(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			t.Errorf("%q is not UTF-8", v.String())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			checkValid(t, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkValid(t, v.Index(i))
		}
	}
}

func FuzzSplitLines(f *testing.F) {
	for _, s := range []string{"", "\n", "一\r\n二\r三\n\r四\u0085五\u2028六\u2029七", "\r\r\n\n", "　　一 \n\n \u200b\n\f二\ufeff", "\u00e2\u0080", "\xc2\x85\xe2\x80\xa8\xe2\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd") // as what is decoded is
		lines := page.SplitLines(text)
		gap := 0
		for num, raw := range splitNaively(text) {
			body := strings.TrimFunc(raw, han.IsSpace)
			if body == "" {
				gap++
				continue
			}
			if len(lines) == 0 {
				t.Fatalf("%q: line %d %q is missing", text, num+1, body)
			}
			l := lines[0]
			lines = lines[1:]
			at := strings.Index(raw, body)
			if l.Num != num+1 || l.Text != body || l.Gap != gap || l.Indent != han.Columns(raw[:at]) {
				t.Errorf("%q: got %+v, want line %d %q behind %d blank lines", text, l, num+1, body, gap)
			}
			gap = 0
		}
		if len(lines) > 0 {
			t.Errorf("%q: made up %+v", text, lines)
		}
	})
}

// TestBlocksKeepTheirLines: whatever is joined, every line that is no
// furniture is in one block, in its order, and a block's text is its lines'.
// A line whose heading was run in is in two.
func TestBlocksKeepTheirLines(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 3))
	pages := []string{readSample(t, "wrap18-indent"), readSample(t, "wrap20-noindent"), readSample(t, "wrap28-pages")}
	for k := range 300 {
		text := shake(random, pages[k%len(pages)])
		lines := page.SplitLines(text)
		blocks, furn := page.MakeBlocks(lines)
		at := map[int]string{}
		for _, l := range lines {
			at[l.Num] = l.Text
		}
		last, runIn := 0, ""
		for _, b := range blocks {
			joined := runIn
			runIn = ""
			for k, n := range b.Lines {
				if n == last && k == 0 && joined != "" {
					continue
				}
				if n <= last {
					t.Fatalf("%q: line %d stands behind line %d", text, n, last)
				}
				last = n
				joined += at[n]
				delete(at, n)
			}
			if rest, ok := strings.CutPrefix(joined, b.Text); ok && len(b.Lines) == 1 && han.Squeeze(rest) != "" {
				runIn = rest
				continue
			}
			if han.Squeeze(joined) != han.Squeeze(b.Text) {
				t.Fatalf("%q: block %q is of the lines %q", text, b.Text, joined)
			}
		}
		if len(at) != len(furn) {
			t.Fatalf("%q: %d lines are in no block, %d are furniture", text, len(at), len(furn))
		}
	}
}

func readSample(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile("../testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
