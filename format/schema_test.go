package format

import (
	"errors"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func schema(t *testing.T, ref string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json" + ref)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

// Whatever json and jsonl print is as the schema says, and each record is of one
// kind.
func TestSchema(t *testing.T) {
	issues := append(papers(t), sample())
	for _, issue := range issues {
		if err := valid(t, schema(t, "#/$defs/document"), printed(t, "json", Options{}, issue)); err != nil {
			t.Errorf("%s: %v", issue.Source, err)
		}
	}
	lines := strings.SplitAfter(printed(t, "jsonl", Options{All: true}, issues...)+Failure("a.txt", errors.New("no text")), "\n")
	kinds := map[string]*jsonschema.Schema{}
	for _, kind := range []string{"article", "furniture", "warning", "issue", "failure"} {
		kinds[kind] = schema(t, "#/$defs/"+kind+"Record")
	}
	seen := map[string]bool{}
	for _, line := range lines[:len(lines)-1] {
		n := 0
		for kind, s := range kinds {
			if valid(t, s, line) == nil {
				n++
				seen[kind] = true
			}
		}
		if n != 1 {
			t.Errorf("a record of %d kinds: %s", n, line)
		}
	}
	if len(seen) != len(kinds) {
		t.Errorf("records of these kinds only: %v", seen)
	}
}

func TestSchemaRefusesWhatItDoesNotKnow(t *testing.T) {
	good := strings.TrimSuffix(printed(t, "jsonl", Options{}, sample()), "\n")
	good, _, _ = strings.Cut(good, "\n")
	for _, c := range [][2]string{
		{`"no":1`, `"no":"1"`}, {`"issue_no":1,`, ``}, {`"title":`, `"titel":`}, {`"confidence":0.875`, `"confidence":2`},
		{`[53,57]`, `[53]`}, {`"subheads":[1]`, `"subheads":null`}, {`"kind":"article"`, `"kind":"articel"`},
	} {
		if bad := strings.Replace(good, c[0], c[1], 1); bad == good || valid(t, schema(t, ""), bad) == nil {
			t.Errorf("%s for %s is taken", c[1], c[0])
		}
	}
}
