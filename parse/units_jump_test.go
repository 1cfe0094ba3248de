package parse

import (
	"jianbao/parse/page"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestJoinSeam(t *testing.T) {
	for _, c := range []struct {
		head, rest string
		want       []string
	}{
		{"水一层层翻压", "进土里。", []string{"水一层层翻压进土里。"}},
		{"水来了。", "风停了。", []string{"水来了。", "风停了。"}},
		{"“水来了。”", "风停了。", []string{"“水来了。”", "风停了。"}},
		{"", "风停了。", []string{"风停了。"}},
		{"水来了", "", []string{"水来了"}},
	} {
		if got, _ := joinSeam(nil, c.head, c.rest, nil); !reflect.DeepEqual(got, c.want) {
			t.Errorf("joinSeam(%q, %q) = %q, want %q", c.head, c.rest, got, c.want)
		}
	}
}

// half is an article on a page with its paragraphs, on lines from first on.
func half(page string, first int, paragraphs ...string) Article {
	return Article{Page: page, Paragraphs: paragraphs, Subheads: []int{}, Lines: []Range{{first, first + len(paragraphs) - 1}}, Confidence: 1}
}

func TestJoinJumps(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []Article
		want  []string // paragraphs of each article kept, with | between
		furn  int
	}{
		{"cut sentence", []Article{half("第一版", 1, "春耕忙。", "水一层层翻压（下转第三版）"), half("第三版", 9, "（上接第一版）进土里。", "收成好。")},
			[]string{"春耕忙。|水一层层翻压进土里。|收成好。"}, 2},
		{"whole sentence", []Article{half("第一版", 1, "水来了。（下转第三版）"), half("第三版", 9, "（上接第一版）风停了。")},
			[]string{"水来了。|风停了。"}, 2},
		{"line of its own", []Article{half("第一版", 1, "水来了。", "（下转第三版）"), half("第三版", 9, "（上接第一版）风停了。")},
			[]string{"水来了。|风停了。"}, 2},
		{"two open jumps to one page", []Article{half("第一版", 1, "渠里的河工在清淤疏浚（下转第三版）"), half("第一版", 4, "草原上的老师骑着枣红马（下转第三版）"), half("第三版", 9, "（上接第一版）枣红马跑得快，草原上的孩子有书读。"), half("第三版", 12, "（上接第一版）河工清淤忙。")},
			[]string{"渠里的河工在清淤疏浚河工清淤忙。", "草原上的老师骑着枣红马枣红马跑得快，草原上的孩子有书读。"}, 4},
		{"to another page", []Article{half("第一版", 1, "水来了。（下转第二版）"), half("第三版", 9, "（上接第一版）风停了。")},
			[]string{"水来了。（下转第二版）", "（上接第一版）风停了。"}, 0},
		{"page unknown", []Article{half("", 1, "水来了。（下转第二版）"), half("", 9, "（上接第一版）风停了。")},
			[]string{"水来了。|风停了。"}, 2},
		{"no other end", []Article{half("第一版", 1, "水来了。（下转第二版）"), half("第二版", 9, "风停了。")},
			[]string{"水来了。（下转第二版）", "风停了。"}, 0},
		{"only the other end", []Article{half("第二版", 9, "（上接第一版）风停了。")}, []string{"（上接第一版）风停了。"}, 0},
	} {
		kept, furn := joinJumps(&page.Page{}, c.parts, nil)
		var got []string
		for _, a := range kept {
			got = append(got, strings.Join(a.Paragraphs, "|"))
		}
		if !reflect.DeepEqual(got, c.want) || len(furn) != c.furn {
			t.Errorf("%s: got %q and %d lines of furniture, want %q and %d", c.name, got, len(furn), c.want, c.furn)
		}
		for _, a := range kept {
			if strings.Contains(strings.Join(a.Paragraphs, ""), "版）") && !tells(a, ReasonJumpOpen) {
				t.Errorf("%s: reasons %q", c.name, a.Reasons)
			}
		}
	}
}

// TestJoinParts: what stands above and below the second part goes where it
// belongs.
func TestJoinParts(t *testing.T) {
	a, b := half("第一版", 1, "水来了。（下转第三版）"), half("第三版", 9, "（上接第一版）风停了。", "秋收忙", "谷进仓。")
	a.Title, b.Title, b.Byline, b.Subheads, b.Confidence = "春耕忙", "春耕忙（续）", "甲乙丙", []int{1}, 0.5
	kept, furn := joinJumps(&page.Page{}, []Article{a, b}, nil)
	if len(kept) != 1 || len(furn) != 3 || furn[2].Text != "春耕忙（续）" {
		t.Fatalf("got %+v, %+v", kept, furn)
	}
	got := kept[0]
	want := Article{Page: "第一版", Title: "春耕忙", Byline: "甲乙丙", Paragraphs: []string{"水来了。", "风停了。", "秋收忙", "谷进仓。"},
		Subheads: []int{2}, Lines: []Range{{1, 1}, {9, 11}}, Confidence: 0.5, Reasons: got.Reasons}
	if !reflect.DeepEqual(got, want) || !tells(got, ReasonJumpJoined) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// tells reports whether a reason of an article has a code.
func tells(a Article, code Code) bool {
	return slices.ContainsFunc(a.Reasons, func(r Reason) bool { return r.Code == code })
}
