package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"jianbao/parse/train/corpus"
	"jianbao/parse/train/sim"
)

// show prints simulated pages, to be compared by eye with real ones:
//
//	go run ./parse/train page -corpus ../shared/corpus -seed 7 -source rmrb-2026 -style county -truth
//
// n is the number of pages to print, after skipping some.
func show(args []string, w io.Writer) error {
	var o sim.Options
	flags := flag.NewFlagSet("page", flag.ContinueOnError)
	flags.StringVar(&o.Dir, "corpus", "../shared/corpus", "`folder` of the corpus")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the dice")
	flags.StringVar(&o.Style, "style", "", "style of every page, one of "+strings.Join(sim.StyleNames(), " "))
	source := flags.String("source", "", "part of the `name` of a source")
	n := flags.Int("n", 1, "pages to print")
	skip := flags.Int("skip", 0, "pages to skip")
	truth := flags.Bool("truth", false, "print what each line is")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *source != "" {
		s, ok := corpus.ByFile(*source)
		if !ok {
			return fmt.Errorf("no source has %q in its name; see parse/train/corpus/sources.tsv", *source)
		}
		s.Weight = max(s.Weight, 1)
		o.Sources = []corpus.Source{s}
	}
	for page, err := range sim.Pages(o) {
		if err != nil {
			return err
		}
		if *skip--; *skip >= 0 {
			continue
		}
		print := printPage
		if *truth {
			print = printTruth
		}
		if err := print(w, page); err != nil {
			return err
		}
		if *n--; *n <= 0 {
			break
		}
	}
	return nil
}

func printPage(w io.Writer, p *sim.Page) error {
	_, err := fmt.Fprintf(w, "%s\n", p.Text)
	return err
}

// printTruth prints the page with the part of each line before it.
func printTruth(w io.Writer, p *sim.Page) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s, %s, %d\n", p.Style, p.Source, p.Year)
	next := 0
	for at := 0; at < len(p.Text); {
		end := at + strings.IndexByte(string(p.Text[at:]), '\n') + 1
		label := ""
		for next < len(p.Runs) && p.Runs[next].From < end {
			label += p.Label(p.Runs[next]) + " "
			next++
		}
		fmt.Fprintf(&b, "%-14s|%s", label, p.Text[at:end])
		at = end
	}
	_, err := io.WriteString(w, b.String())
	return err
}
