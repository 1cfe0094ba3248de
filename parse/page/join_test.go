package page

import (
	"strings"
	"testing"
)

// blocksBehind reads lines behind a text that makes the wrap show, and
// returns their blocks with | between.
func blocksBehind(before, lines string) string {
	skip, _ := MakeBlocks(SplitLines(before))
	blocks, _ := MakeBlocks(SplitLines(before + "\n" + lines))
	return joinedText(blocks[min(len(skip), len(blocks)):])
}

func joinedText(blocks []Block) string {
	var texts []string
	for _, b := range blocks {
		texts = append(texts, b.Text)
	}
	return strings.Join(texts, "|")
}

// wrappedAt20 is a text of 20 characters a line, to be put before what is to
// be joined.
func wrappedAt20(indent bool) string {
	mark, gap := "", ""
	if indent {
		mark, gap = "　　", "　　"
	}
	text, _ := setWrapped(20, gap, mark)
	return text
}

// TestJoins puts lines behind a text wrapped at 20 characters; | parts the
// blocks that they should become.
func TestJoins(t *testing.T) {
	const full, fuller = "渠里的水哗哗地流着田里的秧苗一天一个样子", "老农蹲在田埂上抽着烟袋说今年的水来得真早"
	for _, c := range []struct {
		name   string
		indent bool
		lines  string
		want   string
	}{
		{"indent opens", true, "　　" + full[:54] + "\n" + fuller + "\n　　风停了。", full[:54] + fuller + "|风停了。"},
		{"short line ends", true, "　　" + full[:54] + "\n水来了。\n秋收忙", full[:54] + "水来了。|秋收忙"},
		{"blank line in mid-sentence", true, "　　" + full[:51] + "，\n" + fuller + "\n\n" + fuller + "\n水来了。", full[:51] + "，" + fuller + fuller + "水来了。"},
		{"page number in mid-sentence", true, "　　" + full[:51] + "，\n" + fuller + "\n\n第 66 页\n\n" + fuller + "\n水来了。", full[:51] + "，" + fuller + fuller + "水来了。"},
		{"heading behind a full stop", true, "　　" + full[:54] + "\n水来了。\n" + full + "\n　　风停了。", full[:54] + "水来了。|" + full + "|风停了。"},
		{"last character on a line", false, full + "\n" + fuller[:57] + "了\n。\n秋收忙", full + fuller[:57] + "了。|秋收忙"},
		{"names in a bracket over lines", true, "　　水来了。（甲乙丙、丁戊己、庚辛壬、\n癸子丑）\n秋收忙", "水来了。（甲乙丙、丁戊己、庚辛壬、癸子丑）|秋收忙"},
		{"byline behind a full line", false, full + "\n" + fuller[:57] + "。\n本报记者 张远山", full + fuller[:57] + "。|本报记者 张远山"},
		{"dateline behind a full line", false, full + "\n" + fuller[:57] + "。\n本报讯　风停了。", full + fuller[:57] + "。|本报讯　风停了。"},
	} {
		if got := blocksBehind(wrappedAt20(c.indent), c.lines); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.name, c.lines, got, c.want)
		}
	}
}

// TestJoinsSpaced: copied from a PDF, the indents are lost and a blank line
// stands for a space: in a name, in a title of two halves.
func TestJoinsSpaced(t *testing.T) {
	before, _ := setWrapped(24, "　　", "")
	for _, c := range []struct{ name, lines, want string }{
		{"names spread", "本报记者\n\n向子丰\n\n胡云舟\n", "本报记者 向子丰 胡云舟"},
		{"title of two halves", "抢墒播种\n\n不误农时\n", "抢墒播种 不误农时"},
		{"dateline", "本报青石5月6日电\n\n渠里的水哗哗地流。\n", "本报青石5月6日电 渠里的水哗哗地流。"},
		{"sentence ends", "水来了。\n\n风停了。\n", "水来了。|风停了。"},
		{"page number between", "水来了。\n\n第 66 页\n\n风停了。\n", "水来了。|风停了。"},
	} {
		if got := blocksBehind(before, c.lines); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.name, c.lines, got, c.want)
		}
	}
}

func TestBracketOpenIn(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"水来了（甲、", true}, {"水来了（甲）", false}, {"（甲）（乙", true}, {"水来了", false}, {"（" + strings.Repeat("甲", 300), false}, {"", false},
	} {
		if got := bracketOpenIn(c.text); got != c.want {
			t.Errorf("bracketOpenIn(%q) = %v", c.text, got)
		}
	}
}

func TestBrokenOff(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"渠里的水哗哗地流。田里的秧苗一天一个样，拖拉机", true},
		{"渠里的水哗哗地流，田里的秧苗一天一个样，拖拉机从早响到晚，村里的老少都下了地，连小学的孩子放学后", true},
		{"渠里的水哗哗地流。田里的秧苗一天一个样，拖拉机响。", false},
		{"青石镇抢墒播种不误农时", false},
		{"水来了。拖拉机", false},
		{"渠里的水哗哗地流。田里的秧苗一天一个样。新华社记者 张远山摄", false},
		{"渠里的水哗哗地流。田里的秧苗一天一个样，老农说：", false},
	} {
		if got := brokenOff(c.text); got != c.want {
			t.Errorf("brokenOff(%q) = %v", c.text, got)
		}
	}
}

func TestBeginsClosed(t *testing.T) {
	for text, want := range map[string]bool{"）水": true, "。": true, "，水": true, "”水": true, "……水": false, "\"水": false, "（水": false, "水": false, "": false} {
		if got := beginsClosed(text); got != want {
			t.Errorf("beginsClosed(%q) = %v", text, got)
		}
	}
}
