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

// inlineLabel is HL7's extension for a security label on one element (DS4P).
const inlineLabel = "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label"

// The standard's label of a resource of which something was taken out.
const (
	redactedSystem = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"
	redacted       = "REDACTED"
)
