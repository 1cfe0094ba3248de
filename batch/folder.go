package batch

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"

	"github.com/gofrs/flock"

	"jianbao/format"
)

// stateDir is the folder inside the output folder that holds what a later run
// has to know: lock, done.jsonl, and the files in work.
const stateDir = ".jianbao"

// record is a line of done.jsonl: an output that is complete.
type record struct {
	Source string `json:"source"`
	Input  string `json:"input"` // the stamp of what was read
	Made   string `json:"made"`  // by which version, with which options
	Size   int64  `json:"size"`  // of the output, in bytes
}

// folder is an output folder, locked for this run.
type folder struct {
	dir, ext string
	made     string
	lock     *flock.Flock
	done     map[string]record // by source; empty when nothing is to be resumed
	log      *os.File          // done.jsonl
	errs     *errorLog
	works    atomic.Int64 // files begun, to name them
}

// openFolder locks the folder dir, creating it when needed, and sweeps away
// what a killed run left in work.
func openFolder(dir, ext, made string, resume bool) (*folder, error) {
	f := &folder{dir: dir, ext: ext, made: made, done: map[string]record{}}
	if err := os.MkdirAll(f.state(""), 0o777); err != nil {
		return nil, format.Blame(dir, err)
	}
	f.lock = flock.New(f.state("lock"))
	if free, err := f.lock.TryLock(); err != nil {
		return nil, format.Blame(dir, err)
	} else if !free {
		return nil, fmt.Errorf("%s: another run is writing to this folder; wait for it, or name another folder", dir)
	}
	stale, _ := filepath.Glob(f.state("work-*"))
	for _, name := range stale {
		os.Remove(name)
	}
	err := f.openLog(resume)
	if err == nil {
		return f, nil
	}
	f.lock.Close()
	return nil, format.Blame(dir, err)
}

func (f *folder) state(name string) string { return filepath.Join(f.dir, stateDir, name) }

// openLog opens done.jsonl for appending, and reads it when resuming. A line
// that a crash cut short is skipped and ended.
func (f *folder) openLog(resume bool) error {
	log, err := os.OpenFile(f.state("done.jsonl"), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return err
	}
	f.log = log
	if whole := f.readLog(resume); !whole {
		_, err = log.WriteString("\n")
	}
	return err
}

// readLog reports whether the log ends in a whole line.
func (f *folder) readLog(resume bool) bool {
	for lines := bufio.NewReader(f.log); ; {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return len(line) == 0
		}
		var r record
		if resume && json.Unmarshal(line, &r) == nil {
			f.done[r.Source] = r
		}
	}
}

// planFolder only reads what is there.
func planFolder(dir, ext, made string, resume bool) *folder {
	f := &folder{dir: dir, ext: ext, made: made, done: map[string]record{}}
	if log, err := os.Open(f.state("done.jsonl")); err == nil {
		defer log.Close()
		f.log = log
		f.readLog(resume)
	}
	return f
}

// target is the slash-separated name of an input's output inside the folder.
func (f *folder) target(in Input) string { return in.mirror + f.ext }

func (f *folder) path(in Input) string {
	return filepath.Join(f.dir, filepath.FromSlash(f.target(in)))
}

// has reports whether the output of this very input, made by this version with
// these options, is there and whole.
func (f *folder) has(in Input) bool {
	r, ok := f.done[in.Source]
	if !ok || in.err != nil || in.stamp == "" || r.Input != in.stamp || r.Made != f.made {
		return false
	}
	info, err := os.Stat(f.path(in))
	return err == nil && info.Mode().IsRegular() && info.Size() == r.Size
}

// put writes an output. It appears under its name only when it is complete and
// on the disk. Workers call it side by side.
func (f *folder) put(in Input, out []byte) error {
	target := f.path(in)
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	work := f.state(fmt.Sprintf("work-%d", f.works.Add(1)))
	err := writeSynced(work, out)
	if err == nil {
		err = os.Rename(work, target)
	}
	if err != nil {
		os.Remove(work)
	}
	return err
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

// unfit reports errors of one output's name; all other errors of writing are
// those of the whole folder.
func unfit(err error) bool {
	for _, e := range []error{syscall.ENAMETOOLONG, syscall.ENOTDIR, syscall.EISDIR,
		syscall.EEXIST, syscall.EINVAL, syscall.EILSEQ, fs.ErrExist} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// note records that an output is there.
func (f *folder) note(in Input, stamp string, size int64) error {
	line, err := json.Marshal(record{in.Source, stamp, f.made, size})
	if err == nil {
		_, err = f.log.Write(append(line, '\n'))
	}
	return err
}

// close ends the run on the folder and lets the next one in. The lock file
// stays: were it removed, two runs could each lock a file of that name.
func (f *folder) close() error {
	err := f.log.Close()
	if f.errs != nil {
		err = errors.Join(err, f.errs.close())
	}
	return errors.Join(err, f.lock.Close())
}

// claims gives each output its one input; a second input for the same output
// becomes an error.
func (f *folder) claims(inputs []Input) {
	owners := map[string]string{}
	for i, in := range inputs {
		owner, taken := owners[in.mirror]
		switch {
		case in.err != nil:
		case taken:
			inputs[i].err = fmt.Errorf("its output %s is already that of %s; convert it to another folder", f.target(in), owner)
		case strings.HasPrefix(in.mirror, stateDir+"/") || f.target(in) == errorsName:
			inputs[i].err = fmt.Errorf("its output would be %s, which the run itself needs", f.target(in))
		default:
			owners[in.mirror] = in.Source
		}
	}
}
