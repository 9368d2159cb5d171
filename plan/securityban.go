package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Protected reports whether nobody may learn from the plan where a person lives
// (turvakielto): a security ban of the person's own that has not ended by the
// day, or one of somebody of the same home. The child's home is that of everyone
// of whom it is not said that the child lives apart, but of professionals: where
// nothing is said, the home is taken for the same. An empty id is the child;
// whoever is not in the plan is protected. On the zero day every ban counts.
func (p *Plan) Protected(id ID, on civil.Date) bool {
	if id == "" || id == p.ChildID() {
		return banned(p.Child.SecurityBans, on) || slices.ContainsFunc(p.People, func(m Member) bool {
			return m.shares() && banned(m.SecurityBans, on)
		})
	}
	m := p.Person(id)
	return m == nil || banned(m.SecurityBans, on) || m.shares() && p.Protected("", on)
}

// shares reports whether the child may live in the person's home.
func (m *Member) shares() bool { return m.Kind != MemberProfessional && m.residence() != ResidenceNot }

// residence says whether the child lives with the person; zero where nothing is
// said.
func (m *Member) residence() Residence {
	switch {
	case m.Guardian != nil:
		return m.Guardian.Residence
	case m.NearPerson != nil:
		return m.NearPerson.Residence
	}
	return 0
}

// banned reports whether a security ban has not ended by the day. One that began
// later holds for earlier days too: the address was written down since.
func banned(bans []civil.Period, on civil.Date) bool {
	return slices.ContainsFunc(bans, func(p civil.Period) bool { return p.To.IsZero() || !p.To.Before(on) })
}
