package format

import "regexp"

// lineEnds are what the reader of issues takes for the end of a line.
var lineEnds = regexp.MustCompile("\r\n|[\n\r\u0085\u2028\u2029]")

// Lines are the lines of a decoded input, for Options.Text.
func Lines(text string) []string { return lineEnds.Split(text, -1) }

// lineRole is what a line of the source is to its article.
type lineRole struct {
	article int // index in its part
	role    string
	first   bool // line of its article
}

// roleWords name the roles for people.
var roleWords = map[string]string{
	"column": "栏目", "kicker": "引题", "title": "主题", "subtitle": "副题", "byline": "署名", "subhead": "小标题",
	"paragraph": "段落", "rest": "续上段", "furniture": "报头等", "caption": "图片说明", "credit": "图片署名",
}

// lineRoles tells what each line of each article is. Lines that are furniture, or
// not in text, are left out.
func lineRoles(p part, text []string) map[int]lineRole {
	roles := map[int]lineRole{}
	for i, a := range p.Articles {
		for k, r := range a.Roles {
			if r.Line <= len(text) {
				roles[r.Line] = lineRole{i, string(r.Role), k == 0}
			}
		}
	}
	return roles
}
