package fhir

import "slices"

// statuses are those that a status of others can be, by R4, R5 and STU3. It is a
// modifier: one that nobody knows may say that the rest does not hold.
var statuses = map[string][]string{
	"CarePlan":              {"draft", "active", "on-hold", "revoked", "completed", "unknown", "ended", "proposed", "suspended", "cancelled"},
	"CareTeam":              {"proposed", "active", "suspended", "inactive"},
	"Task":                  {"draft", "requested", "received", "accepted", "rejected", "ready", "cancelled", "in-progress", "on-hold", "failed", "completed"},
	"ServiceRequest":        requestStatuses,
	"CommunicationRequest":  requestStatuses,
	"ReferralRequest":       requestStatuses,
	"ProcedureRequest":      requestStatuses,
	"MedicationRequest":     requestStatuses,
	"DeviceRequest":         requestStatuses,
	"NutritionOrder":        requestStatuses,
	"Procedure":             {"preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "unknown"},
	"Observation":           {"registered", "preliminary", "final", "amended", "corrected", "unknown", "cancelled"},
	"Encounter":             {"planned", "arrived", "triaged", "in-progress", "onleave", "on-hold", "finished", "completed", "discharged", "cancelled", "discontinued", "unknown"},
	"Appointment":           {"proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow", "checked-in", "waitlist"},
	"QuestionnaireResponse": {"in-progress", "completed", "amended", "stopped"},
	"DocumentReference":     {"current", "superseded"},
	"Medication":            {"active", "inactive"},
	"Device":                {"active", "inactive", "unknown"},
	"Location":              {"active", "suspended", "inactive"},
}

var (
	requestStatuses = []string{"draft", "active", "on-hold", "revoked", "completed", "unknown", "ended", "suspended", "cancelled", "stopped"}
	goalStages      = []string{"proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled", "rejected",
		"in-progress", "on-target", "ahead-of-target", "behind-target", "sustaining", "achieved"} // these of STU3
	detailStatuses = []string{"not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled", "stopped", "unknown"}
)

// unknownStatus is the element of a resource of others with a status that no version of
// FHIR has for it, "" for none.
func unknownStatus(e *entry) string {
	element, known := "status", statuses[e.resource]
	if e.resource == "Goal" {
		if known = goalStages; e.node.member("lifecycleStatus") != nil {
			element = "lifecycleStatus"
		}
	}
	if status := e.node.member(element); known != nil && status != nil && !e.ours && !slices.Contains(known, e.node.str(element)) {
		return element
	}
	return ""
}
