// Package feature says what can be seen at each block of a page: how it looks,
// what stands around it, how it is set, which of its words come back above and
// below, and how all that compares with what the issue does as a rule.
//
// New looks at a page once. What it saw is asked for as keys: a key names one
// feature, a combination of a few small facts that has costs of its own (see
// package reading). parts.go lists the facts with their values and the words
// that explain them, templates.go the combinations.
package feature

import "jianbao/parse/page"

// Table is what can be seen at the blocks of one page.
type Table struct {
	view *view
}

// New looks at a page. Time and memory are linear in its text.
func New(p *page.Page) *Table {
	v := newView(p)
	return &Table{v}
}

// Release says that nothing will be asked of the table any more, so that the
// next one can be made in its place.
func (t *Table) Release() { t.view.lex.release() }

// Len is the number of blocks.
func (t *Table) Len() int { return len(t.view.looks) }

// Page is the page that was looked at.
func (t *Table) Page() *page.Page { return t.view.page }

// Keys appends the keys of the features of block i to keys.
func (t *Table) Keys(i int, keys []Key) []Key {
	var s sight
	t.view.see(i, &s)
	for k := range templates {
		if key := s.key(k); key != 0 {
			keys = append(keys, key)
		}
	}
	return keys
}

// Affinity is the share of the words of block i that come back in the bodies
// above and below it, each from 0 to 1.
func (t *Table) Affinity(i int) (above, below float32) {
	return t.view.above[i], t.view.below[i]
}

// Heading reports whether block i may be a heading by its length and its end.
func (t *Table) Heading(i int) bool { return t.view.looks[i].short }

// Wrapped reports whether the lines of the page were cut at a page width.
func (t *Table) Wrapped() bool { return t.view.wrapped }

// A Class says what a block looks like at first sight.
type Class uint8

// The classes that others than the features ask for.
const (
	ClassHead   = Class(classHead)
	ClassItem   = Class(classItem)
	ClassCredit = Class(classCredit)
	ClassNames  = Class(classNames)
	ClassByline = Class(classByline)
	ClassSource = Class(classSource)
	ClassName   = Class(className)
	ClassSigned = Class(classSigned)
)

// Class returns the class of block i.
func (t *Table) Class(i int) Class { return Class(t.view.looks[i].class) }

// OpensWithBullet reports whether block i opens with □ ● ■ and the like.
func (t *Table) OpensWithBullet(i int) bool {
	o := t.view.looks[i].open
	return o == openBullet || o == openRing
}
