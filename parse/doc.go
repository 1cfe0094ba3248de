// Package parse clips the text of a Chinese newspaper issue into articles.
//
// Parse takes the bytes of one issue, a Reader a stream of issues, which may be
// longer than memory; asked to, it tells how each line and block was read: Trace.
// An Issue holds articles with their headings by role (column 栏目, kicker 引题,
// title 主题, subtitle 副题), byline 署名, dateline 电头 and paragraphs, and
// furniture, which belongs to no article.
//
// Nothing is lost and nothing invented: every character of the text that is not
// white space is in exactly one article or in the furniture; only the brackets
// of a byline go. Any bytes give a result, the same one every time.
package parse
