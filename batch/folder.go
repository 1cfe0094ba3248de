package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"

	"github.com/gofrs/flock"

	"jianbao/format"
	"jianbao/format/terminal"
	"jianbao/msg"
)

// Folder takes a file for each input, in folders that mirror those of the inputs.
type Folder struct {
	Dir, Ext  string
	Made      string // version and options: another Made makes outputs stale
	Resume    bool   // skip outputs that are up to date
	Overwrite bool   // also what this program didn't write as it stands
	Unpack    bool   // outputs are archives: a folder of files for each
}

// stateDir is the folder inside the output folder that holds what a later run
// has to know: lock, done.jsonl, and the files in work.
const stateDir = ".jianbao"

// record is a line of done.jsonl: an output that is complete.
type record struct {
	Source string `json:"source"`
	Output string `json:"output"` // its place in the folder
	Input  string `json:"input"`  // the stamp of what was read
	Made   string `json:"made"`   // by which version, with which options
	SHA256 digest `json:"sha256"` // of the output
}

// digest is a SHA-256 in hexadecimal digits.
type digest string

func digestOf(content []byte) digest {
	sum := sha256.Sum256(content)
	return digest(hex.EncodeToString(sum[:]))
}

// digestIn is the digest of a file, empty where there is none.
func digestIn(name string) (digest, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	return digest(hex.EncodeToString(sum.Sum(nil))), err
}

// records are the last lines of done.jsonl for each output.
type records map[string]record

func (to Folder) state(name string) string { return filepath.Join(to.Dir, stateDir, name) }

// records reads what earlier runs recorded, and reports whether the last line
// is whole.
func (to Folder) records() (all records, whole bool) {
	all = records{}
	log, err := os.Open(to.state("done.jsonl"))
	if err != nil {
		return all, true
	}
	defer log.Close()
	for lines := bufio.NewReader(log); ; {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return all, len(line) == 0
		}
		var r record
		if json.Unmarshal(line, &r) == nil {
			all[r.Output] = r
		}
	}
}

// target is the slash-separated name of an input's output inside the folder.
func (to Folder) target(in Input) string {
	parts := strings.Split(in.mirror, "/")
	last := len(parts) - 1
	for i, part := range parts[:last] {
		parts[i] = fitting(part, "")
	}
	parts[last] = fitting(parts[last], to.Ext)
	return strings.Join(parts, "/")
}

// longestName is what most file systems take, in bytes.
const longestName = 255

// fitting is a name with its extension, shortened where it would be too long; a
// hash keeps shortened names apart.
func fitting(name, ext string) string {
	if len(name)+len(ext) <= longestName {
		return name + ext
	}
	tail := "~" + string(digestOf([]byte(name))[:12]) + ext
	return strings.ToValidUTF8(name[:longestName-len(tail)], "") + tail
}

func (to Folder) path(in Input) string {
	return filepath.Join(to.Dir, filepath.FromSlash(to.target(in)))
}

func (to Folder) plan() func(Input) string {
	known, _ := to.records()
	return func(in Input) string {
		plan := "\t" + terminal.Visible(to.path(in))
		state, err := to.look(in, known)
		switch {
		case err != nil:
			plan += "\t" + terminal.Visible(format.Cause(err).Error())
		case state == current:
			plan += "\tdone"
		case state == foreign && !to.Overwrite:
			plan += "\tedited, is kept"
		}
		return plan
	}
}

// holds is the digest of what the place of an output holds, empty for nothing.
func (to Folder) holds(in Input) (digest, error) {
	name := to.path(in)
	if info, err := os.Stat(name); to.Unpack && err == nil && info.IsDir() {
		members, err := membersIn(name)
		return digestOfMembers(members), err
	}
	return digestIn(name)
}

// What a place of an output may hold.
type holding int

const (
	nothing holding = iota
	stale           // an output as this program wrote it, to be made again
	current         // the output of this very input, made by this version with these options
	foreign         // what this program didn't write, or was edited since
)

// look looks what the place of an output holds.
func (to Folder) look(in Input, known records) (holding, error) {
	there, err := to.holds(in)
	if there == "" || err != nil {
		return nothing, err
	}
	r := known[to.target(in)]
	switch {
	case r.SHA256 != there:
		return foreign, nil
	case to.Resume && in.stamp != "" && r == record{in.Source, r.Output, in.stamp, to.Made, there}:
		return current, nil
	}
	return stale, nil
}

// folder is an output folder, locked for this run.
type folder struct {
	Folder
	lock  *flock.Flock
	known records
	log   *os.File // done.jsonl
	errs  *errorLog
	works atomic.Int64 // files begun, to name them
}

// open locks the folder, creating it when needed, and sweeps away what a killed
// run left in work.
func (to Folder) open(all, _ []Input, shard Shard) (sink, error) {
	if err := os.MkdirAll(to.state(""), 0o777); err != nil {
		return nil, format.Blame(to.Dir, err)
	}
	lock := flock.New(to.state("lock"))
	if free, err := lock.TryLock(); err != nil {
		return nil, format.Blame(to.Dir, err)
	} else if !free {
		return nil, msg.Errorf("%s: another run is writing to this folder; wait for it, or name another folder", to.Dir)
	}
	f := &folder{Folder: to, lock: lock}
	err := f.begin(all, shard)
	if err != nil {
		lock.Close()
		return nil, format.Blame(to.Dir, err)
	}
	return f, nil
}

func (f *folder) begin(all []Input, shard Shard) (err error) {
	left, err := os.ReadDir(f.state(""))
	if err != nil {
		return err
	}
	for _, file := range left {
		if strings.HasPrefix(file.Name(), "work-") {
			os.RemoveAll(f.state(file.Name()))
		}
	}
	whole := false
	f.known, whole = f.records()
	f.log, err = os.OpenFile(f.state("done.jsonl"), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return err
	}
	if !whole { // a crash cut the last line short
		_, err = f.log.WriteString("\n")
	}
	if err == nil {
		f.errs, err = openErrors(f.Folder, all, shard)
	}
	if err != nil {
		f.log.Close()
	}
	return err
}

func (f *folder) has(in Input) bool {
	if in.err != nil || !f.Resume {
		return false
	}
	state, err := f.look(in, f.known)
	return err == nil && state == current
}

var errEdited = msg.New("its output was edited, or isn't by this program, and is kept; --overwrite replaces it")

func (f *folder) store(in Input, o *outcome) {
	o.stored = digestOf(o.Out)
	if f.Unpack {
		members, _ := membersOf(o.Out) // an error comes up again when it is written
		o.stored = digestOfMembers(members)
	}
	err := f.replace(in, o)
	o.Out = nil
	if err != nil && unfit(err) {
		o.err = err
	} else {
		o.fatal = broken(format.Blame(f.path(in), err))
	}
}

// replace writes an output, if it isn't there already. What somebody has edited
// is kept.
func (f *folder) replace(in Input, o *outcome) error {
	there, err := f.holds(in)
	if err != nil || there == o.stored {
		return err
	}
	ours := there == "" || there == f.known[f.target(in)].SHA256
	if !ours && !f.Overwrite {
		return errEdited
	}
	return f.put(in, o.Out)
}

// put writes an output. It appears under its name only when it is complete and
// on the disk. Workers call it side by side.
func (f *folder) put(in Input, out []byte) error {
	target := f.path(in)
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	work := f.state(fmt.Sprintf("work-%d", f.works.Add(1)))
	defer os.RemoveAll(work) // it is gone where all went well
	if !f.Unpack {
		if err := writeSynced(work, out); err != nil {
			return err
		}
		return os.Rename(work, target)
	}
	if err := writeMembers(work, out); err != nil {
		return err
	}
	old := work + "-old"
	if err := os.Rename(target, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	defer os.RemoveAll(old)
	return os.Rename(work, target)
}

func writeSynced(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}

// unfit reports errors of one output's name or content; all other errors of
// writing are those of the whole folder.
func unfit(err error) bool {
	for _, e := range []error{errEdited, syscall.ENAMETOOLONG, syscall.ENOTDIR, syscall.EISDIR,
		syscall.EEXIST, syscall.EINVAL, syscall.EILSEQ, fs.ErrExist} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// done records that an output is there.
func (f *folder) done(in Input, o outcome) error {
	line, err := json.Marshal(record{in.Source, f.target(in), o.stamp, f.Made, o.stored})
	if err == nil {
		_, err = f.log.Write(append(line, '\n'))
	}
	return f.blame(err)
}

func (f *folder) failed(in Input, cause error) error {
	return f.blame(f.errs.add(in.Source, cause))
}

func (f *folder) blame(err error) error { return broken(format.Blame(f.Dir, err)) }

// broken says of an error that ends the run how to go on.
func broken(err error) error {
	if err == nil {
		return nil
	}
	return msg.Errorf("%w; what is done stays, --resume goes on from there", err)
}

// close ends the run on the folder and lets the next one in. The lock file
// stays: were it removed, two runs could each lock a file of that name.
func (f *folder) close() error {
	return f.blame(errors.Join(f.log.Close(), f.errs.close(), f.lock.Close()))
}
