package view_test

import (
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// told gives a plan of chance its facts, each with a text of its own.
func (g *graph) told() *plan.Plan {
	p := g.plan()
	street := func() string { return "Katu" + string(g.id()) + "kuja 3 B" }
	residence := func() plan.Residence { return plan.Residence(g.IntN(4)) }
	p.Identifiers = []plan.Identifier{{System: "urn:x", Value: "register-1"}}
	p.Child.Name.Given, p.Child.Telecoms = "the child", []plan.Telecom{{Kind: plan.TelecomPhone, Value: "tel-child"}}
	p.Child.Identifiers, p.Child.FormerSubjects = []plan.Identifier{{System: "urn:x", Value: "key-child"}}, []string{"former-1"}
	p.Child.Address.Text = street()
	if g.chance(20) {
		p.Child.SecurityBans = []civil.Period{g.period()}
	}
	var streets []string
	for i := range p.People {
		m := &p.People[i]
		mark := string(m.ID)
		m.Name.Given, m.Telecoms, m.Identifiers = "name-"+mark, []plan.Telecom{{Kind: plan.TelecomPhone, Value: "tel-" + mark}}, []plan.Identifier{{System: "urn:x", Value: "key-" + mark}}
		m.Address.Text = street()
		streets = append(streets, m.Address.Text)
		switch m.Kind {
		case plan.MemberGuardian:
			m.Guardian = &plan.Guardian{Residence: residence()}
		case plan.MemberNearPerson:
			m.NearPerson = &plan.NearPerson{Residence: residence()}
		}
		if g.chance(10) {
			m.SecurityBans = []civil.Period{g.period()}
		}
	}
	streets = append(streets, p.Child.Address.Text)
	people := func(n int) (ids []plan.ID) {
		for range n {
			ids = append(ids, p.People[g.IntN(len(p.People))].ID)
		}
		return ids
	}
	workers, family := []plan.ID{}, []plan.ID{p.Child.ID}
	for i := range p.People {
		if id := p.People[i].ID; p.People[i].Kind == plan.MemberProfessional {
			workers = append(workers, id)
		} else {
			family = append(family, id)
		}
	}
	said := func() plan.Statement {
		return plan.Statement{By: people(1)[0], On: g.day(), Visibility: g.visibility()}
	}
	with := func(what string, id plan.ID) string {
		if g.chance(25) {
			return what + string(id) + " " + one(g, streets)
		}
		return what + string(id)
	}
	for i := range p.Needs {
		p.Needs[i].Text = with("text-", p.Needs[i].ID)
	}
	for i := range p.Actions {
		p.Actions[i].Setting, p.Actions[i].Place = plan.ActionSetting(1+g.IntN(2)), with("place-", p.Actions[i].ID)
	}
	for range 1 + g.IntN(2) {
		m := plan.Meeting{ID: g.id(), Statement: said(), Kind: 1, State: plan.MeetingHeld}
		m.Text = "text-" + string(m.ID)
		m.Start = civil.MustParseInstant(fmt.Sprintf("%sT10:%02d:%02d+02:00", g.day(), g.n/60%60, g.n%60))
		m.Place = &plan.Place{Kind: plan.PlaceKind(1 + g.IntN(3)), Text: with("place-", m.ID)}
		if g.chance(20) {
			m.Place.ChosenByIDs = people(1)
		}
		i := plan.Invitation{ID: g.id(), Statement: said(), PersonID: people(1)[0]}
		i.Text = "text-" + string(i.ID)
		b := plan.Feedback{ID: g.id(), Statement: said()}
		b.Text = "text-" + string(b.ID)
		m.Invitations, m.Feedback = []plan.Invitation{i}, []plan.Feedback{b}
		m.Attendance = []plan.Attendance{{ID: g.id(), PersonID: people(1)[0], Presence: 1}}
		p.Meetings = append(p.Meetings, m)
	}
	for range g.IntN(3) {
		c := plan.Contact{ID: g.id(), Statement: said(), Day: g.day(), State: plan.ContactHeld, WorkerID: one(g, workers)}
		c.Text = "text-" + string(c.ID)
		p.Contacts = append(p.Contacts, c)
		r := plan.Reach{ID: g.id(), Statement: said(), Direction: plan.Direction(1 + g.IntN(2)), Way: plan.WayPhone}
		r.Text, r.From = "text-"+string(r.ID), fmt.Sprintf("%02d:%02d", g.n/60%24, g.n%60)
		r.Telecom = &plan.Telecom{Kind: plan.TelecomPhone, Value: "of-" + string(r.ID)}
		if g.chance(60) {
			r.FamilyID = one(g, family)
		}
		if g.chance(60) {
			r.WorkerID = one(g, workers)
		}
		p.FollowUp = append(p.FollowUp, r)
	}
	for i := range p.Consents {
		p.Consents[i].Text = "text-" + string(p.Consents[i].ID)
		p.Consents[i].Visibility = g.visibility()
	}
	listed := []plan.ID{p.Needs[0].ID, p.Actions[0].ID, p.Meetings[0].ID, p.Meetings[0].Feedback[0].ID, p.Meetings[0].Invitations[0].ID}
	for range g.IntN(2) {
		c := plan.Conflict{ID: g.id(), Statement: said(), Kind: plan.ConflictChanged, AboutIDs: []plan.ID{one(g, listed)}, Field: "text"}
		c.Text = "text-" + string(c.ID)
		c.Sides = []plan.ConflictSide{{ID: g.id(), Content: "content-" + string(c.ID)}, {ID: g.id(), PartIDs: []plan.ID{one(g, listed)}}}
		p.Conflicts = append(p.Conflicts, c)
	}
	g.kept(p, listed)
	return p
}

// kept adds grounds and prohibitions of what told added: a consent of single parts,
// a prohibition of one, a security ban against somebody by name.
func (g *graph) kept(p *plan.Plan, listed []plan.ID) {
	if g.chance(40) {
		c := plan.Consent{ID: g.id(), Statement: plan.Statement{By: p.People[g.IntN(2)].ID, On: firstDay}, Decision: plan.ConsentGiven, Scope: plan.ScopeParts,
			RecipientID: p.People[2+g.IntN(4)].ID, PartIDs: []plan.ID{one(g, listed), one(g, listed)}}
		c.Text = "text-" + string(c.ID)
		p.Consents = append(p.Consents, c)
	}
	if g.chance(30) {
		p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: g.id(), Statement: plan.Statement{By: p.Child.ID, On: g.day()}, Ground: plan.ProhibitionGround(1 + g.IntN(6)),
			AgainstIDs: []plan.ID{p.People[g.IntN(6)].ID}, Scope: plan.ScopeParts, PartIDs: []plan.ID{one(g, listed)}, Existence: plan.Existence(g.IntN(3))})
	}
	if g.chance(15) {
		p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: g.id(), Statement: plan.Statement{By: p.Child.ID, On: g.day()}, Ground: plan.GroundSecurityBan,
			AgainstIDs: []plan.ID{p.People[g.IntN(6)].ID}, Scope: plan.ScopeParts, PartIDs: []plan.ID{one(g, listed)}, Period: g.period()})
	}
}
