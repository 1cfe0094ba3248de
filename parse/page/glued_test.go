package page

import (
	"slices"
	"strings"
	"testing"
)

// Items that rings part in one line of unpunctuated print stand apart; a ring
// beside a numeral is a nought.
func TestItemsOfALine(t *testing.T) {
	one := strings.Repeat("清溪縣令昨日到任訪事人云地方安靜如常", 4)
	two := strings.Repeat("榆河渡船新章業己張貼各碼頭往來稱便", 4)
	for _, c := range []struct {
		line string
		want []string
	}{
		{one + "○" + two, []string{one, "○" + two}},
		{"○" + one + "○" + two, []string{"○" + one, "○" + two}},
		{one + "得票三○" + two, []string{one + "得票三○" + two}},
		{one + "。○" + two, []string{one + "。○" + two}},
		{"到任○通車", []string{"到任○通車"}},
	} {
		var got []string
		for _, l := range unglue(SplitLines(c.line)) {
			got = append(got, l.Text)
			if l.Num != 1 {
				t.Errorf("a piece stands on line %d", l.Num)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("got %q", got)
		}
	}
}
