// lab: learn and score experiments.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"jianbao/parse"
	"jianbao/parse/gold"
	"jianbao/parse/learn"
	"jianbao/parse/reading"
	"jianbao/parse/train/sim"
)

func convert(p *sim.Page) *gold.Issue {
	g := &gold.Issue{Text: p.Text}
	for _, a := range p.Articles {
		t := gold.Article{Byline: a.Byline}
		for _, q := range a.Pieces {
			t.Pieces = append(t.Pieces, gold.Piece{Part: gold.Part(q.Part), Role: gold.Role(q.Role), Open: gold.Open(q.Open), Text: q.Text})
		}
		g.Articles = append(g.Articles, t)
	}
	for _, r := range p.Runs {
		g.Runs = append(g.Runs, gold.Run{From: r.From, To: r.To, Article: r.Article, Piece: r.Piece})
	}
	return g
}

// family groups sets that share text.
func family(set string) string {
	switch {
	case strings.HasPrefix(set, "rmrb1998"):
		return "rmrb1998"
	}
	return set
}

type outcome struct {
	set string
	buf []byte
}

func main() {
	goldDir := flag.String("gold", "../shared/gold", "")
	corpus := flag.String("corpus", "../shared/corpus", "")
	share := flag.Float64("share", 0, "of corpus")
	leave := flag.String("leave", "", "comma list of set families to leave out; 'each:K' = folds")
	epochs := flag.Int("epochs", learn.Defaults.Epochs, "")
	rate := flag.Float64("rate", learn.Defaults.Rate, "")
	sparse := flag.Float64("sparse", learn.Defaults.Sparse, "")
	sparseN := flag.Float64("sparsen", learn.Defaults.SparseN, "")
	rare := flag.Int("rare", learn.Defaults.Rare, "")
	rareN := flag.Int("raren", learn.Defaults.RareN, "")
	gw := flag.Float64("gw", 6, "weight of gold")
	out := flag.String("out", "", "table")
	pred := flag.String("pred", "/tmp/lab/pred", "dir for predictions")
	noInv := flag.Bool("noinv", false, "")
	con := flag.Bool("contra", false, "")
	flag.Parse()
	start := time.Now()
	lap := func(what string) { fmt.Fprintf(os.Stderr, "%6.1fs %s\n", time.Since(start).Seconds(), what) }
	c := learn.NewCollection()
	left := map[string]bool{}
	for _, f := range strings.Split(*leave, ",") {
		left[f] = true
	}
	dirs, _ := filepath.Glob(*goldDir + "/*")
	var all []string
	for _, d := range dirs {
		if st, _ := os.Stat(d); st.IsDir() {
			all = append(all, d)
		}
	}
	add := func(set string, w float32) {
		issues, _, err := gold.ReadSet(set)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return
		}
		for k, g := range issues {
			if *con {
				contra(g, fmt.Sprint(set, k))
			}
			c.Add(learn.See(g), w)
		}
	}
	for _, d := range all {
		if !left[family(filepath.Base(d))] {
			add(d, float32(*gw))
		}
	}
	if !*noInv {
		add("testdata", 2)
		add("testdata/papers", 2)
	}
	lap(fmt.Sprintf("gold %d blocks", c.Blocks()))
	if *share > 0 {
		excl := leaveOut(left)
		type job struct {
			g *gold.Issue
			s chan *learn.Seen
		}
		jobs, order := make(chan job, 8), make(chan chan *learn.Seen, 64)
		var wg sync.WaitGroup
		for range 2 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				for j := range jobs {
					j.s <- learn.See(j.g)
				}
			}()
		}
		go func() {
			for p, err := range sim.Pages(sim.Options{Dir: *corpus, Seed: 1, Share: *share, LeaveOut: excl}) {
				if err != nil {
					fmt.Fprintln(os.Stderr, err)
					break
				}
				s := make(chan *learn.Seen, 1)
				order <- s
				jobs <- job{convert(p), s}
			}
			close(jobs)
			close(order)
		}()
		pages := 0
		for s := range order {
			c.Add(<-s, 1)
			pages++
		}
		wg.Wait()
		lap(fmt.Sprintf("pages %d, blocks %d", pages, c.Blocks()))
	}
	o := learn.Defaults
	o.Epochs, o.Rate, o.Sparse, o.SparseN, o.Rare, o.RareN = *epochs, *rate, *sparse, *sparseN, *rare, *rareN
	o.Report = func(e int, loss float64, imp int) {
		lap(fmt.Sprintf("epoch %d loss %.4f a block, impossible %d", e, loss/float64(c.Blocks()), imp))
	}
	w := c.Learn(o)
	if *out != "" {
		var b bytes.Buffer
		w.Write(&b)
		os.WriteFile(*out, b.Bytes(), 0o644)
		lap(fmt.Sprintf("%d rows, %d bytes", len(w.Rows), b.Len()))
		w2, err := reading.ReadWeights(b.String())
		if err != nil {
			panic(err)
		}
		data, err := w2.Compiled()
		if err != nil {
			panic(err)
		}
		os.WriteFile(strings.TrimSuffix(*out, ".tsv")+".bin", data, 0o644)
		w = w2
	}
	m, err := reading.Compile(w)
	if err != nil {
		panic(err)
	}
	predict(m, all, *pred)
	lap("predicted")
}

func predict(m *reading.Model, sets []string, dir string) {
	os.RemoveAll(dir)
	read := parse.With(m)
	for _, set := range sets {
		files, _ := filepath.Glob(set + "/*.txt")
		to := filepath.Join(dir, filepath.Base(set))
		os.MkdirAll(to, 0o755)
		for _, f := range files {
			text, _ := os.ReadFile(f)
			data, _ := json.Marshal(read(text))
			os.WriteFile(filepath.Join(to, strings.TrimSuffix(filepath.Base(f), ".txt")+".pred.json"), data, 0o644)
		}
	}
}

// leaveOut tells which corpus records share a paper with the sets left out.
func leaveOut(left map[string]bool) func(paper, date string) bool {
	return func(paper, date string) bool {
		y := date
		switch {
		case left["shenbao"] && strings.HasPrefix(paper, "申報"):
			return true
		case left["rmrb1946"] && paper == "人民日报" && strings.HasPrefix(y, "1946"):
			return true
		case left["rmrb1998"] && paper == "人民日报" && strings.HasPrefix(y, "1998"):
			return true
		case left["rmrb2011-2019"] && paper == "人民日报" && y >= "2010" && y < "2020":
			return true
		case left["rmrb2019-2026"] && paper == "人民日报" && y >= "2019":
			return true
		case left["rmrb2025"] && paper == "人民日报" && y >= "2025":
			return true
		case left["apple2005-2016"] && strings.HasPrefix(paper, "蘋果"):
			return true
		case left["county-like2"] && paper == "人民日报" && y >= "2019":
			return false
		}
		return false
	}
}
