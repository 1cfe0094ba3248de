package format

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"jianbao/msg"
	"jianbao/parse"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sample holds every field once, and what formats stumble over: quotes,
// commas, separators, line breaks, markup, control characters, empty lists.
func sample() parse.Issue {
	return parse.Issue{
		Source:   "清河日报.txt",
		Encoding: "gb18030",
		Masthead: parse.Masthead{Paper: "清河日报", Date: "2031年5月6日 星期二", ISO: "2031-05-06", Number: "第412期"},
		Articles: []parse.Article{
			{
				ID: "1", Kind: parse.KindArticle, Page: "01", Column: "田间地头",
				Kicker: "青石镇里说起春耕——", Title: "新渠通了水，老田“醒”过来", Subtitle: "——全镇早稻插秧过半",
				Byline:     "本报记者 甲某某 通讯员 乙某",
				Authors:    []parse.Author{{Name: "甲某某", Role: "记者", Affiliation: "本报"}, {Name: "乙某", Role: "通讯员"}},
				Dateline:   "本报讯",
				Agency:     "本报",
				Origin:     "清溪发布",
				PageNumber: 1,
				Section:    "要闻",
				Paragraphs: []string{"本报讯 渠里的水“哗哗”地流，<秧苗>一天一个样。", "先修渠，再插秧", "他说：\"今年的水，来得早\"，1|2号田都灌上了。"},
				Subheads:   []int{1},
				Lines:      []parse.Range{{53, 57}, {59, 61}},
				Confidence: 0.875,
				Reasons:    []parse.Reason{{Code: parse.ReasonBegins, Args: []string{"dateline-opens"}}, {Code: parse.ReasonEnds, Args: []string{"byline-ends"}}},
			},
			{
				ID: "2", Kind: parse.KindPhoto, Credit: "丙某 摄", Authors: []parse.Author{}, Subheads: []int{},
				Paragraphs: []string{"图为清河两岸\x1b[31m\u202e\u0085\x00\x7f的油菜花海，游人如织，一派春光。丙某 摄"},
				Lines:      []parse.Range{{62, 62}}, Confidence: 1, Reasons: []parse.Reason{},
			},
			{
				ID: "3", Kind: parse.KindNotice, Title: "=1+1 启事", Authors: []parse.Author{}, Paragraphs: []string{},
				Subheads: []int{}, Lines: []parse.Range{}, Reasons: []parse.Reason{},
			},
		},
		Furniture: []parse.Furniture{{Kind: "masthead", Text: "清河日报", Lines: []parse.Range{{1, 2}}}},
		Warnings:  []parse.Warning{{Kind: parse.WarnNUL, Count: 1, Line: 62, Text: "NUL characters"}},
	}
}

func printed(t testing.TB, name string, o Options, issues ...parse.Issue) string {
	t.Helper()
	form, err := ByName(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := form.Print(&b, o, issues...); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file, format string
		options      Options
		issues       []parse.Issue
	}{
		{"sample.json", "json", Options{}, []parse.Issue{sample()}},
		{"sample.jsonl", "jsonl", Options{}, []parse.Issue{sample()}},
		{"sample.csv", "csv", Options{}, []parse.Issue{sample()}},
		{"sample.table", "table", Options{}, []parse.Issue{sample()}},
		{"narrow.table", "table", Options{Width: 40}, []parse.Issue{sample()}},
		{"two.csv", "csv", Options{Sheet: Sheet{BOM: true}, Terminal: true}, []parse.Issue{sample(), sample()}},
		{"two.table", "table", Options{Width: 60}, []parse.Issue{sample(), sample()}},
		{"color.table", "table", Options{Colors: true}, []parse.Issue{sample()}},
		{"sample.tsv", "tsv", Options{}, []parse.Issue{sample()}},
		{"fields.csv", "csv", Options{Sheet: Sheet{Fields: "title,no,authors", Separator: "; ", NoHeader: true, CRLF: true}}, []parse.Issue{sample()}},
		{"all.jsonl", "jsonl", Options{All: true}, []parse.Issue{sample()}},
		{"sample.md", "markdown", Options{}, []parse.Issue{sample()}},
		{"sample.txt", "text", Options{}, []parse.Issue{sample()}},
		{"sample.xml", "tei", Options{}, []parse.Issue{sample()}},
		{"empty.json", "json", Options{}, []parse.Issue{{}}},
		{"empty.jsonl", "jsonl", Options{}, []parse.Issue{{}}},
		{"empty.csv", "csv", Options{}, []parse.Issue{{}}},
		{"empty.table", "table", Options{}, []parse.Issue{{}}},
		{"none.csv", "csv", Options{}, nil},
	} {
		t.Run(c.file, func(t *testing.T) {
			got, path := printed(t, c.format, c.options, c.issues...), filepath.Join("testdata", c.file)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// textual are the formats that print text.
func textual() []Format {
	return slices.DeleteFunc(slices.Clone(Formats), func(f Format) bool { return f.Binary })
}

// numbered are the articles of the issue as they are printed.
func numbered(issue parse.Issue) []article {
	return new(numbering).part(issue).Articles
}

func TestJSONReadBack(t *testing.T) {
	var got document
	if err := json.Unmarshal([]byte(printed(t, "json", Options{}, sample())), &got); err != nil {
		t.Fatal(err)
	}
	s := sample()
	want := document{s.Source, 1, s.Encoding, s.Masthead, numbered(s), s.Furniture, s.Warnings}
	for i := range got.Articles {
		got.Articles[i].Article.ID = s.Articles[i].ID // hidden by the one beside it
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// Text that looks like an indented list of numbers stays as it is.
func TestJSONKeepsTextOfBrackets(t *testing.T) {
	want := parse.Article{Title: "[\n  53,\n  57\n]", Paragraphs: []string{"[ 1, 2 ]", "["}, Subheads: []int{0, 1}}
	var got document
	out := printed(t, "json", Options{}, parse.Issue{Articles: []parse.Article{want}})
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got.Articles[0].Article, filled(want)) {
		t.Errorf("got %+v", got.Articles)
	}
	if !strings.Contains(out, `"subheads": [0, 1],`) {
		t.Errorf("numbers are spread over lines:\n%s", out)
	}
}

func TestJSONLReadBack(t *testing.T) {
	second := sample()
	second.Masthead.Number = "第413期"
	lines := strings.Split(strings.TrimSuffix(printed(t, "jsonl", Options{}, sample(), second), "\n"), "\n")
	want := []articleRecord{}
	for i, issue := range []parse.Issue{sample(), second} {
		for _, a := range numbered(issue) {
			a.Article.ID = "" // hidden by the one beside it
			want = append(want, articleRecord{origin{issue.Source, i + 1}, issue.Masthead, a})
		}
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines for %d articles", len(lines), len(want))
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, `{"source":"清河日报.txt","issue_no":`) {
			t.Errorf("line %d opens with %.60s", i+1, line)
		}
		var got articleRecord
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want[i]) {
			t.Errorf("line %d: got %+v", i+1, got)
		}
	}
}

func TestCSVReadBack(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(printed(t, "csv", Options{}, sample()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	a := numbered(sample())
	want := [][]string{
		strings.Split("source,issue_no,issue_paper,issue_date,issue_date_iso,issue_number,id,no,kind,page,page_number,section,column,kicker,title,subtitle,byline,authors,"+
			"dateline,agency,place,date,origin,credit,text,subheads,lines,confidence,reasons", ","),
		{"清河日报.txt", "1", "清河日报", "2031年5月6日 星期二", "2031-05-06", "第412期", a[0].ID, "1", "article", "01", "1", "要闻",
			a[0].Column, a[0].Kicker, a[0].Title, a[0].Subtitle, a[0].Byline, "甲某某|乙某", "本报讯", "本报", "", "", "清溪发布", "",
			strings.Join(a[0].Paragraphs, "\n"), "先修渠，再插秧", "L53-57|L59-61", "0.875", "begins here: a dateline opens it|ends here: byline ends it"},
		{"清河日报.txt", "1", "清河日报", "2031年5月6日 星期二", "2031-05-06", "第412期", a[1].ID, "2", "photo", "", "", "",
			"", "", "", "", "", "", "", "", "", "", "", "丙某 摄", a[1].Paragraphs[0], "", "L62-62", "1", ""},
		{"清河日报.txt", "1", "清河日报", "2031年5月6日 星期二", "2031-05-06", "第412期", a[2].ID, "3", "notice", "", "", "",
			"", "", "=1+1 启事", "", "", "", "", "", "", "", "", "", "", "", "", "0", ""},
	}
	if !reflect.DeepEqual(rows, want) {
		t.Errorf("got  %q\nwant %q", rows, want)
	}
}

func TestInputStaysAsItIs(t *testing.T) {
	for _, f := range Formats {
		issue := sample()
		issue.Articles[2].Reasons = nil
		before := issue.Articles[2]
		printed(t, f.Name, Options{Width: 40, Terminal: true}, issue)
		if !reflect.DeepEqual(issue.Articles[2], before) || issue.Articles[0].Title != sample().Articles[0].Title {
			t.Errorf("%s changed its input", f.Name)
		}
	}
}

func TestByName(t *testing.T) {
	_, err := ByName("xml")
	if err == nil || !strings.Contains(err.Error(), `"xml"; the formats are json, jsonl, csv, tsv, table`) {
		t.Errorf("got %v", err)
	}
}

// A flag is refused where nothing would mind it.
func TestFlags(t *testing.T) {
	for _, c := range []struct{ format, flag, value, err string }{
		{"csv", "bom", "", ""},
		{"json", "bom", "", "--bom goes with --format csv, not json"},
		{"tsv", "bom", "", "--bom goes with --format csv, not tsv"},
		{"json", "fields", "title", "--fields goes with --format csv, tsv, xlsx, not json"},
		{"csv", "fields", "title,titel", `no field "titel"; did you mean title? The fields are source,issue_no,`},
		{"xlsx", "fields", "dat", `no field "dat"; did you mean date?`},
		{"tsv", "fields", "no,title", ""},
	} {
		form, err := ByName(c.format)
		if err != nil {
			t.Fatal(err)
		}
		err = form.Set(&Options{}, c.flag, c.value)
		if c.err == "" && err != nil || c.err != "" && (err == nil || !strings.HasPrefix(err.Error(), c.err)) {
			t.Errorf("%s --%s=%s: %v", c.format, c.flag, c.value, err)
		}
	}
}

// brittle fails after some bytes.
type brittle struct{ room int }

var errBrittle = errors.New("it broke")

func (b *brittle) Write(p []byte) (int, error) {
	if b.room -= len(p); b.room < 0 {
		return 0, errBrittle
	}
	return len(p), nil
}

func TestWriteErrorsAreReported(t *testing.T) {
	for _, f := range Formats {
		size := len(printed(t, f.Name, Options{}, sample()))
		for _, room := range []int{0, 1, size / 2, size - 1} {
			w := f.New(&brittle{room}, Options{})
			if err := errors.Join(w.Issue(sample()), w.Close()); !errors.Is(err, errBrittle) {
				t.Errorf("%s with room for %d of %d bytes: %v", f.Name, room, size, err)
			}
		}
	}
}

// Reasons stand in the language that is asked for, but for programs in English;
// their codes are the same in any.
func TestReasonsInChinese(t *testing.T) {
	for _, form := range []string{"csv", "tei", "html"} {
		if got := printed(t, form, Options{Lang: msg.Chinese}, sample()); !strings.Contains(got, "在此开始：以电头开头") {
			t.Errorf("%s: not in Chinese", form)
		}
		if got := printed(t, form, Options{}, sample()); !strings.Contains(got, "begins here: a dateline opens it") {
			t.Errorf("%s: not in English", form)
		}
	}
	for _, form := range []string{"json", "jsonl"} {
		if got := printed(t, form, Options{Lang: msg.Chinese}, sample()); got != printed(t, form, Options{}, sample()) {
			t.Errorf("%s is in Chinese", form)
		}
	}
}
