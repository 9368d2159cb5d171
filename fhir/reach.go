package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newReachNoun is an agreed way to keep in contact as a Task of the worker.
func newReachNoun() *noun {
	return declare(declaration[plan.Reach]{
		name:  "reach",
		label: code.Say("Yhteydenpito", "Kontakt", "Keeping in contact"),
		in:    []string{"Task"},
		mark:  markOf("Task.code", taskReach),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "workerId", home: "Task.owner"},
			{member: "familyId", home: "Task.restriction.recipient[0]"},
			{member: "text", home: "Task.description"},
		},
		finish: func(w *writing, _ *plan.Reach, r *set) {
			w.finishTask(resourceOf[Task](r), "plan", r4.TaskStatusAccepted)
		},
	})
}
