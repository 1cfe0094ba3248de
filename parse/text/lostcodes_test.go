package text

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// lostCodes lists the well-formed two-byte codes that x/text leaves out.
func lostCodes(t *testing.T) (codes []uint16) {
	t.Helper()
	decoder := simplifiedchinese.GB18030.NewDecoder()
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			char, _ := decoder.Bytes([]byte{byte(lead), byte(trail)})
			if trail != 0x7F && string(char) == "\uFFFD" {
				codes = append(codes, uint16(lead<<8|trail))
			}
		}
	}
	return codes
}

func TestLostCodes(t *testing.T) {
	codes := lostCodes(t)
	if len(codes) != 2067 {
		t.Fatalf("x/text leaves out %d codes, want 2067", len(codes))
	}
	var lines, bytesOnly bytes.Buffer
	seen := map[rune]uint16{}
	for _, code := range codes {
		text := Decode(binary.BigEndian.AppendUint16(nil, code), EncodingGB18030)
		r := []rune(text.Text)
		if len(r) != 1 || r[0] == '\uFFFD' || len(text.Warnings) > 0 {
			t.Fatalf("%04X decodes to %q with %v", code, text.Text, text.Warnings)
		}
		if seen[r[0]] != 0 {
			t.Errorf("%04X and %04X both decode to %U", seen[r[0]], code, r[0])
		}
		seen[r[0]] = code
		fmt.Fprintf(&lines, "%s\n", text.Text)
		bytesOnly.Write([]byte{byte(code >> 8), byte(code), '\n'})
	}
	// The sum of what iconv (glibc 2.36) gives for these codes in order.
	if sum := crc32.ChecksumIEEE(lines.Bytes()); sum != lostCodesSum {
		t.Errorf("the characters of the lost codes have the sum %08X, want %08X", sum, lostCodesSum)
	}
	t.Run("iconv", func(t *testing.T) { compareIconv(t, bytesOnly.Bytes(), lines.String()) })
}

const lostCodesSum = 0x01D78533

func compareIconv(t *testing.T, data []byte, ours string) {
	iconv, err := exec.LookPath("iconv")
	if err != nil {
		t.Skip("no iconv here")
	}
	cmd := exec.Command(iconv, "-f", "GB18030", "-t", "UTF-8")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("this iconv does not know the codes: %v", err)
	}
	want := strings.Split(string(out), "\n")
	for i, line := range strings.Split(ours, "\n") {
		if line != want[i] {
			t.Errorf("code %X: we give %q, iconv %q", data[3*i:3*i+2], line, want[i])
		}
	}
}

// TestBig5LosesNothing demands a character for every Big5-HKSCS code that
// iconv knows. (Eleven marks differ: x/text takes Microsoft's reading of them.)
func TestBig5LosesNothing(t *testing.T) {
	iconv, err := exec.LookPath("iconv")
	if err != nil {
		t.Skip("no iconv here")
	}
	var data []byte
	for lead := 0x87; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			if trail < 0x7F || trail > 0xA0 {
				data = append(data, byte(lead), byte(trail), '\n')
			}
		}
	}
	cmd := exec.Command(iconv, "-c", "-f", "BIG5-HKSCS", "-t", "UTF-8")
	cmd.Stdin = bytes.NewReader(data)
	out, _ := cmd.Output() // -c leaves out what it does not know, and fails
	theirs := strings.Split(string(out), "\n")
	ours := strings.Split(Decode(data, EncodingBig5HKSCS).Text, "\n")
	if len(theirs) != len(ours) {
		t.Skipf("this iconv gives %d lines for %d", len(theirs), len(ours))
	}
	known := 0
	for i, line := range theirs {
		if line == "" || line[0] < 0x80 {
			continue
		}
		known++
		if strings.Contains(ours[i], "\uFFFD") {
			t.Errorf("%X is lost, iconv gives %q", data[3*i:3*i+2], line)
		}
	}
	t.Logf("iconv knows %d codes", known)
}
