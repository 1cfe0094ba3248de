package parse

import (
	"jianbao/parse/page"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestJumpBehindWhichTextStands: the paragraph behind the jump line is kept.
func TestJumpBehindWhichTextStands(t *testing.T) {
	kept, _ := joinJumps(&page.Page{}, []Article{half("第一版", 1, "水来了。（下转第三版）", "风停了。"), half("第三版", 9, "（上接第一版）谷进仓。")}, nil)
	if got := strings.Join(kept[0].Paragraphs, ""); !strings.Contains(got, "风停了。") {
		t.Errorf("got %q", got)
	}
}

// TestJumpLinesAlone: both jump lines on lines of their own leave no blank paragraph.
func TestJumpLinesAlone(t *testing.T) {
	kept, _ := joinJumps(&page.Page{}, []Article{half("第一版", 1, "水来了。", "（下转第三版）"), half("第三版", 9, "（上接第一版）", "风停了。")}, nil)
	if want := []string{"水来了。", "风停了。"}; !reflect.DeepEqual(kept[0].Paragraphs, want) {
		t.Errorf("got %q", kept[0].Paragraphs)
	}
}

// TestJumpReasons: the joined article is not said to lack its other end.
func TestJumpReasons(t *testing.T) {
	kept, _ := joinJumps(&page.Page{}, []Article{half("第一版", 1, "水来了。（下转第三版）"), half("第三版", 9, "（上接第一版）风停了。")}, nil)
	if want := []Reason{{ReasonJumpJoined, []string{}}}; !reflect.DeepEqual(kept[0].Reasons, want) {
		t.Errorf("got %q", kept[0].Reasons)
	}
}

// TestJumpLineNumbers: a heading above the second part does not move the jump line.
func TestJumpLineNumbers(t *testing.T) {
	const text = "第一版\n荒滩崛起百里果廊\n　　站在榆河大堤上远眺，百里果廊如一条绿色长龙，蜿蜒在昔日寸草不生的盐碱滩上。\n　　谁能想到，二十年前这里还是荒滩。（下转第三版）\n榆河市八千名河工奋战清淤一线\n　　本报讯　冬修水利掀起高潮。连日来，榆河市组织八千名河工对引黄干渠、支渠进行清淤疏浚。（卢沟）\n第三版\n百里果廊（续）\n（上接第一版）经过反复试验，含盐量终于降到千分之三以下，第一批枣苗扎下了根。\n　　果树活了，人心也活了。\n（陶朱）\n"
	lines := splitNaively(text)
	found := 0
	for _, f := range Parse([]byte(text)).Furniture {
		if f.Kind == furnJump {
			found++
			if !strings.Contains(lines[f.Lines[0][0]-1], f.Text) {
				t.Errorf("%q is not on line %d", f.Text, f.Lines[0][0])
			}
		}
	}
	if found != 3 {
		t.Errorf("%d jump lines", found)
	}
}

func TestTensOfPages(t *testing.T) {
	for printed, want := range map[string]string{"第十版": "10", "第二十版": "20", "第三十二版": "32"} {
		if got := page.DigitsOf(printed); got != want {
			t.Errorf("page.DigitsOf(%q) = %q, want %q", printed, got, want)
		}
	}
}

// FuzzJumps puts jump lines into issues cut up.
func FuzzJumps(f *testing.F) {
	random := rand.New(rand.NewPCG(1950, 1))
	outs := []string{"（下转第三版）", "（下转第二版）", "▲下转3版", "（下转第十版）"}
	ins := []string{"（上接第一版）", "上接第1版", "【上接第一版】", "（上接第二版）"}
	for _, text := range shaken(300) {
		lines := splitNaively(text)
		for range 1 + random.IntN(3) {
			i, k, out, in := random.IntN(len(lines)/2+1), random.IntN(len(lines)/2+1)+len(lines)/2, outs[random.IntN(4)], ins[random.IntN(4)]
			k = min(k, len(lines)-1)
			if random.IntN(2) == 0 {
				lines[i] += out
				lines[k] = in + strings.TrimSpace(lines[k])
			} else {
				lines = slices.Insert(lines, k, in)
				lines = slices.Insert(lines, i, out)
			}
		}
		f.Add(strings.Join(lines, "\n"))
	}
	f.Fuzz(checkParse)
}

func TestReadMasthead(t *testing.T) {
	for _, c := range []struct {
		text string
		want Masthead
	}{
		{"清溪日报\n2024年5月6日　星期一　农历三月廿八\n第1234期　今日4版\n\n春耕忙\n本报讯　水来了。", Masthead{Paper: "清溪日报", Date: "2024年5月6日", ISO: "2024-05-06", Number: "第1234期"}},
		{"清溪日报　2024年5月6日　星期一　第1234期\n春耕忙\n本报讯　水来了。", Masthead{Paper: "清溪日报", Date: "2024年5月6日", ISO: "2024-05-06", Number: "第1234期"}},
		{"春耕忙\n本报讯　2024年5月6日，水来了。清溪日报第1234期作了报道。", Masthead{}},
		{"", Masthead{}},
	} {
		if got := Parse([]byte(c.text)).Masthead; got != c.want {
			t.Errorf("%q: got %+v, want %+v", c.text, got, c.want)
		}
	}
}

// TestPages: a page line stands above its page, or, where the first page has
// none above, at its foot.
func TestPages(t *testing.T) {
	const one, two = "春耕忙\n　　本报讯　青石镇渠里的水哗哗地流，田里的秧苗一天一个样。（甲乙丙）\n", "小学添新书\n　　本报讯　白沙村小学的孩子们今天领到了新书，欢天喜地。（丁戊己）\n"
	for _, c := range []struct{ text, first, second string }{
		{"第一版\n" + one + "第二版\n" + two, "第一版", "第二版"},
		{one + "第1版\n" + two + "第2版\n", "第1版", "第2版"},
		{"第3版\n" + one + two, "第3版", "第3版"},
		{one + two, "", ""},
	} {
		as := Parse([]byte(c.text)).Articles
		if len(as) != 2 || as[0].Page != c.first || as[1].Page != c.second {
			t.Errorf("%q: got %d articles %+v, want the pages %q and %q", c.text, len(as), as, c.first, c.second)
		}
	}
}
