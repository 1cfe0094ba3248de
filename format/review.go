package format

import (
	"cmp"
	"html/template"
	"io"
	"net/url"
	"slices"
	"strings"

	"jianbao/format/terminal"
)

// Reviewed is an input whose page stands in a folder to be reviewed.
type Reviewed struct {
	Source string
	Path   string // of its page, below the folder
	Tally
}

var reviewTemplate = template.Must(template.ParseFS(pageFiles, "page/review.html"))

// Review prints the page that lists the pages of a folder, the one with the most to
// correct first.
func Review(w io.Writer, all []Reviewed) error {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b Reviewed) int { return cmp.Compare(b.Doubt, a.Doubt) })
	return reviewTemplate.ExecuteTemplate(w, "review.html", struct {
		Style template.CSS
		Pages []Reviewed
	}{template.CSS(pageFile("page.css")), all})
}

// Name is the source as the list shows it.
func (r Reviewed) Name() string { return terminal.Visible(r.Source) }

// Link is the path as a link from the list.
func (r Reviewed) Link() string {
	parts := strings.Split(r.Path, "/")
	return "./" + strings.Join(each(parts, url.PathEscape), "/")
}
