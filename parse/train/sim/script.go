package sim

import (
	"strings"
	"sync"

	"github.com/longbridgeapp/opencc"
)

// convert puts s into the script, character by character.
func (to script) convert(s string) string {
	switch to {
	case scriptTraditional:
		return traditional.convert(s)
	case scriptSimplified:
		return simplified.convert(s)
	}
	return s
}

// A folding maps each Han character to its twin in the other script.
type folding struct {
	name string
	once sync.Once
	to   [0xa000 - 0x4e00]rune
}

var (
	traditional = &folding{name: "s2t"}
	simplified  = &folding{name: "t2s"}
)

func (f *folding) convert(s string) string {
	f.once.Do(f.load)
	return strings.Map(func(r rune) rune {
		if 0x4e00 <= r && r < 0xa000 {
			return f.to[r-0x4e00]
		}
		return r
	}, s)
}

// load asks the library for every character once: its own conversion of whole
// texts is a hundred times slower than a page may take.
func (f *folding) load() {
	cc, err := opencc.New(f.name)
	if err != nil {
		panic(err) // its tables are compiled in
	}
	for i := range f.to {
		r := rune(0x4e00 + i)
		f.to[i] = r
		if s, err := cc.Convert(string(r)); err == nil && len([]rune(s)) == 1 {
			f.to[i] = []rune(s)[0]
		}
	}
}
