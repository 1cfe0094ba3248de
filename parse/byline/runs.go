package byline

import (
	"jianbao/parse/han"
	"strings"
	"unicode/utf8"
)

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
	case len(group) == 1 && r.joinTitle(group[0], next):
	case next == itemColon && len(r.authors) == 0:
		r.doubt = doubtForeign // 问：…
	default:
		r.readNames(group, listed)
	}
	return end
}

// gather collects runs until another kind of item; spaced characters of one
// name are closed. listed says whether commas stand between them.
func (r *authorReader) gather(i int) (group []string, end int, listed bool) {
	var spaced []string // runs with nothing but gaps between them
	for end = i; i < len(r.items) && r.items[i].kind.joins(); i++ {
		switch r.items[i].kind {
		case itemRun:
			spaced = append(spaced, r.items[i].text)
			end = i + 1
		case itemComma:
			group, spaced = append(group, closeSpaced(spaced)...), nil
			listed, end = true, i+1
		}
	}
	return append(group, closeSpaced(spaced)...), end, listed
}

// joins says whether an item of this kind stands in a list of names.
func (k itemKind) joins() bool {
	return k == itemRun || k == itemComma || k == itemGap
}

// closeSpaced joins a lone surname with the lone character after it: 程  龙.
func closeSpaced(group []string) []string {
	var out []string
	for i := 0; i < len(group); i++ {
		if i+1 < len(group) && isSpacedName(group[i], group[i+1]) {
			out = append(out, group[i]+group[i+1])
			i++
			continue
		}
		out = append(out, group[i])
	}
	return out
}

// isSpacedName says whether a surname and a lone given name stand apart.
func isSpacedName(a, b string) bool {
	if utf8.RuneCountInString(b) != 1 {
		return false
	}
	_, simple := surnameCosts[han.FirstRune(a)]
	return len(a) == 3 && simple || compoundSet[a]
}

// joinTitle takes in a run that belongs to the title right after it:
// 驻朝鲜 in 本报驻朝鲜记者, an institution in 县广播站通讯员.
func (r *authorReader) joinTitle(run string, next itemKind) bool {
	if next != itemTitle {
		return false
	}
	switch {
	case strings.HasPrefix(run, "驻") || strings.HasPrefix(run, "駐"):
		r.post, r.owned = run, true
		return true
	case isOffice(run) || isPaper(run):
		return r.joinOffice(run)
	}
	return false
}

// isPaper says whether the run before 记者 is a paper or a station: 国防报.
func isPaper(run string) bool {
	_, names := splitNames(run)
	return len(run) >= 9 && !names && strings.ContainsRune("报報社台臺网網刊站", han.LastRune(run))
}

// joinOffice takes in an institution before a title, perhaps with the names
// before it glued on: 张远山国际广播电台 in 记者张远山国际广播电台记者.
func (r *authorReader) joinOffice(run string) bool {
	if r.role == "" {
		r.affiliation, r.owned = r.affiliation+run, true
		return true
	}
	for cut := 12; cut >= 6; cut -= 3 {
		if cut >= len(run) || !isOffice(run[cut:]) && !isPaper(run[cut:]) {
			continue
		}
		if names := r.oneName(run[:cut]); names != nil && startsWithSurname(run) {
			r.authors = append(r.authors, Author{names[0], r.role, r.affiliation})
			r.affiliation, r.owned = run[cut:], true
			return true
		}
	}
	r.affiliation, r.owned = run, true
	return true
}

// readNames takes in a group of runs as names, perhaps behind a place or an
// institution.
func (r *authorReader) readNames(group []string, listed bool) {
	r.owned = false
	for i, run := range group {
		last := i == len(group)-1 && len(r.authors) > 0
		if last && isOffice(run) || isSentFrom(run) {
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

// isSentFrom says whether run tells where the report was sent from.
func isSentFrom(run string) bool {
	return strings.HasPrefix(run, "发自") || strings.HasPrefix(run, "發自")
}

// readOffice takes in an institution, perhaps with a rank, that stands before
// its names: 东原大学教授 张三.
func (r *authorReader) readOffice(run string) bool {
	post := postOf(run)
	if post == "" && !isOffice(run) {
		return false
	}
	r.affiliation, r.taskFrom = strings.TrimSuffix(run, post), len(r.authors)
	if post != "" {
		r.role = post
	}
	return true
}

// addNames takes in one run as names; false when it is none.
func (r *authorReader) addNames(run string, parted bool) bool {
	names, office := r.namesOf(run, parted)
	if office != "" {
		r.affiliation = office
	}
	for _, n := range names {
		r.authors = append(r.authors, Author{n, r.role, r.affiliation})
	}
	return names != nil
}

// namesOf reads one run as names. parted says that the byline parts its names
// by gaps or commas, so that a run of four characters is rather one name.
func (r *authorReader) namesOf(run string, parted bool) (names []string, office string) {
	n := utf8.RuneCountInString(run)
	switch {
	case isForeignName(run):
		return []string{run}, ""
	case n < 2:
		return nil, ""
	case n <= 3:
		return r.oneName(run), ""
	case n == 4 && (startsWithCompound(run) || r.trusted && isTransliterated(run)):
		return []string{run}, ""
	case n == 4 && parted && !r.titled:
		return nil, ""
	}
	return splitSigned(run)
}

// oneName reads a run of two or three characters as one name. Where a title
// was printed, a name without a known surname is believed.
func (r *authorReader) oneName(run string) []string {
	if _, ok := nameCost(run); ok || r.trusted && !reporterWords[run] && isGivenLike(run) {
		return []string{run}
	}
	return nil
}

// isGivenLike says whether s is made of the characters of names and is no
// known word or place.
func isGivenLike(s string) bool {
	if notNames[s] || isOffice(s) || strings.ContainsAny(s, neverInNames) {
		return false
	}
	for _, r := range s {
		_, surname := surnameCosts[r]
		_, given := givenCosts[r]
		if !surname && !given && r < 0x20000 { // beyond are characters that only names use
			return false
		}
	}
	return true
}

// reporterWords follow 记者 without being a name: 记者手记. Sorted.
var reporterWords = han.WordSet(strings.Fields(`
之家 亲历 体验 來信 信箱 出击 发现 合影 在线 實錄 对话 导报 心语 快评 快讯 感言 手札 手記 手记 提问 日记 朋友 札記 札记 来信 来稿 点评 现场 直击
眼 笔记 節 綜合 综合 編輯 節目 编后 联合 联播 自述 节 見聞 见闻 见证 視線 視點 观察 觀察 视点 视线 視角 视角 訪談 評述 评述 调查 調查 談 講述 讲述
走基层 述评 述評 追踪 追蹤 连线 連線 速递 采访 採訪 采风 随笔 隨筆 集体 集體 专访 專訪 在现场 新闻 新聞 问答 問答 行 看
`))
