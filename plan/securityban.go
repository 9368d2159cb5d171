package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Protected reports whether nobody may learn from the plan where a person lives
// (turvakielto): a security ban of the person's own that has not ended by the
// day, or one of somebody of the same home. The child's home is that of everyone
// of whom it is not said that the child lives apart. An empty id is the child;
// whoever is not in the plan is protected. On the zero day every ban counts.
func (p *Plan) Protected(id ID, on civil.Date) bool {
	if id == "" || id == p.childID() {
		return banned(p.Child.SecurityBans, on) || slices.ContainsFunc(p.People, func(m Member) bool {
			return m.shares() && banned(m.SecurityBans, on)
		})
	}
	m := p.Person(id)
	return m == nil || banned(m.SecurityBans, on) || m.shares() && p.Protected("", on)
}

// shares reports whether the child may live in the person's home.
func (m *Member) shares() bool {
	switch m.Kind {
	case MemberGuardian:
		return m.Guardian == nil || m.Guardian.Residence != ResidenceNot
	case MemberNearPerson:
		return m.NearPerson != nil && (m.NearPerson.Residence == ResidenceWith || m.NearPerson.Residence == ResidencePart)
	}
	return false
}

// banned reports whether a security ban has not ended by the day. One that began
// later holds for earlier days too: the address was written down since.
func banned(bans []civil.Period, on civil.Date) bool {
	return slices.ContainsFunc(bans, func(p civil.Period) bool { return p.To.IsZero() || !p.To.Before(on) })
}
