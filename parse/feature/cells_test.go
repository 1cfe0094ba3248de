package feature

import (
	"slices"
	"testing"

	"jianbao/parse/page"
)

// The cells and keys of a block are its features: each key without runes has
// its cell among them, and no two have the same.
func TestFeaturesAreKeys(t *testing.T) {
	table := New(page.Read(page.SplitLines("第3版\n\n　　桥头镇办起图书角（图）\n本报记者 江水平\n\n　　本报讯 桥头镇图书角昨日开放，2000册新书上架。\n（周小舟 摄）\n——记一位老师\n")))
	taken := map[Cell]Key{}
	var f Features
	for i := range table.Len() {
		table.Features(i, &f)
		var spelt []Key
		for _, key := range table.Keys(i, nil) {
			c, plain := key.Cell()
			if !plain {
				spelt = append(spelt, key)
				continue
			}
			if !slices.Contains(f.Cells, c) || int(c) >= Cells {
				t.Errorf("%s has cell %d, which block %d has not", key, c, i)
			}
			if other, ok := taken[c]; ok && other != key {
				t.Errorf("%s and %s share a cell", key, other)
			}
			taken[c] = key
		}
		if !slices.Equal(spelt, f.Keys) {
			t.Errorf("block %d: keys %v, not %v", i, f.Keys, spelt)
		}
	}
}
