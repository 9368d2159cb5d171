// Package whereabouts recognises in people's own words what a security ban protects
// (olinpaikka): a home, a number, the name of a place. It compares letters and
// digits; what a text says in other words it does not understand.
package whereabouts

import (
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Protected says whose home and numbers are not to be learnt, by id; the child by its
// own ([plan.Plan.ChildID]).
type Protected func(plan.ID) bool

// UnderBan is whoever a security ban protects on a day ([plan.Plan.Protected]).
func UnderBan(p *plan.Plan, on civil.Date) Protected {
	return func(id plan.ID) bool { return p.Protected(id, on) }
}

// Homes returns what reports whether a text repeats the address of somebody who is
// protected. Texts are compared as by [Repeats]. It is nil where no address is protected.
func Homes(p *plan.Plan, of Protected) func(text string) bool {
	var homes []string
	for _, a := range of.addresses(p) {
		homes = append(homes, linesOf(a)...)
	}
	return repeatsAny(homes)
}

// Streets returns the names of the streets of the homes that [Homes] knows, without
// the numbers of the houses.
func Streets(p *plan.Plan, of Protected) (all []string) {
	for _, a := range of.addresses(p) {
		for _, line := range linesOf(a) {
			for _, h := range housesOf(line) {
				all = append(all, h.street)
			}
		}
	}
	return all
}

// linesOf are the lines of an address that name a house: its text, and whatever other
// member a street and a number were written into.
func linesOf(a plan.Address) []string {
	lines := []string{a.Text}
	for _, other := range []string{a.PostalCode, a.Town, a.Municipality.Display} {
		words := wordsAndNumbers(other)
		for i := 1; i < len(words); i++ {
			if isStreet(words[i-1]) && isNumber(words[i]) {
				lines = append(lines, other)
				break
			}
		}
	}
	return lines
}

// addresses lists the protected ones.
func (of Protected) addresses(p *plan.Plan) (all []plan.Address) {
	if a := p.Child.Address; !a.IsZero() && of(p.ChildID()) {
		all = append(all, a)
	}
	for i := range p.People {
		if m := &p.People[i]; !m.Address.IsZero() && of(m.ID) {
			all = append(all, m.Address)
		}
	}
	return all
}

// Numbers returns what reports whether a text repeats a telephone number, or another
// way to reach somebody, of somebody who is protected, but for whom known names: whose
// the reader may know anyway; nil: nobody's. It is nil where none is protected.
func Numbers(p *plan.Plan, of Protected, known func(plan.ID) bool) func(text string) bool {
	var hidden, open []plan.Telecom
	sort := func(id plan.ID, ways []plan.Telecom, atWork bool) {
		switch {
		case known != nil && known(id):
			open = append(open, ways...)
		case of(id):
			hidden = append(hidden, ways...)
		case atWork:
			open = append(open, ways...)
		}
	}
	sort(p.ChildID(), p.Child.Telecoms, false)
	for i := range p.People {
		m := &p.People[i]
		sort(m.ID, m.Telecoms, m.Kind == plan.MemberProfessional)
	}
	told := map[reach]bool{}
	for _, t := range open {
		for _, r := range reachesOf(t.Value) {
			told[r] = true
		}
	}
	var all *ways
	for _, t := range hidden {
		for _, r := range reachesOf(t.Value) {
			if !told[r] {
				if all == nil {
					all = &ways{}
				}
				all.add(r)
			}
		}
	}
	if all == nil {
		return nil
	}
	return all.in
}

// Repeats returns what reports whether a text repeats one of some names of places or
// addresses, up to the number of the house. Letters' size, accents, hyphens, spaces
// and what is between words do not matter, nor do Finnish endings and the stems that
// change before them ("Suojakujalla 3:ssa", "Koivukadulla 3" for Koivukatu 3), nor
// what stands before a street (c/o) or is cut off it ("Koivuk. 3"): a text is rather
// taken to repeat a name than not.
func Repeats(names ...string) func(text string) bool {
	if f := repeatsAny(names); f != nil {
		return f
	}
	return func(string) bool { return false }
}

// repeatsAny is Repeats, nil where no name has a word.
func repeatsAny(names []string) func(text string) bool {
	rows, houses := wordTrie{}, houseIndex{}
	some, numbered := false, true
	for _, name := range names {
		if row := rowOf(name); len(row) > 0 {
			rows.add(row, false)
			some, numbered = true, numbered && isNumber(row[len(row)-1])
		}
		for _, h := range housesOf(name) {
			houses.add(h)
		}
	}
	if !some {
		return nil
	}
	found := func(words []string) bool { return rows.in(words) || houses.in(words) }
	return func(text string) bool {
		if numbered && !strings.ContainsFunc(text, unicode.IsDigit) {
			return false // as most texts: no house without a number
		}
		return found(wordsAndNumbers(text)) || strings.ContainsAny(text, hyphens) && found(wordsAndNumbers(unhyphened(text)))
	}
}
