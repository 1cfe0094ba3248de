package corpus

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

// A Set is a set of real issues whose articles are known.
type Set struct {
	Name   string
	Medium string
	Years  [2]int
	Weight float64 // how often an issue of it is learned from, a made-up page counting 1
	papers []span
}

// A span is some years of a paper; the paper * is every one.
type span struct {
	paper    string
	from, to int
}

type paperDay struct{ paper, date string }

var (
	//go:embed gold.tsv
	goldTable string
	//go:embed sets.tsv
	dayTable string

	// Sets lists the known sets, from gold.tsv.
	Sets = mustSets(goldTable)
	// setDays holds, by set, the days whose articles the corpus has too.
	setDays = parseDays(dayTable)
)

func mustSets(table string) (all []Set) {
	for n, line := range rows(table) {
		s, err := parseSet(strings.Split(line, "\t"))
		if err != nil {
			panic(fmt.Sprintf("gold.tsv, row %d: %v", n+1, err))
		}
		all = append(all, s)
	}
	return all
}

// rows are the lines of a table without its comments.
func rows(table string) (rows []string) {
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if line != "" && line[0] != '#' {
			rows = append(rows, line)
		}
	}
	return rows
}

func parseSet(f []string) (s Set, err error) {
	if len(f) != 5 {
		return s, fmt.Errorf("%d fields, not 5", len(f))
	}
	s.Name, s.Medium = f[0], f[1]
	if s.Years, err = parseYears(f[2]); err != nil {
		return s, err
	}
	if s.Weight, err = strconv.ParseFloat(f[3], 64); err != nil || f[4] == "-" {
		return s, err
	}
	for _, p := range strings.Split(f[4], ",") {
		paper, years, _ := strings.Cut(p, ":")
		y, err := parseYears(years)
		if err != nil {
			return s, err
		}
		s.papers = append(s.papers, span{paper, y[0], y[1]})
	}
	return s, nil
}

func parseYears(s string) (y [2]int, err error) {
	_, err = fmt.Sscanf(s, "%d-%d", &y[0], &y[1])
	return y, err
}

func parseDays(table string) map[string]map[paperDay]bool {
	days := map[string]map[paperDay]bool{}
	for _, line := range rows(table) {
		f := strings.Split(line, "\t")
		if days[f[0]] == nil {
			days[f[0]] = map[paperDay]bool{}
		}
		days[f[0]][paperDay{f[1], f[2]}] = true
	}
	return days
}

// SetNamed finds a known set.
func SetNamed(name string) (Set, bool) {
	for _, s := range Sets {
		if s.Name == name {
			return s, true
		}
	}
	return Set{}, false
}

// WithoutDays reports, for Options.LeaveOut, whether one of the sets holds
// articles that a paper printed on a day: what is learned from the rest has
// seen no text of these sets.
func WithoutDays(sets ...string) func(paper, date string) bool {
	return func(paper, date string) bool {
		for _, name := range sets {
			if setDays[name][paperDay{paper, date}] {
				return true
			}
		}
		return false
	}
}

// WithoutPapers reports, for Options.LeaveOut, whether a paper of one of the
// sets printed what it printed in their time: what is learned from the rest
// has not seen these papers. Supplements count with their paper: 申報（漢口版）
// goes with 申報.
func WithoutPapers(sets ...string) func(paper, date string) bool {
	days := WithoutDays(sets...)
	var spans []span
	for _, name := range sets {
		s, _ := SetNamed(name)
		spans = append(spans, s.papers...)
	}
	return func(paper, date string) bool {
		year := (&Record{Date: date}).Year()
		for _, s := range spans {
			if s.from <= year && year <= s.to && (s.paper == "*" || strings.HasPrefix(paper, s.paper)) {
				return true
			}
		}
		return days(paper, date)
	}
}
