package format

// Doubtful is the confidence below which an article wants a look: of those
// below, one in three is cut wrong somewhere.
const Doubtful = 0.7

// Keep says which articles are printed: those whose confidence is Least or more,
// and less than Below unless that is 0.
type Keep struct{ Least, Below float64 }

// leavesOut reports whether an article is not printed.
func (k Keep) leavesOut(a article) bool {
	return a.Confidence < k.Least || k.Below > 0 && a.Confidence >= k.Below
}

func doubtful(a article) bool { return a.Confidence < Doubtful }

// Tally counts articles.
type Tally struct {
	Printed, Doubtful int
	LeftOut           int     // by Options.Keep
	Doubt             float64 // expected articles of those printed that are wrong
}

func (t *Tally) add(articles []article, leftOut int) {
	t.Printed, t.LeftOut = t.Printed+len(articles), t.LeftOut+leftOut
	for _, a := range articles {
		t.Doubt += 1 - a.Confidence
		if doubtful(a) {
			t.Doubtful++
		}
	}
}
