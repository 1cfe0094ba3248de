package page

import (
	"jianbao/parse/han"
	"strings"
	"testing"
)

// FuzzRead demands of any text in UTF-8 that its characters come back, in their order,
// as blocks and furniture, and that each says rightly on which lines it stands.
func FuzzRead(f *testing.F) {
	for _, widths := range [][]int{{8}, {13, 26}} {
		text, _ := columnPage(widths...)
		f.Add(text)
	}
	for _, form := range forms {
		f.Add("春耕忙\n" + form.example + "\n水来了。")
	}
	f.Add("長\n期\n跳\n舞\n（青石廿\n一日電）水來了。")
	f.Add("青石春耕　　" + strings.Repeat("渠里的水哗哗地流着、", 40) + "白沙添書　　水来了。　　风停了。\n\n3\n")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\ufffd") // as what is decoded is
		lines := SplitLines(text)
		p := Read(lines)
		owner := map[int]int{}
		var got, want strings.Builder
		for _, l := range lines {
			want.WriteString(han.Squeeze(l.Text))
		}
		furn := p.Furniture
		shut := func(before int) { // furniture that stands before a line
			for len(furn) > 0 && furn[0].Line.Num < before {
				got.WriteString(han.Squeeze(furn[0].Line.Text))
				owner[furn[0].Line.Num]++
				furn = furn[1:]
			}
		}
		inside := 0
		for _, b := range p.Blocks {
			shut(b.Lines[0])
			last := 0
			for _, n := range b.Lines {
				if n <= last {
					t.Errorf("lines %v of %q", b.Lines, b.Text)
				}
				last = n
				owner[n]++
			}
			if len(furn) > 0 && furn[0].Line.Num < last {
				inside++ // furniture stands in the midst of the block
			}
			got.WriteString(han.Squeeze(b.Text))
		}
		shut(1 << 62)
		if inside == 0 && got.String() != want.String() {
			t.Errorf("got  %q\nwant %q", got.String(), want.String())
		}
		if len(got.String()) != len(want.String()) {
			t.Errorf("%d bytes of text became %d", len(want.String()), len(got.String()))
		}
		for _, l := range lines {
			if n := owner[l.Num]; n == 0 || n > 1 && !isGlued(l.Text) {
				t.Errorf("line %d %q is in %d", l.Num, l.Text, n)
			}
		}
	})
}
