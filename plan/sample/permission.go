package sample

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// permissions makes consents and refusals for each worker, and now and then a
// prohibition and a disclosure by law.
func (m *maker) permissions() {
	p := m.plan
	for _, w := range m.workers {
		c := plan.Consent{ID: m.id(), Statement: m.said(m.guardians[0], m.raisedOn), Decision: plan.ConsentGiven, RecipientID: w,
			Scope: plan.ScopeWhole, Purpose: plan.PurposeCoordination, Period: civil.Period{From: m.raisedOn, To: m.raisedOn.AddDays(730 + 365*m.years)}}
		switch {
		case w == m.first || w == m.responsible:
		case m.happens(consentRefused):
			c.Decision = plan.ConsentRefused
		case m.happens(minimumPermitted):
			c.Scope = plan.ScopeMinimum
		}
		if m.able() && m.happens(ownConsent) {
			c.By, c.RecordedBy = p.Child.ID, m.first
			c.Capacity = m.capacity()
		}
		p.Consents = append(p.Consents, c)
	}
	if len(p.Goals) > 0 && len(m.guardians) > 1 && m.happens(keptFromGuardian) {
		against := m.guardians[1]
		ban := plan.Prohibition{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Ground: plan.GroundThirdPerson, AgainstIDs: []plan.ID{against},
			Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Goals[0].ID}, Existence: plan.Existence(1 + m.IntN(2)), Period: civil.Period{From: m.metOn}}
		if m.able() {
			ban.Statement, ban.Ground, ban.Capacity = m.said(p.Child.ID, m.metOn), plan.GroundMinor, m.capacity()
		}
		p.Prohibitions = append(p.Prohibitions, ban)
	}
	if m.statutory && m.happens(disclosedByLaw) {
		p.LegalGrounds = append(p.LegalGrounds, plan.LegalGround{ID: m.id(), Statement: m.said(m.responsible, m.raisedOn), RecipientID: m.first,
			Citation: "ShL 1301/2014 41 §", Scope: plan.ScopeMinimum, Period: civil.Period{From: m.raisedOn, To: m.raisedOn.AddMonths(3)}})
	}
}

// ban says against whom the security ban is, and keeps from him each part that
// tells a place.
func (m *maker) ban() {
	p := m.plan
	if len(p.Child.SecurityBans) == 0 {
		return
	}
	f := plan.Prohibition{ID: m.id(), Statement: m.said(m.responsible, m.raisedOn), Ground: plan.GroundSecurityBan, AgainstIDs: m.guardians[1:2],
		Scope: plan.ScopeParts, Existence: plan.ExistenceSecret, Period: p.Child.SecurityBans[0]}
	for i := range p.Meetings {
		f.PartIDs = append(f.PartIDs, p.Meetings[i].ID)
	}
	for i := range p.Actions {
		f.PartIDs = append(f.PartIDs, p.Actions[i].ID)
	}
	if len(f.PartIDs) == 0 {
		f.PartIDs = m.guardians[:1]
	}
	p.Prohibitions = append(p.Prohibitions, f)
}

// able says whether a story may have this child judged able: an older one. It
// is a way to tell stories, not a rule; a judgement never follows from an age.
func (m *maker) able() bool { return !m.raisedOn.Before(m.plan.Child.Born.AddYears(12)) }

func (m *maker) capacity() *plan.Capacity {
	return &plan.Capacity{Statement: m.said(m.responsible, m.raisedOn), Judgement: plan.CapacityAble, Matter: pick(m, m.tongue.concerns)}
}

// grownUp is the stand of a child who was of age when the plan was agreed.
func (m *maker) grownUp() {
	p := m.plan
	for i := range p.Course {
		s := &p.Course[i]
		if s.Status == plan.StatusAgreed && p.Child.OfAge(s.On) {
			p.Agreements = append(p.Agreements, plan.Agreement{ID: m.id(), Statement: m.said(p.Child.ID, s.On), Position: plan.PositionAgrees})
		}
	}
}
