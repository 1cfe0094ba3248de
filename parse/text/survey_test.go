package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// surveySlowly says what survey promises, character by character.
func surveySlowly(b []byte) (s survey) {
	var l lineCount
	for s.sound < len(b) {
		r, n := utf8.DecodeRune(b[s.sound:])
		lone := r == '~' && (s.sound+1 == len(b) || b[s.sound+1] == '{')
		if r == utf8.RuneError || strayControl(r) || lone {
			break
		}
		l.add(r)
		s.sound += n
	}
	s.ends = l.ends
	return s
}

// surveyPieces are what a text may be made of, sound or not.
var surveyPieces = []string{
	"中", "国", "，", "。", "“", "”", "　", "a", "é", "𠀀", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u2027", "\t", "\f", "\x1e", "~", "~{", "~~",
	"\ufeff", "\ufffd", "\ufffc", "\x00", "\x7f", "\u0080", "\u009f", "\u00a0", "\uD7FF", "\ue000", "\uffff",
	"\xE0\x80\x80", "\xE0\xA0\x80", "\xED\xA0\x80", "\xEF", "\xE4\xB8", "\xE4\xB8A", "\xC1\xBF", "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5", "\x80", "\xFF",
}

func TestSurvey(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	for range 20000 {
		var b []byte
		for range random.IntN(20) {
			piece := surveyPieces[random.IntN(len(surveyPieces))]
			if random.IntN(4) > 0 {
				piece = surveyPieces[random.IntN(16)]
			}
			b = append(b, piece...)
		}
		var got survey
		got.extend(b, false)
		if want := surveySlowly(b); got != want {
			t.Fatalf("%q: %+v, want %+v", b, got, want)
		}
		var pieces survey // surveyed in two steps it is the same
		pieces.extend(b[:random.IntN(len(b)+1)], false)
		pieces.extend(b, false)
		if pieces != got {
			t.Fatalf("%q in two steps: %+v, want %+v", b, pieces, got)
		}
	}
}

func BenchmarkSurvey(b *testing.B) {
	data := []byte(strings.Repeat(readText(b, "testdata/enc/simplified.txt"), 100))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		var s survey
		if s.extend(data, false); s.sound != len(data) {
			b.Fatal("not sound")
		}
	}
}
