package byline

import "testing"

func TestMaySign(t *testing.T) {
	for s, want := range map[string]bool{
		"何忠 陈立秋": true, "文化馆 叶素": true, "一名外地租客": true, "县畜牧站供稿": true, "石渡縣三區賀玉成": true, "原广东省粮食厅大联筹": true,
		"老手艺 新订单": false, "中方表示祝贺和欢迎": false,
	} {
		signs := Scan(s)
		if MaySign(s, &signs) != want {
			t.Errorf("%s: %t", s, !want)
		}
	}
}
