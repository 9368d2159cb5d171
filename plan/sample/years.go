package sample

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// lasting makes what a plan gathers that goes on for years: contacts, a review
// and a star each year, evaluations, consents that are renewed, plans of sectors
// that follow each other, workers that change.
func (m *maker) lasting() {
	for year := 1; year <= m.years; year++ {
		for range 2 + m.IntN(3) {
			m.last = m.last.AddDays(40 + m.IntN(40))
			m.contact(m.last, plan.ContactHeld)
		}
		day := workday(later(m.last, m.metOn.AddMonths(12*year-1)))
		m.review(day)
		m.nextSectorPlan(day)
		if m.happens(yearlyChange) {
			m.change(day.AddDays(1))
		}
		m.last = day
	}
}

func later(a, b civil.Date) civil.Date {
	if a.Before(b) {
		return b
	}
	return a
}

func workday(d civil.Date) civil.Date {
	for d.Weekday() == 0 || d.Weekday() == 6 {
		d = d.AddDays(1)
	}
	return d
}

// review is the meeting at which a year is looked back on.
func (m *maker) review(day civil.Date) {
	p := m.plan
	m.another(plan.MeetingReview, plan.MeetingHeld, day)
	meeting := &p.Meetings[len(p.Meetings)-1]
	m.step(plan.StatusReview, day)
	m.step(plan.StatusFollowUp, day)
	a := assess.Assessment{ID: m.id(), Statement: m.said(m.first, day), Kind: assess.KindJoint, Phase: assess.PhaseLongTerm,
		AssessorIDs: []plan.ID{m.responsible}, Baseline: m.metOn}
	for _, by := range []struct {
		id plan.ID
		assess.Voice
		assess.FindingKind
	}{{p.Child.ID, assess.VoiceChild, assess.FindingOwnWords}, {m.guardians[0], assess.VoiceGuardian, assess.FindingStrength}, {m.responsible, assess.VoiceProfessional, assess.FindingVulnerability}} {
		a.Views = append(a.Views, within(assess.View{ID: m.id(), Statement: m.said(by.id, day), Voice: by.Voice, MeetingID: meeting.ID,
			Findings: []assess.Finding{m.finding(by.Voice, by.FindingKind)}}))
	}
	p.Assessments = append(p.Assessments, a)
	for i := range p.Goals {
		g := &p.Goals[i]
		g.Due = day.AddMonths(12)
		g.Evaluations = append(g.Evaluations, plan.Evaluation{ID: m.id(), Statement: m.said(m.guardians[0], day),
			State: pick(m, []plan.GoalState{plan.GoalImproving, plan.GoalImproving, plan.GoalNoChange, plan.GoalWorsening, plan.GoalReached}), Text: m.note(often)})
	}
}

// nextSectorPlan ends the plan of a sector and begins the next year's.
func (m *maker) nextSectorPlan(day civil.Date) {
	p := m.plan
	last := &p.SectorPlans[len(p.SectorPlans)-1]
	last.Period.To = day
	kind := plan.SectorPlanLearning
	switch age := day.Year() - p.Child.Born.Year(); {
	case age < 6:
		kind = plan.SectorPlanVasu
	case age == 6:
		kind = plan.SectorPlanLeops
	case !day.Before(civil.MustDate(2025, 8, 1)):
		kind = plan.SectorPlanSupport
	}
	p.SectorPlans = append(p.SectorPlans, plan.SectorPlan{ID: m.id(), Statement: m.said(m.first, day), Kind: kind, Relation: plan.SectorPlanBeside,
		Title: m.tongue.title, OrganisationID: last.OrganisationID, Period: civil.Period{From: day.AddDays(1)}})
}

// change gives the baton to another worker of social welfare, who accepts.
func (m *maker) change(day civil.Date) {
	p := m.plan
	for i := range p.Baton {
		if p.Baton[i].To.IsZero() && p.Baton[i].Role == plan.HoldingResponsible {
			p.Baton[i].To = at(day, "12:00")
		}
	}
	before := m.responsible
	m.responsible = m.worker(plan.SectorSocial, p.Organisations[1].ID, plan.TierSpecial, plan.RoleResponsibleWorker)
	w := p.Person(m.responsible)
	w.Period.From, w.Roles[0].Period.From = day, day
	w.Identifiers = []plan.Identifier{m.workerKey()}
	p.Consents = append(p.Consents, plan.Consent{ID: m.id(), Statement: m.said(m.guardians[0], day), Decision: plan.ConsentGiven, RecipientID: m.responsible,
		Scope: plan.ScopeWhole, Purpose: plan.PurposeCoordination, Period: civil.Period{From: day, To: day.AddMonths(24)}})
	accepted := at(day, "11:00")
	p.BatonOffers = append(p.BatonOffers, plan.Offer{ID: m.id(), Statement: m.said(before, day), ToID: m.responsible, Role: plan.HoldingResponsible,
		From: at(day, "12:00"), NamedByIDs: m.guardians[:1],
		Answer: &plan.OfferAnswer{Statement: m.said(m.responsible, day), Kind: plan.OfferAccepted, At: accepted}})
	p.Baton = append(p.Baton, plan.Holding{ID: m.id(), Statement: m.said(m.guardians[0], day), PersonID: m.responsible, Role: plan.HoldingResponsible,
		From: at(day, "12:00"), NamedByIDs: m.guardians[:1], Accepted: accepted, Text: pick(m, m.tongue.notes)})
}
