package text

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// Valid UTF-8 stays what it is.
func TestSoundUTF8Stays(t *testing.T) {
	texts := []string{
		"a ~~\nb ~~\n", "name ~\nvalue ~\n", strings.Repeat("one line ~~\n", 200), "~", "~~", "~\n", "~}", "x = ~{y}\n", "-N", "ab", "é", "Ж\n", "ÀÈÌ ÀÈ\n", "中文",
		"Hello, world. This is a text of some length without any Chinese.\n", "\u00a0\u00b7",
	}
	for r := rune(0x3400); r < 0xA000; r++ {
		texts = append(texts, string(r))
	}
	for r := rune(0x4E00); r < 0xA000; r += 7 {
		texts = append(texts, string(r)+"\n", "\n"+string(r), string(r)+string(r+5), string(r)+"a", "1 "+string(r)+"\n")
	}
	for _, text := range texts {
		got := Decode([]byte(text), EncodingAuto)
		if got.Encoding != string(EncodingUTF8) || got.Text != text {
			t.Errorf("%q is read as %s: %q", text, got.Encoding, got.Text)
		}
		if r, _ := utf8.DecodeRuneInString(strings.TrimSpace(text)); r >= 0x4E00 && len(got.Warnings) > 0 && strings.ContainsRune(freqChars, r) {
			t.Errorf("%q: %v", text, got.Warnings)
		}
	}
}

// A long text in HZ or UTF-16 is read although it is valid UTF-8 or ASCII.
func TestValidButNotUTF8(t *testing.T) {
	text := readText(t, "testdata/enc/simplified.txt")
	hz, back := encode(t, EncodingHZ, text)
	if got := Decode(hz, EncodingAuto); got.Encoding != "hz" || got.Text != back {
		t.Errorf("HZ is read as %s", got.Encoding)
	}
	ascii := ""
	for _, r := range text { // characters of which both bytes of UTF-16 are ASCII
		if r > 0x4E00 && r&0x80 == 0 && r&0xFF > ' ' && r&0xFF != 0x7F && r>>8 < 0x7F {
			ascii += string(r)
		}
	}
	data, _ := encode(t, EncodingUTF16BE, ascii)
	if got := Decode(data, EncodingAuto); got.Encoding != "utf-16be" || got.Text != ascii {
		t.Errorf("UTF-16 %q is read as %s", ascii, got.Encoding)
	}
}

func TestNotText(t *testing.T) {
	text := "清溪日报讯：昨天全县的渠都通了水。\n"
	for data, want := range map[string][2]string{
		"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n":                                                                       {"PDF", "pdftotext "},
		"PK\x03\x04\x14\x00" + strings.Repeat("\x00", 24) + "[Content_Types].xml":                             {"Word document", "pandoc -f docx "},
		"PK\x03\x04\x14\x00" + strings.Repeat("\x00", 24) + "mimetypeapplication/epub+zip":                    {"EPUB book", "pandoc -f epub "},
		"PK\x03\x04\x14\x00" + strings.Repeat("\x00", 24) + "mimetypeapplication/vnd.oasis.opendocument.text": {"OpenDocument file", "pandoc -f odt "},
		"PK\x03\x04\x14\x00" + strings.Repeat("\x00", 24) + "1.txt":                                           {"zip archive", "jianbao FILE.zip"},
		"Rar!\x1A\x07\x01\x00":                   {"RAR archive", "unrar "},
		"7z\xBC\xAF\x27\x1C\x00\x04":             {"7-Zip archive", "7z x -so "},
		"\x1F\x8B\x08\x00":                       {"gzip archive", "gzip -dc "},
		"\x89PNG\r\n\x1A\n":                      {"PNG picture", "tesseract "},
		"\xFF\xD8\xFF\xE0\x00\x10JFIF":           {"JPEG picture", "tesseract "},
		"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1":       {"Word document of before 2007", "antiword "},
		"<html lang=zh><body>" + text:            {"web page", "pandoc -f html "},
		"\uFEFF\n<!DOCTYPE html>\n" + text:       {"web page", "pandoc -f html "},
		"<?xml version=\"1.0\"?><!DOCTYPE html>": {"web page", "pandoc -f html "},
		`{\rtf1\ansi`:                            {"RTF document", "pandoc -f rtf "},
		text:                                     {},
		"PK赛昨天开始。\n":                             {},
		"<清溪日报>\n":                               {},
		"%":                                      {},
		"":                                       {},
	} {
		for _, tail := range []string{"", strings.Repeat("\x00\x01", 500)} {
			_, err := NewDecoder(strings.NewReader(data+tail), EncodingAuto).Next()
			var no *NotTextError
			if errors.As(err, &no) != (want[0] != "") {
				t.Errorf("%q: error %v", data, err)
			} else if no != nil && (no.Kind != want[0] || !strings.HasPrefix(no.Hint, want[1])) {
				t.Errorf("%q: %+v", data, no)
			}
			d := NewDecoder(strings.NewReader(data+tail), EncodingAuto)
			d.Force = true
			if _, err := d.Next(); err != nil && data+tail != "" {
				t.Errorf("%q by force: %v", data, err)
			}
		}
	}
}

// TestGarbled: UTF-8 that was once read as GBK is read, with a warning.
func TestGarbled(t *testing.T) {
	text := readText(t, "testdata/enc/simplified.txt")
	latin := ""
	for _, c := range []byte(text) {
		latin += string(rune(c))
	}
	for name, data := range map[string]string{
		"GBK":         Decode([]byte(text), EncodingGBK).Text,
		"Latin-1":     latin,
		"lost before": strings.Repeat("锟斤拷锟斤拷锟斤拷 2024\n", 20),
	} {
		found := false
		for _, w := range Decode([]byte(data), EncodingAuto).Warnings {
			found = found || w.Kind == WarnGarbled && w.Count == 1 && w.Line == 1 && strings.Contains(w.Text, "iconv")
		}
		if !found {
			t.Errorf("%s: no warning", name)
		}
	}
	for _, text := range append(goldTexts(t, "*"), text, readText(t, "testdata/enc/traditional.txt")) {
		for _, w := range Decode([]byte(text), EncodingAuto).Warnings {
			if w.Kind == WarnGarbled {
				t.Errorf("a sound text: %v", w)
			}
		}
	}
}
