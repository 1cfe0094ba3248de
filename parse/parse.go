package parse

// Parse clips the text of one issue into articles. It is total: any bytes
// give a result.
func Parse(text []byte) Issue {
	return Issue{Encoding: "utf-8", Articles: []Article{}, Furniture: []Furniture{}}
}
