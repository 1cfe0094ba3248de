package page

// Told is what a person says of a line, which goes before what its form and its
// place say. More than one may be told.
type Told uint8

// What may be told.
const (
	Begins   Told = 1 << iota // a block begins with it
	Ends                      // the block that it is in ends with it
	GoesOn                    // it goes on in the block before it
	OfText                    // it is text of an article, not furniture
	OfNobody                  // it is furniture
)

func (t Told) has(what Told) bool { return t&what != 0 }

// heed makes of the lines what people say of them.
func heed(lines []Line, kinds []string) {
	for i := range lines {
		switch told := lines[i].Told; {
		case told.has(OfText):
			kinds[i] = ""
		case told.has(OfNobody) && kinds[i] == "":
			kinds[i] = FurnOther
		}
	}
}

// Span is the numbers of the first and the last line of the page, 0 and -1 where
// it has none.
func (p *Page) Span() (first, last int) {
	first, last = 0, -1
	widen := func(from, to int) {
		if last < first || from < first {
			first = from
		}
		last = max(last, to)
	}
	if n := len(p.Blocks); n > 0 {
		end := p.Blocks[n-1].Lines
		widen(p.Blocks[0].Lines[0], end[len(end)-1])
	}
	if n := len(p.Furniture); n > 0 {
		widen(p.Furniture[0].Line.Num, p.Furniture[n-1].Line.Num)
	}
	return first, last
}
