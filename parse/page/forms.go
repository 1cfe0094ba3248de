package page

// Kinds of furniture, as printed.
const (
	FurnMasthead   = "masthead"   // 报头: name, number and publisher of the paper
	FurnDate       = "date"       // of the issue
	FurnPage       = "page"       // 第3版, alone or in a running head
	furnEditors    = "editors"    // 责编, 校对
	furnContact    = "contact"    // address, telephone, price, printer
	furnContents   = "contents"   // 导读: a list of headings or pages
	FurnRule       = "rule"       // a line of strokes
	FurnOther      = "other"      // text that the reading of the page leaves to no article
	FurnSource     = "source"     // 来源：…
	furnPublished  = "published"  // 发布时间：…
	furnNavigation = "navigation" // 上一版 下一版, 首页 > 新闻
	furnShare      = "share"      // 分享到, 阅读 123
	furnRelated    = "related"    // 往期推荐 and what is listed below
	furnRights     = "rights"     // 版权所有, ICP备
	furnLabel      = "label"      // 专栏： with nothing behind it
)

// form is what a line of one kind looks like: which classes of characters it
// must hold, one at least of any and of also, and may not hold, how long it is,
// and a test. What the classes rule out, the test would: they only save it.
type form struct {
	kind    string
	example string
	any     class
	also    class // 0 for no other
	none    class
	most    int // characters
	is      func(*look) bool
}

// forms are tried in order.
var forms []form

func init() {
	forms = []form{
		{FurnRule, "————————", ^class(0), 0, hasHan | hasNumber | hasLatin, 200, isRule},
		{FurnPage, "第3版：要闻", hasNumber | hasPageSign, 0, hasStop, 40, isPageLine},
		{furnEditors, "责编：甲乙丙　校对：丁戊", opensEditor, hasLabel | hasGap, 0, 60, isEditorLine},
		{FurnPage, "清溪日报　2024年5月6日　第3版", hasNumber, hasDateMark | endsPaper, hasStop | hasComma, 60, isPageHead},
		{furnPublished, "2025年2月8日 18:30 广西", hasNumber, hasDateMark, hasStop | hasComma, 40, isStamped},
		{FurnDate, "2024年5月6日　星期一", hasNumber, hasDateMark, hasStop | hasComma, 60, isDateLine},
		{FurnMasthead, "国内统一刊号：CN00-0000", opensRegistration, 0, hasStop | hasComma, 90, isRegistration},
		{FurnMasthead, "主管：清溪县委宣传部 主办：清溪县融媒体中心", hasLabel, hasColon, hasStop | hasComma, 60, isImprint},
		{furnNavigation, "上一版 下一版", opensButton, 0, hasStop, 60, isNavigation},
		{furnNavigation, "首页 > 新闻 > 正文", hasTrail, 0, hasStop, 60, isTrail},
		{furnShare, "阅读 3245", opensButton, 0, hasStop, 40, isShare},
		{furnRights, "版权所有 未经许可 不得转载", opensRight, 0, hasStop, 90, isRights},
		{furnContact, "新闻热线：0300-0000000", opensContact, 0, hasStop | hasComma, 80, isContactLine},
		{FurnSource, "来源：清溪发布", hasLabel, hasAnyColon | hasTrail, hasStop, 60, metaOf(FurnSource)},
		{FurnSource, "原创 甲乙丙 清溪发布", hasLabel, hasGap, hasStop | hasComma, 30, isOriginal},
		{furnPublished, "发布时间：2025-02-08 18:30", hasLabel, hasAnyColon | hasTrail, hasStop, 80, metaOf(furnPublished)},
		{furnShare, "浏览：326 字号：大 中 小", hasLabel, hasAnyColon, hasStop, 60, metaOf(furnShare)},
		{furnLabel, "专栏：", hasLabel, 0, hasNumber, 4, isEmptyLabel},
	}
}

// ruledOut reports whether the classes and the length of a line tell that it
// has not the form.
func (f *form) ruledOut(l *look) bool {
	return l.mask&f.any == 0 && f.any != ^class(0) || l.mask&f.also == 0 && f.also != 0 || l.mask&f.none != 0 || l.runes > f.most
}

// looked is called once for each line whose form is read; tests count it.
var looked = func(string) {}

// formOf says what furniture a line is by its form alone, "" for text.
func formOf(l *look) string {
	if l == nil {
		return ""
	}
	looked(l.text)
	for i := range forms {
		f := &forms[i]
		if f.ruledOut(l) {
			continue
		}
		l.spell()
		if f.is(l) {
			return f.kind
		}
	}
	return ""
}

// FurnitureKind says what furniture a line is by its form, or "".
func FurnitureKind(s string) string { return formOf(lookAt(s)) }
