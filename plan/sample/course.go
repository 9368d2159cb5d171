package sample

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// beginning makes the concern, the intake, the track and the first holder.
func (m *maker) beginning() {
	p := m.plan
	sectorPlan := plan.SectorPlan{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Kind: plan.SectorPlanKind(1 + m.IntN(plan.SectorPlanKind(0).Table().Rows.Len())),
		Relation: plan.SectorPlanRelation(1 + m.IntN(2)), OrganisationID: p.Person(m.first).Professional.OrganisationID,
		Period: civil.Period{From: m.raisedOn.AddDays(-100)}}
	concern := plan.Concern{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Text: pick(m, m.tongue.concerns),
		RaisedByIDs: []plan.ID{m.first, m.guardians[0]}, ReceivedByID: m.first,
		Channel: plan.EntryChannel(1 + m.IntN(3)), Occasion: plan.Occasion(1 + m.IntN(5))}
	if concern.Occasion == plan.OccasionSectorPlan {
		concern.SectorPlanID = sectorPlan.ID
	}
	p.SectorPlans = append(p.SectorPlans, sectorPlan)
	p.Concerns = append(p.Concerns, concern)

	intake := plan.Intake{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Kind: plan.IntakeConcern, Arrived: at(m.raisedOn, "12:30"),
		Medium: plan.Medium(1 + m.IntN(4)), Topic: plan.Topic(1 + m.IntN(7)), ReceivedByID: m.first, Track: plan.TrackVoluntary,
		Urgency: &plan.UrgencyJudgement{Statement: m.said(m.first, m.raisedOn), Urgency: plan.UrgencyNot}}
	if m.statutory {
		intake.Track, intake.ReceivedByID = plan.TrackStatutory, m.responsible
		intake.Kind = pick(m, []plan.IntakeKind{plan.IntakeContact, plan.IntakeApplication})
		if m.happens(notified) {
			intake.Kind = plan.IntakeProtection
		}
		intake.Urgency.By = m.responsible
	}
	first := intake.ReceivedByID
	p.Intakes = append(p.Intakes, intake)
	p.Tracks = append(p.Tracks, plan.TrackPeriod{ID: m.id(), Statement: m.said(first, m.raisedOn), Track: intake.Track,
		Period: civil.Period{From: m.raisedOn}, IntakeID: intake.ID})
	p.Baton = append(p.Baton, plan.Holding{ID: m.id(), Statement: m.said(first, m.raisedOn), PersonID: first,
		Role: plan.HoldingFirst, From: intake.Arrived})
	p.Course = append(p.Course, plan.Step{ID: m.id(), Statement: m.said(first, m.raisedOn), Status: plan.StatusDraft})
	if m.happens(consulted) {
		p.Consultations = append(p.Consultations, plan.Consultation{ID: m.id(), Statement: m.said(m.first, m.raisedOn.AddDays(2)),
			WithIDs: []plan.ID{m.responsible}, Identity: plan.IdentityAnonymous, Question: pick(m, m.tongue.concerns), Advice: pick(m, m.tongue.notes)})
	}
}

// meeting makes the joint meeting with its invitations and attendance.
func (m *maker) meeting() {
	p := m.plan
	m.metOn = m.raisedOn.AddDays(5 + m.IntN(30))
	for m.metOn.Weekday() == 0 || m.metOn.Weekday() == 6 {
		m.metOn = m.metOn.AddDays(1)
	}
	meeting := plan.Meeting{ID: m.id(), Statement: m.said(m.first, m.raisedOn), Kind: plan.MeetingJoint, State: plan.MeetingHeld,
		Start: at(m.metOn, "14:00"), End: at(m.metOn, "15:30"),
		Place: &plan.Place{Kind: plan.PlaceKind(1 + m.IntN(8)), ChosenByIDs: m.guardians[:1]}}
	came := func(id plan.ID, presence plan.Presence) {
		a := plan.Attendance{ID: m.id(), PersonID: id, Presence: presence, Mode: plan.ModeOnSite}
		if presence == plan.PresencePart {
			a.From, a.To = meeting.Start, at(m.metOn, "14:30")
		}
		meeting.Attendance = append(meeting.Attendance, a)
	}
	came(p.Child.ID, plan.PresencePart)
	for i, g := range m.guardians {
		if i > 0 && m.happens(secondGuardianAway) {
			came(g, plan.PresenceAbsent)
			continue
		}
		came(g, plan.PresenceWhole)
	}
	for _, w := range m.workers {
		permission := plan.PermissionGiven
		if w != m.first && w != m.responsible && m.happens(notYetPermitted) {
			permission = plan.PermissionNotYet
		}
		invitation := plan.Invitation{ID: m.id(), Statement: m.said(m.first, m.raisedOn), PersonID: w, Permission: permission, PermittedByIDs: m.guardians[:1]}
		if permission == plan.PermissionGiven {
			invitation.Response = plan.ResponseAccepts
			came(w, plan.PresenceWhole)
		}
		meeting.Invitations = append(meeting.Invitations, invitation)
	}
	if m.happens(feedbackGiven) {
		meeting.Feedback = []plan.Feedback{{ID: m.id(), Statement: m.said(m.guardians[0], m.metOn), Text: pick(m, m.tongue.feedback)}}
	}
	p.Meetings = append(p.Meetings, meeting)
}

// star makes the assessment: a view of the child, of each guardian and of the
// near worker.
func (m *maker) star() {
	p := m.plan
	a := assess.Assessment{ID: m.id(), Statement: m.said(m.first, m.metOn), Kind: assess.KindJoint, Phase: assess.PhaseBasicWork,
		IntakeIDs: []plan.ID{p.Intakes[0].ID}, AssessorIDs: []plan.ID{m.first}}
	if m.statutory {
		a.Kind, a.Phase, a.AssessorIDs = assess.KindServiceNeed, assess.PhaseStart, []plan.ID{m.responsible}
		a.Started = m.raisedOn.AddDays(2 + m.IntN(6))
		if m.happens(lateStart) {
			a.Started = m.raisedOn.AddDays(14 + m.IntN(30))
		}
		if m.stage > drafted {
			a.Completed = civil.FromDayNumber(max(a.Started.DayNumber(), m.metOn.DayNumber())).AddDays(m.IntN(40))
			if !m.happens(inTime) {
				a.Completed = m.raisedOn.AddMonths(3).AddDays(1 + m.IntN(60))
			}
		}
	}
	view := func(by plan.ID, voice assess.Voice, kinds ...assess.FindingKind) {
		v := assess.View{ID: m.id(), Statement: m.said(by, m.metOn), Voice: voice, MeetingID: p.Meetings[0].ID}
		for _, kind := range kinds {
			v.Findings = append(v.Findings, m.finding(voice, kind))
		}
		a.Views = append(a.Views, within(v))
	}
	view(p.Child.ID, assess.VoiceChild, assess.FindingOwnWords, assess.FindingOwnWords)
	for _, g := range m.guardians {
		view(g, assess.VoiceGuardian, assess.FindingStrength, pick(m, []assess.FindingKind{assess.FindingStrength, assess.FindingVulnerability}), assess.FindingNeed)
	}
	view(m.first, assess.VoiceProfessional, assess.FindingStrength, assess.FindingVulnerability, assess.FindingUnknown)
	if m.statutory {
		for r := assess.RequirementLifeSituation; r <= assess.RequirementWishes; r++ {
			a.Checklist = append(a.Checklist, assess.Check{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Requirement: r, EvidenceIDs: []plan.ID{p.Meetings[0].ID}})
		}
	}
	p.Assessments = append(p.Assessments, a)
	if m.statutory {
		p.Intakes[0].Outcome = &plan.IntakeOutcome{Statement: m.said(m.responsible, a.Started), Kind: plan.OutcomeAssessment, AssessmentID: a.ID}
	}
}

// within keeps findings from more eyes than their view is for.
func within(v assess.View) assess.View {
	if v.Visibility != 0 {
		for i := range v.Findings {
			v.Findings[i].Visibility = v.Visibility
		}
	}
	return v
}

var (
	domainItems = []assess.Item{
		assess.ItemChildStrengths, assess.ItemChildFunctioning, assess.ItemChildEnvironments,
		assess.ItemParentStrengths, assess.ItemParentFunctioning, assess.ItemFamilyCircumstances, assess.ItemServices,
	}
	childItems = []assess.Item{assess.ItemChildRelationships, assess.ItemChildSelf, assess.ItemChildEveryday}
)

func (m *maker) finding(voice assess.Voice, kind assess.FindingKind) assess.Finding {
	f := assess.Finding{ID: m.id(), Item: pick(m, domainItems), Kind: kind, Visibility: m.visibility()}
	switch {
	case kind == assess.FindingUnknown:
	case voice == assess.VoiceChild:
		f.Item, f.Text = pick(m, childItems), pick(m, m.tongue.wishes)
	case kind == assess.FindingStrength:
		f.Text = pick(m, m.tongue.strengths)
	default:
		f.Text, f.SeenIn = pick(m, m.tongue.worries), []assess.Setting{assess.Setting(1 + m.IntN(5))}
	}
	if voice == assess.VoiceChild && m.happens(drawn) {
		drawing := plan.Attachment{ID: m.id(), Statement: m.said(m.plan.Child.ID, m.metOn), Kind: plan.AttachmentDrawing, MediaType: "image/png", Location: "urn:oneplan:sample"}
		m.plan.Attachments = append(m.plan.Attachments, drawing)
		f.AttachmentID = drawing.ID
	}
	return f
}

// work makes needs, goals and actions.
func (m *maker) work() {
	p := m.plan
	for range 1 + m.IntN(3) {
		by := pick(m, append([]plan.ID{p.Child.ID}, m.guardians...))
		need := plan.Need{ID: m.id(), Statement: m.said(by, m.metOn), Kind: plan.NeedKind(1 + m.IntN(10)), Text: pick(m, m.tongue.needs),
			ForChild: m.tongue.forChild[3], BasisIDs: []plan.ID{p.Concerns[0].ID}}
		goal := plan.Goal{ID: m.id(), Statement: m.said(by, m.metOn), Text: pick(m, m.tongue.goals), NeedIDs: []plan.ID{need.ID}, Due: m.metOn.AddDays(90 + m.IntN(90))}
		if m.stage >= followed {
			goal.Evaluations = []plan.Evaluation{{ID: m.id(), Statement: m.said(by, m.metOn.AddDays(40)), State: plan.GoalState(2 + m.IntN(5)), Text: pick(m, m.tongue.notes)}}
		}
		p.Needs, p.Goals = append(p.Needs, need), append(p.Goals, goal)
		for setting := plan.ActionHome; setting <= plan.ActionElsewhere; setting++ {
			p.Actions = append(p.Actions, m.action(setting, goal.ID))
		}
	}
	if m.statutory && m.happens(decided) {
		decision := plan.Decision{ID: m.id(), Statement: m.said(p.Organisations[1].ID, m.metOn), Kind: plan.DecisionService,
			Period: civil.Period{From: m.metOn}, Noticed: m.metOn.AddDays(7)}
		p.Decisions = append(p.Decisions, decision)
		p.Actions[len(p.Actions)-1].DecisionID = decision.ID
	}
}

func (m *maker) action(s plan.ActionSetting, goal plan.ID) plan.Action {
	a := plan.Action{ID: m.id(), Setting: s, GoalIDs: []plan.ID{goal}, Period: civil.Period{From: m.metOn.AddDays(1)}}
	switch s {
	case plan.ActionHome:
		a.Statement, a.Text, a.OwnerIDs = m.said(m.guardians[0], m.metOn), pick(m, m.tongue.atHome), m.guardians
		a.Rhythm = &plan.Rhythm{Times: 1 + m.IntN(3), Per: plan.Interval(1 + m.IntN(3))}
	case plan.ActionEveryday:
		a.Statement, a.Text, a.OwnerIDs = m.said(m.first, m.metOn), pick(m, m.tongue.inEveryday), []plan.ID{m.first}
	default:
		a.Statement, a.Text, a.OwnerIDs = m.said(m.responsible, m.metOn), pick(m, m.tongue.elsewhere), []plan.ID{m.responsible}
		a.Place, a.Due = m.tongue.elsewherePlace, m.metOn.AddDays(20+m.IntN(20))
	}
	a.ForChild = m.tongue.forChild[s-1]
	if m.stage >= followed {
		a.Progress = []plan.Progress{{ID: m.id(), Statement: m.said(a.OwnerIDs[0], m.metOn.AddDays(30)), State: plan.ActionState(1 + m.IntN(4))}}
	}
	return a
}

// agreement makes what comes of agreeing: baton, ways to reach, stands, copies.
func (m *maker) agreement() {
	p := m.plan
	p.Revision = 1 + m.IntN(5)
	if m.stage < agreed {
		return
	}
	accepted := at(m.metOn, "15:20")
	p.Baton[0].To = accepted
	p.Baton = append(p.Baton, plan.Holding{ID: m.id(), Statement: m.said(m.guardians[0], m.metOn), PersonID: m.responsible, Role: plan.HoldingResponsible,
		From: accepted, NamedByIDs: m.guardians[:1], Accepted: accepted, MeetingID: p.Meetings[0].ID})
	p.FollowUp = []plan.Reach{
		{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Direction: plan.DirectionToWorker, Way: plan.WayPhone, WorkerID: m.responsible,
			Days: []deadline.Weekday{deadline.Monday, deadline.Wednesday}, From: "09:00", To: "15:00"},
		{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Direction: plan.DirectionToFamily, Way: plan.WayMessage, WorkerID: m.responsible,
			FamilyID: m.guardians[0], DayChosenBy: m.guardians[0]},
	}
	for i, g := range m.guardians {
		a := plan.Agreement{ID: m.id(), Statement: m.said(g, m.metOn), Position: plan.PositionAgrees, MeetingID: p.Meetings[0].ID}
		if i > 0 && m.happens(disagreed) {
			a.Position, a.Text = plan.PositionDisagrees, pick(m, m.tongue.reasons)
			p.Disagreements = append(p.Disagreements, plan.Disagreement{ID: m.id(), Statement: m.said(g, m.metOn), Kind: plan.DisagreementGoal,
				AboutIDs: []plan.ID{p.Goals[0].ID}, Text: pick(m, m.tongue.worries), Reasons: a.Text})
		}
		p.Agreements = append(p.Agreements, a)
		p.Copies = append(p.Copies, plan.Copy{ID: m.id(), Statement: m.said(m.first, m.metOn), RecipientID: g, State: plan.CopyGiven, Form: plan.CopyPrinted})
	}
	m.step(plan.StatusAgreed, m.metOn)
	m.last = m.metOn
	if m.stage >= followed {
		m.step(plan.StatusFollowUp, m.metOn)
		for range 1 + m.IntN(3) {
			m.last = m.last.AddDays(14 + m.IntN(21))
			m.contact(m.last, plan.ContactHeld)
		}
	}
}

// ending is the next contact, or the end of the plan.
func (m *maker) ending() {
	switch {
	case m.stage < agreed:
	case m.stage < ended:
		m.contact(m.last.AddDays(14+m.IntN(30)), plan.ContactPlanned)
	default:
		m.step(plan.StatusReview, m.last)
		m.step(pick(m, []plan.Status{plan.StatusClosed, plan.StatusHandedOver}), m.last)
	}
}

func (m *maker) step(s plan.Status, on civil.Date) {
	m.plan.Course = append(m.plan.Course, plan.Step{ID: m.id(), Statement: m.said(m.responsible, on), Status: s, Text: pick(m, m.tongue.notes)})
}

func (m *maker) contact(day civil.Date, s plan.ContactState) {
	m.plan.Contacts = append(m.plan.Contacts, plan.Contact{ID: m.id(), Statement: m.said(m.responsible, m.metOn), Day: day, State: s,
		Way: plan.Way(1 + m.IntN(6)), WorkerID: m.responsible, FamilyIDs: m.guardians[:1], ForChild: m.tongue.forChild[5]})
}
