package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newOfferNoun is an offer of the baton, as a Task of the one who is asked.
func newOfferNoun() *noun {
	return declare(declaration[plan.Offer]{
		name:  "offer",
		label: code.Say("Viestikapulan tarjous", "Erbjudande om stafettpinnen", "Offer of the baton"),
		in:    []string{"Task"},
		mark:  markOf("Task.code", taskOffer),
		rows: []row{
			{member: "by", home: "Task.requester"},
			{member: "on", home: "Task.authoredOn"},
			{member: "toId", home: "Task.owner"},
			{member: "role", home: "Task.performerType[0]"},
			{member: "from", home: "Task.restriction.period.start"},
			{member: "text", home: "Task.description"},
		},
		finish: func(w *writing, o *plan.Offer, r *set) {
			status := r4.TaskStatusRequested
			if o.Answer != nil {
				status = r4.TaskStatusAccepted
				if o.Answer.Kind == plan.OfferDeclined {
					status = r4.TaskStatusRejected
				}
			}
			w.finishTask(resourceOf[Task](r), "proposal", status)
		},
	})
}
