package batch

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree writes files with their own names as content into a new folder and
// makes that the working folder.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, name := range names {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// zipped writes an archive of members with their own names as content.
func zipped(t *testing.T, name string, members ...zip.FileHeader) {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		f, err := w.CreateHeader(&m)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(m.Name))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip("no symbolic links:", err)
	}
}

// found lists the sources of inputs, and after each what is wrong with it.
func found(t *testing.T, o Sources) string {
	t.Helper()
	if o.Include == nil {
		o.Include = []string{"*.txt"}
	}
	inputs, err := o.find(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, in := range inputs {
		name := in.Source
		if in.err != nil {
			name += " (" + in.err.Error() + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

func TestFind(t *testing.T) {
	tree(t, "in/b.txt", "in/a/1.txt", "in/a.txt", "in/a/x/2.txt.gz", "in/.txt/3.TXT", "in/.txt/4.txt", "in/note.md",
		"in/out/5.txt", "lone.md")
	zipped(t, "in/z.zip", zip.FileHeader{Name: "m/6.txt"}, zip.FileHeader{Name: "m/7.md"}, zip.FileHeader{Name: "8.txt.gz"})
	zipped(t, "pictures.zip", zip.FileHeader{Name: "p.jpg"})
	const inTree = "in/.txt/4.txt, in/a.txt, in/a/1.txt, in/a/x/2.txt.gz, in/b.txt"
	const inZip = "in/z.zip!m/6.txt, in/z.zip!8.txt.gz"
	for _, c := range []struct {
		o    Sources
		want string
	}{
		{Sources{Names: []string{"in"}}, inTree + ", in/out/5.txt, " + inZip},
		{Sources{Names: []string{"./in/"}, Output: "in/out"}, inTree + ", " + inZip},
		{Sources{Names: []string{"lone.md", "in/z.zip"}}, "lone.md, " + inZip},
		{Sources{Names: []string{"in/b.txt", "in/a", "in/b.txt", "in/../in/b.txt", "in/a"}}, "in/b.txt, in/a/1.txt, in/a/x/2.txt.gz"},
		{Sources{Names: []string{"in"}, Include: []string{"*.md", "a/**"}}, "in/a/1.txt, in/a/x/2.txt.gz, in/note.md, in/z.zip!m/7.md"},
		{Sources{Names: []string{"in"}, Exclude: []string{"a", "*.zip", "out"}}, "in/.txt/4.txt, in/a.txt, in/b.txt"},
		{Sources{Names: []string{"in"}, Include: []string{"{a,b}.txt"}}, "in/a.txt, in/b.txt"},
		{Sources{Names: []string{"lone.md", "pictures.zip"}}, "lone.md, pictures.zip (" + errNothing.Error() + ")"},
		{Sources{Names: []string{"none.txt"}}, "none.txt (stat none.txt: no such file or directory)"},
		{Sources{Names: []string{"in/a/x", "lone.md"}, Include: []string{"*.md"}}, "in/a/x (" + errNothing.Error() + "), lone.md"},
	} {
		if got := found(t, c.o); got != c.want {
			t.Errorf("%+v:\n got %s\nwant %s", c.o.Names, got, c.want)
		}
	}
}

func TestFindFollowsLinksButNoLoop(t *testing.T) {
	tree(t, "in/a/1.txt", "in/.keep", "else/2.txt")
	os.Mkdir("in/b.txt", 0o777)
	link(t, "..", "in/a/up")
	link(t, "self", "in/self")
	link(t, "none", "in/gone")
	link(t, "../else", "in/other")
	link(t, "a/1.txt", "in/same.txt")
	const loop = " (a link that leads back to a folder above it; not followed)"
	want := "in/a/1.txt, in/a/up" + loop + ", in/b.txt (" + errNothing.Error() + ")" +
		", in/gone (stat in/gone: no such file or directory), in/other/2.txt, in/same.txt" +
		", in/self (stat in/self: too many levels of symbolic links)"
	if got := found(t, Sources{Names: []string{"in"}}); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestFindArchiveMembers(t *testing.T) {
	tree(t)
	zipped(t, "a.zip", zip.FileHeader{Name: "\xc7\xe5\xba\xd3.txt", NonUTF8: true}, zip.FileHeader{Name: "\xff\xff.txt", NonUTF8: true},
		zip.FileHeader{Name: "../up.txt"}, zip.FileHeader{Name: "/root.txt"}, zip.FileHeader{Name: `d\w.txt`}, zip.FileHeader{Name: "locked.txt", Flags: 1})
	os.WriteFile("broken.zip", []byte("PK"), 0o666)
	const out = " (its name leads out of the archive)"
	want := `a.zip!清河.txt, a.zip!\xff\xff.txt, a.zip!../up.txt` + out + `, a.zip!/root.txt` + out +
		`, a.zip!d/w.txt, a.zip!locked.txt (encrypted; unpack the archive with its password), broken.zip (zip: not a valid zip file)`
	if got := found(t, Sources{Names: []string{"a.zip", "broken.zip"}}); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// Of members whose names meet, the first is read, and the others tell of it.
func TestFindArchiveMembersOfOneName(t *testing.T) {
	tree(t)
	zipped(t, "a.zip", zip.FileHeader{Name: "a.txt"}, zip.FileHeader{Name: "a.txt"}, zip.FileHeader{Name: "./b.txt"},
		zip.FileHeader{Name: "b.txt"}, zip.FileHeader{Name: `e\f.txt`}, zip.FileHeader{Name: "e/f.txt"})
	const twice = ` (the archive has this name twice, as %q and %q; unpack it and rename one)`
	want := "a.zip!a.txt, a.zip!a.txt" + fmt.Sprintf(twice, "a.txt", "a.txt") + ", a.zip!./b.txt, a.zip!b.txt" +
		fmt.Sprintf(twice, "./b.txt", "b.txt") + ", a.zip!e/f.txt, a.zip!e/f.txt" + fmt.Sprintf(twice, `e\f.txt`, "e/f.txt")
	if got := found(t, Sources{Names: []string{"a.zip"}}); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

// Names that are no UTF-8 would all become the same in JSON.
func TestSourcesStayDifferent(t *testing.T) {
	a, b := newInput("\xc7.txt", ""), newInput("\xe5.txt", "")
	if a.Source != `\xc7.txt` || b.Source != `\xe5.txt` || a.path != "\xc7.txt" {
		t.Errorf("%+v %+v", a, b)
	}
}

func TestMirrorStaysInside(t *testing.T) {
	for file, want := range map[string]string{
		"a.txt": "a.txt", "./in//a.txt": "in/a.txt", "/abs/a.txt": "abs/a.txt",
		"../../a.txt": "a.txt", "in/../../a.txt": "a.txt", "..": "",
	} {
		if got := mirror(file); got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		list string
		nul  bool
		want []string
	}{
		{"a\nb\r\n\n c \nlast", false, []string{"a", "b", "", " c ", "last"}},
		{"\ufeff清河.txt\r\n", false, []string{"清河.txt", ""}},
		{"a\nb\x00c\r\x00\x00", true, []string{"a\nb", "c\r", "", ""}},
		{"", false, []string{""}},
	} {
		l := List{NUL: c.nul}
		if got := l.names([]byte(c.list)); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.list, got, c.want)
		}
	}
}

// Each source is in one share, and the same one whatever else there is.
func TestShards(t *testing.T) {
	for n := 1; n <= 7; n++ {
		sizes := make([]int, n)
		for i := range 1000 {
			for share := range n {
				if (Shard{share + 1, n}).Has(fmt.Sprint("in/", i, ".txt")) {
					sizes[share]++
				}
			}
		}
		sum := 0
		for _, size := range sizes {
			sum += size
		}
		if sum != 1000 || slices.Min(sizes) < 1000/n/2 {
			t.Errorf("%d shares: %v", n, sizes)
		}
	}
	for _, s := range []string{"", "1", "0/2", "3/2", "-1/2", "1/2x", "1/2 3", "1/2 .", "+1/2", "1/2/3", "a/b", "1/0", "1/99999999999999999999"} {
		if shard, err := ParseShard(s); err == nil {
			t.Errorf("%q: %+v", s, shard)
		}
	}
	if s, err := ParseShard("2/8"); err != nil || s != (Shard{2, 8}) {
		t.Errorf("%+v, %v", s, err)
	}
}

// No name, and no member of any archive, gets a place outside the output folder.
func FuzzMirror(f *testing.F) {
	f.Add("../a", "b/c.txt")
	f.Add("/", "..")
	f.Add(`C:\..\a`, "/x")
	f.Fuzz(func(t *testing.T, file, member string) {
		if member != "" && !filepath.IsLocal(member) {
			member = "" // checkMember turns it down
		}
		if in := newInput(file, member); in.mirror != "" && !filepath.IsLocal(in.mirror+".json") {
			t.Errorf("%q %q: %q", file, member, in.mirror)
		}
	})
}
