package batch

import (
	"archive/tar"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An output that is an archive may become a folder: then it is known by the names
// and contents of its files.

// member is a file of such a folder.
type member struct {
	name    string
	content []byte
}

// membersOf lists the files of an archive, a tar.
func membersOf(archive []byte) (members []member, err error) {
	for r := tar.NewReader(bytes.NewReader(archive)); ; {
		header, err := r.Next()
		if err == io.EOF {
			return members, nil
		}
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		members = append(members, member{filepath.Base(header.Name), content})
	}
}

// membersIn lists the files of a folder.
func membersIn(dir string) (members []member, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		members = append(members, member{e.Name(), content})
	}
	return members, nil
}

// digestOfMembers does not depend on their order.
func digestOfMembers(members []member) digest {
	lines := make([]string, len(members))
	for i, m := range members {
		lines[i] = string(digestOf(m.content)) + " " + m.name + "\n"
	}
	slices.Sort(lines)
	return digestOf([]byte(strings.Join(lines, "")))
}

// writeMembers makes a folder of an archive, each file of it on the disk.
func writeMembers(dir string, archive []byte) error {
	members, err := membersOf(archive)
	if err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o777); err != nil {
		return err
	}
	for _, m := range members {
		if err := writeSynced(filepath.Join(dir, m.name), m.content); err != nil {
			return err
		}
	}
	return nil
}
