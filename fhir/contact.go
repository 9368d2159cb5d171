package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newContactNoun is a contact as a Task of the worker whose last day is the day
// of the contact. The next contact is the requested one.
func newContactNoun() *noun {
	return declare(declaration[plan.Contact]{
		name:  "contact",
		label: code.Say("Yhteydenotto", "Kontakt", "Contact"),
		in:    []string{"Task"},
		mark:  markOf("Task.code", taskContact),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "day", home: "Task.restriction.period.end"},
			{member: "state", home: "Task.businessStatus", earlier: true},
			{member: "workerId", home: "Task.owner"},
			{member: "familyIds", home: "Task.restriction.recipient[]"},
			{member: "text", home: "Task.note[0].text"},
		},
		after: func(_ *reading, c *plan.Contact, f *found) {
			followStatus(f.at[0].member("status"), &c.State, contactStatuses)
		},
		finish: func(w *writing, c *plan.Contact, r *set) {
			w.finishTask(resourceOf[Task](r), "plan", contactStatuses.Of(max(c.State, plan.ContactPlanned)))
		},
	})
}

// contactStatuses are FHIR's statuses for the states of a contact.
var contactStatuses = code.Column[plan.ContactState, r4.TaskStatus]{
	plan.ContactPlanned:   r4.TaskStatusRequested,
	plan.ContactHeld:      r4.TaskStatusCompleted,
	plan.ContactMissed:    r4.TaskStatusFailed,
	plan.ContactMoved:     r4.TaskStatusCancelled,
	plan.ContactCancelled: r4.TaskStatusCancelled,
}
