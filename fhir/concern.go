package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// newConcernNoun is a concern: what it is about as an unconfirmed Condition
// without any clinical code, the raising of it as a Communication.
func newConcernNoun() *noun {
	return declare(declaration[plan.Concern]{
		name:  "concern",
		label: code.Say("Huoli", "Oro", "Concern"),
		in:    []string{"Condition", "Communication"},
		mark:  markOf("Condition.category[0]", conditionConcern),
		rows: []row{
			{member: "by", home: "Condition.asserter", of: people},
			{member: "on", home: "Condition.recordedDate"},
			{member: "recordedBy", home: "Condition.recorder", of: people},
			{member: "text", home: "Condition.code.text"},
			{member: "receivedById", home: "Communication.recipient[0]"},
			{member: "channel", home: "Communication.medium[0]"},
			{member: "occasion", home: "Communication.reasonCode[0]"},
		},
		link: func(r *reading, condition *node, _ string) *entry {
			return r.pointing(condition, "about", "Communication")
		},
		has: func(c *plan.Concern, resource string) bool {
			return resource == "Condition" || c.ReceivedByID != "" || c.Channel != 0 || c.Occasion != 0
		},
		finish: func(w *writing, c *plan.Concern, r *set) {
			condition := resourceOf[Condition](r)
			finishCondition(w, condition)
			raising := resourceOf[Communication](r)
			if raising == nil {
				return
			}
			raising.Status = r4.EventStatusCompleted
			raising.Subject = new(w.subject())
			raising.BasedOn = []r4.Reference{w.carePlan()}
			raising.Category = []r4.CodeableConcept{kindOf(w, communicationConcern)}
			raising.About = []r4.Reference{{Reference: new(urn + *condition.Id)}}
			raising.Sent = dateText(c.On)
			if c.By != "" {
				raising.Sender = w.refer(c.By)
			}
		},
	})
}

// finishCondition says what every concern and need is to FHIR: open, and not
// confirmed by anybody as a disorder.
func finishCondition(w *writing, c *Condition) {
	c.Subject = w.subject()
	c.ClinicalStatus = standardCode("http://terminology.hl7.org/CodeSystem/condition-clinical", "active")
	c.VerificationStatus = standardCode("http://terminology.hl7.org/CodeSystem/condition-ver-status", "unconfirmed")
	// The standard's own category beside ours, since its binding is extensible.
	c.Category[0].Coding = append(c.Category[0].Coding, r4.Coding{
		System: new("http://terminology.hl7.org/CodeSystem/condition-category"), Code: new("problem-list-item")})
}
