package view

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Consented reports whether a consent to show something to a person or an
// organisation stands on a day. If none does, the reason says why: it was
// refused, guardians differ, or nobody who could decide consented. Whether
// something else lets the recipient see the plan, [Who] tells.
func Consented(p *plan.Plan, recipient plan.ID, on civil.Date) (Reason, bool) {
	s := &standing{plan: p, on: on, self: recipient, missing: ReasonNoConsent}
	s.findConsents()
	if len(s.grants) > 0 {
		return 0, true
	}
	return s.missing, false
}

// findConsents joins the consents for the reader, or for the organisation that
// the reader works in, to grants. A later decision of the same giver on the
// same recipient takes the place of an earlier one that says otherwise. The
// able minor's word stands before the guardians'; a guardian's refusal, as long
// as it stands, before the other guardian's consent.
func (s *standing) findConsents() {
	p := s.plan
	for i := range p.Consents {
		c := &p.Consents[i]
		if !s.receives(c.RecipientID) || !opens(c) && c.Decision == plan.ConsentGiven || c.Purpose == plan.PurposeResearch || !c.HeldOn(s.on) || !p.Decides(c, s.on) {
			continue
		}
		if _, banned := s.against(func(id plan.ID) bool { return id == c.By }); banned && c.Decision == plan.ConsentGiven {
			continue // who is shown only what was allowed cannot allow more to others
		}
		if c.Decision != plan.ConsentGiven {
			s.explain(ReasonRefused)
			continue
		}
		if why, ok := s.stands(i); !ok {
			s.explain(why)
			continue
		}
		s.add(grant{basis: BasisConsent, scope: c.Scope, parts: c.PartIDs, from: c.ID, giver: c.By})
	}
}

// opens reports whether a consent says of what it is: one whose scope or purpose is
// not known opens nothing.
func opens(c *plan.Consent) bool {
	return c.Scope.IsValid() && (c.Purpose.IsZero() || c.Purpose.IsValid())
}

// explain notes why there is no consent. What is said first about it stays,
// but that guardians differ says more than that one refused.
func (s *standing) explain(why Reason) {
	if s.missing == ReasonNoConsent || s.missing == ReasonRefused && why == ReasonDiffer {
		s.missing = why
	}
}

// stands reports whether no refusal undoes the given consent with number i.
func (s *standing) stands(i int) (Reason, bool) {
	p, given := s.plan, &s.plan.Consents[i]
	for j := range p.Consents {
		r := &p.Consents[j]
		if r.Decision != plan.ConsentRefused || !s.refuses(r.RecipientID, given.RecipientID) || !r.HeldOn(s.on) || !p.Decides(r, s.on) {
			continue
		}
		if r.Scope == plan.ScopeParts {
			continue // it takes away parts: findRefusedParts
		}
		switch {
		case r.By == given.By:
			if later(r, j, given, i) {
				return ReasonRefused, false
			}
		case given.By == p.ChildID():
			// The able minor decides alone.
		case s.overruled(r, j):
			// Its giver consented later.
		case r.By == p.ChildID():
			return ReasonRefused, false
		default:
			return ReasonDiffer, false
		}
	}
	return 0, true
}

// refuses reports whether a refusal for one recipient undoes a consent for
// another: the same one, or a person where the consent is for the organisation.
// A refusal for an organisation leaves a consent for one of its people.
func (s *standing) refuses(refused, given plan.ID) bool {
	return refused == given || refused == s.self
}

// overruled reports whether the giver of a refusal consented later, and could.
func (s *standing) overruled(r *plan.Consent, j int) bool {
	for i := range s.plan.Consents {
		c := &s.plan.Consents[i]
		if c.Decision == plan.ConsentGiven && opens(c) && c.By == r.By && c.RecipientID == r.RecipientID && later(c, i, r, j) && c.HeldOn(s.on) && s.plan.Decides(c, s.on) {
			return true
		}
	}
	return false
}

// later reports whether c, number i of the list, was said after d, number j.
// What was said on one day stands in the order of the list.
func later(c *plan.Consent, i int, d *plan.Consent, j int) bool {
	if c.On != d.On {
		return c.On.After(d.On)
	}
	return i > j
}

// findRefusedParts lists refusals of some parts: they take these parts away
// from what others, or the same giver, consented to.
func (s *standing) findRefusedParts() {
	p := s.plan
	for j := range p.Consents {
		r := &p.Consents[j]
		if r.Decision == plan.ConsentGiven || r.Scope != plan.ScopeParts || !s.receives(r.RecipientID) || !r.HeldOn(s.on) || !p.Decides(r, s.on) {
			continue
		}
		var blocks grants
		for i := range s.grants {
			g := &s.grants[i]
			if g.basis == BasisConsent && (g.giver != p.ChildID() || r.By == g.giver) {
				blocks |= 1 << i
			}
		}
		if blocks != 0 {
			s.forbidden = append(s.forbidden, forbidden{
				Prohibition: &plan.Prohibition{Scope: plan.ScopeParts, PartIDs: r.PartIDs}, blocks: blocks, reason: ReasonRefused})
		}
	}
}
