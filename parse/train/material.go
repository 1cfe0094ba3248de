package main

import (
	"os"
	"path/filepath"
	"slices"
	"sync"

	"jianbao/parse/gold"
	"jianbao/parse/learn"
	"jianbao/parse/train/corpus"
	"jianbao/parse/train/sim"
)

// material is what there is to learn from.
type material struct {
	gold    string   // folder of sets of real issues
	corpus  string   // folder of the corpus
	own     []string // sets of invented issues
	without []string // sets that are left out
	papers  bool     // with what their papers printed in their time, not only on their days
}

// What a block of an invented issue weighs, and one of a set of weight 1, a
// block of a simulated page counting 1.
const (
	ownWeight  = 18
	realWeight = 4.5
)

// collect looks at all the material.
func (m *material) collect() (*learn.Collection, error) {
	c := learn.NewCollection()
	leftOut, err := carriedBy(m.gold, m.without)
	if err != nil {
		return nil, err
	}
	for _, set := range corpus.Sets {
		dir := filepath.Join(m.gold, set.Name)
		if _, err := os.Stat(dir); err != nil || slices.Contains(m.without, set.Name) {
			continue
		}
		if err := addSet(c, dir, float32(realWeight*set.Weight), leftOut); err != nil {
			return nil, err
		}
	}
	for _, dir := range m.own {
		if err := addSet(c, dir, ownWeight, leftOut); err != nil {
			return nil, err
		}
	}
	return c, m.addPages(c)
}

// addSet adds the issues of a folder, but for those that carry what is left out.
func addSet(c *learn.Collection, dir string, weight float32, leftOut carried) error {
	issues, _, err := gold.ReadSet(dir)
	for _, g := range issues {
		if !leftOut.sharedWith(g) {
			c.Add(learn.See(g), weight)
		}
	}
	return err
}

// settings is how often each article is set, each time in another page.
const settings = 4

// addPages adds simulated pages, looked at on both cores, in their order.
func (m *material) addPages(c *learn.Collection) error {
	leaveOut := corpus.WithoutDays(m.without...)
	if m.papers {
		leaveOut = corpus.WithoutPapers(m.without...)
	}
	type look struct {
		page *sim.Page
		seen chan *learn.Seen
	}
	looks, order := make(chan look), make(chan chan *learn.Seen, 64)
	var failed error
	go func() {
		defer close(order)
		defer close(looks)
		for seed := range uint64(settings) {
			for p, err := range sim.Pages(sim.Options{Dir: m.corpus, Seed: seed + 1, Share: 1, LeaveOut: leaveOut}) {
				if err != nil {
					failed = err
					return
				}
				l := look{p, make(chan *learn.Seen, 1)}
				order <- l.seen
				looks <- l
			}
		}
	}()
	var wait sync.WaitGroup
	for range 2 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for l := range looks {
				l.seen <- learn.See(l.page.Gold())
			}
		}()
	}
	for seen := range order {
		c.Add(<-seen, 1)
	}
	wait.Wait()
	return failed
}
