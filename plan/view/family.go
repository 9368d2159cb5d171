package view

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// FamilyError says that no one copy can be for the whole family: something is
// withheld from one of them. Each gets a copy of their own.
type FamilyError struct{}

// Error holds no content of the plan.
func (e *FamilyError) Error() string {
	return "view: something is withheld from one of the family, so each gets a copy of their own"
}

// familys returns what every guardian and the child may see on a day. It is
// refused where a view would withhold anything from any of them, told or not, but
// for what is only for a worker's register and what each knows of their own
// contact data: a family's copy has none.
func familys(p *plan.Plan, on civil.Date) (*View, error) {
	of := p
	for _, r := range familyOf(p, on) {
		if withheldFrom(p, r, on) {
			return nil, &FamilyError{}
		}
		s, err := standingOf(of, r, on)
		if err != nil {
			return nil, &FamilyError{}
		}
		w := newRedaction(s)
		w.redact()
		of = w.copy
	}
	return &View{Format: Format1, Reader: Family(), On: on, Bases: []Basis{BasisChild, BasisGuardian}, Plan: (*Seen)(of)}, nil
}

// familyOf returns the child and the guardians of a day.
func familyOf(p *plan.Plan, on civil.Date) []Reader {
	all := []Reader{Child()}
	for i := range p.People {
		if m := &p.People[i]; m.Kind == plan.MemberGuardian && m.Period.Contains(on) {
			all = append(all, Guardian(m.ID))
		}
	}
	return all
}

// withheldFrom reports whether anything is withheld from one of the family that
// the others may see.
func withheldFrom(p *plan.Plan, r Reader, on civil.Date) bool {
	s, err := standingOf(p, r, on)
	if err != nil || s.wary {
		return true
	}
	w := newRedaction(s)
	w.redact()
	return w.whole == 0 || len(w.secret) > 0 || slices.ContainsFunc(w.withheld, func(h Withheld) bool {
		return h.Reason != ReasonPrivate && h.Reason != ReasonRole
	})
}

// HoldsMore reports whether a plan holds on a day what not all of the family may
// see, so that a paper with it is to be kept safe (paperissa on tietoja, joita
// kaikki eivät saa nähdä). On the zero day it reports true: who may see what is not
// known then.
func HoldsMore(p *plan.Plan, on civil.Date) bool {
	return on.IsZero() || slices.ContainsFunc(familyOf(p, on), func(r Reader) bool { return withheldFrom(p, r, on) })
}
