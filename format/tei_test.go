package format

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/parse"
)

// TestTEIIsValid checks documents and a corpus against the content models of TEI.
// TEI_SCHEMA may name another RELAX NG schema, such as tei_all.rng.
func TestTEIIsValid(t *testing.T) {
	needs(t, "xmllint")
	schema := "testdata/tei.rng"
	if all := os.Getenv("TEI_SCHEMA"); all != "" {
		schema = all
	}
	dir := t.TempDir()
	save := func(name string, issues ...parse.Issue) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(printed(t, "tei", Options{}, issues...)), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	files := []string{
		save("corpus.xml", append(papers(t), sample(), sample(), nasty(), parse.Issue{})...),
		save("empty.xml", parse.Issue{}),
		save("odd.xml", everywhere("<&>\"'\x00\x1b\u202e\ufffe]]>\n\t")),
	}
	for _, issue := range papers(t) {
		files = append(files, save(issue.Source+".xml", issue))
	}
	consume(t, "xmllint", append([]string{"--noout", "--relaxng", schema}, files...)...)
}

// The rules refuse what TEI refuses: otherwise the test above would say nothing.
func TestTEIRulesRefuse(t *testing.T) {
	needs(t, "xmllint")
	good := printed(t, "tei", Options{}, sample())
	for _, c := range [][2]string{
		{`<byline>`, `<byline><p>x</p>`}, {`<p>`, `<p><head>x</head>`}, {`type="article"`, `type="1 2"`},
		{`</body>`, `<head>x</head></body>`}, {`<sourceDesc>`, `<sourceDesk>`}, {`cert="low"`, `cert="0,1"`},
	} {
		path := filepath.Join(t.TempDir(), "bad.xml")
		bad := strings.Replace(good, c[0], c[1], 1)
		if err := os.WriteFile(path, []byte(bad), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := runs("xmllint", "--noout", "--relaxng", "testdata/tei.rng", path); bad == good || err == nil {
			t.Errorf("%s for %s is taken", c[1], c[0])
		}
	}
}

// All of an article's text stands in its division, in order.
func TestTEIKeepsTheText(t *testing.T) {
	for _, issue := range papers(t) {
		d := xml.NewDecoder(strings.NewReader(printed(t, "tei", Options{}, issue)))
		var got []string
		for {
			token, err := d.Token()
			if err != nil {
				break
			}
			start, ok := token.(xml.StartElement)
			if !ok || start.Name.Local == "teiHeader" && d.Skip() == nil {
				continue
			}
			if slices.Contains([]string{"head", "byline", "dateline", "p"}, start.Name.Local) {
				var e struct {
					Text string `xml:",chardata"`
				}
				if err := d.DecodeElement(&e, &start); err != nil {
					t.Fatal(err)
				}
				got = append(got, e.Text)
			}
		}
		var want []string
		for _, a := range issue.Articles {
			want = append(want, a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline, strings.Join(a.Paragraphs, ""))
		}
		if g, w := joined(got), joined(want); g != w {
			t.Errorf("%s: got %.200q, want %.200q", issue.Source, g, w)
		}
	}
}

func joined(texts []string) string {
	return string(appendUnspaced(nil, strings.Join(texts, "")))
}
