package services

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleNotFHIR = issue.Rule{ID: "services.no-resource", Severity: issue.SeverityError, Source: "HL7 FHIR R4 2.6", Words: code.Say(
		"Tämä ei ole FHIR-resurssi eikä FHIR-koonti.",
		"Detta är varken en FHIR-resurs eller ett FHIR-paket.",
		"This is neither a FHIR resource nor a FHIR bundle.")}
	ruleNothing = issue.Rule{ID: "services.nothing", Severity: issue.SeverityError, Source: "HL7 FHIR R4 HealthcareService", Words: code.Say(
		"Aineistossa ei ole palveluhakemistoa eikä sen osia.",
		"Materialet innehåller varken en servicekatalog eller delar av en.",
		"There is no directory of services here, nor parts of one.")}
	ruleSeveral = issue.Rule{ID: "services.several", Severity: issue.SeverityError, Words: code.Say(
		"Aineistossa on useita palveluhakemistoja; niistä ei luettu mitään.",
		"Materialet innehåller flera servicekataloger; ingen av dem lästes.",
		"There are several directories of services here; none of them was read.")}
	ruleTooMany = issue.Rule{ID: "services.too-many-values", Severity: issue.SeverityError, Words: code.Say(
		"Aineistossa on liikaa arvoja.",
		"Materialet innehåller för många värden.",
		"There are too many values here.")}
)

// Rules returns the rules that this package reports by, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{ruleNotFHIR, ruleNothing, ruleSeveral, ruleTooMany}
}
