package sample

import (
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// handOvers makes offers of the baton, pairs and deputies.
func (m *maker) handOvers() {
	p := m.plan
	last := &p.Baton[len(p.Baton)-1]
	last.Text = m.note(sometimes)
	offer := plan.Offer{ID: m.id(), Statement: m.said(m.first, m.metOn), ToID: m.responsible, Role: plan.HoldingResponsible, From: last.From,
		NamedByIDs: m.guardians[:1], MeetingID: p.Meetings[0].ID, Text: m.note(sometimes),
		Answer: &plan.OfferAnswer{Statement: m.said(m.responsible, m.metOn), Kind: plan.OfferAccepted, At: last.Accepted, Text: m.note(sometimes)}}
	p.BatonOffers = append(p.BatonOffers, offer)
	var others []plan.ID
	for _, w := range m.workers {
		if w != m.first && w != m.responsible {
			others = append(others, w)
		}
	}
	other := one(m, others)
	if other == nil {
		return
	}
	if m.happens(offerDeclined) {
		p.BatonOffers = append(p.BatonOffers, plan.Offer{ID: m.id(), Statement: m.said(m.first, m.raisedOn.AddDays(1)), ToID: *other, Role: plan.HoldingResponsible,
			From:   at(m.metOn, "15:00"),
			Answer: &plan.OfferAnswer{Statement: m.said(*other, m.raisedOn.AddDays(2)), Kind: plan.OfferDeclined, At: at(m.raisedOn.AddDays(2), "10:00"), Text: pick(m, m.tongue.reasons)}})
	}
	if m.happens(paired) {
		p.Baton = append(p.Baton, plan.Holding{ID: m.id(), Statement: m.said(m.guardians[0], m.metOn), PersonID: *other, Role: plan.HoldingPair,
			From: last.From, NamedByIDs: m.guardians[:1], Accepted: last.Accepted, MeetingID: p.Meetings[0].ID})
	}
	if m.stage >= followed && m.happens(deputised) {
		away, back := at(m.metOn.AddDays(10), "08:00"), at(m.metOn.AddDays(24), "08:00")
		last := &p.Baton[1]
		last.To = away
		p.Baton = append(p.Baton,
			plan.Holding{ID: m.id(), Statement: m.said(m.responsible, m.metOn.AddDays(5)), PersonID: *other, Role: plan.HoldingDeputy,
				From: away, To: back, Accepted: at(m.metOn.AddDays(5), "12:00"), NamedByIDs: m.guardians[:1]},
			plan.Holding{ID: m.id(), Statement: m.said(m.responsible, m.metOn.AddDays(24)), PersonID: m.responsible, Role: plan.HoldingResponsible,
				From: back, Accepted: last.Accepted, NamedByIDs: m.guardians[:1]})
	}
	for i := range p.Course {
		if p.Course[i].Status == plan.StatusAgreed {
			p.Course[i].MeetingID = p.Meetings[0].ID
		}
	}
}

// contacts makes those that were missed, moved and cancelled, and more ways to
// reach each other.
func (m *maker) contacts() {
	p := m.plan
	for i := range p.FollowUp {
		r := &p.FollowUp[i]
		r.Text = m.note(often)
		if r.Direction == plan.DirectionToWorker {
			r.Telecom = &plan.Telecom{Kind: plan.TelecomPhone, Value: "+358 50 000 0000"}
			if m.happens(weekends) {
				r.Days = []deadline.Weekday{deadline.Tuesday, deadline.Thursday, deadline.Friday, deadline.Saturday, deadline.Sunday}
			}
		}
	}
	for i := range p.Contacts {
		p.Contacts[i].Text = m.note(often)
	}
	if m.stage >= followed && m.happens(contactFailed) {
		m.contact(m.metOn.AddDays(7), pick(m, []plan.ContactState{plan.ContactMissed, plan.ContactMoved, plan.ContactCancelled}))
	}
}

// copies makes those of the workers, and what is left out of them.
func (m *maker) copies() {
	p := m.plan
	for _, w := range m.workers[1:] {
		c := plan.Copy{ID: m.id(), Statement: m.said(m.first, m.metOn), RecipientID: w, State: pick(m, []plan.CopyState{plan.CopyAgreed, plan.CopyNotGiven, plan.CopyGiven})}
		switch c.State {
		case plan.CopyGiven:
			c.Form, c.LeftOutIDs = plan.CopyElectronic, []plan.ID{p.Needs[0].ID}
		case plan.CopyNotGiven:
			c.Text = pick(m, m.tongue.reasons)
		}
		p.Copies = append(p.Copies, c)
	}
	if len(p.Agreements) > 1 && p.Agreements[1].Position == plan.PositionAgrees && m.happens(notReached) {
		a := &p.Agreements[1]
		a.Position = pick(m, []plan.Position{plan.PositionNotReached, plan.PositionNotAsked})
		a.Text = pick(m, m.tongue.reasons)
	}
	for i := range p.Disagreements {
		d := &p.Disagreements[i]
		switch m.IntN(6) {
		case 0:
			d.Kind, d.AboutIDs = plan.DisagreementNeed, []plan.ID{p.Needs[0].ID}
		case 1:
			d.Kind, d.AboutIDs = plan.DisagreementAction, []plan.ID{p.Actions[0].ID}
		case 2:
			d.Kind, d.AboutIDs = plan.DisagreementMeeting, []plan.ID{p.Meetings[0].ID}
		case 3:
			d.Kind, d.AboutIDs = plan.DisagreementPeople, m.guardians[:1]
		case 4:
			d.Kind, d.AboutIDs = plan.DisagreementFinding, []plan.ID{p.Assessments[0].Views[0].Findings[0].ID}
		}
	}
}

// secrets makes prohibitions on every ground, consents to parts, and what is for
// few eyes.
func (m *maker) secrets() {
	p := m.plan
	if m.happens(prohibited) {
		ground := pick(m, []plan.ProhibitionGround{plan.GroundChildsInterest, plan.GroundClient, plan.GroundSecrecy, plan.GroundSecurityBan})
		ban := plan.Prohibition{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Ground: ground, AgainstIDs: []plan.ID{m.workers[len(m.workers)-1]},
			Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Needs[0].ID}, Existence: plan.Existence(1 + m.IntN(2)), Period: civil.Period{From: m.metOn}, Text: m.note(often)}
		switch adult := !p.Child.Born.IsZero() && !p.Child.Born.AddYears(18).After(m.metOn); {
		case ground == plan.GroundClient && adult:
			ban.Statement = m.said(p.Child.ID, m.metOn)
		case ground == plan.GroundClient:
			ban.Ground = plan.GroundSecrecy
		}
		p.Prohibitions = append(p.Prohibitions, ban)
	}
	for i := range p.Consents {
		c := &p.Consents[i]
		c.Text = m.note(seldom)
		if c.Capacity != nil {
			c.Capacity.Text = m.note(often)
		}
		if c.RecipientID == m.first || c.RecipientID == m.responsible || c.Decision != plan.ConsentGiven {
			continue
		}
		c.Purpose = pick(m, []plan.Purpose{plan.PurposeCoordination, plan.PurposeService, plan.PurposeAdvice, plan.PurposeResearch})
		if m.happens(partsPermitted) {
			c.Scope, c.PartIDs = plan.ScopeParts, []plan.ID{p.Needs[0].ID, p.Goals[0].ID}
		}
	}
	if c := &p.Consents[0]; c.Capacity == nil && m.age() >= 8 && m.happens(unable) {
		c.Capacity = m.capacity() // and so the guardian decides
		c.Capacity.Judgement = pick(m, []plan.CapacityJudgement{plan.CapacityNotAble, plan.CapacityUnknown})
	}
	for i := range p.LegalGrounds {
		p.LegalGrounds[i].Text = m.note(often)
		if m.happens(partsByLaw) {
			p.LegalGrounds[i].Scope, p.LegalGrounds[i].PartIDs = plan.ScopeParts, []plan.ID{p.Needs[0].ID}
		}
	}
	for i := range p.Organisations[2:] {
		p.Organisations[2+i].Visibility = m.visibility()
	}
}

// withdrawals takes consents and prohibitions back.
func (m *maker) withdrawals() {
	p := m.plan
	back := func(by plan.ID) *plan.Withdrawal {
		day := m.metOn.AddDays(30)
		return &plan.Withdrawal{Statement: m.said(by, day), From: at(day, "12:00"), Text: m.note(often)}
	}
	for i := range p.Consents {
		c := &p.Consents[i]
		if c.RecipientID != m.first && c.RecipientID != m.responsible && c.Decision == plan.ConsentGiven && m.happens(consentWithdrawn) {
			c.Withdrawal = back(c.By)
		}
	}
	for i := range p.Prohibitions {
		if m.happens(prohibitionWithdrawn) {
			p.Prohibitions[i].Withdrawal = back(p.Prohibitions[i].By)
		}
	}
}
