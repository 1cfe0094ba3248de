package parse

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"jianbao/parse/page"
	"jianbao/parse/text"
)

// stream writes n lines of a few kinds, in runs and one after another.
func stream(random *rand.Rand, all []string, n int) string {
	var kinds []string
	for range 1 + random.IntN(5) {
		kinds = append(kinds, all[random.IntN(len(all))])
	}
	var b strings.Builder
	for i := range n {
		kind := kinds[i%len(kinds)]
		if random.IntN(3) == 0 {
			kind = kinds[random.IntN(len(kinds))]
		}
		b.WriteString(numbered(kind, i) + "\n")
	}
	return b.String()
}

// smallSizes cut often.
var smallSizes = sizes{part: 40 << 10, overlap: 5 << 10, blocks: 150}

// counted is a newClipper that counts the weight of the lines that are
// clipped, and the weight of the longest run.
func counted(all, longest *atomic.Int64) func(*fixes) clipper {
	return func(*fixes) clipper {
		clip := newClipper(nil)
		return func(lines []page.Line, joins bool) (Issue, int) {
			w := int64(weighAll(lines))
			all.Add(w)
			for old := longest.Load(); w > old && !longest.CompareAndSwap(old, w); old = longest.Load() {
			}
			return clip(lines, joins)
		}
	}
}

func readAll(r *Reader) (issues []Issue, err error) {
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

// TestReaderStreams holds for random streams: the parts of an issue hold each
// line once and in order; the work grows as the stream does, and no more than
// so much is read at once; several workers give what one gives.
func TestReaderStreams(t *testing.T) {
	random := rand.New(rand.NewPCG(55, 13))
	kinds := slices.DeleteFunc(append(lineKinds(t), "---", "清溪日报\n2024年%d月6日 星期一"), func(kind string) bool { return len(kind) > 1<<10 })
	for round := range 25 {
		text := stream(random, kinds, 100+random.IntN(500))
		o := Options{Separator: "---", MaxArticle: 1 << 20}
		var all, longest atomic.Int64
		r := newReader(strings.NewReader(text), o, smallSizes, counted(&all, &longest))
		r.sequel.mostBlocks, r.sequel.mostWeight = smallSizes.blocks, 4*smallSizes.part
		parts, err := readAll(r)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		checkParts(t, text, parts)
		total := int64(weighAll(page.SplitLines(text)))
		if all.Load() > 4*total {
			t.Errorf("round %d: the lines weigh %d, those that were clipped %d: %.200q", round, total, all.Load(), text)
		}
		if most := int64(6 * smallSizes.part); longest.Load() > most {
			t.Errorf("round %d: a run of weight %d is clipped, more than %d: %.200q", round, longest.Load(), most, text)
		}
		for workers := 2; workers <= 3; workers++ {
			o.Workers = workers
			r := newReader(strings.NewReader(text), o, smallSizes, newClipper)
			r.sequel.mostBlocks, r.sequel.mostWeight = smallSizes.blocks, 4*smallSizes.part
			again, err := readAll(r)
			if err != nil || printed(t, again) != printed(t, parts) {
				t.Errorf("round %d: %d workers read otherwise (%v): %.200q", round, workers, err, text)
			}
		}
		if t.Failed() {
			return
		}
	}
}

func printed(t *testing.T, issues []Issue) string {
	t.Helper()
	out, err := json.Marshal(issues)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// checkParts demands of the parts of all issues of a stream what checkIssue
// demands of one.
func checkParts(t *testing.T, text string, parts []Issue) {
	t.Helper()
	var whole Issue
	articles := 0
	for _, p := range parts {
		for _, a := range p.Articles {
			articles++
			if a.ID != fmt.Sprint(articles) {
				t.Errorf("article %d of its issue has the id %s", articles, a.ID)
			}
			a.ID = fmt.Sprint(len(whole.Articles) + 1)
			whole.Articles = append(whole.Articles, a)
		}
		if !p.More {
			articles = 0
		}
		whole.Furniture = append(whole.Furniture, p.Furniture...)
	}
	if n := len(parts); n == 0 || parts[n-1].More {
		t.Errorf("the last of %d parts has More", n)
	}
	checkIssue(t, text, whole)
}

// TestReaderDatesWithoutText: each line is looked at once, where dates of
// different issues follow each other without text.
func TestReaderDatesWithoutText(t *testing.T) {
	var b strings.Builder
	for i := range 1500 {
		fmt.Fprintf(&b, "清溪日报\n%d年%d月6日 星期一\n", 2000+i%50, 1+i%12)
	}
	var all, longest atomic.Int64
	issues, err := readAll(newReader(strings.NewReader(b.String()), Options{}, usualSizes, counted(&all, &longest)))
	if err != nil || len(issues) == 0 || len(issues[len(issues)-1].Articles) > 0 {
		t.Errorf("%d issues, error %v", len(issues), err)
	}
	c := &cutter{source: newSource(strings.NewReader(b.String()), Options{MaxLine: 100}, nil), sizes: usualSizes}
	for range 3000 {
		l, err := c.source.next()
		if err != nil {
			t.Fatal(err)
		}
		c.add(l)
	}
	if c.looked < 2990 || c.text {
		t.Errorf("%d lines of 3000 are known to be furniture", c.looked)
	}
}

// TestReaderSeparators: every separator is furniture, before any text and
// doubled too.
func TestReaderSeparators(t *testing.T) {
	for text, want := range map[string]int{
		"\x1e\n---\n春耕忙\n水来了。\n":                            1,
		"春耕忙\n水来了。\n\x1e\n\x1e\n秋收忙\n米来了。\n---\n":           2,
		"春耕忙\n水来了。\n---\n---\n":                             2,
		"---\n":                                             1,
		strings.Repeat("---\n\x1e\n", 1000) + "春耕忙\n水来了。\n": 1,
	} {
		parts, err := readIssues(t, text, Options{Separator: "---"})
		if err != nil {
			t.Fatal(err)
		}
		checkParts(t, text, parts)
		issues := 0
		for _, p := range parts {
			if !p.More {
				issues++
			}
		}
		if issues != want {
			t.Errorf("%.40q: %d issues, want %d", text, issues, want)
		}
	}
}

// TestReaderIsPrompt: an issue is returned when the line that ends it has come,
// before the reader is asked for more.
func TestReaderIsPrompt(t *testing.T) {
	one := sampleText(t, "heading-before")
	for name, text := range map[string]string{
		"separator": one + "\x1e\n",
		"masthead":  "清溪日报\n2024年5月6日 星期一\n\n" + one + "清溪日报\n2024年5月7日 星期二\n",
	} {
		for workers := range 3 {
			from, to := io.Pipe()
			go io.WriteString(to, text) // and nothing else: the stream stays open
			r := NewReader(from, Options{Workers: workers})
			issue, err := r.Next() // does not return where it asks for more
			if err != nil || len(issue.Articles) == 0 {
				t.Errorf("%s: %d articles, error %v", name, len(issue.Articles), err)
			}
			to.Close()
			r.Close()
		}
	}
}

// TestReaderCuts: issues do not depend on how the stream comes.
func TestReaderCuts(t *testing.T) {
	text := strings.Repeat("清溪日报\r\n2024年5月6日 星期一\r\n\r\n"+sampleText(t, "heading-before")+"\x1e\n"+sampleText(t, "side-by-side")+"\r\x1e\u2028", 3)
	want, _ := readIssues(t, text, Options{})
	for _, r := range []io.Reader{iotest.OneByteReader(strings.NewReader(text)), iotest.HalfReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
		got, err := readAll(NewReader(r, Options{}))
		if err != nil || printed(t, got) != printed(t, want) {
			t.Errorf("%T: %d issues, want %d, error %v", r, len(got), len(want), err)
		}
	}
}

// TestReaderRefuses what is no text, unless it is forced.
func TestReaderRefuses(t *testing.T) {
	_, err := readIssues(t, "%PDF-1.7\n1 0 obj\n", Options{})
	var no *text.NotTextError
	if !errors.As(err, &no) || no.Kind != "PDF" {
		t.Errorf("a PDF: error %v", err)
	}
	if issues, err := readIssues(t, "%PDF-1.7\n1 0 obj\n", Options{Force: true}); err != nil || len(issues) != 1 {
		t.Errorf("a PDF by force: %d issues, error %v", len(issues), err)
	}
}

// TestReaderClose: workers end where nobody reads on.
func TestReaderClose(t *testing.T) {
	text := strings.Repeat(sampleText(t, "heading-before")+"\x1e\n", 200)
	r := NewReader(strings.NewReader(text), Options{Workers: 3})
	if _, err := r.Next(); err != nil {
		t.Fatal(err)
	}
	r.Close()
	if _, err := r.Next(); err != io.ErrClosedPipe {
		t.Errorf("after Close: %v", err)
	}
	NewReader(strings.NewReader(text), Options{Workers: 3}).Close() // before it began
}

// TestReaderHoldsBack: long lines that nothing is known of are not held back.
func TestReaderHoldsBack(t *testing.T) {
	text := strings.Repeat(strings.Repeat("水", 40000)+"\n", 60)
	var all, longest atomic.Int64
	_, err := readAll(newReader(strings.NewReader(text), Options{MaxArticle: 1 << 30}, usualSizes, counted(&all, &longest)))
	if err != nil {
		t.Fatal(err)
	}
	if all.Load() > int64(3*len(text)) {
		t.Errorf("%d bytes, %d clipped", len(text), all.Load())
	}
}

func BenchmarkReader(b *testing.B) {
	var text strings.Builder
	for n := 1; text.Len() < 4<<20; n++ {
		fmt.Fprintf(&text, "青石镇%d村春耕忙\n本报讯（记者甲某某）青石镇%[1]d村的渠昨天通水，%[2]s\n老农乙某说，%[1]d村的水来得早。（丙某）\n\n",
			n, strings.Repeat(fmt.Sprintf("水流过%d村的田。", n), 10))
	}
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers-%d", workers), func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				if _, err := readAll(NewReader(strings.NewReader(text.String()), Options{Workers: workers})); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
