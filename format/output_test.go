package format

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// files returns the names in a folder, joined by spaces.
func files(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func content(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestOutputTakesItsNameWhenComplete(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "out.csv"), filepath.Join(dir, "link")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("out.csv", link); err != nil {
		t.Skip("no symbolic links:", err)
	}
	out, err := Open(link, nil)
	if err != nil {
		t.Fatal(err)
	}
	out.Write([]byte("new"))
	if got := content(t, name); got != "old" {
		t.Errorf("before Close: %q", got)
	}
	if err := out.Close(nil); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm() != 0o600 || content(t, name) != "new" {
		t.Errorf("%v %v %q", err, info.Mode(), content(t, name))
	}
	if got := files(t, dir); got != "link out.csv" {
		t.Errorf("files: %s", got)
	}
}

func TestOutputIsRemovedOnError(t *testing.T) {
	dir := t.TempDir()
	out, err := Open(filepath.Join(dir, "out.csv"), nil)
	if err != nil {
		t.Fatal(err)
	}
	out.Write([]byte("half"))
	if err := out.Close(errBrittle); !errors.Is(err, errBrittle) {
		t.Errorf("got %v", err)
	}
	if got := files(t, dir); got != "" {
		t.Errorf("files: %s", got)
	}
}

func TestOutputNamesItselfInErrors(t *testing.T) {
	name := filepath.Join(t.TempDir(), "none", "out.csv")
	_, err := Open(name, nil)
	if err == nil || !strings.HasPrefix(err.Error(), name+": ") || strings.Contains(err.Error(), ".jianbao-") {
		t.Errorf("got %v", err)
	}
}

func TestOutputStdout(t *testing.T) {
	for _, name := range []string{"", "-"} {
		var b bytes.Buffer
		out, err := Open(name, &b)
		if err != nil {
			t.Fatal(err)
		}
		out.Write([]byte("x"))
		if err := out.Close(nil); err != nil || b.String() != "x" {
			t.Errorf("%q: %v %q", name, err, b.String())
		}
	}
}
