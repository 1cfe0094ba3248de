package parse_test

import (
	"fmt"
	"strings"

	"jianbao/parse"
)

// A stream of issues, here from a string, is read issue by issue.
func ExampleReader_All() {
	const stream = `青石镇春耕忙
本报讯（记者甲某某）渠里的水哗哗地流，田里的秧苗一天一个样。
老农乙某说，今年的水来得早，收成差不了。
---
县图书馆延长开放时间
本报讯 县图书馆昨天起每晚开到九点，周末不休息。
读者说，下班以后也能来看书了。（丙某某）
`
	r := parse.NewReader(strings.NewReader(stream), parse.Options{Separator: "---"})
	for issue, err := range r.All() {
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, a := range issue.Articles {
			fmt.Println(a.Lines, a.Title, len(a.Paragraphs))
		}
	}
	// Output:
	// [[1 3]] 青石镇春耕忙 2
	// [[5 7]] 县图书馆延长开放时间 2
}
