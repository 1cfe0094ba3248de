package batch

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"

	"jianbao/format"
)

// errorsName is the file of the output folder that lists the inputs that failed.
const errorsName = "errors.jsonl"

// errorLog is errors.jsonl: it holds the inputs that failed when they were
// last tried.
type errorLog struct {
	*os.File
	lines int
}

// openErrors begins the list anew, but keeps what other shards reported.
func openErrors(dir string, mine Shard) (*errorLog, error) {
	name := filepath.Join(dir, errorsName)
	kept, lines := othersErrors(name, mine)
	work := filepath.Join(dir, stateDir, "work-errors")
	if err := writeSynced(work, kept); err != nil {
		return nil, format.Blame(name, err)
	}
	if err := os.Rename(work, name); err != nil {
		return nil, format.Blame(name, err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND, 0)
	return &errorLog{file, lines}, format.Blame(name, err)
}

func othersErrors(name string, mine Shard) (kept []byte, lines int) {
	old, err := os.Open(name)
	if err != nil {
		return nil, 0
	}
	defer old.Close()
	for r := bufio.NewReader(old); ; {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return kept, lines
		}
		var failed struct{ Source string }
		if json.Unmarshal(line, &failed) == nil && !mine.Has(failed.Source) {
			kept, lines = append(kept, line...), lines+1
		}
	}
}

func (e *errorLog) add(source string, err error) error {
	e.lines++
	_, err = e.WriteString(format.Failure(source, err))
	return err
}

// close removes the list when nothing is on it.
func (e *errorLog) close() error {
	err := e.Close()
	if e.lines == 0 {
		os.Remove(e.Name())
	}
	return err
}
