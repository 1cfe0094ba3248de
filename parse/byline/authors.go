package byline

import (
	"jianbao/parse/han"
	"slices"
	"strings"
	"unicode/utf8"
)

// Author is one person or institution that signed an article, as printed.
type Author struct {
	Name        string `json:"name"`
	Role        string `json:"role"`        // 记者, 通讯员, 摄 …; empty when none is printed
	Affiliation string `json:"affiliation"` // 本报, 新华社, a place or an institution; empty when none is printed
}

// SplitAuthors reads the people and institutions that signed out of a byline
// as printed. It is nil when the text gives no evidence: no known surname, no
// clear split, a word that is no name; AuthorsDoubt then says why. Editors and
// agencies are never among the authors.
func SplitAuthors(byline string) []Author {
	return readByline(fold(byline)).result()
}

// AuthorsDoubt is the code of why SplitAuthors gives nothing, one of Doubts; it is
// empty when there are authors.
func AuthorsDoubt(byline string) string {
	r := readByline(fold(byline))
	if r.doubt == "" && len(r.authors) == 0 {
		return doubtNoName
	}
	return r.doubt
}

// Doubts are the codes that AuthorsDoubt may give.
var Doubts = []string{doubtEmpty, doubtNoName, doubtNames, doubtForeign}

const (
	doubtEmpty   = "byline-empty"
	doubtNoName  = "byline-of-nobody"
	doubtNames   = "byline-unsplit"
	doubtForeign = "byline-with-more"
)

// maxAuthorBytes is the longest byline that is read for its authors.
const maxAuthorBytes = 600

// author is an Author before its parts are put into print.
type author struct{ name, role, affiliation piece }

// authorReader goes through the items of one byline.
type authorReader struct {
	items       []item
	authors     []author
	role        piece // of the names that follow
	affiliation piece // of the names that follow
	post        piece // what narrows the title that follows: 驻朝鲜
	owned       bool  // the affiliation was printed for what follows: 本报, not yet used
	titled      bool  // a title, a task or a mark was printed: names are expected
	trusted     bool  // a title was printed: a name without a known surname is believed
	certain     bool  // it stands in a dateline: what follows a title is a name
	marked      bool  // a sign such as □ stands before the names
	editing     bool  // an editor's role was printed: the names that follow are furniture
	tasksFirst  bool  // this byline prints the task before the name
	taskFrom    int   // first author that a task printed after the names speaks of
	institution bool  // the author is an institution
	doubt       string
}

// readByline reads a byline item by item.
func readByline(p piece) *authorReader {
	p = p.trim()
	if p.len() > maxAuthorBytes {
		return &authorReader{doubt: doubtForeign}
	}
	if opensWithDash(p.folded) && isDashedName(p.folded) {
		p = trimAny(p, han.Dashes)
	}
	if p = unbracket(p); p.empty() {
		return &authorReader{doubt: doubtEmpty}
	}
	r := &authorReader{items: lexByline(p)}
	r.readAll()
	r.signInstitution()
	return r
}

// unbracket takes off the brackets that a whole byline stands in.
func unbracket(p piece) piece {
	first, size := utf8.DecodeRuneInString(p.folded)
	if kindOf(first) != itemBracket {
		return p
	}
	inner, whole, ok := han.OpenBracket(p.folded)
	if !ok || whole < p.len() {
		return p
	}
	return p.cut(size, size+len(inner)).trim()
}

// result is the authors that were read, nil where doubt remains.
func (r *authorReader) result() []Author {
	if r.doubt != "" || len(r.authors) == 0 {
		return nil
	}
	out := make([]Author, len(r.authors))
	for i, a := range r.authors {
		out[i] = Author{a.name.printed, a.role.printed, a.affiliation.printed}
	}
	return out
}

func (r *authorReader) readAll() {
	for i := 0; i < len(r.items) && r.doubt == ""; {
		i = r.read(i)
	}
}

// read takes in the items from i on and returns where to go on.
func (r *authorReader) read(i int) int {
	it := r.items[i]
	switch it.kind {
	case itemRun:
		return r.readRun(i)
	case itemAgency:
		r.affiliation, r.role, r.owned = it.piece, piece{}, true
	case itemTitle:
		r.readTitle(i)
	case itemTask:
		return r.readTask(i)
	case itemEditor:
		r.editing = true
	case itemMark:
		r.role, r.affiliation, r.titled, r.marked = piece{}, piece{}, true, true
	case itemBracket:
		r.readBracket(it.piece)
	case itemOther:
		r.doubt = doubtForeign
	}
	return i + 1
}

// readTitle takes in a title. Without an agency or an institution right before
// it, it ends the affiliation of the people before: 本报记者 甲 通讯员 乙.
func (r *authorReader) readTitle(i int) {
	if !r.owned {
		r.affiliation, r.post = piece{}, piece{}
	}
	r.role = r.post.then(r.items[i].piece)
	r.titled, r.trusted, r.editing, r.owned = true, true, false, false
	r.post = piece{}
}

// readBracket takes in a bracket after a name: a nationality says nothing of
// the author, an institution is the affiliation.
func (r *authorReader) readBracket(inner piece) {
	inner = inner.trim()
	switch {
	case inner.empty() || r.editing || isNationality(inner.folded):
	case len(r.authors) == 0 && r.titled:
		r.readInner(inner)
	case len(r.authors) > 0 && isOffice(officeOf(inner).folded):
		r.authors[len(r.authors)-1].affiliation = officeOf(inner)
	default:
		r.doubt = doubtForeign
	}
}

// readInner takes in names that stand in brackets after their role.
func (r *authorReader) readInner(inner piece) {
	in := &authorReader{items: lexByline(inner), role: r.role, affiliation: r.affiliation, titled: true, trusted: r.trusted, certain: r.certain}
	in.readAll()
	r.authors, r.doubt = append(r.authors, in.authors...), in.doubt
}

// signInstitution makes an institution the author when it alone signed:
// 本报评论员, a research institute.
func (r *authorReader) signInstitution() {
	if r.doubt != "" || len(r.authors) > 0 || r.editing {
		return
	}
	switch {
	case strings.HasSuffix(r.role.folded, "评论员"):
		r.authors = []author{{r.wholeText(), r.role, r.affiliation}}
	case r.role.empty() && !r.marked && r.soleRun() && isSigningOffice(r.affiliation.folded):
		r.authors = []author{{name: r.affiliation}}
	}
	r.institution = len(r.authors) > 0
}

// isSigningOffice reports whether an institution's name is long enough to sign.
func isSigningOffice(s string) bool { return utf8.RuneCountInString(s) >= 5 && isOffice(s) }

// wholeText is the byline without its gaps and the marks that open it.
func (r *authorReader) wholeText() piece {
	var text piece
	for _, it := range r.items {
		if it.kind != itemGap && (it.kind != itemMark || !text.empty()) {
			text = text.then(it.piece)
		}
	}
	return text
}

// soleRun reports whether the byline is one run of letters and nothing else.
func (r *authorReader) soleRun() bool {
	for _, it := range r.items {
		if it.kind != itemRun && it.kind != itemGap && it.kind != itemMark {
			return false
		}
	}
	return true
}

// readRun takes in the runs of letters from i on that gaps and commas join:
// names, or the institution that the names after it belong to.
func (r *authorReader) readRun(i int) int {
	group, end, listed := r.gather(i)
	next := itemOther
	if end < len(r.items) {
		next = r.items[end].kind
	}
	switch {
	case r.editing:
	case len(group) == 1 && next == itemTitle && r.joinTitle(group[0]):
	case next == itemColon && len(r.authors) == 0:
		r.doubt = doubtForeign // 问：…
	default:
		r.readNames(group, listed)
	}
	return end
}

// gather collects runs until another kind of item; spaced characters of one
// name are closed. listed tells whether commas stand between them.
func (r *authorReader) gather(i int) (group []piece, end int, listed bool) {
	var spaced []piece // runs with nothing but gaps between them
	for end = i; i < len(r.items) && r.items[i].kind.joins(); i++ {
		switch r.items[i].kind {
		case itemRun:
			spaced = append(spaced, r.items[i].piece)
			end = i + 1
		case itemComma:
			group, spaced = append(group, closeSpaced(spaced)...), nil
			listed, end = true, i+1
		}
	}
	return append(group, closeSpaced(spaced)...), end, listed
}

// joins reports whether an item of this kind stands in a list of names.
func (k itemKind) joins() bool {
	return k == itemRun || k == itemComma || k == itemGap
}

// closeSpaced joins a lone surname with the lone character after it: 程  龙.
func closeSpaced(group []piece) []piece {
	var out []piece
	for i := 0; i < len(group); i++ {
		if i+1 < len(group) && isSpacedName(group[i].folded, group[i+1].folded) {
			out = append(out, group[i].then(group[i+1]))
			i++
			continue
		}
		out = append(out, group[i])
	}
	return out
}

// joinTitle takes in a run that belongs to the title right after it:
// 驻朝鲜 in 本报驻朝鲜记者, an institution in 县广播站通讯员.
func (r *authorReader) joinTitle(run piece) bool {
	switch {
	case strings.HasPrefix(run.folded, "驻"):
		r.post, r.owned = run, true
		return true
	case isOffice(run.folded) || isPaper(run.folded):
		r.joinOffice(run)
		return true
	}
	return false
}

// joinOffice takes in an institution before a title, perhaps with the names
// before it glued on: 张远山国际广播电台 in 记者张远山国际广播电台记者.
func (r *authorReader) joinOffice(run piece) {
	r.owned = true
	if r.role.empty() {
		r.affiliation = r.affiliation.then(run)
		return
	}
	for cut := 12; cut >= 6; cut -= 3 {
		if cut >= run.len() || !isOffice(run.folded[cut:]) && !isPaper(run.folded[cut:]) {
			continue
		}
		if startsWithSurname(run.folded) && r.isOneName(run.folded[:cut]) {
			r.authors = append(r.authors, author{run.upto(cut), r.role, r.affiliation})
			r.affiliation = run.from(cut)
			return
		}
	}
	r.affiliation = run
}

// readNames takes in a group of runs as names, perhaps after a place or an
// institution.
func (r *authorReader) readNames(group []piece, listed bool) {
	r.owned = false
	for i, run := range group {
		last := i == len(group)-1 && len(r.authors) > 0
		if last && isOffice(run.folded) || strings.HasPrefix(run.folded, "发自") {
			r.affiliation = run // 张三 北京报道, 张三 发自上海
			return
		}
		if r.readOffice(run) {
			continue
		}
		if !r.addNames(run, listed || len(group) > 1) {
			r.doubt = doubtNames
			return
		}
	}
}

// readOffice takes in an institution, perhaps with a rank, that stands before
// its names: 东原大学教授 张三.
func (r *authorReader) readOffice(run piece) bool {
	rank := rankOf(run.folded)
	if rank == 0 && !isOffice(run.folded) {
		return false
	}
	r.affiliation, r.taskFrom = run.trimSuffix(rank), len(r.authors)
	if rank > 0 {
		r.role = run.from(run.len() - rank)
	}
	return true
}

// addNames takes in one run as names; false when it is none.
func (r *authorReader) addNames(run piece, parted bool) bool {
	names, office := r.namesOf(run.folded, parted)
	if office > 0 {
		r.affiliation = run.upto(office)
	}
	run = run.from(office)
	for _, n := range names {
		r.authors = append(r.authors, author{run.upto(n), r.role, r.affiliation})
		run = run.from(n)
	}
	return names != nil
}

// namesOf reads one folded run as names, by their lengths in bytes, after an
// institution of office bytes. parted says that the byline parts its names by
// gaps or commas, so that a run of four characters is rather one name.
func (r *authorReader) namesOf(run string, parted bool) (names []int, office int) {
	n := utf8.RuneCountInString(run)
	switch {
	case isForeignName(run):
		return []int{len(run)}, 0
	case n < 2:
		return nil, 0
	case n <= 3:
		if r.isOneName(run) {
			return []int{len(run)}, 0
		}
		return nil, 0
	case n == 4 && (startsWithCompound(run) || r.trusted && isTransliterated(run)):
		return []int{len(run)}, 0
	case n == 4 && parted && !r.titled:
		return nil, 0
	}
	return splitSigned(run)
}

// isOneName reports whether a run of two or three characters is one name.
// Where a title was printed, a name without a known surname is believed.
func (r *authorReader) isOneName(run string) bool {
	_, ok := nameCost(run)
	switch {
	case ok:
		return true
	case !r.trusted || notReporters.Has(run):
		return false
	case r.certain:
		return han.AllHan(run) && !isOffice(run) && !strings.ContainsAny(run, neverInSureNames)
	}
	return isGivenLike(run)
}

// neverInSureNames are characters that follow a title in a dateline where the
// sentence goes on and no name is given: 记者从…获悉.
const neverInSureNames = "的了着把被这那说与和在从是"

// isGivenLike reports whether s is made of the characters of names and is no
// known word or place.
func isGivenLike(s string) bool {
	if foreignToNames.in(s) || notNames.Has(s) || isOffice(s) {
		return false
	}
	for _, r := range s {
		if !inNames(r) && r < 0x20000 { // beyond are characters that only names use
			return false
		}
	}
	return true
}

// inNames reports whether r stands in the tiers of names.
func inNames(r rune) bool {
	_, surname := surnameCost(r)
	_, given := givenCost(r)
	return surname || given
}

// readTask takes in a task, or several joined by slashes (文/图), and decides
// whether it speaks of the names before or after it.
func (r *authorReader) readTask(i int) int {
	end := i + 1
	for next := r.taskJoined(end); next > 0; next = r.taskJoined(end) {
		end = next + 1
	}
	var task piece
	for _, it := range r.items[i:end] {
		task = task.then(it.piece)
	}
	if strings.HasPrefix(task.folded, "作者") && len(r.authors) > 0 {
		r.doubt = doubtForeign // in a list: title 作者
	}
	r.titled, r.editing, r.trusted = true, false, false
	if r.taskFollows(i, end) {
		r.signTask(task)
		return end
	}
	r.role, r.affiliation, r.tasksFirst = task, piece{}, true
	r.taskFrom = len(r.authors)
	return end
}

// taskJoined is where a further task of the same person stands, joined by a
// slash or a comma at i; 0 when there is none.
func (r *authorReader) taskJoined(i int) int {
	joint := r.skipGaps(i, 1)
	if k := r.kindAt(joint, 1); k != itemSlash && k != itemComma {
		return 0
	}
	if next := r.skipGaps(joint+1, 1); r.kindAt(next, 1) == itemTask {
		return next
	}
	return 0
}

// taskFollows reports whether the task in items [i, end) is printed after its
// names: 张三/文, 张三 整理.
func (r *authorReader) taskFollows(i, end int) bool {
	if next := r.kindAt(end, 1); next == itemColon || next == itemSlash {
		return false
	}
	if r.kindAt(i-1, -1) == itemSlash {
		return true
	}
	return len(r.authors) > r.taskFrom && !r.tasksFirst
}

// signTask gives the task to the people named since the last one; a title
// that was printed stays.
func (r *authorReader) signTask(task piece) {
	for k := r.taskFrom; k < len(r.authors); k++ {
		if r.authors[k].role.empty() {
			r.authors[k].role = task
		}
	}
	r.taskFrom = len(r.authors)
	r.role, r.affiliation = piece{}, piece{}
}

// kindAt is the kind of the first item from i on, going by step, that is no
// gap; itemOther at the ends.
func (r *authorReader) kindAt(i, step int) itemKind {
	if i = r.skipGaps(i, step); i >= 0 && i < len(r.items) {
		return r.items[i].kind
	}
	return itemOther
}

// skipGaps goes from i on by step to the first item that is no gap.
func (r *authorReader) skipGaps(i, step int) int {
	for i >= 0 && i < len(r.items) && r.items[i].kind == itemGap {
		i += step
	}
	return i
}

// opensEditor reports whether the byline opens with an editor's role.
func (r *authorReader) opensEditor() bool {
	return slices.IndexFunc(r.items, func(it item) bool { return it.kind == itemEditor }) == 0
}
