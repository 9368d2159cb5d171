package sample

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// meetings makes those beside the joint meeting: moved, cancelled, planned, and
// of every kind.
func (m *maker) meetings() {
	p := m.plan
	joint := &p.Meetings[0]
	joint.Text, joint.Place.Text = m.note(sometimes), m.note(seldom)
	for i := range joint.Invitations {
		joint.Invitations[i].Text = m.note(seldom)
		if m.happens(unwelcome) {
			joint.Invitations[i].Permission, joint.Invitations[i].Response = plan.PermissionRefused, 0
		}
	}
	if m.happens(remote) {
		joint.Attendance[len(joint.Attendance)-1].Mode = plan.ModeRemote
	}
	if w := one(m, m.workers); w != nil && m.happens(declined) {
		joint.Invitations = append(joint.Invitations, plan.Invitation{ID: m.id(), Statement: m.said(m.first, m.raisedOn), PersonID: *w,
			Permission: plan.PermissionGiven, Response: pick(m, []plan.Response{plan.ResponseDeclines, plan.ResponseNone})})
	}
	if m.happens(moved) {
		first := plan.Meeting{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Kind: plan.MeetingJoint, State: plan.MeetingMoved,
			Start: at(m.metOn.AddDays(-3), "09:00"), End: at(m.metOn.AddDays(-3), "10:30"), Place: joint.Place}
		joint.MovedFromID = first.ID
		p.Meetings = append(p.Meetings, first)
	}
	if m.happens(metAgain) {
		m.another(plan.MeetingKind(1+m.IntN(6)), pick(m, []plan.MeetingState{plan.MeetingPlanned, plan.MeetingHeld, plan.MeetingCancelled}), m.metOn.AddDays(20+m.IntN(60)))
	}
}

func (m *maker) another(k plan.MeetingKind, s plan.MeetingState, day civil.Date) {
	p := m.plan
	meeting := plan.Meeting{ID: m.id(), Statement: m.said(m.first, m.metOn), Kind: k, State: s, Start: at(day, "13:00"), End: at(day, "14:00"),
		Place: &plan.Place{Kind: plan.PlaceKind(1 + m.IntN(8))}, Text: m.note(often), ForChild: m.tongue.forChild[4]}
	if s == plan.MeetingHeld {
		for _, id := range append([]plan.ID{m.first, m.responsible}, m.guardians...) {
			meeting.Attendance = append(meeting.Attendance, plan.Attendance{ID: m.id(), PersonID: id, Presence: plan.PresenceWhole, Mode: plan.ModeOnSite})
		}
	}
	p.Meetings = append(p.Meetings, meeting)
}

// sayings makes what people add to the star, to needs and to goals.
func (m *maker) sayings() {
	p := m.plan
	a := &p.Assessments[0]
	if m.happens(baselined) {
		a.Baseline = m.metOn
	}
	if m.happens(longTerm) && !m.statutory {
		a.Kind, a.Phase = assess.KindLTC, assess.PhaseLongTerm
	}
	for i := range a.Checklist {
		a.Checklist[i].Text = m.note(sometimes)
	}
	for _, person := range p.People {
		if person.NearPerson != nil && m.happens(nearPersonHeard) {
			view := assess.View{ID: m.id(), Statement: m.said(person.ID, m.metOn), Voice: assess.VoiceNearPerson,
				Findings: []assess.Finding{m.finding(assess.VoiceNearPerson, assess.FindingStrength)}}
			view.RecordedBy, view.Lang, view.Visibility = m.first, plan.LangTag(m.tongue.lang), m.visibility()
			view.Findings[0].Item = pick(m, []assess.Item{assess.ItemFamilyHistory, assess.ItemParentEnvironments, assess.ItemParentUnderstanding})
			view.Findings[0].Visibility = view.Visibility
			a.Views = append(a.Views, view)
		}
	}
	guardians := &a.Views[1]
	if m.happens(corrected) {
		corrected := m.finding(assess.VoiceGuardian, assess.FindingNeed)
		corrected.CorrectsID, corrected.Lang = guardians.Findings[0].ID, plan.LangTag(m.tongue.lang)
		corrected.Item, corrected.Visibility, corrected.AboutID = guardians.Findings[0].Item, guardians.Findings[0].Visibility, guardians.Findings[0].AboutID
		again := assess.View{ID: m.id(), Statement: m.said(guardians.By, m.metOn.AddDays(7)), Voice: assess.VoiceGuardian, Findings: []assess.Finding{corrected}}
		again.Visibility = 0 // that of the finding is enough
		a.Views = append(a.Views, again)
	}
	if m.happens(aboutGuardian) {
		guardians.Findings[len(guardians.Findings)-1].AboutID = guardians.By
	}
	if m.happens(attached) {
		kind := pick(m, []plan.AttachmentKind{plan.AttachmentPhoto, plan.AttachmentRecording, plan.AttachmentDocument})
		p.Attachments = append(p.Attachments, plan.Attachment{ID: m.id(), Statement: m.said(m.first, m.metOn), Kind: kind, Title: m.tongue.title,
			Location: "urn:oneplan:sample", SHA256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})
	}
	for i := range p.Needs {
		if m.happens(notNow) {
			p.Needs[i].NotNow = pick(m, m.tongue.reasons)
		}
		if m.happens(needOfGuardian) {
			p.Needs[i].AboutID, p.Needs[i].Visibility = m.guardians[0], m.visibility()
		}
	}
	for i := range p.Goals {
		p.Goals[i].Evidence = m.note(often)
		if len(p.Goals[i].Evaluations) > 0 && m.happens(goalDropped) {
			p.Goals[i].Evaluations[0].State = pick(m, []plan.GoalState{plan.GoalProposed, plan.GoalDropped})
		}
	}
	for i := range p.Actions {
		m.oddities(&p.Actions[i])
	}
}

// oddities adds what few actions have.
func (m *maker) oddities(a *plan.Action) {
	for i := range a.Progress {
		a.Progress[i].Text = m.note(often)
		if m.happens(actionCancelled) {
			a.Progress[i].State = plan.ActionCancelled
		}
	}
	if m.happens(dueAtMeeting) && a.Due.IsZero() {
		a.DueMeetingID = m.plan.Meetings[0].ID
	}
}

// requests asks other authorities to take part in the assessment.
func (m *maker) requests() {
	p := m.plan
	if !m.statutory || !m.happens(requested) {
		return
	}
	r := plan.Request{ID: m.id(), Statement: m.said(m.responsible, m.raisedOn.AddDays(5)), ToID: m.workers[len(m.workers)-1],
		Text: pick(m, m.tongue.concerns), AssessmentID: p.Assessments[0].ID}
	if m.happens(answered) {
		r.Answer = &plan.Answer{Statement: m.said(r.ToID, m.raisedOn.AddDays(9)), Kind: plan.AnswerKind(1 + m.IntN(3)), Text: m.note(often)}
	}
	p.Requests = append(p.Requests, r)
	for i := range p.Consultations {
		p.Consultations[i].Identity = plan.Identity(1 + m.IntN(3))
	}
}

// decisions makes those of placement and custody beside decisions on services.
func (m *maker) decisions() {
	p := m.plan
	for i := range p.Decisions {
		d := &p.Decisions[i]
		d.Title, d.Citation = m.tongue.decision, "ShL 1301/2014 45 §"
		d.Identifiers = []plan.Identifier{{System: "https://" + m.tongue.lang + ".example.fi/decisions", Value: string(d.ID)}}
	}
	if !m.statutory || m.stage < agreed || !m.happens(placed) {
		return
	}
	d := plan.Decision{ID: m.id(), Statement: m.said(p.Organisations[1].ID, m.metOn.AddDays(10)), Kind: plan.DecisionKind(2 + m.IntN(len(code.All[plan.DecisionKind]())-1)),
		Given: m.metOn.AddDays(9), Delivery: plan.Delivery(1 + m.IntN(3)), Sent: m.metOn.AddDays(9), Period: civil.Period{From: m.metOn.AddDays(10)}}
	if d.Delivery == plan.DeliveryVerifiable {
		d.Noticed = m.metOn.AddDays(12)
	}
	if d.Kind == plan.DecisionEmergency || d.Kind == plan.DecisionEmergencyExtension {
		d.Period.To = d.Period.From.AddDays(29)
	}
	p.Decisions = append(p.Decisions, d)
	for i := range p.SectorPlans {
		p.SectorPlans[i].Title = m.tongue.title
		p.SectorPlans[i].Identifiers = []plan.Identifier{{System: "https://" + m.tongue.lang + ".example.fi/sector-plans", Value: string(p.SectorPlans[i].ID)}}
		if m.happens(sectorPlanReplaced) {
			p.SectorPlans[i].Relation = plan.SectorPlanReplaced
		}
	}
}
