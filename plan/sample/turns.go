package sample

import (
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// turns are what happens to families beside the straight road. Each happens to
// some: the table of figures says to how many.
func (m *maker) turns() {
	m.plan.Title = plan.Title(m.tongue.title)
	m.keys()
	m.groups()
	m.relatives()
	m.arrivals()
	if m.stage == raised {
		m.helpAtOnce()
		return
	}
	m.meetings()
	m.sayings()
	m.requests()
	m.decisions()
	m.secrets()
	if m.stage < agreed {
		return
	}
	m.handOvers()
	m.contacts()
	m.copies()
	m.withdrawals()
}

// note returns a sentence for a text that few records have.
func (m *maker) note(f figure) string {
	if !m.happens(f) {
		return ""
	}
	return pick(m, m.tongue.notes)
}

// one returns a member of a list, nil of an empty one.
func one[T any](m *maker, from []T) *T {
	if len(from) == 0 {
		return nil
	}
	return &from[m.IntN(len(from))]
}

// keys makes the municipality, and what record systems know of the child and the others.
func (m *maker) keys() {
	p := m.plan
	p.Child.Address.Municipality = plan.Coded{System: "urn:oid:1.2.246.537.6.21", Code: m.home.code, Display: m.home.name}
	p.Identifiers = []plan.Identifier{{System: "https://" + m.tongue.lang + ".example.fi/plans", Value: string(p.ID[:8])}}
	if m.happens(rekeyed) {
		p.Child.FormerSubjects = []string{p.Child.Subject + ".1"}
	}
	if m.age() > 10 && m.happens(ownPhone) {
		p.Child.Telecoms = []plan.Telecom{{Kind: plan.TelecomPhone, Value: "+358 44 000 0000"}}
	}
	if m.tongue.own != nil && m.happens(samiSpoken) {
		own := pick(m, m.tongue.own)
		p.Child.Service = &plan.Service{Lang: plan.LangTag(own), Text: m.tongue.spoken}
	}
	for i := range p.People {
		member := &p.People[i]
		switch {
		case member.Professional != nil:
			member.Identifiers = []plan.Identifier{m.workerKey()}
			member.Telecoms = append(member.Telecoms, plan.Telecom{Kind: plan.TelecomEmail, Value: "worker@example.fi"})
			m.profession(member.Professional)
		case member.Guardian != nil && m.happens(guardianElsewhere):
			member.Address = plan.Address{Text: "Kuvitteellinen tie 2", PostalCode: "00000", Town: pick(m, m.tongue.towns)}
			if m.happens(guardianProtected) && member.Guardian.Residence == plan.ResidenceNot {
				member.SecurityBans = []civil.Period{{From: m.raisedOn.AddDays(-30)}}
			}
		}
	}
	for i := range p.Organisations {
		if m.happens(unitReached) {
			p.Organisations[i].Telecoms = []plan.Telecom{{Kind: plan.TelecomService, Value: "https://example.fi/"}}
		}
	}
}

func (m *maker) workerKey() plan.Identifier {
	return plan.Identifier{System: "https://" + m.tongue.lang + ".example.fi/workers", Value: fmt.Sprint("t-", 1000+m.IntN(400))}
}

// profession gives some professionals a profession and a service task in code
// systems that are examples only.
func (m *maker) profession(w *plan.Professional) {
	if m.happens(professionTold) {
		w.Profession = plan.Coded{System: "https://example.fi/professions", Code: w.Sector.String(), Display: w.Title}
	}
	if m.happens(taskTold) {
		w.ServiceTask = plan.Coded{System: "https://example.fi/service-tasks", Code: w.Sector.String(), Display: w.Sector.Label(m.tongue.words())}
	}
}

// codes gives some of what others could have coded the code of another system, in code
// systems that are examples only. It comes last: what is drawn before it stays.
func (m *maker) codes() {
	code := func(to *[]plan.Coded, of, words string) {
		if m.happens(codedElsewhere) {
			*to = []plan.Coded{{System: "https://example.fi/" + of, Code: fmt.Sprintf("%s-%02d", of[:1], 1+m.IntN(30)), Display: words}}
		}
	}
	for i := range m.plan.People {
		for n := range m.plan.People[i].Roles {
			role := &m.plan.People[i].Roles[n]
			code(&role.Codes, "roles", role.LocalLabel)
		}
	}
	for i := range m.plan.Needs {
		code(&m.plan.Needs[i].Codes, "needs", m.plan.Needs[i].Text)
	}
	for i := range m.plan.Goals {
		code(&m.plan.Goals[i].Codes, "goals", m.plan.Goals[i].Text)
	}
	for i := range m.plan.Actions {
		code(&m.plan.Actions[i].Codes, "actions", m.plan.Actions[i].Text)
	}
}

func (m *maker) age() int { return m.raisedOn.Year() - m.plan.Child.Born.Year() }

// groups puts the child into client groups.
func (m *maker) groups() {
	add := func(g plan.ClientGroup, f figure, from civil.Date) {
		if !m.happens(f) {
			return
		}
		m.plan.Child.Groups = append(m.plan.Child.Groups, plan.Grouping{ID: m.id(), Statement: m.said(m.responsible, from), Group: g,
			Period: civil.Period{From: from}, Text: m.note(often)})
	}
	if m.statutory {
		add(plan.GroupSpecialSupport, supported, m.raisedOn.AddDays(m.IntN(10)))
		add(plan.GroupChildProtection, protected, m.raisedOn.AddDays(20))
	}
	add(plan.GroupDisabled, disabled, m.raisedOn)
	if m.age() >= 17 {
		add(plan.GroupAftercare, aftercare, m.raisedOn)
	}
}

// relatives makes near persons and siblings of many kinds.
func (m *maker) relatives() {
	p := m.plan
	if m.happens(relative) {
		r := pick(m, []plan.Relation{plan.RelationParent, plan.RelationStepParent, plan.RelationFoster, plan.RelationSibling, plan.RelationRelative, plan.RelationFriend, plan.RelationOther})
		p.People = append(p.People, plan.Member{ID: m.id(), Kind: plan.MemberNearPerson, Visibility: m.visibility(),
			Name:       plan.Name{Given: pick(m, m.tongue.men), Family: pick(m, m.tongue.families)},
			NearPerson: &plan.NearPerson{Relation: r, Residence: plan.Residence(1 + m.IntN(3)), Text: m.note(often)}})
	}
	for i := range p.Child.Siblings {
		s := &p.Child.Siblings[i]
		s.Visibility = m.visibility()
		if s.PlanID == "" && m.happens(siblingPlanned) {
			s.Subject, s.PlanID = p.Child.Subject+".sibling", m.planID()
		}
	}
}

// arrivals makes more of the intake: urgent ones, anticipatory notices, what
// was settled without an assessment, second notifications that join the first.
func (m *maker) arrivals() {
	p := m.plan
	in := &p.Intakes[0]
	in.Text, p.Tracks[0].Text = m.note(often), m.note(seldom)
	in.Urgency.Text = m.note(sometimes)
	if m.happens(urgent) {
		in.Urgency.Urgency = plan.UrgencyUrgent
	}
	if !m.statutory {
		return
	}
	if m.happens(byNotification) {
		p.Concerns[0].Channel = plan.ChannelNotification
	}
	if m.stage == raised {
		m.settled(in)
		return
	}
	if m.happens(joined) {
		day := m.raisedOn.AddDays(10 + m.IntN(60))
		p.Intakes = append(p.Intakes, plan.Intake{ID: m.id(), Statement: m.said(m.responsible, day), Kind: in.Kind, Arrived: at(day, "09:15"),
			Medium: in.Medium, Topic: in.Topic, ReceivedByID: m.responsible, Track: plan.TrackStatutory,
			Urgency: &plan.UrgencyJudgement{Statement: m.said(m.responsible, day), Urgency: plan.UrgencyNot},
			Outcome: &plan.IntakeOutcome{Statement: m.said(m.responsible, day.AddDays(1)), Kind: plan.OutcomeJoined, AssessmentID: p.Assessments[0].ID}})
		p.Assessments[0].IntakeIDs = append(p.Assessments[0].IntakeIDs, p.Intakes[1].ID)
	}
}

// helpAtOnce begins help before anybody has met.
func (m *maker) helpAtOnce() {
	if !m.happens(helpedAtOnce) {
		return
	}
	day := m.raisedOn.AddDays(1 + m.IntN(40))
	m.plan.Actions = append(m.plan.Actions, plan.Action{ID: m.id(), Statement: m.said(m.first, day), Text: pick(m, m.tongue.inEveryday),
		Setting: plan.ActionEveryday, OwnerIDs: []plan.ID{m.first}, Period: civil.Period{From: day},
		Progress: []plan.Progress{{ID: m.id(), Statement: m.said(m.first, day.AddDays(m.IntN(20))), State: plan.ActionUnderWay}}})
}

// settled ends a matter without an assessment, or leaves it open.
func (m *maker) settled(in *plan.Intake) {
	p := m.plan
	on := m.raisedOn.AddDays(1 + m.IntN(12))
	if m.happens(expected) && in.Kind == plan.IntakeProtection && !m.together {
		in.Kind = plan.IntakePrenatal
		p.Child.Born, p.Child.Identifiers, p.Child.Expected = civil.Date{}, nil, m.raisedOn.AddDays(20+m.IntN(100))
		p.Child.Name.Given = ""
		return
	}
	if m.happens(unsettled) {
		return
	}
	o := &plan.IntakeOutcome{Statement: m.said(m.responsible, on), Kind: plan.OutcomeUnnecessary, Text: pick(m, m.tongue.notes)}
	switch {
	case in.Urgency.Urgency == plan.UrgencyUrgent:
		o.Kind = plan.OutcomeUrgent
	case m.happens(wentVoluntary):
		o.Kind = plan.OutcomeVoluntary
	case m.happens(urgentMeasures):
		o.Kind = plan.OutcomeUrgent
	}
	in.Outcome = o
}
