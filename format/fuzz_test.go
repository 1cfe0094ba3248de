package format

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzReadBack states that no format but the table loses a character.
func FuzzReadBack(f *testing.F) {
	f.Add("春耕\x1b\u009b\u202e\"',|\t\n\x00")
	f.Add("[\n  1,\n  2\n]\u2028</script>\\u001b")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("a paper's text is decoded, so it is UTF-8")
		}
		issue := everywhere(s)
		articles := numbered(issue)
		for i := range articles {
			articles[i].Article.ID = "" // hidden by the one beside it
		}
		var whole document
		if err := json.Unmarshal([]byte(printed(t, "json", Options{}, issue)), &whole); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(whole.Articles, articles) || whole.Masthead != issue.Masthead || whole.Furniture[0].Text != s {
			t.Errorf("json: got %+v", whole)
		}
		for i, line := range strings.SplitAfter(strings.TrimSuffix(printed(t, "jsonl", Options{}, issue), "\n"), "\n") {
			var one articleRecord
			if err := json.Unmarshal([]byte(line), &one); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(one, articleRecord{origin{s, 1}, issue.Masthead, articles[i]}) {
				t.Errorf("jsonl: got %+v", one)
			}
		}
		if strings.Contains(s, "\r") {
			return // csv.Reader takes the \r out of \r\n
		}
		rows, err := csv.NewReader(strings.NewReader(printed(t, "csv", Options{}, issue))).ReadAll()
		sheet := newSheet(nil, Options{}, nil)
		p := part{Issue: issue, No: 1}
		want := [][]string{sheet.row(p, numbered(issue)[0]), sheet.row(p, numbered(issue)[1])}
		if err != nil || !reflect.DeepEqual(rows[1:], want) {
			t.Errorf("csv: %v, got %q", err, rows)
		}
	})
}
