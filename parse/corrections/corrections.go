// Package corrections reads and writes what a person says of an issue that was
// clipped wrong. Parse comes first; Command.Find fits the commands to a source that
// was edited since.
//
// A file holds a command a line. Numbers are those of input lines, from 1:
//
//	# from # to the end of a line is for people
//	49 title of 41      # line 49 is the title of the article that line 41 is in
//	52 byline           # line 52 is the byline of the article it is in
//	60-64 furniture     # lines 60 to 64 belong to no article
//	join 12 13          # the articles of lines 12 and 13 are one
//	article at 30       # an article begins at line 30; "split 30" says the same
//	  30: 新渠通了水
//
// An indented line tells how an input line begins, so that the command still finds
// it when lines were inserted above.
package corrections

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Role is what a line is to its article.
type Role string

// The roles.
const (
	Column    Role = "column"    // 栏目
	Kicker    Role = "kicker"    // 引题
	Title     Role = "title"     // 主题
	Subtitle  Role = "subtitle"  // 副题
	Byline    Role = "byline"    // 署名
	Paragraph Role = "paragraph" // begins a paragraph of the body
	Rest      Role = "rest"      // goes on with the paragraph before it
	Subhead   Role = "subhead"   // 小标题
	Caption   Role = "caption"   // of a picture
	Credit    Role = "credit"    // of a picture
	Furniture Role = "furniture" // belongs to no article
)

var roles = []Role{Column, Kicker, Title, Subtitle, Byline, Paragraph, Rest, Subhead, Caption, Credit, Furniture}

// Verb is what a command asks for.
type Verb string

// The verbs. Label has no word of its own in a file.
const (
	Label Verb = "label"   // Lines are of Role, in the article that Of is in
	Join  Verb = "join"    // the articles of Lines are one
	Begin Verb = "article" // an article begins at Lines
)

// Line is a line of the input.
type Line struct {
	No   int    // from 1
	Text string // how it begins, white space apart; "" when that is not known
}

// Command is one correction.
type Command struct {
	Verb  Verb
	Lines []Line // first and last for Label, the two for Join, the first for Begin
	Role  Role   // for Label
	Of    Line   // for Label; No is 0 when no article is named
	At    int    // line of the file that it stands in, from 1; 0 when in none
}

// Error is what is wrong in a file of corrections, or does not fit the source.
type Error struct {
	File string // "" where commands came from no file
	Line int    // from 1
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

func (e *Error) Unwrap() error { return e.Err }

// Parse reads the commands of a file; name is for errors. It goes on after a line
// that is no command: the error joins an *Error for each, or is that of r.
func Parse(name string, r io.Reader) ([]Command, error) {
	var commands []Command
	var wrong []error
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(lines.Text(), "\ufeff")
		if err := read(&commands, line, n); err != nil {
			wrong = append(wrong, &Error{name, n, err})
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return commands, errors.Join(wrong...)
}

// read adds what line n of a file says to the commands.
func read(commands *[]Command, line string, n int) error {
	indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
	if indented && strings.TrimSpace(line) != "" && !comment(line) {
		if len(*commands) == 0 {
			return errors.New("an indented line belongs to the command above it; there is none")
		}
		return (*commands)[len(*commands)-1].key(line)
	}
	line, _, _ = strings.Cut(line, "#")
	words := strings.Fields(line)
	if len(words) == 0 {
		return nil
	}
	c, err := command(words)
	if err != nil {
		return err
	}
	c.At = n
	*commands = append(*commands, c)
	return nil
}

func comment(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") }

// command reads the words of a command.
func command(words []string) (Command, error) {
	switch {
	case words[0] == "join" && len(words) == 3:
		return lined(Command{Verb: Join}, words[1], words[2])
	case words[0] == "article" && len(words) == 3 && words[1] == "at":
		return lined(Command{Verb: Begin}, words[2])
	case words[0] == "split" && len(words) == 2:
		return lined(Command{Verb: Begin}, words[1])
	case words[0] == "join":
		return Command{}, errors.New("join takes two lines: join 12 13")
	case words[0] == "article", words[0] == "split":
		return Command{}, errors.New("article takes the line it begins at: article at 30")
	case len(words) == 2, len(words) == 4 && words[2] == "of":
		return label(words)
	}
	return Command{}, fmt.Errorf("no command %q; commands are: 49 title of 41, 52 byline, 60-64 furniture, join 12 13, article at 30", strings.Join(words, " "))
}

func label(words []string) (Command, error) {
	c := Command{Verb: Label, Role: Role(words[1])}
	if !slices.Contains(roles, c.Role) {
		return c, fmt.Errorf("no role %q; the roles are %s", words[1], roleNames())
	}
	if len(words) == 4 {
		if c.Role == Furniture {
			return c, errors.New("furniture is of no article")
		}
		of, err := number(words[3])
		if err != nil {
			return c, err
		}
		c.Of = Line{No: of}
	}
	first, last, several := strings.Cut(words[0], "-")
	if !several {
		last = first
	}
	c, err := lined(c, first, last)
	if err == nil && c.Lines[0].No > c.Lines[1].No {
		err = fmt.Errorf("the lines %s run backwards", words[0])
	}
	return c, err
}

// lined adds lines to a command.
func lined(c Command, numbers ...string) (Command, error) {
	for _, s := range numbers {
		n, err := number(s)
		if err != nil {
			return c, err
		}
		c.Lines = append(c.Lines, Line{No: n})
	}
	return c, nil
}

func number(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%q is no line; lines count from 1", s)
	}
	return n, nil
}

func roleNames() string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}

// key reads "30: text" and gives the text to line 30 of the command.
func (c *Command) key(line string) error {
	digits, text, found := strings.Cut(strings.TrimSpace(line), ":")
	n, err := number(digits)
	if !found || err != nil {
		return errors.New("an indented line tells how a line begins: 30: 新渠通了水")
	}
	known := false
	for _, l := range c.lines() {
		if l.No == n {
			l.Text, known = strings.TrimSpace(text), true
		}
	}
	if !known {
		return fmt.Errorf("the command above says nothing of line %d", n)
	}
	return nil
}

// lines are all lines that the command names.
func (c *Command) lines() []*Line {
	var all []*Line
	for i := range c.Lines {
		all = append(all, &c.Lines[i])
	}
	if c.Of.No > 0 {
		all = append(all, &c.Of)
	}
	return all
}

// String is the command as it stands in a file, with the lines that tell how the
// lines begin. It ends in no line break.
func (c Command) String() string {
	text := c.head()
	told := map[int]bool{}
	for _, l := range c.lines() {
		if l.Text != "" && !told[l.No] {
			text += fmt.Sprintf("\n  %d: %s", l.No, l.Text)
			told[l.No] = true
		}
	}
	return text
}

func (c Command) head() string {
	switch c.Verb {
	case Join:
		return fmt.Sprintf("join %d %d", c.Lines[0].No, c.Lines[1].No)
	case Begin:
		return fmt.Sprintf("article at %d", c.Lines[0].No)
	}
	text := strconv.Itoa(c.Lines[0].No)
	if last := c.Lines[1].No; last != c.Lines[0].No {
		text += "-" + strconv.Itoa(last)
	}
	text += " " + string(c.Role)
	if c.Of.No > 0 {
		text += " of " + strconv.Itoa(c.Of.No)
	}
	return text
}

// Format prints commands as a file.
func Format(commands []Command) string {
	var b strings.Builder
	for _, c := range commands {
		b.WriteString(c.String() + "\n")
	}
	return b.String()
}
