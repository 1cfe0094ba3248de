package text

import "io"

// window is the part of the input that is read and not decoded yet.
type window struct {
	r    io.Reader
	back []byte // what buf lies in
	buf  []byte
	err  error // why reading ended
}

// firstWindow is its first size in bytes: most files are small.
const firstWindow = 8 << 10

func newWindow(r io.Reader) window { return window{r: r, back: make([]byte, firstWindow)} }

// ended reports whether nothing will come after buf.
func (w *window) ended() bool { return w.err != nil }

// full reports whether buf cannot grow, as at the end of the input.
func (w *window) full() bool { return w.ended() || len(w.buf) == windowSize }

// more reads once, so that what a slow reader has to give is not held up. There
// is room, for a full window has been decoded a little.
func (w *window) more() {
	if len(w.back) < windowSize && 2*len(w.buf) > len(w.back) {
		w.back = make([]byte, windowSize)
	}
	kept := copy(w.back, w.buf)
	w.buf = w.back[:kept]
	for tries := 0; w.err == nil; tries++ {
		n, err := w.r.Read(w.back[kept:])
		w.buf, w.err = w.back[:kept+n], err
		if n > 0 {
			return
		}
		if tries == 100 && err == nil {
			w.err = io.ErrNoProgress
		}
	}
}
