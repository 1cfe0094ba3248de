package msg

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// sources are the files of the packages below folders, without their tests.
func sources(t *testing.T, folders ...string) (files []*ast.File) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir("../"+folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			files = append(files, file)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// literal is the string that an expression stands for, if it is a literal.
func literal(e ast.Expr) (s string, ok bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// makers are the functions whose first argument is a message.
var makers = []string{"msg.New", "msg.Errorf", "msg.Text", "usagef", "refuse", "section"}

// messages finds the messages of a file: first arguments of makers and of methods
// called Text, values of type Text, the meanings of rows, what formats and their
// flags say of themselves, heads of tables.
func messages(file *ast.File) (all []string) {
	add := func(exprs ...ast.Expr) {
		for _, e := range exprs {
			if s, ok := literal(e); ok {
				all = append(all, s)
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			name := nameOf(n.Fun)
			if len(n.Args) > 0 && (slices.Contains(makers, name) || strings.HasSuffix(name, ".tell") || strings.HasSuffix(name, ".Text")) {
				add(n.Args[0])
			}
		case *ast.ValueSpec:
			if nameOf(n.Type) == "msg.Text" || n.Names[0].Name == "explainHeads" {
				add(n.Values...)
				for _, v := range n.Values {
					if list, ok := v.(*ast.CompositeLit); ok {
						add(list.Elts...)
					}
				}
			}
		case *ast.CompositeLit:
			add(told(n)...)
		}
		return true
	})
	return all
}

// told are the parts of a composite literal that are for people.
func told(n *ast.CompositeLit) (all []ast.Expr) {
	switch of := n.Type.(type) {
	case *ast.MapType:
		if nameOf(of.Value) == "msg.Text" {
			for _, e := range n.Elts {
				all = append(all, e.(*ast.KeyValueExpr).Value)
			}
		}
	case *ast.ArrayType:
		for _, e := range n.Elts {
			row, ok := e.(*ast.CompositeLit)
			if ok && row.Type == nil {
				all = append(all, partOf(nameOf(of.Elt), row)...)
			}
		}
	}
	return append(all, partOf(nameOf(n.Type), n)...)
}

// partOf is the part of a value of a type that is for people.
func partOf(typ string, n *ast.CompositeLit) (all []ast.Expr) {
	place := map[string]int{"Row": 1, "Flag": 2}[typ]
	for i, e := range n.Elts {
		pair, named := e.(*ast.KeyValueExpr)
		switch {
		case named && slices.Contains([]string{"About", "Meaning", "head"}, nameOf(pair.Key)):
			all = append(all, pair.Value)
		case !named && place > 0 && i == place:
			all = append(all, e)
		}
	}
	return all
}

func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return nameOf(e.X) + "." + e.Sel.Name
	}
	return ""
}

func hasLetters(s string) bool {
	return strings.ContainsFunc(verb.ReplaceAllString(s, ""), unicode.IsLetter)
}

// Each message has its twin.
func TestNoMessageLacksItsTwin(t *testing.T) {
	seen := 0
	for _, file := range sources(t, "cli", "batch", "format") {
		for _, m := range messages(file) {
			seen++
			if zh := catalogue()[m]; zh == "" && hasLetters(m) {
				t.Errorf("no Chinese for\n%s", m)
			}
		}
	}
	if seen < 150 {
		t.Errorf("only %d messages found: the test looks at the wrong places", seen)
	}
}

// elsewhere are the rows of the catalogue for what other packages say.
func elsewhere() (all map[string]bool) {
	all = map[string]bool{}
	_, made, _ := strings.Cut(catalogueText, "\n# Made elsewhere")
	for line := range strings.Lines(made) {
		english, _, _ := strings.Cut(line, "\t")
		all[english] = true
	}
	return all
}

// Each row is the twin of a message.
func TestNoRowIsUnused(t *testing.T) {
	literals := map[string]bool{}
	for _, file := range sources(t, "cli", "batch", "format", "parse") {
		ast.Inspect(file, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok {
				if s, ok := literal(e); ok {
					literals[s] = true
				}
			}
			return true
		})
	}
	seen := map[string]bool{}
	for _, row := range rows() {
		switch {
		case seen[row.english]:
			t.Errorf("twice: %s", row.english)
		case !literals[row.english] && !elsewhere()[row.english]:
			t.Errorf("unused: %s", row.english)
		case row.chinese == "" || !strings.ContainsFunc(row.chinese, isChinese):
			t.Errorf("no Chinese: %s", row.english)
		}
		seen[row.english] = true
	}
}

// isChinese reports whether a character is Han, or punctuation of Chinese.
func isChinese(r rune) bool {
	return unicode.Is(unicode.Han, r) || strings.ContainsRune("，。；：、（）", r)
}

// A message and its twin take the same arguments.
func TestTwinsHaveTheSameVerbs(t *testing.T) {
	for _, row := range rows() {
		english, chinese := verbs(row.english), verbs(row.chinese)
		if !slices.Equal(english, chinese) {
			t.Errorf("%q takes %q, %q takes %q", row.english, english, row.chinese, chinese)
		}
	}
}

// verbs are the verbs of a format in the order of its arguments.
func verbs(format string) []string {
	all, next := map[int]string{}, 1
	for _, found := range verb.FindAllStringSubmatch(format, -1) {
		v := found[0]
		if found[1] != "" {
			next, _ = strconv.Atoi(strings.Trim(found[1], "[]"))
			v = strings.Replace(v, found[1], "", 1)
		}
		all[next] = v
		next++
	}
	var list []string
	for i := 1; i <= len(all); i++ {
		list = append(list, all[i])
	}
	return list
}

var bare = regexp.MustCompile(`^(errors\.New|fmt\.Errorf)$`)

// Errors of the packages that speak with people are made with this package.
func TestErrorsAreMessages(t *testing.T) {
	for _, file := range sources(t, "cli", "batch", "format") {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && bare.MatchString(nameOf(call.Fun)) {
				what, _ := literal(call.Args[0])
				t.Errorf("made without msg: %s", what)
			}
			return true
		})
	}
}
