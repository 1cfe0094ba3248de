package format

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"jianbao/parse"
	"jianbao/parse/corrections"
)

// The page asks nothing of a network, and what a paper printed is no markup in it.
func TestHTMLIsSelfContained(t *testing.T) {
	issue := everywhere(`</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&`)
	got := printed(t, "html", Options{Text: []string{"<b>甲</b>", "</style>"}}, issue)
	if strings.Contains(got, "<img") || strings.Contains(got, "alert(1)</script>") || strings.Count(got, "<script>") != 1 {
		t.Errorf("markup got through:\n%s", got)
	}
	if found := regexp.MustCompile(`(src|href)="[^#"][^"]*"|@import|url\(|https?://`).FindString(got); found != "" {
		t.Errorf("the page asks for %s", found)
	}
}

// Without a source the page has the articles; without articles it is a page.
func TestHTMLWithLittle(t *testing.T) {
	for _, issues := range [][]parse.Issue{nil, {{}}, {sample()}, {sample(), sample()}} {
		got := printed(t, "html", Options{}, issues...)
		if strings.Count(got, "<html") != 1 || strings.Count(got, "</html>") != 1 || strings.Contains(got, `class="source"`) {
			t.Errorf("%d issues:\n%s", len(issues), got)
		}
		if n := strings.Count(got, "<article"); len(issues) > 0 && n != 3*len(issues) && len(issues[0].Articles) > 0 {
			t.Errorf("%d articles of %d issues", n, len(issues))
		}
	}
}

// browsing starts a browser, or skips the test where there is none.
func browsing(t *testing.T) context.Context {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		path, err := exec.LookPath(name)
		if err != nil || testing.Short() {
			continue
		}
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
			chromedp.WindowSize(1280, 900), chromedp.Flag("force-prefers-reduced-motion", true), // where lists scroll, clicks miss
			chromedp.WSURLReadTimeout(2*time.Minute))
		ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
		t.Cleanup(cancel)
		ctx, cancel = chromedp.NewContext(ctx)
		t.Cleanup(cancel)
		started := make(chan error, 1)
		go func() { started <- chromedp.Do(ctx) }() // the browser ends with the context that starts it
		select {
		case err := <-started:
			if err != nil {
				t.Fatal(err)
			}
		case <-time.After(2 * patience):
			t.Skip("the browser does not answer")
		}
		return ctx
	}
	t.Skip("no browser, or none wanted")
	return nil
}

// patience is how long a browser may take to open an empty tab; busy machines are
// slow at it, and some browsers then never answer.
const patience = time.Minute

// tab opens a page. An error on its console fails the test.
func tab(t *testing.T, browser context.Context, path string, scripts bool) context.Context {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*patience)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var said []string
	err := chromedp.Listen(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			said = append(said, fmt.Sprintf("%+v", e.ExceptionDetails))
		case *runtime.EventConsoleAPICalled:
			said = append(said, string(e.Type))
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		if len(said) > 0 {
			t.Errorf("the console says %q", said)
		}
	})
	answers, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	_, err = chromedp.Call(answers, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		t.Skip("the browser does not answer")
	case err != nil:
		t.Fatal(err)
	}
	where := url.URL{Scheme: "file", Path: path}
	do(t, ctx, chromedp.Navigate(where.String()), chromedp.WaitReady(chromedp.CSS("main")))
	return ctx
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

func click(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Click(chromedp.CSS(selector))
}

func focus(selector string) chromedp.Action[chromedp.Void] {
	return chromedp.Focus(chromedp.CSS(selector))
}

// sees returns what an expression is in the page.
func sees[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return value
}

func TestHTMLInABrowser(t *testing.T) {
	browser := browsing(t)
	for name, test := range map[string]func(*testing.T, context.Context){
		"marks": testMarks, "without scripts": testWithoutScripts, "corrections": testCorrections, "saved corrections are read": testSavedCorrectionsAreRead,
		"keyboard": testKeyboard, "many articles": testManyArticles, "phone": testPhone,
	} {
		t.Run(name, func(t *testing.T) { test(t, browser) })
	}
}

// htmlPage saves a page of a paper that has some articles.
func htmlPage(t *testing.T, name string) (string, parse.Issue) {
	t.Helper()
	issue, text := clippedFile(t, name)
	if len(issue.Articles) < 3 {
		t.Fatalf("%s has %d articles", name, len(issue.Articles))
	}
	return saved(t, "page.html", Options{Text: text}, issue), issue
}

const marked = `[...document.querySelectorAll(".line.marked")].map(l => +l.dataset.line)`

func testMarks(t *testing.T, browser context.Context) {
	path, issue := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, true)
	do(t, ctx, click("#k2 .title"))
	for _, no := range sees[[]int](t, ctx, marked) {
		if !inRanges(no, issue.Articles[1].Lines) {
			t.Errorf("line %d is marked, the article has %v", no, issue.Articles[1].Lines)
		}
	}
	if n := len(sees[[]int](t, ctx, marked)); n < 3 {
		t.Errorf("%d lines are marked", n)
	}
	do(t, ctx, click(".line.k1"))
	if !sees[bool](t, ctx, `document.querySelector("#k1").matches(".marked") && !document.querySelector("#k2").matches(".marked")`) {
		t.Error("a line marks another article, or none")
	}
}

func inRanges(no int, ranges []parse.Range) bool {
	for _, r := range ranges {
		if r[0] <= no && no <= r[1] {
			return true
		}
	}
	return false
}

// Hovering and the switch work where scripts do not run.
func testWithoutScripts(t *testing.T, browser context.Context) {
	path, issue := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, false)
	do(t, ctx, focus("#k2"))
	style := func(selector, property string) string {
		return sees[string](t, ctx, fmt.Sprintf(`getComputedStyle(document.querySelector(%q)).getPropertyValue(%q)`, selector, property))
	}
	if style(".line.k2", "--mark") != "1" || style(".line.k1", "--mark") == "1" {
		t.Error("the focus marks no lines, or others")
	}
	do(t, ctx, click("#doubtful-first"))
	if order := style("#k2", "order"); order != fmt.Sprint(int(1000*issue.Articles[1].Confidence)) {
		t.Errorf("order %s", order)
	}
	if style("#corrections", "display") != "none" {
		t.Error("corrections are offered without scripts")
	}
}

// downloads lets the page save files, into a folder.
func downloads(t *testing.T, ctx context.Context) (dir string) {
	t.Helper()
	dir = t.TempDir()
	allow := cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}
	if _, err := chromedp.CallBrowser(ctx, cdpbrowser.SetDownloadBehavior, allow); err != nil {
		t.Fatal(err)
	}
	return dir
}

// savedCorrections waits for what the page of side-by-side.txt saves.
func savedCorrections(t *testing.T, dir string) ([]corrections.Command, string) {
	t.Helper()
	file := filepath.Join(dir, "side-by-side.corrections")
	for tries := 0; ; tries++ {
		if _, err := os.Stat(file); err == nil {
			break
		}
		if tries > 1000 {
			t.Fatal("nothing is saved")
		}
		time.Sleep(50 * time.Millisecond)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	commands, err := corrections.Parse(file, strings.NewReader(string(text)))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return commands, string(text)
}

// Two articles that a reader joins on the page are one when the text is read
// with the file that the page saved. The second answer for a role is the one
// that is saved.
func testSavedCorrectionsAreRead(t *testing.T, browser context.Context) {
	path, issue := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, true)
	dir := downloads(t, ctx)
	second, third := issue.Articles[1].Lines, issue.Articles[2].Lines
	title := fmt.Sprintf("#L%d .text", issue.Articles[0].Lines[0][1])
	do(t, ctx,
		click("#k3 .title"), click(fmt.Sprintf("#L%d .text", third[0][0])), click("#join"),
		click(title), chromedp.SetValue(chromedp.CSS("#role"), "kicker"), click("#label"),
		click(title), chromedp.SetValue(chromedp.CSS("#role"), "title"), click("#label"),
		click("#save"))
	for _, no := range sees[[]int](t, ctx, marked) {
		if !inRanges(no, issue.Articles[0].Lines) {
			t.Errorf("line %d is marked", no)
		}
	}
	commands, text := savedCorrections(t, dir)
	if len(commands) != 2 {
		t.Errorf("saved\n%s", text)
	}
	source, err := os.Open("../testdata/side-by-side.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer source.Close()
	r := parse.NewReader(source, parse.Options{Corrections: commands})
	joined, err := r.Next()
	if err != nil {
		t.Fatal(err)
	}
	if len(joined.Articles) != len(issue.Articles)-1 {
		t.Fatalf("%d articles, of %d before, by\n%s", len(joined.Articles), len(issue.Articles), text)
	}
	one := joined.Articles[1].Lines
	if !inRanges(second[0][0], one) || !inRanges(third[0][1], one) {
		t.Errorf("the article has lines %v, those joined had %v and %v", one, second, third)
	}
	if _, err := r.Next(); err != io.EOF || len(r.Misfits()) > 0 {
		t.Errorf("%v, %v", err, r.Misfits())
	}
}

// A reader joins two articles, splits one, names a role, and saves what the
// command line reads.
func testCorrections(t *testing.T, browser context.Context) {
	path, issue := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, true)
	dir := downloads(t, ctx)
	third, fourth := issue.Articles[2].Lines[0][0], issue.Articles[3].Lines[0][0]
	do(t, ctx,
		click(fmt.Sprintf("#L%d .text", fourth)), click("#join"),
		click(fmt.Sprintf("#L%d .text", third+2)), click("#begin"),
		chromedp.SetValue(chromedp.CSS("#role"), "subhead"), click("#label"))
	if got := sees[string](t, ctx, `document.querySelector("#L`+fmt.Sprint(fourth)+`").dataset.key`); got != fmt.Sprintf("k-new-%d", third+2) {
		t.Errorf("the joined line is of %s", got)
	}
	if !sees[bool](t, ctx, `document.querySelector("#k4").hidden && document.querySelectorAll(".card.corrected:not([hidden])").length === 2`) {
		t.Error("the articles do not show what was corrected")
	}
	do(t, ctx, click("#save"))
	commands, text := savedCorrections(t, dir)
	if len(commands) != 3 {
		t.Fatalf("saved\n%s", text)
	}
	join, begin, label := commands[0], commands[1], commands[2]
	if join.Verb != corrections.Join || join.Lines[1].No != fourth || !inRanges(join.Lines[0].No, issue.Articles[2].Lines) ||
		begin.Verb != corrections.Begin || begin.Lines[0].No != third+2 || label.Role != corrections.Subhead {
		t.Errorf("saved\n%s", text)
	}
	_, source := clippedFile(t, "../testdata/side-by-side.txt")
	for _, c := range commands {
		if found, err := c.Find(source); err != nil || found.Lines[0].No != c.Lines[0].No {
			t.Errorf("%s: %v", c, err)
		}
	}
	do(t, ctx, click("#undo"), click("#undo"), click("#undo"))
	if sees[bool](t, ctx, `document.querySelectorAll(".card.corrected, .card[hidden]:not([id^=k-new])").length > 0`) {
		t.Error("undoing leaves something corrected")
	}
}

// The keyboard reaches and corrects a line.
func testKeyboard(t *testing.T, browser context.Context) {
	path, _ := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, true)
	do(t, ctx, focus(".line[tabindex='0']"), chromedp.KeyEvent(kb.ArrowDown))
	active := sees[string](t, ctx, `document.activeElement.id`)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	if id := sees[string](t, ctx, `document.activeElement.id`); id != "begin" {
		t.Errorf("Enter on %s goes to %q", active, id)
	}
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	if n := sees[string](t, ctx, `document.querySelector("#count").textContent`); n != "1" || active == "L1" {
		t.Errorf("%s corrections, on line %s", n, active)
	}
}

// bigIssue is an issue of 150 articles or more, with its lines.
func bigIssue(t *testing.T) (parse.Issue, []string) {
	t.Helper()
	names, err := filepath.Glob("../testdata/papers/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, name := range names[:20] {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text.WriteString(parse.Decode(page, parse.EncodingAuto).Text + "\n\n")
	}
	issue := parse.Parse([]byte(text.String()))
	if len(issue.Articles) < 150 {
		t.Fatalf("%d articles", len(issue.Articles))
	}
	issue.Source = "whole.txt"
	return issue, Lines(text.String())
}

// The 150 articles of a whole issue are there at once, a click marks, and a reader
// can correct; the console stays silent.
func testManyArticles(t *testing.T, browser context.Context) {
	issue, text := bigIssue(t)
	path := saved(t, "page.html", Options{Text: text}, issue)
	for _, scripts := range []bool{true, false} {
		ctx := tab(t, browser, path, scripts)
		if n := sees[int](t, ctx, `document.querySelectorAll(".card").length`); n != len(issue.Articles) {
			t.Errorf("%d articles", n)
		}
		do(t, ctx, click("#k150 .facts"))
		if got := sees[string](t, ctx, `getComputedStyle(document.querySelector(".line.k150")).getPropertyValue("--mark")`); got != "1" {
			t.Errorf("scripts %t: nothing is marked", scripts)
		}
		if !scripts {
			continue
		}
		for _, no := range sees[[]int](t, ctx, marked) {
			if !inRanges(no, issue.Articles[149].Lines) {
				t.Errorf("line %d is marked, the article has %v", no, issue.Articles[149].Lines)
			}
		}
		// A click goes where the pointer is, and a page of this length may still move.
		sees[bool](t, ctx, fmt.Sprintf(`document.querySelector("#L%d .text").click(), document.querySelector("#join").click(), true`, issue.Articles[149].Lines[0][0]))
		if !sees[bool](t, ctx, `document.querySelector("#k150").hidden`) {
			t.Error("joining does nothing")
		}
	}
}

// A phone shows nothing wider than itself.
func testPhone(t *testing.T, browser context.Context) {
	path, _ := htmlPage(t, "../testdata/side-by-side.txt")
	ctx := tab(t, browser, path, true)
	do(t, ctx, chromedp.EmulateViewport(360, 740))
	if wide := sees[int](t, ctx, `document.documentElement.scrollWidth`); wide > 360 {
		t.Errorf("%d pixels wide", wide)
	}
}
