package parse

import "bytes"

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

// span says how many bytes of the buffer are in the current encoding, and
// changes it when a rival takes over at the start of the buffer.
func (d *Decoder) span() int {
	if !d.auto {
		return len(d.buf)
	}
	winner, n := d.contest()
	if winner != nil && winner.start == 0 {
		if len(d.sizes) > 0 {
			d.warn(WarnChange, "the encoding changes from "+string(d.enc)+" to "+string(winner.enc))
		}
		d.use(winner.enc)
		winner, n = d.contest()
	}
	if winner != nil && winner.start > 0 {
		return winner.start
	}
	return n
}

// startsForeign says that the input does not start in the encoding that most
// of the window is in, and takes the one it starts in.
func (d *Decoder) startsForeign() bool {
	if !d.auto {
		return false
	}
	winner, _ := d.contest()
	if winner == nil || winner.start > 0 {
		return false
	}
	d.use(winner.enc)
	d.sure = 1
	return true
}

// contest weighs the rivals line by line until one wins or the lines end. n is
// the end of the lines in which no rival leads, or of all when one has led
// through the whole buffer without winning.
func (d *Decoder) contest() (winner *rival, n int) {
	rivals := d.rivals()
	for end := d.lineEnd(0); end > 0; end = d.lineEnd(n) {
		own, _ := fitBytes(d.enc, d.buf[n:end])
		if !own.readsWell() && !own.plain(d.buf[n:end]) || anyLeads(rivals) {
			for i := range rivals {
				if rivals[i].weigh(d.buf, n, end, own); rivals[i].wins() {
					return &rivals[i], end
				}
			}
		}
		n = end
	}
	if d.err == nil {
		n = leadStart(rivals, n)
	}
	return nil, n
}

func (d *Decoder) rivals() []rival {
	rivals := make([]rival, 0, len(encReadings))
	for _, enc := range encReadings {
		if enc != d.enc {
			rivals = append(rivals, rival{enc: enc})
		}
	}
	return rivals
}

// plain says that the line reads alike in all 8-bit encodings.
func (f encFit) plain(line []byte) bool {
	return f.known+f.odd == 0 && !bytes.Contains(line, []byte("~{"))
}

func anyLeads(rivals []rival) bool {
	for _, r := range rivals {
		if r.leads {
			return true
		}
	}
	return false
}

// leadStart gives the first offset where a lead began, if any and not 0.
func leadStart(rivals []rival, n int) int {
	for _, r := range rivals {
		if r.leads && r.start > 0 {
			n = min(n, r.start)
		}
	}
	return n
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
