package terminal

import "testing"

// The locale changes nothing.
func TestWidth(t *testing.T) {
	for _, lang := range []string{"C", "zh_CN.UTF-8", "en_US.UTF-8"} {
		t.Setenv("LANG", lang)
		for s, want := range map[string]int{"": 0, "abc": 3, "剪报": 4, "“老田”…": 7, "\x1b[33m剪\x1b[0m": 2} {
			if got := Width(s); got != want {
				t.Errorf("%s: Width(%q) = %d, want %d", lang, s, got, want)
			}
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		s     string
		width int
		want  string
	}{
		{"剪报", 4, "剪报"}, {"剪报二", 5, "剪.."}, {"剪报二", 4, "剪.."}, {"abcdef", 4, "ab.."},
	} {
		if got := Cut(c.s, c.width); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.s, c.width, got, c.want)
		}
	}
}
