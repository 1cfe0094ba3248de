package format

import (
	"bytes"
	"cmp"
	"html"
	"html/template"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// reviewName is the page that lists the others of a folder.
const reviewName = "index.html"

var reviewTemplate = template.Must(template.ParseFS(pageFiles, "page/review.html"))

// reviewed is a page of a folder.
type reviewed struct {
	Source string
	Link   string // from the list
	Tally
}

// Review writes, into a folder of pages, a list of them, the one with the most to
// correct first. Pages of earlier runs are in it too.
func Review(dir string) error {
	var all []reviewed
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != htmlFormat.Ext {
			return err
		}
		page, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		if one, ok := readPage(page); ok {
			one.Link = "./" + strings.Join(each(strings.Split(path, "/"), url.PathEscape), "/")
			all = append(all, one)
		}
		return err
	})
	if err != nil {
		return Blame(dir, err)
	}
	out, err := Open(filepath.Join(dir, reviewName), nil)
	if err != nil {
		return err
	}
	return out.Close(writeReview(out, all))
}

func writeReview(w io.Writer, all []reviewed) error {
	slices.SortStableFunc(all, func(a, b reviewed) int { return cmp.Compare(b.Doubt, a.Doubt) })
	return reviewTemplate.ExecuteTemplate(w, "review.html", struct {
		Style template.CSS
		Pages []reviewed
	}{template.CSS(pageFile("page.css")), all})
}

// tallied finds what a page says of itself, at its end.
var tallied = regexp.MustCompile(`data-source="([^"]*)" data-articles="(\d+)" data-doubtful="(\d+)" data-doubt="([\d.]+)"`)

func readPage(page []byte) (one reviewed, ok bool) {
	found := tallied.FindSubmatch(page[max(0, bytes.LastIndex(page, []byte("<form id="))):])
	if found == nil {
		return one, false
	}
	one.Source = html.UnescapeString(string(found[1]))
	one.Printed, _ = strconv.Atoi(string(found[2]))
	one.Doubtful, _ = strconv.Atoi(string(found[3]))
	one.Doubt, _ = strconv.ParseFloat(string(found[4]), 64)
	return one, true
}
