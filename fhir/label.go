package fhir

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// confidentiality are the standard security labels of our visibilities, "" for
// none; who exactly may see is in the extension.
var confidentiality = code.Column[assess.Visibility, string]{
	assess.VisibilityCircle:        "",
	assess.VisibilityProfessionals: "R",
	assess.VisibilitySubject:       "V",
	assess.VisibilityAuthor:        "V",
	assess.VisibilityConfidence:    "V",
}

// confidential is the standard security label for a visibility, "" for none.
func confidential(v assess.Visibility) string {
	if !v.IsValid() {
		return ""
	}
	return confidentiality.Of(v)
}

const confidentialitySystem = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"

// securityLabels is the code system of the Finnish base profiles that has
// TURVAKIELTO.
const securityLabels = "https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs"

// The standard's label of a resource of which something was taken out.
const (
	redactedSystem = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"
	redacted       = "REDACTED"
)
