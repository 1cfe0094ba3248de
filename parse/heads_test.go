package parse

import (
	"strings"
	"testing"

	"jianbao/parse/reading"
)

// Heading lines, label and text, and what they become: column/kicker/title/subtitle.
func TestHeading(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"title+ 春耕忙", "//春耕忙/"},
		{"", "///"},
		{"kicker+ 县长在春耕现场会上强调|title 抢墒播种 不误农时", "/县长在春耕现场会上强调/抢墒播种 不误农时/"},
		{"title+ 百里果廊|subtitle ——青石镇治沙纪实", "//百里果廊/——青石镇治沙纪实"},
		{"column+ 读者来信|title 公厕何时修好", "读者来信//公厕何时修好/"},
		{"title+ 我军坚守石门岭|head-rest 三昼夜|subtitle 歼敌一个营", "//我军坚守石门岭 三昼夜/歼敌一个营"},
		{"kicker+ 全县上下|head-rest 齐动员|title 春耕忙", "/全县上下 齐动员/春耕忙/"},
		{"title+ 春耕忙|late-head 凡人善举", "凡人善举//春耕忙/"},
		{"tail-kicker 青石镇——|tail-title 春耕忙|tail-rest 备耕紧", "/青石镇——/春耕忙 备耕紧/"},
		{"kicker+ 县长强调", "//县长强调/"},
		{"column+ 读者来信", "读者来信///"},
	} {
		var h heading
		for line := range strings.SplitSeq(c.lines, "|") {
			if name, text, ok := strings.Cut(line, " "); ok {
				h.add(labelNamed(t, name), text)
			}
		}
		var a Article
		h.fill(&a)
		if got := strings.Join([]string{a.Column, a.Kicker, a.Title, a.Subtitle}, "/"); got != c.want {
			t.Errorf("%q: got %s, want %s", c.lines, got, c.want)
		}
	}
}

func labelNamed(t *testing.T, name string) reading.Label {
	t.Helper()
	for l := reading.Label(0); l < reading.NumLabels; l++ {
		if l.String() == name {
			return l
		}
	}
	t.Fatalf("no label %s", name)
	return 0
}
