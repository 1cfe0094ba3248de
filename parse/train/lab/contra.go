package main

import (
	"os"
	"strings"
	"fmt"
	"jianbao/parse/gold"
	"jianbao/parse/learn"
	"jianbao/parse/page"
	"jianbao/parse/reading"
)

func labelNames(s reading.Labels) (out string) {
	for l := reading.Label(0); l < reading.NumLabels; l++ {
		if s.Has(l) {
			out += l.String() + " "
		}
	}
	return out
}

func contra(g *gold.Issue, name string) {
	s := learn.See(g)
	i := s.Contradiction()
	if os.Getenv("DUMP") != "" && strings.HasSuffix(name, os.Getenv("DUMP")) {
		p := page.Read(page.SplitLines(string(g.Text)))
		for k := range p.Blocks {
			t := []rune(p.Blocks[k].Text)
			fmt.Printf("  %d [%s] %s\n", p.Blocks[k].Lines[0], labelNames(s.Truth()[k]), string(t[:min(len(t), 30)]))
		}
	}
	if i < 0 {
		return
	}
	p := page.Read(page.SplitLines(string(g.Text)))
	fmt.Println("==", name, i)
	for k := max(0, i-5); k <= min(i+2, len(p.Blocks)-1); k++ {
		t := []rune(p.Blocks[k].Text)
		fmt.Printf("  %d [%s] %s\n", p.Blocks[k].Lines[0], labelNames(s.Truth()[k]), string(t[:min(len(t), 40)]))
	}
}
