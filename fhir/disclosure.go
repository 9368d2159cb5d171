package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newLegalGroundNoun is a disclosure that the law allows without consent, as
// the Communication that it is. It is never a Consent.
func newLegalGroundNoun() *noun {
	return declare(declaration[plan.LegalGround]{
		name:  "legal-ground",
		label: code.Say("Luovutus lain nojalla", "Utlämnande med stöd av lag", "Disclosure by law"),
		in:    []string{"Communication"},
		mark:  markOf("Communication.category[0]", communicationDisclosure),
		rows: []row{
			{member: "by", home: "Communication.sender"},
			{member: "on", home: "Communication.sent"},
			{member: "recipientId", home: "Communication.recipient[0]"},
			{member: "citation", home: "Communication.reasonCode[0].text"},
			{member: "partIds", home: "Communication.about[]"},
			{member: "text", home: "Communication.note[0].text"},
		},
		finish: func(w *writing, _ *plan.LegalGround, r *set) {
			w.finishCommunication(resourceOf[Communication](r), r4.EventStatusCompleted)
		},
	})
}

// newCopyNoun is a copy of the plan as the handing over of it.
func newCopyNoun() *noun {
	return declare(declaration[plan.Copy]{
		name:  "copy",
		label: code.Say("Jäljennös", "Kopia", "Copy"),
		in:    []string{"Communication"},
		mark:  markOf("Communication.category[0]", communicationCopy),
		rows: []row{
			{member: "by", home: "Communication.sender"},
			{member: "on", home: "Communication.sent"},
			{member: "recipientId", home: "Communication.recipient[0]"},
			{member: "form", home: "Communication.medium[0]"},
			{member: "text", home: "Communication.note[0].text"},
		},
		after: func(_ *reading, c *plan.Copy, f *found) {
			followStatus(f.at[0].member("status"), &c.State, copyStatuses)
		},
		finish: func(w *writing, c *plan.Copy, r *set) {
			w.finishCommunication(resourceOf[Communication](r), copyStatuses.Of(max(c.State, plan.CopyGiven)))
		},
	})
}

// copyStatuses are FHIR's statuses for what was agreed about a copy.
var copyStatuses = code.Column[plan.CopyState, r4.EventStatus]{
	plan.CopyGiven:    r4.EventStatusCompleted,
	plan.CopyAgreed:   r4.EventStatusPreparation,
	plan.CopyNotGiven: r4.EventStatusNotDone,
}
