package text

// start is how far the beginning of the input is known.
type start struct {
	settled bool // the encoding is
	over    bool // it is, and the BOM is dropped
	need    int  // bytes that the next attempt to settle it looks at
	han     int  // Chinese characters in the sound bytes of UTF-8
}

// begin settles the encoding as soon as the input shows it, and drops the BOM.
// When that is depends on the bytes alone and not on how they come.
func (d *Decoder) begin() error {
	if d.start.over || len(d.buf) == 0 && !d.ended() {
		return nil
	}
	if !d.Force {
		if wait, err := sniff(d.buf); err != nil || wait && !d.full() {
			return err
		}
	}
	if !d.start.settled {
		d.choose()
	}
	if d.start.settled {
		d.dropBOM()
	}
	return nil
}

// choose settles the encoding.
func (d *Decoder) choose() {
	switch {
	case d.auto && d.surelyUTF8():
		d.use(EncodingUTF8)
	case d.auto:
		d.settle(encReadings)
	case d.enc == EncodingUTF16:
		d.settle([]Encoding{EncodingUTF16LE, EncodingUTF16BE})
	default:
		d.use(d.enc)
	}
}

// dropBOM drops a byte order mark, unless a part of a character stands first.
func (d *Decoder) dropBOM() {
	if len(d.buf) == 0 || len(d.out) > 0 {
		d.start.over = true
		return
	}
	r, n := d.next(d.buf, d.ended())
	if r == '\uFEFF' {
		d.drop(n)
	}
	d.start.over = n > 0
}

// surelyUTF8 reports whether the input is UTF-8 beyond doubt: eight Chinese
// characters come before anything that is not sound. In another encoding that
// happens to one text in 10^8.
func (d *Decoder) surelyUTF8() bool {
	from := d.seen.sound
	d.seen.extend(d.buf, false)
	for _, c := range d.buf[from:d.seen.sound] {
		if 0xE3 <= c && c <= 0xE9 {
			d.start.han++
		}
	}
	return d.start.han >= 8
}

// settle decides among encodings, if what is read suffices.
func (d *Decoder) settle(candidates []Encoding) {
	if len(d.buf) < d.start.need && !d.full() {
		return
	}
	g, certain := detectEncoding(d.buf, candidates)
	if !d.full() && (!certain || g.skip > 0) {
		d.start.need *= 4
		return
	}
	d.use(g.enc)
	d.sure, d.second = g.sure, g.second
	d.drop(g.mark)
	if g.skip > 0 && !d.startsForeign() {
		d.put(badRune)
		d.drop(g.skip)
	}
}

// startsForeign reports whether the input does not start in the encoding that
// most of the window is in, and takes the one it starts in.
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

func (d *Decoder) use(enc Encoding) {
	d.start.settled = true
	d.enc, d.next, d.contest = enc, newCodec(enc), newContest(enc)
	d.swift, d.seen = swiftOf(enc), survey{}
}

func (d *Decoder) warn(kind, text string) {
	d.warnings.note(kind, d.lines.ends+1, text)
}
