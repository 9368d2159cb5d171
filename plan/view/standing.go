package view

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// grant is one ground on which a reader sees something. A reader has few; each
// is a bit of a [grants].
type grant struct {
	basis Basis
	scope plan.ConsentScope
	parts []plan.ID
	from  plan.ID // the consent, legal ground, holding or role behind it
	giver plan.ID // who consented
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
	self    plan.ID
	member  *plan.Member
	unit    plan.ID   // a professional's organisation
	chain   []plan.ID // that one, its controller and theirs
	figures bool
	// wary says that a security ban stands against the reader: nothing tells where
	// and when the child is to be found. listed says that it does on this very day,
	// by name: only what was expressly allowed is shown.
	wary, listed bool
	grants       []grant
	missing      Reason // why there is no grant
	forbidden    []forbidden
}

// forbidden is a prohibition that binds the reader on the day.
type forbidden struct {
	*plan.Prohibition
	blocks grants
	reason Reason
	mine   bool // it is against the reader, and not only against who consented
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

func (s *standing) professional() bool { return isProfessional(s.member) }

func isProfessional(m *plan.Member) bool { return m != nil && m.Kind == plan.MemberProfessional }

// findGrants lists the grounds on which the reader sees anything, and why there
// is none.
func (s *standing) findGrants() {
	p := s.plan
	if s.isChild() {
		s.grants = []grant{{basis: BasisChild, scope: plan.ScopeWhole}}
		s.findBan()
		return
	}
	if s.professional() && s.member.Professional != nil {
		s.unit = s.member.Professional.OrganisationID
		s.chain = p.Controllers(s.unit)
	}
	s.findBan()
	if !s.member.Period.Contains(s.on) {
		s.missing = ReasonLeft
		return
	}
	s.missing = ReasonNoConsent
	if s.member.Kind == plan.MemberGuardian {
		if s.missing = ReasonOfAge; !p.Child.OfAge(s.on) {
			s.add(grant{basis: BasisGuardian, scope: plan.ScopeWhole})
		}
	}
	s.findTasks()
	s.findDisclosures()
	s.findConsents()
	if s.listed {
		s.keepListed()
	}
	if len(s.grants) == 0 && !s.listed && s.role(plan.RoleLeader) {
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
// task decides. Professionals alone read on a task: a guardian or near person
// whom a row names reads no more for it.
func (s *standing) findTasks() {
	p := s.plan
	if !s.professional() {
		return
	}
	same := false
	control := s.controller()
	for i := range p.Baton {
		h := &p.Baton[i]
		if !s.acts(h) {
			continue
		}
		if h.PersonID == s.self {
			s.add(grant{basis: BasisBaton, scope: plan.ScopeWhole, from: h.ID})
			return
		}
		if control != "" && plan.Holds(h.Role) {
			if m := p.Person(h.PersonID); isProfessional(m) && m.Professional != nil {
				same = same || p.Controller(m.Professional.OrganisationID) == control
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
				s.add(grant{basis: BasisTask, scope: plan.ScopeWhole, from: r.ID})
				return
			}
		}
	}
}

// acts reports whether a row of the baton opens something on the day: one that was
// said later does not, whatever time it speaks of.
func (s *standing) acts(h *plan.Holding) bool {
	return h.ActsOn(s.on) && h.Role.IsValid() && !h.On.After(s.on)
}

func (s *standing) role(kind plan.RoleKind) bool {
	return slices.ContainsFunc(s.member.Roles, func(r plan.Role) bool { return r.Kind == kind && r.Period.Contains(s.on) })
}

// findDisclosures looks for disclosures by law.
func (s *standing) findDisclosures() {
	for i := range s.plan.LegalGrounds {
		if l := &s.plan.LegalGrounds[i]; s.receives(l.RecipientID) && discloses(l, s.on) {
			s.add(grant{basis: BasisLaw, scope: l.Scope, parts: l.PartIDs, from: l.ID})
		}
	}
}

// discloses reports whether a disclosure by law opens something on a day. One without a
// period covers the day on which it was made.
func discloses(l *plan.LegalGround, on civil.Date) bool {
	return l.Scope.IsValid() && (l.Period.IsZero() && l.On == on || !l.Period.IsZero() && l.Period.Contains(on) && !l.On.After(on))
}

// receives reports whether what is for an id is for the reader: the person, or
// the very organisation that the person works in.
func (s *standing) receives(id plan.ID) bool {
	return id != "" && (id == s.self || id == s.unit)
}

// controller returns the organisation whose register holds what the reader's own
// one records, "" for whoever works in none.
func (s *standing) controller() plan.ID {
	if len(s.chain) == 0 {
		return ""
	}
	return s.chain[len(s.chain)-1]
}

// bound reports whether what is against an id is against the reader. It is
// wider than receives: what is against a county is against all its departments
// and their units.
func (s *standing) bound(id plan.ID) bool {
	return s.receives(id) || id != "" && slices.Contains(s.chain, id)
}

// findForbidden lists the prohibitions that bind the reader, with the grants
// that each blocks.
func (s *standing) findForbidden() {
	for i := range s.plan.Prohibitions {
		f := &s.plan.Prohibitions[i]
		if !f.HoldsOn(s.on) {
			continue
		}
		b := forbidden{Prohibition: f, reason: ReasonSecrecy}
		if f.Ground.IsValid() {
			b.reason = Reason(f.Ground)
		}
		if b.mine = slices.ContainsFunc(f.AgainstIDs, s.bound); b.mine {
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
		if b.blocks != 0 || b.mine {
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

// of returns the grants on one of the bases.
func (s *standing) of(bases ...Basis) (set grants) {
	for i := range s.grants {
		if slices.Contains(bases, s.grants[i].basis) {
			set |= 1 << i
		}
	}
	return set
}

// erased reports whether the reader may not know that there is a plan: nothing is
// left on which to see it, and a prohibition of the whole that took something away,
// or is against the reader, is secret in its existence.
func (s *standing) erased() bool {
	left, secret := s.all(), false
	for i := range s.forbidden {
		if f := &s.forbidden[i]; f.Scope != plan.ScopeParts {
			left &^= f.blocks
			secret = secret || f.IsSecret()
		}
	}
	return secret && left == 0
}
