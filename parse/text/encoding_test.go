package text

import (
	"slices"
	"testing"
)

func TestLookupEncoding(t *testing.T) {
	tests := map[string]Encoding{
		"auto": EncodingAuto, "UTF-8": EncodingUTF8, "utf8": EncodingUTF8, "UTF-8-SIG": EncodingUTF8,
		"GBK": EncodingGBK, "cp936": EncodingGBK, "windows-936": EncodingGBK,
		"GB_2312-80": EncodingGB2312, "EUC-CN": EncodingGB2312, "GB18030": EncodingGB18030, "gb-18030": EncodingGB18030,
		"Big5": EncodingBig5, "BIG-5": EncodingBig5, "cp950": EncodingBig5, "Big5-HKSCS": EncodingBig5HKSCS, "big5hkscs": EncodingBig5HKSCS,
		"utf16": EncodingUTF16, "UTF-16LE": EncodingUTF16LE, "utf_16_be": EncodingUTF16BE,
		"HZ": EncodingHZ, "HZ-GB-2312": EncodingHZ,
		"": "", "-": "", "latin1": "", "utf-9": "",
	}
	for name, want := range tests {
		if got, ok := LookupEncoding(name); got != want || ok != (want != "") {
			t.Errorf("LookupEncoding(%q) = %q, %v, want %q", name, got, ok, want)
		}
	}
}

// TestEncodingNames checks that each name finds itself, and no alias two.
func TestEncodingNames(t *testing.T) {
	names := EncodingNames()
	want := []string{"auto", "utf-8", "gb18030", "gbk", "gb2312", "big5", "big5-hkscs", "utf-16", "utf-16le", "utf-16be", "hz"}
	if !slices.Equal(names, want) {
		t.Errorf("names %v, want %v", names, want)
	}
	for _, name := range names {
		if enc, ok := LookupEncoding(name); !ok || string(enc) != name {
			t.Errorf("%s finds %s", name, enc)
		}
	}
}
