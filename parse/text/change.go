package text

import (
	"bytes"
	"unicode/utf8"
)

// A file may change its encoding midway, as concatenated files do. While
// auto decodes, every other encoding is a rival: from line to line it gathers
// the bits by which it reads better than the current one, and loses its lead
// when it reads worse. A rival with enough of a lead takes over from the line
// where the lead began. So a damaged or odd line changes nothing, and a
// change is found at its very line.

const (
	changeBits  = 100 // the lead that a rival needs
	changeChars = 16  // the usual Chinese characters that it must show
)

// rival is an encoding that may take over.
type rival struct {
	enc   Encoding
	leads bool
	start int // offset of the line where the lead began
	bits  int // the lead
	fit   encFit
}

// weigh compares the rival with the current encoding on one line.
func (r *rival) weigh(buf []byte, start, end int, own encFit) {
	from := start
	if r.leads && isUTF16(r.enc) && (start-r.start)%2 == 1 {
		from++ // lines of 8-bit encodings may end within a character
	}
	fit, _ := fitBytes(r.enc, buf[from:end])
	if !r.leads {
		*r = rival{enc: r.enc, start: start}
	}
	r.bits += own.bits - fit.bits
	r.fit.add(fit)
	r.leads = r.bits > 0
}

func (r *rival) wins() bool {
	return r.bits > changeBits && r.fit.known >= changeChars && r.fit.readsWell()
}

// contest is the state of the rivals over the bytes of the buffer.
type contest struct {
	rivals  []rival
	weighed int  // offset of the first line that is not weighed yet
	won     bool // the next line is in the current encoding, which has just taken over
}

func newContest(current Encoding) (c contest) {
	for _, enc := range encReadings {
		if enc != current {
			c.rivals = append(c.rivals, rival{enc: enc})
		}
	}
	return c
}

// advance follows the buffer, whose first n bytes are decoded. A lead that
// began in them is over.
func (c *contest) advance(n int) {
	c.weighed = max(0, c.weighed-n)
	for i := range c.rivals {
		r := &c.rivals[i]
		r.leads = r.leads && r.start+utf8.UTFMax > n // a character may reach over the line's end
		r.start = max(0, r.start-n)
	}
}

// lead returns the first offset where a lead began.
func (c *contest) lead() (start int, any bool) {
	start = c.weighed
	for _, r := range c.rivals {
		if r.leads {
			start, any = min(start, r.start), true
		}
	}
	return start, any
}

// busy reports whether the contest has been through bytes that are not decoded
// yet.
func (c *contest) busy() bool {
	_, leads := c.lead()
	return leads || c.weighed > 0
}

func (c *contest) winner() *rival {
	for i := range c.rivals {
		if r := &c.rivals[i]; r.leads && r.wins() {
			return r
		}
	}
	return nil
}

// contend weighs the rivals line by line, until one wins, or none leads from
// the start of the buffer, or the lines end. So the same lines are weighed
// however they come.
func (d *Decoder) contend() *rival {
	c := &d.contest
	for {
		winner := c.winner()
		start, any := c.lead()
		if winner != nil || c.weighed > 0 && !(any && start == 0) {
			return winner
		}
		end := d.lineEnd(c.weighed)
		if end == 0 {
			return nil
		}
		line := d.buf[c.weighed:end]
		if c.won {
			c.won, c.weighed = false, end
			return nil
		}
		if own, _ := fitBytes(d.enc, line); any || !own.soundIn(d.enc, line) {
			for i := range c.rivals {
				c.rivals[i].weigh(d.buf, c.weighed, end, own)
			}
		}
		c.weighed = end
	}
}

// span returns how many bytes of the buffer are in the current encoding, and
// changes it when a rival takes over at the start of the buffer.
func (d *Decoder) span() int {
	if !d.auto {
		if end := d.lineEnd(0); end > 0 && d.isFast() {
			return end
		}
		return len(d.buf)
	}
	winner := d.contend()
	if winner != nil && winner.start == 0 {
		d.change(winner.enc)
		d.contest.won = true
		winner = d.contend()
	}
	if winner != nil && winner.start > 0 {
		return winner.start
	}
	if start, any := d.contest.lead(); any && (start > 0 || !d.full()) {
		return start // until more is read
	}
	return d.contest.weighed
}

// change takes another encoding.
func (d *Decoder) change(enc Encoding) {
	if len(d.sizes) > 0 {
		d.warn(WarnChange, "the encoding changes from "+string(d.enc)+" to "+string(enc))
	} else {
		d.sure = 1
	}
	d.use(enc)
}

// isFast reports whether the encoding has a fast path.
func (d *Decoder) isFast() bool { return d.enc == EncodingUTF8 || d.swift != nil }

// soundIn reports whether a line gives no reason to think of another encoding
// than enc: it reads well, or reads alike in all 8-bit encodings, or is UTF-8
// without a flaw.
func (f encFit) soundIn(enc Encoding, line []byte) bool {
	if f.readsWell() {
		return true
	}
	if bytes.Contains(line, []byte("~{")) {
		return false
	}
	return f.known+f.odd == 0 || enc == EncodingUTF8 && isSound(line)
}

// lineEnd returns the offset after the line that starts at n, or after the
// first pieceSize bytes of a long one; 0 when the buffer ends before.
func (d *Decoder) lineEnd(n int) int {
	line := d.buf[n:min(len(d.buf), n+pieceSize)]
	if i := lineBreak(d.enc, line); i > 0 && (i < len(line) || d.full() || isUTF16(d.enc)) {
		return n + i
	}
	if len(line) == pieceSize {
		_, size := fitBytes(d.enc, line)
		return n + size
	}
	if d.ended() && len(line) > 0 {
		return n + len(line)
	}
	return 0
}

// lineBreak returns the length of the first line of b, 0 when it does not end.
// In other than UTF-16, a NUL after the LF belongs to it, for what follows
// may be UTF-16.
func lineBreak(enc Encoding, b []byte) int {
	mark := "\n"
	switch enc {
	case EncodingUTF16LE:
		mark = "\n\x00"
	case EncodingUTF16BE:
		mark = "\x00\n"
	}
	i := bytes.Index(b, []byte(mark))
	if i < 0 {
		return 0
	}
	end := i + len(mark)
	if mark == "\n" && end < len(b) && b[end] == 0 {
		end++
	}
	return end
}
