package format

import (
	"bytes"
	"encoding/json"
	"io"

	"jianbao/parse"
)

// Gathering makes one output of several texts, in a format that cannot be joined.
// Each text is printed in the format's Parcels; these are written to the Gathering
// in the order of the texts. End it with Close.
type Gathering struct {
	printer printer
	rest    []byte // a parcel that has not come whole
}

// Gather returns a Gathering that prints to w.
func (f Format) Gather(w io.Writer, o Options) *Gathering {
	return &Gathering{printer: f.print(w, o)}
}

// Parcels is the format that a Gathering of f reads.
func (f Format) Parcels() Format {
	return Format{
		Name: f.Name + " parcels", Streams: f.Streams, Joins: true,
		print: func(w io.Writer, _ Options) printer { return parcelPrinter{w} },
	}
}

// parcel is a part of an issue on its way, on a line.
type parcel struct {
	document
	More bool `json:"more"`
}

type parcelPrinter struct{ w io.Writer }

func (p parcelPrinter) print(one part) error {
	line, err := encode(parcel{newDocument(one), one.More}, "")
	if err != nil {
		return err
	}
	_, err = io.WriteString(p.w, line)
	return err
}

func (p parcelPrinter) close() error { return nil }

// Write takes parcels, cut anywhere. The error is that of the writer below.
func (g *Gathering) Write(text []byte) (int, error) {
	g.rest = append(g.rest, text...)
	for {
		line, rest, whole := bytes.Cut(g.rest, []byte("\n"))
		if !whole {
			return len(text), nil
		}
		g.rest = rest
		var p parcel
		if err := json.Unmarshal(line, &p); err != nil {
			return 0, err
		}
		if err := g.printer.print(p.part()); err != nil {
			return 0, err
		}
	}
}

func (p parcel) part() part {
	return part{
		Issue: parse.Issue{
			Source: p.Source, Encoding: p.Encoding, Masthead: p.Masthead,
			Furniture: p.Furniture, Warnings: p.Warnings, More: p.More,
		},
		No: p.No, Articles: p.Articles,
	}
}

// Close ends the output.
func (g *Gathering) Close() error { return g.printer.close() }
