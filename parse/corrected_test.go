package parse

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"

	"jianbao/parse/corrections"
	"jianbao/parse/text"
)

// corrected reads a text as a file of corrections says.
func corrected(t *testing.T, source, file string, o Options) (Issue, []*corrections.Error) {
	t.Helper()
	var err error
	if o.Corrections, err = corrections.Parse("", strings.NewReader(file)); err != nil {
		t.Fatal(err)
	}
	r := NewReader(strings.NewReader(source), o)
	issue, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Next(); err != io.EOF {
		t.Fatalf("then %v", err)
	}
	return issue, r.Misfits()
}

// outline is the articles in short: title first, then the first lines of each run.
func outline(issue Issue) (lines []string) {
	for _, a := range issue.Articles {
		lines = append(lines, fmt.Sprintf("%s %v", a.Title, a.Lines))
	}
	return lines
}

func correctedPage(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/corrected/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// keyed adds to commands how their lines begin, as the page for checking saves
// them.
func keyed(t *testing.T, file, source string) string {
	t.Helper()
	commands, err := corrections.Parse("", strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	lines := splitNaively(source)
	key := func(l *corrections.Line) {
		if l.No > 0 {
			*l = corrections.Key(l.No, lines[l.No-1])
		}
	}
	for i := range commands {
		for k := range commands[i].Lines {
			key(&commands[i].Lines[k])
		}
		key(&commands[i].Of)
	}
	return corrections.Format(commands)
}

// Six articles with their headings below them, which nothing but their sense
// shows, come right with two corrections: the rest of the page falls in place.
// So they do when lines were inserted above since.
func TestTwoCorrectionsSetSixArticlesRight(t *testing.T) {
	const file = "29 title of 25\n5 title of 1\n"
	source := correctedPage(t, "after")
	want := []string{"七公里走两趟", "天亮以前出笼", "人来灯亮", "留下一本就算租金", "不会松的结", "挂在枝上的邮局"}
	if wrong := Parse([]byte(source)); len(wrong.Articles) == len(want) {
		t.Fatalf("the page is not wrong: %q", outline(wrong))
	}
	for above, moved := range map[string]int{
		"": 0, "\n\n\n": 3, "责任编辑：甘小雨\n\n": 2,
		"新渠通水\n\n本报讯（记者 尹长庚）青石镇十二里新渠昨天通水，四千亩旱田第一次在立夏以前浇上了水。\n\n": 4,
	} {
		issue, misfits := corrected(t, above+source, keyed(t, file, source), Options{})
		if len(misfits) > 0 {
			t.Errorf("%q above: %v", above, misfits)
		}
		own := issue.Articles[max(0, len(issue.Articles)-len(want)):]
		for k, a := range own {
			if first := moved + 1 + 6*k; a.Title != want[k] || a.Lines[0] != (Range{first, first + 4}) || len(a.Paragraphs) != 2 {
				t.Errorf("%q above: %q", above, outline(issue))
				break
			}
		}
		checkIssue(t, above+source, issue)
	}
}

func TestCorrections(t *testing.T) {
	const gathered, after = "gathered", "after"
	for _, c := range []struct {
		about, page, file string
		want              []string // titles and lines
		misfits           []string
	}{
		{"an article begins", gathered, "article at 6",
			[]string{"河湾新桥今日合龙 [[1 5]]", " [[6 7]]"}, nil},
		{"split says the same", gathered, "split 6",
			[]string{"河湾新桥今日合龙 [[1 5]]", " [[6 7]]"}, nil},
		{"a title that stands elsewhere", gathered, "article at 6\n2 title of 6",
			[]string{"河湾新桥今日合龙 [[1 1] [3 5]]", "老码头的旧仓改成书屋 [[2 2] [6 7]]"}, nil},
		{"furniture", gathered, "2 furniture",
			[]string{"河湾新桥今日合龙 [[1 1] [3 7]]"}, nil},
		{"neighbours are joined", after, "join 11 13",
			[]string{"人来灯亮 [[1 17]]", "留下一本就算租金 [[19 23]]", "挂在枝上的邮局 [[25 35]]"}, nil},
		{"articles are joined over another", after, "join 13 25",
			[]string{"天亮以前出笼 [[1 11]]", "人来灯亮 [[13 17] [25 35]]", "留下一本就算租金 [[19 23]]"}, nil},
		{"a line is gone", after, "5 title of 1\n  5: 没有这一行",
			[]string{"天亮以前出笼 [[1 11]]", "人来灯亮 [[13 17]]", "留下一本就算租金 [[19 23]]", "挂在枝上的邮局 [[25 35]]"},
			[]string{`:1: "5 title of 1" does not fit: no line begins with "没有这一行", as line 5 did`}},
		{"a number beyond the text", gathered, "article at 6\njoin 3 90",
			[]string{"河湾新桥今日合龙 [[1 5]]", " [[6 7]]"},
			[]string{`:2: "join 3 90" does not fit: there is no line 90 in 7 lines`}},
		{"an empty line", gathered, "article at 4\narticle at 6",
			[]string{"河湾新桥今日合龙 [[1 5]]", " [[6 7]]"},
			[]string{`:1: "article at 4" does not fit: line 4 is empty`}},
		{"the later one counts", gathered, "5-6 furniture\n6 paragraph\narticle at 6",
			[]string{"河湾新桥今日合龙 [[1 5]]", " [[6 7]]"},
			[]string{`:1: "5-6 furniture" does not fit: contradicts what is said of line 6 further down`}},
		{"no article begins with the rest of one", gathered, "7 rest\narticle at 7",
			[]string{"河湾新桥今日合龙 [[1 6]]", " [[7 7]]"},
			[]string{`:1: "7 rest" does not fit: contradicts what is said of line 7 further down`}},
		{"a split that a join undoes", gathered, "article at 6\njoin 5 6",
			[]string{"河湾新桥今日合龙 [[1 7]]"},
			[]string{`:1: "article at 6" does not fit: undone by the join in line 2`}},
		{"a join that is split elsewhere", after, "join 11 13\narticle at 15",
			[]string{" [[1 13]]", "人来灯亮 [[15 17]]", "留下一本就算租金 [[19 23]]", "挂在枝上的邮局 [[25 35]]"}, nil},
	} {
		source := correctedPage(t, c.page)
		issue, misfits := corrected(t, source, c.file, Options{})
		if got := outline(issue); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.about, got, c.want)
		}
		var said []string
		for _, m := range misfits {
			said = append(said, m.Error())
		}
		if !reflect.DeepEqual(said, c.misfits) {
			t.Errorf("%s: %q, want %q", c.about, said, c.misfits)
		}
		checkIssue(t, source, issue)
	}
}

// Every role of a line can be told.
func TestCorrectedRoles(t *testing.T) {
	source := correctedPage(t, "gathered")
	for file, want := range map[string]func(a *Article) bool{
		"1 kicker\n2 title": func(a *Article) bool {
			return a.Kicker == "河湾新桥今日合龙" && a.Title == "老码头的旧仓改成书屋"
		},
		"1 title\n2 subtitle": func(a *Article) bool {
			return a.Title == "河湾新桥今日合龙" && a.Subtitle == "老码头的旧仓改成书屋"
		},
		"1 column\n2 title": func(a *Article) bool {
			return a.Column == "河湾新桥今日合龙" && a.Title == "老码头的旧仓改成书屋"
		},
		"1-2 title": func(a *Article) bool { return a.Title == "河湾新桥今日合龙 老码头的旧仓改成书屋" },
		"2 byline":  func(a *Article) bool { return a.Byline == "老码头的旧仓改成书屋" },
		"1 title\n2 subhead": func(a *Article) bool {
			return len(a.Subheads) == 1 && a.Paragraphs[a.Subheads[0]] == "老码头的旧仓改成书屋"
		},
		"2 paragraph": func(a *Article) bool { return a.Paragraphs[0] == "老码头的旧仓改成书屋" },
		"7 caption":   func(a *Article) bool { return strings.HasPrefix(a.Paragraphs[3], "每天傍晚") },
		"5 rest":      func(a *Article) bool { return strings.Contains(a.Paragraphs[0], "堤上。这座新桥") },
		"7 credit": func(a *Article) bool {
			return strings.HasPrefix(a.Credit, "每天傍晚") && strings.HasPrefix(a.Paragraphs[3], a.Credit)
		},
		"article at 2\n2 byline of 3": func(a *Article) bool { return a.Byline == "老码头的旧仓改成书屋" },
	} {
		issue, misfits := corrected(t, source, file, Options{})
		if a := issue.Articles[len(issue.Articles)-1]; !want(&a) || len(misfits) > 0 {
			t.Errorf("%q: %v\n%+v", file, misfits, a)
		}
		checkIssue(t, source, issue)
	}
}

// An article tells which corrections made it.
func TestCorrectedReasons(t *testing.T) {
	issue, _ := corrected(t, correctedPage(t, "gathered"), "article at 6", Options{})
	if got := fmt.Sprint(issue.Articles[1].Reasons); !strings.Contains(got, "article at 6") || strings.Contains(fmt.Sprint(issue.Articles[0].Reasons), "article at") {
		t.Errorf("%s", got)
	}
}

// A jump is not followed to an article that a person begins.
func TestCorrectionsGoBeforeJumps(t *testing.T) {
	source := sampleText(t, "jump")
	plain := Parse([]byte(source))
	for _, a := range plain.Articles {
		if len(a.Lines) < 2 {
			continue
		}
		no := a.Lines[len(a.Lines)-1][0]
		issue, misfits := corrected(t, source, fmt.Sprintf("article at %d", no), Options{})
		if len(issue.Articles) != len(plain.Articles)+1 || len(misfits) > 0 {
			t.Errorf("at line %d: %q, %v", no, outline(issue), misfits)
		}
		return
	}
	t.Fatal("no article is joined")
}

// A long issue that is read in parts is corrected in each of them, with several
// workers as with one.
func TestCorrectionsOfALongIssue(t *testing.T) {
	page := correctedPage(t, "gathered")
	var b strings.Builder
	var file strings.Builder
	const pages = 3000
	for i := range pages {
		b.WriteString(page)
		if i%10 == 0 {
			fmt.Fprintf(&file, "article at %d\n", 7*i+6)
		}
	}
	commands, err := corrections.Parse("", strings.NewReader(file.String()))
	if err != nil {
		t.Fatal(err)
	}
	for _, workers := range []int{1, 3} {
		r := NewReader(strings.NewReader(b.String()), Options{Workers: workers, Corrections: commands})
		begun := map[int]bool{}
		for {
			issue, err := r.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range issue.Articles {
				begun[a.Lines[0][0]] = true
			}
		}
		for i := 0; i < pages; i += 10 {
			if !begun[7*i+6] {
				t.Fatalf("%d workers: no article begins at line %d", workers, 7*i+6)
			}
		}
		if m := r.Misfits(); len(m) > 0 {
			t.Errorf("%d workers: %v", workers, m)
		}
	}
}

// roles for commands at random.
var someRoles = strings.Fields("column kicker title subtitle byline paragraph rest subhead caption credit furniture")

// someCorrections are commands for a text, at random.
func someCorrections(random *rand.Rand, lines int) string {
	var b strings.Builder
	no := func() int { return 1 + random.IntN(lines) }
	for range 1 + random.IntN(6) {
		switch role := someRoles[random.IntN(len(someRoles))]; random.IntN(5) {
		case 0:
			fmt.Fprintf(&b, "article at %d\n", no())
		case 1:
			fmt.Fprintf(&b, "join %d %d\n", no(), no())
		case 2:
			n := no()
			fmt.Fprintf(&b, "%d-%d %s\n", n, n+random.IntN(4), role)
		case 3:
			if role != "furniture" {
				fmt.Fprintf(&b, "%d %s of %d\n", no(), role, no())
			}
		case 4:
			fmt.Fprintf(&b, "%d %s\n", no(), role)
		}
	}
	return b.String()
}

// checkCorrected demands what holds whatever is corrected: nothing is lost, and
// each command is done or told.
func checkCorrected(t *testing.T, source, file string) {
	commands, _ := corrections.Parse("", strings.NewReader(file))
	if !strings.Contains(source, "\x1e") && len(commands) > 0 {
		r := NewReader(strings.NewReader(source), Options{Corrections: commands})
		issue, err := r.Next()
		if err != nil || issue.More {
			return
		}
		if _, err := r.Next(); err != io.EOF {
			return // more than one issue
		}
		checkIssue(t, text.Decode([]byte(source), text.EncodingAuto).Text, issue)
		checkDone(t, source, issue, r)
	}
	if t.Failed() {
		t.Fatalf("corrections\n%s\nof %q", file, source)
	}
}

// checkDone demands that articles begin where no misfit tells that they do not.
func checkDone(t *testing.T, source string, issue Issue, r *Reader) {
	begun := map[int]bool{}
	for _, a := range issue.Articles {
		for _, rs := range a.Lines {
			begun[rs[0]] = true
		}
	}
	for i, c := range r.fixes.commands {
		if !r.fixes.fate[i].done || c.Verb != corrections.Begin || begun[c.Lines[0].No] {
			continue
		}
		if line := splitNaively(source)[c.Lines[0].No-1]; !strings.Contains(line, "　　") && !strings.Contains(line, "○") {
			t.Errorf("%q is done, and no article begins there: %q", head(&c), outline(issue))
		}
	}
}

func FuzzCorrected(f *testing.F) {
	f.Add("　　据本社石渡３月１       １日电　石渡县野生动物站日前在青龙桥完成新一轮白鹭普查，共记\xe5", "article at 11\n2 byline\n")
	random := rand.New(rand.NewPCG(1872, 1949))
	for _, s := range shaken(200) {
		f.Add(s, someCorrections(random, len(splitNaively(s))))
	}
	f.Fuzz(func(t *testing.T, source, file string) {
		if len(source) < 1<<14 && len(file) < 1<<10 {
			checkCorrected(t, source, file)
		}
	})
}
