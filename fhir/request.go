package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newRequestNoun is a request to another authority to take part, as a Task of
// the one who is asked.
func newRequestNoun() *noun {
	return declare(declaration[plan.Request]{
		name:  "request",
		label: code.Say("Pyyntö osallistua", "Begäran om att delta", "Request to take part"),
		in:    []string{"Task"},
		mark:  markOf("Task.code", taskRequest),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "toId", home: "Task.owner"},
			{member: "text", home: "Task.description"},
			{member: "assessmentId", home: "Task.reasonReference"},
		},
		finish: func(w *writing, q *plan.Request, r *set) {
			status := r4.TaskStatusRequested
			if q.Answer != nil {
				status = r4.TaskStatusAccepted
				if q.Answer.Kind == plan.AnswerDeclines {
					status = r4.TaskStatusRejected
				}
			}
			w.finishTask(resourceOf[Task](r), "order", status)
		},
	})
}
