package batch

import (
	"io"
	"os"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		text  string
		guess bool
		want  error
	}{
		{"", false, errEmpty}, {" \u3000\n", true, errEmpty},
		{"清河的春天来了又\ufffd去", false, nil}, {"清河的春天来了又\ufffd去", true, errNoText},
		{"清河的春天\ufffd", false, errNoText}, {"清河的春天\x1b", false, errNoText},
		{strings.Repeat("清", 49) + "\ufffd", true, nil}, {strings.Repeat("清", 48) + "\ufffd", true, errNoText},
	} {
		if got := Check(c.text, c.guess); got != c.want {
			t.Errorf("%q, guess %t: %v, want %v", c.text, c.guess, got, c.want)
		}
	}
}

// A file that is no regular one tells its size only when it is read.
func TestOpenIsBounded(t *testing.T) {
	tree(t, "in/a.txt")
	size := int64(len(must(os.ReadFile("in/a.txt"))))
	if _, err := Open("in/a.txt", size-1); err == nil || !strings.Contains(err.Error(), "--max-size takes more") {
		t.Error(err)
	}
	file, err := Open("in/a.txt", size)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	os.WriteFile("in/a.txt", make([]byte, size+1), 0o666)
	if _, err := io.ReadAll(file); err == nil || !strings.Contains(err.Error(), "--max-size takes more") {
		t.Errorf("behind its end: %v", err)
	}
}
