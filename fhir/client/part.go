package client

import (
	"slices"

	"github.com/onechildoneplan/oneplan/fhir/reference"
)

// part is what goes to the server in one transaction.
type part struct {
	resources []*resource
	// gone is deleted, each in the version that was seen.
	gone []Placed
	// conditional says that what is new is created only where the server does
	// not have it.
	conditional bool
}

// next returns what goes next, within the limits. Nothing in it refers to what
// is neither on the server nor in the same part, but for circles that are too
// large for one part: there a reference says by identifier whom it means, and
// the resource goes once more when all is there.
func (p *graph) next(l Limits) part {
	if !p.put {
		var first []*resource
		for _, r := range p.all {
			if r.location == "" && !r.same && isShared(r) {
				first = append(first, r)
			}
		}
		if len(first) > 0 {
			return part{resources: cut(ordered(first), least(l.Conditional, l.Entries), 0), conditional: true}
		}
	}
	var todo, later []*resource
	for _, r := range p.all {
		switch {
		case r.same:
		case r.key == reference.Identifier{} && !p.put:
			later = append(later, r) // only after that to which it belongs
		default:
			todo = append(todo, r)
		}
	}
	updates := l.Updates
	if p.put {
		updates = least(l.Updates, l.Entries)
		return part{resources: cut(ordered(append(todo, later...)), updates, updates)}
	}
	return part{resources: cut(append(ordered(todo), later...), l.Entries, updates)}
}

func isShared(r *resource) bool {
	if (r.key == reference.Identifier{}) {
		return false
	}
	return slices.Contains(shared, r.text.Type)
}

// cut takes as many from the beginning as the limits allow.
func cut(list []*resource, entries, updates int) []*resource {
	n, updated := 0, 0
	for _, r := range list {
		if r.location != "" {
			updated++
		}
		if !fits(n+1, entries) || !fits(updated, updates) {
			break
		}
		n++
	}
	return list[:n]
}

// ordered returns the resources so that each follows what it waits for:
// resources of the list that it refers to and that the server does not have.
// In a circle the one that most others wait for comes first.
func ordered(list []*resource) []*resource {
	waits := make(map[*resource]int, len(list)) // for so many
	for _, r := range list {
		waits[r] = 0
	}
	awaited := make(map[*resource][]*resource, len(list)) // by these
	for _, r := range list {
		for _, to := range r.to { // as often as it refers to it
			if _, ok := waits[to]; ok && to.location == "" {
				waits[r]++
				awaited[to] = append(awaited[to], r)
			}
		}
	}
	order := make([]*resource, 0, len(list))
	placed := make(map[*resource]bool, len(list))
	var ready []*resource
	for _, r := range list {
		if waits[r] == 0 {
			ready = append(ready, r)
		}
	}
	for len(order) < len(list) {
		if len(ready) == 0 {
			ready = append(ready, mostAwaited(list, placed, awaited))
		}
		r := ready[0]
		ready = ready[1:]
		placed[r] = true
		order = append(order, r)
		for _, by := range awaited[r] {
			if waits[by]--; waits[by] == 0 && !placed[by] {
				ready = append(ready, by)
			}
		}
	}
	return order
}

func mostAwaited(list []*resource, placed map[*resource]bool, awaited map[*resource][]*resource) *resource {
	var most *resource
	best := -1
	for _, r := range list {
		if placed[r] {
			continue
		}
		n := 0
		for _, by := range awaited[r] {
			if !placed[by] {
				n++
			}
		}
		if n > best {
			most, best = r, n
		}
	}
	return most
}
