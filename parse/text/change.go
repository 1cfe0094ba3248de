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
	if r.leads && r.isUTF16() && (start-r.start)%2 == 1 {
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

func (r *rival) isUTF16() bool { return r.enc == EncodingUTF16LE || r.enc == EncodingUTF16BE }

func (r *rival) wins() bool {
	return r.bits > changeBits && r.fit.known >= changeChars && r.fit.readsWell()
}

// contest is the state of the rivals over the bytes of the buffer.
type contest struct {
	rivals  []rival
	weighed int // offset of the first line that is not weighed yet
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

// lead gives the first offset where a lead began.
func (c *contest) lead() (start int, any bool) {
	start = c.weighed
	for _, r := range c.rivals {
		if r.leads {
			start, any = min(start, r.start), true
		}
	}
	return start, any
}

func (c *contest) winner() *rival {
	for i := range c.rivals {
		if r := &c.rivals[i]; r.leads && r.wins() {
			return r
		}
	}
	return nil
}

// contend weighs the rivals line by line until one wins or the lines end.
func (d *Decoder) contend() *rival {
	c := &d.contest
	for winner := c.winner(); ; winner = c.winner() {
		end := d.lineEnd(c.weighed)
		if winner != nil || end == 0 {
			return winner
		}
		line := d.buf[c.weighed:end]
		own, _ := fitBytes(d.enc, line)
		if _, any := c.lead(); any || !own.readsWell() && !own.plain(line) {
			for i := range c.rivals {
				c.rivals[i].weigh(d.buf, c.weighed, end, own)
			}
		}
		c.weighed = end
	}
}

// span says how many bytes of the buffer are in the current encoding, and
// changes it when a rival takes over at the start of the buffer.
func (d *Decoder) span() int {
	if !d.auto {
		return len(d.buf)
	}
	winner := d.contend()
	if winner != nil && winner.start == 0 {
		if len(d.sizes) > 0 {
			d.warn(WarnChange, "the encoding changes from "+string(d.enc)+" to "+string(winner.enc))
		}
		d.use(winner.enc)
		winner = d.contend()
	}
	if winner != nil && winner.start > 0 {
		return winner.start
	}
	if start, any := d.contest.lead(); any && start > 0 && d.err == nil {
		return start
	}
	return d.contest.weighed
}

// startsForeign says that the input does not start in the encoding that most
// of the window is in, and takes the one it starts in.
func (d *Decoder) startsForeign() bool {
	if !d.auto {
		return false
	}
	winner := d.contend()
	if winner == nil || winner.start > 0 {
		return false
	}
	d.use(winner.enc)
	d.sure = 1
	return true
}

// plain says that the line reads alike in all 8-bit encodings.
func (f encFit) plain(line []byte) bool {
	return f.known+f.odd == 0 && !bytes.Contains(line, []byte("~{"))
}

// lineEnd gives the offset behind the line that starts at n, or behind the
// first pieceSize bytes of a long one; 0 when the buffer ends before.
func (d *Decoder) lineEnd(n int) int {
	line := d.buf[n:min(len(d.buf), n+pieceSize)]
	if i := lineBreak(d.enc, line); i > 0 {
		return n + i
	}
	if len(line) == pieceSize {
		_, size := fitBytes(d.enc, line)
		return n + size
	}
	if d.err != nil && len(line) > 0 {
		return n + len(line)
	}
	return 0
}

// lineBreak gives the length of the first line of b, 0 when it does not end.
// In other than UTF-16, a NUL behind the LF belongs to it, for what follows
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
