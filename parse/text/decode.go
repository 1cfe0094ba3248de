package text

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"
)

// Text is the text of a file as UTF-8, and how it was read.
type Text struct {
	Text     string    `json:"text"`
	Encoding string    `json:"encoding"` // that of the larger part, when it changes midway
	Sure     float64   `json:"sure"`     // 0..1, how certain the encoding is; 1 when it was given
	Warnings []Warning `json:"warnings"` // never nil
}

// Decode reads data as text in the given encoding, or in the one that fits
// best when it is auto. It is total. A bad sequence of bytes, a NUL, a stray
// control character each become one U+FFFD and a warning; all that stands
// around them survives, an ASCII character or line end right behind it too.
// Line ends stay as they are; a BOM at the start goes.
//
// With auto, a file whose encoding changes midway is read line by line in the
// right one, provided that the foreign part holds some sixteen usual Chinese
// characters; shorter foreign parts are bad bytes.
func Decode(data []byte, enc Encoding) Text {
	d := NewDecoder(bytes.NewReader(data), enc)
	var text strings.Builder
	text.Grow(len(data))
	for {
		chunk, err := d.Next()
		if err != nil {
			break
		}
		text.Write(chunk)
	}
	t := d.Report()
	t.Text = text.String()
	return t
}

const (
	windowSize = 64 << 10 // bytes that decide the encoding, and that are held at once
	pieceSize  = 4 << 10  // a longer line is judged in pieces of so many bytes
	sureEnough = 0.9      // below that a warning asks for the encoding
)

// Decoder decodes a stream of any length in bounded memory. The result does
// not depend on how the reader cuts the stream.
type Decoder struct {
	r    io.Reader
	enc  Encoding // of the bytes that come next
	auto bool
	next codec
	back []byte // what buf lies in
	buf  []byte // read, not yet decoded
	err  error  // why reading ended
	out  []byte

	contest  contest
	begun    bool
	sure     float64
	second   Encoding // the next best guess
	lines    lineCount
	sizes    map[Encoding]int // bytes of text from each encoding
	warnings warnings
}

// NewDecoder gives a decoder for what r reads.
func NewDecoder(r io.Reader, enc Encoding) *Decoder {
	return &Decoder{r: r, enc: enc, auto: enc == EncodingAuto || enc == "", sure: 1,
		back: make([]byte, windowSize), sizes: map[Encoding]int{}}
}

// Next gives the next piece of text, whole characters of valid UTF-8, never
// empty. It is valid until the next call. At the end the error is io.EOF,
// or the reader's error once all that came before it is decoded.
func (d *Decoder) Next() ([]byte, error) {
	d.out = d.out[:0]
	for len(d.out) == 0 {
		d.fill()
		if !d.begun {
			d.begin()
		}
		if len(d.buf) == 0 {
			return nil, d.err
		}
		d.step()
	}
	return d.out, nil
}

// Report gives the encoding, certainty and warnings of what was decoded so
// far, with an empty Text.
func (d *Decoder) Report() Text {
	enc := d.enc
	for _, other := range encReadings {
		if d.sizes[other] > d.sizes[enc] {
			enc = other
		}
	}
	all := []Warning{}
	if d.sure < sureEnough {
		all = append(all, Warning{WarnUnsure, 1, 1, "read as " + string(enc) + ", but perhaps it is " +
			string(d.second) + " or no Chinese text"})
	}
	return Text{Encoding: string(enc), Sure: d.sure, Warnings: append(all, d.warnings...)}
}

// fill reads until the window is full or the input ends.
func (d *Decoder) fill() {
	if d.err != nil {
		return
	}
	kept := copy(d.back, d.buf)
	n, err := io.ReadFull(d.r, d.back[kept:])
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	d.buf, d.err = d.back[:kept+n], err
}

// begin settles the encoding of the first window and drops the BOM.
func (d *Decoder) begin() {
	d.begun = true
	switch {
	case d.auto:
		d.settle(encReadings)
	case d.enc == EncodingUTF16:
		d.settle([]Encoding{EncodingUTF16LE, EncodingUTF16BE})
	default:
		d.use(d.enc)
	}
	if len(d.buf) == 0 || len(d.out) > 0 {
		return
	}
	if r, n := d.next(d.buf, d.err != nil); r == '\uFEFF' {
		d.drop(n)
	}
}

// settle decides among encodings.
func (d *Decoder) settle(candidates []Encoding) {
	g := detectEncoding(d.buf, candidates)
	d.use(g.enc)
	d.sure, d.second = g.sure, g.second
	d.drop(g.mark)
	if !d.startsForeign() && g.skip > 0 {
		d.put(badRune)
		d.drop(g.skip)
	}
}

func (d *Decoder) use(enc Encoding) {
	d.enc, d.next, d.contest = enc, newCodec(enc), newContest(enc)
}

func (d *Decoder) warn(kind, text string) {
	d.warnings.note(kind, d.lines.ends+1, text)
}

// step decodes some of the buffer.
func (d *Decoder) step() {
	if !d.takeClean() {
		d.decode(d.span())
	}
	d.sizes[d.enc] += len(d.out)
}

// takeClean is the fast path: valid UTF-8 with nothing in it to mend or to
// look at becomes text as it is.
func (d *Decoder) takeClean() bool {
	if d.enc != EncodingUTF8 {
		return false
	}
	b := d.buf
	if d.err == nil {
		b = b[:len(b)-cutTail(b)]
	}
	lines := d.lines
	if len(b) == 0 || !utf8.Valid(b) || !lines.addUTF8(b) || bytes.Contains(b, []byte("\uFFFD")) ||
		d.auto && bytes.Contains(b, []byte("~{")) {
		return false
	}
	d.out, d.lines = append(d.out, b...), lines
	d.drop(len(b))
	return true
}

// cutTail says how many bytes at the end of b start a character that goes on.
func cutTail(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}

// decode reads the characters that start in the first n bytes of the buffer.
func (d *Decoder) decode(n int) {
	pos := 0
	for pos < n {
		r, size := d.next(d.buf[pos:], d.err != nil)
		if size == 0 {
			break
		}
		pos += size
		switch {
		case 0x2E80 <= r && r < utf8.RuneError: // nearly always: neither a mark nor a control
			d.out = utf8.AppendRune(d.out, r)
			d.lines.cr = false
		case r != noRune:
			d.put(r)
		}
	}
	d.drop(pos)
}

// drop takes n bytes that are done with off the buffer.
func (d *Decoder) drop(n int) {
	d.buf = d.buf[n:]
	d.contest.advance(n)
}

// put appends a character, or two where Big5 has a letter with a mark.
func (d *Decoder) put(r rune) {
	if kind, text := runeWarning(r); kind != "" {
		d.warn(kind, text)
		r = utf8.RuneError
	}
	d.out = utf8.AppendRune(d.out, r&(1<<21-1))
	if mark := r >> 21; mark > 0 {
		d.out = utf8.AppendRune(d.out, mark)
	}
	d.lines.add(r)
}
