package text

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func TestDecodeDamage(t *testing.T) {
	const bad, cut, nul, ctl, lost = WarnBadBytes, WarnTruncated, WarnNUL, WarnControl, WarnLost
	tests := []struct {
		name, data string
		enc        Encoding
		text       string
		kind       string
		count      int
		line       int
	}{
		{"empty", "", EncodingAuto, "", "", 0, 0},
		{"sound", "中\n", EncodingUTF8, "中\n", "", 0, 0},
		{"BOM", "\uFEFF中", EncodingUTF8, "中", "", 0, 0},
		{"BOM midway", "中\uFEFF中", EncodingUTF8, "中\uFEFF中", "", 0, 0},
		{"line ends stay", "一\r\n二\r三\u2028四\u0085五\f\x1e\t", EncodingUTF8, "一\r\n二\r三\u2028四\u0085五\f\x1e\t", "", 0, 0},
		{"broken sequence", "中\xE4\xB8A\n", EncodingUTF8, "中\uFFFDA\n", bad, 1, 1},
		{"two bad bytes", "一\r\n二\r三\xFF\xFE\n", EncodingUTF8, "一\r\n二\r三\uFFFD\uFFFD\n", bad, 2, 3},
		{"surrogate", "\xED\xA0\x80A", EncodingUTF8, "\uFFFD\uFFFD\uFFFDA", bad, 3, 1},
		{"tail", "中\n中\xE4\xB8", EncodingUTF8, "中\n中\uFFFD", cut, 1, 2},
		{"NUL", "中\u2028\x00\x00国", EncodingUTF8, "中\u2028\uFFFD\uFFFD国", nul, 2, 2},
		{"C0", "\x1B[0m中\x1A", EncodingUTF8, "\uFFFD[0m中\uFFFD", ctl, 2, 1},
		{"C1 and DEL", "\u009B\x7F中", EncodingUTF8, "\uFFFD\uFFFD中", ctl, 2, 1},
		{"lost before", "中\uFFFD国", EncodingUTF8, "中\uFFFD国", lost, 1, 1},
		{"GBK", "\xD6\xD0\xB9\xFA\x80", EncodingGBK, "中国€", "", 0, 0},
		{"GBK lead before a line end", "\xD6\xD0\xB9\n\xD6\xD0", EncodingGBK, "中\uFFFD\n中", bad, 1, 1},
		{"GBK lead before a digit", "\xB95\xD6\xD0", EncodingGBK, "\uFFFD5中", bad, 1, 1},
		{"GBK tail", "\xD6\xD0\n\xB9", EncodingGB2312, "中\n\uFFFD", cut, 1, 2},
		{"GB18030 four bytes", "\x95\x32\x82\x36", EncodingGB18030, "𠀀", "", 0, 0},
		{"GB18030 four bytes cut", "\x95\x32\x82", EncodingGB18030, "\uFFFD2\uFFFD", cut, 2, 1},
		{"GB18030 beyond Unicode", "\xFE\x39\xFE\x39\n\xD6\xD0", EncodingGB18030, "\uFFFD9\uFFFD9\n中", bad, 2, 1},
		{"BOM before another encoding", "\xEF\xBB\xBF" + strings.Repeat("\xD6\xD0\xB9\xFA", 9), EncodingAuto, strings.Repeat("中国", 9), "", 0, 0},
		{"GB18030 BOM", "\x84\x31\x95\x33\xD6\xD0", EncodingAuto, "中", "", 0, 0},
		{"Big5", "\xA4\xA4\xB0\xEA\x88\x62", EncodingBig5, "中國Ê̄", "", 0, 0},
		{"HKSCS", "\x9D\x5A\xFD\xBB", EncodingBig5HKSCS, "筑港", "", 0, 0},
		{"Big5 code without a character", "\x81\x41\xA4\xA4", EncodingBig5, "\uFFFDA中", bad, 1, 1},
		{"Big5 lead before a line end", "\xA4\n\xA4\xA4", EncodingBig5, "\uFFFD\n中", bad, 1, 1},
		{"UTF-16LE", "\xFF\xFE\x2D\x4E\x40\xD8\x00\xDC\n\x00", EncodingAuto, "中𠀀\n", "", 0, 0},
		{"UTF-16BE BOM", "\xFE\xFF\x4E\x2D", EncodingUTF16, "中", "", 0, 0},
		{"UTF-16 lone surrogate", "\x40\xD8\x2D\x4E", EncodingUTF16LE, "\uFFFD中", bad, 1, 1},
		{"UTF-16 tail", "\x2D\x4E\n\x00\x2D", EncodingUTF16LE, "中\n\uFFFD", cut, 1, 2},
		{"UTF-16 byte lost", "\x4E\x2D\x56\x00\x0A\x4E\x2D\x4E\x2D", EncodingUTF16BE, "中\uFFFD\n中中", bad, 1, 1},
		{"HZ", "a~~~{VP9z~}b~\nc\n", EncodingHZ, "a~中国bc\n", "", 0, 0},
		{"HZ left open", "~{VP9\nVP~{VP~}", EncodingHZ, "中\uFFFD\nVP中", bad, 1, 1},
		{"HZ high byte", "~{VP~}\xFFa", EncodingHZ, "中\uFFFDa", bad, 1, 1},
	}
	for _, test := range tests {
		got := Decode([]byte(test.data), test.enc)
		if got.Text != test.text {
			t.Errorf("%s: text %q, want %q", test.name, got.Text, test.text)
		}
		var kind string
		var count, line int
		if len(got.Warnings) > 0 {
			kind, count, line = got.Warnings[0].Kind, got.Warnings[0].Count, got.Warnings[0].Line
		}
		if kind != test.kind || count != test.count || line != test.line || len(got.Warnings) > 1 {
			t.Errorf("%s: warnings %v, want %s %d on line %d", test.name, got.Warnings, test.kind, test.count, test.line)
		}
	}
}

// TestDecodeChange joins two texts in different encodings: two lines of the
// first or all of it, and more of the second.
func TestDecodeChange(t *testing.T) {
	texts := map[Encoding]string{}
	for _, enc := range encReadings {
		texts[enc] = readText(t, "testdata/enc/simplified.txt")
	}
	texts[EncodingBig5] = readText(t, "testdata/enc/traditional.txt")
	for _, first := range encReadings {
		for _, second := range encReadings {
			if first == second {
				continue
			}
			lines := strings.SplitAfter(texts[first], "\n")
			checkChange(t, first, second, strings.Join(lines[:2], ""), texts[second])
			checkChange(t, first, second, texts[first], strings.Repeat(texts[second], 3))
		}
	}
}

func checkChange(t *testing.T, first, second Encoding, textA, textB string) {
	t.Helper()
	a, textA := encode(t, first, textA)
	b, textB := encode(t, second, textB)
	got := Decode(append(a, b...), EncodingAuto)
	line := strings.Count(textA, "\n") + 1
	if got.Text != textA+textB || len(got.Warnings) != 1 || got.Warnings[0].Kind != WarnChange || got.Warnings[0].Line != line {
		t.Errorf("%s, then %s from line %d: same text %v, warnings %+v", first, second, line, got.Text == textA+textB, got.Warnings)
	}
	if got.Encoding != string(second) {
		t.Errorf("%s, then more of %s: encoding printed is %s", first, second, got.Encoding)
	}
}

// TestDecodeOddLine shows how much of another encoding is needed to be heard.
func TestDecodeOddLine(t *testing.T) {
	text := readText(t, "testdata/enc/simplified.txt")
	heading, _ := encode(t, EncodingGB18030, "读者来信\n")
	got := Decode([]byte(text+string(heading)+text), EncodingAuto)
	if !strings.HasPrefix(got.Text, text) || !strings.HasSuffix(got.Text, "\n"+text) || len(got.Warnings) != 1 || got.Warnings[0].Kind != WarnBadBytes {
		t.Errorf("a short odd line changes more than itself: %+v", got.Warnings)
	}
	const letter = "读者来信说，村里的路灯坏了半年没有人修理，希望有关部门早日解决。\n"
	sentence, _ := encode(t, EncodingGB18030, letter)
	got = Decode([]byte(text+string(sentence)+text), EncodingAuto)
	if got.Text != text+letter+text || len(got.Warnings) != 1 || got.Warnings[0].Count != 2 {
		t.Errorf("a whole odd sentence is not read: %+v", got.Warnings)
	}
}

func TestDecodeUnsure(t *testing.T) {
	for _, data := range []string{"\xC1\xAA", "\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x90\x56\x95\xB7"} {
		got := Decode([]byte(data), EncodingAuto)
		if got.Sure >= sureEnough || len(got.Warnings) == 0 || !strings.Contains(got.Warnings[0].Text, "perhaps") {
			t.Errorf("%q is read as %s with certainty %.3f, warnings %v", data, got.Encoding, got.Sure, got.Warnings)
		}
	}
}

// TestDecoderStream demands of a stream, however it is cut, what Decode gives,
// and that the text before a read error is not lost.
func TestDecoderStream(t *testing.T) {
	for _, enc := range simplifiedEncodings {
		data, text := encode(t, enc, strings.Repeat(readText(t, "testdata/enc/simplified.txt"), 100))
		data = append(data[:len(data):len(data)], 0xFF)
		want := Decode(data, EncodingAuto)
		if !strings.HasPrefix(want.Text, text) {
			t.Fatalf("%s: the text is not read", enc)
		}
		d := NewDecoder(iotest.TimeoutReader(iotest.HalfReader(strings.NewReader(string(data)))), EncodingAuto)
		if _, err := drain(d); !errors.Is(err, iotest.ErrTimeout) {
			t.Errorf("%s: the reader's error is lost: %v", enc, err)
		}
		d = NewDecoder(iotest.OneByteReader(strings.NewReader(string(data))), EncodingAuto)
		got, err := drain(d)
		report := d.Report()
		report.Text = got
		if err != io.EOF || !reflect.DeepEqual(report, want) {
			t.Errorf("%s: a stream of single bytes is read otherwise (%v)", enc, err)
		}
	}
}

// drain reads all of d and checks that the pieces are valid UTF-8 and bounded.
func drain(d *Decoder) (text string, err error) {
	var b strings.Builder
	for {
		chunk, err := d.Next()
		if err != nil {
			return b.String(), err
		}
		if len(chunk) == 0 || len(chunk) > 3*windowSize || !utf8.Valid(chunk) {
			return "", errors.New("a piece is empty, too long or no UTF-8")
		}
		b.Write(chunk)
	}
}
