package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

// SplitAuthors reads the people and institutions that signed out of a byline
// as printed. It is nil when the text gives no evidence: no known surname, no
// clear split, a word that is no name; authorsDoubt then says why. Editors and
// agencies are never among the authors.
func SplitAuthors(byline string) []Author {
	authors, _ := readAuthors(byline)
	return authors
}

// AuthorsDoubt says in a few words why splitAuthors gives nothing; it is
// empty when there are authors.
func AuthorsDoubt(byline string) string {
	_, doubt := readAuthors(byline)
	return doubt
}

// The reasons of authorsDoubt.
const (
	doubtEmpty   = "byline is empty"
	doubtNoName  = "byline names nobody"
	doubtNames   = "byline does not split clearly into names"
	doubtForeign = "byline holds more than names and roles"
)

// maxAuthorBytes is the longest byline that is read for its authors.
const maxAuthorBytes = 600

// authorReader goes through the items of one byline.
type authorReader struct {
	items       []item
	authors     []Author
	role        string // of the names that follow
	affiliation string // of the names that follow
	post        string // what narrows the title that follows: 驻朝鲜
	owned       bool   // the affiliation was printed for what follows: 本报, not yet used
	titled      bool   // a title, a task or a mark was printed: names are expected
	trusted     bool   // a title was printed: a name without a known surname is believed
	marked      bool   // a sign such as □ stands before the names
	editing     bool   // an editor's role was printed: the names that follow are furniture
	tasksFirst  bool   // this byline prints the task before the name
	taskFrom    int    // first author that a task printed after the names speaks of
	institution bool   // the author is an institution
	doubt       string
}

// readAuthors gives the authors of a byline, or why there are none.
func readAuthors(byline string) ([]Author, string) {
	r := readByline(byline)
	if r.doubt != "" {
		return nil, r.doubt
	}
	if len(r.authors) == 0 {
		return nil, doubtNoName
	}
	return r.authors, ""
}

// readByline reads a byline item by item.
func readByline(byline string) *authorReader {
	s := strings.TrimSpace(byline)
	if len(s) > maxAuthorBytes {
		return &authorReader{doubt: doubtForeign}
	}
	if inner, whole, ok := han.OpenBracket(s); ok && whole == len(s) && kindOf(han.FirstRune(s)) == itemBracket {
		s = strings.TrimSpace(inner)
	}
	r := &authorReader{items: lexByline(s)}
	if s == "" {
		r.doubt = doubtEmpty
	}
	for i := 0; i < len(r.items) && r.doubt == ""; {
		i = r.read(i)
	}
	r.signInstitution()
	return r
}

// read takes in the items from i on and returns where to go on.
func (r *authorReader) read(i int) int {
	it := r.items[i]
	switch it.kind {
	case itemRun:
		return r.readRun(i)
	case itemAgency:
		r.affiliation, r.role, r.owned = it.text, "", true
	case itemTitle:
		r.readTitle(i)
	case itemTask:
		return r.readTask(i)
	case itemEditor:
		r.editing = true
	case itemMark:
		r.role, r.affiliation, r.titled, r.marked = "", "", true, true
	case itemBracket:
		r.readBracket(it.text)
	case itemOther:
		r.doubt = doubtForeign
	}
	return i + 1
}

// readTitle takes in a title. Without an agency or an institution right before
// it, it ends the affiliation of the people before: 本报记者 甲 通讯员 乙.
func (r *authorReader) readTitle(i int) {
	if !r.owned {
		r.affiliation, r.post = "", ""
	}
	r.role, r.titled, r.editing, r.owned = r.post+r.items[i].text, true, false, false
	r.post = ""
	r.trusted = true
}

// readBracket takes in a bracket behind a name: a nationality says nothing of
// the author, an institution is the affiliation.
func (r *authorReader) readBracket(inner string) {
	inner = strings.TrimSpace(inner)
	switch n := utf8.RuneCountInString(inner); {
	case n == 0 || r.editing:
	case isNationality(inner):
	case len(r.authors) == 0 && r.titled:
		r.readInner(inner)
	case len(r.authors) == 0:
		r.doubt = doubtForeign
	case isOffice(officeOf(inner)):
		r.authors[len(r.authors)-1].Affiliation = officeOf(inner)
	default:
		r.doubt = doubtForeign
	}
}

// readInner takes in names that stand in brackets behind their role.
func (r *authorReader) readInner(inner string) {
	in := &authorReader{items: lexByline(inner), role: r.role, affiliation: r.affiliation, titled: true, trusted: r.trusted}
	for i := 0; i < len(in.items) && in.doubt == ""; {
		i = in.read(i)
	}
	r.authors, r.doubt = append(r.authors, in.authors...), in.doubt
}

// signInstitution makes an institution the author when it alone signed:
// 本报评论员, a research institute.
func (r *authorReader) signInstitution() {
	if r.doubt != "" || len(r.authors) > 0 || r.editing {
		return
	}
	defer func() { r.institution = len(r.authors) > 0 }()
	switch {
	case strings.HasSuffix(r.role, "评论员") || strings.HasSuffix(r.role, "評論員"):
		name := strings.ReplaceAll(joinItems(r.items), "　", "")
		r.authors = []Author{{strings.ReplaceAll(strings.TrimLeft(name, bylineMarks+" "), " ", ""), r.role, r.affiliation}}
	case r.role == "" && !r.marked && utf8.RuneCountInString(r.affiliation) >= 5 && isOffice(r.affiliation) && r.soleRun():
		r.authors = []Author{{Name: r.affiliation}}
	}
}

// soleRun says whether the byline is one run of letters and nothing else.
func (r *authorReader) soleRun() bool {
	for _, it := range r.items {
		if it.kind != itemRun && it.kind != itemGap && it.kind != itemMark {
			return false
		}
	}
	return true
}

func joinItems(items []item) string {
	var b strings.Builder
	for _, it := range items {
		b.WriteString(it.text)
	}
	return b.String()
}

// Author is one person or institution that signed an article.
type Author struct {
	Name        string `json:"name"`
	Role        string `json:"role"`        // as printed: 记者, 通讯员, 摄 …; empty when none is printed
	Affiliation string `json:"affiliation"` // 本报, 新华社, a place or an institution; empty when none is printed
}
