package page

import (
	"jianbao/parse/han"
	"strings"
	"testing"
)

// issueText is a text whose titles and paragraphs are known, to be wrapped.
var issueText = [][]string{
	{"青石镇抢墒播种不误农时", "本报讯　清明刚过，青石镇渠里的水哗哗地流，田里的秧苗一天一个样，拖拉机从早响到晚，村里的老少都下了地，连小学的孩子放学后也来帮忙送水送饭。", "老农说，今年的水来得早，土又松又软，只要后面不刮大风，秋后每亩多打一百斤是有把握的，种子和化肥也都备齐了，信用社的贷款上月就到了户。"},
	{"白沙村小学添了新书", "本报讯　白沙村小学的孩子们最近领到了六百册新书，书是县图书馆送来的，有童话，有科学画报，也有讲怎样种菜养鸡的小册子，孩子们欢天喜地，下课也不肯放下。", "校长说，从前全校只有两架旧书，翻得没了封面，如今每个班都有了图书角，借书要登记，看完要写一句话，写得好的贴在墙上给大家念，家长也跟着看。"},
	{"红岩乡修通盘山公路", "本报讯　红岩乡十一里长的盘山公路昨日通车，山里的核桃和木耳从此不用人背马驮，当天就能运到县城的市场，过去这段路要走整整一天，遇上雨雪就得住在半山。", "参加修路的有八百多人，他们自带干粮，睡在工棚，用钢钎和铁锤在石壁上凿出路来，前后干了两个冬天，没有花国家一分钱，全靠大家你一锤我一钎。"},
}

// cutInto cuts s into lines of width runes; indent says how many it lacks on
// the first. What may not begin a line hangs over.
func cutInto(s string, width, indent int) (lines []string) {
	var line []rune
	for _, r := range s {
		full := width
		if len(lines) == 0 {
			full -= indent
		}
		if len(line) >= full && !strings.ContainsRune(han.Closers+han.Stops+han.Pauses, r) {
			lines = append(lines, string(line))
			line = nil
		}
		line = append(line, r)
	}
	return append(lines, string(line))
}

// setWrapped sets the articles at a width, often enough that it shows, and
// returns the text with the blocks that it should be read as.
func setWrapped(width int, indent, mark string) (text string, blocks []string) {
	var out strings.Builder
	for range 3 {
		for _, a := range issueText {
			for k, s := range a {
				if k == 0 {
					out.WriteString(s + "\n")
				} else {
					s = strings.ReplaceAll(s, "　", "")
					lines := cutInto(s, width, len([]rune(indent)))
					out.WriteString(mark + strings.Join(lines, "\n") + "\n")
				}
				blocks = append(blocks, s)
			}
		}
	}
	return out.String(), blocks
}

func TestDetectWrap(t *testing.T) {
	for _, c := range []struct {
		name           string
		width          int
		indent, mark   string
		indented, lost bool
	}{
		{"indented", 18, "　　", "　　", true, false},
		{"indented", 32, "　　", "　　", true, false},
		{"flush", 20, "", "", false, false},
		{"flush", 28, "", "", false, false},
		{"lost indents", 24, "　　", "", false, true},
	} {
		text, _ := setWrapped(c.width, c.indent, c.mark)
		w := detectWrap(SplitLines(text))
		if !w.on || w.width/w.unit != c.width || w.indented != c.indented || w.lost != c.lost {
			t.Errorf("%s at %d: got width %d of %d, indented %v, lost %v", c.name, c.width, w.width, w.unit, w.indented, w.lost)
		}
	}
	var whole, lists strings.Builder
	for range 3 {
		for _, a := range issueText {
			whole.WriteString(strings.Join(a, "\n") + "\n")
		}
	}
	for k := range 20 {
		lists.WriteString(strings.Repeat("甲", 3+k) + "\n")
	}
	for name, text := range map[string]string{"whole paragraphs": whole.String(), "a list": lists.String(), "empty": "", "few lines": "春耕忙\n水来了\n"} {
		if w := detectWrap(SplitLines(text)); w.on {
			t.Errorf("%s: wrapped at %d", name, w.width)
		}
	}
}

// TestJoinWrapped takes widths at which no last line of a paragraph is full:
// a flush one could not be told from a line that goes on.
func TestJoinWrapped(t *testing.T) {
	for _, c := range []struct {
		name         string
		width        int
		indent, mark string
	}{
		{"indented", 18, "　　", "　　"}, {"indented", 20, "　　", "　　"}, {"indented", 32, "　　", "　　"},
		{"flush", 20, "", ""}, {"flush", 23, "", ""}, {"flush", 32, "", ""},
		{"lost indents", 24, "　　", ""}, {"lost indents", 30, "　　", ""},
	} {
		text, want := setWrapped(c.width, c.indent, c.mark)
		blocks, _ := MakeBlocks(SplitLines(text))
		if got, want := joinedText(blocks), strings.Join(want, "|"); got != want {
			t.Errorf("%s at %d:\ngot  %s\nwant %s", c.name, c.width, got, want)
		}
	}
}

// TestMakeBlocks reads short texts that are not wrapped; | parts the blocks.
func TestMakeBlocks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines", "春耕忙\n水来了。\n风停了", "春耕忙|水来了。|风停了"},
		{"a bracket that found no room", "水来了（甲\n）\n风停了。", "水来了（甲）|风停了。"},
		{"a stop that found no room", "水来了\n。\n风停了。", "水来了。|风停了。"},
		{"a page line between", "水来了。\n第3版\n风停了。", "水来了。|风停了。"},
		{"blank lines", "水来了。\n\n　\n风停了。", "水来了。|风停了。"},
		{"Latin words", "GDP\n) and so on", "GDP) and so on"},
		{"nothing", "", ""},
	} {
		blocks, _ := MakeBlocks(SplitLines(c.text))
		if got := joinedText(blocks); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBlockTurns(t *testing.T) {
	blocks, furn := MakeBlocks(SplitLines("甲。\n第2版\n乙。\n丙。\n\f丁。\n责编：甲乙丙\n戊。"))
	want := []bool{false, true, false, true, false}
	for i, b := range blocks {
		if len(blocks) != len(want) || b.Turn != want[i] {
			t.Fatalf("block %d of %d, %q: turn %v", i, len(blocks), b.Text, b.Turn)
		}
	}
	if len(furn) != 2 || furn[0].at != 1 || furn[1].at != 4 {
		t.Errorf("furniture %+v", furn)
	}
}

func TestMode(t *testing.T) {
	for _, c := range []struct {
		sorted []int
		want   int
	}{{nil, 0}, {[]int{7}, 7}, {[]int{1, 2, 2, 3}, 2}, {[]int{1, 1, 2, 2}, 2}} {
		if got := mode(c.sorted); got != c.want {
			t.Errorf("mode(%v) = %d", c.sorted, got)
		}
	}
}
