package batch

import (
	"archive/zip"
	"context"
	"io"
	"os"
	"strings"
	"testing"
)

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
		t.Errorf("after its end: %v", err)
	}
}

// What follows the last member of a gzip file is left out, and told.
func TestGzipWithSomethingAfterIt(t *testing.T) {
	tree(t)
	for after, noted := range map[string]bool{"": false, "\x00\x00\x00": false, "x": true, "tail": true, string(gzipped(" two")): false} {
		write(t, "a.txt.gz", string(gzipped("one"))+after)
		file, err := Open("a.txt.gz", 100)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(file)
		if err != nil || !strings.HasPrefix(string(text), "one") || (file.Note() != nil) != noted {
			t.Errorf("%q: %v %q %v", after, err, text, file.Note())
		}
		file.Close()
	}
}

// A member is read only if it is still the one that was found.
func TestReplacedArchive(t *testing.T) {
	tree(t)
	zipped(t, "a.zip", zip.FileHeader{Name: "1.txt"}, zip.FileHeader{Name: "2.txt"})
	inputs, err := Sources{Names: []string{"a.zip"}, Include: []string{"*.txt"}}.find(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	zipped(t, "a.zip", zip.FileHeader{Name: "2.txt"}, zip.FileHeader{Name: "1.txt"})
	for _, in := range inputs {
		r := reader{max: 100}
		if text, _, err := r.read(in); err != errReplaced {
			t.Errorf("%s: %q %v", in.Source, text.Bytes, err)
		}
		r.close()
	}
}
