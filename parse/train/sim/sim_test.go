package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ulikunitz/xz"

	"jianbao/parse/train/corpus"
)

// records are made-up articles of every kind.
func records() (rs []corpus.Record) {
	for k := range 60 {
		long := fmt.Sprintf("青石镇%d村的渠里水哗哗地流，田里的秧苗一天一个样，", k)
		r := corpus.Record{
			Paper: "青石日报", Date: fmt.Sprintf("2016-01-%02d", 1+k%28), Page: "1", Section: "要闻",
			Title:      fmt.Sprintf("青石镇%d村　春耕正忙", k),
			Paragraphs: []string{"本报青石1月3日电  （记者杨某）" + strings.Repeat(long, 1+k%5) + "收成差不了。", "老农说，今年的水来得早。", "水从哪里来", "县水利局修了三座水闸，“水到渠成”说的就是这个。"}[:1+k%4],
		}
		switch k % 5 {
		case 1:
			r.Byline, r.Kicker, r.Subtitle = "本报记者  张  远  李小山", "青石镇水利局——", "——来自渠首的报道"
		case 2:
			r.Captions = []string{"图为渠首。", "张远摄"}
		case 3:
			r.Column, r.RawHeads = "在希望的田野上", []string{"春耕", "正忙"}
		case 4:
			r.Title = ""
		}
		if len(r.Paragraphs) > 2 {
			r.Subheads = []int{2}
		}
		rs = append(rs, r)
	}
	return rs
}

func drafts(src *corpus.Source) (ds []draft) {
	for _, r := range records() {
		ds = append(ds, draftOf(&r, src))
	}
	return ds
}

// testPools are pools without a corpus.
func testPools() *pools {
	p := &pools{heads: map[int][][]string{1930: {{"青石鎭水閘", "昨日落成"}, {"米價高漲"}}, 1940: {{"春耕正忙"}}}}
	p.once.Do(func() {})
	return p
}

// everyPage sets pages of every style.
func everyPage(t *testing.T, check func(*Page)) {
	t.Helper()
	names := StyleNames()
	slices.Sort(names)
	for _, medium := range []string{"prc", "republic", "hk"} {
		src := &corpus.Source{File: medium, Medium: medium, Years: [2]int{1880, 2026}, Marks: corpus.MarksByline | corpus.MarksParagraphs}
		stock := drafts(src)
		for _, name := range names {
			for seed := range uint64(12) {
				d := newDice(seed, 1)
				st := d.styleNamed(name)
				check(newPress(d, st, src, testPools(), stock, 2016).page(slices.Clone(stock[seed : seed+14])))
			}
		}
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

// Every character of a page that is no space is in exactly one run, the runs
// of a piece make up its text, and articles and pieces stand in order.
func TestTruthIsExact(t *testing.T) {
	everyPage(t, func(p *Page) {
		at := 0
		article, piece := int32(-1), int32(0)
		text := map[[2]int32]string{}
		for _, r := range p.Runs {
			if r.From < at || r.To <= r.From || noSpace(string(p.Text[at:r.From])) != "" {
				t.Fatalf("%s: run %+v after byte %d\n%s", p.Style, r, at, p.Text)
			}
			at = r.To
			text[[2]int32{r.Article, r.Piece}] += noSpace(string(p.Text[r.From:r.To]))
			if r.Article < 0 {
				continue
			}
			if r.Article < article || r.Article == article && r.Piece < piece {
				t.Fatalf("%s: run %+v out of order", p.Style, r)
			}
			article, piece = r.Article, r.Piece
		}
		if left := noSpace(string(p.Text[at:])); left != "" {
			t.Fatalf("%s: %q is in no run", p.Style, left)
		}
		for i, a := range p.Articles {
			for k, q := range a.Pieces {
				if got := text[[2]int32{int32(i), int32(k)}]; got != noSpace(q.Text) {
					t.Fatalf("%s: piece %q is printed as %q", p.Style, q.Text, got)
				}
			}
		}
		for i, f := range p.Furniture {
			if got := text[[2]int32{-1, int32(i)}]; got != noSpace(f) {
				t.Fatalf("%s: furniture %q is printed as %q", p.Style, f, got)
			}
		}
	})
}

// Every article has a piece, and an article that goes on after a jump stands
// after the one it goes on with.
func TestArticlesAreWhole(t *testing.T) {
	jumps := 0
	everyPage(t, func(p *Page) {
		for i, a := range p.Articles {
			if len(a.Pieces) == 0 {
				t.Errorf("%s: article %d is empty", p.Style, i)
			}
			if a.Continues >= i {
				t.Errorf("%s: article %d goes on with %d", p.Style, i, a.Continues)
			}
			if a.Continues >= 0 {
				jumps++
			}
		}
	})
	if jumps == 0 {
		t.Error("no article jumps")
	}
}

// The learner's truth holds every piece.
func TestGoldHoldsEveryPiece(t *testing.T) {
	everyPage(t, func(p *Page) {
		g := p.Gold()
		for i, a := range p.Articles {
			if n := len(g.Articles[i].Pieces); n != len(a.Pieces) {
				t.Fatalf("%s: %d pieces, %d in the truth", p.Style, len(a.Pieces), n)
			}
		}
	})
}

// writeCorpus packs made-up records under the name of a source.
func writeCorpus(t testing.TB, file string) string {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	w, err := xz.NewWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(w)
	for _, r := range records() {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, file), b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func options(t testing.TB) Options {
	src, _ := corpus.ByFile("rmrb-2016")
	return Options{Dir: writeCorpus(t, src.File), Seed: 7, Style: "county", Sources: []corpus.Source{src}}
}

func collect(t *testing.T, o Options) (pages []*Page) {
	t.Helper()
	for p, err := range Pages(o) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

// The same options give the same pages, another seed gives others.
func TestPagesAreDeterministic(t *testing.T) {
	o := options(t)
	first := collect(t, o)
	if len(first) < 5 || !reflect.DeepEqual(first, collect(t, o)) {
		t.Errorf("%d pages, then others", len(first))
	}
	o.Seed++
	if reflect.DeepEqual(first, collect(t, o)) {
		t.Error("another seed gives the same pages")
	}
}

func TestLeaveOut(t *testing.T) {
	o := options(t)
	o.LeaveOut = func(paper, date string) bool { return paper == "青石日报" && date != "2016-01-02" }
	for _, p := range collect(t, o) {
		for _, a := range p.Articles {
			for _, q := range a.Pieces {
				if strings.Contains(q.Text, "青石镇2村") {
					t.Errorf("%q was left out", q.Text)
				}
			}
		}
	}
	o.LeaveOut = func(paper, date string) bool { return true }
	if pages := collect(t, o); len(pages) > 0 {
		t.Errorf("%d pages of nothing", len(pages))
	}
}

// A file that is missing or broken is an error, not fewer pages.
func TestPagesFail(t *testing.T) {
	o := options(t)
	for name, spoil := range map[string]func(path string) error{
		"missing": os.Remove,
		"cut":     func(path string) error { return os.Truncate(path, 100) },
	} {
		o.Dir = writeCorpus(t, o.Sources[0].File)
		if err := spoil(filepath.Join(o.Dir, o.Sources[0].File)); err != nil {
			t.Fatal(err)
		}
		var last error
		for _, err := range Pages(o) {
			last = err
		}
		if last == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// What a source does not mark is open.
func TestOpen(t *testing.T) {
	for _, c := range []struct {
		text  string
		marks corpus.Marks
		want  Open
	}{
		{"本报记者  彭  波", corpus.MarksParagraphs, OpenByline | OpenSubhead},
		{"本报记者  彭  波", corpus.MarksParagraphs | corpus.MarksByline | corpus.MarksSubheads, 0},
		{"水从哪里来", corpus.MarksParagraphs | corpus.MarksByline, OpenSubhead},
		{"渠里的水来了，田里的秧苗一天一个样，收成差不了。", corpus.MarksParagraphs, 0},
		{"渠里的水来了，田里的秧苗一天一个样，收成差不了。", 0, OpenBreak},
	} {
		if got := openAt(c.text, c.marks, true); got != c.want {
			t.Errorf("%s with marks %b: open %b, want %b", c.text, c.marks, got, c.want)
		}
	}
}

func TestConvert(t *testing.T) {
	if got := scriptTraditional.convert("国务院电"); got != "國務院電" {
		t.Errorf("traditional: %s", got)
	}
	if got := scriptSimplified.convert("國務院電"); got != "国务院电" {
		t.Errorf("simplified: %s", got)
	}
}

func BenchmarkPages(b *testing.B) {
	src := &corpus.Source{Medium: "prc", Marks: corpus.MarksByline}
	stock := drafts(src)
	pool := testPools()
	n := int64(0)
	for i := 0; b.Loop(); i++ {
		d := newDice(uint64(i), 1)
		n += int64(len(newPress(d, d.styleFor("prc", 2016), src, pool, stock, 2016).page(stock[:20]).Text))
	}
	b.SetBytes(n / int64(b.N))
}
