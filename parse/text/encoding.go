package text

import "strings"

// Encoding names how the bytes of a file stand for characters.
type Encoding string

// The encodings that Decode knows, by the names that are printed.
const (
	EncodingAuto      Encoding = "auto" // decide from the bytes
	EncodingUTF8      Encoding = "utf-8"
	EncodingGB18030   Encoding = "gb18030"
	EncodingGBK       Encoding = "gbk"    // read as GB18030, which holds it
	EncodingGB2312    Encoding = "gb2312" // read as GB18030, which holds it
	EncodingBig5      Encoding = "big5"   // with the Hong Kong characters
	EncodingBig5HKSCS Encoding = "big5-hkscs"
	EncodingUTF16     Encoding = "utf-16" // byte order from the BOM, else from the bytes
	EncodingUTF16LE   Encoding = "utf-16le"
	EncodingUTF16BE   Encoding = "utf-16be"
	EncodingHZ        Encoding = "hz" // 7-bit GB2312 between ~{ and ~}, RFC 1843
)

// encodingAliases holds the names in the order of the help, each with its
// aliases from the IANA registry, the WHATWG labels, Python and Windows,
// without case, dashes, underscores and spaces.
var encodingAliases = []struct {
	enc     Encoding
	aliases string
}{
	{EncodingAuto, "detect guess"},
	{EncodingUTF8, "utf8 utf8sig utf8bom cp65001 65001 csutf8"},
	{EncodingGB18030, "gb180302000 gb180302005 gb180302022 csgb18030 cp54936 54936"},
	{EncodingGBK, "xgbk cp936 ms936 936 windows936 csgbk"},
	{EncodingGB2312, "gb gb231280 gb23121980 csgb2312 csgb231280 euccn xeuccn euccnlinux eucgb2312cn cngb chinese isoir58 20936 cp20936"},
	{EncodingBig5, "bigfive big5eten big5tw cnbig5 xxbig5 csbig5 cp950 ms950 950 windows950"},
	{EncodingBig5HKSCS, "hkscs big5hk big5hkscs2004 big5hkscs2008 csbig5hkscs cp951 951"},
	{EncodingUTF16, "ucs2 unicode csutf16 csunicode iso10646ucs2"},
	{EncodingUTF16LE, "ucs2le unicodelittle unicodefeff csutf16le utf16l cp1200 1200"},
	{EncodingUTF16BE, "ucs2be unicodebig unicodefffe csutf16be utf16b cp1201 1201"},
	{EncodingHZ, "hzgb hzgb2312 hzgb23121980 cshzgb2312 52936 cp52936"},
}

// encodingKey brings a name into the form of the aliases.
func encodingKey(name string) string {
	return strings.NewReplacer("-", "", "_", "", " ", "", ":", "", "(", "", ")", "").Replace(strings.ToLower(name))
}

// LookupEncoding finds an encoding by its name or a usual alias, in any case
// and with or without dashes (GBK, cp936, UTF8, Big-5). It says false when
// nothing bears the name.
func LookupEncoding(name string) (Encoding, bool) {
	key := encodingKey(name)
	if key == "" {
		return "", false
	}
	for _, e := range encodingAliases {
		if key == encodingKey(string(e.enc)) {
			return e.enc, true
		}
		for _, alias := range strings.Fields(e.aliases) {
			if key == alias {
				return e.enc, true
			}
		}
	}
	return "", false
}

// EncodingNames lists the names of the encodings in the order of the help.
func EncodingNames() []string {
	names := make([]string, 0, len(encodingAliases))
	for _, e := range encodingAliases {
		names = append(names, string(e.enc))
	}
	return names
}
