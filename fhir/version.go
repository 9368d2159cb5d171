package fhir

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Which version of FHIR a document of others is of. None says so; what tells it is
// the profile that a resource names, and elements that R4 does not have.

// version is the rule that names the version of a document, where it is not R4.
func (r *reading) version() (issue.Rule, bool) {
	later, earlier := false, false
	for _, e := range r.entries {
		if e.ours {
			continue
		}
		for profile := e.node.member("meta").member("profile").item(0); profile != nil; profile = profile.next {
			for prefix, rule := range map[string]issue.Rule{"5.0": ruleR5, "4.3": ruleR4B, "3.0": ruleSTU3, "1.0": ruleSTU3} {
				if strings.HasPrefix(profile.text, "http://hl7.org/fhir/"+prefix+"/") {
					return rule, true
				}
			}
		}
		later, earlier = later || ofLater(e), earlier || ofEarlier(e)
	}
	switch {
	case later:
		return ruleR5, true
	case earlier:
		return ruleSTU3, true
	}
	return issue.Rule{}, false
}

// ofLater reports whether a resource has what only R5 has.
func ofLater(e *entry) (found bool) {
	n := e.node
	has := func(at *node, names ...string) {
		for _, name := range names {
			found = found || at.member(name) != nil
		}
	}
	switch e.resource {
	case "CarePlan":
		eachOf(n.member("activity"), func(a *node) { has(a, "plannedActivityReference", "performedActivity") })
		eachOf(n.member("addresses"), func(a *node) { found = found || a.reference() != a || a.member("concept") != nil })
	case "Consent":
		has(n, "decision", "subject", "grantor", "grantee")
		found = found || n.member("provision") != nil && n.member("provision").kind == '['
	case "Task":
		has(n, "requestedPerformer", "requestedPeriod", "performer")
	case "Encounter":
		has(n, "actualPeriod", "plannedStartDate")
	case "Condition":
		has(n, "participant")
	case "Appointment":
		has(n, "subject")
	case "DocumentReference":
		has(n, "attester")
	}
	return found
}

// ofEarlier reports whether a resource has what R4 no longer has.
func ofEarlier(e *entry) bool {
	n := e.node
	text := func(name string) bool { return n.str(name) != "" }
	switch e.resource {
	case "Goal":
		return text("status") || n.member("patient") != nil
	case "Condition":
		return text("clinicalStatus") || text("verificationStatus") || text("assertedDate") || text("dateRecorded") || n.member("patient") != nil
	case "Consent":
		return n.member("except") != nil || n.member("consentingParty") != nil
	case "CarePlan":
		return n.member("context") != nil || n.member("definition") != nil || n.member("participant") != nil || text("modified")
	case "RelatedPerson":
		r := n.member("relationship")
		return r != nil && r.kind == '{'
	case "Task":
		return n.member("requester").member("agent") != nil
	case "Patient":
		return n.member("careProvider") != nil
	}
	return e.resource == "ReferralRequest" || e.resource == "ProcedureRequest"
}
