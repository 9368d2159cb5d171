package fhir

import "github.com/onechildoneplan/oneplan/deadline/issue"

// The rules of reading FHIR.
var (
	ruleNotFHIR = issue.Rule{ID: "fhir.no-resource", Severity: issue.SeverityError, Source: "HL7 FHIR R4 2.6", Words: words(
		"Tämä ei ole FHIR-resurssi eikä FHIR-koonti.",
		"Detta är varken en FHIR-resurs eller ett FHIR-paket.",
		"This is neither a FHIR resource nor a FHIR bundle.")}
	ruleNoPlan = issue.Rule{ID: "fhir.no-plan", Severity: issue.SeverityWarning, Source: "HL7 FHIR R4 CarePlan", Words: words(
		"Aineistossa ei ole suunnitelmaa (CarePlan), vain sen osia.",
		"Materialet innehåller ingen plan (CarePlan), bara delar av en.",
		"There is no plan (CarePlan) here, only parts of one.")}
	ruleTooMany = issue.Rule{ID: "fhir.too-many-values", Severity: issue.SeverityError, Words: words(
		"Aineistossa on yli {limit} arvoa.",
		"Materialet innehåller fler än {limit} värden.",
		"There are more than {limit} values here."), One: words(
		"Aineistossa on useampi kuin yksi arvo.",
		"Materialet innehåller mer än ett värde.",
		"There is more than one value here.")}
)

// Rules returns the rules that this package reports by, with their words.
func Rules() issue.Catalogue { return issue.Catalogue{ruleNotFHIR, ruleNoPlan, ruleTooMany} }
