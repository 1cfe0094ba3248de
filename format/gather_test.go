package format

import (
	"bytes"
	"errors"
	"testing"
)

// What is gathered of parcels, cut anywhere, is what one writer prints; only the
// numbers of issues begin anew with each text.
func TestGather(t *testing.T) {
	for _, f := range Formats {
		if !f.Gathers {
			continue
		}
		want := printed(t, f.Name, Options{}, sample())
		var parcels, got bytes.Buffer
		if err := f.Parcels().Print(&parcels, Options{}, parts()...); err != nil {
			t.Fatal(err)
		}
		g := f.Gather(&got, Options{})
		for parcels.Len() > 0 {
			if _, err := g.Write(parcels.Next(7)); err != nil {
				t.Fatal(err)
			}
		}
		if err := g.Close(); err != nil || got.String() != want {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", f.Name, err, got.String(), want)
		}
	}
}

func TestGatherTellsWriteErrors(t *testing.T) {
	for _, f := range Formats {
		if !f.Gathers {
			continue
		}
		var parcels bytes.Buffer
		if err := f.Parcels().Print(&parcels, Options{}, sample(), sample()); err != nil {
			t.Fatal(err)
		}
		g := f.Gather(&brittle{room: 100}, Options{})
		_, err := g.Write(parcels.Bytes())
		if err = errors.Join(err, g.Close()); !errors.Is(err, errBrittle) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
