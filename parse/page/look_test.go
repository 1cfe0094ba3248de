package page

import (
	"jianbao/parse/han"
	"testing"
)

// TestClassesHoldDigits: whatever reads as a digit is marked as one.
func TestClassesHoldDigits(t *testing.T) {
	for r := range rune(len(classes)) {
		if folded := han.FoldRune(r); han.IsDigit(folded) && classes[folded]&hasNumber == 0 {
			t.Errorf("%q is no number", r)
		}
	}
}
