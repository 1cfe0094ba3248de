package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"jianbao/parse"
	"jianbao/parse/corrections"
)

// truthArticle is an article as a NAME.gold.json has it; see package score.
type truthArticle struct {
	Kind       parse.Kind `json:"kind"`
	Page       string     `json:"page"`
	Column     string     `json:"column"`
	Kicker     string     `json:"kicker"`
	Title      string     `json:"title"`
	Subtitle   string     `json:"subtitle"`
	Byline     string     `json:"byline"`
	Paragraphs []string   `json:"paragraphs"`
	Subheads   []int      `json:"subheads"`
}

// writeTruth makes a NAME.gold.json of each NAME.txt with its NAME.corrections,
// for issues that a person has looked through: they can be learned from then.
func writeTruth(names []string, w io.Writer) error {
	if len(names) == 0 {
		return errors.New("usage: train gold NAME.txt..., each with its NAME.corrections, which may be empty")
	}
	for _, name := range names {
		to := strings.TrimSuffix(name, ".txt") + ".gold.json"
		truth, err := truthOf(name)
		if err != nil {
			return err
		}
		file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return fmt.Errorf("%w; remove it to make it anew", err)
		}
		_, err = file.Write(truth)
		if err := errors.Join(err, file.Close()); err != nil {
			return err
		}
		fmt.Fprintln(w, to)
	}
	return nil
}

// truthOf is the truth of NAME.txt. Corrections that do not fit are errors.
func truthOf(name string) ([]byte, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("%s: not in UTF-8, as what is learned from has to be", name)
	}
	commands, err := readCorrections(strings.TrimSuffix(name, ".txt") + ".corrections")
	if err != nil {
		return nil, err
	}
	truth := struct {
		Articles []truthArticle `json:"articles"`
	}{[]truthArticle{}}
	r := parse.NewReader(bytes.NewReader(text), parse.Options{Corrections: commands})
	for issue, err := range r.All() {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, a := range issue.Articles {
			truth.Articles = append(truth.Articles, truthArticle{a.Kind, a.Page, a.Column, a.Kicker, a.Title, a.Subtitle, a.Byline, a.Paragraphs, a.Subheads})
		}
	}
	var wrong []error
	for _, m := range r.Misfits() {
		wrong = append(wrong, fmt.Errorf("%s%w", strings.TrimSuffix(name, ".txt")+".corrections", m))
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	data, err := json.MarshalIndent(truth, "", " ")
	return append(data, '\n'), err
}

func readCorrections(name string) ([]corrections.Command, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return corrections.Parse(name, file)
}
