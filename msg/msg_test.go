package msg

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestOfEnvironment(t *testing.T) {
	for env, want := range map[string]Lang{
		"LC_ALL=zh_CN.UTF-8":         Chinese,
		"LC_ALL=C LANG=zh_CN.UTF-8":  English,
		"LC_MESSAGES=zh_TW LANG=C":   Chinese,
		"LC_MESSAGES=en_US LANG=zh":  English,
		"LANG=zh_CN.GB18030":         Chinese,
		"LANG=de_DE.UTF-8":           English,
		"LC_ALL=POSIX LC_MESSAGES=C": English,
	} {
		set := map[string]string{}
		for _, one := range strings.Fields(env) {
			name, value, _ := strings.Cut(one, "=")
			set[name] = value
		}
		if got := OfEnvironment(func(name string) string { return set[name] }); got != want {
			t.Errorf("%s: %s, want %s", env, got, want)
		}
	}
}

// An error is told whole: what it wraps, and the texts among its arguments. What no
// catalogue knows stays.
func TestError(t *testing.T) {
	missing := &fs.PathError{Op: "open", Path: "a.txt", Err: syscall.ENOENT}
	for _, c := range []struct {
		err         error
		english, zh string
	}{
		{New("empty"), "empty", "是空的"},
		{Errorf("%s: %w", "a.txt", New("empty")), "a.txt: empty", "a.txt: 是空的"},
		{Errorf("%s: %w", "empty", New("empty")), "empty: empty", "empty: 是空的"},
		{Errorf("%s (%d)", Text("NUL characters"), 2), "NUL characters (2)", "NUL 字符（2 处）"},
		{Errorf("%w; refused, as --strict asks", New("empty")), "empty; refused, as --strict asks", "是空的；按 --strict 的要求拒绝"},
		{missing, "open a.txt: no such file or directory", "open a.txt: 没有这个文件或文件夹"},
		{fmt.Errorf("%w", New("empty")), "empty", "是空的"},
		{errors.New("unplugged"), "unplugged", "unplugged"},
		{Errorf("%d articles", 3), "3 articles", "3 篇文章"},
		{New("100%"), "100%", "100%"},
	} {
		if english, zh := English.Error(c.err), Chinese.Error(c.err); english != c.english || zh != c.zh || c.err.Error() != c.english {
			t.Errorf("%q and %q, want %q and %q", english, zh, c.english, c.zh)
		}
	}
	if err := Errorf("%s: %w", "a.txt", missing); !errors.Is(err, os.ErrNotExist) {
		t.Error("what a message wraps is not found in it")
	}
}

// What packages and the system say is known by its form.
func TestTold(t *testing.T) {
	for english, zh := range map[string]string{
		"read as big5, but perhaps it is gb18030 or no Chinese text":                         "按 big5 读，但也许是 gb18030，或者不是中文",
		"the encoding changes from utf-8 to gb18030":                                         "编码从 utf-8 变成 gb18030",
		"control characters, the first U+0085":                                               "控制字符，第一个是 U+0085",
		"UTF-8 that was once read as GBK; look for an older copy, or try: iconv -t GBK FILE": "这些 UTF-8 曾被当成 GBK 读过，成了乱码；请找更早的副本，或者试试：iconv -t GBK FILE",
		`invalid value "x" for --jobs: parse error`:                                          `值 "x" 不合 --jobs：读不懂`,
		`invalid boolean value "perhaps" for --bom: parse error`:                             `值 "perhaps" 不合 --bom，应为 true 或 false：读不懂`,
		"an unknown text with empty in it":                                                   "an unknown text with empty in it",
	} {
		if got := Chinese.Told(english); got != zh {
			t.Errorf("%s: %s, want %s", english, got, zh)
		}
		if got := English.Told(english); got != english {
			t.Errorf("%s: %s", english, got)
		}
	}
	for _, p := range patterns() {
		if !strings.Contains(p.chinese, "%") {
			t.Errorf("no argument: %s", p.chinese)
		}
	}
}
