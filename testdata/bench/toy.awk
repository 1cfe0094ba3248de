# A toy splitter: what a reader who looks at one line at a time does. A short
# line without a full stop opens an article; the output is one article a line.
{
	gsub(/^([ \t]|　)+|([ \t\r]|　)+$/, "")
	if ($0 == "") next
	short = length($0) < 90 && $0 !~ /(。|！|？|：|，)$/
	if (short && body) { printf "{\"title\":\"%s\",\"paragraphs\":[%s]}\n", title, text; title = text = ""; body = 0 }
	gsub(/["\\]/, "\\\\&")
	if (short) title = title $0
	else { text = text (body++ ? "," : "") "\"" $0 "\"" }
}
END { if (title != "" || body) printf "{\"title\":\"%s\",\"paragraphs\":[%s]}\n", title, text }
