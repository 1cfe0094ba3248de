package gold

import (
	"strings"
	"testing"

	"jianbao/parse/feature"
	"jianbao/parse/han"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

// allowedAt tells what is allowed at each block under the truth.
func (g *Issue) allowedAt() ([]reading.Labels, *page.Page) {
	lines := page.SplitLines(string(g.Text))
	t := feature.New(page.Read(lines))
	allowed := reading.Allow(t)
	g.Allow(t, lines, allowed)
	return allowed, t.Page()
}

func labelNames(set reading.Labels) string {
	var names []string
	for l := reading.Label(0); l < reading.NumLabels; l++ {
		if set.Has(l) {
			names = append(names, l.String())
		}
	}
	return strings.Join(names, " ")
}

// piece is PART TEXT; parts are those of partNames, with ? where it is open.
func piece(s string) Piece {
	name, text, _ := strings.Cut(s, " ")
	p := map[string]Piece{
		"head": {Part: Head}, "column": {Part: Head, Role: Column}, "kicker": {Part: Head, Role: Kicker}, "title": {Part: Head, Role: Title},
		"subtitle": {Part: Head, Role: Subtitle}, "title?": {Part: Head, Role: Title, Open: OpenRole}, "by": {Part: Byline}, "body": {Part: Body},
		"body?sub": {Part: Body, Open: OpenSubhead}, "body?by": {Part: Body, Open: OpenByline}, "body?break": {Part: Body, Open: OpenBreak},
		"sub": {Part: Subhead}, "caption": {Part: Caption}, "credit": {Part: Credit}, "jump": {Part: Jump}, "any": {Part: Any},
	}[name]
	p.Text = text
	return p
}

// issueOf is an issue of a text, and of articles of pieces.
func issueOf(text string, articles ...[]string) *Issue {
	g := &Issue{Text: []byte(text)}
	for _, pieces := range articles {
		var a Article
		for _, p := range pieces {
			a.Pieces = append(a.Pieces, piece(p))
		}
		g.Articles = append(g.Articles, a)
	}
	return g
}

const (
	canal   = "青石镇今年修通了十二里新渠，四千亩旱田第一次在立夏以前浇上了水。"
	harvest = "收下的麦子当天就晒在场上，老农说这样的年成二十年里只见过两回。"
	library = "县图书馆的夜读灯亮到十点，来借书的多半是下了工的年轻人，座位要提早占。"
)

func TestAllow(t *testing.T) {
	for _, c := range []struct {
		name, text string
		articles   [][]string
		want       []string // of each block
	}{
		{
			"title and body", "新渠通水\n" + canal + "\n" + harvest + "\n",
			[][]string{{"title 新渠通水", "body " + canal, "body " + harvest}},
			[]string{"title+", "body bare", "body bare"},
		}, {
			"all roles", "读者来信\n立夏以前\n新渠通水\n——青石镇纪事\n" + canal + "\n",
			[][]string{{"column 读者来信", "kicker 立夏以前", "title 新渠通水", "subtitle ——青石镇纪事", "body " + canal}},
			[]string{"column+", "kicker tail-kicker", "title tail-title", "subtitle tail-subtitle", "body bare"},
		}, {
			"no role", "立夏以前\n新渠通水\n" + canal + "\n",
			[][]string{{"head 立夏以前", "head 新渠通水", "body " + canal}},
			[]string{"column+ kicker+ title+", "kicker title subtitle column late-head tail-column tail-kicker tail-title tail-subtitle", "body bare"},
		}, {
			"role guessed", "新渠通水\n" + canal + "\n",
			[][]string{{"title? 新渠通水", "body " + canal}},
			[]string{"column+ kicker+ title+", "body bare"},
		}, {
			"wrapped head", "青石镇十二里新渠\n通水\n" + canal + "\n",
			[][]string{{"title 青石镇十二里新渠通水", "body " + canal}},
			[]string{"title+", "head-rest tail-rest", "body bare"},
		}, {
			"byline under the head", "新渠通水\n本报记者 甲乙丙\n" + canal + "\n",
			[][]string{{"title 新渠通水", "by 本报记者 甲乙丙", "body " + canal}},
			[]string{"title+", "head-by body-by bare-by tail-by", "body bare"},
		}, {
			"heading after its body", canal + "\n新渠通水\n" + library + "\n夜读灯亮\n",
			[][]string{{"title 新渠通水", "body " + canal}, {"title 夜读灯亮", "body " + library}},
			[]string{"bare+", "title tail-title", "bare+", "title tail-title"},
		}, {
			"subhead known", "新渠通水\n" + canal + "\n麦子上场\n" + harvest + "\n",
			[][]string{{"title 新渠通水", "body " + canal, "sub 麦子上场", "body " + harvest}},
			[]string{"title+", "body bare", "subhead bare-subhead", "body bare"},
		}, {
			"subhead open", "新渠通水\n" + canal + "\n麦子上场\n" + harvest + "\n",
			[][]string{{"title 新渠通水", "body " + canal, "body?sub 麦子上场", "body " + harvest}},
			[]string{"title+", "body bare", "body subhead bare bare-subhead", "body bare"},
		}, {
			"byline open", "新渠通水\n" + canal + "\n甲乙丙\n",
			[][]string{{"title 新渠通水", "body " + canal, "body?by 甲乙丙"}},
			[]string{"title+", "body bare", "head-by body body-by bare bare-by tail-by"},
		}, {
			"brief without a head", canal + "\n" + library + "\n",
			[][]string{{"body " + canal}, {"body " + library}},
			[]string{"bare+", "bare+"},
		},
	} {
		allowed, p := issueOf(c.text, c.articles...).allowedAt()
		if len(allowed) != len(c.want) {
			t.Errorf("%s: %d blocks, not %d", c.name, len(allowed), len(c.want))
			continue
		}
		for i, set := range allowed {
			if got := labelNames(set); got != c.want[i] {
				t.Errorf("%s, %q:\n got %s\nwant %s", c.name, p.Blocks[i].Text, got, c.want[i])
			}
		}
		if at := reading.Contradiction(allowed); at >= 0 {
			t.Errorf("%s: no reading leads to block %d", c.name, at)
		}
	}
}

// Two articles of the same words are told apart by their order.
func TestTwins(t *testing.T) {
	text := "停水通知\n" + canal + "\n夜读灯亮\n" + library + "\n停水通知\n" + harvest + "\n"
	allowed, _ := issueOf(text, []string{"title 停水通知", "body " + canal}, []string{"title 夜读灯亮", "body " + library}, []string{"title 停水通知", "body " + harvest}).allowedAt()
	for i, set := range allowed {
		want := "title+"
		if i%2 == 1 {
			want = "body bare"
		}
		if got := labelNames(set); got != want {
			t.Errorf("block %d: %s, want %s", i, got, want)
		}
	}
	twice := "新渠通水\n" + canal + "\n新渠通水\n" + canal + "\n"
	allowed, _ = issueOf(twice, []string{"title 新渠通水", "body " + canal}, []string{"title 新渠通水", "body " + canal}).allowedAt()
	for _, i := range []int{0, 2} {
		if got := labelNames(allowed[i]); got != "title+" {
			t.Errorf("an article that stands twice: block %d is %s", i, got)
		}
	}
}

// Where truth and labels contradict each other, what is allowed is widened
// until a reading is left, and what stands elsewhere stays.
func TestContradictionIsWidened(t *testing.T) {
	text := "新渠通水\n" + canal + "\n立夏以前\n" + harvest + "\n夜读灯亮\n" + library + "\n"
	allowed, _ := issueOf(text,
		[]string{"title 新渠通水", "body " + canal, "kicker 立夏以前", "body " + harvest}, // no kicker stands in the body
		[]string{"title 夜读灯亮", "body " + library}).allowedAt()
	if at := reading.Contradiction(allowed); at >= 0 {
		t.Fatalf("no reading leads to block %d", at)
	}
	for i, want := range map[int]string{0: "title+", 4: "title+", 5: "body bare"} {
		if got := labelNames(allowed[i]); got != want {
			t.Errorf("block %d: %s, want %s", i, got, want)
		}
	}
	for i := 1; i < 4; i++ {
		if allowed[i]&reading.Starts&^reading.Loose != 0 {
			t.Errorf("block %d may begin an article: %s", i, labelNames(allowed[i]))
		}
	}
}

// Text that is no article's may not turn into one within an article.
func TestUnownedText(t *testing.T) {
	text := "新渠通水\n" + canal + "\n广告招租请打电话\n" + harvest + "\n夜读灯亮\n" + library + "\n"
	allowed, _ := issueOf(text, []string{"title 新渠通水", "body " + canal, "body " + harvest}, []string{"title 夜读灯亮", "body " + library}).allowedAt()
	if allowed[2]&reading.Starts&^reading.Loose != 0 {
		t.Errorf("it may begin an article: %s", labelNames(allowed[2]))
	}
	for i, want := range map[int]string{0: "title+", 1: "body bare", 3: "body bare", 4: "title+", 5: "body bare"} {
		if got := labelNames(allowed[i]); got != want {
			t.Errorf("block %d: %s, want %s", i, got, want)
		}
	}
}

// Free text may be anything.
func TestFreeText(t *testing.T) {
	g := issueOf("新渠通水\n"+canal+"\n"+harvest+"\n夜读灯亮\n"+library+"\n", []string{"title 新渠通水", "body " + canal}, []string{"title 夜读灯亮", "body " + library})
	g.Free = []string{harvest}
	allowed, _ := g.allowedAt()
	if allowed[2]&reading.Starts == 0 || allowed[2]&reading.Of(reading.Body) == 0 {
		t.Errorf("free text is %s", labelNames(allowed[2]))
	}
	if got := labelNames(allowed[3]); got != "title+" {
		t.Errorf("the article after it begins with %s", got)
	}
}

// withRuns tells where each piece stands, each on lines of its own.
func withRuns(g *Issue) *Issue {
	told := *g
	at := 0
	for a := range g.Articles {
		for p, piece := range g.Articles[a].Pieces {
			i := strings.Index(string(g.Text[at:]), piece.Text)
			told.Runs = append(told.Runs, Run{From: at + i, To: at + i + len(piece.Text), Article: int32(a), Piece: int32(p)})
			at += i + len(piece.Text)
		}
	}
	return &told
}

// Where runs tell where the pieces stand, the same is allowed as where they
// are searched for.
func TestRunsAndSearchAgree(t *testing.T) {
	for _, g := range []*Issue{
		issueOf("新渠通水\n"+canal+"\n"+harvest+"\n夜读灯亮\n本报记者 甲乙丙\n"+library+"\n",
			[]string{"title 新渠通水", "body " + canal, "body " + harvest}, []string{"title 夜读灯亮", "by 本报记者 甲乙丙", "body " + library}),
		issueOf("读者来信\n停水通知\n"+canal+"\n停水通知\n"+harvest+"\n\n\n"+library+"\n",
			[]string{"column 读者来信", "title 停水通知", "body " + canal}, []string{"title? 停水通知", "body?by " + harvest}, []string{"any " + library}),
	} {
		searched, p := g.allowedAt()
		told, _ := withRuns(g).allowedAt()
		for i := range searched {
			if searched[i] != told[i] {
				t.Errorf("%q: searched %s, told %s", p.Blocks[i].Text, labelNames(searched[i]), labelNames(told[i]))
			}
		}
	}
}

// Furniture that runs tell of is furniture, and nothing else.
func TestFurnitureIsTold(t *testing.T) {
	g := withRuns(issueOf("新渠通水\n"+canal+"\n招租请打电话\n夜读灯亮\n"+library+"\n", []string{"title 新渠通水", "body " + canal}, []string{"title 夜读灯亮", "body " + library}))
	at := strings.Index(string(g.Text), "招租")
	g.Runs = append(g.Runs[:2:2], append([]Run{{From: at, To: at + len("招租请打电话"), Article: -1}}, g.Runs[2:]...)...)
	allowed, _ := g.allowedAt()
	if allowed[2]&^reading.Loose != 0 || allowed[2] == 0 {
		t.Errorf("furniture may be %s", labelNames(allowed[2]))
	}
}

// One label or more is allowed at every block, whatever the truth claims.
func FuzzAllow(f *testing.F) {
	f.Add("新渠通水\n"+canal+"\n", "新渠通水", canal, byte(0))
	f.Add("通水\n\n新渠\n（下转第二版）\n通水", "通水", "新渠通水", byte(7))
	f.Add("甲\n乙\n丙\n丁", "乙", "甲丙", byte(200))
	f.Fuzz(func(t *testing.T, text, one, two string, kind byte) {
		g := &Issue{Text: []byte(text), Articles: []Article{
			{Pieces: []Piece{{Part: Part(kind % 8), Role: Role(kind % 5), Text: one}, {Part: Part(kind / 8 % 8), Open: Open(kind % 16), Text: two}}},
			{Pieces: []Piece{{Part: Body, Text: two}, {Part: Head, Role: Title, Text: one}}},
		}}
		allowed, p := g.allowedAt()
		if at := reading.Contradiction(allowed); at >= 0 {
			t.Errorf("no reading leads to block %d %q", at, p.Blocks[at].Text)
		}
		if len(allowed) != len(p.Blocks) || len(han.Squeeze(text)) > 0 && len(p.Blocks) == 0 && len(p.Furniture) == 0 {
			t.Errorf("%d sets for %d blocks", len(allowed), len(p.Blocks))
		}
	})
}
