package sim

import (
	"strings"
	"testing"

	"jianbao/parse/train/corpus"
)

func TestAfterDateline(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"本报青石12月23日电  （记者杨某）渠里来水了。", "渠里来水了。"},
		{"【新华社青石十二日电】渠里来水了。", "渠里来水了。"},
		{"〔中央社青石廿日電〕渠裏來水了。", "渠裏來水了。"},
		{"（青石）渠裏來水了、", "渠裏來水了、"},
		{"▲路透社二十六日青石電　渠裏來水了、", "渠裏來水了、"},
		{"本报讯　渠里来水了。", "渠里来水了。"},
		{"渠里来水了，停电了。", "渠里来水了，停电了。"},
		{"（一）渠里来水了。", "（一）渠里来水了。"},
		{"本报讯", "本报讯"},
	} {
		if got := afterDateline(c.text); got != c.want {
			t.Errorf("%s: %s", c.text, got)
		}
	}
}

func TestHeadLines(t *testing.T) {
	p := &press{dice: newDice(1, 1), st: &Style{HeadSplit: [2]int{4, 4}}}
	for _, c := range []struct{ text, want string }{
		{"春耕正忙", "春耕正忙"},
		{"水渠通水　万亩受益", "水渠通水|万亩受益"},
		{"地中海的海军根据地", "地中海|的海军|根据地"},
		{"青石镇：春耕忙——", "青石镇|春耕忙"},
	} {
		if got := strings.Join(p.headLines(c.text), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestOfficeIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"近日，青石镇的渠里来水了。", "青石镇"},
		{"记者从白水县水利局获悉，渠里来水了。", "白水县"},
		{"渠里来水了。", ""},
	} {
		if got := officeIn(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSentenceEnd(t *testing.T) {
	text := "水来了。风停了。“秧绿了。”"
	for least, want := range map[int]string{0: "水来了。", len("水来了。"): "水来了。风停了。", len("水来了。风停了。"): "", 500: ""} {
		if got := text[:sentenceEnd(text, least)]; got != want {
			t.Errorf("from byte %d: %q, want %q", least, got, want)
		}
	}
}

func TestRewrite(t *testing.T) {
	text := "渠里来水了，12个村、1933亩受益。“好！”"
	for _, c := range []struct {
		rw   rewrite
		part Part
		want string
	}{
		{rewrite{}, Body, text},
		{rewrite{Marks: marksNone}, Body, "渠里来水了12个村、1933亩受益“好”"},
		{rewrite{Marks: marksDot, Digits: digitsHan, Quotes: 1}, Body, "渠里来水了。十二个村、一九三三亩受益。「好。」"},
		{rewrite{Digits: digitsWide}, Body, "渠里来水了，１２个村、１９３３亩受益。“好！”"},
		{rewrite{Marks: marksNone}, Head, text},
	} {
		p := &press{dice: newDice(1, 1), st: &Style{Rewrite: c.rw}}
		if got := p.rewrite(text, c.part); got != c.want {
			t.Errorf("%+v: %s, want %s", c.rw, got, c.want)
		}
	}
}

func TestHan(t *testing.T) {
	for n, want := range map[int]string{0: "〇", 7: "七", 10: "十", 12: "十二", 20: "二十", 48: "四十八", 335: "三三五", 1933: "一九三三"} {
		if got := han(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestWrapperCut(t *testing.T) {
	for _, c := range []struct {
		w    wrapper
		text string
		want string
	}{
		{wrapper{}, "渠里的，水来了。", "渠里的|，水来|了。"},
		{wrapper{hang: true}, "渠里的，水来了。", "渠里的，|水来了。"},
		{wrapper{halves: true}, "渠abcd水来了", "渠abcd|水来了"},
		{wrapper{halves: true}, "渠里abcd水来", "渠里|abcd水|来"},
		{wrapper{}, "渠", "渠"},
	} {
		var lines []string
		for from := 0; from < len(c.text); {
			end := c.w.cut(c.text, from, len(c.text), 3)
			lines = append(lines, c.text[from:end])
			from = end
		}
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%+v %s: %s, want %s", c.w, c.text, got, c.want)
		}
	}
}

func TestFill(t *testing.T) {
	src, _ := corpus.ByFile("rmrb-2016")
	d := newDice(1, 1)
	p := newPress(d, &Style{}, &src, testPools(), nil, 2016)
	for _, form := range []string{"xx@example.com", "LOCAL DAILY NEWS", "END", "第一版"} {
		if got := p.fill(form); got != form {
			t.Errorf("%s is filled as %s", form, got)
		}
	}
	if got := p.fill("A　X　U　NNN"); strings.ContainsAny(got, "AXUN") {
		t.Errorf("got %s", got)
	}
}

// Names are made up of many: no name comes back often enough to be learned.
func TestNamesVary(t *testing.T) {
	d := newDice(1, 1)
	seen := map[string]int{}
	for range 20000 {
		seen[d.name()]++
	}
	for n, times := range seen {
		if times > 20 {
			t.Errorf("%s comes %d times in 20000", n, times)
		}
	}
	if len(seen) < 12000 {
		t.Errorf("only %d names", len(seen))
	}
}

// Every style is drawn for some medium, and every medium of the corpus has
// styles for all its years.
func TestEveryStyleIsDrawn(t *testing.T) {
	drawn := map[string]bool{}
	for _, s := range suits {
		drawn[s.style] = true
	}
	for _, name := range StyleNames() {
		if !drawn[name] {
			t.Errorf("style %s is never drawn", name)
		}
	}
	for _, src := range corpus.Sources {
		for year := src.Years[0]; year <= src.Years[1]; year++ {
			if !suited(src.Medium, year) {
				t.Errorf("%s has no style for %d", src.Medium, year)
			}
		}
	}
}

func suited(medium string, year int) bool {
	for _, s := range suits {
		if s.medium == medium && s.from <= year && year <= s.to {
			return true
		}
	}
	return false
}

// Pages show every place of a byline, headings on either side of their body,
// none, captions, subheads, furniture, and pieces whose truth is open.
func TestEveryTraitIsShown(t *testing.T) {
	shown := map[string]int{}
	everyPage(t, func(p *Page) {
		if len(p.Furniture) > 0 {
			shown["furniture"]++
		}
		for i := range p.Articles {
			for _, trait := range traitsOf(&p.Articles[i]) {
				shown[trait]++
			}
		}
	})
	for _, trait := range []string{"furniture", "head before", "head behind", "no head", "byline under head", "byline last", "byline within", "credit", "subhead", "jump", "kicker", "subtitle", "column", "notice", "open"} {
		if shown[trait] < 10 {
			t.Errorf("%s is shown %d times", trait, shown[trait])
		}
	}
}

func traitsOf(a *Article) (traits []string) {
	pieces := a.Pieces
	first, last := pieces[0], pieces[len(pieces)-1]
	is := func(yes bool, trait string) {
		if yes {
			traits = append(traits, trait)
		}
	}
	heads := false
	for i, q := range pieces {
		heads = heads || q.Part == Head
		is(q.Part == Byline && i > 0 && pieces[i-1].Part == Head, "byline under head")
		is(q.Part == Subhead, "subhead")
		is(q.Part == Credit || q.Part == Caption, "credit")
		is(q.Part == Jump, "jump")
		is(q.Role == Kicker, "kicker")
		is(q.Role == Subtitle, "subtitle")
		is(q.Role == Column, "column")
		is(q.Open != 0, "open")
	}
	is(!heads, "no head")
	is(first.Part == Head, "head before")
	is(first.Part == Body && last.Part == Head, "head behind")
	is(last.Part == Byline, "byline last")
	is(a.Byline != "" && last.Part == Body && strings.Contains(last.Text, a.Byline), "byline within")
	is(a.Kind == Notice, "notice")
	return traits
}
