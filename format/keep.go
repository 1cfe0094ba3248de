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
