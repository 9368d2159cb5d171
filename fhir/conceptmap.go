package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// ConceptMap says what a code set of ours becomes in the standard's codes. It is
// made of the columns that resources are written by.
type ConceptMap struct {
	// Name is the last part of the canonical url: "goal-state-achievement".
	Name string
	// Source is our code set, System the code system of the standard.
	Source code.Table
	System string
	// Element is where the standard's code stands: "Goal.achievementStatus".
	Element string
	Rows    []Correspondence
}

// Correspondence is one row of a [ConceptMap].
type Correspondence struct {
	Code string
	// Target is the standard's code, "" where it has none that says this.
	Target string
	// Wider says that the target says something wider: several codes of ours become
	// it, or it was chosen as the nearest.
	Wider bool
}

// ConceptMaps returns what our code sets become in the standard's, by resource.
func ConceptMaps() []ConceptMap {
	const hl7, terminology = "http://hl7.org/fhir/", "http://terminology.hl7.org/CodeSystem/"
	task := hl7 + "task-status"
	return []ConceptMap{
		conceptMap("plan-status-request", "CarePlan.status", hl7+"request-status", planStatuses),
		conceptMap("goal-state-lifecycle", "Goal.lifecycleStatus", hl7+"goal-status", goalStatuses),
		conceptMap("goal-state-achievement", "Goal.achievementStatus", terminology+"goal-achievement", achievements),
		conceptMap("action-state-task", "Task.status", task, actionStatuses),
		conceptMap("contact-state-task", "Task.status", task, contactStatuses),
		conceptMap("meeting-state-appointment", "Appointment.status", hl7+"appointmentstatus", appointmentStatuses),
		conceptMap("meeting-state-encounter", "Encounter.status", hl7+"encounter-status", encounterStatuses),
		conceptMap("response-participation", "Appointment.participant.status", hl7+"participationstatus", participations),
		conceptMap("consent-decision-provision", "Consent.provision.type", hl7+"consent-provision-type", provisions),
		nearest(conceptMap("purpose-reason", "Consent.provision.purpose", terminology+"v3-ActReason", purposes)),
		conceptMap("copy-state-event", "Communication.status", hl7+"event-status", copyStatuses),
		conceptMap("telecom-kind-contact-point", "ContactPoint.system", hl7+"contact-point-system", telecomSystems),
		nearest(conceptMap("visibility-confidentiality", "Resource.meta.security", confidentialitySystem, confidentiality)),
		nearest(conceptMap("relation-role", "RelatedPerson.relationship", terminology+"v3-RoleCode", roleCodes)),
	}
}

// conceptMap is a column as a map. Where several codes become one, that one says
// something wider than each.
func conceptMap[S code.Source, C any](name, element, system string, column code.Column[code.Enum[S], C]) ConceptMap {
	m := ConceptMap{Name: name, Source: code.Enum[S](0).Table(), System: system, Element: element}
	count := map[string]int{}
	for _, of := range code.All[code.Enum[S]]() {
		var target string
		switch c := any(column.Of(of)).(type) {
		case string:
			target = c
		case interface{ Code() string }:
			target = c.Code()
		}
		count[target]++
		m.Rows = append(m.Rows, Correspondence{Code: of.String(), Target: target})
	}
	for i := range m.Rows {
		m.Rows[i].Wider = m.Rows[i].Target != "" && count[m.Rows[i].Target] > 1
	}
	return m
}

// nearest is a map whose targets were chosen as the nearest that the standard has.
func nearest(m ConceptMap) ConceptMap {
	for i := range m.Rows {
		m.Rows[i].Wider = m.Rows[i].Target != ""
	}
	return m
}
