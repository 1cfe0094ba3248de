package batch

import (
	"os"
	"path"
	"strings"
)

// claims are the outputs by their places, each with the input that it is of.
type claims map[string]Input

// check refuses inputs that would write over each other, or over the output of
// another input of an earlier run.
func (to Folder) check(all []Input) error {
	claimed, known := claims{}, records{}
	if !to.Overwrite {
		known, _ = to.records()
	}
	for _, in := range all {
		if in.err != nil {
			continue
		}
		target := to.target(in)
		switch other, taken := claimed[target]; {
		case taken:
			return refuse("%s and %s would both become %s; nothing was written, convert one of them to another folder",
				other.Source, in.Source, to.path(in))
		case target == errorsName || strings.HasPrefix(target, stateDir+"/"):
			return refuse("%s would become %s, which the run itself needs; convert it to another folder", in.Source, to.path(in))
		case to.ofAnother(in, known[target]):
			return refuse("%s is there already and of %s, not of %s; nothing was written, name another folder or --overwrite",
				to.path(in), known[target].Source, in.Source)
		}
		claimed[target] = in
	}
	return to.checkFolders(all, claimed)
}

// ofAnother reports whether the output of an input is there, recorded as that of
// an input with another name.
func (to Folder) ofAnother(in Input, r record) bool {
	if r.Source == "" || path.Clean(r.Source) == path.Clean(in.Source) {
		return false
	}
	_, err := os.Lstat(to.path(in))
	return err == nil
}

// checkFolders refuses an output where a folder has to be for another: which of
// them could be written would depend on which comes first.
func (to Folder) checkFolders(all []Input, claimed claims) error {
	for _, in := range all {
		if in.err != nil {
			continue
		}
		for dir := path.Dir(to.target(in)); dir != "."; dir = path.Dir(dir) {
			if other, taken := claimed[dir]; taken {
				return refuse("%s would become %s, which has to be a folder for %s; nothing was written, convert one of them to another folder",
					other.Source, to.path(other), in.Source)
			}
		}
	}
	return nil
}
