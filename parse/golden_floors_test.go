package parse

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

type floorKey struct{ name, group string }

// floor is how many are right, of how many.
type floor struct{ right, all int }

type floorTable map[floorKey]floor

// readFloors reads rows of NAME GROUP RIGHT/ALL; # opens a comment.
func readFloors(t *testing.T) floorTable {
	raw, err := os.ReadFile(goldenFloor)
	if err != nil && !*update {
		t.Fatal(err)
	}
	table := floorTable{}
	for num, row := range strings.Split(string(raw), "\n") {
		if row == "" || row[0] == '#' {
			continue
		}
		var key floorKey
		var f floor
		if n, err := fmt.Sscanf(row, "%s %s %d/%d", &key.name, &key.group, &f.right, &f.all); n != 4 || !slices.Contains(goldenGroups, key.group) {
			t.Fatalf("%s:%d: cannot read %q: %v", goldenFloor, num+1, row, err)
		}
		table[key] = f
	}
	return table
}

// below says whether f is worse than the floor: less is right, or more wrong,
// as where furniture is found that is none.
func (f floor) below(was floor) bool {
	return f.right < was.right || f.all-f.right > was.all-was.right
}

func (table floorTable) check(t *testing.T, key floorKey, now floor) {
	t.Helper()
	was, ok := table[key]
	if !ok {
		t.Errorf("%s: no floor; run go test -run Golden -update", key.group)
	} else if now.below(was) {
		t.Errorf("%s: %d/%d right, the floor is %d/%d", key.group, now.right, now.all, was.right, was.all)
	}
}

// raise replaces the floors that are surpassed, with -lower all of them, and
// drops those of issues that are gone.
func (table floorTable) raise(reached floorTable) floorTable {
	raised := floorTable{}
	for key, now := range reached {
		if was, ok := table[key]; ok && !*lower && now.below(was) {
			now = was
		}
		raised[key] = now
	}
	return raised
}

func (table floorTable) write(t *testing.T) {
	var out bytes.Buffer
	out.WriteString("# What Parse gets right in each issue at least: NAME GROUP RIGHT/ALL.\n# Written by: go test -run Golden -update\n")
	keys := slices.SortedFunc(maps.Keys(table), func(a, b floorKey) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return slices.Index(goldenGroups, a.group) - slices.Index(goldenGroups, b.group)
	})
	for _, k := range keys {
		fmt.Fprintf(&out, "%s %s %d/%d\n", k.name, k.group, table[k].right, table[k].all)
	}
	if err := os.WriteFile(goldenFloor, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
