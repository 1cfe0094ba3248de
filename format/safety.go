package format

import (
	"regexp"
	"strings"
)

// Safety says whether cells are guarded against spreadsheets, which take some
// texts for formulas, dates or numbers. Unless told, they are where a byte order
// mark says that a spreadsheet reads the sheet.
type Safety int

// The values of Safety.
const (
	SafeForSpreadsheets Safety = iota // with a byte order mark only
	Safe
	NotSafe
)

func (s Sheet) guarded() bool {
	return s.Safety == Safe || s.Safety == SafeForSpreadsheets && s.BOM
}

// formula opens what a spreadsheet evaluates.
const formula = "=+-@\t\r"

// converted are texts of which a spreadsheet makes a date, a time or another
// number: 05-06, 1998年1月1日, 01, 1E5.
var converted = regexp.MustCompile(`^(0\d+|\d{16,}|\d+(\.\d+)?[eE][-+]?\d+|\d+([-/.:]\d+)+|\d+[年月]\d+[月日]?(\d+日)?)$`)

// guard puts a quote before a text that a spreadsheet would not show as it is.
func guard(cell string) string {
	if cell != "" && (strings.Contains(formula, cell[:1]) || converted.MatchString(cell)) {
		return "'" + cell
	}
	return cell
}
