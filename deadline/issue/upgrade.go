package issue

// Upgrade lifts documents of one wire form to the next (muodon nosto). A form
// that was released is read for ever: whoever gives a form a new number adds the
// upgrade from the one before, and never takes one away.
type Upgrade struct {
	// From and To are names of forms, as "oneplan/1.0": what the document's own
	// member "format" says, and what it says afterwards.
	From, To string
	// Lift returns the document in the form To. It may not change the bytes that
	// it is given. An error, or a document that does not say To, leaves the
	// document as it was: the reader then refuses its form.
	Lift func(doc []byte) ([]byte, error)
}

// Upgrading returns a reader that lifts documents of older forms before it reads
// them, step by step, until no upgrade goes further. Documents of the newest form
// are read as by r; limits are asked of the document as it came and as it was
// lifted. Pointers of issues are those of the lifted document.
//
// It panics where a step has no function, or two lead from one form, or steps go
// in a circle: such a table is a mistake of the program.
func (r *Reader[T]) Upgrading(steps ...Upgrade) *Reader[T] {
	from := make(map[string]Upgrade, len(steps))
	for _, step := range steps {
		if _, twice := from[step.From]; twice || step.Lift == nil || step.From == "" || step.To == "" {
			panic("issue: upgrade from " + step.From + " to " + step.To + ": no function, no name, or a second one from there")
		}
		from[step.From] = step
	}
	for start := range from {
		at := start
		for range steps {
			at = from[at].To
			if at == start {
				panic("issue: upgrades from " + start + " come back to it")
			}
		}
	}
	return &Reader[T]{root: r.root, lists: r.lists, partly: r.partly, upgrades: from}
}

// lifted returns the document in the newest form that upgrades lead to.
func (r *Reader[T]) lifted(data []byte, largest, deepest int) []byte {
	if len(r.upgrades) == 0 {
		return data
	}
	for len(data) <= largest {
		step, known := r.upgrades[formatOf(data, deepest)]
		if !known {
			return data
		}
		doc, err := step.Lift(data)
		if err != nil || formatOf(doc, deepest) != step.To {
			return data
		}
		data = doc
	}
	return data
}

// formatOf returns what the member "format" of a document says, "" where there is
// none that can be read.
func formatOf(data []byte, deepest int) string {
	s := reading{data: data, depth: deepest, deepest: deepest}
	if s.next() != '{' || !s.enter() {
		return ""
	}
	for first := true; ; first = false {
		more, ok := s.more('}', first)
		if !ok || !more {
			return ""
		}
		name, ok := s.name()
		wanted := string(name) == "format"
		if !ok || !s.colon() {
			return ""
		}
		if !wanted {
			if !s.skip() {
				return ""
			}
			continue
		}
		s.next()
		format, _ := s.name() // a text, read as a name is
		return string(format)
	}
}
