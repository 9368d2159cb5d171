package fhir

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newPlanNoun is the whole plan: a CarePlan that refers to every part, in the
// order of the plan, and the CareTeam of its people.
func newPlanNoun() *noun {
	const info, activity = "CarePlan.supportingInfo[]", "CarePlan.activity[].reference"
	return declare(declaration[plan.Plan]{
		name:  "plan",
		label: code.Say("Yhteinen suunnitelma", "Gemensam plan", "Joint plan"),
		in:    []string{"CarePlan", "CareTeam"},
		mark:  markOf("CarePlan.category[0]", carePlanJoint),
		rows: []row{
			{member: "id", home: "CarePlan.identifier[plan]"},
			{member: "revision", home: "CarePlan.identifier[revision]"},
			{member: "title", home: "CarePlan.title"},
			{member: "identifiers", home: "CarePlan.identifier[]"},
			{member: "child", home: "CarePlan.subject", nouns: []*noun{newChildNoun()}},
			{member: "people", home: "CareTeam.participant[].member", nouns: []*noun{newProfessionalNoun(), newFamilyNoun(), newPractitionerNoun()}},
			{member: "organisations", home: info, nouns: []*noun{newOrganisationNoun()}},
			{member: "concerns", home: "CarePlan.addresses[]", nouns: []*noun{newConcernNoun()}},
			{member: "intakes", home: info, nouns: []*noun{newIntakeNoun()}},
			{member: "requests", home: activity, nouns: []*noun{newRequestNoun()}},
			{member: "consultations", home: info, nouns: []*noun{newConsultationNoun()}},
			{member: "meetings", home: activity, nouns: []*noun{newMeetingNoun(), newVisitNoun()}},
			{member: "assessments", home: activity, nouns: []*noun{newAssessmentNoun()}},
			{member: "needs", home: "CarePlan.addresses[]", nouns: []*noun{newNeedNoun()}},
			{member: "goals", home: "CarePlan.goal[]", nouns: []*noun{newGoalNoun()}},
			{member: "actions", home: activity, nouns: []*noun{newActionNoun(),
				newOrderedActionNoun("ServiceRequest", "performer[]"), newOrderedActionNoun("CommunicationRequest", "recipient[]"),
				newOrderedActionNoun("ReferralRequest", "recipient[]"), newOrderedActionNoun("ProcedureRequest", "performer[]"),
				newOrderedActionNoun("MedicationRequest", "performer[]", "medicationCodeableConcept", "medication"), newOrderedActionNoun("DeviceRequest", "performer[]", "codeCodeableConcept"),
				newOrderedActionNoun("NutritionOrder", "performer[]", "oralDiet"), newOrderedActionNoun("Procedure", "performer[]")}},
			{member: "baton", home: "CareTeam.participant[]", having: SystemOf(plan.HoldingRole(0).Table())},
			{member: "baton.personId", home: "CareTeam.participant[].member"},
			{member: "baton.role", home: "CareTeam.participant[].role[0]"},
			{member: "baton.from", home: "CareTeam.participant[].period.start"},
			{member: "baton.to", home: "CareTeam.participant[].period.end"},
			{member: "batonOffers", home: activity, nouns: []*noun{newOfferNoun()}},
			{member: "followUp", home: activity, nouns: []*noun{newReachNoun()}},
			{member: "contacts", home: activity, nouns: []*noun{newContactNoun()}},
			{member: "disagreements", home: "CarePlan.note[]", having: ExtensionURL("part-id")},
			{member: "disagreements.by", home: "CarePlan.note[].authorReference", of: annotators},
			{member: "disagreements.on", home: "CarePlan.note[].time"},
			{member: "disagreements.text", home: "CarePlan.note[].text"},
			{member: "consents", home: info, nouns: []*noun{newConsentNoun()}},
			{member: "prohibitions", home: info, nouns: []*noun{newProhibitionNoun()}},
			{member: "legalGrounds", home: info, nouns: []*noun{newLegalGroundNoun()}},
			{member: "copies", home: info, nouns: []*noun{newCopyNoun()}},
			{member: "sectorPlans", home: info, nouns: []*noun{newSectorPlanNoun()}},
			{member: "decisions", home: info, nouns: []*noun{newDecisionNoun()}},
			{member: "attachments", home: info, nouns: []*noun{newAttachmentNoun(), newAnswersNoun(), newObservationNoun()}},
		},
		finish: finishPlan,
		after: func(r *reading, p *plan.Plan, f *found) {
			r.activityDetails(p, f)
			if r.known[f.at[0]].ours {
				r.course(p, f)
			} else {
				r.namedChild(p)
				r.onlyNamed(p, f.at[0])
				r.theirTeam(p, f.at[0])
				r.theirCourse(p, f.at[0])
				r.theirNotes(p, f.at[0], "", 0)
				r.theirContacts(p)
			}
		},
		link: func(r *reading, care *node, _ string) *entry {
			return r.first(care, "careTeam", "CareTeam")
		},
	})
}

// planStatuses are FHIR's statuses for those of a plan.
var planStatuses = code.Column[plan.Status, r4.RequestStatus]{
	plan.StatusDraft:      r4.RequestStatusDraft,
	plan.StatusAgreed:     r4.RequestStatusActive,
	plan.StatusFollowUp:   r4.RequestStatusActive,
	plan.StatusReview:     r4.RequestStatusActive,
	plan.StatusClosed:     r4.RequestStatusCompleted,
	plan.StatusHandedOver: r4.RequestStatusCompleted,
}

func finishPlan(w *writing, p *plan.Plan, r *set) {
	status := p.Status()
	care := resourceOf[CarePlan](r)
	care.Status, care.Intent = planStatuses.Of(max(status, plan.StatusDraft)), r4.CarePlanIntentPlan
	if holder := lastHolder(p); holder != "" {
		care.Author = w.refer(holder)
	}
	finishCourse(care, p)
	w.finishActivities(care, p)
	team := resourceOf[CareTeam](r)
	care.CareTeam = []r4.Reference{{Reference: new(urn + *team.Id)}}
	team.Subject = new(w.subject())
	team.Identifier = []r4.Identifier{{System: new(SystemPlan), Value: new(string(p.ID))}}
	team.Status = new(r4.CareTeamStatusActive)
	switch {
	case status == plan.StatusDraft:
		team.Status = new(r4.CareTeamStatusProposed)
	case !plan.Open(status):
		team.Status = new(r4.CareTeamStatusInactive)
	}
}

// course adds the step that the status of our own CarePlan tells and the course
// does not have, where the lifecycle of a plan has such a step. A plan that was
// closed does not come to life by a status.
func (r *reading) course(p *plan.Plan, f *found) {
	status, now := f.at[0].str("status"), max(p.Status(), plan.StatusDraft)
	if status == planStatuses.Of(now).Code() || len(p.Course) >= limitFor[plan.Plan]("Course").items {
		return
	}
	to := courseSteps[status]
	if to.IsZero() || !slices.ContainsFunc(plan.Lifecycle(), func(l plan.Passage) bool { return l.To == to && slices.Contains(l.From, now) }) {
		return
	}
	id, said, ok := r.statusEntry(f, nil)
	if n := len(p.Course); !ok || n > 0 && said.On.Before(p.Course[n-1].On) {
		return
	}
	p.Course = append(p.Course, plan.Step{ID: id, Statement: said, Status: to, Text: "CarePlan.status: " + status})
}

// courseSteps are the steps that a status of a CarePlan can tell.
var courseSteps = map[string]plan.Status{
	"active": plan.StatusAgreed, "completed": plan.StatusClosed, "revoked": plan.StatusClosed,
}

// finishCourse says when the plan was begun, and from which day to which it is or
// was in force.
func finishCourse(care *CarePlan, p *plan.Plan) {
	var created, start civil.Date
	first := func(day *civil.Date, on civil.Date) {
		if !on.IsZero() && (day.IsZero() || on.Before(*day)) {
			*day = on
		}
	}
	for i := range p.Course {
		step := &p.Course[i]
		first(&created, step.On)
		if plan.InForce(step.Status) {
			first(&start, step.On)
		}
	}
	care.Created = dateText(created)
	if start.IsZero() {
		return
	}
	care.Period = &r4.Period{Start: dateText(start)}
	if last := p.Course[len(p.Course)-1]; !plan.Open(last.Status) && !last.On.Before(start) {
		care.Period.End = dateText(last.On)
	}
}

// finishActivities names what came of a meeting beside the invitation to it.
func (w *writing) finishActivities(care *CarePlan, p *plan.Plan) {
	held := make(map[string]string, len(p.Meetings))
	for i := range p.Meetings {
		if t := w.targets[p.Meetings[i].ID]; len(t.urls) == 2 && t.ids[1] != "" {
			held[t.urls[0]] = t.urls[1]
		}
	}
	for i := range care.Activity {
		a := &care.Activity[i]
		if a.Reference == nil || a.Reference.Reference == nil {
			continue
		}
		if url := held[*a.Reference.Reference]; url != "" {
			a.OutcomeReference = []r4.Reference{{Reference: &url}}
		}
	}
}

// lastHolder is who holds the baton last: whoever is to be asked about the plan.
func lastHolder(p *plan.Plan) plan.ID {
	var last *plan.Holding
	for i := range p.Baton {
		if h := &p.Baton[i]; plan.Holds(h.Role) && (last == nil || !h.From.Before(last.From)) {
			last = h
		}
	}
	if last == nil {
		return ""
	}
	return last.PersonID
}

// rootNoun is the plan's noun with all that it holds, compiled once.
var rootNoun = sync.OnceValue(func() *noun {
	planNoun := newPlanNoun()
	planNoun.compile(map[*noun]bool{})
	return planNoun
})
