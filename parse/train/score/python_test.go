package score

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jianbao/parse"
)

// The scorer that the figures must agree with, and issues to try both on.
const (
	pythonScorer = "../../../../shared/score"
	goldFolder   = "../../../../shared/gold"
)

// pythonFigures scores predictions with the python scorer: pairs of gold and
// prediction on standard input, the figures of each and then of each set.
const pythonFigures = `
import importlib.machinery, importlib.util, json, sys
loader = importlib.machinery.SourceFileLoader("scorer", sys.argv[1])
scorer = importlib.util.module_from_spec(importlib.util.spec_from_loader("scorer", loader))
sys.dont_write_bytecode = True
loader.exec_module(scorer)
sets = {}
for line in sys.stdin:
    name, folder, articles = json.loads(line)
    truth = name.removesuffix(" damaged").removesuffix(".txt") + ".gold.json"
    with open(truth, encoding="utf-8") as f:
        gold = json.load(f)
    figures, _, counts = scorer.score(gold, {"articles": articles})
    sets.setdefault(folder, []).append((name, figures, None, counts, None))
    print(json.dumps([name, figures]))
for folder, results in sets.items():
    print(json.dumps([folder, scorer.over(results)]))
`

// The figures are those of the python scorer, on every known issue as it is
// clipped today, and on small ones with the articles damaged.
func TestFiguresAreThoseOfPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if _, missing := os.Stat(pythonScorer); missing != nil || err != nil {
		t.Skip("no python scorer to compare with")
	}
	ours := map[string]Figures{}
	var input bytes.Buffer
	folders, _ := filepath.Glob(filepath.Join(goldFolder, "*"))
	for _, folder := range append(folders, "../../../testdata", "../../../testdata/papers") {
		var results []*Result
		texts, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
		for _, name := range texts {
			g, articles := clipFile(t, name)
			for _, damage := range []string{"", " damaged"} {
				if damage != "" && len(articles) > 40 {
					continue
				}
				r := Issue(g, articles)
				results = append(results, r)
				ours[name+damage] = r.Figures
				if err := json.NewEncoder(&input).Encode([]any{name + damage, folder, articles}); err != nil {
					t.Fatal(err)
				}
				articles = damaged(articles)
			}
		}
		if len(results) > 0 {
			ours[folder] = Set(results)
		}
	}
	cmd := exec.Command(python, "-c", pythonFigures, pythonScorer)
	cmd.Stdin, cmd.Stderr = &input, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != len(ours) || len(lines) < 100 {
		t.Fatalf("python gives %d rows of figures, we %d", len(lines), len(ours))
	}
	for _, line := range lines {
		compare(t, line, ours)
	}
}

// clipFile clips the issue NAME.txt, and reads what is true of it.
func clipFile(t *testing.T, name string) (*Gold, []parse.Article) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := ReadGold(strings.TrimSuffix(name, ".txt") + ".gold.json")
	if err != nil {
		t.Fatal(err)
	}
	return g, parse.Parse(text).Articles
}

// damaged runs some articles together, splits others, moves headings and
// bylines to where they do not belong.
func damaged(articles []parse.Article) []parse.Article {
	var out []parse.Article
	for i, a := range articles {
		n := len(a.Paragraphs)
		switch last := len(out) - 1; {
		case i%5 == 1:
			out[last].Paragraphs = append(slices.Clone(out[last].Paragraphs), a.Paragraphs...)
		case i%5 == 2 && n > 1:
			out = append(out, parse.Article{Title: a.Title, Paragraphs: a.Paragraphs[:n/2]}, parse.Article{Byline: a.Byline, Paragraphs: a.Paragraphs[n/2:]})
		case i%5 == 3:
			out = append(out, parse.Article{Kicker: a.Title, Title: a.Subtitle, Byline: a.Column, Paragraphs: append(slices.Clone(a.Paragraphs), a.Byline)})
		case i%5 == 4:
			out = append(out, parse.Article{Title: a.Title}, parse.Article{Title: a.Byline, Paragraphs: a.Paragraphs})
		default:
			out = append(out, a)
		}
	}
	return out
}

// compare checks one row of figures as python prints it.
func compare(t *testing.T, line string, ours map[string]Figures) {
	t.Helper()
	var name string
	var theirs map[string]float64
	if err := json.Unmarshal([]byte(line), &[]any{&name, &theirs}); err != nil {
		t.Fatal(err)
	}
	f, known := ours[name]
	if !known {
		t.Fatalf("%s: no figures", name)
	}
	own := map[string]float64{"body": f.Body, "pq": f.PQ, "whole": f.Whole, "count": f.Count, "articles": float64(f.Articles)}
	if f.Told {
		own["perfect"], own["paras"], own["heads"], own["roles"], own["bylines"] = f.Perfect, f.Paras, f.Heads, f.Roles, f.Bylines
	}
	for figure, want := range theirs {
		if got, ok := own[figure]; !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %s is %v, not %v", name, figure, got, want)
		}
	}
	if len(own) != len(theirs) {
		t.Errorf("%s: figures %v, not %v", name, own, theirs)
	}
}
