package format

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"jianbao/msg"
)

// Names of streams, for Blame.
const (
	Stdin  = "standard input"
	Stdout = "standard output"
)

// Output is where the issues go: stdout, or a file that takes its name only
// when it is complete. End it with Close.
type Output struct {
	io.Writer
	name   string   // for messages
	file   *os.File // nil for stdout
	target string   // what file will be called; empty when it has its name
}

// Open opens the output file called name; stdout stands for "" and "-". A file
// of that name keeps its content until Close, and then its permissions; a
// symbolic link keeps pointing to it. What is no regular file (a device, a
// named pipe) is written to directly.
func Open(name string, stdout io.Writer) (*Output, error) {
	if name == "" || name == "-" {
		return &Output{Writer: stdout, name: Stdout}, nil
	}
	target := name
	if real, err := filepath.EvalSymlinks(name); err == nil {
		target = real
	}
	old, err := os.Stat(target)
	var file *os.File
	switch {
	case err != nil:
		file, err = temporary(target, 0o666)
	case old.Mode().IsRegular():
		file, err = temporary(target, old.Mode().Perm())
		file.Chmod(old.Mode().Perm()) // what the umask took away; not every file system can
	default:
		target = ""
		file, err = os.OpenFile(name, os.O_WRONLY, 0)
	}
	if err != nil {
		return nil, msg.Errorf("%w; name a file in a folder that you may write to", Blame(name, err))
	}
	return &Output{file, name, file, target}, nil
}

// temporary creates a file beside target, so that it can be renamed.
func temporary(target string, mode fs.FileMode) (*os.File, error) {
	name := fmt.Sprintf(".jianbao-%08x", rand.Uint32())
	return os.OpenFile(filepath.Join(filepath.Dir(target), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}

// Write writes to the output. The error names it.
func (o *Output) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	return n, Blame(o.name, err)
}

// Close ends the output and returns the error, if any. err is what went wrong
// before: then the temporary file is removed and nothing takes the name.
func (o *Output) Close(err error) error {
	if o.file == nil {
		return err
	}
	if err == nil && o.target != "" {
		err = Blame(o.name, o.file.Sync()) // else a crash may leave the name, and nothing under it
	}
	if closing := o.file.Close(); err == nil {
		err = Blame(o.name, closing)
	}
	if err == nil && o.target != "" {
		err = Blame(o.name, os.Rename(o.file.Name(), o.target))
	}
	if err != nil && o.target != "" {
		os.Remove(o.file.Name())
	}
	return err
}

// InputError is what is wrong with an input, and in which line (1-based; 0
// when that is unknown).
type InputError struct {
	File string // where it is another than the input, "" for the input
	Line int
	Err  error
}

func (e *InputError) Error() string {
	if e.Line == 0 {
		return Cause(e.Err).Error()
	}
	return fmt.Sprintf("line %d: %v", e.Line, e.Err)
}

func (e *InputError) Unwrap() error { return e.Err }

// Blame puts the name of a file or stream, and the line if there is one,
// before the cause of err. It returns nil when err is nil.
func Blame(name string, err error) error {
	if err == nil {
		return nil
	}
	var in *InputError
	if errors.As(err, &in) {
		name = cmp.Or(in.File, name)
	}
	var where any = name
	if name == Stdin || name == Stdout {
		where = msg.Text(name)
	}
	if in != nil && in.Line > 0 {
		return msg.Errorf("%s:%d: %w", where, in.Line, in.Err)
	}
	return msg.Errorf("%s: %w", where, Cause(err))
}

// Cause takes off err the system call and the path (of a temporary file,
// perhaps) that it names.
func Cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
