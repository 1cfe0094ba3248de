package byline

import "jianbao/parse/han"

// ResolveDate turns a printed date into ISO 8601. What it does not give comes
// from issueDate (ISO 8601): the last such day that is not after the issue.
// Without an issue date it stays as far as given: MM-DD or DD. It is empty
// when printed is no date.
func ResolveDate(printed, issueDate string) string {
	d, ok := han.ParseDate(printed)
	if !ok {
		return ""
	}
	issue, _ := han.ParseDate(issueDate)
	return d.Upto(issue).ISO()
}
