package batch

import (
	"archive/zip"
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"jianbao/format"
	"jianbao/msg"
)

// Sources are what a batch reads.
type Sources struct {
	Names            []string // files, folders and archives
	List             *List    // more names; nil for none
	Include, Exclude []string // globs for members of folders and archives
	Output           string   // file or folder of the outputs; a file is refused as an input, a folder is left out
}

// find lists the inputs. Its errors are of the list, or a *Refusal.
func (s Sources) find(ctx context.Context) ([]Input, error) {
	f := &finder{ctx: ctx, include: s.Include, exclude: s.Exclude, seen: map[string]bool{}}
	if s.Output != "" {
		f.output, _ = os.Stat(s.Output)
	}
	for _, name := range s.Names {
		f.named(name)
	}
	if s.List != nil {
		if err := s.List.read(f.named); err != nil {
			return nil, err
		}
	}
	if f.refused != nil {
		return nil, f.refused
	}
	return f.inputs, f.inputs.nothing()
}

// nothing refuses inputs none of which has anything to read.
func (all inputs) nothing() error {
	if len(all) == 0 || slices.ContainsFunc(all, func(in Input) bool { return in.err != errNothing }) {
		return nil
	}
	return &Refusal{format.Blame(all[0].Source, errNothing)}
}

type inputs []Input

// finder turns names into inputs. Folders are read in the order of their
// members' full names, byte by byte, which is that of find | LC_ALL=C sort.
type finder struct {
	ctx              context.Context
	include, exclude []string    // globs for members of folders and archives
	output           fs.FileInfo // file or folder of the outputs; nil when there is none yet
	inputs           inputs
	found            int             // inputs met, also those met before
	seen             map[string]bool // so that nothing is read twice
	refused          error           // nothing may be done at all
}

// Expand replaces names that are no file but patterns, as a shell does; Windows
// leaves that to the programs. A pattern that nothing fits stays as it is.
func Expand(names []string) (all []string) {
	for _, name := range names {
		fits := []string{name}
		if _, err := os.Lstat(name); err != nil && strings.ContainsAny(name, "*?[{") {
			if found, err := doublestar.FilepathGlob(name); err == nil && len(found) > 0 {
				slices.Sort(found)
				fits = found
			}
		}
		all = append(all, fits...)
	}
	return all
}

// CheckGlobs returns an error that names the first bad pattern.
func CheckGlobs(patterns []string) error {
	for _, p := range patterns {
		if !doublestar.ValidatePattern(p) {
			return msg.Errorf("no pattern: %q; * stands for a name, ** for folders, as in '1998/**/*.txt'", p)
		}
	}
	return nil
}

// matches reports whether a pattern fits a slash-separated relative name. A
// pattern without a slash is for the last part of the name.
func matches(patterns []string, name string) bool {
	base := name[strings.LastIndexByte(name, '/')+1:]
	return slices.ContainsFunc(patterns, func(p string) bool {
		if !strings.Contains(p, "/") {
			return doublestar.MatchUnvalidated(p, base)
		}
		return doublestar.MatchUnvalidated(p, name)
	})
}

// wanted reports whether a member is text by its name; a .gz goes by the name
// of what is in it.
func (f *finder) wanted(name string) bool {
	return matches(f.include, name) || isGzip(name) && matches(f.include, name[:len(name)-len(".gz")])
}

func isGzip(name string) bool { return strings.EqualFold(filepath.Ext(name), ".gz") }
func isZip(name string) bool  { return strings.EqualFold(filepath.Ext(name), ".zip") }

// IsBundle reports whether a name stands for texts that have to be found first.
func IsBundle(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || isZip(name)
}

// add takes an input, unless it was named before.
func (f *finder) add(in Input) {
	f.found++
	key := fmt.Sprintf("%s\x00%d\x00%s", filepath.Clean(in.path), in.member, in.mirror)
	if !f.seen[key] {
		f.seen[key] = true
		f.inputs = append(f.inputs, in)
	}
}

func (f *finder) bad(file, member string, err error) {
	in := newInput(file, member)
	in.err = err
	f.add(in)
}

// outputToo refuses a file that is the output too.
func (f *finder) outputToo(name string, info fs.FileInfo) {
	if f.output != nil && f.output.Mode().IsRegular() && os.SameFile(info, f.output) {
		f.refused = refuse("%s is the output and an input too; give the output another name", name)
	}
}

var errSpecial = msg.New("not a regular file; name it on the command line to read it all the same")

var errNothing = msg.New("nothing to read in it; --include chooses the names, by default *.txt")

// named takes a name of the command line or of a list. It is read whatever it
// is called.
func (f *finder) named(name string) {
	info, err := os.Stat(name)
	before := f.found
	switch {
	case err != nil:
		f.bad(name, "", err)
	case info.IsDir():
		f.folder(name, "", []fs.FileInfo{info})
	case isZip(name):
		f.archive(name, info)
	default:
		f.file(name, info)
	}
	if f.found == before {
		f.bad(name, "", errNothing)
	}
}

func (f *finder) file(name string, info fs.FileInfo) {
	f.outputToo(name, info)
	in := newInput(name, "")
	in.size, in.stamp = info.Size(), stampOf(info)
	if in.stamp != "" {
		in.stamp += besideStamp(name)
	}
	f.add(in)
}

// folder takes what is below dir, which lies at rel below the named folder.
// above holds the folders on the way to it, itself the last.
func (f *finder) folder(dir, rel string, above []fs.FileInfo) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		f.bad(dir, "", err)
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return cmp.Compare(sortName(a), sortName(b)) })
	for _, entry := range entries {
		if name := rel + entry.Name(); f.ctx.Err() == nil && !matches(f.exclude, name) {
			f.entry(filepath.Join(dir, entry.Name()), name, entry, above)
		}
	}
}

func sortName(entry fs.DirEntry) string {
	if entry.IsDir() {
		return entry.Name() + "/"
	}
	return entry.Name()
}

// entry takes one member of a folder: a folder, an archive or a text.
func (f *finder) entry(file, rel string, entry fs.DirEntry, above []fs.FileInfo) {
	link := entry.Type()&fs.ModeSymlink != 0
	if !link && !entry.IsDir() && !isZip(rel) && !f.wanted(rel) {
		return
	}
	info, err := os.Stat(file)
	switch {
	case err != nil: // a broken link counts whatever its name: it may have led to a folder
		f.bad(file, "", err)
	case info.IsDir():
		f.below(file, rel, info, above)
	case isZip(rel):
		f.archive(file, info)
	case !f.wanted(rel):
	case !info.Mode().IsRegular(): // opening a named pipe would wait for ever
		f.bad(file, "", errSpecial)
	default:
		f.file(file, info)
	}
}

// below enters a folder, unless it is the output's or one that leads to itself.
func (f *finder) below(dir, rel string, info fs.FileInfo, above []fs.FileInfo) {
	if f.output != nil && os.SameFile(info, f.output) {
		return
	}
	if slices.ContainsFunc(above, func(up fs.FileInfo) bool { return os.SameFile(info, up) }) {
		f.bad(dir, "", msg.New("a link that leads back to a folder above it; not followed"))
		return
	}
	before := f.found
	f.folder(dir, rel+"/", append(slices.Clip(above), info))
	if f.found == before && f.wanted(rel) { // a folder where a text should be
		f.bad(dir, "", errNothing)
	}
}

// archive takes the members of a zip file.
func (f *finder) archive(file string, info fs.FileInfo) {
	if !info.Mode().IsRegular() { // a named pipe would be waited for, and can't be read at its end
		f.bad(file, "", msg.New("not a regular file, and so no archive"))
		return
	}
	f.outputToo(file, info)
	archive, err := openZip(file)
	if err != nil {
		f.bad(file, "", err)
		return
	}
	defer archive.Close()
	owners := map[string]string{} // raw names by the names they become
	for i, entry := range archive.File {
		name := memberName(entry)
		if entry.FileInfo().IsDir() || matches(f.exclude, name) || !f.wanted(name) {
			continue
		}
		in := newInput(file, name)
		in.member, in.entry = i+1, entry.Name
		in.size, in.stamp = int64(entry.CompressedSize64), memberStamp(entry)
		in.err = checkMember(entry, name)
		if owner, taken := owners[path.Clean(name)]; taken && in.err == nil {
			in.err = msg.Errorf("the archive has this name twice, as %q and %q; unpack it and rename one", owner, entry.Name)
		}
		owners[path.Clean(name)] = entry.Name
		f.add(in)
	}
}

func checkMember(entry *zip.File, name string) error {
	switch {
	case !filepath.IsLocal(name):
		return msg.New("its name leads out of the archive")
	case !entry.Mode().IsRegular():
		return msg.New("not a regular file")
	case entry.Flags&1 != 0:
		return msg.New("encrypted; unpack the archive with its password")
	}
	return nil
}
