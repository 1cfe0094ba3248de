// Package msg tells messages in English or Chinese. The English text of a message
// is its key: code is written and errors read in English, and at the edge a Lang
// puts the words of its language on.
//
// Make errors with New and Errorf, and mark other words with Text; catalogue.tsv
// has a row for each. Lang.Error tells an error, Lang.Text any message.
package msg

import (
	"errors"
	"fmt"
	"strings"
)

// Lang is a language that messages are told in. The zero value is English.
type Lang string

// The languages.
const (
	English Lang = "en"
	Chinese Lang = "zh"
)

// Named returns the language that is called name; ok is false where there is none.
func Named(name string) (l Lang, ok bool) {
	l = Lang(strings.ToLower(name))
	return l, l == English || l == Chinese
}

// OfEnvironment is the language that the locale asks for, which getenv knows.
func OfEnvironment(getenv func(string) string) Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			return ofLocale(locale)
		}
	}
	return ofSystem()
}

// ofLocale is the language of a name such as zh_CN.UTF-8 or zh-Hant-TW.
func ofLocale(locale string) Lang {
	if strings.HasPrefix(strings.ToLower(locale), "zh") {
		return Chinese
	}
	return English
}

// Text is words for people in English. Where it is an argument of a message it is
// told in the language of the message.
type Text string

// message is an error that remembers how it was made.
type message struct {
	error  // in English
	format string
	args   []any
}

// New is errors.New for a message of the catalogue.
func New(text string) error { return &message{error: errors.New(text), format: text} }

// Errorf is fmt.Errorf for a message of the catalogue. An argument that is an
// error or a Text is told in the language of the message.
func Errorf(format string, args ...any) error {
	return &message{fmt.Errorf(format, args...), format, args}
}

func (m *message) Unwrap() error { return m.error }

// Error tells an error. Of what is no message of this program it tells as much as
// the catalogue knows, the rest in English.
func (l Lang) Error(err error) string {
	if l != Chinese {
		return err.Error()
	}
	if m, ok := err.(*message); ok {
		return l.Text(m.format, m.args...)
	}
	english := err.Error()
	if cause := errors.Unwrap(err); cause != nil {
		if before, whole := strings.CutSuffix(english, cause.Error()); whole {
			return before + l.Error(cause)
		}
	}
	return l.Told(english)
}

// Text tells a message with its arguments, as fmt.Sprintf does; without any, % is
// a character like others.
func (l Lang) Text(format string, args ...any) string {
	if l == Chinese {
		if zh, ok := catalogue()[format]; ok {
			format = zh
		}
	}
	if len(args) == 0 {
		return format
	}
	told := make([]any, len(args))
	for i, arg := range args {
		switch arg := arg.(type) {
		case error:
			told[i] = l.Error(arg)
		case Text:
			told[i] = l.Told(string(arg))
		default:
			told[i] = arg
		}
	}
	return fmt.Sprintf(strings.ReplaceAll(format, "%w", "%v"), told...)
}

// Told tells a text that was made elsewhere, if the catalogue has it or its
// pattern; else it stays as it is.
func (l Lang) Told(english string) string {
	if l != Chinese {
		return english
	}
	if zh, ok := catalogue()[english]; ok {
		return zh
	}
	for _, p := range patterns() {
		if found := p.english.FindStringSubmatch(english); found != nil {
			args := make([]any, len(found)-1)
			for i, arg := range found[1:] {
				args[i] = l.Told(arg)
			}
			return fmt.Sprintf(p.chinese, args...)
		}
	}
	return english
}
