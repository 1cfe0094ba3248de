package text

import (
	"io"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// cutter reads as many bytes at a time as chance wants.
type cutter struct {
	random *rand.Rand
	rest   []byte
}

func (c *cutter) Read(p []byte) (int, error) {
	if len(c.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.rest[:min(len(c.rest), 1+c.random.IntN(3000))])
	c.rest = c.rest[n:]
	return n, nil
}

// TestDecoderCuts: texts that are damaged and change their encoding read alike
// however they come.
func TestDecoderCuts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 33))
	text := readText(t, "testdata/enc/simplified.txt")
	long := strings.ReplaceAll(text, "\n", "　")
	for range 150 {
		var data []byte
		for range 1 + random.IntN(4) {
			enc := simplifiedEncodings[random.IntN(len(simplifiedEncodings))]
			piece, _ := encode(t, enc, strings.Repeat([]string{text, long, "plain ascii ~ line\r\n", "a\r"}[random.IntN(4)], random.IntN(40)))
			data = append(data, piece...)
			for range random.IntN(4) {
				if len(data) > 10 {
					data = mutate(random, data, random.IntN(len(data)-1))
				}
			}
		}
		want := Decode(data, EncodingAuto)
		d := NewDecoder(&cutter{random, data}, EncodingAuto)
		d.Force = true
		got, _ := drain(d)
		report := d.Report()
		report.Text = got
		if !reflect.DeepEqual(report, want) {
			at := 0
			for at < min(len(got), len(want.Text)) && got[at] == want.Text[at] {
				at++
			}
			t.Fatalf("cut in pieces %d bytes are read otherwise from byte %d of %d, %d:\n%v %v\n%v %v", len(data), at, len(got), len(want.Text), report.Encoding, report.Warnings, want.Encoding, want.Warnings)
		}
	}
}

// once gives all it has in one read, and notes when it is asked for more.
type once struct {
	data  []byte
	asked bool
}

func (o *once) Read(p []byte) (int, error) {
	if o.asked = len(o.data) == 0; o.asked {
		return 0, io.EOF
	}
	n := copy(p, o.data)
	o.data = o.data[n:]
	return n, nil
}

// TestDecoderHandsOut: what a reader has given is handed out before it is asked
// for more, line by line or, in an encoding that is named, to the last
// character but one.
func TestDecoderHandsOut(t *testing.T) {
	text := readText(t, "testdata/enc/simplified.txt")
	for _, c := range []struct {
		enc, as Encoding
		text    string
	}{
		{EncodingUTF8, EncodingAuto, text}, {EncodingUTF8, EncodingAuto, "清溪镇昨天通水，" + "全镇\n"},
		{EncodingGB18030, EncodingAuto, text + text + text}, {EncodingUTF16LE, EncodingAuto, text + text},
		{EncodingUTF8, EncodingUTF8, "一\n"}, {EncodingGB18030, EncodingGBK, "一\n"}, {EncodingUTF16BE, EncodingUTF16BE, "一\n一"},
	} {
		data, _ := encode(t, c.enc, c.text)
		r := &once{data: data}
		d, got := NewDecoder(r, c.as), ""
		for {
			piece, err := d.Next()
			if r.asked || err != nil {
				break
			}
			got += string(piece)
		}
		if want := strings.TrimRight(c.text, "\n一"); len(got) < len(want) || !strings.HasPrefix(c.text, got) {
			t.Errorf("%s read as %s: only %q of %q", c.enc, c.as, got, c.text)
		}
	}
}
