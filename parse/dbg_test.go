package parse

import (
	"encoding/json"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	f := os.Getenv("JB_DUMP")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	blocks, furn := makeBlocks(splitLines(string(b)))
	var out struct {
		B []map[string]any
		F []string
	}
	v := newView(blocks, furn)
	for i, b := range blocks {
		out.B = append(out.B, map[string]any{"t": b.text, "l": b.lines, "c": v.shapes[i].class})
	}
	for _, x := range furn {
		out.F = append(out.F, x.kind+" "+x.line.text)
	}
	j, _ := json.Marshal(out)
	os.WriteFile("/tmp/jb/dump.json", j, 0o644)
	text := splitLines(string(b))
	w := detectWrap(text)
	t.Logf("wrap %+v", w)
}
