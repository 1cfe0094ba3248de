package parse

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"jianbao/parse/corrections"
	"jianbao/parse/page"
	"jianbao/parse/text"
)

// fixes are the corrections of an input. Workers share them.
type fixes struct {
	commands []corrections.Command // with the numbers that their lines have in the input
	told     map[int]page.Told     // of lines
	lost     []error               // of each command, why it does not fit the lines of the input

	mu   sync.Mutex
	fate []fate // of each command
}

// fate is what became of a command where it was tried. One whose lines stand in
// two parts of an issue is done where one part could do it.
type fate struct {
	done bool
	err  error
}

// newFixes returns the fixes of an input that is not known yet, nil for none.
func newFixes(commands []corrections.Command) *fixes {
	if len(commands) == 0 {
		return nil
	}
	return &fixes{commands: slices.Clone(commands), told: map[int]page.Told{},
		lost: make([]error, len(commands)), fate: make([]fate, len(commands))}
}

// fit fits the commands to the lines of the input; later ones go before those
// that they contradict.
func (f *fixes) fit(source []string) {
	for i := len(f.commands) - 1; i >= 0; i-- {
		c, err := f.commands[i].Find(source)
		f.commands[i] = c
		if err == nil {
			err = f.tell(i, source)
		}
		f.lost[i] = err
	}
}

// fitted returns a reader of what r reads. It reads it whole, and fits the
// commands to it, before it gives any of it.
func (f *fixes) fitted(r io.Reader, enc text.Encoding) io.Reader {
	return &fitting{r: r, fit: func(data []byte) { f.fit(inputLines(text.Decode(data, enc).Text)) }}
}

type fitting struct {
	r    io.Reader
	fit  func(data []byte) // nil once it is done
	data bytes.Reader
	err  error // of r
}

func (f *fitting) Read(p []byte) (int, error) {
	if f.fit != nil {
		data, err := io.ReadAll(f.r)
		f.fit(data)
		f.fit, f.err = nil, err
		f.data.Reset(data)
	}
	n, err := f.data.Read(p)
	if err == io.EOF && f.err != nil {
		err = f.err
	}
	return n, err
}

// inputLines are the lines of a text, those of white space empty.
func inputLines(s string) (lines []string) {
	for _, l := range page.SplitLines(s) {
		for len(lines) < l.Num {
			lines = append(lines, "")
		}
		lines[l.Num-1] = l.Text
	}
	return lines
}

// tell notes what command i says of its lines as such.
func (f *fixes) tell(i int, source []string) error {
	c := &f.commands[i]
	if c.Verb == corrections.Label {
		trimBlank(c, source)
	}
	for _, l := range append(slices.Clone(c.Lines), c.Of) {
		if l.No > 0 && strings.TrimSpace(source[l.No-1]) == "" {
			return fmt.Errorf("line %d is empty", l.No)
		}
	}
	if by := f.undone(i); by > 0 {
		return fmt.Errorf("undone by the join in line %d", by)
	}
	told := toldBy(c)
	for no, t := range told {
		if contradicts(f.told[no]|t, page.OfText|page.OfNobody) || contradicts(f.told[no]|t, page.Begins|page.GoesOn) {
			return fmt.Errorf("contradicts what is said of line %d further down", no)
		}
	}
	for no, t := range told {
		f.told[no] |= t
	}
	return nil
}

// trimBlank takes empty lines off the ends of a range.
func trimBlank(c *corrections.Command, source []string) {
	blank := func(no int) bool { return strings.TrimSpace(source[no-1]) == "" }
	for c.Lines[0].No < c.Lines[1].No && blank(c.Lines[0].No) {
		c.Lines[0].No++
	}
	for c.Lines[0].No < c.Lines[1].No && blank(c.Lines[1].No) {
		c.Lines[1].No--
	}
}

func contradicts(told, both page.Told) bool { return told&both == both }

// undone is the line of the file with a join, after command i, that makes one
// of what the command parts; 0 for none.
func (f *fixes) undone(i int) int {
	if f.commands[i].Verb != corrections.Begin {
		return 0
	}
	no := f.commands[i].Lines[0].No
	for k, c := range f.commands[i+1:] {
		if c.Verb == corrections.Join && f.lost[i+1+k] == nil {
			if a, b := c.Lines[0].No, c.Lines[1].No; min(a, b) < no && no <= max(a, b) {
				return c.At
			}
		}
	}
	return 0
}

// toldBy is what a command says of lines, whatever stands around them.
func toldBy(c *corrections.Command) map[int]page.Told {
	told := map[int]page.Told{}
	first := c.Lines[0].No
	switch {
	case c.Verb == corrections.Begin:
		told[first] = page.OfText | page.Begins
	case c.Verb == corrections.Join:
	case c.Role == corrections.Furniture:
		tellLines(told, c, page.OfNobody)
	case c.Role == corrections.Rest && c.Of.No == 0:
		tellLines(told, c, page.OfText|page.GoesOn)
	default:
		tellLines(told, c, page.OfText)
		told[first] |= page.Begins
		if c.Role != corrections.Paragraph && c.Role != corrections.Rest || c.Of.No > 0 {
			told[c.Lines[1].No] |= page.Ends
		}
	}
	return told
}

func tellLines(told map[int]page.Told, c *corrections.Command, what page.Told) {
	for no := c.Lines[0].No; no <= c.Lines[1].No; no++ {
		told[no] |= what
	}
}

// mark puts what is told on a line. There may be no fixes.
func (f *fixes) mark(l *page.Line) {
	if f != nil {
		l.Told = f.told[l.Num]
	}
}

// settle notes what became of command i where it was tried.
func (f *fixes) settle(i int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err == nil {
		f.fate[i].done = true
	} else if f.fate[i].err == nil {
		f.fate[i].err = err
	}
}

// misfits are the commands that could not be done, in the order of the file.
func (f *fixes) misfits() (all []*corrections.Error) {
	if f == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, fate := range f.fate {
		if fate.done {
			continue
		}
		why := cmp.Or(f.lost[i], fate.err, errUnread)
		all = append(all, &corrections.Error{Line: f.commands[i].At, Err: fmt.Errorf("%q does not fit: %w", head(&f.commands[i]), why)})
	}
	return all
}

var errUnread = errors.New("its lines are not read together")

// head is a command in one line.
func head(c *corrections.Command) string {
	line, _, _ := strings.Cut(c.String(), "\n")
	return line
}
