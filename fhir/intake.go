package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newIntakeNoun is a notification or contact as a ServiceRequest that proposes,
// and what came of it as a Task that looks at it.
func newIntakeNoun() *noun {
	return declare(declaration[plan.Intake]{
		name:  "intake",
		label: code.Say("Vireilletulo", "Inlett ärende", "Intake"),
		in:    []string{"ServiceRequest", "Task"},
		mark:  markOf("Task.code", taskOutcome),
		rows: []row{
			{member: "by", home: "ServiceRequest.requester"},
			{member: "kind", home: "ServiceRequest.code"},
			{member: "arrived", home: "ServiceRequest.authoredOn"},
			{member: "topic", home: "ServiceRequest.reasonCode[0]"},
			{member: "text", home: "ServiceRequest.note[0].text"},
			{member: "receivedById", home: "ServiceRequest.performer[0]"},
			{member: "outcome", home: "Task"},
			{member: "outcome.by", home: "Task.requester"},
			{member: "outcome.on", home: "Task.authoredOn"},
			{member: "outcome.kind", home: "Task.businessStatus"},
			{member: "outcome.text", home: "Task.statusReason.text"},
			{member: "outcome.assessmentId", home: "Task.reasonReference"},
		},
		link: func(r *reading, request *node, _ string) *entry { return r.pointing(request, "focus", "Task") },
		has:  func(i *plan.Intake, resource string) bool { return resource != "Task" || i.Outcome != nil },
		finish: func(w *writing, i *plan.Intake, r *set) {
			request := resourceOf[ServiceRequest](r)
			request.Subject = w.subject()
			request.Status, request.Intent = r4.RequestStatusActive, r4.RequestIntentProposal
			if i.Urgency != nil {
				request.Priority = new(r4.RequestPriorityRoutine)
				if i.Urgency.Urgency == plan.UrgencyUrgent {
					request.Priority = new(r4.RequestPriorityUrgent)
				}
			}
			if task := resourceOf[Task](r); task != nil {
				request.Status = r4.RequestStatusCompleted
				w.finishTask(task, "order", r4.TaskStatusCompleted)
				task.Focus = &r4.Reference{Reference: new(urn + *request.Id)}
			}
		},
	})
}
