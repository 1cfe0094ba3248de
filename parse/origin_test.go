package parse

import "testing"

// Where an article is from stands in a line of labels beside it, which is
// furniture all the same.
func TestOrigin(t *testing.T) {
	const text = "新渠通了水\n来源：清溪发布 作者：甘小雨\n青石镇今年修通了十二里新渠，四千亩旱田第一次在立夏以前浇上了水。\n\n" +
		"夜读灯亮到十点\n来源：县图书馆\n县图书馆的夜读灯亮到十点，来借书的多半是下了工的年轻人，座位要提早占。\n"
	issue := Parse([]byte(text))
	if len(issue.Articles) != 2 {
		t.Fatalf("%+v", issue.Articles)
	}
	for i, want := range []string{"清溪发布", "县图书馆"} {
		if got := issue.Articles[i].Origin; got != want {
			t.Errorf("article %d is from %q, not %q", i+1, got, want)
		}
	}
	if got := issue.Articles[0].Byline; got != "甘小雨" {
		t.Errorf("byline %q", got)
	}
}
