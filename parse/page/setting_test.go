package page

import (
	"strings"
	"testing"
)

// columnPage sets every article of issueText in a column of its own width,
// first lines one character short, with heads in their own lines, and returns
// the text with the blocks that it should be read as.
func columnPage(widths ...int) (text string, blocks []string) {
	var out strings.Builder
	for _, width := range widths {
		for _, a := range issueText {
			for i, s := range a {
				if i == 0 {
					out.WriteString(s + "\n")
				} else {
					s = strings.NewReplacer("　", "", "，", "、").Replace(s)
					out.WriteString(strings.Join(cutBluntly(s, width), "\n") + "\n")
				}
				blocks = append(blocks, s)
			}
		}
	}
	return out.String(), blocks
}

// cutBluntly cuts s as old print did: whatever comes begins the next line.
func cutBluntly(s string, width int) (lines []string) {
	runes := []rune(s)
	for full := width - 1; len(runes) > full; full = width {
		lines = append(lines, string(runes[:full]))
		runes = runes[full:]
	}
	return append(lines, string(runes))
}

// TestColumnsOfSeveralWidths reads pages on which columns of several widths
// stand one after the other.
func TestColumnsOfSeveralWidths(t *testing.T) {
	for _, widths := range [][]int{{8}, {8, 26}, {13, 8, 26}, {30, 8, 17}, {26, 17, 9, 26}} {
		text, want := columnPage(widths...)
		blocks, _ := MakeBlocks(SplitLines(text))
		if got, want := joinedText(blocks), strings.Join(want, "|"); got != want {
			t.Errorf("%v:\ngot  %s\nwant %s", widths, got, want)
		}
	}
}

// TestSetWidth tells for each block how wide its column is.
func TestSetWidth(t *testing.T) {
	text, _ := columnPage(8, 26)
	blocks, _ := MakeBlocks(SplitLines(text))
	for i, b := range blocks {
		want := 0
		if len(b.Lines) > 1 {
			want = 8
			if i >= len(blocks)/2 {
				want = 26
			}
		}
		if b.Width != want {
			t.Errorf("%q: width %d, want %d", b.Text, b.Width, want)
		}
	}
}

// TestAlikeLinesStayApart reads lines of one width that are no paragraphs.
func TestAlikeLinesStayApart(t *testing.T) {
	for name, line := range map[string][]string{
		"verse":    {"青石山前春水流，", "白沙渡口夕阳收。", "一年好景君须记，", "正是家家种麦秋。"},
		"names":    {"甲乙丙", "丁戊己", "庚辛壬", "癸子丑"},
		"table":    {"早稻|一百|三百", "晚稻|二百|四百", "小麦|三百|五百", "玉米|四百|六百"},
		"roll":     {"甲乙　青石　男", "丙丁　白沙　女", "戊己　红岩　男", "庚辛　榆河　女"},
		"captions": {"渠水流过青石镇资料图片", "白沙村小学的孩资料图片", "红岩乡盘山公路资料图片", "榆河渡口的早晨资料图片"},
		"heads":    {"青石镇抢墒播种", "白沙村添了新书", "", "红岩乡公路通车"},
	} {
		page := strings.Repeat(strings.Join(line, "\n")+"\n", 4)
		n := 0
		for l := range strings.Lines(page) {
			if strings.TrimSpace(l) != "" {
				n++
			}
		}
		if blocks, _ := MakeBlocks(SplitLines(page)); len(blocks) != n {
			t.Errorf("%s: %d lines became %s", name, n, joinedText(blocks))
		}
	}
}

// TestUnglue cuts a page that was read as one line.
func TestUnglue(t *testing.T) {
	body := strings.Repeat("渠里的水哗哗地流着、田里的秧苗一天一个样、", 6)
	for _, c := range []struct{ text, want string }{
		{"青石春耕　　全镇出动　　" + body + "白沙添新書　　" + body + "　　" + body, "青石春耕|全镇出动|" + body + "|白沙添新書|" + body + "|" + body},
		{"青石春耕　　" + body, "青石春耕　　" + body},
		{"青石春耕　　" + body + "　　" + body + "　　" + body, "青石春耕|" + body + "|" + body + "|" + body},
	} {
		lines := unglue(SplitLines("一\n" + c.text))
		var texts []string
		for _, l := range lines[1:] {
			texts = append(texts, l.Text)
			if l.Num != 2 {
				t.Errorf("%q is on line %d", l.Text, l.Num)
			}
		}
		if got := strings.Join(texts, "|"); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
