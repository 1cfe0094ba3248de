package batch

import (
	"bufio"
	"cmp"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"

	"jianbao/format"
)

// errorsName is the file of the output folder that lists the inputs that failed.
const errorsName = "errors.jsonl"

// errorLog is errors.jsonl: it holds the inputs that failed when they were last
// tried, those of other shards too, in the order of the inputs.
type errorLog struct {
	to       Folder
	file     *os.File
	places   map[string]int // of the sources among all inputs
	failures []failure
}

// failure is a line of the list.
type failure struct {
	source string
	line   []byte
}

// openErrors begins the list anew, but keeps what other shards reported.
func openErrors(to Folder, all []Input, mine Shard) (*errorLog, error) {
	e := &errorLog{to: to, places: make(map[string]int, len(all))}
	for i, in := range all {
		e.places[in.Source] = i
	}
	e.keepOthers(mine)
	if err := e.write(); err != nil {
		return nil, err
	}
	var err error
	e.file, err = os.OpenFile(e.name(), os.O_WRONLY|os.O_APPEND, 0)
	return e, err
}

func (e *errorLog) name() string { return filepath.Join(e.to.Dir, errorsName) }

func (e *errorLog) keepOthers(mine Shard) {
	old, err := os.Open(e.name())
	if err != nil {
		return
	}
	defer old.Close()
	for r := bufio.NewReader(old); ; {
		line, err := r.ReadBytes('\n')
		if err != nil {
			return
		}
		var failed struct{ Source string }
		if json.Unmarshal(line, &failed) == nil && !mine.Has(failed.Source) {
			e.failures = append(e.failures, failure{failed.Source, line})
		}
	}
}

// write replaces the list by all failures so far.
func (e *errorLog) write() error {
	slices.SortStableFunc(e.failures, func(a, b failure) int {
		return cmp.Compare(e.place(a), e.place(b))
	})
	var list []byte
	for _, f := range e.failures {
		list = append(list, f.line...)
	}
	work := e.to.state("work-errors")
	if err := writeSynced(work, list); err != nil {
		return err
	}
	return os.Rename(work, e.name())
}

// place is the place of a failure in the list; inputs of other runs come last.
func (e *errorLog) place(f failure) int {
	if place, ok := e.places[f.source]; ok {
		return place
	}
	return math.MaxInt
}

// add appends a failure, so that it is there even after a crash.
func (e *errorLog) add(source string, cause error) error {
	f := failure{source, []byte(format.Failure(source, cause))}
	e.failures = append(e.failures, f)
	_, err := e.file.Write(f.line)
	return err
}

// close puts the list in order, and removes it when nothing is on it.
func (e *errorLog) close() error {
	if err := e.file.Close(); err != nil {
		return err
	}
	if len(e.failures) == 0 {
		return os.Remove(e.name())
	}
	inOrder := slices.IsSortedFunc(e.failures, func(a, b failure) int { return cmp.Compare(e.place(a), e.place(b)) })
	if inOrder {
		return nil
	}
	return e.write()
}
