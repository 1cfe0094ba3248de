package cli

import (
	"bytes"
	"errors"
	"os"

	urfave "github.com/urfave/cli/v2"

	"jianbao/batch"
	"jianbao/format"
	"jianbao/msg"
	"jianbao/parse/corrections"
)

// readCorrections reads what the corrections in a file are to be, "" for none.
// A line of it that is no correction is told and takes no other with it.
func (c *Clipper) readCorrections(file string) (notes []error, err error) {
	c.corrections, c.Reading.Corrections = file, nil
	if file == "" || c.Uncorrected {
		return nil, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, &format.InputError{File: file, Err: err}
	}
	commands, err := corrections.Parse(file, bytes.NewReader(text))
	c.Reading.Corrections = commands
	return c.blamed(wrongIn(err)), nil
}

// wrongIn lists the errors of Parse.
func wrongIn(err error) (all []*corrections.Error) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			all = append(all, wrongIn(e)...)
		}
		return all
	}
	var wrong *corrections.Error
	switch {
	case errors.As(err, &wrong):
		all = append(all, wrong)
	case err != nil:
		all = append(all, &corrections.Error{Err: err})
	}
	return all
}

// blamed are the errors of corrections with the name of their file.
func (c *Clipper) blamed(all []*corrections.Error) (notes []error) {
	for _, e := range all {
		notes = append(notes, &format.InputError{File: c.corrections, Line: e.Line, Err: e.Err})
	}
	return notes
}

// strictlyAll makes an error of the first note, if it has to be one.
func (c *Clipper) strictlyAll(notes []error) error {
	var in *format.InputError
	if !c.Strict || len(notes) == 0 || !errors.As(notes[0], &in) {
		return nil
	}
	return &format.InputError{File: in.File, Line: in.Line, Err: msg.Errorf("%w; refused, as --strict asks", in.Err)}
}

// correctionsOf is the file that the command line or the name of the input gives.
func correctionsOf(c *urfave.Context, name string) string {
	switch {
	case c.IsSet("corrections"):
		return c.String("corrections")
	case name == "-":
		return ""
	}
	return batch.Beside(name)
}

// checkCorrections looks at the flags of corrections.
func checkCorrections(c *urfave.Context, lone bool) error {
	switch {
	case c.IsSet("corrections") && c.Bool("no-corrections"):
		return usagef("--corrections and --no-corrections exclude each other")
	case c.IsSet("corrections") && !lone:
		return usagef("--corrections is for one text; of several, X.corrections beside X.txt is read for each")
	}
	return nil
}
