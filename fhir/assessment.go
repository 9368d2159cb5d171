package fhir

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newAssessmentNoun is an assessment as the Task of its assessors; each voice's
// view is a resource of its own.
func newAssessmentNoun() *noun {
	return declare(declaration[assess.Assessment]{
		name:  "assessment",
		label: code.Say("Arviointi", "Bedömning", "Assessment"),
		in:    []string{"Task"},
		mark:  markOf("Task.code", taskAssessment),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "kind", home: "Task.code"},
			{member: "phase", home: "Task.businessStatus", earlier: true},
			{member: "started", home: "Task.executionPeriod.start"},
			{member: "completed", home: "Task.executionPeriod.end"},
			{member: "assessorIds", home: "Task.owner"},
			{member: "views", nouns: []*noun{newViewNoun()}},
		},
		finish: func(w *writing, a *assess.Assessment, r *set) {
			status := r4.TaskStatusRequested
			switch {
			case !a.Completed.IsZero():
				status = r4.TaskStatusCompleted
			case !a.Started.IsZero():
				status = r4.TaskStatusInProgress
			}
			w.finishTask(resourceOf[Task](r), "order", status)
		},
	})
}
