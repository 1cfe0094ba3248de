package parse

import (
	"jianbao/parse/page"
	"strings"
	"testing"
)

// TestHeadingRoles: heading lines with | between and, behind a second |, a
// late one; what they become is written column/kicker/title/subtitle.
func TestHeadingRoles(t *testing.T) {
	for _, c := range []struct{ lines, late, want string }{
		{"春耕忙", "", "//春耕忙/"},
		{"", "", "///"},
		{"县长在春耕现场会上强调", "", "//县长在春耕现场会上强调/"},
		{"县长在春耕现场会上强调|抢墒播种 不误农时", "", "/县长在春耕现场会上强调/抢墒播种 不误农时/"},
		{"青石镇：|抢墒播种", "", "/青石镇：/抢墒播种/"},
		{"青石镇——|抢墒播种", "", "/青石镇——/抢墒播种/"},
		{"百里果廊|——青石镇治沙纪实", "", "//百里果廊/——青石镇治沙纪实"},
		{"青石镇--|百里果廊|--治沙纪实", "", "/青石镇--/百里果廊/--治沙纪实"},
		{"读者来信|公厕何时修好", "", "读者来信//公厕何时修好/"},
		{"【读者来信】|公厕何时修好", "", "【读者来信】//公厕何时修好/"},
		{"读者来信", "", "//读者来信/"},
		{"我军坚守石门岭三昼夜|歼敌一个营又两个连|缴获迫击炮四门、轻重机枪三十一挺", "", "/我军坚守石门岭三昼夜/歼敌一个营又两个连/缴获迫击炮四门、轻重机枪三十一挺"},
		{"甲|乙|丙|丁", "", "/甲/乙/丙 丁"},
		{"小麦丰收|亩产超千斤，农民笑开颜", "", "//小麦丰收/亩产超千斤，农民笑开颜"},
		{"小麦丰收|亩产达到1000斤", "", "//小麦丰收/亩产达到1000斤"},
		{"小麦丰收|●联合收割机下田", "", "//小麦丰收/●联合收割机下田"},
		{"春耕忙", "凡人善举", "凡人善举//春耕忙/"},
		{"读者来信|公厕何时修好", "凡人善举", "凡人善举/读者来信/公厕何时修好/"},
		{"", "凡人善举", "凡人善举///"},
		{"——治沙纪实", "", "//——治沙纪实/"},
		{"百里果廊——", "", "//百里果廊——/"},
	} {
		v := &view{}
		var heads, late []int
		add := func(joined string, to *[]int) {
			for s := range strings.SplitSeq(joined, "|") {
				if s != "" {
					*to = append(*to, len(v.blocks))
					v.blocks = append(v.blocks, page.Block{Text: s})
				}
			}
		}
		add(c.lines, &heads)
		add(c.late, &late)
		var a Article
		v.setHeads(&a, heads, late)
		if got := strings.Join([]string{a.Column, a.Kicker, a.Title, a.Subtitle}, "/"); got != c.want {
			t.Errorf("%q, late %q: got %s, want %s", c.lines, c.late, got, c.want)
		}
	}
}

func TestTakeColumn(t *testing.T) {
	for _, c := range []struct {
		lines string
		taken bool
	}{
		{"社会广角|甲", true},
		{"■百姓信箱|甲", true},
		{"健康课堂|甲|乙", true},
		{"社会广角", false},
		{"社会广角——|甲", false},
		{"社会广角|——甲", false},
		{"他们在田间地头讲的那些故事|甲", false},
		{"春耕忙|甲", false},
	} {
		var a Article
		lines := strings.Split(c.lines, "|")
		rest := takeColumn(&a, lines)
		if (a.Column == lines[0]) != c.taken || len(rest)+len(strings.Fields(a.Column)) != len(lines) {
			t.Errorf("%q: column %q, rest %q", c.lines, a.Column, rest)
		}
	}
}

func TestTakeDashed(t *testing.T) {
	for _, c := range []struct{ lines, kicker, subtitle, rest string }{
		{"甲——|乙|——丙", "甲——", "——丙", "乙"},
		{"甲|——乙|——丙", "", "——乙 ——丙", "甲"},
		{"甲|乙——", "", "", "甲|乙——"},
		{"甲——|乙——|丙", "甲——", "", "乙——|丙"},
		{"——甲|乙", "", "——甲", "乙"},
	} {
		var a Article
		rest := strings.Join(takeDashed(&a, strings.Split(c.lines, "|")), "|")
		if a.Kicker != c.kicker || a.Subtitle != c.subtitle || rest != c.rest {
			t.Errorf("%q: kicker %q, subtitle %q, rest %q", c.lines, a.Kicker, a.Subtitle, rest)
		}
	}
}

func TestIsKicker(t *testing.T) {
	for _, c := range []struct {
		above, below string
		want         bool
	}{
		{"县长检查春耕时要求", "抢墒播种，不误农时，确保粮食产量稳定在十亿斤以上", true},
		{"全省水利会议闭幕", "今年整修堤坝八百里", true},
		{"全省水利会议闭幕", "今年整修堤坝八百里、增灌农田卅万亩", false},
		{"全省水利会议昨日闭幕", "整修堤坝", false},
		{"会议闭幕", "今年将整修长短堤坝共计八百五十余里路", false},
		{"春耕忙", "亩产1000斤", false},
	} {
		if got := isKicker(c.above, c.below); got != c.want {
			t.Errorf("isKicker(%q, %q) = %v", c.above, c.below, got)
		}
	}
}
