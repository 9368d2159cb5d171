package stats

import (
	"cmp"
	"slices"
)

// telling says which slots of a row are told, and which of them as one number:
// slots of one group are told together, group 0 is not told.
type telling [slots]uint8

// tells reports whether the number of a set of slots follows from what is told: they
// make up whole groups. In group 0 is the slot outside as well, which is in no set.
func (t telling) tells(s set) bool {
	for slot := range s.each {
		for other, g := range t {
			if g == t[slot] && !s.has(uint8(other)) {
				return false
			}
		}
	}
	return true
}

// as tells the slots of a set as one number.
func (t *telling) as(s set) {
	next := slices.Max(t[:]) + 1
	for slot := range s.each {
		t[slot] = next
	}
}

// open tells everything.
func (a *anatomy) open() (t telling) {
	for slot := range a.all().each {
		t.as(setOf(slot))
	}
	return t
}

// How much of a row is given up.
const (
	allTold    = iota // every number that is not small
	noneBeside        // nothing beside the denominator
	onlyShare         // numerator and denominator
	suppressed
)

// told returns what is told of a row where so much is given up: numbers of at
// least the least only, of those above the line, below it and beside.
func (a *anatomy) told(n *cell, least, givenUp int) (t telling) {
	if givenUp == suppressed || n.of(a.numerator) < least || n.of(a.rest) < least {
		return telling{}
	}
	if givenUp == onlyShare {
		t.as(a.numerator)
		t.as(a.rest)
		return t
	}
	a.tellNumerator(&t, n, least)
	a.tellRest(&t, n, least)
	if givenUp == allTold {
		for slot := range a.beside.each {
			if n[slot] >= least {
				t.as(setOf(slot))
			}
		}
	}
	return t
}

// tellNumerator tells it by bands where they make it up: small ones with those
// after them, the last with that before it.
func (a *anatomy) tellNumerator(t *telling, n *cell, least int) {
	if !a.chain {
		t.as(a.numerator)
		return
	}
	var all []set
	for _, b := range a.bands {
		if last := len(all) - 1; last >= 0 && n.of(all[last]) < least {
			all[last] |= b.slots
		} else {
			all = append(all, b.slots)
		}
	}
	if last := len(all) - 1; n.of(all[last]) < least { // not the first: the numerator is not small
		all[last-1] |= all[last]
		all = all[:last]
	}
	for _, s := range all {
		t.as(s)
	}
}

// tellRest tells the rest by parts. Small ones are told with the smallest of the
// others until they are two and together not small.
func (a *anatomy) tellRest(t *telling, n *cell, least int) {
	order := slices.SortedStableFunc(a.rest.each, func(x, y uint8) int { return cmp.Compare(n[x], n[y]) })
	if n[order[0]] < least && !a.apart {
		t.as(a.rest)
		return
	}
	var together set
	for i, slot := range order {
		small := n[slot] < least || together != 0 && (i < 2 || n.of(together) < least)
		if small {
			together |= setOf(slot)
		} else {
			t.as(setOf(slot))
		}
	}
	t.as(together)
}
