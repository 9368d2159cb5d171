package view

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// grant is one ground on which a reader sees something. A reader has few; each
// is a bit of a [grants].
type grant struct {
	basis  Basis
	scope  plan.ConsentScope
	parts  []plan.ID
	from   plan.ID // the consent, legal ground, holding or role behind it
	giver  plan.ID // who consented
	source string  // the law, for a disclosure by law
}

// grants is a set of grants: bit i is the i-th grant of the [standing].
type grants uint64

// mostGrants is how many grants are looked at; more than that are of no use to
// one reader, and fewer never show more.
const mostGrants = 64

// standing is what one reader is to the plan on one day.
type standing struct {
	plan   *plan.Plan
	reader Reader
	on     civil.Date
	// self is the reader's id where the reader is a person; it is never empty
	// for the child.
	self      plan.ID
	member    *plan.Member
	unit      plan.ID // a professional's organisation
	control   plan.ID // and that one's controller
	figures   bool
	holds     bool // the baton, alone or as pair
	tasked    bool // holds, or works on the matter for the same controller
	grants    []grant
	missing   Reason // why there is no grant
	forbidden []forbidden
}

// forbidden is a prohibition that binds the reader on the day.
type forbidden struct {
	*plan.Prohibition
	blocks grants
	reason Reason
}

func standingOf(p *plan.Plan, r Reader, on civil.Date) (*standing, error) {
	s := &standing{plan: p, reader: r, on: on}
	switch r.kind {
	case readerLeader, readerResearcher:
		s.figures = true
		s.grants = []grant{{basis: BasisStatistics}}
		return s, nil
	case readerChild:
		s.self = p.ChildID()
	case readerGuardian, readerMember:
		if s.self = r.id; p.Child.ID != "" && r.id == p.Child.ID && r.kind == readerMember {
			s.self = p.ChildID()
			break
		}
		if s.member = p.Person(r.id); s.member == nil || r.kind == readerGuardian && s.member.Kind != plan.MemberGuardian {
			return nil, &ReaderError{}
		}
	default:
		return nil, &ReaderError{}
	}
	s.findGrants()
	s.findForbidden()
	if s.findRefusedParts(); s.erased() {
		return nil, &ReaderError{}
	}
	return s, nil
}

func (s *standing) isChild() bool { return s.self != "" && s.member == nil }

func (s *standing) professional() bool { return s.member != nil && s.member.Professional != nil }

// findGrants lists the grounds on which the reader sees anything, and why there
// is none.
func (s *standing) findGrants() {
	p := s.plan
	if s.isChild() {
		s.grants = []grant{{basis: BasisChild, scope: plan.ScopeWhole}}
		return
	}
	if !s.member.Period.Contains(s.on) {
		s.missing = ReasonLeft
		return
	}
	s.missing = ReasonNoConsent
	if s.member.Professional != nil {
		s.unit = s.member.Professional.OrganisationID
		s.control = p.Controller(s.unit)
	}
	if s.member.Kind == plan.MemberGuardian {
		if s.missing = ReasonOfAge; !p.Child.OfAge(s.on) {
			s.add(grant{basis: BasisGuardian, scope: plan.ScopeWhole})
		}
	}
	s.findTasks()
	s.findDisclosures()
	s.findConsents()
	if len(s.grants) == 0 && s.role(plan.RoleLeader) {
		s.figures = true
		s.add(grant{basis: BasisStatistics})
	}
}

func (s *standing) add(g grant) {
	if len(s.grants) < mostGrants {
		s.grants = append(s.grants, g)
	}
}

// findTasks looks for the baton, and for a task at the controller of whoever
// holds it: a prohibition acts between controllers, inside one the worker's
// task decides.
func (s *standing) findTasks() {
	p := s.plan
	same := false
	for i := range p.Baton {
		h := &p.Baton[i]
		if !h.ActsOn(s.on) {
			continue
		}
		if h.PersonID == s.self {
			s.holds, s.tasked = true, true
			s.add(grant{basis: BasisBaton, scope: plan.ScopeWhole, from: h.ID})
			return
		}
		if s.control != "" && plan.Holds(h.Role) {
			if m := p.Person(h.PersonID); m != nil && m.Professional != nil {
				same = same || p.Controller(m.Professional.OrganisationID) == s.control
			}
		}
	}
	if !same {
		return
	}
	for i := range s.member.Roles {
		r := &s.member.Roles[i]
		switch r.Kind {
		case plan.RoleResponsibleWorker, plan.RoleOwnWorker, plan.RoleIntakeWorker, plan.RoleAssessor:
			if r.Period.Contains(s.on) {
				s.tasked = true
				s.add(grant{basis: BasisTask, scope: plan.ScopeWhole, from: r.ID})
				return
			}
		}
	}
}

func (s *standing) role(kind plan.RoleKind) bool {
	return slices.ContainsFunc(s.member.Roles, func(r plan.Role) bool { return r.Kind == kind && r.Period.Contains(s.on) })
}

// findDisclosures looks for disclosures by law. One without a period covers the
// day on which it was made.
func (s *standing) findDisclosures() {
	for i := range s.plan.LegalGrounds {
		l := &s.plan.LegalGrounds[i]
		if !s.receives(l.RecipientID) {
			continue
		}
		if l.Period.Contains(s.on) && !l.On.After(s.on) || l.Period.IsZero() && l.On == s.on {
			s.add(grant{basis: BasisLaw, scope: l.Scope, parts: l.PartIDs, from: l.ID, source: l.Citation})
		}
	}
}

// receives reports whether what is for an id is for the reader: the person, or
// the very organisation that the person works in.
func (s *standing) receives(id plan.ID) bool {
	return id != "" && (id == s.self || id == s.unit)
}

// bound reports whether what is against an id is against the reader. It is
// wider than receives: a controller's units are all bound.
func (s *standing) bound(id plan.ID) bool {
	return s.receives(id) || id != "" && id == s.control
}

// findForbidden lists the prohibitions that bind the reader, with the grants
// that each blocks.
func (s *standing) findForbidden() {
	for i := range s.plan.Prohibitions {
		f := &s.plan.Prohibitions[i]
		if !f.HoldsOn(s.on) {
			continue
		}
		b := forbidden{Prohibition: f, reason: Reason(f.Ground)}
		if slices.ContainsFunc(f.AgainstIDs, s.bound) {
			b.blocks = s.blockedBy(f.Ground)
		}
		for j := range s.grants {
			// A guardian cannot consent to a disclosure of what that guardian may
			// not see.
			if g := s.grants[j].giver; g != "" && g != s.plan.ChildID() && slices.Contains(f.AgainstIDs, g) && b.blocks&(1<<j) == 0 {
				if b.blocks == 0 {
					b.reason = ReasonGiver
				}
				b.blocks |= 1 << j
			}
		}
		if b.blocks != 0 {
			s.forbidden = append(s.forbidden, b)
		}
	}
}

// blockedBy returns the grants that a ground blocks. The client's prohibition
// acts between controllers and does not touch what the law discloses.
func (s *standing) blockedBy(ground plan.ProhibitionGround) grants {
	var b grants
	for i := range s.grants {
		switch s.grants[i].basis {
		case BasisBaton, BasisTask, BasisLaw:
			if ground == plan.GroundClient {
				continue
			}
		}
		b |= 1 << i
	}
	return b
}

func (s *standing) all() grants { return 1<<len(s.grants) - 1 }

// secret reports whether a prohibition hides even the existence of its parts
// from the reader.
func (s *standing) secret(f *forbidden) bool {
	return f.Existence == plan.ExistenceSecret && f.blocks == s.all()
}

// erased reports whether the reader may not know that there is a plan.
func (s *standing) erased() bool {
	return slices.ContainsFunc(s.forbidden, func(f forbidden) bool { return f.Scope != plan.ScopeParts && s.secret(&f) })
}
