package score

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"jianbao/parse"
)

const (
	canal   = "青石镇今年修通了十二里新渠，四千亩旱田第一次在立夏以前浇上了水。"
	library = "县图书馆的夜读灯亮到十点，来借书的多半是下了工的年轻人，座位要提早占。"
)

func goldOf(t *testing.T, text string) *Gold {
	t.Helper()
	g := new(Gold)
	if err := json.Unmarshal([]byte(text), g); err != nil {
		t.Fatal(err)
	}
	return g
}

// article is TITLE|BYLINE|PARAGRAPH|PARAGRAPH….
func article(s string) parse.Article {
	f := strings.Split(s, "|")
	return parse.Article{Title: f[0], Byline: f[1], Paragraphs: f[2:]}
}

func TestIssue(t *testing.T) {
	one := fmt.Sprintf(`{"title": "新渠通水", "byline": "甲某某", "paragraphs": [%q]}`, canal)
	two := fmt.Sprintf(`{"title": "夜读灯亮", "byline": "", "paragraphs": [%q]}`, library)
	for _, c := range []struct {
		name, gold string
		clips      []string
		want       string // perfect whole heads roles bylines paras
	}{
		{"as they are", one + "," + two, []string{"新渠通水|甲某某|" + canal, "夜读灯亮||" + library}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"in another order", one + "," + two, []string{"夜读灯亮||" + library, "新渠通水|甲某某|" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"with other spaces", one, []string{"新渠　通水|甲 某某| " + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"run together", one + "," + two, []string{"新渠通水|甲某某|" + canal + "|夜读灯亮|" + library}, "0.00 0.00 0.00 0.00 0.00 0.40"},
		{"no byline", one, []string{"新渠通水||" + canal}, "0.00 1.00 1.00 1.00 0.00 1.00"},
		{"spare article", two, []string{"夜读灯亮||" + library, "三|丙|丁"}, "1.00 1.00 0.67 1.00 0.00 0.67"},
		{"nothing", one, nil, "0.00 0.00 0.00 0.00 0.00 0.00"},
		{"title among accepted", fmt.Sprintf(`{"title": ["新渠通水", "新渠"], "paragraphs": [%q]}`, canal), []string{"新渠|乙|" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"title that may be empty", fmt.Sprintf(`{"title": ["新渠通水", ""], "byline": null, "paragraphs": [%q]}`, canal), []string{"||" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"another role", fmt.Sprintf(`{"kicker": "新渠通水", "byline": "", "paragraphs": [%q]}`, canal), []string{"新渠通水||" + canal}, "0.00 1.00 1.00 0.00 1.00 1.00"},
		{"any role", fmt.Sprintf(`{"kicker": "新渠通水", "heads_anyrole": true, "paragraphs": [%q]}`, canal), []string{"新渠通水||" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"headings", fmt.Sprintf(`{"headings": ["新渠", "通水"], "paragraphs": [%q]}`, canal), []string{"新渠通水||" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"loose paragraph", fmt.Sprintf(`{"title": "新渠通水", "loose": ["图为新渠"], "paragraphs": [%q]}`, canal), []string{"新渠通水||" + canal + "|图为新渠"}, "1.00 1.00 1.00 1.00 1.00 1.00"},
		{"advertisement", fmt.Sprintf(`{"partition": true, "title": "新渠", "paragraphs": ["通水", %q]}`, canal), []string{"新渠||通水|" + canal}, "1.00 1.00 1.00 1.00 1.00 1.00"},
	} {
		g := goldOf(t, `{"articles": [`+c.gold+`]}`)
		var clips []parse.Article
		for _, s := range c.clips {
			clips = append(clips, article(s))
		}
		f := Issue(g, clips).Figures
		if got := fmt.Sprintf("%.2f %.2f %.2f %.2f %.2f %.2f", f.Perfect, f.Whole, f.Heads, f.Roles, f.Bylines, f.Paras); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Where only the partition is known, neither breaks nor brackets count.
func TestPartition(t *testing.T) {
	g := goldOf(t, fmt.Sprintf(`{"partition": true, "articles": [{"paragraphs": ["新渠通水", "%s（甲某某）"]}, {"title": "夜读灯亮", "paragraphs": [%q]}]}`, canal, library))
	r := Issue(g, []parse.Article{article("新渠通水|甲某某|" + canal), article("|| 夜读灯亮|" + library)})
	if r.Told || r.PQ != 1 || r.Whole != 1 || r.Count != 1 || len(r.Wrong) > 0 {
		t.Errorf("got %+v", r)
	}
	r = Issue(g, []parse.Article{article("新渠通水|甲某某|" + canal + "|夜读灯亮|" + library)})
	if r.Whole != 0 || r.Count != 0.5 || len(r.Wrong) != 2 {
		t.Errorf("run together: %+v", r)
	}
}

// Text that is free may be an article, furniture, or nothing.
func TestFree(t *testing.T) {
	g := goldOf(t, fmt.Sprintf(`{"free": [%q], "articles": [{"title": "新渠通水", "paragraphs": [%q]}]}`, library, canal))
	r := Issue(g, []parse.Article{article("||" + library), article("新渠通水||" + canal)})
	if r.Perfect != 1 || r.Count != 1 || len(r.Verdicts) != 1 || r.Verdicts[0] != (Verdict{Clip: 1, Whole: true, Perfect: true}) {
		t.Errorf("got %+v", r)
	}
}

func TestVerdicts(t *testing.T) {
	g := goldOf(t, fmt.Sprintf(`{"articles": [{"title": "新渠通水", "paragraphs": [%q]}, {"title": "夜读灯亮", "paragraphs": [%q]}]}`, canal, library))
	half := len(canal) / 6 * 3
	var got []string
	for _, v := range Issue(g, []parse.Article{article("新渠通水||" + canal[:half]), article("||" + canal[half:]), article("夜读灯||" + library)}).Verdicts {
		got = append(got, fmt.Sprint(v.Whole, v.Perfect))
	}
	if want := "false false, false false, true false"; strings.Join(got, ", ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// Means of a set are weighted by articles; F1 measures are taken over all.
func TestSet(t *testing.T) {
	g := goldOf(t, fmt.Sprintf(`{"articles": [{"title": "新渠通水", "paragraphs": [%q]}]}`, canal))
	three := goldOf(t, fmt.Sprintf(`{"articles": [{"title": "夜读灯亮", "paragraphs": [%q]}, {"title": "二"}, {"title": "三"}]}`, library))
	f := Set([]*Result{Issue(g, []parse.Article{article("新渠通水||" + canal)}), Issue(three, nil)})
	if f.Articles != 4 || f.PQ != 0.25 || f.Perfect != 0.25 || f.Heads != 0.4 {
		t.Errorf("got %+v", f)
	}
}

func TestReadGoldFails(t *testing.T) {
	if _, err := ReadGold("no such file"); err == nil {
		t.Error("no error")
	}
	var g Gold
	if json.Unmarshal([]byte(`{"articles": [{"title": 5}]}`), &g) == nil {
		t.Error("a number is read as a title")
	}
}
