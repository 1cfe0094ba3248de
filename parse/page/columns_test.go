package page

import (
	"fmt"
	"jianbao/parse/han"
	"slices"
	"strings"
	"testing"
)

// Two articles as they stand side by side on a page.
var (
	leftColumn = []string{
		"　　青石镇种菜大户增收忙", "",
		"　　青石镇的大棚里一片繁忙，种菜大户李",
		"春生正带着工人采摘辣椒。他说，今年辣椒",
		"价钱好，一亩地能收入八千元。", "",
		"　　镇里请来技术员，为农户讲解防病和施",
		"肥的办法，还建起三座冷库。"}
	rightColumn = []string{
		"　　　白水河大桥月底通车", "",
		"　　白水河大桥的桥面铺装已经完成，预计",
		"本月底通车。大桥全长六百米，双向四车道",
		"，连接城东和城西，两岸居民盼了多年。",
		"　　通车以后，从城东到城西只要十分钟，",
		"公交车也将改走新桥。"}
)

// beside sets columns side by side, each padded to a width in the measure.
func beside(width int, of measure, columns ...[]string) string {
	var rows []string
	for i := range slices.MaxFunc(columns, func(a, b []string) int { return len(a) - len(b) }) {
		row, edge := "", 0
		for _, c := range columns {
			row += strings.Repeat(" ", max(0, edge-lengthIn(row, of)))
			edge += width
			if i < len(c) {
				row += c[i]
			}
		}
		rows = append(rows, strings.TrimRight(row, " "))
	}
	return strings.Join(rows, "\n") + "\n"
}

func lengthIn(s string, of measure) (n int) {
	for _, r := range s {
		n += of.width(r)
	}
	return n
}

// TestColumnsAreReadOneAfterTheOther: side by side or one below the other,
// columns give the same blocks, in characters of both scripts.
func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	below := strings.Join(leftColumn, "\n") + "\n" + strings.Join(rightColumn, "\n") + "\n"
	traditional := strings.NewReplacer("镇", "鎮", "种", "種", "户", "戶", "经", "經", "忙", "忙", "钱", "錢", "为", "為", "农", "農", "术", "術", "请", "請", "来", "來", "桥", "橋", "车", "車", "东", "東", "连", "連", "两", "兩", "预", "預", "计", "計")
	for _, c := range []struct {
		name  string
		width int
		of    measure
	}{{"padded by columns of a terminal", 44, inColumns}, {"with a wide gutter", 60, inColumns}, {"padded by characters", 24, inRunes}} {
		for _, script := range []*strings.Replacer{strings.NewReplacer(), traditional} {
			want := textsOf(script.Replace(below))
			got := textsOf(script.Replace(beside(c.width, c.of, leftColumn, rightColumn)))
			if !slices.Equal(got, want) {
				t.Errorf("%s:\n%q, want\n%q", c.name, got, want)
			}
		}
	}
}

func textsOf(text string) (texts []string) {
	for _, b := range Read(SplitLines(text)).Blocks {
		texts = append(texts, b.Text)
	}
	return texts
}

// TestThreeColumns: each column is looked at again.
func TestThreeColumns(t *testing.T) {
	text := beside(46, inColumns, leftColumn, rightColumn, leftColumn)
	want := append(append(textsOf(strings.Join(leftColumn, "\n")), textsOf(strings.Join(rightColumn, "\n"))...), textsOf(strings.Join(leftColumn, "\n"))...)
	if got := strings.Join(textsOf(text), ""); got != strings.Join(want, "") {
		t.Errorf("%s, want %s", got, strings.Join(want, ""))
	}
}

// TestColumnsKeepTheirLines: pieces have the numbers of the lines they were cut
// from, what stands over the columns stays above them, and nothing is lost.
func TestColumnsKeepTheirLines(t *testing.T) {
	text := "柳城日报\n2024年10月15日　星期二　第3版　综合\n" + beside(44, inColumns, leftColumn, rightColumn) + "责任编辑：甲某某\n"
	p := Read(SplitLines(text))
	if len(p.Furniture) != 3 || p.Furniture[2].Line.Num != 11 {
		t.Errorf("furniture: %+v", p.Furniture)
	}
	all := ""
	for _, f := range p.Furniture {
		all += f.Line.Text
	}
	for _, b := range p.Blocks {
		all += b.Text
	}
	if got, want := sorted(all), sorted(text); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, b := range p.Blocks {
		if strings.HasPrefix(b.Text, "白水河大桥的") && !slices.Equal(b.Lines, []int{5, 6, 7}) {
			t.Errorf("%s: lines %v", b.Text, b.Lines)
		}
	}
}

func sorted(s string) string {
	runes := []rune(han.Squeeze(s))
	slices.Sort(runes)
	return string(runes)
}

// TestNoColumns: tables, verse, headings with a gap, and plain text hold no
// columns.
func TestNoColumns(t *testing.T) {
	table, verse, heads := "", "", ""
	for i := range 12 {
		table += fmt.Sprintf("%d%02d次　　　白水站始发　　　青石站终到　　　0%d:30\n", i, i, i%10)
		verse += "秋风起了，稻子黄了　　　　田野里飘着新米的香味\n"
		heads += "青石镇种菜忙　农户笑开颜\n本报讯 青石镇的大棚里一片繁忙，种菜大户正带着工人采摘辣椒，今年价钱好。\n"
	}
	for _, text := range []string{table, verse, heads, strings.Join(leftColumn, "\n")} {
		lines := SplitLines(text)
		if got := unmix(lines); len(got) != len(lines) {
			t.Errorf("%.30s…: %d lines became %d", text, len(lines), len(got))
		}
		if n := Mixed(lines); n != 0 {
			t.Errorf("%.30s…: columns at line %d", text, n)
		}
	}
}

// TestMixed: columns whose gutter wanders cannot be told apart.
func TestMixed(t *testing.T) {
	text := ""
	for i := range 12 {
		text += "青石镇的大棚里一片繁忙，种菜" + strings.Repeat("大户", i%4) + "  白水河大桥的桥面铺装已经完成，预计\n"
	}
	if n := Mixed(SplitLines("柳城日报\n" + text)); n != 2 {
		t.Errorf("columns at line %d, want 2", n)
	}
}
