package reading

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

const table = "class,length=head|c\thead:-0.50 body:0.25 title!:-0.10\nclose=body\t0.50\nfirst2,kind=本报|h\tstart:-1.00\nstep=title|body\t-0.20\n"

func TestTableRoundTrip(t *testing.T) {
	w, err := ReadWeights(table)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := w.Write(&b); err != nil || b.String() != table {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestReadWeightsFails(t *testing.T) {
	for _, row := range []string{"class=head", "class=head\t", "class=head\thead:x", "class=head\thead:NaN", "class=head\thead:Inf",
		"class=head\tnothing:1", "class=what\thead:1", "what=head\thead:1", "class=head\thead:1 head:2",
		"class=head\thead:1\nclass=head\thead:1", "step=title|body\tx", "class,length=head\thead:1"} {
		if _, err := ReadWeights(row); err == nil || !strings.HasPrefix(err.Error(), "costs.tsv:") {
			t.Errorf("%q: %v", row, err)
		}
	}
}

// The compiled table gives each label the sum of the costs of its aspects.
func TestCompiled(t *testing.T) {
	w, err := ReadWeights(table)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Compile(w)
	if err != nil {
		t.Fatal(err)
	}
	for key := range w.Rows {
		sum := w.Rows[key].byLabel()
		for l := Label(0); l < NumLabels; l++ {
			if got := m.Cost(key, l); got-float64(sum[l]) > 0.005 || float64(sum[l])-got > 0.005 {
				t.Errorf("%s costs %s %v, not %v", key, l, got, sum[l])
			}
		}
	}
	if m.close[Body] != 0.5 || m.step[Title][Body] != -0.2 {
		t.Errorf("steps are lost")
	}
}

func TestLoadFails(t *testing.T) {
	w, _ := ReadWeights(table)
	data, err := w.Compiled()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range [][]byte{nil, data[:10], data[:len(data)-1], append([]byte("x"), data...)} {
		if _, err := Load(d); err == nil {
			t.Errorf("%d bytes are loaded", len(d))
		}
	}
}

// costs.bin is costs.tsv compiled.
func TestTableIsCompiled(t *testing.T) {
	text, err := os.ReadFile("costs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	w, err := ReadWeights(string(text))
	if err != nil {
		t.Fatal(err)
	}
	data, err := w.Compiled()
	if err != nil || !bytes.Equal(data, compiled) {
		t.Errorf("costs.bin is not costs.tsv compiled; run go run ./parse/train compile (%v)", err)
	}
}
