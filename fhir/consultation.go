package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newConsultationNoun is advice as a Communication: what was asked is its
// payload, what was advised a note on it.
func newConsultationNoun() *noun {
	return declare(declaration[plan.Consultation]{
		name:  "consultation",
		label: code.Say("Konsultaatio", "Konsultation", "Consultation"),
		in:    []string{"Communication"},
		mark:  markOf("Communication.category[0]", communicationConsultation),
		rows: []row{
			{member: "by", home: "Communication.sender"},
			{member: "on", home: "Communication.sent"},
			{member: "withIds", home: "Communication.recipient[]"},
			{member: "question", home: "Communication.payload[0].contentString"},
			{member: "advice", home: "Communication.note[0].text"},
		},
		finish: func(w *writing, _ *plan.Consultation, r *set) {
			w.finishCommunication(resourceOf[Communication](r), r4.EventStatusCompleted)
		},
	})
}

// finishCommunication says what every Communication of a plan is to FHIR.
func (w *writing) finishCommunication(c *Communication, status r4.EventStatus) {
	c.Status = status
	c.Subject = new(w.subject())
	c.BasedOn = []r4.Reference{w.carePlan()}
}
