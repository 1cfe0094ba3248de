package corrections

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

const file = `# clipped by hand

49 title of 41
  49: 搭建就业桥
  41: 本报讯（记者
join 12 13   # one story
split 30
52 byline
60-64 furniture
  60: 责任编辑：甲
	64: 版式
`

func TestParse(t *testing.T) {
	got, err := Parse("a.corrections", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	want := []Command{
		{Verb: Label, Lines: []Line{{49, "搭建就业桥"}, {49, "搭建就业桥"}}, Role: Title, Of: Line{41, "本报讯（记者"}, At: 3},
		{Verb: Join, Lines: []Line{{No: 12}, {No: 13}}, At: 6},
		{Verb: Begin, Lines: []Line{{No: 30}}, At: 7},
		{Verb: Label, Lines: []Line{{No: 52}, {No: 52}}, Role: Byline, At: 8},
		{Verb: Label, Lines: []Line{{60, "责任编辑：甲"}, {64, "版式"}}, Role: Furniture, At: 9},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestPrintsBack(t *testing.T) {
	commands, err := Parse("", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	want := "49 title of 41\n  49: 搭建就业桥\n  41: 本报讯（记者\njoin 12 13\narticle at 30\n52 byline\n60-64 furniture\n  60: 责任编辑：甲\n  64: 版式\n"
	if got := Format(commands); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestErrors(t *testing.T) {
	for text, want := range map[string]string{
		"  3: 甲":                  `f:1: an indented line belongs to the command above it; there is none`,
		"join 12":                 `f:1: join takes two lines: join 12 13`,
		"article 30":              `f:1: article takes the line it begins at: article at 30`,
		"12 headline":             `f:1: no role "headline"; the roles are column, kicker, title, `,
		"0 title":                 `f:1: "0" is no line; lines count from 1`,
		"\n\nx title":             `f:3: "x" is no line`,
		"9-3 title":               `f:1: the lines 9-3 run backwards`,
		"9 furniture of 3":        `f:1: furniture is of no article`,
		"9 title of x":            `f:1: "x" is no line`,
		"9 title 41":              `f:1: no command "9 title 41"; commands are: 49 title of 41, `,
		"9 title\n  8: 甲":         `f:2: the command above says nothing of line 8`,
		"9 title\n  甲":            `f:2: an indented line tells how a line begins`,
		"join a b\n9 title\njoin": "f:1: \"a\" is no line; lines count from 1\nf:3: join takes",
	} {
		_, err := Parse("f", strings.NewReader(text))
		var at *Error
		if err == nil || !strings.HasPrefix(err.Error(), want) || !errors.As(err, &at) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A line that is wrong takes no other with it.
func TestGoesOnAfterAnError(t *testing.T) {
	commands, err := Parse("f", strings.NewReader("nonsense\njoin 1 2\n"))
	if err == nil || len(commands) != 1 || commands[0].At != 2 {
		t.Errorf("%v %+v", err, commands)
	}
}

func TestFind(t *testing.T) {
	source := []string{"新添一行", "青石镇春耕忙", "", "　　本报讯 渠里的水", "同一行", "别的", "同一行"}
	for _, c := range []struct {
		line Line
		want int
	}{
		{Line{1, ""}, 1}, {Line{8, ""}, 0}, {Line{1, "青石镇"}, 2}, {Line{3, "本报讯渠里"}, 4}, {Line{90, "青石镇"}, 2}, {Line{1 << 60, "青石镇"}, 2},
		{Line{6, "同一行"}, 5}, {Line{8, "同一行"}, 7}, {Line{2, "没有"}, 0},
	} {
		got, err := Command{Verb: Begin, Lines: []Line{c.line}}.Find(source)
		if (err != nil) != (c.want == 0) || err == nil && got.Lines[0].No != c.want {
			t.Errorf("%+v: %+v %v", c.line, got.Lines, err)
		}
	}
}

func TestFindLeavesTheCommandAsItIs(t *testing.T) {
	c := Command{Verb: Join, Lines: []Line{{1, "乙"}, {2, "甲"}}}
	if got, err := c.Find([]string{"甲", "乙"}); err != nil || got.Lines[0].No != 2 || c.Lines[0].No != 1 {
		t.Errorf("%+v %v, from %+v", got, err, c)
	}
}

func TestKey(t *testing.T) {
	line := "　　" + strings.Repeat("春耕 忙", 20)
	key := Key(3, line)
	if n := len([]rune(key.Text)); n > keyRunes || key.find([]string{"", "", line}) != 3 {
		t.Errorf("%+v", key)
	}
}

// Whatever is read is printed as something that reads the same.
func FuzzPrintsBack(f *testing.F) {
	f.Add(file)
	f.Add("12 rest of 3\n 3:  x  \n")
	f.Fuzz(func(t *testing.T, text string) {
		commands, _ := Parse("", strings.NewReader(text))
		again, err := Parse("", strings.NewReader(Format(commands)))
		if err != nil {
			t.Fatalf("%v\n%s", err, Format(commands))
		}
		for i := range commands {
			commands[i].At, again[i].At = 0, 0
		}
		if len(again) != len(commands) || len(commands) > 0 && !reflect.DeepEqual(again, commands) {
			t.Errorf("got  %+v\nwant %+v", again, commands)
		}
	})
}
