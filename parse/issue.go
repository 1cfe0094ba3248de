package parse

import (
	"jianbao/parse/byline"
	"jianbao/parse/page"
	"jianbao/parse/text"
)

// Kind says what sort of item an article is.
type Kind string

// The kinds, as printed.
const (
	KindArticle Kind = "article" // a text with a headline
	KindBrief   Kind = "brief"   // 简讯: a short item without a headline, or a column of such items
	KindPhoto   Kind = "photo"   // 图片: a caption with its credit, perhaps a headline
	KindNotice  Kind = "notice"  // 公告·声明·启事·广告
	KindTable   Kind = "table"   // 表: a timetable, prices, programmes
)

// Range is an inclusive range of 1-based input lines, printed as [first, last].
type Range [2]int

// Article is one clipped article. Strings and lists are never nil: what the
// text does not give is empty.
type Article struct {
	ID         string          `json:"id"` // "1", "2", … in the order of reading
	Kind       Kind            `json:"kind"`
	Page       string          `json:"page"`        // as printed: 第3版, A12
	PageNumber int             `json:"page_number"` // 0 where it is not known
	Section    string          `json:"section"`     // 版名: 要闻, 理论
	Column     string          `json:"column"`      // 栏目
	Kicker     string          `json:"kicker"`      // 引题·肩题
	Title      string          `json:"title"`       // 主题
	Subtitle   string          `json:"subtitle"`    // 副题
	Byline     string          `json:"byline"`      // 署名 as printed, without its brackets; taken out of the paragraph it stood in
	Authors    []byline.Author `json:"authors"`
	Dateline   string          `json:"dateline"` // 电头 as printed; it also stays in its paragraph
	Agency     string          `json:"agency"`   // of the dateline: 新华社, 本报; empty where it names none
	Place      string          `json:"place"`    // of the dateline
	Date       string          `json:"date"`     // of the dateline, ISO 8601; MM-DD or DD where neither it nor the masthead gives more
	Origin     string          `json:"origin"`   // 来源: where it is from, as a line of labels beside it says
	Credit     string          `json:"credit"`   // photo credit as printed; it also stays in its paragraph
	Paragraphs []string        `json:"paragraphs"`
	Subheads   []int           `json:"subheads"` // 小标题: 0-based indices into Paragraphs
	Lines      []Range         `json:"lines"`
	Roles      []LineRole      `json:"-"`          // of the lines, in the order of the parts
	Confidence float64         `json:"confidence"` // 0..1, the probability that it has just these boundaries and roles
	Reasons    []Reason        `json:"reasons"`
}

// Furniture is text of the page that belongs to no article.
type Furniture struct {
	Kind  string  `json:"kind"` // see package page; other for what the reading leaves to no article
	Text  string  `json:"text"`
	Lines []Range `json:"lines"`
}

// Issue is one newspaper issue, clipped.
type Issue struct {
	Source    string         `json:"source"`
	Encoding  string         `json:"encoding"`
	Masthead  page.Masthead  `json:"issue"`
	Articles  []Article      `json:"articles"`
	Furniture []Furniture    `json:"furniture"`
	Warnings  []text.Warning `json:"warnings"` // of the input that this issue was read from

	Trace *Trace `json:"-"` // how it was read; nil unless Options asked for it

	More bool `json:"-"` // the next Issue goes on where this one stops: it is too long to be read at once
}
