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
// best when it is auto. It is total: also what is no text is read. A bad sequence of bytes, a NUL, a stray
// control character each become one U+FFFD and a warning; all that stands
// around them survives, an ASCII character or line end right after it too.
// Line ends stay as they are; a BOM at the start goes.
//
// With auto, a file whose encoding changes midway is read line by line in the
// right one, provided that the foreign part holds some sixteen usual Chinese
// characters; shorter foreign parts are bad bytes.
func Decode(data []byte, enc Encoding) Text {
	d := NewDecoder(bytes.NewReader(data), enc)
	d.Force = true
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
	windowSize = 64 << 10 // bytes that are held at once, and that decide the encoding where fewer do not
	firstPart  = 1 << 10  // bytes that decide it as a rule
	pieceSize  = 4 << 10  // a longer line is judged in pieces of so many bytes
	sureEnough = 0.9      // below that a warning asks for the encoding
)

// Decoder decodes a stream of any length in bounded memory. The text does not
// depend on how the reader cuts the stream, and is handed out as it comes: line
// by line where the encoding is found from the bytes.
type Decoder struct {
	Force bool // read what is no text all the same; to be set before Next

	window
	enc   Encoding // of the bytes that come next
	auto  bool
	next  codec
	swift *swiftTable // of enc, nil where it has none
	out   []byte

	start   start // what is not begun yet
	contest contest
	seen    survey // of buf, in UTF-8

	sure     float64
	second   Encoding // the next best guess
	lines    lineCount
	sizes    map[Encoding]int // bytes of text from each encoding
	garbled  garbled
	warnings warnings
}

// NewDecoder returns a Decoder of what r reads.
func NewDecoder(r io.Reader, enc Encoding) *Decoder {
	return &Decoder{window: newWindow(r), enc: enc, auto: enc == EncodingAuto || enc == "", start: start{need: firstPart}, sure: 1, sizes: map[Encoding]int{}}
}

// Next returns the next piece of text, whole characters of valid UTF-8, never
// empty. It is valid until the next call. At the end the error is io.EOF,
// or the reader's error once all that came before it is decoded; it is a
// *NotTextError where the input is none.
func (d *Decoder) Next() ([]byte, error) {
	d.out = d.out[:0]
	for {
		if err := d.begin(); err != nil {
			return nil, err
		}
		for d.start.over && len(d.out) < windowSize && d.step() {
		}
		if len(d.out) > 0 {
			d.garbled.listen(d)
			return d.out, nil
		}
		if d.ended() && len(d.buf) == 0 {
			return nil, d.err
		}
		d.more()
	}
}

// Report returns the encoding, certainty and warnings of what was decoded so
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

// step decodes some of the buffer, and reports whether it did; more of it must
// be seen where it did not.
func (d *Decoder) step() bool {
	left, made := len(d.buf), len(d.out)
	if !d.takeSound() && !d.takeSwift() {
		d.decode(d.span())
	}
	d.sizes[d.enc] += len(d.out) - made
	return len(d.buf) < left
}

// takeSound is the fast path of UTF-8: what is sound becomes text as it is.
func (d *Decoder) takeSound() bool {
	if d.enc != EncodingUTF8 {
		return false
	}
	d.seen.extend(d.buf, d.lines.cr)
	n := d.seen.sound
	if d.auto && !(d.ended() && n == len(d.buf)) {
		n = wholeLines(d.buf, n)
	}
	if n == 0 {
		return false
	}
	d.out = append(d.out, d.buf[:n]...)
	after := countEnds(d.buf[n:d.seen.sound], d.buf[n-1] == '\r')
	d.lines.ends += d.seen.ends - after
	d.lines.cr = d.buf[n-1] == '\r'
	d.drop(n)
	d.seen.ends = after
	return true
}

// takeSwift is the fast path of GB18030 and Big5: lines that are plain and read
// well.
func (d *Decoder) takeSwift() bool {
	if d.swift == nil || d.contest.busy() || d.lines.cr {
		return false
	}
	taken := 0
	for {
		out, n, fit := d.swift.line(d.out, d.buf[taken:])
		if n == 0 || d.auto && fit.known+fit.odd > 0 && !fit.readsWell() {
			break
		}
		d.out = out
		d.lines.ends++
		taken += n
	}
	d.drop(taken)
	return taken > 0
}

// decode reads the characters that start in the first n bytes of the buffer.
func (d *Decoder) decode(n int) {
	pos := 0
	for pos < n {
		r, size := d.next(d.buf[pos:], d.ended())
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
	if n == 0 {
		return
	}
	d.buf = d.buf[n:]
	d.contest.advance(n)
	d.seen = survey{sound: max(0, d.seen.sound-n)}
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
